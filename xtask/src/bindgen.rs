//! wasm-bindgen: writes the script beside the wasm.

use std::path::Path;

use crate::tools::Tools;
use crate::{Error, run};

/// Joins `wasm` to the browser: `NAME_bg.wasm` and `NAME.js` in `folder`, as an ES module.
/// `keeps_exports` leaves what the linker exports, which the chunks of a split app call.
///
/// # Errors
/// The file is no wasm of the pinned wasm-bindgen, or the folder cannot be written to.
pub fn bind(wasm: &Path, folder: &Path, keeps_exports: bool) -> Result<(), Error> {
    let mut bindgen = Tools::open()?.bindgen()?;
    bindgen.args(["--target", "web", "--no-typescript"]).args(keeps_exports.then_some("--keep-lld-exports"));
    run::run(bindgen.arg("--out-dir").arg(folder).arg(wasm))
}
