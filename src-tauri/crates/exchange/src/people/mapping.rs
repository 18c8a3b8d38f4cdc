//! What each column of a people file means. Deliberately absent: finding it (`recognise`).

use crate::error::ExchangeError;
use crate::sniff::{Layout, Sniffed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a column of a people file can mean.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PeopleColumn {
    /// Number of the post or the person.
    Reference,
    /// The holder's full name, or that there is none.
    Name,
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// Title of the post.
    Title,
    /// Department or unit.
    Department,
    /// Grade.
    Grade,
    /// What the post is for.
    Purpose,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// The post above: its number, e-mail address, holder or title.
    Manager,
    /// How deep the post stands, in a file that lists each post below the one above it.
    Level,
    /// Filled, vacant or closed.
    Status,
    /// Notes.
    Notes,
}

impl PeopleColumn {
    /// Every column, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Reference,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Title,
        Self::Department,
        Self::Grade,
        Self::Purpose,
        Self::Email,
        Self::Phone,
        Self::Manager,
        Self::Level,
        Self::Status,
        Self::Notes,
    ];

    /// Its code, as in the serialised form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Title => "title",
            Self::Department => "department",
            Self::Grade => "grade",
            Self::Purpose => "purpose",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Manager => "manager",
            Self::Level => "level",
            Self::Status => "status",
            Self::Notes => "notes",
        }
    }
}

/// How a people file is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PeopleMapping {
    /// How the table is laid out.
    pub layout: Layout,
    /// Which column of the file, counted from 0, holds what.
    pub columns: BTreeMap<PeopleColumn, u32>,
}

impl PeopleMapping {
    /// The same meaning for another file of the same `layout_key`, whose encoding and titles may
    /// differ.
    pub fn for_file(mut self, sniffed: &Sniffed) -> Self {
        self.layout = sniffed.layout.clone();
        self
    }

    /// Which column holds it.
    pub(crate) fn index(&self, column: PeopleColumn) -> Option<usize> {
        self.columns.get(&column).map(|index| *index as usize)
    }

    /// Whether anything tells one post from another.
    pub(crate) fn names_anyone(&self) -> bool {
        use PeopleColumn::*;
        [Name, FirstName, LastName, Title]
            .iter()
            .any(|column| self.columns.contains_key(column))
    }

    pub(crate) fn check(&self) -> Result<(), ExchangeError> {
        match self.names_anyone() {
            true => Ok(()),
            false => Err(ExchangeError::MissingColumn {
                column: PeopleColumn::Name.as_str(),
            }),
        }
    }
}
