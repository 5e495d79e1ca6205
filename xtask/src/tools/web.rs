//! Tools that come from the world of the web, installed by npm under a name and a version.

use std::fs;
use std::path::PathBuf;

use super::{Tools, announce, pins};
use crate::{Error, run};

impl Tools {
    /// The folder of wasm-opt, which makes the wasm a fifth smaller.
    pub(super) fn wasm_opt(&self) -> Result<PathBuf, Error> {
        let package = self.npm("binaryen", pins::BINARYEN, "its wasm-opt makes the app smaller")?;
        Ok(package.join("bin"))
    }

    /// The program that makes scripts smaller, for node.
    pub fn terser(&self) -> Result<PathBuf, Error> {
        let package = self.npm("terser", pins::TERSER, "it makes the script beside the wasm smaller")?;
        Ok(package.join("bin").join("terser"))
    }

    /// The script of axe-core, which looks for barriers in a page.
    pub fn axe(&self) -> Result<PathBuf, Error> {
        let package = self.npm("axe-core", pins::AXE, "it looks for barriers in the pages")?;
        Ok(package.join("axe.min.js"))
    }

    /// The Nu HTML checker, which reads pages as the HTML standard does; it runs on Java.
    pub fn vnu(&self) -> Result<PathBuf, Error> {
        let package = self.npm("vnu-jar", pins::VNU, "it checks the HTML of the pages")?;
        Ok(package.join("build").join("dist").join("vnu.jar"))
    }

    /// The program that measures pages, for node.
    pub fn lighthouse(&self) -> Result<PathBuf, Error> {
        let package = self.npm("lighthouse", pins::LIGHTHOUSE, "it measures the pages")?;
        Ok(package.join("cli").join("index.js"))
    }

    /// The folders of drawings of others, each with the variable that names it to the benchmark.
    pub fn drawings(&self) -> Result<[(&'static str, PathBuf); 3], Error> {
        let why = "the map and the axis are measured beside it";
        Ok([
            ("ATLAS_JSVECTORMAP", self.npm("jsvectormap", pins::JSVECTORMAP, why)?),
            ("ATLAS_D3", self.npm("d3", pins::D3, why)?),
            ("ATLAS_TIMELINEJS", self.npm("@knight-lab/timelinejs", pins::TIMELINEJS, why)?),
        ])
    }

    /// The folder of an npm package, once for each version.
    fn npm(&self, package: &str, version: &str, why: &str) -> Result<PathBuf, Error> {
        let folder = self.folder.join(format!("{package}-{version}"));
        let installed = folder.join("node_modules").join(package);
        if installed.is_dir() {
            return Ok(installed);
        }
        announce(&format!("{package} {version}"), why, "about 10 seconds");
        let name = format!("{package}@{version}");
        let by_hand = || format!("Install it by hand: `npm install --prefix {} --no-save {name}`.", folder.display());
        // Into a folder of its own first: an interrupted install must not pass for a whole one.
        let part = self.folder.join(format!("{package}-{version}.{}.part", std::process::id()));
        fs::create_dir_all(&part).map_err(|error| format!("{}: {error}", part.display()))?;
        let mut npm = run::program("npm");
        npm.current_dir(&part).args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"]);
        npm.arg("--prefix").arg(&part).arg(&name);
        run::run(&mut npm).map_err(|error| format!("{error}\n{}", by_hand()))?;
        let _ = fs::remove_dir_all(&folder);
        fs::rename(&part, &folder).map_err(|error| format!("{}: {error}\n{}", folder.display(), by_hand()))?;
        Ok(installed)
    }
}
