//! Erasing a person for good, as the law lets everybody ask: the one change that nothing brings back.
//! Deliberately absent: names inside the notes of other rows, which nobody can find by rule; and copies
//! that nobody can reach: backups made before, printed dossiers, laptops that never sync again.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::position::holding::vacating;
use crate::syncing::counted;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::BTreeMap;
use valise_domain::cell::Cell as _;
use valise_domain::id::RowId;
use valise_domain::nouns::{
    Attendee, Attitude, BuyingRoleHeld, Noun as _, Position, PositionId, Row, Stakeholder,
    StakeholderId, Table, attendee, attitude, buying_role, position,
};
use valise_sharing::SharingError;
use valise_store::Erasure;
use valise_sync::SyncError;

/// Who has a person that is to be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ErasureReach {
    /// Nobody but this laptop.
    Here,
    /// Others too, and this laptop may erase it everywhere.
    Shared,
    /// Others too, and only an admin of the client may erase it.
    NeedsAdmin,
}

/// What erasing a person would take with it.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ErasurePreview {
    /// Who it is, as far as a name is known.
    pub name: Option<String>,
    /// Buying roles.
    pub roles: u32,
    /// Attitudes.
    pub attitudes: u32,
    /// Visits at which the person was or will be.
    pub visits: u32,
    /// Titles of the posts that become vacant, empty where a post has none.
    pub posts: Vec<String>,
    /// Who has it.
    pub reach: ErasureReach,
}

/// What was erased.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
pub struct ErasedView {
    /// Rows: the person, their roles, attitudes and visits.
    pub rows: u32,
    /// Changes in the history that say nothing any more.
    pub changes: u32,
    /// Whether the file was written anew; if not, the next opening sees to it.
    pub swept: bool,
    /// Whether others had any of it, and are told with the next sync.
    pub told: bool,
}

/// A person with all rows that are about nobody else.
struct Whole {
    /// Number of the table and row of everything.
    keys: Vec<(u16, RowId)>,
    /// How many roles, attitudes and visits there are that were not deleted.
    counts: [u32; 3],
    /// The posts that are held now.
    posts: Vec<Position>,
}

impl Desk {
    /// What erasing a person would take with it, and whether it can be done from here.
    pub async fn erasure_of(&self, person: StakeholderId) -> Answer<ErasurePreview> {
        let whole = self.whole_person(person).await?;
        let known = self.store.get_any_ever::<Stakeholder>([person]).await?;
        let [roles, attitudes, visits] = whole.counts;
        let (_, sealed) = self.store.said_of(&whole.keys).await?;
        let reach = match (sealed, self.sharing().await?) {
            (false, _) => ErasureReach::Here,
            (true, Some(sharing)) if sharing.may_erase(&whole.keys).await? => ErasureReach::Shared,
            (true, _) => ErasureReach::NeedsAdmin,
        };
        let titles = whole.posts.into_iter();
        let titles = titles.map(|post| post.title.unwrap_or_default());
        Ok(ErasurePreview {
            name: known.into_iter().find_map(|one| one.name),
            roles,
            attitudes,
            visits,
            posts: titles.collect(),
            reach,
        })
    }

    /// Erases a person: all that was ever written of them goes, from the rows, the history and the file,
    /// and where others have it, from their laptops and the store as they hear of it. What they held is
    /// vacant then. Undo, trash and history bring nothing back.
    ///
    /// # Errors
    /// [`FailureCode::ErasureNeedsAdmin`] where others have any of it and this laptop's person is no admin
    /// of the client; nothing was changed then.
    pub async fn erase_person(&self, person: StakeholderId) -> Answer<ErasedView> {
        let whole = self.whole_person(person).await?;
        let (changes, _) = self.store.said_of(&whole.keys).await?;
        let done = self.store.erase(&whole.keys, self.surroundings.now_ms());
        let (swept, told) = match done.await? {
            Erasure::Done { swept, .. } => (swept, false),
            Erasure::Shared => (self.erase_everywhere(&whole.keys).await?, true),
        };
        for post in whole.posts {
            // Undo must not bring somebody back whom nobody knows any more.
            self.write(vacating(post.id).fixed()).await?;
        }
        self.forget_sums();
        self.sharing.edited();
        Ok(ErasedView {
            rows: counted(whole.keys.len()),
            changes: u32::try_from(changes).unwrap_or(u32::MAX),
            swept,
            told,
        })
    }

    /// Tells everybody who has some rows to erase them, after doing it here. Whether the file was written
    /// anew.
    async fn erase_everywhere(&self, keys: &[(u16, RowId)]) -> Answer<bool> {
        let needs_admin = || Failure::new(FailureCode::ErasureNeedsAdmin, "");
        let sharing = self.sharing().await?.ok_or_else(needs_admin)?;
        match sharing.erase(keys).await {
            Err(SharingError::Sync(SyncError::NotAllowed)) => return Err(needs_admin()),
            other => other?,
        }
        Ok(self.store.sweep().await?)
    }

    async fn whole_person(&self, person: StakeholderId) -> Answer<Whole> {
        let known = self.store.get_any_ever::<Stakeholder>([person]).await?;
        if known.is_empty() {
            return Err(Failure::new(FailureCode::RowMissing, person.0));
        }
        let mut keys = vec![(Stakeholder::TABLE.id, person.0)];
        let mut counts = [0; 3];
        let about = [
            (BuyingRoleHeld::TABLE, buying_role::stakeholder.id),
            (Attitude::TABLE, attitude::stakeholder.id),
            (Attendee::TABLE, attendee::stakeholder.id),
        ];
        for ((table, field), count) in about.into_iter().zip(&mut counts) {
            let rows = self.naming(&table, field, person).await?;
            *count = counted(rows.values().filter(|row| row.alive).count());
            keys.extend(rows.into_keys());
        }
        let held = self.naming(&Position::TABLE, position::holder.id, person);
        let held = held.await?.into_iter().filter(|(_, row)| row.alive);
        let held: Vec<PositionId> = held.map(|((_, post), _)| PositionId(post)).collect();
        Ok(Whole {
            keys,
            counts,
            posts: self.store.get_any::<Position>(held).await?,
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
