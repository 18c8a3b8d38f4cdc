//! What passed, failed and was skipped over a whole run. The reading of each runner's words is in
//! `readers`.

use crate::command::Stop;

/// The counts of a whole run, with names where there are any.
#[derive(Default, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Tests and gates that passed.
    pub passed: usize,
    /// Tests and gates that failed, each with what is known of it.
    pub failed: Vec<String>,
    /// Tests and gates left out, each with the reason.
    pub skipped: Vec<String>,
}

impl Tally {
    /// Counts a gate: one test, passed or failed as a whole.
    pub fn gate(&mut self, name: &str, outcome: Result<(), Stop>) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(stop) => {
                println!("{name}: {stop}");
                self.failed.push(format!("{name}: {stop}"));
            }
        }
    }

    /// Takes over the counts of a runner that has ended. A runner that failed without naming a
    /// failed test (it did not compile, it crashed) counts as one failure.
    pub fn runner(&mut self, name: &str, counts: Self, outcome: Result<(), Stop>) {
        let silent = counts.failed.is_empty();
        self.passed += counts.passed;
        self.failed.extend(counts.failed);
        self.skipped.extend(counts.skipped);
        match outcome {
            Err(stop) if silent => self.gate(name, Err(stop)),
            Ok(()) if counts.passed == 0 => {
                self.gate(name, Err(Stop::new("it ran no test.".to_owned())));
            }
            _ => {}
        }
    }

    /// Whether there is something to be proud of and nothing to mend.
    pub fn is_good(&self) -> bool {
        self.failed.is_empty() && self.passed > 0
    }

    /// The closing line.
    pub fn line(&self) -> String {
        let (failed, skipped) = (self.failed.len(), self.skipped.len());
        format!("{} passed, {failed} failed, {skipped} skipped", self.passed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop() -> Result<(), Stop> {
        Err(Stop::new("it broke.".to_owned()))
    }

    #[test]
    fn the_closing_line_counts_gates_and_tests_alike() {
        let mut tally = Tally::default();
        tally.gate("fmt", Ok(()));
        tally.gate("clippy", stop());
        let counts = Tally {
            passed: 3,
            skipped: vec!["a: no data".into()],
            ..Tally::default()
        };
        tally.runner("tests", counts, Ok(()));
        assert_eq!(tally.line(), "4 passed, 1 failed, 1 skipped");
        assert!(!tally.is_good());
    }

    #[test]
    fn a_runner_that_does_not_compile_is_one_failure() {
        let mut tally = Tally::default();
        tally.runner("tests", Tally::default(), stop());
        assert_eq!(tally.failed.len(), 1);
    }

    #[test]
    fn a_runner_that_named_its_failures_is_not_counted_once_more() {
        let mut tally = Tally::default();
        let counts = Tally {
            failed: vec!["a".into(), "b".into()],
            ..Tally::default()
        };
        tally.runner("tests", counts, stop());
        assert_eq!(tally.failed.len(), 2);
    }

    #[test]
    fn a_runner_without_a_single_test_fails() {
        let mut tally = Tally::default();
        tally.gate("fmt", Ok(()));
        tally.runner("tests", Tally::default(), Ok(()));
        assert!(!tally.is_good());
    }
}
