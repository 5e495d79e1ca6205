//! `cargo xtask dist`: what is handed out, made for the machine that this runs on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{Error, run, site};

const HELP: &str = "\
cargo xtask dist [--no-app]

Makes target/dist/atlas-VERSION-MACHINE.tar.gz, with the program, the app inside it, and the licences
of everything that is linked; and its checksum beside. On Linux the program is linked against
nothing of the system, where rustup can add the target for that. --no-app takes the app of
target/app/ as it is.";

/// Files that go along.
const TEXTS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// Licence texts by the names that packages give their files.
const LICENCES: [&str; 4] = ["license", "licence", "copying", "notice"];

/// See [`HELP`].
pub fn run(args: &[String]) -> Result<(), Error> {
    let has = |name: &str| args.iter().any(|arg| arg == name);
    if has("--help") || has("-h") {
        println!("{HELP}");
        return Ok(());
    }
    if !has("--no-app") {
        site::app()?;
    }
    let machine = run::output(run::program("rustc").args(["--print", "host-tuple"])).ok_or("rustc says no target")?;
    let target = static_target(&machine);
    let mut cargo = run::cargo();
    cargo.args(["build", "--profile", "dist", "--package", "conference-atlas", "--bin", "atlas"]);
    cargo.args(["--target", &target]);
    run::run(&mut cargo)?;

    let name = format!("atlas-{}-{target}", env!("CARGO_PKG_VERSION"));
    let (root, out) = (run::repository(), run::repository().join("target/dist"));
    let folder = out.join(&name);
    let _ = fs::remove_dir_all(&out);
    fs::create_dir_all(&folder)?;
    let program = format!("atlas{}", std::env::consts::EXE_SUFFIX);
    let built = site::target_folder().join(&target).join("dist").join(&program);
    fs::copy(&built, folder.join(&program)).map_err(|error| format!("{}: {error}", built.display()))?;
    for text in TEXTS {
        fs::copy(root.join(text), folder.join(text)).map_err(|error| format!("{text}: {error}"))?;
    }
    fs::write(folder.join("LICENSES.txt"), licences()?)?;
    let archive = format!("{name}.tar.gz");
    run::run(run::program("tar").arg("-czf").arg(out.join(&archive)).arg("-C").arg(&out).arg(&name))?;
    fs::remove_dir_all(&folder)?;
    let sum: String = Sha256::digest(fs::read(out.join(&archive))?).iter().map(|byte| format!("{byte:02x}")).collect();
    fs::write(out.join(format!("{archive}.sha256")), format!("{sum}  {archive}\n"))?;
    println!("{}\n{sum}", out.join(&archive).display());
    Ok(())
}

/// The target for a program that needs nothing of the system, where there is one, else this machine's.
fn static_target(machine: &str) -> String {
    let wanted = machine.replace("-linux-gnu", "-linux-musl");
    if wanted == machine {
        return wanted;
    }
    match run::run(run::program("rustup").args(["target", "add", &wanted])) {
        Ok(()) => wanted,
        Err(error) => {
            println!("{error}\nthe program will need the C library of this machine");
            machine.to_owned()
        }
    }
}

/// Packages that the program and the app are linked from, with their licences and the texts of these.
fn licences() -> Result<String, Error> {
    let mut cargo = run::cargo();
    let json = run::output(cargo.args(["metadata", "--format-version", "1", "--all-features", "--locked"]));
    let metadata: Value = serde_json::from_str(&json.ok_or("cargo metadata failed")?)?;
    let packages: BTreeMap<&str, &Value> =
        list(&metadata, "/packages").filter_map(|p| Some((text(p, "id")?, p))).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata, "/resolve/nodes").filter_map(|n| Some((text(n, "id")?, n))).collect();
    let root = packages.iter().find(|(_, package)| text(package, "name") == Some("conference-atlas"));
    let (mut seen, mut open) = (BTreeSet::new(), root.map(|(id, _)| *id).into_iter().collect::<Vec<_>>());
    while let Some(id) = open.pop() {
        let linked = |dep: &&Value| list(dep, "/dep_kinds").any(|kind| kind.get("kind").is_some_and(Value::is_null));
        let deps = nodes.get(id).into_iter().flat_map(|node| list(node, "/deps")).filter(linked);
        open.extend(deps.filter_map(|dep| text(dep, "pkg")).filter(|id| seen.insert(*id)));
    }
    let mut out = "Conference Atlas is MIT or Apache-2.0. It is linked from these packages:\n\n".to_owned();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut linked: Vec<&&Value> = seen.iter().filter_map(|id| packages.get(id)).collect();
    linked.sort_by_key(|package| (text(package, "name"), text(package, "version")));
    for package in linked {
        let of = |key: &str| text(package, key).unwrap_or("-");
        let name = format!("{} {}", of("name"), of("version"));
        out.push_str(&format!("{name}: {}\n", of("license")));
        let folder = Path::new(of("manifest_path")).parent().unwrap_or(Path::new(""));
        for file in licence_files(folder) {
            let licence = fs::read_to_string(file).unwrap_or_default();
            texts.entry(licence.trim().to_owned()).or_default().push(name.clone());
        }
    }
    for (licence, names) in texts {
        out.push_str(&format!("\n{}\n{}\n\n{licence}\n", "-".repeat(78), names.join(", ")));
    }
    Ok(out)
}

fn licence_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        path.is_file() && LICENCES.iter().any(|start| name.starts_with(start))
    });
    files.sort();
    files
}

fn list<'v>(value: &'v Value, pointer: &str) -> impl Iterator<Item = &'v Value> {
    value.pointer(pointer).and_then(Value::as_array).into_iter().flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key)?.as_str()
}
