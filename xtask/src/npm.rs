//! Data that comes from packages of the npm registry, each pinned by version and hash.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A package and the hash that it must have.
#[derive(Clone, Copy, Debug)]
pub struct Package {
    pub name: &'static str,
    pub version: &'static str,
    pub integrity: &'static str,
}

/// Path of the packages: what follows `--cache` in the arguments, or `~/.cache/conference-atlas`.
pub fn cache(args: &[String]) -> Result<PathBuf, Box<dyn Error>> {
    let given = args.iter().position(|arg| arg == "--cache").and_then(|at| args.get(at + 1));
    match given {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => {
            let home = env::var_os("HOME").ok_or("HOME is not set; say --cache DIR")?;
            Ok(PathBuf::from(home).join(".cache/conference-atlas"))
        }
    }
}

impl Package {
    /// The text of one of its files, from the cache or fetched by npm.
    ///
    /// # Errors
    /// When the package cannot be had, is not the pinned one, or lacks the file.
    pub fn file(&self, cache: &Path, file: &str) -> Result<String, Box<dyn Error>> {
        let folder = cache.join(format!("{}-{}", self.name, self.version));
        if !folder.join("package").exists() {
            self.unpack(cache, &folder)?;
        }
        Ok(fs::read_to_string(folder.join("package").join(file))?)
    }

    fn unpack(&self, cache: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
        fs::create_dir_all(cache)?;
        let name = format!("{}@{}", self.name, self.version);
        let packed = Command::new("npm").args(["pack", &name, "--json", "--pack-destination"]).arg(cache).output()?;
        if !packed.status.success() {
            return Err(format!("npm pack {name}: {}", String::from_utf8_lossy(&packed.stderr)).into());
        }
        let report: Value = serde_json::from_slice(&packed.stdout)?;
        let found = report.pointer("/0/integrity").and_then(Value::as_str).unwrap_or_default();
        if found != self.integrity {
            return Err(format!("{name} has the hash {found}, not {}", self.integrity).into());
        }
        fs::create_dir_all(folder)?;
        let archive = cache.join(format!("{}-{}.tgz", self.name, self.version));
        let status = Command::new("tar").arg("xzf").arg(&archive).arg("-C").arg(folder).status()?;
        if !status.success() {
            return Err(format!("tar could not unpack {}", archive.display()).into());
        }
        Ok(())
    }
}

/// Writes files, or with `--check` among the arguments only says whether they are as they would be written.
///
/// # Errors
/// When a file cannot be written, or is not what it should be.
pub fn write(args: &[String], files: &[(PathBuf, Vec<u8>)]) -> Result<(), Box<dyn Error>> {
    let check = args.iter().any(|arg| arg == "--check");
    for (path, bytes) in files {
        if check {
            if fs::read(path)? != *bytes {
                return Err(format!("{} is not what the command writes", path.display()).into());
            }
        } else {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, bytes)?;
        }
    }
    Ok(())
}
