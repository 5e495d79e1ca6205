//! Cutting the wasm into the chunks that pages come in (see src/view/pages/chunks.rs).
//!
//! The splitter reads the relocations that the linker leaves in its output, so this starts
//! again from what the compiler wrote, in place of what Trunk made of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::Options;

pub use packs::is_words;
use packs::packs;

use crate::tools::Tools;
use crate::{Error, bindgen, run};

mod bytes;
mod door;
mod lean;
mod packs;
mod panics;

/// Script that loads the chunks.
const LOAD: &str = include_str!("chunks/load.js");
/// The module that the app is told to load chunks with; its place is taken by [`LOAD`].
const LINK: &str = "./chunks.js";
/// Says which files each chunk is of.
pub const MANIFEST: &str = "chunks.json";

/// App that every page needs, as the splitter left it; the build puts more into it.
pub const APP: &str = "target/chunks/app.wasm";

/// Arguments for wasm-opt. `-Oz` makes fewer bytes, and more of them once they are compressed.
const OPT: &[&str] =
    &["--strip-producers", "--strip-debug", "--strip-target-features", "--generate-global-effects", "-O2"];

/// Features that browsers of the last years know.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module that chunks import the memory and the rest of the app from.
const MAIN: &str = "__wasm_split";

/// The files of each chunk, relative to the site's root.
pub type Manifest = BTreeMap<String, Vec<String>>;

/// Makes the app in `dist` from the compiler's `wasm`: one module that every page loads, and
/// the chunks beside it.
pub fn cut(tools: &Tools, wasm: &Path, dist: &Path) -> Result<(), Error> {
    let folder = run::repository().join("target/chunks");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let bytes = fs::read(wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let bytes = panics::unworded(&bytes)?;
    let main = run::repository().join(APP);
    let split = {
        let mut options = Options::new(&bytes);
        options.output_dir = &folder;
        options.main_out_path = &main;
        options.link_name = LINK;
        wasm_split_cli_support::transform(options).map_err(|report| format!("{}: {report:#}", wasm.display()))?
    };
    bindgen::bind(&main, &folder, true)?;
    let bound = folder.join("app_bg.wasm");
    fs::write(&bound, lean::without_unused(&fs::read(&bound)?)?)?;

    for old in fs::read_dir(dist)?.flatten().map(|entry| entry.path()) {
        if old.file_name().is_some_and(|name| name.to_string_lossy().starts_with("app-")) {
            fs::remove_file(old)?;
        }
    }
    let chunks: BTreeMap<String, Vec<String>> = split.prefetch_map.into_iter().collect();
    let module = |name: &str| folder.join(format!("{name}.wasm"));
    let size = |name: &str| fs::metadata(module(name)).map(|data| data.len()).unwrap_or_default();
    let mut manifest: Manifest = chunks.keys().map(|chunk| (chunk.clone(), Vec::new())).collect();
    for (index, pack) in packs(&chunks, size).into_iter().enumerate() {
        let modules: Vec<PathBuf> = pack.modules.iter().map(|name| module(name)).collect();
        let name = match pack.users.iter().collect::<Vec<_>>()[..] {
            _ if index == 0 => "app".to_owned(),
            [user] => format!("chunk-{user}"),
            _ => format!("chunk-shared{index}"),
        };
        let merged = folder.join(format!("{name}-merged.wasm"));
        match &modules[..] {
            _ if index == 0 => merge(tools, &bound, &modules, &merged)?,
            [module] => drop(fs::copy(module, &merged)?),
            _ => merge(tools, &make_door(tools, &modules, &folder)?, &modules, &merged)?,
        }
        let file = if index == 0 { "app_bg.wasm".to_owned() } else { format!("{name}.wasm") };
        optimize(tools, &merged, &dist.join(&file))?;
        for chunk in pack.users.iter().filter(|_| index > 0) {
            manifest.entry(chunk.clone()).or_default().push(file.clone());
        }
    }
    let script = lean::script_without_unused(&fs::read_to_string(folder.join("app.js"))?);
    let app = dist.join("app_bg.wasm");
    let (wasm, script) = lean::shorten(&fs::read(&app)?, &link(&script, &manifest)?)?;
    fs::write(app, wasm)?;
    fs::write(dist.join("app.js"), script)?;
    fs::write(dist.join(MANIFEST), serde_json::to_vec(&manifest)?)?;
    Ok(())
}

/// Writes what passes on the imports of these modules.
fn make_door(tools: &Tools, modules: &[PathBuf], folder: &Path) -> Result<PathBuf, Error> {
    let modules: Vec<Vec<u8>> = modules.iter().map(fs::read).collect::<Result<_, _>>()?;
    let (text, wasm) = (folder.join("door.wat"), folder.join("door.wasm"));
    fs::write(&text, door::door(&modules, "app")?)?;
    run::run(tools.binaryen("wasm-as")?.args(FEATURES).arg(&text).arg("-o").arg(&wasm))?;
    Ok(wasm)
}

/// Puts modules into one with `host`, which has what they import.
fn merge(tools: &Tools, host: &Path, modules: &[PathBuf], merged: &Path) -> Result<(), Error> {
    let mut merge = tools.binaryen("wasm-merge")?;
    merge.args(FEATURES).arg(host).arg(MAIN);
    for (index, module) in modules.iter().enumerate() {
        merge.arg(module).arg(format!("module{index}"));
    }
    run::run(merge.arg("-o").arg(merged))
}

fn optimize(tools: &Tools, from: &Path, to: &Path) -> Result<(), Error> {
    run::run(tools.binaryen("wasm-opt")?.args(OPT).args(FEATURES).arg(from).arg("-o").arg(to))
}

/// The script of the app, which loads the chunks itself instead of importing what does.
fn link(script: &str, manifest: &Manifest) -> Result<String, Error> {
    let is_import = |line: &&str| line.starts_with("import * as ") && line.contains(LINK);
    let names: Vec<&str> = script.lines().filter(is_import).filter_map(|line| line.split_whitespace().nth(3)).collect();
    if names.is_empty() {
        return Err("the script of the app imports nothing that loads chunks".into());
    }
    let mut inline = format!("{LOAD}const loaders = {{\n");
    for (chunk, files) in manifest {
        let files: Vec<String> = files.iter().map(|file| format!("\"./{file}\"")).collect();
        inline += &format!("  __wasm_split_load_{chunk}: chunk({}),\n", files.join(", "));
    }
    inline += "};\n";
    for name in names {
        inline += &format!("const {name} = loaders;\n");
    }
    inline.extend(script.lines().filter(|line| !is_import(line)).map(|line| format!("{line}\n")));
    Ok(inline)
}
