//! The sizes a layout keeps. All lengths are in CSS pixels and positive.
//! Deliberately absent: anything that depends on the cards.

/// Sizes and limits of a layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Width of every card.
    pub card_width: f32,
    /// Height of every card.
    pub card_height: f32,
    /// Least space between neighbours.
    pub gap_x: f32,
    /// Space between a card and its reports; the line between siblings runs in its middle.
    pub gap_y: f32,
    /// Space around the whole chart.
    pub margin: f32,
    /// Space between the cards of a hanging list.
    pub leaf_gap: f32,
    /// Room left of each column of a hanging list, in which its line runs.
    pub leaf_indent: f32,
    /// From how many reports without reports of their own these hang in a list.
    pub stack_from: usize,
    /// A hanging list longer than this is broken into columns.
    pub leaf_rows: usize,
    /// Width to height that a chart should not exceed. Where it would, all lists hang, and reports
    /// are set in several rows. `f32::INFINITY` never breaks a row.
    pub max_aspect: f32,
}

impl Default for Measure {
    fn default() -> Self {
        Self {
            card_width: 200.0,
            card_height: 76.0,
            gap_x: 16.0,
            gap_y: 40.0,
            margin: 24.0,
            leaf_gap: 12.0,
            leaf_indent: 16.0,
            stack_from: 5,
            leaf_rows: 10,
            max_aspect: 3.0,
        }
    }
}
