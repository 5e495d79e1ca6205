//! Tools that come from the Rust world: parts of the toolchain, and programs built by cargo.

use std::path::PathBuf;

use super::{Tools, announce, pins};
use crate::{Error, run};

const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for the browser.
pub fn target() -> Result<(), Error> {
    let root = run::output(run::program("rustc").args(["--print", "sysroot"]))
        .ok_or("`rustc --print sysroot` failed; install Rust with rustup")?;
    if PathBuf::from(root).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    announce(WASM, "Rust's standard library for the browser", "about 20 seconds");
    run::run(run::program("rustup").args(["target", "add", WASM])).map_err(|error| {
        format!("{error}\nInstall the target by hand: `rustup target add {WASM}`, or your system's package for it.")
            .into()
    })
}

/// The formatter and the linter.
pub fn components() -> Result<(), Error> {
    let has = |name: &str| run::output(run::cargo().args([name, "--version"])).is_some();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    announce("rustfmt and clippy", "they check the sources", "about 20 seconds");
    run::run(run::program("rustup").args(["component", "add", "rustfmt", "clippy"])).map_err(|error| {
        format!("{error}\nInstall them by hand: `rustup component add rustfmt clippy`, or your system's packages.")
            .into()
    })
}

/// A program that cargo builds and installs, once for each version.
struct Program {
    name: &'static str,
    package: &'static str,
    version: &'static str,
    features: &'static [&'static str],
    why: &'static str,
    how_long: &'static str,
}

const TRUNK: Program = Program {
    name: "trunk",
    package: "trunk",
    version: pins::TRUNK,
    // Without the TLS library of its own web server, which needs a C++ compiler.
    features: &["--no-default-features", "--features", "rustls"],
    why: "`trunk build` and `trunk serve` are tried",
    how_long: "3 to 6 minutes",
};

const WASM_BINDGEN: Program = Program {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: pins::WASM_BINDGEN,
    features: &[],
    why: "it joins the wasm to the browser",
    how_long: "1 to 3 minutes",
};

const GECKODRIVER: Program = Program {
    name: "geckodriver",
    package: "geckodriver",
    version: pins::GECKODRIVER,
    features: &[],
    why: "it drives Firefox, in whose engine the pages are tested",
    how_long: "1 to 3 minutes",
};

impl Tools {
    /// The program that drives Firefox, or the one that `GECKODRIVER` names.
    pub fn geckodriver(&self) -> Result<PathBuf, Error> {
        let named = std::env::var_os("GECKODRIVER").map(PathBuf::from).filter(|path| path.is_file());
        named.map_or_else(|| Ok(self.program(&GECKODRIVER)?.join("geckodriver")), Ok)
    }

    /// The folder of Trunk.
    pub(super) fn trunk(&self) -> Result<PathBuf, Error> {
        self.program(&TRUNK)
    }

    /// The folder of wasm-bindgen and of its test runner.
    pub(super) fn wasm_bindgen(&self) -> Result<PathBuf, Error> {
        self.program(&WASM_BINDGEN)
    }

    fn program(&self, program: &Program) -> Result<PathBuf, Error> {
        let Program { name, package, version, features, why, how_long } = program;
        let folder = self.folder.join(format!("{name}-{version}"));
        let programs = folder.join("bin");
        if programs.join(name).is_file() {
            return Ok(programs);
        }
        announce(&format!("{name} {version}"), why, how_long);
        let mut cargo = run::cargo();
        cargo.args(["install", package, "--locked", "--version", version]).args(*features);
        cargo.arg("--root").arg(&folder);
        // It runs for seconds at a time: built quickly rather than to run quickly.
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        // What is set for the builds of this repository must not reach that of the tool.
        cargo.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
        run::run(&mut cargo).map_err(|error| format!("{error}\nInstall it by hand with that command."))?;
        Ok(programs)
    }
}
