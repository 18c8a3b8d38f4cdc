//! Erasing a person for good, as the law lets everybody ask: the one change that nothing brings back.
//! Deliberately absent: names inside the notes of other rows, which nobody can find by rule; backups that
//! were made before; and what was shared, which lies on other laptops too.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::BTreeMap;
use valise_domain::cell::Cell as _;
use valise_domain::id::RowId;
use valise_domain::nouns::{
    Attendee, Attitude, BuyingRoleHeld, Noun as _, Position, PositionId, Row, Stakeholder,
    StakeholderId, Table, attendee, attitude, buying_role, position,
};
use valise_store::Erasure;

/// What was erased.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
pub struct ErasedView {
    /// Rows: the person, their roles, attitudes and visits.
    pub rows: u32,
    /// Changes in the history that say nothing any more.
    pub changes: u32,
    /// Whether the file was written anew; if not, the next opening sees to it.
    pub swept: bool,
}

impl Desk {
    /// Erases a person: all that was ever written of them goes, from the rows, the history and the file.
    /// What they held is vacant then. Undo, trash and history bring nothing back.
    ///
    /// # Errors
    /// [`FailureCode::ErasureShared`] where others have any of it already; nothing was changed then.
    pub async fn erase_person(&self, person: StakeholderId) -> Answer<ErasedView> {
        let mut keys = vec![(Stakeholder::TABLE.id, person.0)];
        let known = self.store.get_any_ever::<Stakeholder>([person]).await?;
        if known.is_empty() {
            return Err(Failure::new(FailureCode::RowMissing, person.0));
        }
        for (table, field) in [
            (BuyingRoleHeld::TABLE, buying_role::stakeholder.id),
            (Attitude::TABLE, attitude::stakeholder.id),
            (Attendee::TABLE, attendee::stakeholder.id),
        ] {
            keys.extend(self.naming(&table, field, person).await?.into_keys());
        }
        let done = self.store.erase(&keys, self.surroundings.now_ms()).await?;
        let Erasure::Done { rows, ops, swept } = done else {
            return Err(Failure::new(FailureCode::ErasureShared, ""));
        };
        let held = self.naming(&Position::TABLE, position::holder.id, person);
        for ((_, post), row) in held.await? {
            if row.alive {
                self.vacate_position(PositionId(post)).await?;
            }
        }
        self.forget_sums();
        self.sharing.edited();
        Ok(ErasedView {
            rows: u32::try_from(rows).unwrap_or(u32::MAX),
            changes: u32::try_from(ops).unwrap_or(u32::MAX),
            swept,
        })
    }

    /// Rows of a table that name a person in a field, those in the trash too.
    async fn naming(
        &self,
        table: &Table,
        field: u16,
        person: StakeholderId,
    ) -> Answer<BTreeMap<(u16, RowId), Row>> {
        let at = table.fields.iter().position(|one| one.id == field);
        let this = person.into_value();
        let mut rows = self.store.projection_of(table).await?;
        rows.retain(|_, row| at.and_then(|at| row.values.get(at)) == Some(&this));
        Ok(rows)
    }
}
