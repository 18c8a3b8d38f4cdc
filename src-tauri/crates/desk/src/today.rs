//! Today: visits of the next days, visits without a record, actions due, and what a person should know
//! of their clients. Every table is asked once, however many clients there are.
//! Deliberately absent: what is worth a warning (`warning`).

mod facts;

use crate::Answer;
use crate::visit::{ActionRow, VisitView, is_open, is_overdue, moment};
use crate::warning::{self, Warned};
use crate::workspace::Desk;
use chrono::Days;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use valise_domain::codes::{ActionState, Language, VisitPurpose};
use valise_domain::nouns::*;
use valise_domain::time::{Date, LocalTime};

/// What today asks for.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TodayView {
    /// Visits of the next thirty days, the next first.
    pub visits: Vec<TodayVisit>,
    /// Visits past their time without a record, the latest first (domain.md 65).
    pub unrecorded: Vec<TodayVisit>,
    /// Actions that are overdue, due within fourteen days, or without a date; the most urgent first.
    pub actions: Vec<TodayAction>,
    /// What a person should know, by kind, the gravest first; of each kind the clients that bring
    /// most come first.
    pub warnings: Vec<TodayWarning>,
    /// Warnings beyond those listed.
    pub warnings_left: u32,
}

/// A visit as Today shows it.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TodayVisit {
    /// The visit.
    pub visit: VisitId,
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
    /// Whole percent, as on the page of the visit; none without a checklist.
    pub readiness: Option<u8>,
    /// The heaviest open lines, three at most.
    pub missing: Vec<TodayMissing>,
    /// Fields without a value: `goal`, `attendees`, `time_zone`, `place`.
    pub missing_fields: Vec<String>,
}

/// An open line of a checklist.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TodayMissing {
    /// The line.
    pub line: ChecklistLineId,
    /// Its text.
    pub text: String,
}

/// An action that is due.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TodayAction {
    /// The action.
    pub action: ActionRow,
    /// Whose.
    pub account: AccountId,
    /// The client's name.
    pub client: String,
    /// Past its day.
    pub overdue: bool,
}

/// Something about a client that a person should know.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TodayWarning {
    /// What: messages `warn-<code>` and `warn-<code>-why`.
    pub code: String,
    /// Whose.
    pub account: AccountId,
    /// The client's name.
    pub client: String,
    /// The row to open, where it is not the client itself.
    pub subject: Option<valise_domain::id::RowId>,
    /// Of `single_contact` and `stale_person` the person's name; of `falling_orders` by how many
    /// percent, without a sign.
    pub detail: Option<String>,
    /// Days since the last contact, where that is what it is about and there ever was one.
    pub days: Option<u32>,
}

/// How far ahead Today looks for visits: preparing one takes weeks, not days.
const VISIT_DAYS: u64 = 30;
/// How far ahead Today looks for actions.
const ACTION_DAYS: u64 = 14;
/// Lines of a checklist that are named.
const LINES: usize = 3;
/// Warnings of one kind that are listed.
const OF_ONE_KIND: usize = 25;

impl Desk {
    /// What today asks for, checklist lines in that language.
    pub async fn today(&self, language: Language) -> Answer<TodayView> {
        let accounts = self.store.all::<Account>().await?;
        let clients: HashMap<AccountId, String> = accounts
            .iter()
            .map(|account| (account.id, account.name.clone().unwrap_or_default()))
            .collect();
        let visits = self.store.all::<Visit>().await?;
        let mut warnings = self.warnings(accounts, &visits).await?;
        let listed = warning::take_of_each(&mut warnings, OF_ONE_KIND);
        let (visits, unrecorded) = self.todays_visits(visits, &clients, language).await?;
        Ok(TodayView {
            visits,
            unrecorded,
            actions: self.todays_actions(&clients).await?,
            warnings: listed.into_iter().map(TodayWarning::from).collect(),
            warnings_left: u32::try_from(warnings.len()).unwrap_or(u32::MAX),
        })
    }

    async fn todays_visits(
        &self,
        visits: Vec<Visit>,
        clients: &HashMap<AccountId, String>,
        language: Language,
    ) -> Answer<(Vec<TodayVisit>, Vec<TodayVisit>)> {
        let now = self.surroundings.now_ms();
        let until = self
            .days_ahead(VISIT_DAYS)
            .map(|day| day.0.and_hms_opt(23, 59, 59));
        let is_near = |visit: &Visit| {
            let begins = visit.starts_at.zip(until.flatten());
            begins.is_some_and(|(begins, until)| begins.0 <= until)
        };
        let (mut near, mut late): (Vec<Visit>, Vec<Visit>) = visits
            .into_iter()
            .filter(|visit| is_open(visit) && is_near(visit))
            .filter(|visit| visit.account.is_some_and(|id| clients.contains_key(&id)))
            .partition(|visit| !is_overdue(visit, now));
        near.sort_by_cached_key(|visit| (moment(visit), visit.id));
        late.sort_by_cached_key(|visit| (std::cmp::Reverse(moment(visit)), visit.id));
        let near = self.visit_views(near, language).await?;
        let late = self.visit_views(late, language).await?;
        let shown = |views: Vec<VisitView>| views.into_iter().filter_map(TodayVisit::of);
        Ok((shown(near).collect(), shown(late).collect()))
    }

    async fn todays_actions(
        &self,
        clients: &HashMap<AccountId, String>,
    ) -> Answer<Vec<TodayAction>> {
        let today = self.surroundings.today();
        let until = self.days_ahead(ACTION_DAYS);
        let mut actions = self.store.all::<Action>().await?;
        actions.retain(|action| {
            let is_due = action
                .due
                .is_none_or(|due| until.is_none_or(|until| due <= until));
            action.state.unwrap_or(ActionState::Open) == ActionState::Open && is_due
        });
        let members = self.member_names().await?;
        let people: HashSet<StakeholderId> = actions
            .iter()
            .filter_map(|action| action.promised_to)
            .collect();
        let people = self.store.get_any::<Stakeholder>(people).await?;
        let names: HashMap<StakeholderId, Option<String>> = people
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect();
        let row = |action: Action| {
            let account = action.account?;
            let promised_to = action.promised_to.and_then(|id| names.get(&id).cloned());
            Some(TodayAction {
                client: clients.get(&account)?.clone(),
                account,
                overdue: action.due.is_some_and(|due| due < today),
                action: ActionRow::of(action, &members, promised_to.flatten()),
            })
        };
        let mut rows: Vec<TodayAction> = actions.into_iter().filter_map(row).collect();
        rows.sort_by_key(|row| row.action.urgency());
        Ok(rows)
    }

    /// The day so many days from today; none where the calendar ends before.
    fn days_ahead(&self, days: u64) -> Option<Date> {
        let today = self.surroundings.today().0;
        today.checked_add_days(Days::new(days)).map(Date)
    }
}

impl TodayVisit {
    fn of(view: VisitView) -> Option<Self> {
        let visit = view.visit;
        let is_said = |text: &Option<String>| text.as_ref().is_some_and(|t| !t.trim().is_empty());
        let mut fields: Vec<String> = view
            .missing
            .iter()
            .filter_map(|row| row.field.clone())
            .collect();
        if !is_said(&visit.place) {
            fields.push(visit::place.name.to_owned());
        }
        let lines = view.missing.into_iter().filter_map(|row| {
            Some(TodayMissing {
                line: row.line?,
                text: row.text?,
            })
        });
        Some(Self {
            visit: visit.id,
            account: visit.account?,
            client: view.client,
            purpose: visit.purpose,
            goal: visit.goal,
            starts_at: visit.starts_at,
            time_zone: visit.time_zone,
            readiness: view.readiness,
            missing: lines.take(LINES).collect(),
            missing_fields: fields,
        })
    }
}

impl From<Warned> for TodayWarning {
    fn from(warned: Warned) -> Self {
        Self {
            code: warned.warning.as_str().to_owned(),
            account: warned.account,
            client: warned.client,
            subject: warned.subject,
            detail: warned.detail,
            days: warned.days,
        }
    }
}
