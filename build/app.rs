//! Puts the app into the `atlas` program: one run of bytes that `src/cli/build/app.rs` reads.
//!
//! Only a release carries it, for it is compiled by itself and takes minutes: `cargo xtask app`
//! leaves it in `target/app/`. Where that is missing or older than the sources, as in a fresh
//! `cargo install --path .`, it is compiled here, by Rust alone and in one piece.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs};

/// Files and folders that the app is compiled from.
const SOURCES: [&str; 7] = ["src", "build", "style", "public/embed.js", "public/geometry", "Cargo.toml", "Cargo.lock"];

/// Set while the app is compiled from here: that must not start it again.
const GUARD: &str = "ATLAS_WITHOUT_APP";

/// Writes `app.bundle` into `out`: empty, unless this build is a release of the program.
pub fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    let bundle = out.join("app.bundle");
    println!("cargo::rerun-if-env-changed={GUARD}");
    let carries = env::var("PROFILE").is_ok_and(|profile| profile == "release")
        && env::var_os("CARGO_FEATURE_CLI").is_some()
        && env::var_os(GUARD).is_none();
    if !carries {
        return Ok(fs::write(bundle, [])?);
    }
    for source in SOURCES.iter().chain(&["target/app"]) {
        println!("cargo::rerun-if-changed={source}");
    }
    let app = PathBuf::from("target/app");
    if !is_fresh(&app) {
        compile(out)?;
    }
    let mut bytes = Vec::new();
    let mut names: Vec<PathBuf> = fs::read_dir(&app)?.flatten().map(|entry| entry.path()).collect();
    names.sort();
    for path in names.iter().filter(|path| path.extension().is_none_or(|end| end != "br")) {
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a name that is no text")?;
        let small = fs::read(app.join(format!("{name}.br"))).ok();
        sized(&mut bytes, name.as_bytes())?;
        bytes.push(u8::from(small.is_some()));
        sized(&mut bytes, &small.map_or_else(|| fs::read(path), Ok)?)?;
    }
    Ok(fs::write(bundle, bytes)?)
}

/// True if there is an app that is younger than everything it is compiled from.
fn is_fresh(app: &Path) -> bool {
    let Ok(built) = fs::metadata(app.join("app_bg.wasm")).and_then(|about| about.modified()) else { return false };
    SOURCES.iter().all(|source| newest(Path::new(source)).is_none_or(|changed| changed <= built))
}

/// The time at which a file, or any file of a folder, last changed.
fn newest(path: &Path) -> Option<SystemTime> {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().filter_map(|entry| newest(&entry.path())).max(),
        Err(_) => fs::metadata(path).and_then(|about| about.modified()).ok(),
    }
}

/// Compiles the app into `target/app/`, in a target folder of its own: that of this build is locked.
fn compile(out: &Path) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new(env::var_os("CARGO").ok_or("no CARGO")?);
    cargo.args(["run", "--package", "xtask", "--", "app", "--plain"]);
    cargo.env("CARGO_TARGET_DIR", out.join("app")).env(GUARD, "1");
    // Flags of the program being built are not those of the app.
    for name in ["CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS", "CARGO_BUILD_TARGET", "RUSTC_WRAPPER"] {
        cargo.env_remove(name);
    }
    let output = cargo.output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("the app was not compiled:\n{}", String::from_utf8_lossy(&output.stderr)).into()),
    }
}

fn sized(bytes: &mut Vec<u8>, content: &[u8]) -> Result<(), Box<dyn Error>> {
    bytes.extend(u32::try_from(content.len())?.to_le_bytes());
    bytes.extend(content);
    Ok(())
}
