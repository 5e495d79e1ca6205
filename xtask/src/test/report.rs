//! Counts of a test run: what passed, failed and was skipped, step by step.

use crate::{Error, run};

/// Counts of one step.
#[derive(Debug, Default)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
    /// A line for each test that did not run, with its reason; libtest's `ignored` has none.
    pub skips: Vec<String>,
    /// Tests that failed, in the order in which they did so.
    pub failures: Vec<Failure>,
    /// Tests that failed once and passed when they were run again alone.
    unsteady: Vec<Failure>,
    /// The test whose output is being read.
    current: String,
    /// Tests of the binary at hand that said that they skip themselves.
    own_skips: u64,
    /// Ignored tests of the binary at hand that gave a reason.
    named: u64,
    /// Inside the output of tests that passed, which nobody wants to see.
    is_quiet: bool,
}

/// Test that failed, and the first lines of its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub name: String,
    message: Vec<String>,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.message.join(" "))
    }
}

/// Lines of a failed test's message that the closing report repeats.
const MESSAGE_LINES: usize = 6;

impl Tally {
    /// Reads a line of a test run and says whether it is worth showing.
    ///
    /// Counts come from closing lines such as `test result: ok. 12 passed; 0 failed; …`. A test
    /// that cannot run here prints `skipped: REASON` and passes; run with `--show-output`, libtest
    /// repeats that under the test's name, and here it is counted as skipped.
    pub fn read(&mut self, line: &str) -> bool {
        if line == "successes:" {
            self.is_quiet = true;
        } else if line == "failures:" || line.starts_with("test result: ") {
            self.is_quiet = false;
            self.current.clear();
        } else if let Some(name) = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" ----")) {
            name.strip_suffix(" stdout").unwrap_or(name).clone_into(&mut self.current);
        } else if let Some(reason) = line.strip_prefix("skipped: ").filter(|_| self.is_quiet) {
            self.own_skips += 1;
            self.skips.push(format!("{}: {reason}", self.current));
        }
        if let Some((name, reason)) = ignored(line) {
            self.named += 1;
            self.skips.push(format!("{name}: {reason}"));
        }
        if let Some(name) = failed(line) {
            self.failures.push(Failure { name: name.to_owned(), message: Vec::new() });
        }
        self.keep_message(line);
        self.count(line);
        !self.is_quiet
    }

    /// Keeps a line of the message of the failed test at hand.
    fn keep_message(&mut self, line: &str) {
        let is_heading = line.starts_with("---- ") || line == "failures:" || line.starts_with("test result: ");
        if self.is_quiet || is_heading || line.trim().is_empty() {
            return;
        }
        let current = self.failures.iter_mut().find(|failure| failure.name == self.current);
        if let Some(failure) = current.filter(|failure| failure.message.len() < MESSAGE_LINES) {
            failure.message.push(line.trim().to_owned());
        }
    }

    /// Counts a failed test as passed, for it did so when it was run again alone.
    pub fn passed_alone(&mut self, name: &str) {
        let Some(at) = self.failures.iter().position(|failure| failure.name == name) else { return };
        self.unsteady.push(self.failures.remove(at));
        self.failed = self.failed.saturating_sub(1);
        self.passed += 1;
    }

    fn count(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for count in counts.split(['.', ';']) {
            let mut words = count.split_whitespace();
            let Some(Ok(number)) = words.next().map(str::parse::<u64>) else { continue };
            match words.next() {
                // Its own skips are said before the line that counts them as passed.
                Some("passed") => self.passed += number.saturating_sub(std::mem::take(&mut self.own_skips)),
                Some("failed") => self.failed += number,
                Some("ignored") => {
                    let unnamed = number.saturating_sub(std::mem::take(&mut self.named));
                    self.skips.extend((0..unnamed).map(|_| "a test that its binary ignores".to_owned()));
                }
                _ => {}
            }
        }
    }

    /// Notes that this many tests did not run, for one reason.
    pub fn skip(&mut self, number: usize, reason: &str) {
        self.skips.extend((0..number).map(|_| reason.to_owned()));
    }
}

/// Name and reason of a test that found out that it cannot run: `test NAME ... ignored (REASON)`.
fn ignored(line: &str) -> Option<(&str, &str)> {
    let (name, reason) = line.strip_prefix("test ")?.strip_suffix(')')?.split_once(" ... ignored (")?;
    Some((name.trim_end(), reason))
}

/// Name of a test that failed: `test NAME ... FAILED`.
fn failed(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("test ")?.strip_suffix("FAILED")?.rsplit_once(" ... ")?;
    Some(name.trim_end())
}

/// Steps that were run, and their results.
#[derive(Debug, Default)]
pub struct Report {
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: &'static str,
    seconds: u64,
    tally: Tally,
    error: Option<String>,
}

impl Report {
    /// Runs a step. One that fails stops only what needs its result.
    pub fn step<T>(&mut self, name: &'static str, work: impl FnOnce(&mut Tally) -> Result<T, Error>) -> Option<T> {
        println!("\n== {name}");
        let clock = run::stopwatch();
        let mut tally = Tally::default();
        let done = work(&mut tally);
        let error = done.as_ref().err().map(ToString::to_string);
        if let Some(error) = &error {
            println!("{error}");
        }
        // A step without tests of its own counts as one.
        match &error {
            Some(_) if tally.failed == 0 => tally.failed = 1,
            None if tally.passed == 0 && tally.skips.is_empty() => tally.passed = 1,
            _ => {}
        }
        self.steps.push(Step { name, seconds: clock(), tally, error });
        done.ok()
    }

    /// Prints the table, the reasons of skips and of failures, the tests that were unsteady, and
    /// last the sum. Anything that failed is an error.
    pub fn finish(&self, seconds: u64) -> Result<(), Error> {
        println!("\n{:<18} {:>7} {:>7} {:>8} {:>6}", "step", "passed", "failed", "skipped", "time");
        for Step { name, seconds, tally, .. } in &self.steps {
            let skipped = tally.skips.len();
            println!("{name:<18} {:>7} {:>7} {skipped:>8} {seconds:>4} s", tally.passed, tally.failed);
        }
        for (reason, number) in self.reasons() {
            println!("\nskipped: {reason}{}", if number > 1 { format!(" ({number} tests)") } else { String::new() });
        }
        for failure in self.steps.iter().flat_map(|step| &step.tally.unsteady) {
            println!("\npassed at the second try, alone: {failure}");
        }
        for step in &self.steps {
            if let Some(error) = &step.error {
                println!("\n{} failed: {error}", step.name);
            }
            for failure in &step.tally.failures {
                println!("  {failure}");
            }
        }
        let sum = |part: fn(&Tally) -> u64| self.steps.iter().map(|step| part(&step.tally)).sum::<u64>();
        let failed = sum(|tally| tally.failed);
        println!("\nall of it took {} min {} s", seconds / 60, seconds % 60);
        println!(
            "{} passed, {failed} failed, {} skipped",
            sum(|tally| tally.passed),
            sum(|tally| tally.skips.len() as u64)
        );
        if failed == 0 { Ok(()) } else { Err("".into()) }
    }

    /// Each reason for skipping once, with the number of tests that it kept from running.
    fn reasons(&self) -> Vec<(&str, usize)> {
        let mut reasons: Vec<(&str, usize)> = Vec::new();
        for skip in self.steps.iter().flat_map(|step| &step.tally.skips) {
            match reasons.iter_mut().find(|(known, _)| known == skip) {
                Some((_, number)) => *number += 1,
                None => reasons.push((skip, 1)),
            }
        }
        reasons
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> (Tally, String) {
        let mut tally = Tally::default();
        let shown: Vec<&str> = lines.iter().filter(|line| tally.read(line)).copied().collect();
        (tally, shown.join("|"))
    }

    #[test]
    fn counts_are_read_from_the_closing_lines_of_a_test_run() {
        let (tally, _) = read(&[
            "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            "running 7 tests",
        ]);
        assert_eq!((tally.passed, tally.failed, tally.skips.len()), (16, 2, 3));
    }

    #[test]
    fn a_test_that_skips_itself_is_no_pass_and_what_passed_is_not_shown() {
        let (tally, shown) = read(&[
            "test a ... ok",
            "successes:",
            "---- a stdout ----",
            "skipped: no data",
            "---- b stdout ----",
            "chatter",
            "successes:",
            "    a",
            "    b",
            "test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
        ]);
        assert_eq!((tally.passed, tally.skips), (1, vec!["a: no data".to_owned()]));
        assert_eq!(shown.split('|').count(), 2, "{shown}");
    }

    #[test]
    fn an_ignored_test_with_a_reason_is_counted_by_its_name() {
        let (tally, _) = read(&[
            "test a touch wakes it              ... ignored (WebKit has no second finger)",
            "test not met yet ... ignored",
            "test result: ok. 5 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out",
        ]);
        let named = "a touch wakes it: WebKit has no second finger";
        assert_eq!(
            (tally.passed, tally.skips),
            (5, vec![named.to_owned(), "a test that its binary ignores".to_owned()])
        );
    }

    #[test]
    fn what_a_failed_test_printed_is_shown() {
        let (_, shown) = read(&["successes:", "x", "failures:", "---- b stdout ----", "why"]);
        assert_eq!(shown, "failures:|---- b stdout ----|why");
    }

    #[test]
    fn a_failed_test_is_told_again_with_its_message() {
        let (tally, _) = read(&[
            "test a page opens ... ok",
            "test a page shuts       ... FAILED",
            "failures:",
            "",
            "---- a page shuts ----",
            "it stood open",
            "",
            "failures:",
            "    a page shuts",
            "test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
        ]);
        let told: Vec<String> = tally.failures.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["a page shuts: it stood open"]);
    }

    #[test]
    fn a_test_that_passes_alone_is_a_pass_and_is_told() {
        let (mut tally, _) = read(&["test a ... FAILED", "test result: FAILED. 3 passed; 1 failed; 0 ignored"]);
        tally.passed_alone("b");
        assert_eq!((tally.passed, tally.failed), (3, 1), "a test that did not fail changes nothing");
        tally.passed_alone("a");
        assert_eq!((tally.passed, tally.failed, tally.unsteady.len()), (4, 0, 1));
    }

    #[test]
    fn a_step_that_fails_fails_the_run_and_lets_the_next_one_run() {
        let mut report = Report::default();
        assert_eq!(report.step::<()>("one", |_| Err("no".into())), None);
        assert_eq!(report.step("two", |_| Ok(2)), Some(2));
        assert!(report.finish(0).is_err());
    }

    #[test]
    fn a_run_in_which_every_step_passes_or_is_skipped_passes() {
        let mut report = Report::default();
        report.step("one", |_| Ok(()));
        report.step("two", |tally| {
            tally.skip(9, "no browser");
            Ok(())
        });
        assert!(report.finish(0).is_ok());
        assert_eq!(report.reasons(), [("no browser", 9)]);
        assert_eq!(report.steps[1].tally.passed, 0);
    }
}
