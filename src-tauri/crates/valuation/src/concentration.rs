//! How revenue is spread over customers (valuation.md: CONC-1, CONC-2, ABC-1).
//! Deliberately absent: contribution shares, which need cost to serve. All marks are advice only.

use crate::margin::ratio;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
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
    /// Sum of the positive net revenues.
    #[specta(type = String)]
    pub total_positive: Decimal,
    /// Herfindahl-Hirschman index, 10,000 · Σ share²; none without positive revenue.
    pub hhi: Option<f64>,
    /// 1 ÷ Σ share²: as many customers of the same size would be as concentrated.
    pub n_eff: Option<f64>,
    /// Gini coefficient of the positive net revenues: 0 all alike, towards 1 all with one.
    pub gini: Option<f64>,
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
    let mut shares = rolled_up(net_by_account);
    shares.sort_by(|a, b| {
        b.net
            .cmp(&a.net)
            .then_with(|| row(a.holder).cmp(&row(b.holder)))
            .then(a.holder.cmp(&b.holder))
    });
    let positive = |net: &Decimal| *net > Decimal::ZERO;
    let total = shares.iter().map(|share| share.net).filter(positive);
    let total = total.fold(Decimal::ZERO, Decimal::saturating_add);
    let mut before = Decimal::ZERO;
    for share in &mut shares {
        share.class = class(before, total);
        if share.net > Decimal::ZERO {
            share.share = ratio(share.net, total).unwrap_or_default();
            share.mark = mark(share.share);
            before = before.saturating_add(share.net);
        } else {
            share.class = AbcClass::C;
        }
    }
    let parts: Vec<f64> = shares
        .iter()
        .filter(|share| share.net > Decimal::ZERO)
        .filter_map(|share| share.share.to_f64())
        .collect();
    let squares: f64 = parts.iter().map(|part| part * part).sum();
    let given = squares > 0.0;
    Concentration {
        shares,
        total_positive: total,
        hhi: given.then_some(10_000.0 * squares),
        n_eff: given.then_some(1.0 / squares),
        gini: given.then(|| gini(&parts)),
    }
}

fn rolled_up(net_by_account: &[(AccountId, Option<AccountGroupId>, Decimal)]) -> Vec<Share> {
    let mut sums: BTreeMap<Holder, Share> = BTreeMap::new();
    for (account, group, net) in net_by_account {
        let holder = group.map_or(Holder::Account(*account), Holder::Group);
        let share = sums.entry(holder).or_insert_with(|| Share {
            holder,
            accounts: Vec::new(),
            net: Decimal::ZERO,
            share: Decimal::ZERO,
            mark: None,
            class: AbcClass::C,
        });
        share.net = share.net.saturating_add(*net);
        share.accounts.push(*account);
    }
    let mut shares: Vec<Share> = sums.into_values().collect();
    for share in &mut shares {
        share.accounts.sort_unstable();
        share.accounts.dedup();
    }
    shares
}

fn row(holder: Holder) -> RowId {
    match holder {
        Holder::Account(account) => account.into(),
        Holder::Group(group) => group.into(),
    }
}

/// By what those before bring together.
fn class(before: Decimal, total: Decimal) -> AbcClass {
    let share = ratio(before, total).unwrap_or(Decimal::ONE);
    if share < Decimal::new(80, 2) {
        AbcClass::A
    } else if share < Decimal::new(95, 2) {
        AbcClass::B
    } else {
        AbcClass::C
    }
}

fn mark(share: Decimal) -> Option<Mark> {
    if share > Decimal::new(20, 2) {
        Some(Mark::Dependence)
    } else if share >= Decimal::new(10, 2) {
        Some(Mark::Key)
    } else {
        None
    }
}

/// Σ(2i − n − 1)·x₍ᵢ₎ ÷ (n·Σx), ascending; `parts` are descending.
fn gini(parts: &[f64]) -> f64 {
    let n = parts.len() as f64;
    let total: f64 = parts.iter().sum();
    let weighed = parts.iter().rev().enumerate();
    let weighed: f64 = weighed
        .map(|(i, part)| (2.0 * (i as f64 + 1.0) - n - 1.0) * part)
        .sum();
    weighed / (n * total)
}
