//! Sums without a window: one JSON request in, one JSON answer out, by the same functions of
//! `valuation` as the interface uses.
//!
//! A request names its function in `do`; the answer is `{"ok": …}` or
//! `{"error": {"code": …, "detail": …}}`. Nothing that a line can hold makes it panic or leaves it
//! without an answer. Deliberately absent: the sums (`valuation`), the terminal (the shell), and a
//! workspace: these sums know only what the line and its files say.

mod amounts;
mod concentration;
mod decisions;
mod expect;
mod fit;
mod functions;
mod ledger;
mod model;
mod plan;
mod predict;
mod refused;
mod request;
mod retention;
mod table;

pub use functions::{FUNCTIONS, Function};

use refused::Refused;

/// The answer to one line, as one line of JSON without its newline.
pub fn answer(line: &[u8]) -> String {
    // A fault of ours must not cost the lines after this one.
    let answered = std::panic::catch_unwind(|| functions::run(line));
    match answered.unwrap_or(Err(Refused::Fault)) {
        Ok(told) => format!(r#"{{"ok":{told}}}"#),
        Err(refused) => refused.told(),
    }
}
