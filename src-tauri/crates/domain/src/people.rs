//! A post on its way from a people file to the chart.
//! Deliberately absent: reading files (`exchange`) and writing rows (`desk`).

use crate::codes::PositionState;

/// One accepted line of a people file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostLine {
    /// Its line number in the file, the header being 1.
    pub row: u32,
    /// The post's number in the file, made unique within the file; `None` where it has none.
    pub reference: Option<String>,
    /// The holder's name; `None` where undisclosed, vacant or closed.
    pub name: Option<String>,
    /// What the name column said of the post.
    pub state: PositionState,
    /// Title of the post.
    pub title: Option<String>,
    /// Department or unit.
    pub department: Option<String>,
    /// Grade.
    pub grade: Option<String>,
    /// What the post is for.
    pub purpose: Option<String>,
    /// E-mail address of the holder or the post.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Notes.
    pub notes: Option<String>,
    /// Index in the list of accepted lines of the post above; never itself, never a cycle.
    pub manager: Option<usize>,
}
