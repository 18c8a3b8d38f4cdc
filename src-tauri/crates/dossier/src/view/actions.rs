//! Open actions as a table: within the summary, or as a part of their own.
//! Deliberately absent: their order, which comes in.

use super::voice::{Voice, own};
use crate::input::{ActionPart, Dossier};
use serde::Serialize;

/// Width of the narrower columns, in points.
const COLUMN: f32 = 110.0;

#[derive(Serialize)]
pub(crate) struct ActionList {
    title: String,
    promised_column: bool,
    rows: Vec<Action>,
}

#[derive(Serialize)]
struct Action {
    title: String,
    owner: String,
    due: String,
    overdue: bool,
    promised: String,
}

/// The list; none without actions.
pub(crate) fn list(voice: Voice, dossier: &Dossier) -> Option<ActionList> {
    let actions = dossier.actions.iter();
    let rows: Vec<_> = actions.map(|one| action(voice, one, dossier)).collect();
    let title = if dossier.shareable {
        "dossier-promises"
    } else {
        "dossier-open-actions"
    };
    (!rows.is_empty()).then(|| ActionList {
        title: voice.text(title),
        promised_column: rows.iter().any(|action| !action.promised.is_empty()),
        rows,
    })
}

fn action(voice: Voice, action: &ActionPart, dossier: &Dossier) -> Action {
    let late = |due| !dossier.shareable && due < dossier.printed_on;
    Action {
        title: own(Some(&action.title), COLUMN).unwrap_or_default(),
        owner: own(action.owner.as_deref(), COLUMN).unwrap_or_default(),
        due: action
            .due
            .map(|day| voice.date_short(day))
            .unwrap_or_default(),
        overdue: action.due.is_some_and(late),
        promised: own(action.promised_to.as_deref(), COLUMN).unwrap_or_default(),
    }
}
