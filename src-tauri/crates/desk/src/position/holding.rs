//! Who holds a position: filling, vacating and removing it. The person stays whatever happens to the
//! post. Deliberately absent: editing the person, which are edits like any other (`editing`).

use super::placed;
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::Deserialize;
use valise_domain::change::Change;
use valise_domain::codes::PositionState;
use valise_domain::nouns::*;
use valise_domain::value::Value;
use valise_store::Sight;

/// Makes the person who holds a position, or places one who is there. Exactly one of the two is
/// given.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct FillPosition {
    /// The position.
    pub position: PositionId,
    /// The name of a person to be made …
    pub name: Option<String>,
    /// … or one of the same client.
    pub stakeholder: Option<StakeholderId>,
}

impl Desk {
    /// Makes or places the person who holds a position. Who held it before stays without this post.
    pub async fn fill_position(&self, request: FillPosition) -> Answer<StakeholderId> {
        let post = self.post(request.position).await?;
        let name = request
            .name
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty());
        let mut change = Change::new("fill-position").about::<Position>(post.id);
        let person = match (name, request.stakeholder) {
            (Some(name), None) => {
                let person = StakeholderId(self.surroundings.new_row());
                change = change
                    .set_some(stakeholder::account, person, post.account)
                    .set(stakeholder::name, person, name);
                person
            }
            (None, Some(person)) => {
                let found = self.store.get::<Stakeholder>(person, Sight::Plain).await?;
                let same = found.is_some_and(|found| found.account == post.account);
                if !same {
                    let detail = person.0;
                    return Err(Failure::new(FailureCode::InvalidInput, detail).at("stakeholder"));
                }
                person
            }
            _ => return Err(Failure::new(FailureCode::InvalidInput, "name").at("name")),
        };
        let change = change.set(position::holder, post.id, person).set(
            position::state,
            post.id,
            PositionState::Filled,
        );
        self.write(change).await?;
        Ok(person)
    }

    /// Leaves a position without a holder; the person stays in the file.
    pub async fn vacate_position(&self, position: PositionId) -> Answer<()> {
        let post = self.post(position).await?;
        self.write(vacating(post.id)).await
    }

    /// Deletes a position; its reports move up to its manager and stand where it stood, in their
    /// order. Who held it stays in the file.
    pub async fn remove_position(&self, position: PositionId) -> Answer<()> {
        let post = self.post(position).await?;
        let mut positions = match post.account {
            Some(account) => self.positions(account).await?,
            None => Vec::new(),
        };
        let reports: Vec<PositionId> = positions
            .iter()
            .filter(|report| report.manager == Some(post.id))
            .map(|report| report.id)
            .collect();
        let next = positions
            .iter()
            .skip_while(|other| other.id != post.id)
            .find(|other| other.manager == post.manager && other.id != post.id)
            .map(|other| other.id);
        positions.retain(|other| other.id != post.id);
        let is_there = |above: &PositionId| positions.iter().any(|other| other.id == *above);
        let manager = post.manager.filter(is_there);
        let change = Change::new("remove-position").about::<Position>(post.id);
        let change = placed(change, &positions, &reports, manager, next)?;
        self.write(change.delete(position::TABLE, post.id)).await
    }
}

/// Leaves a position without a holder.
pub(crate) fn vacating(position: PositionId) -> Change {
    let mut change = Change::new("vacate-position").about::<Position>(position);
    change.put(position::holder, position.into(), Value::Null);
    change.set(position::state, position, PositionState::Vacant)
}
