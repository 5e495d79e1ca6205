//! `cargo xtask dist`: what is handed out, made for the machine that this runs on.

use std::fs;

use sha2::{Digest, Sha256};

use crate::{Error, licences, run, site};

const HELP: &str = "\
cargo xtask dist [--no-app]

Makes target/dist/atlas-VERSION-MACHINE.tar.gz, with the program, the app inside it, and the licences
of everything that is linked; and its checksum beside. On Linux the program is linked against
nothing of the system, where rustup can add the target for that. --no-app takes the app of
target/app/ as it is.";

/// Files that go along.
const TEXTS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

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
    fs::write(folder.join("LICENSES.txt"), licences::texts()?)?;
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
