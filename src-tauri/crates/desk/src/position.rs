//! The client's organisation: positions, making and moving them, and one position's panel.
//! Deliberately absent: the layout (`orgchart`), reading people files (`importing`) and the table of
//! people (`people`).

mod chart;
pub(crate) mod holding;
mod organisation;

pub use holding::FillPosition;
pub(crate) use organisation::Organisation;

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::order::put_before;
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use valise_domain::cell::{Cell, Given};
use valise_domain::change::Change;
use valise_domain::codes::{BuyingRole, ChainDepartment, ChainLevel, PositionState};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_store::Sight;

/// Makes a position, and the person who holds it where a name is given.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct CreatePosition {
    /// Whose organisation.
    pub account: AccountId,
    /// The position above.
    pub manager: Option<PositionId>,
    /// Title of the post.
    pub title: Option<String>,
    /// Name of the person who holds it; without one it is held by somebody unknown.
    pub name: Option<String>,
}

/// Puts a position under another, or at the top.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct MovePosition {
    /// The position.
    pub position: PositionId,
    /// The new position above.
    pub manager: Option<PositionId>,
    /// The sibling to stand before; without one it stands last.
    pub before: Option<PositionId>,
}

/// Says where in the decision chain a position stands; none takes it out of its department or level.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PlaceInChain {
    /// The position.
    pub position: PositionId,
    /// Its department there (53).
    pub department: Option<ChainDepartment>,
    /// Its level there (55).
    pub level: Option<ChainLevel>,
}

/// One position with the person who holds it.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct PositionView {
    /// The position itself.
    pub position: Position,
    /// Who holds it; the sensitive profile is blank.
    pub holder: Option<Stakeholder>,
    /// The holder's buying roles.
    pub roles: Vec<BuyingRole>,
    /// The holder's attitudes, the latest first.
    pub attitudes: Vec<Attitude>,
    /// Name of the person above, else the title of the post above.
    pub manager: Option<String>,
}

impl Desk {
    /// One position with everything its panel shows.
    pub async fn position(&self, position: PositionId) -> Answer<PositionView> {
        let position = self.post(position).await?;
        let holder = match position.holder {
            Some(holder) => self.store.get::<Stakeholder>(holder, Sight::Plain).await?,
            None => None,
        };
        let (mut roles, mut attitudes) = (Vec::new(), Vec::new());
        if let Some(person) = &holder {
            let of = person.id.into_value();
            roles = self
                .roles_of(&[person.id])
                .await?
                .remove(&person.id)
                .unwrap_or_default();
            attitudes = self.store.by::<Attitude>(attitude::stakeholder, of).await?;
            attitudes.sort_by_key(|seen| std::cmp::Reverse((seen.seen_on, seen.id)));
        }
        let manager = match position.manager {
            Some(above) => self.name_of_post(above).await?,
            None => None,
        };
        Ok(PositionView {
            position,
            holder,
            roles,
            attitudes,
            manager,
        })
    }

    /// Makes a position, last among its siblings.
    pub async fn create_position(&self, request: CreatePosition) -> Answer<PositionId> {
        let id = PositionId(self.surroundings.new_row());
        let positions = self.positions(request.account).await?;
        let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let mut change = Change::new("create-position")
            .about::<Position>(id)
            .set(position::account, id, request.account)
            .set_some(position::title, id, said(request.title));
        change = match said(request.name) {
            Some(name) => {
                let person = StakeholderId(self.surroundings.new_row());
                change
                    .set(stakeholder::account, person, request.account)
                    .set(stakeholder::name, person, name.trim().to_owned())
                    .set(position::holder, id, person)
                    .set(position::state, id, PositionState::Filled)
            }
            None => change.set(position::state, id, PositionState::Unknown),
        };
        self.write(placed(change, &positions, &[id], request.manager, None)?)
            .await?;
        Ok(id)
    }

    /// Puts a position elsewhere within its organisation; never under itself.
    pub async fn move_position(&self, request: MovePosition) -> Answer<()> {
        let id = request.position;
        let moved = self.post(id).await?;
        let positions = match moved.account {
            Some(account) => self.positions(account).await?,
            None => vec![moved],
        };
        let change = Change::new("move-position").about::<Position>(id);
        let change = placed(change, &positions, &[id], request.manager, request.before)?;
        self.write(change).await
    }

    /// Says where in the decision chain a position stands, in one change.
    pub async fn place_in_chain(&self, request: PlaceInChain) -> Answer<()> {
        let id = self.post(request.position).await?.id;
        let mut change = Change::new("place-in-chain").about::<Position>(id);
        let (department, level) = (Given(request.department), Given(request.level));
        change.put(position::chain_department, id.into(), department.into());
        change.put(position::chain_level, id.into(), level.into());
        self.write(change).await
    }

    /// A position itself; a failure where it is gone.
    pub(crate) async fn post(&self, position: PositionId) -> Answer<Position> {
        let found = self.store.get::<Position>(position, Sight::Plain).await?;
        found.ok_or_else(|| Failure::new(FailureCode::RowMissing, ""))
    }

    async fn name_of_post(&self, position: PositionId) -> Answer<Option<String>> {
        let Some(post) = self.store.get::<Position>(position, Sight::Plain).await? else {
            return Ok(None);
        };
        let holder = match post.holder {
            Some(holder) => self.store.get::<Stakeholder>(holder, Sight::Plain).await?,
            None => None,
        };
        Ok(holder.and_then(|person| person.name).or(post.title))
    }
}

/// Adds the moves that put rows under `manager` and before a sibling. The position above must belong
/// to the same organisation.
fn placed(
    mut change: Change,
    positions: &[Position],
    rows: &[PositionId],
    manager: Option<PositionId>,
    before: Option<PositionId>,
) -> Answer<Change> {
    let there: HashSet<PositionId> = positions.iter().map(|position| position.id).collect();
    if let Some(stranger) = manager.filter(|above| !there.contains(above)) {
        return Err(Failure::new(FailureCode::InvalidInput, stranger.0).at("manager"));
    }
    // A position whose manager lies in the trash stands at the top.
    let stands_there = |position: &&Position| {
        position.manager.filter(|above| there.contains(above)) == manager
            && !rows.contains(&position.id)
    };
    let siblings: Vec<(PositionId, Option<&str>)> = positions
        .iter()
        .filter(stands_there)
        .map(|position| (position.id, position.rank.as_deref()))
        .collect();
    for (sibling, rank) in put_before(&siblings, rows, before)? {
        change = change.place(position::TABLE, sibling, manager.map(RowId::from), rank);
    }
    Ok(change)
}
