//! What visits, contacts and actions of the sample must be, on any day. Deliberately absent: money.

use super::{CLIENTS, Rows, days, sample};
use crate::sample::shape::Prepared;
use crate::templates;
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::readiness::{Weighed, percent};
use valise_domain::value::Value;

#[test]
fn past_visits_are_recorded_but_one_and_those_ahead_are_partly_prepared() {
    for today in days() {
        let rows = Rows::of(&sample(today).changes);
        let (mut unrecorded, mut ahead) = (0, 0);
        for (row, cells) in rows.table(visit::TABLE) {
            let Value::LocalTime(starts_at) = cells[&visit::starts_at.id] else {
                panic!()
            };
            let recorded = cells[&visit::state.id] == Value::Text("recorded".into());
            assert_eq!(recorded, cells.contains_key(&visit::result.id));
            if starts_at.0.date() > today.0 {
                assert!(!recorded);
                ahead += 1;
                let readiness = readiness(&rows, row);
                assert!(readiness > 0 && readiness < 100, "{readiness}");
            } else {
                unrecorded += u32::from(!recorded);
            }
        }
        assert_eq!((unrecorded, ahead), (1, 4), "{today}");
    }
}

fn readiness(rows: &Rows, visit: RowId) -> u8 {
    let lines = rows
        .table(checklist_line::TABLE)
        .filter(|(_, cells)| cells[&checklist_line::visit.id] == Value::Row(visit))
        .map(|(_, cells)| {
            let Value::Integer(weight) = cells[&checklist_line::weight.id] else {
                panic!()
            };
            let done = cells[&checklist_line::done.id] == Value::Truth(true);
            Weighed {
                weight: i32::try_from(weight).unwrap(),
                done,
            }
        });
    percent(lines).expect("a planned visit has a checklist")
}

#[test]
fn what_is_ticked_stands_in_the_template_of_the_purpose() {
    for meeting in CLIENTS.iter().flat_map(|client| client.visits) {
        if let Prepared::Partly(found) = meeting.prepared {
            let lines = templates::lines(meeting.purpose);
            for (slug, _) in found {
                assert!(
                    lines.iter().any(|line| line.slug == *slug),
                    "{} {slug}",
                    meeting.key
                );
            }
        }
    }
}

#[test]
fn what_happened_lies_behind_and_every_done_action_too() {
    for today in days() {
        let rows = Rows::of(&sample(today).changes);
        for (_, cells) in rows.table(interaction::TABLE) {
            let Value::LocalTime(at) = cells[&interaction::happened_at.id] else {
                panic!()
            };
            assert!(at.0.date() < today.0);
        }
        for (_, cells) in rows.table(attitude::TABLE) {
            assert!(matches!(cells[&attitude::seen_on.id], Value::Date(seen) if seen < today));
        }
        for (_, cells) in rows.table(action::TABLE) {
            let done = cells[&action::state.id] == Value::Text("done".into());
            let Value::Date(due) = cells[&action::due.id] else {
                panic!()
            };
            assert!(!done || due < today);
        }
    }
}
