//! Actions: what follows from visits and what was promised.
//! Deliberately absent: making and finishing them, which are edits like any other (`editing`).

use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::HashMap;
use valise_domain::cell::Cell;
use valise_domain::codes::ActionState;
use valise_domain::nouns::*;
use valise_domain::time::Date;

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

impl ActionRow {
    /// An action with the names of its people.
    pub(crate) fn of(
        action: Action,
        members: &HashMap<MemberId, String>,
        promised_to: Option<String>,
    ) -> Self {
        Self {
            id: action.id,
            title: action.title.unwrap_or_default(),
            owner: action.owner.and_then(|id| members.get(&id).cloned()),
            due: action.due,
            state: action.state.unwrap_or(ActionState::Open),
            promised_to,
        }
    }

    /// Sorts the most urgent first, those without a date after them, those that are done last.
    pub(crate) fn urgency(&self) -> (bool, bool, Option<Date>, ActionId) {
        let settled = self.state != ActionState::Open;
        (settled, self.due.is_none(), self.due, self.id)
    }
}

impl Desk {
    /// Actions not yet done, the most urgent first, those without a date last.
    pub(crate) async fn open_actions(&self, account: AccountId) -> Answer<Vec<ActionRow>> {
        let members = self.member_names().await?;
        let people = self.stakeholder_names(account).await?;
        let actions = self
            .store
            .by::<Action>(action::account, account.into_value())
            .await?;
        let row = |action: Action| {
            let promised_to = action.promised_to.and_then(|id| people.get(&id).cloned());
            ActionRow::of(action, &members, promised_to)
        };
        let mut rows: Vec<ActionRow> = actions.into_iter().map(row).collect();
        rows.retain(|row| row.state == ActionState::Open);
        rows.sort_by_key(ActionRow::urgency);
        Ok(rows)
    }

    async fn stakeholder_names(
        &self,
        account: AccountId,
    ) -> Answer<HashMap<StakeholderId, String>> {
        let people = self
            .store
            .by::<Stakeholder>(stakeholder::account, account.into_value())
            .await?;
        let named = |person: Stakeholder| Some((person.id, person.name?));
        Ok(people.into_iter().filter_map(named).collect())
    }
}
