//! Programs that are run so that a person sees each call and its outcome.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use crate::Error;

/// Arguments of cargo that compile for the browser.
pub const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
/// Arguments of cargo that compile the app and nothing of the command line.
pub const APP: [&str; 3] = ["--no-default-features", "--features", "app"];

/// The root of the repository: every program runs there.
pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program, run in the root of the repository.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(repository());
    command
}

/// Runs to the end; anything but success is an error.
pub fn run(command: &mut Command) -> Result<(), Error> {
    let line = said(command);
    println!("$ {line}");
    let status = command.status().map_err(|error| format!("`{line}` did not start: {error}"))?;
    judge(&line, status)
}

/// Runs to the end, handing each line that it prints to `see`, which says whether to show it.
pub fn watch(command: &mut Command, mut see: impl FnMut(&str) -> bool) -> Result<(), Error> {
    let line = said(command);
    println!("$ {line}");
    let started = command.stdout(Stdio::piped()).spawn();
    let mut child = started.map_err(|error| format!("`{line}` did not start: {error}"))?;
    if let Some(output) = child.stdout.take() {
        for printed in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let printed = String::from_utf8_lossy(&printed);
            if see(&printed) {
                println!("{printed}");
            }
        }
    }
    judge(&line, child.wait()?)
}

/// The output of a program, where it runs and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The path of a program: the first that exists of these names, on PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let files = |name: &&str| folders.iter().map(|folder| folder.join(name)).collect::<Vec<_>>();
    names.iter().flat_map(files).find(|file| file.is_file())
}

/// The time that has passed, in seconds, measured from the call of this.
#[expect(clippy::disallowed_methods, reason = "never runs in a browser")]
pub fn stopwatch() -> impl Fn() -> u64 {
    let start = Instant::now();
    move || start.elapsed().as_secs()
}

fn judge(line: &str, status: ExitStatus) -> Result<(), Error> {
    if status.success() { Ok(()) } else { Err(format!("`{line}` failed: {status}").into()) }
}

/// The command as it would be typed, with the program's folder left out.
fn said(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
