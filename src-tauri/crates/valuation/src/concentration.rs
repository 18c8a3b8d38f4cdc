//! How revenue and profit are spread over customers (valuation.md: CONC-1, CONC-2, ABC-1, WHALE-1).
//! [`concentration`] takes accounts with their groups, [`standings`] anything that has an order,
//! [`whale`] profit. Deliberately absent: cost to serve. All marks are advice only.

mod standings;
mod whale;

pub use standings::{Spread, Standing, Standings, standings};
pub use whale::{Whale, WhaleParts, whale};

use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountGroupId, AccountId};

/// Who holds a share: a group with all its members, or an account without a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Holder {
    /// An account by itself.
    Account(AccountId),
    /// A group.
    Group(AccountGroupId),
}

/// A share that asks for attention (CONC-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// 10 % or more of our revenue.
    Key,
    /// More than 20 %: we depend on this customer.
    Dependence,
}

/// Where a customer stands in the order of revenue (ABC-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
pub enum AbcClass {
    /// Those before it bring less than 80 %.
    A,
    /// Those before it bring less than 95 %.
    B,
    /// The rest, and all without positive revenue.
    C,
}

/// One customer among all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Share {
    /// Who.
    pub holder: Holder,
    /// The accounts that it sums, by id.
    pub accounts: Vec<AccountId>,
    /// Net revenue of all of them.
    #[specta(type = String)]
    pub net: Decimal,
    /// Net revenue ÷ the sum of the positive ones, 0 to 1; 0 where it is not positive.
    #[specta(type = String)]
    pub share: Decimal,
    /// Key or dependence.
    pub mark: Option<Mark>,
    /// A, B or C.
    pub class: AbcClass,
}

/// All customers by net revenue, the greatest first, ties by id.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct Concentration {
    /// One for each group and each account without a group.
    pub shares: Vec<Share>,
    /// How evenly it is spread.
    pub spread: Spread,
}

impl Concentration {
    /// The share of one account, or of the group it belongs to.
    pub fn of(&self, account: AccountId) -> Option<&Share> {
        self.shares
            .iter()
            .find(|share| share.accounts.contains(&account))
    }
}

/// Sets net revenues side by side: `(account, its group, net revenue)`, in one currency, over the
/// same days. Sums beyond 28 digits stay at the greatest decimal.
pub fn concentration(
    net_by_account: &[(AccountId, Option<AccountGroupId>, Decimal)],
) -> Concentration {
    let mut accounts: BTreeMap<Holder, Vec<AccountId>> = BTreeMap::new();
    let holder_of = |(account, group, net): &(AccountId, Option<AccountGroupId>, Decimal)| {
        let holder = group.map_or(Holder::Account(*account), Holder::Group);
        accounts.entry(holder).or_default().push(*account);
        ((row(holder), holder), *net)
    };
    let Standings { places, spread } = standings(net_by_account.iter().map(holder_of));
    let share = |place: Standing<(RowId, Holder)>| {
        let (_, holder) = place.who;
        let mut accounts = accounts.remove(&holder).unwrap_or_default();
        accounts.sort_unstable();
        accounts.dedup();
        Share {
            holder,
            accounts,
            net: place.net,
            share: place.share,
            mark: place.mark,
            class: place.class,
        }
    };
    let shares = places.into_iter().map(share).collect();
    Concentration { shares, spread }
}

fn row(holder: Holder) -> RowId {
    match holder {
        Holder::Account(account) => account.into(),
        Holder::Group(group) => group.into(),
    }
}
