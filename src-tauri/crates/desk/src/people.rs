//! People of a client: the table twin of the chart, buying roles, and the sensitive profile, which is
//! read only where somebody asks for it.
//! Deliberately absent: positions as such (`position`) and editing a cell (`editing`).

mod freshness;

pub(crate) use freshness::Freshness;

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::codes::{
    AttitudeScale, BuyingRole, ChainDepartment, ChainLevel, PositionState, Strength,
};
use valise_domain::nouns::*;
use valise_domain::time::Date;
use valise_store::Sight;

/// One line of the table of people: a position with who holds it.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct PersonRow {
    /// The position.
    pub position: PositionId,
    /// The position above, where it is there.
    pub manager: Option<PositionId>,
    /// Name of the person above, else the title of the post above.
    pub manager_name: Option<String>,
    /// How many stand above it, 0 at the top.
    pub depth: u32,
    /// Who holds it.
    pub holder: Option<StakeholderId>,
    /// The holder's name.
    pub name: Option<String>,
    /// Title of the post.
    pub title: Option<String>,
    /// Department, as the customer calls it.
    pub department: Option<String>,
    /// Its department in the decision chain (53).
    pub chain_department: Option<ChainDepartment>,
    /// Its level there (55).
    pub chain_level: Option<ChainLevel>,
    /// Filled, vacant, unknown or closed.
    pub state: PositionState,
    /// The holder's buying roles.
    pub roles: Vec<BuyingRole>,
    /// The holder's latest attitude …
    pub attitude: Option<AttitudeScale>,
    /// … and the day it showed.
    pub attitude_on: Option<Date>,
    /// Our relationship with the holder.
    pub strength: Option<Strength>,
    /// The holder's e-mail address.
    pub email: Option<String>,
    /// The holder's telephone number.
    pub phone: Option<String>,
    /// The day of the last contact with the holder.
    pub last_contact: Option<Date>,
    /// Days since the last contact or attitude, where these are 180 or more; none where there was
    /// never one.
    pub stale_days: Option<u32>,
}

/// A person by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PersonName {
    /// The person.
    pub stakeholder: StakeholderId,
    /// The name.
    pub name: String,
}

/// The sensitive profile of a person (59).
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Profile {
    /// Family.
    pub family: Option<String>,
    /// Home town.
    pub home_town: Option<String>,
    /// School.
    pub school: Option<String>,
    /// Hobbies.
    pub hobbies: Option<String>,
    /// Standing in the organisation, relations with colleagues.
    pub standing: Option<String>,
    /// Goals and ambitions.
    pub ambitions: Option<String>,
    /// Why the profile is kept.
    pub profile_reason: Option<String>,
}

impl Desk {
    /// Every position of a client with its holder, in the order of the chart.
    pub async fn people(&self, account: AccountId) -> Answer<Vec<PersonRow>> {
        let held = self.organisation(account).await?;
        let mut called: HashMap<PositionId, Option<String>> = HashMap::new();
        for position in &held.positions {
            let holder = position.holder.and_then(|id| held.people.get(&id));
            let name = holder.and_then(|person| person.name.clone());
            called.insert(position.id, name.or_else(|| position.title.clone()));
        }
        let rows = held.in_chart_order().into_iter().map(|(position, depth)| {
            let holder = position.holder.and_then(|id| held.people.get(&id));
            let id = holder.map(|person| person.id);
            let seen = id.and_then(|id| held.attitudes.get(&id));
            let manager = position.manager.filter(|above| called.contains_key(above));
            PersonRow {
                position: position.id,
                manager,
                manager_name: manager.and_then(|above| called.get(&above).cloned().flatten()),
                depth,
                holder: id,
                name: holder.and_then(|person| person.name.clone()),
                title: position.title.clone(),
                department: position.department.clone(),
                chain_department: position.chain_department,
                chain_level: position.chain_level,
                state: position.state.unwrap_or(PositionState::Unknown),
                roles: id
                    .and_then(|id| held.roles.get(&id).cloned())
                    .unwrap_or_default(),
                attitude: seen.and_then(|seen| seen.attitude),
                attitude_on: seen.and_then(|seen| seen.seen_on),
                strength: holder.and_then(|person| person.strength),
                email: holder.and_then(|person| person.email.clone()),
                phone: holder.and_then(|person| person.phone.clone()),
                last_contact: id.and_then(|id| held.freshness.last_contact(id)),
                stale_days: id.and_then(|id| held.freshness.stale_days(id)),
            }
        });
        Ok(rows.collect())
    }

    /// The people of a client who hold no position, by name.
    pub async fn unplaced(&self, account: AccountId) -> Answer<Vec<PersonName>> {
        let of = account.into_value();
        let people = self
            .store
            .by::<Stakeholder>(stakeholder::account, of)
            .await?;
        let ids = people.iter().map(|person| person.id);
        let posts = self.store.by_any::<Position>(position::holder, ids).await?;
        let placed: HashSet<StakeholderId> =
            posts.into_iter().filter_map(|post| post.holder).collect();
        let mut names: Vec<PersonName> = people
            .into_iter()
            .filter(|person| !placed.contains(&person.id))
            .map(|person| PersonName {
                stakeholder: person.id,
                name: person.name.unwrap_or_default(),
            })
            .collect();
        names.sort_by(|a, b| a.name.cmp(&b.name).then(a.stakeholder.cmp(&b.stakeholder)));
        Ok(names)
    }

    /// Makes exactly these the buying roles of a person, in one change.
    pub async fn set_roles(
        &self,
        stakeholder: StakeholderId,
        roles: Vec<BuyingRole>,
    ) -> Answer<()> {
        let person = self.person(stakeholder, Sight::Plain).await?;
        let held = self
            .store
            .by::<BuyingRoleHeld>(buying_role::stakeholder, person.id.into_value())
            .await?;
        let mut wanted: HashSet<BuyingRole> = roles.into_iter().collect();
        let mut change = Change::new("set-roles").about::<Stakeholder>(person.id);
        for row in held {
            // A role that stands there twice goes as well, down to one.
            let stays = row.role.is_some_and(|role| wanted.remove(&role));
            if !stays {
                change = change.delete(buying_role::TABLE, row.id);
            }
        }
        for role in BuyingRole::ALL.iter().filter(|role| wanted.contains(role)) {
            let row = self.surroundings.new_row();
            change = change.set(buying_role::stakeholder, row, person.id).set(
                buying_role::role,
                row,
                *role,
            );
        }
        self.write(change).await
    }

    /// The sensitive profile of a person.
    pub async fn profile(&self, stakeholder: StakeholderId) -> Answer<Profile> {
        let person = self.person(stakeholder, Sight::Sensitive).await?;
        Ok(Profile {
            family: person.family,
            home_town: person.home_town,
            school: person.school,
            hobbies: person.hobbies,
            standing: person.standing,
            ambitions: person.ambitions,
            profile_reason: person.profile_reason,
        })
    }

    async fn person(&self, stakeholder: StakeholderId, sight: Sight) -> Answer<Stakeholder> {
        let found = self.store.get::<Stakeholder>(stakeholder, sight).await?;
        found.ok_or_else(|| Failure::new(FailureCode::RowMissing, ""))
    }

    /// The buying roles of each of those people, in the order of their list.
    pub(crate) async fn roles_of(
        &self,
        people: &[StakeholderId],
    ) -> Answer<HashMap<StakeholderId, Vec<BuyingRole>>> {
        let mut roles: HashMap<StakeholderId, Vec<BuyingRole>> = HashMap::new();
        for held in self
            .store
            .by_any::<BuyingRoleHeld>(buying_role::stakeholder, people.iter().copied())
            .await?
        {
            if let (Some(person), Some(role)) = (held.stakeholder, held.role) {
                roles.entry(person).or_default().push(role);
            }
        }
        for held in roles.values_mut() {
            held.sort_unstable();
            held.dedup();
        }
        Ok(roles)
    }
}
