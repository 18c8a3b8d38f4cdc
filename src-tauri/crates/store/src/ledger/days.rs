//! The sums of one import by account, day and currency, counted while its lines come in.
//! Deliberately absent: sums over several imports (`sums`).

use super::amount::billionths;
use crate::column::insert_many;
use crate::error::StoreError;
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap};

/// One line, as far as sums need it.
pub(super) struct Counted<'a> {
    /// The small key of the account.
    pub account: i64,
    /// The day as yyyymmdd.
    pub day: i64,
    /// The currency, empty for that of the import.
    pub currency: &'a str,
    /// The amount in 10^-scale.
    pub amount: i64,
    /// The cost in 10^-scale.
    pub cost: Option<i64>,
    /// Digits after the point.
    pub scale: u32,
    /// Belongs to a credit note.
    pub credit_note: bool,
    /// Has a price, and it is zero.
    pub zero_price: bool,
}

/// The sums of one account, day and currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    /// How many lines.
    pub lines: i64,
    /// How many of them have a known cost.
    pub lines_with_cost: i64,
    /// How many belong to credit notes.
    pub credit_lines: i64,
    /// How many have a price of zero.
    pub zero_price_lines: i64,
    /// Sum of amounts, in billionths.
    pub revenue: i128,
    /// Sum of the amounts of lines with a known cost, in billionths.
    pub revenue_with_cost: i128,
    /// Sum of costs, in billionths.
    pub cost: i128,
}

/// All sums of one import.
#[derive(Default)]
pub(super) struct Days(HashMap<(i64, i64, [u8; 3]), Sum>);

// The bytes of no currency at all.
const NONE: [u8; 3] = [0; 3];

impl Days {
    /// Adds a line.
    pub fn add(&mut self, line: &Counted<'_>) {
        let currency = line.currency.as_bytes().try_into().unwrap_or(NONE);
        let sum = self
            .0
            .entry((line.account, line.day, currency))
            .or_default();
        let amount = billionths(line.amount, line.scale);
        sum.lines += 1;
        sum.credit_lines += i64::from(line.credit_note);
        sum.zero_price_lines += i64::from(line.zero_price);
        sum.revenue += amount;
        if let Some(cost) = line.cost {
            sum.lines_with_cost += 1;
            sum.revenue_with_cost += amount;
            sum.cost += billionths(cost, line.scale);
        }
    }

    /// The small keys of the accounts that have any.
    pub fn accounts(&self) -> BTreeSet<i64> {
        self.0.keys().map(|(account, _, _)| *account).collect()
    }

    /// Writes the sums.
    pub async fn write(
        self,
        conn: &mut SqliteConnection,
        import_key: i64,
    ) -> Result<(), StoreError> {
        const HEAD: &str = "INSERT INTO ledger_day (account, day, import, currency, lines, \
             lines_with_cost, credit_lines, zero_price_lines, revenue, revenue_with_cost, cost) ";
        let mut sums = self.0.into_iter().collect::<Vec<_>>();
        sums.sort_by_key(|(key, _)| *key);
        insert_many(
            conn,
            HEAD,
            "",
            11,
            &sums,
            |tuple, ((account, day, currency), sum)| {
                let currency = if *currency == NONE {
                    ""
                } else {
                    currency_text(currency)
                };
                tuple
                    .push_bind(account)
                    .push_bind(day)
                    .push_bind(import_key);
                tuple.push_bind(currency.to_owned());
                tuple.push_bind(sum.lines).push_bind(sum.lines_with_cost);
                tuple
                    .push_bind(sum.credit_lines)
                    .push_bind(sum.zero_price_lines);
                tuple.push_bind(sum.revenue.to_string());
                tuple.push_bind(sum.revenue_with_cost.to_string());
                tuple.push_bind(sum.cost.to_string());
            },
        )
        .await
    }
}

fn currency_text(bytes: &[u8; 3]) -> &str {
    std::str::from_utf8(bytes).expect("a currency has three ASCII letters")
}
