//! Answers on the terminal: a table or a sentence for people, JSON for programs.
//! Deliberately absent: the messages, which stand in the catalogues.

use serde::Serialize;
use std::io::Write;
use std::process::ExitCode;
use valise_desk::{Failure, FailureCode};
use valise_domain::codes::Language;
use valise_words::Arg;

/// What a detail begins with that names a flaw of a remote, as a message of the catalogues.
const FLAW: &str = "flaw-";

/// Prints in one language, for people or for programs.
pub struct Printer {
    json: bool,
    /// The language of the messages.
    pub language: Language,
}

impl Printer {
    /// A printer; without a stated language the environment's, else English.
    pub fn new(json: bool, language: Option<Language>) -> Self {
        Self {
            json,
            language: language.unwrap_or_else(from_environment),
        }
    }

    /// A message of the catalogue.
    pub fn text(&self, id: &str, arguments: &[(&str, Arg)]) -> String {
        valise_words::catalogue(self.language).text_with(id, arguments)
    }

    /// Answers with a value: JSON for programs, the lines for people.
    pub fn answer(&self, value: &impl Serialize, lines: impl FnOnce() -> Vec<String>) {
        if self.json {
            self.json(value);
        } else {
            for line in lines() {
                put(&line);
            }
        }
    }

    /// Says something beside the answer.
    pub fn complain(&self, line: &str) {
        complain(line);
    }

    /// Says that no window could be opened.
    pub fn no_window(&self, error: &tauri::Error) -> ExitCode {
        complain(&self.text("cli-no-window", &[]));
        complain(&error.to_string());
        ExitCode::FAILURE
    }

    /// Says what went wrong, what it means for the data, and what to do.
    pub fn fail(&self, failure: &Failure) -> ExitCode {
        let words = valise_words::catalogue(self.language);
        let id = failure.code.message_id();
        if self.json {
            let message = words.text(&id);
            self.json(&serde_json::json!({ "error": {
                "code": failure.code, "detail": failure.detail, "message": message,
            }}));
        }
        let about = match failure.detail.split_once(": ") {
            _ if failure.detail.is_empty() => String::new(),
            Some((flaw, said)) if flaw.starts_with(FLAW) => {
                format!(" ({} {said})", words.text(flaw))
            }
            None if failure.detail.starts_with(FLAW) => {
                format!(" ({})", words.text(&failure.detail))
            }
            _ => format!(" ({})", failure.detail),
        };
        complain(&format!("{}{about}", words.text(&id)));
        complain(&words.text_attr(&id, "meaning"));
        complain(&words.text_attr(&id, "advice"));
        ExitCode::from(exit_code(failure.code))
    }

    fn json(&self, value: &impl Serialize) {
        match serde_json::to_string(value) {
            Ok(text) => put(&text),
            Err(error) => complain(&error.to_string()),
        }
    }
}

fn exit_code(code: FailureCode) -> u8 {
    match code {
        FailureCode::PassphraseNeeded
        | FailureCode::WrongPassphrase
        | FailureCode::KeychainUnavailable
        | FailureCode::KeyMissing => 3,
        FailureCode::ClientNotFound
        | FailureCode::WorkspaceMissing
        | FailureCode::FileUnreadable
        | FailureCode::RowMissing => 4,
        _ => 1,
    }
}

/// The language that the environment names (`LC_ALL`, `LC_MESSAGES`, `LANG`).
fn from_environment() -> Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let text = named
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|t| !t.is_empty()));
    match text.as_deref().map(|text| text.get(..2).unwrap_or("")) {
        Some("zh") => Language::ZhCn,
        Some("sv") => Language::Sv,
        _ => Language::En,
    }
}

// A reader that went away (`valise clients | head`) is no failure.
fn put(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
