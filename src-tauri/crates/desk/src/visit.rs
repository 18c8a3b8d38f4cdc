//! Visits: what their pages show. Preparing, recording and the calendar stand in files of their own.
//! Deliberately absent: the built-in checklists (`templates`).

mod actions;
mod calendar;
mod checklist;
mod planning;
mod recording;
mod view;

pub use actions::ActionRow;
pub use calendar::VisitRow;
pub(crate) use calendar::{is_open, is_overdue, moment};
pub use checklist::{ChecklistRow, MissingRow};
pub(crate) use checklist::{by_place, text_in};
pub use planning::PlanVisit;
pub use recording::RecordVisit;

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::Serialize;
use valise_domain::cell::Cell;
use valise_domain::codes::Language;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, MemberId, StakeholderId, Visit, VisitId, visit};
use valise_store::Sight;

/// A visit with everything its page shows.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct VisitView {
    /// The visit itself.
    pub visit: Visit,
    /// The client's name.
    pub client: String,
    /// Who takes part, theirs first.
    pub attendees: Vec<AttendeeRow>,
    /// Names of theirs who take part.
    pub theirs: Vec<String>,
    /// Names of ours.
    pub ours: Vec<String>,
    /// The checklist in its order.
    pub checklist: Vec<ChecklistRow>,
    /// Whole percent of the weighted checklist; none without lines.
    pub readiness: Option<u8>,
    /// What is still to do before the visit, the heaviest first.
    pub missing: Vec<MissingRow>,
    /// What follows from the visit, the most urgent first, done ones last.
    pub actions: Vec<ActionRow>,
    /// Past its time without a record (domain.md 65).
    pub overdue: bool,
}

/// Somebody who takes part in a visit.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct AttendeeRow {
    /// The row that says so.
    pub row: RowId,
    /// One of theirs …
    pub stakeholder: Option<StakeholderId>,
    /// … or one of ours.
    pub member: Option<MemberId>,
    /// The name.
    pub name: String,
    /// Title of the post they hold, or what ours do.
    pub title: Option<String>,
}

impl Desk {
    /// Every visit of a client, the latest first.
    pub async fn visits(&self, account: AccountId, language: Language) -> Answer<Vec<VisitView>> {
        let mut visits = self
            .store
            .by::<Visit>(visit::account, account.into_value())
            .await?;
        visits.sort_by(|a, b| b.starts_at.cmp(&a.starts_at).then(a.id.cmp(&b.id)));
        self.visit_views(visits, language).await
    }

    /// One visit with everything its page shows.
    pub async fn visit(&self, id: VisitId, language: Language) -> Answer<VisitView> {
        let visit = self.the_visit(id).await?;
        let mut views = self.visit_views(vec![visit], language).await?;
        Ok(views.remove(0))
    }

    /// The visit itself; a failure where it is gone.
    pub(crate) async fn the_visit(&self, id: VisitId) -> Answer<Visit> {
        let found = self.store.get::<Visit>(id, Sight::Plain).await?;
        found.ok_or_else(|| Failure::new(FailureCode::RowMissing, ""))
    }
}
