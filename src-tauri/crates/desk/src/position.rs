//! The client's organisation: positions, who holds them, the chart.
//! Deliberately absent: the layout (`orgchart`) and reading people files (`importing`).

use crate::Answer;
use crate::account::PostCounts;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::chart::{Card, Chart};
use valise_domain::codes::{BuyingRole, Language, PositionState};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::rank;
use valise_orgchart::Measure;
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

/// The positions of one client with all that stands on their cards.
#[derive(Default)]
pub(crate) struct Organisation {
    pub positions: Vec<Position>,
    pub people: HashMap<StakeholderId, Stakeholder>,
    pub roles: HashMap<StakeholderId, Vec<BuyingRole>>,
    pub attitudes: HashMap<StakeholderId, Attitude>,
}

impl Desk {
    /// The chart of a client, laid out; positions named in `folded` hide what is below them.
    pub async fn chart(&self, account: AccountId, folded: Vec<RowId>) -> Answer<Chart> {
        let folded: HashSet<RowId> = folded.into_iter().collect();
        let cards = self.organisation(account).await?.cards(&folded);
        Ok(valise_orgchart::lay_out(&cards, &Measure::default()))
    }

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
            let held = self
                .store
                .by::<BuyingRoleHeld>(buying_role::stakeholder, of.clone())
                .await?;
            roles.extend(held.into_iter().filter_map(|held| held.role));
            attitudes = self.store.by::<Attitude>(attitude::stakeholder, of).await?;
            attitudes.sort_by_key(|seen| std::cmp::Reverse((seen.seen_on, seen.id)));
        }
        roles.sort_unstable();
        roles.dedup();
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

    async fn post(&self, position: PositionId) -> Answer<Position> {
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

    /// Writes the chart as SVG or PDF, as the ending of the path says.
    pub async fn export_chart(
        &self,
        account: AccountId,
        language: Language,
        path: &Path,
    ) -> Answer<()> {
        let chart = self.chart(account, Vec::new()).await?;
        let found = self.store.get::<Account>(account, Sight::Plain).await?;
        let name = found.and_then(|account| account.name).unwrap_or_default();
        let ending = path
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default();
        let bytes = match ending.to_ascii_lowercase().as_str() {
            "svg" => crate::dossier::chart_svg(&chart, &name, language).into_bytes(),
            "pdf" => {
                let today = self.surroundings.today();
                valise_dossier::print_chart(&chart, &name, language, today)?.pdf
            }
            _ => return Err(Failure::new(FailureCode::InvalidInput, path.display()).at("path")),
        };
        crate::workspace::write_whole(path, &bytes)
    }

    /// Makes a position, last among its siblings.
    pub async fn create_position(&self, request: CreatePosition) -> Answer<PositionId> {
        let id = PositionId(self.surroundings.new_row());
        let siblings = self.positions(request.account).await?;
        let place = last_place(&siblings, request.manager, id);
        let mut change = Change::new("create-position")
            .about::<Position>(id)
            .set(position::account, id, request.account)
            .set_some(
                position::title,
                id,
                request.title.filter(|text| !text.trim().is_empty()),
            );
        change = match request.name.filter(|text| !text.trim().is_empty()) {
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
        let manager = request.manager.map(RowId::from);
        self.write(change.place(position::TABLE, id, manager, place))
            .await?;
        Ok(id)
    }

    /// Puts a position elsewhere, last among its new siblings; never under itself.
    pub async fn move_position(&self, request: MovePosition) -> Answer<()> {
        let moved = self.post(request.position).await?;
        let siblings = match moved.account {
            Some(account) => self.positions(account).await?,
            None => Vec::new(),
        };
        let place = last_place(&siblings, request.manager, request.position);
        let change = Change::new("move-position")
            .about::<Position>(request.position)
            .place(
                position::TABLE,
                request.position,
                request.manager.map(RowId::from),
                place,
            );
        self.write(change).await
    }

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
        let mut roles: HashMap<StakeholderId, Vec<BuyingRole>> = HashMap::new();
        for held in self.store.all::<BuyingRoleHeld>().await? {
            if let (Some(person), Some(role)) = (held.stakeholder, held.role) {
                roles.entry(person).or_default().push(role);
            }
        }
        for held in roles.values_mut() {
            held.sort_unstable();
            held.dedup();
        }
        let mut attitudes: HashMap<StakeholderId, Attitude> = HashMap::new();
        for seen in self.store.all::<Attitude>().await? {
            let Some(person) = seen.stakeholder else {
                continue;
            };
            let newer = attitudes
                .get(&person)
                .is_none_or(|held| (held.seen_on, held.id) < (seen.seen_on, seen.id));
            if newer && seen.attitude.is_some() {
                attitudes.insert(person, seen);
            }
        }
        Ok(Organisation {
            positions,
            people,
            roles,
            attitudes,
        })
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

    pub(crate) async fn position_counts(&self) -> Answer<HashMap<AccountId, u32>> {
        let mut counts = HashMap::new();
        for position in self.store.all::<Position>().await? {
            if let Some(account) = position.account {
                *counts.entry(account).or_default() += 1;
            }
        }
        Ok(counts)
    }
}

impl Organisation {
    pub fn cards(&self, folded: &HashSet<RowId>) -> Vec<Card> {
        self.positions
            .iter()
            .map(|position| {
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
                    folded: folded.contains(&position.id.into()),
                }
            })
            .collect()
    }
}

fn last_place(positions: &[Position], manager: Option<PositionId>, but: PositionId) -> String {
    let siblings = positions
        .iter()
        .filter(|p| p.manager == manager && p.id != but);
    rank::after(siblings.filter_map(|p| p.rank.as_deref()).max())
}
