//! The inbox of conflicts: cells to which people gave different values without knowing of each other,
//! with what a person needs to settle them once for all.
//! Deliberately absent: deciding. Even a merge that fits is only suggested.

use crate::error::SharingError;
use crate::names::{Author, Names};
use crate::sharing::Sharing;
use std::collections::BTreeSet;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{Field, Table};
use valise_domain::value::{Kind, Value};
use valise_store::{Conflict, Sight};
use valise_sync::formats::{DeviceKey, names};
use valise_sync::merge_texts;

/// A cell with several versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenConflict {
    /// Number of the table.
    pub table: u16,
    /// The row.
    pub row: RowId,
    /// Number of the field.
    pub field: u16,
    /// What was seen: another word as soon as a version comes or goes.
    pub seen: String,
    /// The versions; the first is the one that is shown in the row.
    pub versions: Vec<Version>,
    /// Of texts: what all versions came from, merged with them, where no two changed the same words.
    pub merged: Option<String>,
    /// Of texts: all versions one after the other.
    pub both: Option<String>,
}

/// One of the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The value; blank where the field is sensitive and was not asked for.
    pub value: Value,
    /// Who gave it.
    pub author: Author,
    /// When, by the author's clock, milliseconds since 1970.
    pub at_ms: i64,
}

/// How a person settles a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The version that was written on this device.
    Mine,
    /// The version at that place.
    Theirs(usize),
    /// Something else: a merge, both, or typed anew.
    Value(Value),
}

/// Texts up to that many letters stand side by side, longer ones below each other.
const SHORT: usize = 80;

impl Sharing {
    /// All open conflicts. The values of sensitive fields are blank unless `sight` asks for them.
    pub async fn conflicts(&self, sight: Sight) -> Result<Vec<OpenConflict>, SharingError> {
        let conflicts = self.store().conflicts().await?;
        let names = self.names().await?;
        let mut open = Vec::with_capacity(conflicts.len());
        for conflict in conflicts {
            // What a newer program wrote cannot be settled before this one is brought up to it.
            if let Some(field) = field_of(conflict.table, conflict.field) {
                let blank = field.sensitive && sight == Sight::Plain;
                open.push(match blank {
                    true => told(&conflict, &names, true),
                    false => self.suggested(&conflict, *field, &names).await?,
                });
            }
        }
        Ok(open)
    }

    async fn suggested(
        &self,
        conflict: &Conflict,
        field: Field,
        names: &Names,
    ) -> Result<OpenConflict, SharingError> {
        let mut open = told(conflict, names, false);
        let Some(texts) = texts(conflict, field) else {
            return Ok(open);
        };
        open.both = Some(side_by_side(&texts));
        let Conflict {
            table, row, field, ..
        } = *conflict;
        let base = self.store().common_ancestor(table, row, field).await?;
        if let Some(Value::Text(base)) = base {
            open.merged = merge_all(&base, &texts);
        }
        Ok(open)
    }

    /// Settles a conflict as it was shown: one ordinary edit that covers all versions, here and, after
    /// the next rounds, everywhere.
    ///
    /// # Errors
    /// [`SharingError::ConflictChanged`] where it was settled since, or another version came;
    /// [`SharingError::NoVersion`] where there is none of one's own, or none at that place.
    pub async fn resolve(&self, shown: &OpenConflict, choice: Choice) -> Result<(), SharingError> {
        let conflicts = self.store().conflicts().await?;
        let same = |one: &&Conflict| {
            (one.table, one.row, one.field) == (shown.table, shown.row, shown.field)
                && seen(one) == shown.seen
        };
        let conflict = conflicts.iter().find(same);
        let conflict = conflict.ok_or(SharingError::ConflictChanged)?;
        let field = field_of(conflict.table, conflict.field).ok_or(SharingError::NoVersion)?;
        let version = |at: Option<usize>| {
            let rival = at.and_then(|at| conflict.values.get(at));
            rival.map(|rival| rival.value.clone())
        };
        let own = shown.versions.iter().position(|one| one.author.own);
        let value = match choice {
            Choice::Mine => version(own),
            Choice::Theirs(at) => version(Some(at)),
            Choice::Value(value) => Some(value),
        };
        let mut change = Change::new("edit-cell");
        change.subject = Some((conflict.table, conflict.row));
        change.put(*field, conflict.row, value.ok_or(SharingError::NoVersion)?);
        self.store().write(change, self.now_ms()).await?;
        self.edited();
        self.refresh(true).await
    }
}

fn field_of(table: u16, field: u16) -> Option<&'static Field> {
    Table::by_id(table)?.field(field)
}

fn told(conflict: &Conflict, names: &Names, blank: bool) -> OpenConflict {
    let versions = conflict.values.iter().map(|rival| Version {
        value: match blank {
            true => Value::Null,
            false => rival.value.clone(),
        },
        author: names.author(rival.device.map(DeviceKey)),
        at_ms: rival.stamp.unix_ms(),
    });
    OpenConflict {
        table: conflict.table,
        row: conflict.row,
        field: conflict.field,
        seen: seen(conflict),
        versions: versions.collect(),
        merged: None,
        both: None,
    }
}

/// A word for the versions of a conflict. A change of the same stamp may be sealed meanwhile and count
/// under the same name: only what makes a version another one goes in.
fn seen(conflict: &Conflict) -> String {
    let mut hasher = blake3::Hasher::new();
    for rival in &conflict.values {
        let value = rival.value.to_cbor();
        hasher.update(&rival.stamp.to_bits().to_be_bytes());
        hasher.update(&(value.len() as u64).to_be_bytes());
        hasher.update(&value);
    }
    names::word(&hasher.finalize().as_bytes()[..10])
}

/// The different texts of a conflict about text, the shown one first; none where one is no text.
fn texts(conflict: &Conflict, field: Field) -> Option<Vec<String>> {
    if field.kind != Kind::Text {
        return None;
    }
    let mut known = BTreeSet::new();
    let mut texts = Vec::new();
    for rival in &conflict.values {
        let Value::Text(text) = &rival.value else {
            return None;
        };
        if known.insert(text) {
            texts.push(text.clone());
        }
    }
    Some(texts)
}

fn merge_all(base: &str, texts: &[String]) -> Option<String> {
    let (first, rest) = texts.split_first()?;
    let merge = |merged: String, next: &String| merge_texts(base, &merged, next);
    rest.iter().try_fold(first.clone(), merge)
}

fn side_by_side(texts: &[String]) -> String {
    let is_short = |text: &String| !text.contains('\n') && text.chars().count() <= SHORT;
    let between = match texts.iter().all(is_short) {
        true => " / ",
        false => "\n",
    };
    texts.join(between)
}
