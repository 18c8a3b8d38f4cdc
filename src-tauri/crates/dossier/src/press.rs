//! Sets pages and writes them as tagged, archival PDF (PDF/A-2a, PDF/UA-1).
//! Deliberately absent: what stands on the pages (`view` and the templates).

use crate::glyphs;
use crate::world::Stone;
use crate::{DossierError, Printed};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use valise_domain::progress::Progress;

/// How often pages are set anew after striking clusters; each time strikes all that were found.
const TRIES: usize = 3;
/// Preparing, setting, writing.
const STEPS: u64 = 3;
/// Code points named in the note about missing glyphs; the rest is counted by the caller's list.
const NAMED: usize = 24;

/// What the type setter complained about.
#[derive(Debug)]
pub struct Complaints(EcoVec<SourceDiagnostic>);

impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, complaint) in self.0.iter().enumerate() {
            let between = if index == 0 { "" } else { "; " };
            write!(f, "{between}{}", complaint.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Complaints {}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A whole dossier.
    Dossier,
    /// One chart.
    Chart,
}

/// Prints `data`, whose texts are mended first. The note under `missing`, with `{}` for the code
/// points, is filled where something was missing and taken away where nothing was.
pub(crate) fn print(
    form: Form,
    mut data: Value,
    progress: &dyn Progress,
) -> Result<Printed, DossierError> {
    step(progress, 0)?;
    let note = data
        .get("missing")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let mut missing = BTreeSet::new();
    glyphs::mend(&mut data, &mut missing);
    step(progress, 1)?;
    let mut document = set(form, &mut data, &note, &missing)?;
    for _ in 1..TRIES {
        let undrawn = glyphs::undrawn(&document);
        if undrawn.is_empty() {
            break;
        }
        glyphs::strike(&mut data, &undrawn, &mut missing);
        document = set(form, &mut data, &note, &missing)?;
    }
    step(progress, 2)?;
    let pdf = export(&document)?;
    // What typst remembers of this dossier is of no use to the next one.
    typst::comemo::evict(0);
    step(progress, STEPS)?;
    Ok(Printed {
        pdf,
        missing_glyphs: missing.into_iter().collect(),
    })
}

fn step(progress: &dyn Progress, done: u64) -> Result<(), DossierError> {
    if progress.cancelled() {
        return Err(DossierError::Cancelled);
    }
    progress.report(done, STEPS);
    Ok(())
}

fn set(
    form: Form,
    data: &mut Value,
    note: &str,
    missing: &BTreeSet<char>,
) -> Result<PagedDocument, DossierError> {
    data["missing"] = if missing.is_empty() {
        Value::Null
    } else {
        Value::String(note.replacen("{}", &code_points(missing), 1))
    };
    let template = match form {
        Form::Dossier => "dossier.typ",
        Form::Chart => "sheet.typ",
    };
    let stone = Stone::new(template, serde_json::to_vec(data)?);
    typst::compile::<PagedDocument>(&stone)
        .output
        .map_err(|complaints| DossierError::Setting(Complaints(complaints)))
}

fn code_points(missing: &BTreeSet<char>) -> String {
    let mut names: Vec<String> = missing
        .iter()
        .take(NAMED)
        .map(|c| format!("U+{:04X}", u32::from(*c)))
        .collect();
    if missing.len() > NAMED {
        names.push("…".to_owned());
    }
    names.join(", ")
}

fn export(document: &PagedDocument) -> Result<Vec<u8>, DossierError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .expect("PDF/A-2a and PDF/UA-1 agree");
    let options = PdfOptions {
        creator: Smart::Custom(Some("Valise".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options)
        .map_err(|complaints| DossierError::Export(Complaints(complaints)))
}
