//! The table of all clients: every column for every client, each table of the store asked once.
//! Deliberately absent: which columns are shown and in what order, which the window remembers.

use super::{ConcentrationMark, potential};
use crate::Answer;
use crate::cells::Cells;
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::HashMap;
use valise_domain::codes::{AccountKind, ActionState, Category, OwnerRole, Stage};
use valise_domain::money::{Currency, Money};
use valise_domain::nouns::{Account, AccountGroupId, AccountId, MemberId, action, position};
use valise_domain::time::{Date, LocalTime};
use valise_store::Among;

/// One line of the table of clients.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ClientRow {
    /// The account.
    pub id: AccountId,
    /// Its name.
    pub name: String,
    /// Its number in the firm's other programs.
    pub external_id: Option<String>,
    /// The group it belongs to …
    pub group_id: Option<AccountGroupId>,
    /// … and its name.
    pub group: Option<String>,
    /// Its categories.
    pub categories: Vec<Category>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// Existing, prospect or lost.
    pub kind: Option<AccountKind>,
    /// Who of ours is accountable for it …
    pub owner_id: Option<MemberId>,
    /// … and the name.
    pub owner: Option<String>,
    /// KAM or AM.
    pub owner_role: Option<OwnerRole>,
    /// Net revenue of all loaded lines; none without lines or in several currencies.
    pub revenue: Option<Decimal>,
    /// Net revenue of the trailing twelve months to the last day loaded (RFM-5).
    pub revenue_ttm: Option<Decimal>,
    /// The currency of both.
    pub currency: Option<Currency>,
    /// Percent of our revenue of the trailing twelve months, to two decimals.
    pub share: Option<Decimal>,
    /// Whether the share is that of its whole group.
    pub group_share: bool,
    /// Its mark.
    pub mark: Option<ConcentrationMark>,
    /// Net revenue of the last twelve months, oldest first, for a sparkline.
    pub months: Vec<Decimal>,
    /// Positions on its chart.
    pub positions: u32,
    /// When the next visit begins.
    pub next_visit: Option<LocalTime>,
    /// The zone of the next visit.
    pub next_visit_zone: Option<String>,
    /// The day of the last recorded visit or logged contact.
    pub last_contact: Option<Date>,
    /// What it could bring in twelve months.
    pub potential: Option<Money>,
    /// Actions not yet done.
    pub open_actions: u32,
}

impl Desk {
    /// Every client, by name.
    pub async fn clients(&self) -> Answer<Vec<ClientRow>> {
        let accounts = self.store.all::<Account>().await?;
        let groups = self.group_names().await?;
        let members = self.member_names().await?;
        let mut categories = self.categories().await?;
        let positions = self.store.count_by(position::account).await?;
        let visits = self.next_visits().await?;
        let days = self.account_days().await?;
        let actions = self.open_action_counts().await?;
        let worths = self.portfolio().await?;
        let row = |account: Account| {
            let worth = worths.of(account.id);
            let visit = visits.get(&account.id);
            ClientRow {
                id: account.id,
                potential: potential(&account),
                name: account.name.unwrap_or_default(),
                external_id: account.external_id,
                group_id: account.group,
                group: account.group.and_then(|id| groups.get(&id).cloned()),
                categories: categories.remove(&account.id).unwrap_or_default(),
                stage: account.stage,
                kind: account.kind,
                owner_id: account.owner,
                owner: account.owner.and_then(|id| members.get(&id).cloned()),
                owner_role: account.owner_role,
                revenue: worth.revenue,
                revenue_ttm: worth.revenue_ttm,
                currency: worth.currency,
                share: worth.share,
                group_share: worth.group_share,
                mark: worth.mark,
                months: worth.months,
                positions: positions.get(&account.id.0).copied().unwrap_or_default(),
                next_visit: visit.and_then(|visit| visit.starts_at),
                next_visit_zone: visit.and_then(|visit| visit.time_zone.clone()),
                last_contact: days.last(account.id),
                open_actions: actions.get(&account.id).copied().unwrap_or_default(),
            }
        };
        let mut rows: Vec<ClientRow> = accounts.into_iter().map(row).collect();
        rows.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        Ok(rows)
    }

    async fn open_action_counts(&self) -> Answer<HashMap<AccountId, u32>> {
        let fields = [action::account, action::state];
        let mut counts = HashMap::new();
        for (_, values) in self.store.survey(&fields, Among::All).await? {
            let mut cells = Cells::from(values);
            let (account, state) = (cells.take(), cells.take());
            let state = state.unwrap_or(ActionState::Open);
            if let (Some(account), ActionState::Open) = (account, state) {
                *counts.entry(account).or_default() += 1;
            }
        }
        Ok(counts)
    }
}
