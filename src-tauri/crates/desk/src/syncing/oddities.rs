//! What did not go as somebody meant it: chart moves that were left out, objects on the store that are
//! nothing of ours, signs that the store is not what it was.
//! Deliberately absent: deciding; there is nothing to decide, only something to know.

use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, Noun as _, Position, PositionId, Table};
use valise_sharing::{AlarmKind, Author, odd_code};

/// A move that would have put somebody under themselves, since somebody else moved meanwhile.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SkippedMoveView {
    /// Name of the table.
    pub table: String,
    /// The row that stayed where it was.
    pub row: RowId,
    /// Its name or title.
    pub name: Option<String>,
    /// What it was to go under; none for the top.
    pub parent_name: Option<String>,
    /// Whose chart it is.
    pub account: Option<AccountId>,
    /// Who moved it, where it is known.
    pub author: Option<String>,
    /// When, by the author's clock, milliseconds since 1970.
    pub at_ms: f64,
}

/// An object on the store that cannot be used.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct OddObjectView {
    /// Where it lies.
    pub path: String,
    /// `damaged`, `too-new` or `stranger`.
    pub reason: String,
}

/// Something is wrong on the store, or was.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct AlarmView {
    /// `fork`, `missing` or `went-back`.
    pub kind: String,
    /// Whose device it is about, where it is known.
    pub author: Option<String>,
    /// What the device is called, where it is known.
    pub device_name: Option<String>,
    /// The account it is about, where it is about one.
    pub account: Option<RowId>,
}

impl Desk {
    /// Chart moves that were left out.
    pub async fn skipped_moves(&self) -> Answer<Vec<SkippedMoveView>> {
        let moves = self.shared().await?.skipped_moves().await?;
        let mut views = Vec::with_capacity(moves.len());
        for one in moves {
            let parent_name = match one.parent {
                Some(parent) => self.store.name_of((one.table, parent)).await?,
                None => None,
            };
            views.push(SkippedMoveView {
                table: Table::by_id(one.table)
                    .map_or("", |table| table.name)
                    .to_owned(),
                row: one.row,
                name: self.store.name_of((one.table, one.row)).await?,
                parent_name,
                account: self.chart_of(one.table, one.row).await?,
                author: one.author.name,
                at_ms: one.at_ms as f64,
            });
        }
        Ok(views)
    }

    /// Objects on the store that cannot be used.
    pub async fn odd_objects(&self) -> Answer<Vec<OddObjectView>> {
        let odd = self.shared().await?.odd_objects().into_iter();
        let view = |one: valise_sharing::OddObject| OddObjectView {
            path: one.path,
            reason: odd_code(one.reason).to_owned(),
        };
        Ok(odd.map(view).collect())
    }

    /// What is wrong on the store, or was.
    pub async fn alarms(&self) -> Answer<Vec<AlarmView>> {
        let alarms = self.shared().await?.open_alarms().await?.into_iter();
        let view = |one: valise_sharing::OpenAlarm| {
            let Author {
                name, device_name, ..
            } = one.author;
            AlarmView {
                kind: match one.kind {
                    AlarmKind::Fork => "fork",
                    AlarmKind::Missing => "missing",
                    AlarmKind::WentBack => "went-back",
                }
                .to_owned(),
                author: name,
                device_name,
                account: one.account,
            }
        };
        Ok(alarms.map(view).collect())
    }

    async fn chart_of(&self, table: u16, row: RowId) -> Answer<Option<AccountId>> {
        if table != Position::TABLE.id {
            return Ok(None);
        }
        let rows = self
            .store
            .get_any_ever::<Position>([PositionId(row)])
            .await?;
        Ok(rows.into_iter().find_map(|position| position.account))
    }
}
