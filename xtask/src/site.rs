//! `cargo xtask app`, `build`, `draft` and `serve`: the app, and sites that are made with it.

use std::fs;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::tools::{Tools, rust};
use crate::{Error, bindgen, chunks, run, style};

/// The compiler's output for the deployed form of the app.
pub const WASM: &str = "target/wasm32-unknown-unknown/site/app.wasm";
/// The compiler's output for a look.
const DRAFT_WASM: &str = "target/wasm32-unknown-unknown/debug/app.wasm";

/// The app as it is deployed: what `atlas` carries and puts beside the pages.
pub const APP: &str = "target/app";
/// The app for a look: whole, unshrunk, compiled in a minute.
const DRAFT_APP: &str = "target/app-draft";

/// The feed of this repository.
pub const FEED: &str = "public/feed.json";

/// Files that `index.html` takes along for Trunk, and that belong to a site, not to the app.
const OF_SITE: [&str; 2] = ["public/feed.json", "public/site.json"];

/// Makes the app as it is deployed: small, in chunks.
pub fn app() -> Result<PathBuf, Error> {
    app_with(true)
}

/// As [`app`], without the step that trims the wasm, so that what it saves can be seen, and a fault
/// can be looked for without it.
pub fn untrimmed_app() -> Result<PathBuf, Error> {
    app_with(false)
}

fn app_with(trim: bool) -> Result<PathBuf, Error> {
    let tools = Tools::open()?;
    rust::target()?;
    // Downloads go on while the compiler works.
    let waiting = tools.set_up_beside(&[])?;
    let mut cargo = run::cargo();
    cargo.args(["build", "--profile", "site", "--bin", "app"]).args(run::WASM).args(run::APP);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags(true));
    run::run(&mut cargo)?;
    waiting.finish()?;
    let folder = emptied(APP)?;
    chunks::cut(&tools, &run::repository().join(WASM), &folder, trim)?;
    take_along(&folder, style::shrunk)?;
    for script in ["app.js", "embed.js"] {
        shorten_script(&tools, &folder.join(script))?;
    }
    compress(&folder)?;
    Ok(folder)
}

/// Makes the app as small as Rust alone can: without Node.js and what runs on it, in one piece.
pub fn plain_app() -> Result<PathBuf, Error> {
    rust::target()?;
    let mut cargo = run::cargo();
    cargo.args(["build", "--profile", "site", "--bin", "app"]).args(run::WASM).args(run::APP);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags(false));
    run::run(&mut cargo)?;
    let folder = emptied(APP)?;
    bindgen::bind(&target_folder().join("wasm32-unknown-unknown/site/app.wasm"), &folder, false)?;
    take_along(&folder, style::shrunk)?;
    compress(&folder)?;
    Ok(folder)
}

/// Makes the app for a look.
fn draft_app() -> Result<PathBuf, Error> {
    let tools = Tools::open()?;
    rust::target()?;
    // A tool is compiled while the app is.
    let waiting = tools.set_up_beside(&["--draft"])?;
    run::run(run::cargo().args(["build", "--bin", "app"]).args(run::WASM).args(run::APP))?;
    waiting.finish()?;
    let folder = emptied(DRAFT_APP)?;
    bindgen::bind(&run::repository().join(DRAFT_WASM), &folder, false)?;
    take_along(&folder, str::to_owned)?;
    Ok(folder)
}

/// Builds the site into `dist/`, every page of it, and says where that is.
pub fn build() -> Result<PathBuf, Error> {
    let app = app()?;
    let dist = run::repository().join("dist");
    run::run(atlas().args(["build", FEED, "--output", "dist", "--app"]).arg(app))?;
    Ok(dist)
}

/// Builds the site into `target/draft/`, as large as it comes: for a look at a change.
pub fn draft() -> Result<PathBuf, Error> {
    let app = draft_app()?;
    run::run(atlas().args(["build", FEED, "--output", "target/draft", "--uncompressed", "--app"]).arg(app))?;
    Ok(run::repository().join("target/draft"))
}

/// Shows the feed of this repository until stopped, and again at every change of it. `args` go
/// to `atlas serve`.
pub fn serve(args: &[String]) -> Result<(), Error> {
    let app = draft_app()?;
    run::run(atlas().args(["serve", FEED, "--app"]).arg(app).args(args))
}

/// The command line of this repository.
pub fn atlas() -> std::process::Command {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--package", "conference-atlas", "--bin", "atlas", "--"]);
    cargo
}

/// Folder that cargo compiles into.
pub fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| run::repository().join("target"), PathBuf::from)
}

/// A folder of the repository with nothing in it.
fn emptied(name: &str) -> Result<PathBuf, Error> {
    let folder = run::repository().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// Puts the style sheet and the other files that pages load beside the wasm.
fn take_along(folder: &Path, shrink: impl Fn(&str) -> String) -> Result<(), Error> {
    style::run()?;
    let root = run::repository();
    for file in linked(&fs::read_to_string(root.join("index.html"))?) {
        let (from, to) = (root.join(&file), folder.join(Path::new(&file).file_name().unwrap_or_default()));
        let done = match file.ends_with(".css") {
            true => fs::read_to_string(from).and_then(|sheet| fs::write(to, shrink(&sheet))),
            false => fs::copy(from, to).map(drop),
        };
        done.map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

/// Puts the copy by brotli beside each file, as small as it gets: sites are built with it often.
fn compress(folder: &Path) -> Result<(), Error> {
    let files: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    // The build of a site writes its address into the script for hosts, so that has no copy yet.
    let is_final = |file: &&PathBuf| file.extension().is_some_and(|end| end != "png") && !file.ends_with("embed.js");
    for file in files.iter().filter(is_final) {
        let bytes = fs::read(file)?;
        let mut small = Vec::new();
        let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut small, &parameters)?;
        let mut name = file.clone().into_os_string();
        name.push(".br");
        fs::write(name, small)?;
    }
    Ok(())
}

/// The files of the app that `index.html` names.
fn linked(index: &str) -> Vec<String> {
    let links = index.lines().filter(|line| line.contains(r#"rel="copy-file""#) || line.contains(r#"rel="css""#));
    let address = |line: &str| Some(line.split_once("href=\"")?.1.split_once('"')?.0.to_owned());
    links.filter_map(address).filter(|file| !OF_SITE.contains(&file.as_str())).collect()
}

/// Takes from the script beside the wasm what only its readers need.
fn shorten_script(tools: &Tools, script: &Path) -> Result<(), Error> {
    let mut node = run::program("node");
    node.arg(tools.terser()?).arg(script).args(["--module", "--compress", "--mangle", "--output"]).arg(script);
    run::run(&mut node)
}

/// Flags of the compiler beside `.cargo/config.toml`. The folders of this machine neither belong
/// into what is published nor need they be downloaded.
fn rust_flags(split: bool) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let crates = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok()).into_iter().flatten();
    let mut folders: Vec<PathBuf> = crates.flatten().map(|entry| entry.path()).collect();
    folders.push(run::repository());
    folders.sort();
    let remapped = folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    // The relocations tell the splitter who needs what.
    let chunks = ["--cfg=chunks", "-Clink-args=--emit-relocs"].into_iter().filter(|_| split);
    ["--cfg=erase_components", "-Cllvm-args=-inline-threshold=0"]
        .into_iter()
        .chain(chunks)
        .map(str::to_owned)
        .chain(remapped)
        .collect::<Vec<_>>()
        .join(" ")
}
