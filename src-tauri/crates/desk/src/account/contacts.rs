//! What happened between us and a client: visits that took place and logged contacts, as a timeline
//! and as the day of the last one.
//! Deliberately absent: visits that lie ahead or were not recorded (`visit`).

use crate::Answer;
use crate::cells::Cells;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use valise_domain::cell::Cell;
use valise_domain::codes::{Channel, VisitState};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::time::{Date, LocalTime, unix_ms};
use valise_store::Among;

/// What kind of contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// A visit that was recorded.
    Visit,
    /// Anything else that was logged.
    Interaction,
}

/// One contact with a client.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ContactRow {
    /// Visit or interaction.
    pub kind: ContactKind,
    /// The visit or interaction.
    pub row: RowId,
    /// When, on the clock of `time_zone`.
    pub happened_at: LocalTime,
    /// IANA name of the zone.
    pub time_zone: Option<String>,
    /// What it was about, in one line; empty where nobody wrote it down.
    pub title: String,
    /// Names of theirs who took part.
    pub who: Vec<String>,
    /// How, where it was no visit.
    // As text in the bindings: the name `Channel` is Tauri's own there.
    #[specta(type = Option<String>)]
    pub channel: Option<Channel>,
}

/// The day of the last contact with each client.
#[derive(Clone, Debug, Default)]
pub(crate) struct AccountDays(HashMap<AccountId, Date>);

impl AccountDays {
    /// With one client; none where nobody ever met them.
    pub fn last(&self, account: AccountId) -> Option<Date> {
        self.0.get(&account).copied()
    }

    fn keep(&mut self, account: Option<AccountId>, when: Option<LocalTime>) {
        let (Some(account), Some(when)) = (account, when) else {
            return;
        };
        let day = Date(when.0.date());
        let held = self.0.entry(account).or_insert(day);
        *held = day.max(*held);
    }
}

impl Desk {
    /// Every contact with a client, the newest first.
    pub async fn contacts(&self, account: AccountId) -> Answer<Vec<ContactRow>> {
        let of = account.into_value();
        let mut visits = self.store.by::<Visit>(visit::account, of.clone()).await?;
        visits.retain(|visit| visit.state == Some(VisitState::Recorded));
        let logged = self
            .store
            .by::<Interaction>(interaction::account, of)
            .await?;
        let attendees = self
            .store
            .by_any::<Attendee>(attendee::visit, visits.iter().map(|visit| visit.id))
            .await?;
        let people: BTreeSet<StakeholderId> = attendees
            .iter()
            .filter_map(|row| row.stakeholder)
            .chain(logged.iter().filter_map(|row| row.stakeholder))
            .collect();
        let names: HashMap<StakeholderId, String> = self
            .store
            .get_any::<Stakeholder>(people)
            .await?
            .into_iter()
            .filter_map(|person| Some((person.id, person.name?)))
            .collect();
        let mut present: HashMap<VisitId, Vec<String>> = HashMap::new();
        for row in attendees {
            let name = row.stakeholder.and_then(|person| names.get(&person));
            if let (Some(visit), Some(name)) = (row.visit, name) {
                present.entry(visit).or_default().push(name.clone());
            }
        }
        let visits = visits.into_iter().filter_map(|visit| {
            let who = present.remove(&visit.id).unwrap_or_default();
            of_visit(visit, who)
        });
        let logged = logged
            .into_iter()
            .filter_map(|row| of_interaction(row, &names));
        let mut rows: Vec<ContactRow> = visits.chain(logged).collect();
        rows.sort_by_cached_key(|row| {
            let zone = row.time_zone.as_deref().unwrap_or("UTC");
            (std::cmp::Reverse(unix_ms(row.happened_at, zone)), row.row)
        });
        Ok(rows)
    }

    /// The day of the last contact with every client.
    pub(crate) async fn account_days(&self) -> Answer<AccountDays> {
        let mut days = AccountDays::default();
        let fields = [visit::account, visit::starts_at, visit::state];
        for (_, values) in self.store.survey(&fields, Among::All).await? {
            let mut cells = Cells::from(values);
            let (account, when) = (cells.take(), cells.take());
            if cells.take() == Some(VisitState::Recorded) {
                days.keep(account, when);
            }
        }
        let fields = [interaction::account, interaction::happened_at];
        for (_, values) in self.store.survey(&fields, Among::All).await? {
            let mut cells = Cells::from(values);
            days.keep(cells.take(), cells.take());
        }
        Ok(days)
    }
}

fn of_visit(visit: Visit, who: Vec<String>) -> Option<ContactRow> {
    Some(ContactRow {
        kind: ContactKind::Visit,
        row: visit.id.0,
        happened_at: visit.starts_at?,
        time_zone: visit.time_zone,
        title: visit.goal.or(visit.result).unwrap_or_default(),
        who,
        channel: None,
    })
}

fn of_interaction(
    logged: Interaction,
    names: &HashMap<StakeholderId, String>,
) -> Option<ContactRow> {
    let person = logged.stakeholder.and_then(|person| names.get(&person));
    Some(ContactRow {
        kind: ContactKind::Interaction,
        row: logged.id.0,
        happened_at: logged.happened_at?,
        time_zone: logged.time_zone,
        title: logged.summary.or(logged.notes).unwrap_or_default(),
        who: person.cloned().into_iter().collect(),
        channel: logged.channel,
    })
}
