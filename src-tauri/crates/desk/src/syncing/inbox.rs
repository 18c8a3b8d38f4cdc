//! What a person has to look at: conflicts, and changes that wait. Each is listed with what is needed to
//! decide.
//! Deliberately absent: deciding.

use crate::Answer;
use crate::editing::referred;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use valise_domain::id::RowId;
use valise_domain::nouns::Table;
use valise_domain::value::Value;
use valise_sharing::{Choice, OpenConflict, reason_code};
use valise_store::Sight;
use valise_sync::formats::names;

/// A cell with several versions.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ConflictView {
    /// Name of the table.
    pub table: String,
    /// The row.
    pub row: RowId,
    /// Its name or title, as it is now.
    pub name: Option<String>,
    /// Name of the field.
    pub field: String,
    /// What was seen: another word as soon as a version comes or goes.
    pub seen: String,
    /// The versions; the first is the one that is shown in the row.
    pub versions: Vec<VersionView>,
    /// Of texts: a suggested merge, where no two changed the same words.
    pub merged: Option<String>,
    /// Of texts: all versions one after the other.
    pub both: Option<String>,
}

/// One of the values.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct VersionView {
    /// The value.
    pub value: Value,
    /// Where the value is a row that has a name: that.
    pub value_name: Option<String>,
    /// Who gave it, where it is known.
    pub author: Option<String>,
    /// On which device, where it is known.
    pub device_name: Option<String>,
    /// Whether it was written here.
    pub own: bool,
    /// When, by the author's clock, milliseconds since 1970.
    pub at_ms: f64,
}

/// Settles a conflict as it was shown.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ResolveConflict {
    /// Name of the table.
    pub table: String,
    /// The row.
    pub row: RowId,
    /// Name of the field.
    pub field: String,
    /// As in [`ConflictView::seen`].
    pub seen: String,
    /// The version to take, counted from 0; without it `value` is taken.
    pub version: Option<u32>,
    /// Something else: a merge, both, or typed anew.
    pub value: Value,
}

/// Changes of somebody that do not count (yet).
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct WaitingView {
    /// Its id.
    pub id: String,
    /// Why: message `waiting-<reason>`.
    pub reason: String,
    /// Who wrote them, where it is known.
    pub author: Option<String>,
    /// When, by the author's clock, milliseconds since 1970.
    pub at_ms: f64,
    /// The account they are about.
    pub account: Option<RowId>,
    /// Whether this device may take them in.
    pub adoptable: bool,
}

impl Desk {
    /// All open conflicts.
    pub async fn conflicts(&self) -> Answer<Vec<ConflictView>> {
        let open = self.shared().await?.conflicts(Sight::Plain).await?;
        let mut views = Vec::with_capacity(open.len());
        for conflict in open {
            let name = self.store.name_of((conflict.table, conflict.row)).await?;
            let field = Table::by_id(conflict.table).and_then(|table| table.field(conflict.field));
            let of = field.and_then(referred);
            let mut view = view(conflict, name);
            for version in view.iter_mut().flat_map(|view| &mut view.versions) {
                if let (Some(table), Value::Row(row)) = (&of, &version.value) {
                    version.value_name = self.store.name_of((table.id, *row)).await?;
                }
            }
            views.extend(view);
        }
        Ok(views)
    }

    /// Settles a conflict.
    pub async fn resolve_conflict(&self, request: ResolveConflict) -> Answer<()> {
        let sharing = self.shared().await?;
        let open = sharing.conflicts(Sight::Plain).await?;
        let same = |one: &&OpenConflict| {
            named(one).is_some_and(|(table, field)| {
                (table, one.row, field, one.seen.as_str())
                    == (
                        &*request.table,
                        request.row,
                        &*request.field,
                        &*request.seen,
                    )
            })
        };
        let shown = open.iter().find(same);
        let shown = shown.ok_or_else(|| Failure::new(FailureCode::ConflictChanged, ""))?;
        let choice = match request.version {
            Some(at) => Choice::Theirs(usize::try_from(at).unwrap_or(usize::MAX)),
            None => Choice::Value(request.value),
        };
        sharing.resolve(shown, choice).await?;
        self.forget_sums();
        Ok(())
    }

    /// Changes that wait, the oldest first.
    pub async fn waiting_changes(&self) -> Answer<Vec<WaitingView>> {
        let waiting = self.shared().await?.waiting().await?;
        let view = |one: valise_sharing::WaitingChange| WaitingView {
            id: names::word(&one.id.0),
            reason: reason_code(one.reason).to_owned(),
            author: one.author.name,
            at_ms: one.at_ms as f64,
            account: one.account,
            adoptable: one.adoptable,
        };
        Ok(waiting.into_iter().map(view).collect())
    }

    /// Takes in what waits, with all that its device wrote before it.
    pub async fn adopt(&self, id: String) -> Answer<()> {
        let sharing = self.shared().await?;
        let waiting = sharing.waiting().await?;
        let found = waiting.iter().find(|one| names::word(&one.id.0) == id);
        let found = found.ok_or_else(|| Failure::new(FailureCode::RowMissing, &id))?;
        sharing.adopt(found.id).await?;
        sharing.round().await?;
        self.forget_sums();
        Ok(())
    }
}

fn named(conflict: &OpenConflict) -> Option<(&'static str, &'static str)> {
    let table = Table::by_id(conflict.table)?;
    Some((table.name, table.field(conflict.field)?.name))
}

fn view(conflict: OpenConflict, name: Option<String>) -> Option<ConflictView> {
    let (table, field) = named(&conflict)?;
    let version = |one: valise_sharing::Version| VersionView {
        value: one.value,
        value_name: None,
        author: one.author.name,
        device_name: one.author.device_name,
        own: one.author.own,
        at_ms: one.at_ms as f64,
    };
    Some(ConflictView {
        table: table.to_owned(),
        row: conflict.row,
        name,
        field: field.to_owned(),
        seen: conflict.seen,
        versions: conflict.versions.into_iter().map(version).collect(),
        merged: conflict.merged,
        both: conflict.both,
    })
}
