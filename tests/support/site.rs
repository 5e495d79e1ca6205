//! A site that is built for a test: the default feed, at an address, with the app of a build or
//! with files that stand in for it.

use std::fs;
use std::path::{Path, PathBuf};

/// Builds the default feed for `url` into `output`, with the app of the build that `ATLAS_DIST`
/// names; without one, with files that take its place, for what is read without running it.
pub fn build(url: &str, output: &Path) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = output.with_extension("source");
    let app = match std::env::var_os("ATLAS_DIST") {
        Some(dist) => PathBuf::from(dist),
        None => stand_in(root, &output.with_extension("app")).map_err(|error| error.to_string())?,
    };
    fs::create_dir_all(&source)
        .and_then(|()| fs::copy(root.join("public/feed.json"), source.join("feed.json")))
        .and_then(|_| fs::write(source.join("site.json"), format!("{{ \"url\": \"{url}\" }}")))
        .map_err(|error| format!("{}: {error}", source.display()))?;
    run(&[Path::new("build"), &source, Path::new("--output"), output, Path::new("--app"), &app])
}

/// Runs `atlas` in this process; an error has what it said.
pub fn run(args: &[&Path]) -> Result<(), String> {
    let words = std::iter::once("atlas".into()).chain(args.iter().map(|arg| arg.as_os_str().to_owned()));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    match conference_atlas::cli::run(words, &mut out, &mut err) {
        0 => Ok(()),
        code => Err(format!("exit code {code}: {}", String::from_utf8_lossy(&err))),
    }
}

/// Files by the names of the app's, of which only what needs no compiler is real.
fn stand_in(root: &Path, folder: &Path) -> std::io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("app.js"), "export default async () => {};\n".repeat(40))?;
    // The start of a module and a section that nobody reads.
    let section = [b"\0asm\x01\0\0\0\0\x88\x08".to_vec(), vec![b' '; 1032]].concat();
    fs::write(folder.join("app_bg.wasm"), section)?;
    fs::copy(root.join("style/base.css"), folder.join("site.css"))?;
    for file in ["geometry/world.bin", "geometry/world-fine.bin", "embed.js", "embed.d.ts", "icon.svg"] {
        let from = root.join("public").join(file);
        fs::copy(&from, folder.join(from.file_name().unwrap_or_default()))?;
    }
    Ok(folder.to_path_buf())
}
