//! After a visit: its record, or that it did not take place (domain.md 65: every visit is recorded).
//! Deliberately absent: attitudes and actions that follow, which are rows of their own.

use crate::Answer;
use crate::workspace::Desk;
use serde::Deserialize;
use valise_domain::change::Change;
use valise_domain::codes::{GoalReached, VisitState};
use valise_domain::nouns::{Visit, VisitId, visit};

/// Records a visit. What is left open here stays as it is, so that fields saved one by one are not
/// lost.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct RecordVisit {
    /// The visit.
    pub visit: VisitId,
    /// Whether the goal was reached.
    pub goal_reached: Option<GoalReached>,
    /// What came out of it.
    pub result: Option<String>,
    /// The need they stated (61).
    pub stated_need: Option<String>,
    /// The need behind it (61).
    pub real_need: Option<String>,
}

impl Desk {
    /// Records a visit.
    pub async fn record_visit(&self, request: RecordVisit) -> Answer<()> {
        let id = self.the_visit(request.visit).await?.id;
        let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let change = Change::new("record-visit")
            .about::<Visit>(id)
            .set(visit::state, id, VisitState::Recorded)
            .set_some(visit::goal_reached, id, request.goal_reached)
            .set_some(visit::result, id, said(request.result))
            .set_some(visit::stated_need, id, said(request.stated_need))
            .set_some(visit::real_need, id, said(request.real_need));
        self.write(change).await
    }

    /// Says that a visit does not take place.
    pub async fn cancel_visit(&self, visit: VisitId) -> Answer<()> {
        self.set_state("cancel-visit", visit, VisitState::Cancelled)
            .await
    }

    /// Makes a recorded or cancelled visit planned again; its record stays.
    pub async fn reopen_visit(&self, visit: VisitId) -> Answer<()> {
        self.set_state("reopen-visit", visit, VisitState::Planned)
            .await
    }

    async fn set_state(
        &self,
        label: &'static str,
        visit: VisitId,
        state: VisitState,
    ) -> Answer<()> {
        let id = self.the_visit(visit).await?.id;
        let change = Change::new(label).about::<Visit>(id);
        self.write(change.set(visit::state, id, state)).await
    }
}
