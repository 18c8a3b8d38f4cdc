//! Planning a visit: its checklist from the templates of its purpose, another purpose later, and who
//! takes part. Deliberately absent: the templates themselves (`templates`).

use super::checklist;
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::Deserialize;
use std::collections::HashSet;
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::codes::{VisitPurpose, VisitState};
use valise_domain::nouns::*;
use valise_domain::rank;
use valise_domain::time::{LocalTime, is_time_zone};

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
    /// Plans a visit with the checklist of its purpose.
    pub async fn plan_visit(&self, request: PlanVisit) -> Answer<VisitId> {
        if !is_time_zone(&request.time_zone) {
            let zone = &request.time_zone;
            return Err(Failure::new(FailureCode::InvalidInput, zone).at("time_zone"));
        }
        let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let id = VisitId(self.surroundings.new_row());
        let mut change = Change::new("plan-visit")
            .about::<Visit>(id)
            .set(visit::account, id, request.account)
            .set(visit::purpose, id, request.purpose)
            .set_some(visit::goal, id, said(request.goal))
            .set(visit::starts_at, id, request.starts_at)
            .set(visit::time_zone, id, request.time_zone)
            .set_some(visit::place, id, said(request.place))
            .set(visit::state, id, VisitState::Planned);
        for stakeholder in request.stakeholders {
            let row = self.surroundings.new_row();
            change =
                change
                    .set(attendee::visit, row, id)
                    .set(attendee::stakeholder, row, stakeholder);
        }
        for line in self.lines_of_purpose(request.purpose).await? {
            let place = line.place.clone();
            change = self.take_line(change, id, line, place);
        }
        self.write(change).await?;
        Ok(id)
    }

    /// Gives a visit another purpose: lines of the old checklist that nobody touched give way to those
    /// of the new one; whatever was ticked, answered, reworded or added by hand stays before them.
    pub async fn change_purpose(&self, visit: VisitId, purpose: VisitPurpose) -> Answer<()> {
        let held = self.the_visit(visit).await?;
        if held.purpose == Some(purpose) {
            return Ok(());
        }
        let mut change =
            Change::new("change-purpose")
                .about::<Visit>(visit)
                .set(visit::purpose, visit, purpose);
        let lines = self.checklist_lines(&[visit]).await?.remove(&visit);
        let (untouched, kept): (Vec<_>, Vec<_>) = lines
            .unwrap_or_default()
            .into_iter()
            .partition(is_untouched);
        for line in untouched {
            change = change.delete(checklist_line::TABLE, line.id);
        }
        let there: HashSet<TemplateLineId> =
            kept.iter().filter_map(|line| line.template_line).collect();
        let mut last = kept.into_iter().filter_map(|line| line.place).max();
        for line in self.lines_of_purpose(purpose).await? {
            if there.contains(&line.id) {
                continue;
            }
            let place = rank::after(last.as_deref());
            last = Some(place.clone());
            change = self.take_line(change, visit, line, Some(place));
        }
        self.write(change).await
    }

    /// Makes exactly these take part in a visit, in one change.
    pub async fn set_attendees(
        &self,
        visit: VisitId,
        stakeholders: Vec<StakeholderId>,
        members: Vec<MemberId>,
    ) -> Answer<()> {
        let held = self.the_visit(visit).await?;
        self.check_attendees(&held, &stakeholders, &members).await?;
        let mut theirs: HashSet<StakeholderId> = stakeholders.iter().copied().collect();
        let mut ours: HashSet<MemberId> = members.iter().copied().collect();
        let mut change = Change::new("set-attendees").about::<Visit>(visit);
        for row in self.attendees_of(&[visit]).await? {
            let stays = match (row.stakeholder, row.member) {
                (Some(stakeholder), _) => theirs.remove(&stakeholder),
                (None, Some(member)) => ours.remove(&member),
                (None, None) => false,
            };
            if !stays {
                change = change.delete(attendee::TABLE, row.id);
            }
        }
        for stakeholder in stakeholders {
            if theirs.remove(&stakeholder) {
                let row = self.surroundings.new_row();
                change = change.set(attendee::visit, row, visit).set(
                    attendee::stakeholder,
                    row,
                    stakeholder,
                );
            }
        }
        for member in members {
            if ours.remove(&member) {
                let row = self.surroundings.new_row();
                change = change
                    .set(attendee::visit, row, visit)
                    .set(attendee::member, row, member);
            }
        }
        self.write(change).await
    }

    /// Theirs must be people of the client that is visited, ours must be there.
    async fn check_attendees(
        &self,
        visit: &Visit,
        stakeholders: &[StakeholderId],
        members: &[MemberId],
    ) -> Answer<()> {
        let people: HashSet<StakeholderId> = self
            .store
            .get_any::<Stakeholder>(stakeholders.iter().copied())
            .await?
            .into_iter()
            .filter(|person| person.account == visit.account)
            .map(|person| person.id)
            .collect();
        if let Some(stranger) = stakeholders.iter().find(|id| !people.contains(id)) {
            return Err(Failure::new(FailureCode::InvalidInput, stranger.0).at("stakeholders"));
        }
        let ours = self
            .store
            .get_any::<Member>(members.iter().copied())
            .await?;
        let ours: HashSet<MemberId> = ours.into_iter().map(|member| member.id).collect();
        match members.iter().find(|id| !ours.contains(id)) {
            Some(stranger) => {
                Err(Failure::new(FailureCode::InvalidInput, stranger.0).at("members"))
            }
            None => Ok(()),
        }
    }

    /// Adds a line of a template to the checklist of a visit.
    fn take_line(
        &self,
        change: Change,
        visit: VisitId,
        line: TemplateLine,
        place: Option<String>,
    ) -> Change {
        let row = self.surroundings.new_row();
        change
            .set(checklist_line::visit, row, visit)
            .set(checklist_line::template_line, row, line.id)
            .set_some(checklist_line::dimension, row, line.dimension)
            .set_some(checklist_line::weight, row, line.weight)
            .set_some(checklist_line::place, row, place)
    }

    /// The lines of every template for that purpose, in their order.
    async fn lines_of_purpose(&self, purpose: VisitPurpose) -> Answer<Vec<TemplateLine>> {
        let templates = self
            .store
            .by::<ChecklistTemplate>(checklist_template::purpose, purpose.into_value())
            .await?;
        let mut lines = self
            .store
            .by_any::<TemplateLine>(
                template_line::template,
                templates.into_iter().map(|row| row.id),
            )
            .await?;
        lines.sort_by(|a, b| checklist::by_place(&a.place, &b.place).then(a.id.cmp(&b.id)));
        Ok(lines)
    }
}

/// Whether nobody did anything with a line since it came from its template.
fn is_untouched(line: &ChecklistLine) -> bool {
    let is_blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    line.template_line.is_some()
        && !line.done.unwrap_or(false)
        && is_blank(&line.answer)
        && is_blank(&line.text)
}
