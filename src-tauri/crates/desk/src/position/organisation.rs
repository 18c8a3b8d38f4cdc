//! The positions of one client with all that stands on their cards, each table asked once.
//! Deliberately absent: places on the chart (`orgchart`).

use crate::Answer;
use crate::account::PostCounts;
use crate::people::Freshness;
use crate::workspace::Desk;
use std::collections::{HashMap, HashSet};
use valise_domain::cell::Cell;
use valise_domain::chart::Card;
use valise_domain::codes::{BuyingRole, PositionState};
use valise_domain::id::RowId;
use valise_domain::nouns::*;

/// The positions of one client and the people around them.
#[derive(Default)]
pub(crate) struct Organisation {
    /// By their places; the lowest first within each manager.
    pub positions: Vec<Position>,
    /// Everybody of the client, holders or not.
    pub people: HashMap<StakeholderId, Stakeholder>,
    /// Buying roles in the order of their list.
    pub roles: HashMap<StakeholderId, Vec<BuyingRole>>,
    /// The latest attitude of each.
    pub attitudes: HashMap<StakeholderId, Attitude>,
    /// When somebody last met or judged each.
    pub freshness: Freshness,
}

impl Desk {
    /// The positions of a client by their places.
    pub(crate) async fn positions(&self, account: AccountId) -> Answer<Vec<Position>> {
        let mut positions = self
            .store
            .by::<Position>(position::account, account.into_value())
            .await?;
        positions.sort_by(|a, b| a.rank.cmp(&b.rank).then(a.id.cmp(&b.id)));
        Ok(positions)
    }

    pub(crate) async fn organisation(&self, account: AccountId) -> Answer<Organisation> {
        let positions = self.positions(account).await?;
        let people: HashMap<StakeholderId, Stakeholder> = self
            .store
            .by::<Stakeholder>(stakeholder::account, account.into_value())
            .await?
            .into_iter()
            .map(|person| (person.id, person))
            .collect();
        let ids: Vec<StakeholderId> = people.keys().copied().collect();
        let attitudes = self.latest_attitudes(&ids).await?;
        let contacts = self.last_contacts(account).await?;
        let today = self.surroundings.today();
        Ok(Organisation {
            freshness: Freshness::of(contacts, &attitudes, today),
            roles: self.roles_of(&ids).await?,
            positions,
            people,
            attitudes,
        })
    }

    /// The latest attitude of each of those people.
    async fn latest_attitudes(
        &self,
        people: &[StakeholderId],
    ) -> Answer<HashMap<StakeholderId, Attitude>> {
        let seen = self
            .store
            .by_any::<Attitude>(attitude::stakeholder, people.iter().copied())
            .await?;
        let mut latest: HashMap<StakeholderId, Attitude> = HashMap::new();
        for seen in seen {
            let Some(person) = seen.stakeholder else {
                continue;
            };
            let newer = latest
                .get(&person)
                .is_none_or(|held| (held.seen_on, held.id) < (seen.seen_on, seen.id));
            if newer && seen.attitude.is_some() {
                latest.insert(person, seen);
            }
        }
        Ok(latest)
    }

    pub(crate) async fn post_counts(&self, account: AccountId) -> Answer<PostCounts> {
        let mut counts = PostCounts::default();
        for position in self.positions(account).await? {
            match position.state.unwrap_or(PositionState::Unknown) {
                PositionState::Filled => counts.filled += 1,
                PositionState::Vacant => counts.vacant += 1,
                PositionState::Unknown => counts.unknown += 1,
                PositionState::Closed => counts.closed += 1,
            }
        }
        Ok(counts)
    }
}

impl Organisation {
    /// The cards of the chart; positions named in `folded` hide what is below them.
    pub fn cards(&self, folded: &HashSet<RowId>) -> Vec<Card> {
        let card = |position: &Position| {
            let holder = position.holder.and_then(|id| self.people.get(&id));
            let id = holder.map(|person| person.id);
            Card {
                position: position.id.into(),
                manager: position.manager.map(RowId::from),
                holder: id.map(RowId::from),
                name: holder.and_then(|person| person.name.clone()),
                title: position.title.clone(),
                department: position.department.clone(),
                state: position.state.unwrap_or(PositionState::Unknown),
                roles: id
                    .and_then(|id| self.roles.get(&id).cloned())
                    .unwrap_or_default(),
                attitude: id.and_then(|id| self.attitudes.get(&id)?.attitude),
                strength: holder.and_then(|person| person.strength),
                stale: id.is_some_and(|id| self.freshness.stale_days(id).is_some()),
                folded: folded.contains(&position.id.into()),
            }
        };
        self.positions.iter().map(card).collect()
    }

    /// Every position with how many stand above it, each right before its reports and they in their
    /// order, as one reads the chart. A position whose manager is not there begins a tree.
    pub fn in_chart_order(&self) -> Vec<(&Position, u32)> {
        let there: HashSet<PositionId> = self.positions.iter().map(|p| p.id).collect();
        let mut reports: HashMap<Option<PositionId>, Vec<&Position>> = HashMap::new();
        for position in &self.positions {
            let manager = position.manager.filter(|above| there.contains(above));
            reports.entry(manager).or_default().push(position);
        }
        let mut waiting: Vec<(&Position, u32)> = Vec::new();
        let mut push = |waiting: &mut Vec<_>, manager: Option<PositionId>, depth: u32| {
            let below = reports.remove(&manager).unwrap_or_default();
            waiting.extend(below.into_iter().rev().map(|position| (position, depth)));
        };
        push(&mut waiting, None, 0);
        let mut order = Vec::with_capacity(self.positions.len());
        while let Some((position, depth)) = waiting.pop() {
            order.push((position, depth));
            push(&mut waiting, Some(position.id), depth + 1);
        }
        order
    }
}
