//! Takes lines in and sums them. Deliberately absent: any line once it is summed.

use super::days::{Day, Days, number_of};
use super::names::Names;
use super::repeats::{Repeats, Seen};
use super::{CustomerRfm, Purchases, Rates, Rejected, Rfm, RfmRules, SaleLine};
use crate::error::{ValuationError, require};
use crate::window::trailing_window;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use valise_domain::money::Currency;

const TOO_LARGE: ValuationError = ValuationError::TooLarge {
    name: "the net revenue of a customer",
};

/// A ledger while its lines come in.
pub struct RfmLedger {
    rules: RfmRules,
    rates: Rates,
    last_day: NaiveDate,
    /// The one currency met so far, where none was chosen.
    met: Option<Currency>,
    names: Names,
    /// By customer, as far as a line with a cost has come.
    costs: Vec<Costs>,
    days: Days,
    seen: Seen,
    lines: u64,
    duplicates: u64,
    rejected: Rejected,
}

/// What the lines of one customer in the window cost, as far as it is known.
#[derive(Clone, Copy, Default)]
struct Costs {
    covered: Decimal,
    cost: Decimal,
    known: bool,
}

impl RfmLedger {
    /// An empty ledger. Refuses a unit that is not above 0 and a holdout that ends before it begins.
    pub fn new(rules: RfmRules, rates: Rates) -> Result<Self, ValuationError> {
        require(
            rules.unit_days > 0.0,
            "unit_days",
            rules.unit_days,
            "above 0",
        )?;
        let end = rules.calibration_end;
        let last_day = rules.holdout_end.unwrap_or(end);
        if last_day < end {
            return Err(ValuationError::OutOfRange {
                name: "holdout_end in days after calibration_end",
                given: (last_day.0 - end.0).num_days() as f64,
                allowed: "0 or more",
            });
        }
        Ok(Self {
            rates,
            last_day: last_day.0,
            met: None,
            names: Names::new(),
            costs: Vec::new(),
            days: Days::new(),
            seen: Seen::default(),
            lines: 0,
            duplicates: 0,
            rejected: Rejected::default(),
            rules,
        })
    }

    /// Takes a line in, or counts why not. Refuses sums beyond 28 digits, and a second currency
    /// where none was chosen to report in.
    pub fn push(&mut self, line: &SaleLine<'_>) -> Result<(), ValuationError> {
        self.lines += 1;
        let holder = if line.group.is_empty() {
            line.customer
        } else {
            line.group
        };
        let day = match line.day {
            Some(day) if day.0 > self.last_day => {
                self.rejected.after_end += 1;
                return Ok(());
            }
            Some(day) if !line.customer.is_empty() => day.0,
            _ => {
                self.rejected.missing_key += 1;
                return Ok(());
            }
        };
        let Some(rate) = self.rate(day, line.currency)? else {
            self.rejected.no_rate += 1;
            return Ok(());
        };
        if self.rules.repeats != Repeats::Ignore && self.seen.again(line) {
            self.duplicates += 1;
            if self.rules.repeats == Repeats::Drop {
                self.rejected.duplicate += 1;
                return Ok(());
            }
        }
        let converted =
            |amount: Decimal| rate.map_or(Some(amount), |rate| amount.checked_mul(rate));
        let net = converted(line.amount).ok_or(TOO_LARGE)?;
        let number = self.names.number(holder).ok_or(ValuationError::TooMany {
            name: "customers",
            given: self.names.len(),
            limit: u32::MAX as usize,
        })?;
        if let Some(cost) = line.cost.filter(|_| day <= self.rules.calibration_end.0) {
            let cost = converted(cost).ok_or(TOO_LARGE)?;
            self.cost(number, net, cost).ok_or(TOO_LARGE)?;
        }
        let sale = !line.credit_note && line.amount >= Decimal::ZERO;
        self.days.add(number, day, net, sale).ok_or(TOO_LARGE)
    }

    /// The rate of a line, inner none where it needs none; none where there is none.
    fn rate(
        &mut self,
        day: NaiveDate,
        currency: Option<Currency>,
    ) -> Result<Option<Option<Decimal>>, ValuationError> {
        let Some(currency) = currency else {
            return Ok(None);
        };
        match self.rules.reporting {
            Some(reporting) if reporting == currency => Ok(Some(None)),
            Some(_) => Ok(self.rates.of(day, currency).map(Some)),
            None => match *self.met.get_or_insert(currency) {
                first if first == currency => Ok(Some(None)),
                first => Err(ValuationError::MixedCurrencies {
                    first,
                    second: currency,
                }),
            },
        }
    }

    fn cost(&mut self, holder: u32, net: Decimal, cost: Decimal) -> Option<()> {
        let place = holder as usize;
        if self.costs.len() <= place {
            self.costs.resize(place + 1, Costs::default());
        }
        let costs = &mut self.costs[place];
        costs.known = true;
        costs.covered = costs.covered.checked_add(net)?;
        costs.cost = costs.cost.checked_add(cost)?;
        Some(())
    }

    /// Sums by customer.
    pub fn finish(self) -> Result<Rfm, ValuationError> {
        let days = self.days.into_merged().ok_or(TOO_LARGE)?;
        let sales = days.iter().filter(|day| day.has_sale());
        let mut rfm = Rfm {
            lines: self.lines,
            accepted: self.lines - self.rejected.total(),
            rejected: self.rejected,
            duplicates: self.duplicates,
            zero_value_days: sales.clone().filter(|day| day.net.is_zero()).count() as u64,
            transaction_days: sales.count() as u64,
            currency: self
                .rules
                .reporting
                .or(self.met)
                .unwrap_or(Currency::UNSTATED),
            customers: Vec::with_capacity(self.names.len()),
        };
        let of_one = |a: &Day, b: &Day| a.holder() == b.holder();
        for days in days.chunk_by(of_one) {
            let number = days[0].holder();
            let costs = self.costs.get(number).copied().unwrap_or_default();
            let customer = customer(self.names.name(number), costs, days, &self.rules);
            rfm.customers.push(customer.ok_or(TOO_LARGE)?);
        }
        rfm.customers.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        Ok(rfm)
    }
}

/// One customer's row; `days` are merged and in order. None where a sum is too large.
fn customer(id: &str, costs: Costs, days: &[Day], rules: &RfmRules) -> Option<CustomerRfm> {
    let end = rules.calibration_end;
    let until = |last: i32| days.partition_point(|day| day.number() <= last);
    let (window, holdout) = days.split_at(until(number_of(end.0)));
    let ttm = &window[until(number_of(trailing_window(end).0.0))..];
    let net = |days: &[Day]| {
        days.iter()
            .try_fold(Decimal::ZERO, |sum, day| sum.checked_add(day.net))
    };
    let net_revenue = net(window)?;
    let contribution = costs.covered.checked_sub(costs.cost)?;
    Some(CustomerRfm {
        id: id.to_owned(),
        purchases: match purchases(window, rules) {
            Some((first, purchases)) => Some(Purchases {
                monetary_value: net_revenue
                    .checked_sub(first.net)?
                    .checked_div(Decimal::from(purchases.frequency))
                    .unwrap_or_default(),
                ..purchases
            }),
            None => None,
        },
        net_revenue,
        contribution: costs.known.then_some(contribution),
        covered_revenue: costs.covered,
        ttm_revenue: net(ttm)?,
        holdout: sales(holdout),
    })
}

/// The first day with a sale, and how often and how lately others followed; money is left open.
fn purchases(window: &[Day], rules: &RfmRules) -> Option<(Day, Purchases)> {
    let first = *window.iter().find(|day| day.has_sale())?;
    let last = window.iter().rfind(|day| day.has_sale())?;
    let units = |days: i32| f64::from(days) / rules.unit_days;
    let purchases = Purchases {
        frequency: sales(window) - 1,
        recency: units(last.number() - first.number()),
        age: units(number_of(rules.calibration_end.0) - first.number()),
        monetary_value: Decimal::ZERO,
    };
    Some((first, purchases))
}

/// Days with a sale; no calendar has more than fit.
fn sales(days: &[Day]) -> u32 {
    days.iter().filter(|day| day.has_sale()).count() as u32
}
