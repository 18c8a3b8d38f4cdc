//! Cost to serve (valuation.md, ladder a): what entries say, what recorded visits and the ledger's own
//! counts come to at the rates, by day, so that any period of it can be summed.
//! Deliberately absent: cost that no client is named for, which is shown and never spread over clients.

use super::sum::{SumLine, Unit};
use chrono::Days;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::codes::{CostKind, VisitState};
use valise_domain::ledger::DaySum;
use valise_domain::money::Currency;
use valise_domain::nouns::{CostEntry, CostRate, Visit};
use valise_domain::time::Date;

/// Digits after the point that a part of an entry keeps; all parts together are the whole entry.
const DIGITS: u32 = 6;

/// Where a cost comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// Typed or imported.
    Entries,
    /// Visits recorded here, at their rate.
    Visits,
    /// Counted in the ledger, at a rate.
    Ledger,
}

/// Something spent over some days.
#[derive(Clone, Debug, PartialEq)]
struct Spent {
    kind: CostKind,
    origin: Origin,
    from: Date,
    to: Date,
    amount: Decimal,
    quantity: Option<Decimal>,
}

/// What was spent on one client, or on none that is named.
#[derive(Clone, Debug, Default)]
pub(super) struct Costs {
    spent: Vec<Spent>,
    /// What could not be counted: messages `reason-worth-<code>`.
    pub doubts: BTreeSet<&'static str>,
}

/// What the costs of one client are reckoned from.
pub(super) struct Spending<'a> {
    /// Its entries.
    pub entries: &'a [CostEntry],
    /// Its visits; only recorded ones cost.
    pub visits: &'a [Visit],
    /// Its days in the ledger, oldest first.
    pub days: &'a [DaySum],
    /// Every rate.
    pub rates: &'a [CostRate],
    /// The ledger's currency.
    pub currency: Currency,
}

impl Costs {
    /// Everything that was spent. A day that an entry of a kind covers is not counted at the rate of
    /// that kind too.
    pub fn of(told: &Spending<'_>) -> Self {
        let mut costs = Self::default();
        for entry in told.entries {
            match told.priced(entry) {
                Ok(spent) => costs.spent.extend(spent),
                Err(doubt) => {
                    costs.doubts.insert(doubt);
                }
            }
        }
        let visits = told.visits.iter().filter_map(|visit| {
            let made = visit.state == Some(VisitState::Recorded);
            let day = Date(visit.starts_at.filter(|_| made)?.0.date());
            Some((day, Decimal::ONE))
        });
        if !costs.count(told, CostKind::Visits, Origin::Visits, visits) {
            costs.doubts.insert("visit_rate_missing");
        }
        type Count = fn(&DaySum) -> u32;
        let counts: [(CostKind, Count); 3] = [
            (CostKind::Orders, |day| {
                u32::from(day.lines > day.credit_lines)
            }),
            (CostKind::Lines, |day| day.lines),
            (CostKind::Returns, |day| day.credit_lines),
        ];
        for (kind, count) in counts {
            let days = told.days.iter();
            let counted = days.map(|day| (day.day, Decimal::from(count(day))));
            costs.count(told, kind, Origin::Ledger, counted);
        }
        costs
    }

    /// Counts things at their rate; false where some have none.
    fn count(
        &mut self,
        told: &Spending<'_>,
        kind: CostKind,
        origin: Origin,
        counted: impl Iterator<Item = (Date, Decimal)>,
    ) -> bool {
        let entered: Vec<(Date, Date)> = self
            .spent
            .iter()
            .filter(|one| one.kind == kind && one.origin == Origin::Entries)
            .map(|one| (one.from, one.to))
            .collect();
        let mut all_priced = true;
        for (day, quantity) in counted.filter(|(_, quantity)| !quantity.is_zero()) {
            if entered
                .iter()
                .any(|(from, to)| (*from..=*to).contains(&day))
            {
                continue;
            }
            let Some(rate) = told.rate(kind, day) else {
                all_priced = false;
                continue;
            };
            let Some(amount) = quantity.checked_mul(rate) else {
                self.doubts.insert("too_large");
                continue;
            };
            self.spent.push(Spent {
                kind,
                origin,
                from: day,
                to: day,
                amount,
                quantity: Some(quantity),
            });
        }
        all_priced
    }

    /// Whether anything is known at all.
    pub fn is_empty(&self) -> bool {
        self.spent.is_empty()
    }

    /// What the days from `first` to `last` cost; none where the sum is too large.
    pub fn within(&self, first: Date, last: Date) -> Option<Decimal> {
        let parts = self.spent.iter().map(|one| one.within(first, last));
        parts.into_iter().try_fold(Decimal::ZERO, |sum, part| {
            sum.checked_add(part.unwrap_or_default())
        })
    }

    /// The same as lines of a sum, each kind and origin on its own; costs are negative.
    pub fn lines(&self, first: Date, last: Date) -> Vec<SumLine> {
        let mut kinds: BTreeMap<(CostKind, Origin), (Decimal, Option<Decimal>, u32)> =
            BTreeMap::new();
        for one in &self.spent {
            let Some(part) = one.within(first, last) else {
                continue;
            };
            let of = kinds.entry((one.kind, one.origin)).or_default();
            of.0 = of.0.saturating_add(part);
            if let Some(quantity) = one.quantity {
                of.1 = Some(of.1.unwrap_or_default().saturating_add(quantity));
            }
            of.2 += 1;
        }
        type Kind = (CostKind, Origin);
        let line = |((kind, origin), (amount, quantity, count)): (Kind, _)| {
            let amount: Decimal = amount;
            let label = format!("cost_{}", kind.as_str());
            let line = SumLine::of(&label, Some(-amount));
            let line = line.with("origin", origin.as_str(), Unit::Code);
            let line = line.with_some("quantity", quantity, Unit::Number);
            match origin {
                Origin::Entries => line.with("entries", count, Unit::Number),
                Origin::Visits | Origin::Ledger => line,
            }
        };
        kinds.into_iter().map(line).collect()
    }
}

impl Spent {
    /// The part of it that falls on the days from `first` to `last`; none where no day does. Parts of
    /// adjoining periods add up to the last digit.
    fn within(&self, first: Date, last: Date) -> Option<Decimal> {
        if last < self.from || first > self.to {
            return None;
        }
        let before = first.0.checked_sub_days(Days::new(1)).map(Date)?;
        Some(self.up_to(last) - self.up_to(before))
    }

    fn up_to(&self, day: Date) -> Decimal {
        if day < self.from {
            return Decimal::ZERO;
        }
        if day >= self.to {
            return self.amount;
        }
        let days = |to: Date| Decimal::from((to.0 - self.from.0).num_days() + 1);
        let part = self.amount * (days(day) / days(self.to));
        part.round_dp(DIGITS)
    }
}

impl Spending<'_> {
    /// What an entry comes to; none where it cannot be counted.
    pub fn amount_of(&self, entry: &CostEntry) -> Option<Decimal> {
        let spent = self.priced(entry).ok().flatten();
        spent.map(|spent| spent.amount)
    }

    fn priced(&self, entry: &CostEntry) -> Result<Option<Spent>, &'static str> {
        let Some(kind) = entry.kind else {
            return Ok(None);
        };
        let Some(from) = entry.from.or(entry.to) else {
            return Err("cost_without_day");
        };
        if !self.is_own(entry.currency.as_deref()) {
            return Err("cost_currency");
        }
        let to = entry.to.unwrap_or(from).max(from);
        let amount = match (entry.amount, entry.quantity) {
            (Some(amount), _) => amount,
            (None, Some(quantity)) => {
                let rate = self.rate(kind, from).ok_or("rate_missing")?;
                let units = match kind {
                    CostKind::Receivables => self.outstanding(quantity, from, to),
                    _ => Some(quantity),
                };
                let amount = units.and_then(|units| units.checked_mul(rate));
                amount.ok_or("too_large")?
            }
            (None, None) => return Ok(None),
        };
        Ok(Some(Spent {
            kind,
            origin: Origin::Entries,
            from,
            to,
            amount,
            quantity: entry.quantity,
        }))
    }

    /// Money that is outstanding for so many days: revenue ÷ 365 · days.
    fn outstanding(&self, days: Decimal, from: Date, to: Date) -> Option<Decimal> {
        let within = self
            .days
            .iter()
            .filter(|day| (from..=to).contains(&day.day));
        let mut revenues = within.map(|day| day.revenue);
        let revenue = revenues.try_fold(Decimal::ZERO, Decimal::checked_add)?;
        let part = revenue.checked_mul(days)?;
        Some((part / Decimal::from(365)).round_dp(DIGITS))
    }

    /// The latest rate of a kind that holds on a day.
    fn rate(&self, kind: CostKind, day: Date) -> Option<Decimal> {
        let holds = |rate: &&CostRate| {
            rate.kind == Some(kind)
                && rate.from.is_none_or(|from| from <= day)
                && self.is_own(rate.currency.as_deref())
        };
        let rates = self.rates.iter().filter(holds);
        rates.max_by_key(|rate| (rate.from, rate.id))?.rate
    }

    /// Whether an amount is in the ledger's currency; one that names none is.
    fn is_own(&self, currency: Option<&str>) -> bool {
        currency.is_none_or(|code| code.parse() == Ok(self.currency))
    }
}

impl Origin {
    fn as_str(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Visits => "visits",
            Self::Ledger => "ledger",
        }
    }
}
