//! Tables of a request: `"rows"` of objects, or a `"file"` with a header, read as the import reads files.
//!
//! Names of columns are matched without regard to case; an exact match goes first, so that `T` and
//! `t` may stand side by side. A file may have other columns too; a row in the request may have those
//! that Valise's own answers have, and anything else is taken for a slip.
//! Deliberately absent: guesses at what a column means, which the import has.

mod row;

pub(super) use row::Row;

use super::refused::Refused;
use super::request::{Request, taken};
use row::Cells;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use valise_exchange::{self as exchange, ExchangeError, Table};

/// Names that rows may have besides those that are asked for: what `rfm` answers, and ids.
const ALSO_KNOWN: [&str; 20] = [
    "id",
    "customer_id",
    "customer",
    "cust",
    "name",
    "frequency",
    "x",
    "recency",
    "tx",
    "T",
    "monetary_value",
    "m",
    "net_revenue",
    "contribution",
    "covered_revenue",
    "ttm_revenue",
    "holdout",
    "weights",
    "periods",
    "n",
];

/// A column by all its names, the usual one first.
pub(super) struct Column {
    names: Vec<Cow<'static, str>>,
    needed: bool,
}

impl Column {
    /// A column without which there is no sum.
    pub fn needed<const N: usize>(names: [&'static str; N]) -> Self {
        let names = names.map(Cow::Borrowed).to_vec();
        Self {
            names,
            needed: true,
        }
    }

    /// A column that may be missing.
    pub fn optional<const N: usize>(names: [&'static str; N]) -> Self {
        Self {
            needed: false,
            ..Self::needed(names)
        }
    }

    fn name(&self) -> String {
        self.names[0].to_string()
    }

    /// The same with one more name.
    pub fn or(mut self, name: String) -> Self {
        self.names.push(Cow::Owned(name));
        self
    }
}

/// Where the rows are.
pub(super) enum Source {
    Rows(Vec<Map<String, Value>>),
    File(PathBuf),
}

impl Source {
    /// Takes `rows` or `file` out of a request.
    pub fn take(request: &mut Request) -> Result<Self, Refused> {
        match (taken(request, "rows")?, taken(request, "file")?) {
            (Some(rows), None) => Ok(Self::Rows(rows)),
            (None, Some(file)) => Ok(Self::File(file)),
            _ => Err(Refused::NoTable),
        }
    }

    /// The rows or the path of a file that a value is.
    pub fn of(value: Value) -> Result<Self, Refused> {
        match value {
            Value::String(path) => Ok(Self::File(path.into())),
            rows => serde_json::from_value(rows)
                .map(Self::Rows)
                .map_err(Refused::Request),
        }
    }

    /// The names of the columns, of the first row's where they are in the request.
    pub fn names(&self) -> Result<Vec<String>, Refused> {
        match self {
            Self::Rows(rows) => Ok(rows
                .first()
                .into_iter()
                .flat_map(Map::keys)
                .cloned()
                .collect()),
            Self::File(path) => Ok(opened(path)?.names().to_vec()),
        }
    }

    /// Hands over every row in order; stops at the first that `take` refuses.
    pub fn each(
        self,
        columns: &[Column],
        take: impl FnMut(&Row<'_>) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        match self {
            Self::Rows(rows) => each_object(rows, columns, take),
            Self::File(path) => each_line(&path, columns, take),
        }
    }
}

/// The table of a path.
fn opened(path: &Path) -> Result<Table, Refused> {
    let table = exchange::Source::from_path(path).and_then(Table::open);
    table.map_err(|source| Refused::File {
        path: path.to_owned(),
        source,
    })
}

fn each_line(
    path: &Path,
    columns: &[Column],
    mut take: impl FnMut(&Row<'_>) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let table = opened(path)?;
    let places = places(table.names(), columns)?;
    let ended = table.each(|row| {
        let (number, cells) = (row.number().into(), Cells::OfFile(row));
        let row = Row {
            number,
            cells,
            places: &places,
            columns,
        };
        row.readable()
            .and_then(|()| take(&row))
            .map_err(Ended::Refused)
    });
    match ended {
        Ok(()) => Ok(()),
        Err(Ended::Refused(refused)) => Err(refused),
        Err(Ended::Unreadable(source)) => Err(Refused::File {
            path: path.to_owned(),
            source,
        }),
    }
}

/// Why a file was not read to its end.
enum Ended {
    Refused(Refused),
    Unreadable(ExchangeError),
}

impl From<ExchangeError> for Ended {
    fn from(error: ExchangeError) -> Self {
        Self::Unreadable(error)
    }
}

fn each_object(
    rows: Vec<Map<String, Value>>,
    columns: &[Column],
    mut take: impl FnMut(&Row<'_>) -> Result<(), Refused>,
) -> Result<(), Refused> {
    for (number, object) in (1..).zip(rows) {
        let names: Vec<String> = object.keys().cloned().collect();
        let places = places(&names, columns)?;
        let mut cells = vec![String::new(); names.len()];
        for (place, (name, value)) in object.into_iter().enumerate() {
            let asked = places.iter().position(|at| *at == Some(place));
            let known = || {
                ALSO_KNOWN
                    .iter()
                    .any(|also| also.eq_ignore_ascii_case(&name))
            };
            match (asked, value) {
                (None, _) if !known() => return Err(Refused::UnknownColumn { row: number, name }),
                (_, Value::Null) | (None, _) => {}
                (_, Value::String(text)) => cells[place] = text,
                (_, Value::Number(value)) => cells[place] = value.to_string(),
                (Some(asked), value) => {
                    return Err(Refused::Cell {
                        row: number,
                        name: columns[asked].name(),
                        given: value.to_string(),
                        wanted: "a number or a text",
                    });
                }
            }
        }
        let cells = Cells::OfRequest(&cells);
        take(&Row {
            number,
            cells,
            places: &places,
            columns,
        })?;
    }
    Ok(())
}

/// Where each column stands among the names of a table.
fn places(names: &[String], columns: &[Column]) -> Result<Vec<Option<usize>>, Refused> {
    let exact = |column: &Column| {
        let place = |name: &Cow<'static, str>| names.iter().position(|given| given == name);
        column.names.iter().find_map(place)
    };
    let mut places: Vec<Option<usize>> = columns.iter().map(exact).collect();
    for (at, column) in columns.iter().enumerate() {
        if places[at].is_none() {
            let free = |place: usize| !places.contains(&Some(place));
            let place = |name: &Cow<'static, str>| {
                let alike = |(place, given): (usize, &String)| {
                    (free(place) && given.eq_ignore_ascii_case(name)).then_some(place)
                };
                names.iter().enumerate().find_map(alike)
            };
            places[at] = column.names.iter().find_map(place);
        }
        if places[at].is_none() && column.needed {
            return Err(Refused::NoColumn {
                names: column.names.join(" or "),
            });
        }
    }
    Ok(places)
}
