//! Reading a printed file back: its text by poppler's `pdftotext`, its plain parts by looking.

use std::path::Path;
use std::process::Command;
use valise_domain::progress::Unwatched;
use valise_dossier::{Dossier, Printed, print};

/// Prints and, where wanted, keeps the file.
pub fn printed(dossier: &Dossier, name: &str) -> Printed {
    let printed = print(dossier, &Unwatched).unwrap();
    keep(name, &printed.pdf);
    printed
}

pub fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("VALISE_PRINTS") {
        std::fs::write(Path::new(&folder).join(name), pdf).unwrap();
    }
}

/// The text of a PDF in reading order, runs of white space as one; `None` without `pdftotext`.
pub fn text(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("print.pdf");
    std::fs::write(&file, pdf).unwrap();
    let Ok(output) = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .output()
    else {
        eprintln!("skipped: pdftotext (poppler-utils) is not installed");
        return None;
    };
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(
        lines
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

/// The same without any white space: for looking up what may have been broken into lines.
pub fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{200b}')
        .collect()
}

/// Whether the bytes hold an ASCII text.
pub fn holds(pdf: &[u8], needle: &str) -> bool {
    pdf.windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

/// How many pages the page tree counts.
pub fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type/Page")
        .filter(|(at, _)| !text[at + 10..].starts_with('s'))
        .count()
        + text
            .match_indices("/Type /Page")
            .filter(|(at, _)| !text[at + 11..].starts_with('s'))
            .count()
}
