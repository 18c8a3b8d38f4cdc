//! What the ledger comes to, over the imports that are not in the trash.
//! Deliberately absent: what the numbers mean (`valuation`), and exchange rates.

use super::amount::decimal;
use super::book::day_of;
use super::days::Sum;
use crate::column::read_id;
use crate::error::StoreError;
use crate::open::Store;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _};
use std::collections::BTreeMap;
use valise_domain::ledger::DaySum;
use valise_domain::money::{Currency, Money, Purse};
use valise_domain::nouns::AccountId;
use valise_domain::time::Date;

/// The whole ledger in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerTotals {
    /// How many lines.
    pub lines: u64,
    /// The day of the earliest line.
    pub first_day: Option<Date>,
    /// The day of the latest line.
    pub last_day: Option<Date>,
    /// The sum of all amounts, by currency.
    pub sums: Purse,
    /// The sum of each account and currency, by account.
    pub accounts: Vec<AccountSum>,
    /// How many lines belong to credit notes.
    pub credit_note_lines: u64,
    /// How many lines have a price, and it is zero.
    pub zero_price_lines: u64,
}

/// What one account comes to in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountSum {
    /// The account.
    pub account: AccountId,
    /// The sum of its amounts.
    pub revenue: Money,
    /// How many lines.
    pub lines: u64,
}

/// Of what goes by the name `x` only that whose import is not in the trash. `i` and `p` are the
/// import's small key and its manifest row.
pub(super) const ALIVE: &str = "JOIN ledger_import i ON i.\"key\" = x.import \
     JOIN \"import\" p ON p.id = i.import AND p.alive = 1 ";
/// The currency of a line or sum: its own, else that of its import.
pub(super) const CURRENCY: &str = "coalesce(nullif(x.currency, ''), p.currency)";

/// One row of `ledger_day`.
struct Day {
    account: AccountId,
    day: i64,
    currency: Currency,
    sum: Sum,
}

impl Store {
    /// Sums by account, day and currency, of one account or of all, in that order.
    pub async fn ledger_days(
        &self,
        account: Option<AccountId>,
    ) -> Result<Vec<(AccountId, DaySum)>, StoreError> {
        let mut sums: BTreeMap<(AccountId, i64, Currency), Sum> = BTreeMap::new();
        for day in self.days(account).await? {
            let sum = sums
                .entry((day.account, day.day, day.currency))
                .or_default();
            sum.lines += day.sum.lines;
            sum.lines_with_cost += day.sum.lines_with_cost;
            sum.credit_lines += day.sum.credit_lines;
            sum.revenue += day.sum.revenue;
            sum.revenue_with_cost += day.sum.revenue_with_cost;
            sum.cost += day.sum.cost;
        }
        let count = |lines: i64| u32::try_from(lines).unwrap_or(u32::MAX);
        let days = sums.into_iter().map(|((account, day, currency), sum)| {
            let of = DaySum {
                day: day_of(day).ok_or_else(unreadable_day)?,
                currency,
                revenue: decimal(sum.revenue)?,
                revenue_with_cost: decimal(sum.revenue_with_cost)?,
                cost: decimal(sum.cost)?,
                lines: count(sum.lines),
                lines_with_cost: count(sum.lines_with_cost),
                credit_lines: count(sum.credit_lines),
            };
            Ok((account, of))
        });
        days.collect()
    }

    /// The whole ledger in numbers.
    pub async fn ledger_totals(&self) -> Result<LedgerTotals, StoreError> {
        let mut accounts: BTreeMap<(AccountId, Currency), (i128, u64)> = BTreeMap::new();
        let mut sums: BTreeMap<Currency, i128> = BTreeMap::new();
        let mut totals = LedgerTotals::default();
        for Day {
            account,
            day,
            currency,
            sum,
        } in self.days(None).await?
        {
            let of = accounts.entry((account, currency)).or_default();
            of.0 += sum.revenue;
            of.1 += sum.lines.unsigned_abs();
            *sums.entry(currency).or_default() += sum.revenue;
            totals.lines += sum.lines.unsigned_abs();
            totals.credit_note_lines += sum.credit_lines.unsigned_abs();
            totals.zero_price_lines += sum.zero_price_lines.unsigned_abs();
            let day = day_of(day).ok_or_else(unreadable_day)?;
            totals.first_day = Some(totals.first_day.map_or(day, |first| first.min(day)));
            totals.last_day = totals.last_day.max(Some(day));
        }
        for (currency, sum) in sums {
            totals.sums.add(Money {
                amount: decimal(sum)?,
                currency,
            });
        }
        for ((account, currency), (sum, lines)) in accounts {
            let revenue = Money {
                amount: decimal(sum)?,
                currency,
            };
            totals.accounts.push(AccountSum {
                account,
                revenue,
                lines,
            });
        }
        Ok(totals)
    }

    async fn days(&self, account: Option<AccountId>) -> Result<Vec<Day>, StoreError> {
        let filter = if account.is_some() {
            "WHERE a.account = ?"
        } else {
            ""
        };
        let text = format!(
            "SELECT a.account, x.day, {CURRENCY}, x.lines, x.lines_with_cost, x.credit_lines, \
             x.zero_price_lines, x.revenue, x.revenue_with_cost, x.cost \
             FROM ledger_day x JOIN ledger_account a ON a.\"key\" = x.account {ALIVE} {filter}"
        );
        let query = sqlx::query(AssertSqlSafe(text));
        let query = match account {
            Some(account) => query.bind(account.0.to_bytes().to_vec()),
            None => query,
        };
        let mut conn = self.reader().await?;
        let rows = query.fetch_all(&mut *conn).await?;
        rows.iter().map(read_day).collect()
    }
}

fn read_day(row: &SqliteRow) -> Result<Day, StoreError> {
    Ok(Day {
        account: AccountId(read_id(row, 0)?),
        day: row.try_get(1)?,
        currency: read_currency(row, 2)?,
        sum: Sum {
            lines: row.try_get(3)?,
            lines_with_cost: row.try_get(4)?,
            credit_lines: row.try_get(5)?,
            zero_price_lines: row.try_get(6)?,
            revenue: read_sum(row, 7, "revenue")?,
            revenue_with_cost: read_sum(row, 8, "revenue_with_cost")?,
            cost: read_sum(row, 9, "cost")?,
        },
    })
}

pub(super) fn unreadable_day() -> StoreError {
    StoreError::Unreadable {
        table: "ledger_day",
        column: "day",
    }
}

fn read_sum(row: &SqliteRow, index: usize, column: &'static str) -> Result<i128, StoreError> {
    let unreadable = StoreError::Unreadable {
        table: "ledger_day",
        column,
    };
    row.try_get::<&str, _>(index)?
        .parse()
        .map_err(|_| unreadable)
}

/// A currency; none at all, or one that a person mistyped in the manifest, is unstated.
pub(super) fn read_currency(row: &SqliteRow, index: usize) -> Result<Currency, StoreError> {
    let text = row.try_get::<Option<&str>, _>(index)?;
    Ok(text
        .and_then(|text| text.parse().ok())
        .unwrap_or(Currency::UNSTATED))
}
