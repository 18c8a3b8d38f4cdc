//! An organisation chart before and after layout: what `orgchart` reads and what the screen, the SVG
//! and the PDF draw. Lengths are in CSS pixels (1/96 inch), the origin is the upper left corner.
//! Deliberately absent: the layout itself (`orgchart`) and colours.

use crate::codes::{AttitudeScale, BuyingRole, PositionState, Strength};
use crate::id::RowId;
use serde::Serialize;

/// One position with what its card shows.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct Card {
    /// The position.
    pub position: RowId,
    /// The position above; unknown ids and cycles are treated as none by the layout.
    pub manager: Option<RowId>,
    /// The stakeholder who holds it.
    pub holder: Option<RowId>,
    /// The holder's name.
    pub name: Option<String>,
    /// Title of the post.
    pub title: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// Filled, vacant, unknown or closed.
    pub state: PositionState,
    /// The holder's buying roles.
    pub roles: Vec<BuyingRole>,
    /// The holder's latest attitude.
    pub attitude: Option<AttitudeScale>,
    /// Our relationship with the holder.
    pub strength: Option<Strength>,
    /// Nobody met or judged the holder for so long that what is shown may be old.
    pub stale: bool,
    /// Its reports are folded away.
    pub folded: bool,
}

/// A card with its place.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct PlacedCard {
    /// What it shows.
    pub card: Card,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Steps from the top of its tree, 0 for a root.
    pub depth: u32,
    /// Direct reports.
    pub reports: u32,
    /// All positions below it.
    pub below: u32,
}

/// A point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// A reporting line as a polyline of right angles, from the manager's card to the report's.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct ReportingLine {
    /// The manager's position.
    pub from: RowId,
    /// The report's position.
    pub to: RowId,
    /// Its corners, two or more.
    pub points: Vec<Point>,
}

/// A chart laid out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, specta::Type)]
pub struct Chart {
    /// Width of everything drawn.
    pub width: f32,
    /// Height of everything drawn.
    pub height: f32,
    /// The cards that are drawn, parents before children.
    pub cards: Vec<PlacedCard>,
    /// The lines that are drawn.
    pub lines: Vec<ReportingLine>,
}
