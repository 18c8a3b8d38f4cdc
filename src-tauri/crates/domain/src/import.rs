//! What an import did or would do, in counts and reasons.
//! Deliberately absent: the lines themselves.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing a person should know of a line that did arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Warning {
    /// A code with a message `warning-<code>`, such as `possible_duplicate`.
    pub code: String,
    /// Line number in the file, the header being 1; 0 for the file as a whole.
    pub row: u32,
    /// What is special, in the words of the file.
    pub detail: String,
}

/// One rejected line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedLine {
    /// Line number in the file, the header being 1.
    pub row: u32,
    /// A code with a message `reason-<code>`, such as `missing_customer`.
    pub reason: &'static str,
    /// The fields as the file has them.
    pub fields: Vec<String>,
}

/// The counts of an import or of its dry run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct ImportReport {
    /// Lines that are new.
    pub new: u32,
    /// Lines that changed something that was there.
    pub updated: u32,
    /// Lines that said nothing new.
    pub skipped: u32,
    /// Lines that could not be taken, by reason.
    pub rejected: BTreeMap<String, u32>,
    /// What a person should know.
    pub warnings: Vec<Warning>,
}
