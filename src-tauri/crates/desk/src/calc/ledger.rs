//! `rfm`: a ledger read line by line and summed by customer. Deliberately absent: keeping its lines.

mod answer;

use super::refused::Refused;
use super::request::{Request, asked, taken, told};
use super::table::{Column, Row, Source};
use answer::Told;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use valise_domain::money::Currency;
use valise_domain::time::Date;
use valise_exchange::{DayOrder, parse_day};
use valise_valuation::rfm::{Rates, Repeats, RfmLedger, RfmRules, SaleLine};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    reporting_currency: Option<Currency>,
    calibration_end: Date,
    holdout_end: Option<Date>,
    unit_days: f64,
    /// None does not look for them.
    drop_duplicates: Option<bool>,
}

/// What a line that is no sale is called in a column of types.
const CREDITS: [&str; 6] = [
    "credit",
    "credit_note",
    "credit note",
    "creditnote",
    "return",
    "refund",
];

pub(super) fn rfm(mut request: Request) -> Result<String, Refused> {
    let lines = Source::take(&mut request)?;
    let fx = taken::<Value>(&mut request, "fx")?
        .map(Source::of)
        .transpose()?;
    let asked: Asked = asked(request)?;
    let (rates, reporting) = match fx {
        Some(fx) => rates(fx, asked.reporting_currency)?,
        None => (Rates::default(), asked.reporting_currency),
    };
    let rules = RfmRules {
        calibration_end: asked.calibration_end,
        holdout_end: asked.holdout_end,
        unit_days: asked.unit_days,
        reporting,
        repeats: match asked.drop_duplicates {
            None => Repeats::Ignore,
            Some(false) => Repeats::Count,
            Some(true) => Repeats::Drop,
        },
    };
    let mut ledger = RfmLedger::new(rules, rates)?;
    let mut bad_amount = 0;
    lines.each(&columns(), |row| {
        let Ok(Some(amount)) = row.amount(AMOUNT) else {
            bad_amount += 1;
            return Ok(());
        };
        let line = SaleLine {
            customer: row.text(CUSTOMER),
            group: row.text(GROUP),
            day: day(row.text(DATE)),
            amount,
            cost: row.amount(COST)?,
            currency: currency(row, reporting),
            invoice: row.text(INVOICE),
            line: row.text(LINE),
            credit_note: is_credit(row.text(LINE_TYPE)),
        };
        ledger.push(&line).map_err(|source| Refused::Row {
            row: row.number(),
            source,
        })
    })?;
    told(&Told {
        rfm: ledger.finish()?,
        bad_amount,
        looked_for_duplicates: asked.drop_duplicates.is_some(),
    })
}

const CUSTOMER: usize = 0;
const DATE: usize = 1;
const AMOUNT: usize = 2;
const GROUP: usize = 3;
const INVOICE: usize = 4;
const LINE: usize = 5;
const LINE_TYPE: usize = 6;
const CURRENCY: usize = 7;
const COST: usize = 8;

fn columns() -> [Column; 9] {
    [
        Column::needed(["customer_id", "customer", "id", "cust"]),
        Column::needed(["date"]),
        Column::needed(["net_amount", "amount"]),
        Column::optional(["group_id", "group"]),
        Column::optional(["invoice"]),
        Column::optional(["line"]),
        Column::optional(["line_type"]),
        Column::optional(["currency"]),
        Column::optional(["cogs"]),
    ]
}

/// Other years are slips, as in the import.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// A day written from the year down, with a time or without; none where it is no such text.
fn day(text: &str) -> Option<Date> {
    // Nearly all are written so, and a million of them shall not wait.
    plain_day(text.as_bytes()).or_else(|| parse_day(text, Some(DayOrder::Ymd)).ok())
}

/// `2026-11-21` and nothing else.
fn plain_day(text: &[u8]) -> Option<Date> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit
                .is_ascii_digit()
                .then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let (year, month, day) = (
        number(&[y1, y2, y3, y4])?,
        number(&[m1, m2])?,
        number(&[d1, d2])?,
    );
    if !YEARS.contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.cast_signed(), month, day).map(Date)
}

/// The currency of a line. Where the table has no such column, all are in the one reported in.
fn currency(row: &Row<'_>, reporting: Option<Currency>) -> Option<Currency> {
    if !row.has(CURRENCY) {
        return Some(reporting.unwrap_or(Currency::UNSTATED));
    }
    match row.text(CURRENCY) {
        "" => Some(Currency::UNSTATED),
        text => text.parse().ok(),
    }
}

fn is_credit(text: &str) -> bool {
    CREDITS
        .iter()
        .any(|credit| credit.eq_ignore_ascii_case(text))
}

/// The rates of a table of months, and the currency they lead to: the one that was asked for, or the
/// only one that the names of the columns say.
fn rates(fx: Source, asked: Option<Currency>) -> Result<(Rates, Option<Currency>), Refused> {
    const TO: &str = "rate_to_";
    let names = fx.names()?;
    let said = |name: &String| {
        let (start, letters) = name.split_at_checked(TO.len())?;
        start
            .eq_ignore_ascii_case(TO)
            .then(|| letters.parse().ok())
            .flatten()
    };
    let mut told = names.iter().filter_map(said);
    let reporting = asked.or(told.next().filter(|_| told.next().is_none()));
    let column = match reporting {
        Some(currency) => Column::needed(["rate"]).or(format!("{TO}{currency}")),
        None => Column::needed(["rate_to_<reporting>"]),
    };
    let columns = [
        Column::needed(["month"]),
        Column::needed(["currency"]),
        column,
    ];
    let mut rates = Rates::default();
    fx.each(&columns, |row| {
        let month = month(row.text(0)).ok_or_else(|| row.bad(0, "a month such as 2026-11"))?;
        let currency = row
            .text(1)
            .parse()
            .map_err(|_| row.bad(1, "a currency such as SEK"))?;
        let rate = row.amount(2)?.ok_or_else(|| row.bad(2, "a rate"))?;
        rates
            .add(month, currency, rate)
            .map_err(|source| Refused::Row {
                row: row.number(),
                source,
            })
    })?;
    Ok((rates, reporting))
}

/// `2026-11`, or a day of that month.
fn month(text: &str) -> Option<(i32, u32)> {
    let (year, rest) = text.split_once('-')?;
    let month = rest.split_once('-').map_or(rest, |(month, _)| month);
    Some((year.parse().ok()?, month.parse().ok()?))
}
