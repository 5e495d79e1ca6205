//! `cargo xtask bench`: the benchmarks, on this machine.

use crate::{Trouble, run};

pub fn run(args: &[String]) -> Result<(), Trouble> {
    run::run(run::cargo().args(["bench", "--benches"]).args(args))
}
