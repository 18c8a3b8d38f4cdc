//! Visits: prepare with a checklist, record, and the actions that follow.
//! Deliberately absent: the built-in checklists (`templates`).

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::codes::{ActionState, Dimension, Language, VisitPurpose, VisitState};
use valise_domain::nouns::*;
use valise_domain::readiness::{self, Weighed};
use valise_domain::time::{Date, LocalTime, is_time_zone, unix_ms};

/// A visit with everything its page shows.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct VisitView {
    /// The visit itself.
    pub visit: Visit,
    /// Names of theirs who take part.
    pub theirs: Vec<String>,
    /// Names of ours.
    pub ours: Vec<String>,
    /// The checklist in its order.
    pub checklist: Vec<ChecklistRow>,
    /// Whole percent of the weighted checklist; none without lines.
    pub readiness: Option<u8>,
}

/// One line of a checklist.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ChecklistRow {
    /// The line.
    pub id: ChecklistLineId,
    /// What it is about.
    pub dimension: Dimension,
    /// The text in the language asked for.
    pub text: String,
    /// 1 to 5.
    pub weight: i32,
    /// Done.
    pub done: bool,
    /// What was found out.
    pub answer: Option<String>,
}

/// One action.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ActionRow {
    /// The action.
    pub id: ActionId,
    /// What.
    pub title: String,
    /// Who does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// Open, done or dropped.
    pub state: ActionState,
    /// To whom it was promised.
    pub promised_to: Option<String>,
}

/// Plans a visit; its checklist is made from the templates of its purpose.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PlanVisit {
    /// Whom.
    pub account: AccountId,
    /// Why (required, domain.md 62).
    pub purpose: VisitPurpose,
    /// The goal in one sentence.
    pub goal: Option<String>,
    /// When it begins, on the clock of `time_zone`.
    pub starts_at: LocalTime,
    /// IANA name.
    pub time_zone: String,
    /// Where.
    pub place: Option<String>,
    /// Who of theirs.
    pub stakeholders: Vec<StakeholderId>,
}

impl Desk {
    /// Every visit of a client, the latest first.
    pub async fn visits(&self, account: AccountId, language: Language) -> Answer<Vec<VisitView>> {
        let mut visits = self
            .store
            .by::<Visit>(visit::account, account.into_value())
            .await?;
        visits.sort_by(|a, b| b.starts_at.cmp(&a.starts_at).then(a.id.cmp(&b.id)));
        let mut views = Vec::with_capacity(visits.len());
        for visit in visits {
            views.push(self.visit_view(visit, language).await?);
        }
        Ok(views)
    }

    /// Plans a visit with the checklist of its purpose.
    pub async fn plan_visit(&self, request: PlanVisit) -> Answer<VisitId> {
        if !is_time_zone(&request.time_zone) {
            let zone = &request.time_zone;
            return Err(Failure::new(FailureCode::InvalidInput, zone).at("time_zone"));
        }
        let id = VisitId(self.surroundings.new_row());
        let mut change = Change::new("plan-visit")
            .about::<Visit>(id)
            .set(visit::account, id, request.account)
            .set(visit::purpose, id, request.purpose)
            .set_some(
                visit::goal,
                id,
                request.goal.filter(|text| !text.trim().is_empty()),
            )
            .set(visit::starts_at, id, request.starts_at)
            .set(visit::time_zone, id, request.time_zone)
            .set_some(
                visit::place,
                id,
                request.place.filter(|text| !text.trim().is_empty()),
            )
            .set(visit::state, id, VisitState::Planned);
        for stakeholder in request.stakeholders {
            let row = self.surroundings.new_row();
            change =
                change
                    .set(attendee::visit, row, id)
                    .set(attendee::stakeholder, row, stakeholder);
        }
        for line in self.template_lines(request.purpose).await? {
            let row = self.surroundings.new_row();
            change = change
                .set(checklist_line::visit, row, id)
                .set(checklist_line::template_line, row, line.id)
                .set_some(checklist_line::dimension, row, line.dimension)
                .set_some(checklist_line::weight, row, line.weight)
                .set_some(checklist_line::place, row, line.place);
        }
        self.write(change).await?;
        Ok(id)
    }

    /// Ticks a line of a checklist, with what was found out.
    pub async fn tick_line(
        &self,
        line: ChecklistLineId,
        done: bool,
        answer: Option<String>,
    ) -> Answer<()> {
        let change = Change::new("tick-line")
            .about::<ChecklistLine>(line)
            .set(checklist_line::done, line, done)
            .set_some(checklist_line::answer, line, answer);
        self.write(change).await
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

    pub(crate) async fn next_visit(
        &self,
        account: AccountId,
        language: Language,
    ) -> Answer<Option<VisitView>> {
        match self.next_visits().await?.remove(&account) {
            Some(visit) => Ok(Some(self.visit_view(visit, language).await?)),
            None => Ok(None),
        }
    }

    /// Visits past their time without a record.
    pub(crate) async fn unrecorded_visits(&self, account: AccountId) -> Answer<u32> {
        let now = self.surroundings.now_ms();
        let visits = self
            .store
            .by::<Visit>(visit::account, account.into_value())
            .await?;
        let late = |v: &&Visit| is_open(v) && moment(v).is_some_and(|begins| begins < now);
        Ok(u32::try_from(visits.iter().filter(late).count()).unwrap_or(u32::MAX))
    }

    /// Actions not yet done, the most urgent first, those without a date last.
    pub(crate) async fn open_actions(&self, account: AccountId) -> Answer<Vec<ActionRow>> {
        let members = self.member_names().await?;
        let people = self.stakeholder_names(account).await?;
        let actions = self
            .store
            .by::<Action>(action::account, account.into_value())
            .await?;
        let mut rows: Vec<ActionRow> = actions
            .into_iter()
            .filter(|action| action.state.unwrap_or(ActionState::Open) == ActionState::Open)
            .map(|action| ActionRow {
                id: action.id,
                title: action.title.unwrap_or_default(),
                owner: action.owner.and_then(|id| members.get(&id).cloned()),
                due: action.due,
                state: ActionState::Open,
                promised_to: action.promised_to.and_then(|id| people.get(&id).cloned()),
            })
            .collect();
        rows.sort_by_key(|row| (row.due.is_none(), row.due, row.id));
        Ok(rows)
    }

    async fn visit_view(&self, visit: Visit, language: Language) -> Answer<VisitView> {
        let attendees = self
            .store
            .by::<Attendee>(attendee::visit, visit.id.into_value())
            .await?;
        let members = self.member_names().await?;
        let people = match visit.account {
            Some(account) => self.stakeholder_names(account).await?,
            None => HashMap::new(),
        };
        let theirs = attendees
            .iter()
            .filter_map(|row| people.get(&row.stakeholder?).cloned());
        let ours = attendees
            .iter()
            .filter_map(|row| members.get(&row.member?).cloned());
        let checklist = self.checklist(visit.id, language).await?;
        let weighed = checklist.iter().map(|row| Weighed {
            weight: row.weight,
            done: row.done,
        });
        Ok(VisitView {
            readiness: readiness::percent(weighed),
            theirs: theirs.collect(),
            ours: ours.collect(),
            checklist,
            visit,
        })
    }

    async fn checklist(&self, visit: VisitId, language: Language) -> Answer<Vec<ChecklistRow>> {
        let texts: HashMap<TemplateLineId, TemplateLine> = self
            .store
            .all::<TemplateLine>()
            .await?
            .into_iter()
            .map(|line| (line.id, line))
            .collect();
        let mut lines = self
            .store
            .by::<ChecklistLine>(checklist_line::visit, visit.into_value())
            .await?;
        lines.sort_by(|a, b| a.place.cmp(&b.place).then(a.id.cmp(&b.id)));
        Ok(lines
            .into_iter()
            .map(|line| {
                let template = line.template_line.and_then(|id| texts.get(&id));
                ChecklistRow {
                    id: line.id,
                    dimension: line.dimension.unwrap_or(Dimension::Customer),
                    text: line
                        .text
                        .or_else(|| template.and_then(|line| text_in(line, language)))
                        .unwrap_or_default(),
                    weight: line.weight.unwrap_or(1),
                    done: line.done.unwrap_or(false),
                    answer: line.answer,
                }
            })
            .collect())
    }

    async fn template_lines(&self, purpose: VisitPurpose) -> Answer<Vec<TemplateLine>> {
        let templates = self
            .store
            .by::<ChecklistTemplate>(checklist_template::purpose, purpose.into_value())
            .await?;
        let mut lines = Vec::new();
        for template in templates {
            let of = template.id.into_value();
            lines.extend(
                self.store
                    .by::<TemplateLine>(template_line::template, of)
                    .await?,
            );
        }
        lines.sort_by(|a, b| a.place.cmp(&b.place).then(a.id.cmp(&b.id)));
        Ok(lines)
    }

    pub(crate) async fn stakeholder_names(
        &self,
        account: AccountId,
    ) -> Answer<HashMap<StakeholderId, String>> {
        let people = self
            .store
            .by::<Stakeholder>(stakeholder::account, account.into_value())
            .await?;
        Ok(people
            .into_iter()
            .filter_map(|person| Some((person.id, person.name?)))
            .collect())
    }
}

fn text_in(line: &TemplateLine, language: Language) -> Option<String> {
    let own = match language {
        Language::En => &line.text_en,
        Language::ZhCn => &line.text_zh,
        Language::Sv => &line.text_sv,
    };
    own.clone().or_else(|| line.text_en.clone())
}

fn is_open(visit: &Visit) -> bool {
    visit.state.unwrap_or(VisitState::Planned) == VisitState::Planned
}

fn moment(visit: &Visit) -> Option<i64> {
    Some(unix_ms(
        visit.starts_at?,
        visit.time_zone.as_deref().unwrap_or("UTC"),
    ))
}
