//! The end of a transaction: log, heads, projection, chain, clock and heading are written.
//! Deliberately absent: what the ops are (`door`).

use super::Door;
use crate::error::StoreError;
use crate::log::{TxnKind, status};
use crate::project::{self, Key, Logging};
use crate::shared::{self, home, rows};
use std::collections::HashMap;
use valise_domain::op::Op;
use valise_domain::stamp::Stamp;

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The transaction's number in this database; 0 where nothing had to be written.
    pub txn: i64,
    /// The clock afterwards.
    pub stamp: Stamp,
}

/// What a transaction is called and about.
pub(crate) struct Heading<'a> {
    /// Its label.
    pub label: &'a str,
    /// The row it is mainly about.
    pub subject: Option<Key>,
    /// What it is.
    pub kind: TxnKind,
    /// The number of the transaction it takes back or does again.
    pub target: Option<i64>,
    /// Undo passes it by.
    pub fixed: bool,
}

impl Door<'_> {
    /// Writes everything. A transaction without ops leaves no trace: links come from ops alone.
    pub async fn close(mut self, heading: Heading<'_>) -> Result<Written, StoreError> {
        if self.ops.is_empty() {
            if heading.target.is_some() {
                // Undo and redo take turns even where they find nothing to change.
                self.hand.clock.tick(self.now_ms);
                self.hand.save(self.conn).await?;
            }
            return Ok(Written {
                txn: 0,
                stamp: self.hand.clock.last(),
            });
        }
        self.hand.link = self.hand.link.next(&self.ops);
        let homes = self.settle().await?;
        let logging = Logging {
            lsn: self.hand.next_lsn,
            stream: self.hand.stream_key,
            segment: None,
        };
        let scope = |op: &Op| homes[&(op.table, op.row)];
        project::write_ops(self.conn, &logging, &self.ops, scope).await?;
        let rows = &self.rows;
        let fresh = |key| rows.get(&key).is_some_and(|state| !state.known);
        project::write_heads(self.conn, self.hand.next_lsn, &self.ops, fresh).await?;
        let changed = self.rows.iter().filter(|(_, state)| state.changed);
        project::write_rows(self.conn, changed.map(|(key, state)| (key.0, &state.row))).await?;
        self.write_txn(&heading).await?;
        self.hand.next_txn += 1;
        self.hand.save(self.conn).await?;
        self.spare_unseen(&homes).await?;
        Ok(Written {
            txn: self.hand.next_number,
            stamp: self.hand.clock.last(),
        })
    }

    /// The scopes of all rows that were changed; new rows get one.
    async fn settle(&mut self) -> Result<HashMap<Key, i64>, StoreError> {
        let known = self.rows.iter();
        let known = known.filter_map(|(key, state)| Some((*key, state.home?)));
        let new = self.rows.iter();
        let new = new.filter(|(_, state)| state.changed && state.home.is_none());
        let mut new: Vec<_> = new.map(|(key, state)| (key.0, &state.row)).collect();
        if new.is_empty() {
            return Ok(known.collect());
        }
        new.sort_by_key(|(table, row)| (*table, row.id));
        home::found(self.conn, &new, known.collect()).await
    }

    /// Where something of others came after a gap, an own op has not seen it and does not cover it.
    async fn spare_unseen(&mut self, homes: &HashMap<Key, i64>) -> Result<(), StoreError> {
        for scope in shared::gappy(self.conn).await? {
            let keys = self.ops.iter().map(|op| (op.table, op.row));
            let keys = keys.filter(|key| homes[key] == scope).collect();
            rows::anew(self.conn, scope, &keys).await?;
        }
        Ok(())
    }

    async fn write_txn(&mut self, heading: &Heading<'_>) -> Result<(), StoreError> {
        if matches!(heading.kind, TxnKind::Edit | TxnKind::Import) && !heading.fixed {
            // Something new was done: what was undone before can no longer be done again.
            sqlx::query("UPDATE txn SET status = ? WHERE status = ?")
                .bind(status::DROPPED)
                .bind(status::UNDONE)
                .execute(&mut *self.conn)
                .await?;
        }
        let count = i64::try_from(self.ops.len()).expect("a transaction fits in memory");
        sqlx::query(
            "INSERT INTO txn (number, stream, txn, label, subject_table, subject, kind, target, \
             fixed, status, turn, lsn, ops, wall_ms, link) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(self.hand.next_number)
        .bind(self.hand.stream_key)
        .bind(self.hand.next_txn)
        .bind(heading.label.to_owned())
        .bind(heading.subject.map(|(table, _)| table))
        .bind(heading.subject.map(|(_, row)| row.to_bytes().to_vec()))
        .bind(heading.kind.as_str())
        .bind(heading.target)
        .bind(heading.fixed)
        .bind(status::DONE)
        .bind(self.hand.clock.last().to_bits())
        .bind(self.hand.next_lsn)
        .bind(count)
        .bind(self.now_ms)
        .bind(self.hand.link.0.to_vec())
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
