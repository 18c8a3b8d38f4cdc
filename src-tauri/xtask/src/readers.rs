//! Reading the words of the two test runners: `cargo test -- --show-output` and vitest.
//!
//! A skipped test is never counted as passed: one that prints a line beginning with `skipped:`
//! and returns is moved from the passed to the skipped. The count of failures is that of the
//! runner's closing line; the names are only for the person.

use crate::tally::Tally;

/// How a test says in its output that it could not run here.
const SKIPPED: &str = "skipped:";

/// Takes the standard output of `cargo test -- --show-output` line by line.
#[derive(Default)]
pub struct CargoReader {
    counts: Tally,
    failures_counted: usize,
    passed_but_skipped: usize,
    section: Section,
    test: String,
    noted: bool,
}

#[derive(Default, PartialEq, Eq)]
enum Section {
    #[default]
    Running,
    Successes,
    Failures,
}

impl CargoReader {
    /// Takes a line; says whether the terminal should show it. What passing tests printed is
    /// kept back but for their skips.
    pub fn take(&mut self, line: &str) -> bool {
        if let Some(closing) = line.strip_prefix("test result: ") {
            self.section = Section::Running;
            self.counts.passed += number_before(closing, "passed");
            self.failures_counted += number_before(closing, "failed");
            return true;
        }
        match line {
            "successes:" => self.section = Section::Successes,
            "failures:" => self.section = Section::Failures,
            _ if self.section == Section::Running => self.verdict(line),
            _ => return self.output(line),
        }
        self.section != Section::Successes
    }

    fn verdict(&mut self, line: &str) {
        let Some((name, verdict)) = line
            .strip_prefix("test ")
            .and_then(|line| line.rsplit_once(" ... "))
        else {
            return;
        };
        if verdict == "FAILED" {
            self.counts.failed.push(name.to_owned());
        } else if let Some(reason) = verdict.strip_prefix("ignored") {
            let reason = reason.trim_start_matches([',', ' ']);
            let because = if reason.is_empty() { "ignored" } else { reason };
            self.counts.skipped.push(format!("{name}: {because}"));
        }
    }

    fn output(&mut self, line: &str) -> bool {
        let header = line
            .strip_prefix("---- ")
            .and_then(|line| line.strip_suffix(" stdout ----"));
        if let Some(name) = header {
            name.clone_into(&mut self.test);
            self.noted = false;
        }
        if self.section == Section::Failures {
            return true;
        }
        let Some(reason) = line.strip_prefix(SKIPPED) else {
            return false;
        };
        if !self.noted {
            self.noted = true;
            self.passed_but_skipped += 1;
            self.counts
                .skipped
                .push(format!("{}: {}", self.test, reason.trim()));
        }
        true
    }

    /// The counts of all test programs together.
    pub fn finish(mut self) -> Tally {
        self.counts.passed = self.counts.passed.saturating_sub(self.passed_but_skipped);
        while self.counts.failed.len() < self.failures_counted {
            self.counts
                .failed
                .push("a test whose line was broken by other output".to_owned());
        }
        self.counts
    }
}

/// Takes vitest's output; only its closing line of tests counts.
#[derive(Default)]
pub struct VitestReader {
    counts: Tally,
}

impl VitestReader {
    /// Takes a line, which the terminal always shows.
    pub fn take(&mut self, line: &str) -> bool {
        let plain = without_colours(line);
        if let Some(closing) = plain.trim_start().strip_prefix("Tests ") {
            self.counts.passed += number_before(closing, "passed");
            let failed = number_before(closing, "failed");
            self.counts
                .failed
                .extend((1..=failed).map(|nth| format!("interface test ({nth})")));
            let left_out = number_before(closing, "skipped") + number_before(closing, "todo");
            let names = (1..=left_out).map(|nth| format!("interface test ({nth}): skipped"));
            self.counts.skipped.extend(names);
        }
        true
    }

    /// The counts of all files together.
    pub fn finish(self) -> Tally {
        self.counts
    }
}

/// The sum of the numbers that stand before `word` in a closing line.
fn number_before(closing: &str, word: &str) -> usize {
    let parts = closing.split([';', '.', '|', '(', ')']).map(str::trim);
    let numbers = parts.filter_map(|part| part.strip_suffix(word));
    numbers
        .filter_map(|number| number.trim().parse::<usize>().ok())
        .sum()
}

/// The line without the escape sequences that colour it.
fn without_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cargo(lines: &str) -> (Tally, Vec<&str>) {
        let mut reader = CargoReader::default();
        let shown = lines.lines().filter(|line| reader.take(line)).collect();
        (reader.finish(), shown)
    }

    const PASSING: &str = "\
running 3 tests
test a ... ok
test b ... ok
test c ... ignored, takes an hour

successes:

---- a stdout ----
reading 12 lines
---- b stdout ----
skipped: the data folder is not here
skipped: nor is the other one

successes:
    a
    b

test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
";

    #[test]
    fn a_test_that_says_skipped_is_not_counted_as_passed() {
        let (tally, _) = cargo(PASSING);
        assert_eq!(tally.line(), "1 passed, 0 failed, 2 skipped");
        assert!(
            tally
                .skipped
                .contains(&"b: the data folder is not here".to_owned())
        );
        assert!(tally.skipped.contains(&"c: takes an hour".to_owned()));
    }

    #[test]
    fn what_passing_tests_print_stays_off_the_terminal_but_for_skips() {
        let (_, shown) = cargo(PASSING);
        assert!(!shown.contains(&"reading 12 lines"));
        assert!(shown.contains(&"skipped: the data folder is not here"));
    }

    #[test]
    fn failures_are_named_and_their_output_is_shown() {
        let (tally, shown) = cargo(
            "test a ... FAILED\n\nsuccesses:\n\nsuccesses:\n\nfailures:\n\n---- a stdout ----\n\
             skipped: half of it\nleft is not right\n\nfailures:\n    a\n\n\
             test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n",
        );
        assert_eq!(tally.failed, ["a"]);
        assert!(tally.skipped.is_empty(), "a failed test is no skipped test");
        assert!(shown.contains(&"left is not right"));
    }

    #[test]
    fn a_failure_whose_line_was_broken_still_counts() {
        let (tally, _) = cargo("test a ... noise\ntest result: FAILED. 0 passed; 1 failed;\n");
        assert_eq!(tally.failed.len(), 1);
    }

    #[test]
    fn vitest_is_read_by_its_tests_and_not_by_its_files() {
        let mut reader = VitestReader::default();
        reader.take(" Test Files  1 failed | 4 passed (5)");
        reader.take("\u{1b}[2m      Tests \u{1b}[22m 1 failed | 11 passed | 2 skipped (14)");
        assert_eq!(reader.finish().line(), "11 passed, 1 failed, 2 skipped");
    }
}
