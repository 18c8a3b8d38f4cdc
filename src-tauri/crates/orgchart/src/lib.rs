//! Layout of organisation charts, for the screen and the paper alike.
//!
//! [`lay_out`] turns cards into places and right-angled lines; [`to_svg`] draws the result. The way
//! of a chart: `forest` finds who stands under whom, `arrange` decides what stands beside and what
//! hangs, `tidy` gives places, `route` draws the lines between them.
//! Deliberately absent: rows of a database, PDF (`dossier` draws the same layout), and interaction.

mod arrange;
mod forest;
mod look;
mod measure;
mod route;
mod svg;
mod text;
mod tidy;

pub use look::{Palette, SvgLook, Word};
pub use measure::Measure;
pub use svg::to_svg;

use valise_domain::chart::{Card, Chart};

/// Places every visible card once, without overlaps, and joins each to the card above it.
///
/// Siblings stand in the order of the input. Unknown managers and people who answer to themselves
/// count as none; of a ring, the card that comes first becomes a root. The reports of a folded card
/// are left out and counted. The same input gives the same chart.
pub fn lay_out(cards: &[Card], measure: &Measure) -> Chart {
    let forest = forest::Forest::grow(cards);
    let arrangement = arrange::arrange(cards, &forest, measure);
    let spots = tidy::tidy(&arrangement);
    route::chart(cards, &forest, &arrangement, &spots, measure)
}
