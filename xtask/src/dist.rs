//! `cargo xtask dist`: what is handed out, made for the machine that this runs on.

use std::fs;

use sha2::{Digest, Sha256};

use crate::{Error, licences, run, site};

const HELP: &str = "\
cargo xtask dist [--no-app]

Makes target/dist/atlas-VERSION-MACHINE.tar.gz, with the program, the app inside it, and the licences
of everything that is linked; and its checksum beside. On Linux the program needs nothing of the
system it runs on, where this one has the C library to put into it (libc.a). --no-app takes the app
of target/app/ as it is.";

/// Note on the one part of a program for Linux that is no package. Its allocator keeps memory for
/// each thread: with musl's, which does not, the threads of a build waited for each other for
/// longer than they worked.
const C_LIBRARY: &str = "
------------------------------------------------------------------------------
The program contains parts of the GNU C Library, https://www.gnu.org/software/libc/, under the GNU
Lesser General Public License 2.1 or later. To link it with another version of that library, build it
from the source of Conference Atlas with `cargo xtask dist` on a machine that has that version.
";

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
    // Named even though it is this machine's: what runs while building is not linked statically.
    let build = || {
        let mut cargo = run::cargo();
        cargo.args(["build", "--profile", "dist", "--package", "conference-atlas", "--bin", "atlas"]);
        cargo.args(["--target", &machine]);
        cargo
    };
    let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    let mut licences = licences::texts()?;
    match run::run(build().env("RUSTFLAGS", format!("{flags} -C target-feature=+crt-static"))) {
        Ok(()) if machine.ends_with("-linux-gnu") => licences.push_str(C_LIBRARY),
        Ok(()) => {}
        Err(error) => {
            println!("{error}\nwithout the C library inside, the program will need that of the machine it runs on");
            run::run(&mut build())?;
        }
    }

    let name = format!("atlas-{}-{machine}", env!("CARGO_PKG_VERSION"));
    let (root, out) = (run::repository(), run::repository().join("target/dist"));
    let folder = out.join(&name);
    let _ = fs::remove_dir_all(&out);
    fs::create_dir_all(&folder)?;
    let program = format!("atlas{}", std::env::consts::EXE_SUFFIX);
    let built = site::target_folder().join(&machine).join("dist").join(&program);
    fs::copy(&built, folder.join(&program)).map_err(|error| format!("{}: {error}", built.display()))?;
    for text in TEXTS {
        fs::copy(root.join(text), folder.join(text)).map_err(|error| format!("{text}: {error}"))?;
    }
    fs::write(folder.join("LICENSES.txt"), licences)?;
    let archive = format!("{name}.tar.gz");
    run::run(run::program("tar").arg("-czf").arg(out.join(&archive)).arg("-C").arg(&out).arg(&name))?;
    fs::remove_dir_all(&folder)?;
    let sum: String = Sha256::digest(fs::read(out.join(&archive))?).iter().map(|byte| format!("{byte:02x}")).collect();
    fs::write(out.join(format!("{archive}.sha256")), format!("{sum}  {archive}\n"))?;
    println!("{}\n{sum}", out.join(&archive).display());
    Ok(())
}
