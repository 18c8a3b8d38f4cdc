//! Visits by their time: the list and the calendar of all clients, the next one of each, and those
//! past their time without a record. Deliberately absent: calendar files.

use super::{VisitView, checklist};
use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::HashMap;
use valise_domain::cell::Cell;
use valise_domain::codes::{Language, VisitPurpose, VisitState};
use valise_domain::nouns::*;
use valise_domain::readiness;
use valise_domain::time::{Date, LocalTime, unix_ms};

/// One line of the list of visits.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct VisitRow {
    /// The visit.
    pub id: VisitId,
    /// Whose.
    pub account: AccountId,
    /// The client's name.
    pub client: String,
    /// Why.
    pub purpose: Option<VisitPurpose>,
    /// The goal in one sentence.
    pub goal: Option<String>,
    /// When it begins, on the clock of `time_zone`.
    pub starts_at: Option<LocalTime>,
    /// IANA name of the zone of the place.
    pub time_zone: Option<String>,
    /// Planned, recorded or cancelled.
    pub state: VisitState,
    /// Whole percent of the weighted checklist; none without lines.
    pub readiness: Option<u8>,
    /// Past its time without a record.
    pub unrecorded: bool,
}

impl Desk {
    /// Every visit that begins on one of those days, on its own clock, the first first; without days
    /// every visit, those without a time last. Visits of clients in the trash are left out.
    pub async fn all_visits(&self, from: Option<Date>, to: Option<Date>) -> Answer<Vec<VisitRow>> {
        let mut visits = self.store.all::<Visit>().await?;
        visits.retain(|visit| lies_within(visit, from, to));
        let clients = self.client_names(&visits).await?;
        let ids: Vec<VisitId> = visits.iter().map(|visit| visit.id).collect();
        let lines = self.checklist_lines(&ids).await?;
        let now = self.surroundings.now_ms();
        visits.sort_by_cached_key(|visit| {
            let begins = moment(visit);
            (begins.is_none(), begins, visit.id)
        });
        let row = |visit: Visit| {
            let account = visit.account?;
            let lines = lines.get(&visit.id).map_or(&[][..], Vec::as_slice);
            Some(VisitRow {
                client: clients.get(&account)?.clone(),
                unrecorded: is_overdue(&visit, now),
                readiness: readiness::percent(lines.iter().map(checklist::weighed_line)),
                id: visit.id,
                account,
                purpose: visit.purpose,
                goal: visit.goal,
                starts_at: visit.starts_at,
                time_zone: visit.time_zone,
                state: visit.state.unwrap_or(VisitState::Planned),
            })
        };
        Ok(visits.into_iter().filter_map(row).collect())
    }

    /// The next visit of every client: planned and not yet past.
    pub(crate) async fn next_visits(&self) -> Answer<HashMap<AccountId, Visit>> {
        let now = self.surroundings.now_ms();
        let mut next: HashMap<AccountId, Visit> = HashMap::new();
        for visit in self.store.all::<Visit>().await? {
            let (Some(account), Some(begins)) = (visit.account, moment(&visit)) else {
                continue;
            };
            if !is_open(&visit) || begins < now {
                continue;
            }
            let sooner = next
                .get(&account)
                .and_then(moment)
                .is_none_or(|held| begins < held);
            if sooner {
                next.insert(account, visit);
            }
        }
        Ok(next)
    }

    /// The next visit of one client.
    pub(crate) async fn next_visit(
        &self,
        account: AccountId,
        language: Language,
    ) -> Answer<Option<VisitView>> {
        let now = self.surroundings.now_ms();
        let visits = self.of_client(account).await?;
        let ahead = visits.into_iter().filter_map(|visit| {
            let begins = moment(&visit).filter(|begins| is_open(&visit) && *begins >= now)?;
            Some((begins, visit))
        });
        let next = ahead.min_by_key(|(begins, visit)| (*begins, visit.id));
        let next: Vec<Visit> = next.into_iter().map(|(_, visit)| visit).collect();
        Ok(self.visit_views(next, language).await?.pop())
    }

    /// Visits past their time without a record.
    pub(crate) async fn unrecorded_visits(&self, account: AccountId) -> Answer<u32> {
        let now = self.surroundings.now_ms();
        let visits = self.of_client(account).await?;
        let late = visits.iter().filter(|visit| is_overdue(visit, now));
        Ok(u32::try_from(late.count()).unwrap_or(u32::MAX))
    }

    async fn of_client(&self, account: AccountId) -> Answer<Vec<Visit>> {
        let of = account.into_value();
        Ok(self.store.by::<Visit>(visit::account, of).await?)
    }
}

fn lies_within(visit: &Visit, from: Option<Date>, to: Option<Date>) -> bool {
    if from.is_none() && to.is_none() {
        return true;
    }
    let Some(day) = visit.starts_at.map(|time| Date(time.0.date())) else {
        return false;
    };
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

/// Whether a visit is planned still.
pub(crate) fn is_open(visit: &Visit) -> bool {
    visit.state.unwrap_or(VisitState::Planned) == VisitState::Planned
}

/// Whether a visit is past its time without a record (domain.md 65).
pub(crate) fn is_overdue(visit: &Visit, now_ms: i64) -> bool {
    is_open(visit) && moment(visit).is_some_and(|begins| begins < now_ms)
}

/// When a visit begins, in milliseconds since 1970; a visit without a zone is read in UTC.
pub(crate) fn moment(visit: &Visit) -> Option<i64> {
    Some(unix_ms(
        visit.starts_at?,
        visit.time_zone.as_deref().unwrap_or("UTC"),
    ))
}
