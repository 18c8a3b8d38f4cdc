//! `valise calc`: reads requests from standard input and answers each at once, in order. Needs no
//! workspace. Deliberately absent: the sums (`valise_desk::calc`).

use super::arguments::Calc;
use super::print::Printer;
use serde_json::{Value, json};
use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;
use valise_desk::calc::{FUNCTIONS, Function, answer};
use valise_words::Arg;

/// The exit code for a function that does not exist, as for any wrong word.
const WRONG_WORDS: u8 = 2;
/// A line longer than this gives its memory back.
const LONG_LINE: usize = 1 << 24;

/// Answers lines, or says what can be asked.
pub fn run(printer: &Printer, asked: &Calc) -> ExitCode {
    match &asked.help {
        Some(Some(name)) => example(printer, name),
        Some(None) => {
            printer.answer(&json!(FUNCTIONS.map(|function| function.name)), || {
                let mut lines = vec![printer.text("cli-calc", &[]), String::new()];
                lines.extend(list(printer));
                lines
            });
            ExitCode::SUCCESS
        }
        None if asked.list => {
            printer.answer(&json!(FUNCTIONS.map(|function| function.name)), || {
                list(printer)
            });
            ExitCode::SUCCESS
        }
        None => match lines(printer) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                printer.complain(&error.to_string());
                ExitCode::FAILURE
            }
        },
    }
}

fn list(printer: &Printer) -> Vec<String> {
    let line = |function: Function| format!("{}\t{}", function.name, purpose(printer, &function));
    FUNCTIONS.map(line).to_vec()
}

fn purpose(printer: &Printer, function: &Function) -> String {
    printer.text(&format!("calc-{}", function.name), &[])
}

fn example(printer: &Printer, name: &str) -> ExitCode {
    let Some(function) = Function::named(name) else {
        printer.complain(&printer.text("cli-calc-unknown", &[("name", Arg::from(name))]));
        return ExitCode::from(WRONG_WORDS);
    };
    let told = answer(function.example.as_bytes());
    let as_json = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
    let shown = json!({
        "name": name, "request": as_json(function.example), "answer": as_json(&told),
    });
    printer.answer(&shown, || {
        vec![
            purpose(printer, function),
            function.example.to_owned(),
            told.clone(),
        ]
    });
    ExitCode::SUCCESS
}

/// One answer for each line, given out before the next is read: a script may wait for it.
fn lines(printer: &Printer) -> io::Result<()> {
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    if io::stdin().is_terminal() {
        printer.complain(&printer.text("cli-calc", &[]));
    }
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let told = answer(line.trim_ascii_end());
        let given = output
            .write_all(told.as_bytes())
            .and_then(|()| output.write_all(b"\n"));
        match given.and_then(|()| output.flush()) {
            // A reader that went away (`valise calc | head`) is no failure.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            given => given?,
        }
        line.clear();
        line.shrink_to(LONG_LINE);
    }
    Ok(())
}
