//! `cargo xtask build` and `serve`: the site as it is deployed, and a look at it.

use std::path::{Path, PathBuf};

use crate::tools::Tools;
use crate::{Trouble, chunks, run};

/// What the compiler makes of the app.
pub const WASM: &str = "target/wasm32-unknown-unknown/site/app.wasm";

/// Builds the site into `dist/`, every page of it, and says where that is.
pub fn build() -> Result<PathBuf, Trouble> {
    let tools = Tools::open()?;
    tools.for_build()?;
    let dist = run::repository().join("dist");
    let mut trunk = tools.trunk_with_tools()?;
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags());
    // Trunk takes NO_COLOR for a switch that must be `true` or `false`.
    run::run(trunk.args(["build", "--release"]).env_remove("NO_COLOR"))?;
    chunks::cut(&tools, &run::repository().join(WASM), &dist)?;
    shorten_scripts(&tools, &dist)?;
    run::run(atlas().arg("prerender").arg("dist"))?;
    Ok(dist)
}

/// Builds the site into `target/draft/` in seconds, as large as it comes: for a look at a change.
pub fn draft() -> Result<PathBuf, Trouble> {
    let tools = Tools::open()?;
    tools.for_build()?;
    let root = run::repository();
    let draft = root.join("target/draft");
    let wasm = "target/wasm32-unknown-unknown/debug/app.wasm";
    run::run(run::cargo().args(["build", "--bin", "app"]).args(run::WASM).args(run::APP))?;
    crate::style::run()?;
    let _ = std::fs::remove_dir_all(&draft);
    std::fs::create_dir_all(&draft)?;
    run::run(tools.bindgen()?.args(["--target", "web", "--no-typescript", "--out-dir", "target/draft", wasm]))?;
    let copy = |from: PathBuf| std::fs::copy(&from, draft.join(from.file_name().unwrap_or_default()));
    for file in linked(&std::fs::read_to_string(root.join("index.html"))?) {
        copy(root.join(&file)).map_err(|error| format!("{file}: {error}"))?;
    }
    run::run(atlas().args(["prerender", "target/draft", "--unpacked"]))?;
    Ok(draft)
}

/// The files that `index.html` tells Trunk to take along.
fn linked(index: &str) -> Vec<String> {
    let links = index.lines().filter(|line| line.contains(r#"rel="copy-file""#) || line.contains(r#"rel="css""#));
    let address = |line: &str| Some(line.split_once("href=\"")?.1.split_once('"')?.0.to_owned());
    links.filter_map(address).collect()
}

/// Takes from the script beside the wasm what only its readers need. Trunk leaves it as it is.
fn shorten_scripts(tools: &Tools, dist: &Path) -> Result<(), Trouble> {
    let terser = tools.terser()?;
    for entry in std::fs::read_dir(dist)? {
        let script = entry?.path();
        let name = script.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("app") && name.ends_with(".js") {
            let mut node = run::program("node");
            node.arg(&terser).arg(&script).args(["--module", "--compress", "--mangle", "--output"]).arg(&script);
            run::run(&mut node)?;
        }
    }
    Ok(())
}

/// What the compiler is told beside `.cargo/config.toml`: the folders of this machine neither
/// belong into what is published nor need they be downloaded.
fn rust_flags() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let crates = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok()).into_iter().flatten();
    let mut folders: Vec<PathBuf> = crates.flatten().map(|entry| entry.path()).collect();
    folders.push(run::repository());
    folders.sort();
    let remapped = folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    // The relocations tell the splitter who needs what.
    ["--cfg=erase_components", "--cfg=chunks", "-Cllvm-args=-inline-threshold=0", "-Clink-args=--emit-relocs"]
        .map(str::to_owned)
        .into_iter()
        .chain(remapped)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Builds the site, serves it, and stays until stopped. `args` go to `atlas serve`.
pub fn serve(args: &[String]) -> Result<(), Trouble> {
    build()?;
    run::run(atlas().arg("serve").arg("dist").args(args))
}

/// The command line of this repository.
pub fn atlas() -> std::process::Command {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--package", "conference-atlas", "--bin", "atlas", "--"]);
    cargo
}
