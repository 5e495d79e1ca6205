//! Chunks of the wasm that pages come in (see src/view/pages/chunks.rs).
//!
//! The splitter reads the relocations that the linker leaves in its output, so this starts
//! again from what the compiler wrote, in place of what Trunk made of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::Options;

pub use packs::AFTERWARDS;
use packs::{Pack, packs};

use crate::tools::Tools;
use crate::{Error, bindgen, run};

mod bytes;
mod lean;
mod packs;
mod panics;
mod shim;

/// Script that loads the chunks.
const LOAD: &str = include_str!("chunks/load.js");
/// The module that the app is told to load chunks with; its place is taken by [`LOAD`].
const LINK: &str = "./chunks.js";
/// List of the files of each chunk.
pub const MANIFEST: &str = "chunks.json";

/// Module that every page needs, as the splitter left it; the build puts more into it.
pub const APP: &str = "target/chunks/app.wasm";

/// Arguments of wasm-opt. `-Oz` makes fewer bytes, and more of them once they are compressed.
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

/// Files by chunk, relative to the site's root.
pub type Files = BTreeMap<String, Vec<String>>;

/// Chunk of what no page waits for, but which every page loads.
const DEFERRED: &str = "deferred";

/// Files of each chunk: what `chunks.json` says under the names of these fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// All that the first page of a kind loads beside the app, in one file.
    pub first: Files,
    /// All that is loaded once the first page of a kind stands, in one file.
    pub after: Files,
    /// All that a chunk consists of, in the files that chunks share.
    pub then: Files,
}

impl Manifest {
    /// Reads `chunks.json`.
    pub fn parse(json: &[u8]) -> Result<Self, Error> {
        let mut read: BTreeMap<String, Files> = serde_json::from_slice(json)?;
        let mut take = |name: &str| read.remove(name).ok_or_else(|| format!("{MANIFEST}: has no `{name}`"));
        Ok(Self { first: take("first")?, after: take("after")?, then: take("then")? })
    }

    fn written(&self) -> Result<Vec<u8>, Error> {
        Ok(serde_json::to_vec(&serde_json::json!({ "first": self.first, "after": self.after, "then": self.then }))?)
    }
}

/// Makes the app in `dist` from the compiler's `wasm`: one module that every page loads, and
/// the chunks beside it; without `trim` as the compiler and the splitter leave it.
pub fn cut(tools: &Tools, wasm: &Path, dist: &Path, trim: bool) -> Result<(), Error> {
    let folder = run::repository().join("target/chunks");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let bytes = fs::read(wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let (bytes, panics) = if trim { panics::unworded(&bytes)? } else { (bytes, 0) };
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
    let before = fs::read(&bound)?;
    let exported = if trim { lean::without_unused(&before)? } else { before.clone() };
    let exports = before.len() - exported.len();
    fs::write(&bound, exported)?;

    let chunks: BTreeMap<String, Vec<String>> = split.prefetch_map.into_iter().collect();
    let module = |name: &str| folder.join(format!("{name}.wasm"));
    let size = |name: &str| fs::metadata(module(name)).map(|data| data.len()).unwrap_or_default();
    let then = chunks.keys().map(|chunk| (chunk.clone(), Vec::new())).collect();
    let mut manifest = Manifest { then, ..Manifest::default() };
    let packs = packs(&chunks, size);
    let mut names: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for (index, pack) in packs.iter().enumerate() {
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
            _ => merge(tools, &make_shim(tools, &modules, &folder)?, &modules, &merged)?,
        }
        let file = if index == 0 { "app_bg.wasm".to_owned() } else { format!("{name}.wasm") };
        optimize(tools, &merged, &dist.join(&file))?;
        names.insert(pack.modules.clone(), file.clone());
        for chunk in pack.users.iter().filter(|_| index > 0) {
            manifest.then.entry(chunk.clone()).or_default().push(file.clone());
        }
    }
    let mut wholes = Vec::new();
    for kind in chunks.keys().filter(|kind| !AFTERWARDS.contains(&kind.as_str())) {
        let has = |pack: &&Pack, chunk: &str| pack.users.contains(chunk);
        let loaded: Vec<&Pack> = packs.iter().skip(1).filter(|pack| has(pack, kind)).collect();
        let rest: Vec<&Pack> = packs.iter().skip(1).filter(|pack| has(pack, DEFERRED) && !has(pack, kind)).collect();
        for (start, packs, files) in
            [("chunk-page", loaded, &mut manifest.first), ("chunk-after", rest, &mut manifest.after)]
        {
            let modules: Vec<PathBuf> = packs.iter().flat_map(|pack| &pack.modules).map(|name| module(name)).collect();
            let parts: Vec<String> = packs.iter().filter_map(|pack| names.get(&pack.modules).cloned()).collect();
            if parts.len() < 2 {
                files.insert(kind.clone(), parts);
                continue;
            }
            let (name, merged) = (format!("{start}-{kind}.wasm"), folder.join(format!("{start}-{kind}-merged.wasm")));
            merge(tools, &make_shim(tools, &modules, &folder)?, &modules, &merged)?;
            optimize(tools, &merged, &dist.join(&name))?;
            wholes.push(std::iter::once(name.clone()).chain(parts).collect());
            files.insert(kind.clone(), vec![name]);
        }
    }
    let (app, script) =
        (dist.join("app_bg.wasm"), link(&fs::read_to_string(folder.join("app.js"))?, &manifest.then, &wholes)?);
    let (wasm, script) = match trim {
        true => {
            let wasm = fs::read(&app)?;
            let (short, lean) = lean::shorten(&wasm, &lean::script_without_unused(&script))?;
            let names = (wasm.len() + script.len()).saturating_sub(short.len() + lean.len());
            println!(
                "trimmed, in bytes: {panics} of code before panics that nobody hears, {exports} of exports that no \
                 page calls, {names} of names between script and wasm; `build --untrimmed` leaves them"
            );
            (short, lean)
        }
        false => (fs::read(&app)?, script),
    };
    fs::write(app, wasm)?;
    fs::write(dist.join("app.js"), script)?;
    fs::write(dist.join(MANIFEST), manifest.written()?)?;
    Ok(())
}

/// Writes a shim that passes on the imports of these modules.
fn make_shim(tools: &Tools, modules: &[PathBuf], folder: &Path) -> Result<PathBuf, Error> {
    let modules: Vec<Vec<u8>> = modules.iter().map(fs::read).collect::<Result<_, _>>()?;
    let (text, wasm) = (folder.join("shim.wat"), folder.join("shim.wasm"));
    fs::write(&text, shim::shim(&modules, "app")?)?;
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
///
/// `wholes` are files that have all of some others: each comes first, the others after it.
fn link(script: &str, chunks: &Files, wholes: &[Vec<String>]) -> Result<String, Error> {
    let is_import = |line: &&str| line.starts_with("import * as ") && line.contains(LINK);
    let names: Vec<&str> = script.lines().filter(is_import).filter_map(|line| line.split_whitespace().nth(3)).collect();
    if names.is_empty() {
        return Err("the script of the app imports nothing that loads chunks".into());
    }
    let quoted = |files: &[String]| files.iter().map(|file| format!("\"./{file}\"")).collect::<Vec<_>>().join(", ");
    let mut inline = format!("{LOAD}const wholes = [\n");
    inline.extend(wholes.iter().map(|files| format!("  [{}],\n", quoted(files))));
    inline += "];\nconst loaders = {\n";
    inline.extend(
        chunks.iter().map(|(chunk, files)| format!("  __wasm_split_load_{chunk}: chunk({}),\n", quoted(files))),
    );
    inline += "};\n";
    for name in names {
        inline += &format!("const {name} = loaders;\n");
    }
    inline.extend(script.lines().filter(|line| !is_import(line)).map(|line| format!("{line}\n")));
    Ok(inline)
}
