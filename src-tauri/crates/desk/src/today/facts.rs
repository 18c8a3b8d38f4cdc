//! What is known of every client, gathered for judging what is worth a warning.
//! Deliberately absent: the judgement (`warning`).

use crate::Answer;
use crate::cells::Cells;
use crate::people::Freshness;
use crate::visit::{is_open, is_overdue};
use crate::warning::{Facts, Known, Warned, warnings};
use crate::workspace::Desk;
use std::collections::{HashMap, HashSet};
use valise_domain::codes::{BuyingRole, Strength, VisitState};
use valise_domain::nouns::*;
use valise_domain::time::{Date, LocalTime};
use valise_store::Among;

impl Desk {
    /// Every warning of every client, by kind, the clients that bring most first.
    pub(super) async fn warnings(
        &self,
        accounts: Vec<Account>,
        visits: &[Visit],
    ) -> Answer<Vec<Warned>> {
        let now = self.surroundings.now_ms();
        let today = self.surroundings.today();
        let posts = self.store.count_by(position::account).await?;
        let mut categories = self.categories().await?;
        let days = self.account_days().await?;
        let worths = self.portfolio().await?;
        let mut people = self.known_people(visits, today).await?;
        let ahead = visits
            .iter()
            .filter(|visit| is_open(visit) && !is_overdue(visit, now));
        let ahead: HashSet<AccountId> = ahead.filter_map(|visit| visit.account).collect();
        let mut all: Vec<Warned> = Vec::new();
        for account in accounts {
            let id = account.id;
            let worth = worths.of(id);
            let last_contact = days.last(id);
            let facts = Facts {
                has_categories: categories.remove(&id).is_some(),
                posts: posts.get(&id.0).copied().unwrap_or_default(),
                people: people.remove(&id).unwrap_or_default(),
                days_since_contact: last_contact
                    .map(|day| u32::try_from((today.0 - day.0).num_days()).unwrap_or_default()),
                has_visit_ahead: ahead.contains(&id),
                revenue: worth.revenue_ttm,
                revenue_before: worth.revenue_previous,
                is_marked: worth.mark.is_some(),
                account,
            };
            all.extend(warnings(facts));
        }
        all.sort_by(Warned::order);
        Ok(all)
    }

    /// The people of each client of whom something is known that warnings ask for: those with a role,
    /// a relationship with us, a contact or an attitude. A hundred thousand others are not read.
    async fn known_people(
        &self,
        visits: &[Visit],
        today: Date,
    ) -> Answer<HashMap<AccountId, Vec<Known>>> {
        let contacts = self.contacts_of_all(visits).await?;
        let mut roles: HashMap<StakeholderId, HashSet<BuyingRole>> = HashMap::new();
        for held in self.store.all::<BuyingRoleHeld>().await? {
            if let (Some(person), Some(role)) = (held.stakeholder, held.role) {
                roles.entry(person).or_default().insert(role);
            }
        }
        let mut attitudes: HashMap<StakeholderId, Attitude> = HashMap::new();
        for seen in self.store.all::<Attitude>().await? {
            let Some(person) = seen.stakeholder else {
                continue;
            };
            let held = attitudes.get(&person).map(|held| held.seen_on);
            if held.is_none_or(|held| held < seen.seen_on) {
                attitudes.insert(person, seen);
            }
        }
        let mut named: HashSet<StakeholderId> = roles.keys().copied().collect();
        named.extend(contacts.keys());
        named.extend(attitudes.keys());
        let fresh = Freshness::of(contacts, &attitudes, today);
        let fields = [
            stakeholder::account,
            stakeholder::name,
            stakeholder::strength,
        ];
        let close = self
            .store
            .survey(&fields, Among::With(stakeholder::strength))
            .await?;
        for (row, _) in &close {
            named.remove(&StakeholderId(*row));
        }
        let rest: Vec<_> = named.into_iter().map(|person| person.0).collect();
        let rest = self.store.survey(&fields, Among::These(&rest)).await?;
        let mut people: HashMap<AccountId, Vec<Known>> = HashMap::new();
        for (row, values) in close.into_iter().chain(rest) {
            let mut cells = Cells::from(values);
            let id = StakeholderId(row);
            let Some(account) = cells.take() else {
                continue;
            };
            people.entry(account).or_default().push(Known {
                id,
                name: cells.take(),
                strength: cells.take().unwrap_or(Strength::None),
                roles: roles.remove(&id).unwrap_or_default(),
                was_met: fresh.last_contact(id).is_some(),
                stale_days: fresh.stale_days(id),
            });
        }
        Ok(people)
    }

    /// The day of the last contact with every person: recorded visits and logged contacts.
    async fn contacts_of_all(&self, visits: &[Visit]) -> Answer<HashMap<StakeholderId, Date>> {
        let mut last: HashMap<StakeholderId, Date> = HashMap::new();
        let mut keep = |person: Option<StakeholderId>, when: Option<LocalTime>| {
            if let (Some(person), Some(when)) = (person, when) {
                let day = Date(when.0.date());
                let held = last.entry(person).or_insert(day);
                *held = day.max(*held);
            }
        };
        let fields = [interaction::stakeholder, interaction::happened_at];
        for (_, values) in self.store.survey(&fields, Among::All).await? {
            let mut cells = Cells::from(values);
            keep(cells.take(), cells.take());
        }
        let recorded = visits
            .iter()
            .filter(|visit| visit.state == Some(VisitState::Recorded));
        let recorded: HashMap<VisitId, Option<LocalTime>> =
            recorded.map(|visit| (visit.id, visit.starts_at)).collect();
        let fields = [attendee::stakeholder, attendee::visit];
        for (_, values) in self.store.survey(&fields, Among::All).await? {
            let mut cells = Cells::from(values);
            let (person, visit) = (cells.take(), cells.take::<VisitId>());
            let when = visit.and_then(|visit| recorded.get(&visit).copied());
            keep(person, when.flatten());
        }
        Ok(last)
    }
}
