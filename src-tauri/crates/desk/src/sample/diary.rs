//! What happened with a client and what lies ahead: visits with their checklists, contacts, actions
//! and promises. Deliberately absent: the contents (one folder a client).

use super::shape::{Client, Contact, Meeting, Prepared, Task};
use super::write::Pen;
use crate::templates;
use chrono::{Datelike, NaiveTime, TimeDelta, Weekday};
use std::collections::HashMap;
use valise_domain::codes::{ActionState, Dimension, VisitState};
use valise_domain::id::RowId;
use valise_domain::nouns::{VisitId, action, attendee, checklist_line, interaction, visit};
use valise_domain::rank;
use valise_domain::time::LocalTime;

/// Writes everything dated of a client whose people are written.
pub(super) fn write(pen: &mut Pen<'_>, client: &Client) {
    let mut visits = HashMap::new();
    for meeting in client.visits {
        visits.insert(meeting.key, write_visit(pen, client, meeting));
    }
    for contact in client.contacts {
        write_contact(pen, client, contact, &visits);
    }
    for task in client.tasks {
        write_task(pen, task, &visits);
    }
}

/// A working day near the offset: weekends give way towards the side of today where the day lies,
/// so that what is past stays past.
fn moment(pen: &Pen<'_>, offset: i64, (hour, minute): (u32, u32)) -> LocalTime {
    let day = pen.day(offset).0;
    let shift = match (day.weekday(), offset < 0) {
        (Weekday::Sat, true) => -1,
        (Weekday::Sun, true) => -2,
        (Weekday::Sat, false) => 2,
        (Weekday::Sun, false) => 1,
        _ => 0,
    };
    let clock = NaiveTime::from_hms_opt(hour, minute, 0).expect("the tables hold times of day");
    LocalTime((day + TimeDelta::days(shift)).and_time(clock))
}

fn write_visit(pen: &mut Pen<'_>, client: &Client, meeting: &Meeting) -> VisitId {
    let row: VisitId = pen.new_row().into();
    let starts_at = moment(pen, meeting.day, meeting.clock);
    pen.set(visit::account, row, pen.account);
    pen.set(visit::purpose, row, meeting.purpose);
    pen.text(visit::goal, row, meeting.goal);
    pen.set(visit::starts_at, row, starts_at);
    pen.set(visit::minutes, row, meeting.minutes);
    pen.text(visit::time_zone, row, client.time_zone);
    pen.text(visit::place, row, meeting.place);
    match &meeting.record {
        Some(record) => {
            pen.set(visit::state, row, VisitState::Recorded);
            pen.set(visit::goal_reached, row, record.reached);
            pen.text(visit::result, row, record.result);
            pen.text(visit::stated_need, row, record.stated_need);
            pen.text(visit::real_need, row, record.real_need);
        }
        None => pen.set(visit::state, row, VisitState::Planned),
    }
    for key in meeting.theirs {
        let present = pen.new_row();
        pen.set(attendee::visit, present, row);
        pen.set(attendee::stakeholder, present, pen.people[key]);
    }
    for who in meeting.ours {
        let present = pen.new_row();
        pen.set(attendee::visit, present, row);
        pen.set(attendee::member, present, pen.team.member(*who));
    }
    write_checklist(pen, meeting, row);
    row
}

fn write_checklist(pen: &mut Pen<'_>, meeting: &Meeting, of: VisitId) {
    let lines = templates::lines(meeting.purpose);
    let mut places = rank::series(lines.len() + 1).into_iter();
    for (text, place) in lines.iter().zip(places.by_ref()) {
        let found = match meeting.prepared {
            Prepared::Whole => Some(""),
            Prepared::Partly(found) => found
                .iter()
                .find(|(slug, _)| *slug == text.slug)
                .map(|(_, answer)| *answer),
        };
        let line = pen.new_row();
        let template = templates::line_id(meeting.purpose, text.slug);
        pen.set(checklist_line::template_line, line, template);
        tick(
            pen,
            of,
            line,
            (text.dimension, text.weight, place),
            found.is_some(),
        );
        pen.text(checklist_line::answer, line, found.unwrap_or_default());
    }
    if let (false, Some(place)) = (meeting.own_line.is_empty(), places.next()) {
        let line = pen.new_row();
        pen.text(checklist_line::text, line, meeting.own_line);
        tick(pen, of, line, (Dimension::Project, 2, place), false);
    }
}

fn tick(
    pen: &mut Pen<'_>,
    of: VisitId,
    line: RowId,
    (dimension, weight, place): (Dimension, i32, String),
    done: bool,
) {
    pen.set(checklist_line::visit, line, of);
    pen.set(checklist_line::dimension, line, dimension);
    pen.set(checklist_line::weight, line, weight);
    pen.set(checklist_line::place, line, place);
    pen.set(checklist_line::done, line, done);
}

fn write_contact(
    pen: &mut Pen<'_>,
    client: &Client,
    contact: &Contact,
    visits: &HashMap<&'static str, VisitId>,
) {
    let row = pen.new_row();
    let happened_at = moment(pen, contact.day, contact.clock);
    pen.set(interaction::account, row, pen.account);
    pen.set(interaction::channel, row, contact.channel);
    pen.set(interaction::happened_at, row, happened_at);
    pen.text(interaction::time_zone, row, client.time_zone);
    pen.set(interaction::stakeholder, row, pen.people[contact.with]);
    pen.text(interaction::summary, row, contact.summary);
    pen.text(interaction::notes, row, contact.notes);
    if !contact.visit.is_empty() {
        pen.set(interaction::visit, row, visits[contact.visit]);
    }
}

fn write_task(pen: &mut Pen<'_>, task: &Task, visits: &HashMap<&'static str, VisitId>) {
    let row = pen.new_row();
    let state = if task.done {
        ActionState::Done
    } else {
        ActionState::Open
    };
    pen.set(action::account, row, pen.account);
    pen.text(action::title, row, task.title);
    pen.set(action::owner, row, pen.team.member(task.owner));
    pen.set(action::due, row, pen.day(task.due));
    pen.set(action::state, row, state);
    if !task.visit.is_empty() {
        pen.set(action::visit, row, visits[task.visit]);
    }
    if !task.promised_to.is_empty() {
        pen.set(action::promised_to, row, pen.people[task.promised_to]);
    }
}
