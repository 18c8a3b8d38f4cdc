//! Clients: one client's page, making and finding one; in files of their own the table of all, groups
//! and owners, and the timeline of contacts.
//! Deliberately absent: people (`people`), visits (`visit`) and sums (`value`).

mod contacts;
mod groups;
mod table;

pub use contacts::{ContactKind, ContactRow};
pub use groups::{GroupRow, MemberRow};
pub use table::ClientRow;

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use valise_domain::change::Change;
use valise_domain::codes::{AccountKind, Category, Language};
use valise_domain::money::{Currency, Money};
use valise_domain::nouns::{
    Account, AccountGroup, AccountGroupId, AccountId, Member, MemberId, account,
};
use valise_store::Sight;

/// A mark of concentration: advisory, never the sole criterion (domain.md 29, 30).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ConcentrationMark {
    /// At least 10 % of our revenue.
    Key,
    /// More than 20 %.
    Dependence,
}

/// One client's page.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ClientView {
    /// The account itself.
    pub account: Account,
    /// The name of its group.
    pub group: Option<String>,
    /// Its categories.
    pub categories: Vec<Category>,
    /// The owner's name.
    pub owner: Option<String>,
    /// The sponsor's name.
    pub sponsor: Option<String>,
    /// What it could bring in twelve months.
    pub potential: Option<Money>,
    /// Posts on the chart, by what is known of them.
    pub posts: PostCounts,
    /// Visits not yet recorded, the next first.
    pub next_visit: Option<crate::visit::VisitView>,
    /// Visits past their time without a record (domain.md 65).
    pub unrecorded_visits: u32,
    /// Actions not yet done, the most urgent first.
    pub open_actions: Vec<crate::visit::ActionRow>,
}

/// How many positions of each state.
#[derive(Clone, Copy, Debug, Default, Serialize, specta::Type)]
pub struct PostCounts {
    /// Held by a known person.
    pub filled: u32,
    /// Held by nobody.
    pub vacant: u32,
    /// Held by somebody unknown.
    pub unknown: u32,
    /// Closed.
    pub closed: u32,
}

/// Makes a client.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct CreateClient {
    /// Its name; not empty.
    pub name: String,
    /// Its number in the firm's other programs.
    pub external_id: Option<String>,
}

/// What an account could bring in twelve months.
fn potential(account: &Account) -> Option<Money> {
    let currency = account.potential_currency.as_deref();
    Some(Money {
        amount: account.potential?,
        currency: currency
            .and_then(|code| code.parse().ok())
            .unwrap_or(Currency::UNSTATED),
    })
}

impl Desk {
    /// One client's page, its checklist texts in that language.
    pub async fn client(&self, account: AccountId, language: Language) -> Answer<ClientView> {
        let found = self.store.get::<Account>(account, Sight::Plain).await?;
        let account = found.ok_or_else(|| Failure::new(FailureCode::RowMissing, ""))?;
        let members = self.member_names().await?;
        Ok(ClientView {
            group: match account.group {
                Some(group) => self.group_names().await?.remove(&group),
                None => None,
            },
            categories: self
                .categories()
                .await?
                .remove(&account.id)
                .unwrap_or_default(),
            owner: account.owner.and_then(|id| members.get(&id).cloned()),
            sponsor: account.sponsor.and_then(|id| members.get(&id).cloned()),
            potential: potential(&account),
            posts: self.post_counts(account.id).await?,
            next_visit: self.next_visit(account.id, language).await?,
            unrecorded_visits: self.unrecorded_visits(account.id).await?,
            open_actions: self.open_actions(account.id).await?,
            account,
        })
    }

    /// Makes a client; its name may not be blank.
    pub async fn create_client(&self, request: CreateClient) -> Answer<AccountId> {
        let name = request.name.trim().to_owned();
        if name.is_empty() {
            return Err(Failure::new(FailureCode::InvalidInput, "name").at("name"));
        }
        let id = AccountId(self.surroundings.new_row());
        let external_id = request.external_id.filter(|text| !text.trim().is_empty());
        let change = Change::new("create-client")
            .about::<Account>(id)
            .set(account::name, id, name)
            .set(account::kind, id, AccountKind::Prospect)
            .set_some(account::external_id, id, external_id);
        self.write(change).await?;
        Ok(id)
    }

    /// The one client of that number or name (case and outer blanks do not count; a number wins).
    pub async fn find_client(&self, text: &str) -> Answer<AccountId> {
        let wanted = text.trim();
        let accounts = self.store.all::<Account>().await?;
        let by_number: Vec<&Account> = accounts
            .iter()
            .filter(|a| a.external_id.as_deref() == Some(wanted))
            .collect();
        let lower = wanted.to_lowercase();
        let by_name = || -> Vec<&Account> {
            let same = |a: &&Account| {
                a.name
                    .as_ref()
                    .is_some_and(|n| n.trim().to_lowercase() == lower)
            };
            accounts.iter().filter(same).collect()
        };
        let found = if by_number.is_empty() {
            by_name()
        } else {
            by_number
        };
        match found.as_slice() {
            [one] => Ok(one.id),
            [] => Err(Failure::new(FailureCode::ClientNotFound, wanted)),
            _ => Err(Failure::new(FailureCode::ClientAmbiguous, wanted)),
        }
    }

    pub(crate) async fn group_names(&self) -> Answer<HashMap<AccountGroupId, String>> {
        let groups = self.store.all::<AccountGroup>().await?;
        Ok(groups
            .into_iter()
            .filter_map(|group| Some((group.id, group.name?)))
            .collect())
    }

    pub(crate) async fn member_names(&self) -> Answer<HashMap<MemberId, String>> {
        let members = self.store.all::<Member>().await?;
        Ok(members
            .into_iter()
            .filter_map(|member| Some((member.id, member.name?)))
            .collect())
    }
}
