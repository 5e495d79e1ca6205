//! Tools that are set up in a process of their own, while the compiler works.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use crate::{Error, run};

/// A running `cargo xtask tools`.
#[derive(Debug)]
pub struct Beside {
    program: Child,
    reader: JoinHandle<Vec<String>>,
}

impl Beside {
    /// Starts `cargo xtask tools` with these arguments. Lines that say what is installed are
    /// shown at once, the rest only if something goes wrong.
    ///
    /// # Errors
    /// The program does not start.
    pub fn start(args: &[&str]) -> Result<Self, Error> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("tools").args(args).current_dir(run::repository());
        let (reads, writes) = std::io::pipe()?;
        command.stdin(Stdio::null()).stdout(writes.try_clone()?).stderr(writes);
        let program = command.spawn()?;
        // The command holds ends of the pipe, which must close for the reader to end.
        drop(command);
        let reader = std::thread::spawn(move || {
            let lines = BufReader::new(reads).lines().map_while(Result::ok);
            let announced = |line: &String| line.starts_with("installing ");
            lines
                .inspect(|line| {
                    if announced(line) {
                        println!("{line}")
                    }
                })
                .collect()
        });
        Ok(Self { program, reader })
    }

    /// Waits until everything is in place.
    ///
    /// # Errors
    /// Something could not be installed; what was printed says what, and how to do it by hand.
    pub fn finish(mut self) -> Result<(), Error> {
        let status = self.program.wait()?;
        let lines = self.reader.join().unwrap_or_default();
        if status.success() { Ok(()) } else { Err(lines.join("\n").into()) }
    }
}
