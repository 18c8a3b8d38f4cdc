//! Erasing for good what others have too: an admin says so, and every laptop and the remote follow.
//! Deliberately absent: whose rows belong to a person (`desk`), and how it comes about (`sync`).

use crate::bench::Bench;
use crate::error::SharingError;
use crate::sharing::Sharing;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::RowId;
use valise_sync::SyncError;
use valise_sync::formats::Scope;

/// Rows by the scope under which they are shared: number of the table and row.
type ByScope = BTreeMap<Scope, BTreeSet<(u16, RowId)>>;

impl Sharing {
    /// Whether this device may erase some rows: it is an admin's wherever they are shared.
    pub async fn may_erase(&self, rows: &[(u16, RowId)]) -> Result<bool, SharingError> {
        let (by_scope, view) = (self.by_scope(rows).await?, self.view());
        let may = |scope: &Scope| {
            let (rights, device) = (&view.rights, view.device);
            rights.governs(device, *scope) && rights.reads(device, *scope)
        };
        Ok(by_scope.keys().all(may))
    }

    /// Erases rows for good, here at once and elsewhere as others hear of it; those of accounts that are
    /// not shared stay. All or nothing where this device may not: [`SyncError::NotAllowed`].
    pub async fn erase(&self, rows: &[(u16, RowId)]) -> Result<(), SharingError> {
        let by_scope = self.by_scope(rows).await?;
        let mut bench = self.bench().await?;
        let done = bench.erase(&by_scope).await;
        match &done {
            Ok(()) | Err(SharingError::Sync(SyncError::NotAllowed)) => bench.put_back(),
            Err(_) => {}
        }
        self.inner.edited.notify_one();
        done
    }

    async fn by_scope(&self, rows: &[(u16, RowId)]) -> Result<ByScope, SharingError> {
        let mut by_scope = ByScope::new();
        for (table, row) in rows {
            if let Some(name) = self.store().scope_of(*table, *row).await? {
                let rows = by_scope.entry(Scope(name)).or_default();
                rows.insert((*table, *row));
            }
        }
        Ok(by_scope)
    }
}

impl Bench<'_> {
    async fn erase(&mut self, by_scope: &ByScope) -> Result<(), SharingError> {
        let (rights, device) = (self.engine.rights(), self.engine.device());
        let may = |scope: &&Scope| rights.governs(device, **scope) && rights.reads(device, **scope);
        if by_scope.keys().filter(may).count() < by_scope.len() {
            return Err(SyncError::NotAllowed.into());
        }
        for (scope, rows) in by_scope {
            let (clock, dice) = (self.hands.clone(), &mut self.hands);
            let (engine, replica) = (&mut self.engine, &mut self.replica);
            engine.erase(replica, &clock, dice, *scope, rows).await?;
        }
        Ok(())
    }
}
