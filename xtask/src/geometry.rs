//! `cargo xtask geometry`: makes the map's shapes from Natural Earth.
//!
//! Two layers are written, each with its provenance: the default one, which every map starts
//! with, and a finer one that is fetched only on zoom. The same source and parameters give the
//! same bytes on every run.

mod atoms;
mod encode;
mod iso;
mod labels;
mod layer;
mod overlay;
mod simplify;
mod source;
mod topology;

use std::error::Error;
use std::path::Path;

use crate::npm;
use layer::{Layer, Parameters};

/// The layers, in the order of writing.
const LAYERS: [(&str, Parameters); 2] = [
    ("world", Parameters { grid: 8192, tolerance: 0.09, island: 0.09, labels: true }),
    ("world-fine", Parameters { grid: 32_768, tolerance: 0.004, island: 0.004, labels: false }),
];

/// Makes the layers and writes them to `public/geometry`.
///
/// `--check` writes nothing and fails where the files are not what the command would write.
/// `--cache DIR` says where the source package is kept (`~/.cache/conference-atlas` if not).
///
/// # Errors
/// When the package cannot be had or is not the pinned one, or a file cannot be written.
pub fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let cache = npm::cache(args)?;
    let folder = Path::new("public/geometry");

    let topology = topology::read(&source::fetch(&cache)?)?;
    let mut notes = Vec::new();
    let mut files = Vec::new();
    for (name, parameters) in LAYERS {
        let layer = Layer::make(&topology, &parameters)?;
        let bytes = encode::encode(&layer);
        println!("{name}.bin: {} points, {} rings, {} bytes", layer.points(), layer.rings(), bytes.len());
        notes.push((name, parameters, layer.points(), layer.rings(), bytes.len()));
        files.push((folder.join(format!("{name}.bin")), bytes));
    }
    files.push((folder.join("provenance.json"), source::provenance(&notes).into_bytes()));

    npm::write(args, &files)
}

/// The alpha-2 code of every country, in alphabetical order.
pub fn codes() -> Vec<String> {
    iso::all().map(|code| String::from_utf8_lossy(&code).into_owned()).collect()
}
