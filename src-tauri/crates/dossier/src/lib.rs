//! The printed dossier: typst templates, fonts, PDF.
//!
//! [`print`] sets a [`Dossier`], [`print_chart`] one chart on a page of its own size. The way of a
//! dossier: `redact` leaves out what an outsider may not see, `view` turns everything into words and
//! written numbers, `glyphs` replaces what no bundled font can draw, `press` sets and exports.
//! Deliberately absent: rows of a database, the layout of charts (`orgchart`), sums (`valuation`),
//! files and the present day, which come in.

mod chart;
mod fonts;
mod glyphs;
mod input;
mod press;
mod redact;
mod view;
mod world;

pub use input::{
    AccountPart, ActionPart, AttitudePart, Carried, ChecklistPart, Counts, Dossier, LinePart,
    MarginPart, Mark, MonthPart, OrdersPart, OwnerPart, Parts, PastVisitPart, PersonPart,
    PotentialPart, ProfilePart, ProfitPart, RefusalPart, SeatPart, SharePart, SumPart, Told,
    ValuePart, VisitPart, WorthPart, YearPart,
};
pub use press::Complaints;
pub use redact::shareable_chart;

use valise_domain::chart::Chart;
use valise_domain::codes::Language;
use valise_domain::progress::Progress;
use valise_domain::time::Date;

/// A dossier on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file: tagged PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
    /// Characters that no bundled font can draw, in order of their numbers. They stand on the paper
    /// as `□`; a note on the cover, or at the end where there is none, lists them.
    pub missing_glyphs: Vec<char>,
}

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum DossierError {
    /// The person asked to stop.
    #[error("printing was cancelled")]
    Cancelled,
    /// The dossier could not be handed to the templates.
    #[error("the dossier cannot be written as data")]
    Data(#[from] serde_json::Error),
    /// The templates did not come out as pages.
    #[error("the pages could not be set")]
    Setting(#[source] Complaints),
    /// The pages did not come out as an archival PDF.
    #[error("the pages could not be written as PDF")]
    Export(#[source] Complaints),
}

/// Prints a dossier. The same dossier gives the same bytes. Progress counts steps; after a cancelled
/// step [`DossierError::Cancelled`] comes back.
pub fn print(dossier: &Dossier, progress: &dyn Progress) -> Result<Printed, DossierError> {
    let seen = redact::redacted(dossier);
    let view = view::dossier(&seen);
    press::print(press::Form::Dossier, serde_json::to_value(&view)?, progress)
}

/// Prints one chart as a single page: A4 or A3 landscape where it stays readable there, otherwise as
/// large as the chart needs. What it shows is printed: see [`shareable_chart`].
pub fn print_chart(
    chart: &Chart,
    title: &str,
    language: Language,
    printed_on: Date,
) -> Result<Printed, DossierError> {
    let view = view::sheet(chart, title, language, printed_on);
    let progress = valise_domain::progress::Unwatched;
    press::print(press::Form::Chart, serde_json::to_value(&view)?, &progress)
}
