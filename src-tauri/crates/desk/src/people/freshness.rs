//! When somebody of ours last met or judged each person, and whose file has grown stale.
//! Deliberately absent: reminding anybody of it (`today`).

use crate::Answer;
use crate::workspace::Desk;
use std::collections::HashMap;
use valise_domain::cell::Cell;
use valise_domain::codes::VisitState;
use valise_domain::nouns::*;
use valise_domain::time::{Date, LocalTime};

/// Days without a contact or an attitude after which what we know of a person is old.
pub(crate) const STALE_AFTER: u32 = 180;

/// When each person was last met, and for how long nobody met or judged them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Freshness {
    contacts: HashMap<StakeholderId, Date>,
    ages: HashMap<StakeholderId, u32>,
}

impl Freshness {
    /// From the last contacts and the latest attitudes, as of a day.
    pub fn of(
        contacts: HashMap<StakeholderId, Date>,
        attitudes: &HashMap<StakeholderId, Attitude>,
        today: Date,
    ) -> Self {
        let mut newest = contacts.clone();
        for (person, seen) in attitudes {
            if let Some(day) = seen.seen_on {
                keep_later(&mut newest, *person, day);
            }
        }
        let age = |day: Date| u32::try_from((today.0 - day.0).num_days()).unwrap_or_default();
        Self {
            ages: newest
                .into_iter()
                .map(|(person, day)| (person, age(day)))
                .collect(),
            contacts,
        }
    }

    /// The day of the last contact with a person.
    pub fn last_contact(&self, person: StakeholderId) -> Option<Date> {
        self.contacts.get(&person).copied()
    }

    /// Days since the last contact or attitude, where these are many; none where there never was one.
    pub fn stale_days(&self, person: StakeholderId) -> Option<u32> {
        self.ages
            .get(&person)
            .copied()
            .filter(|days| *days >= STALE_AFTER)
    }
}

impl Desk {
    /// The day of the last contact with each person of a client: recorded visits they took part in,
    /// and everything that was logged with them.
    pub(crate) async fn last_contacts(
        &self,
        account: AccountId,
    ) -> Answer<HashMap<StakeholderId, Date>> {
        let of = account.into_value();
        let mut last = HashMap::new();
        let logged = self
            .store
            .by::<Interaction>(interaction::account, of.clone())
            .await?;
        for contact in logged {
            if let (Some(person), Some(when)) = (contact.stakeholder, contact.happened_at) {
                keep_later(&mut last, person, day_of(when));
            }
        }
        let visits = self.store.by::<Visit>(visit::account, of).await?;
        let made: HashMap<VisitId, Date> = visits
            .into_iter()
            .filter(|visit| visit.state == Some(VisitState::Recorded))
            .filter_map(|visit| Some((visit.id, day_of(visit.starts_at?))))
            .collect();
        let attendees = self
            .store
            .by_any::<Attendee>(attendee::visit, made.keys().copied())
            .await?;
        for row in attendees {
            let day = row.visit.and_then(|visit| made.get(&visit));
            if let (Some(person), Some(day)) = (row.stakeholder, day) {
                keep_later(&mut last, person, *day);
            }
        }
        Ok(last)
    }
}

fn day_of(time: LocalTime) -> Date {
    Date(time.0.date())
}

fn keep_later(days: &mut HashMap<StakeholderId, Date>, person: StakeholderId, day: Date) {
    let held = days.entry(person).or_insert(day);
    *held = (*held).max(day);
}

#[cfg(test)]
mod tests {
    use super::*;
    use valise_domain::id::RowId;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_person_is_stale_half_a_year_after_the_last_contact_or_attitude() {
        let [met, judged, both, never] =
            ["met", "judged", "both", "never"].map(|name| StakeholderId(RowId::built_in(name)));
        let seen = |person: StakeholderId, on: &str| Attitude {
            id: AttitudeId(RowId::built_in("seen")),
            stakeholder: Some(person),
            attitude: None,
            seen_on: Some(day(on)),
            evidence: None,
        };
        let contacts = HashMap::from([(met, day("2026-05-25")), (both, day("2025-01-01"))]);
        let attitudes = HashMap::from([
            (judged, seen(judged, "2026-05-26")),
            (both, seen(both, "2026-11-01")),
        ]);
        let fresh = Freshness::of(contacts, &attitudes, day("2026-11-21"));
        assert_eq!(fresh.stale_days(met), Some(180));
        assert_eq!(fresh.stale_days(judged), None, "179 days");
        assert_eq!(fresh.stale_days(both), None);
        assert_eq!(fresh.last_contact(both), Some(day("2025-01-01")));
        assert_eq!(fresh.stale_days(never), None, "nobody ever met them");
    }
}
