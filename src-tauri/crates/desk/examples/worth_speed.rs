//! How fast a value page answers on a full ledger: `worth_speed LEDGER` takes the file into a workspace of
//! its own, fits the models, and asks for pages and what-ifs of its largest clients. Prints one line
//! of JSON: milliseconds of the fit, and the median of a page and of each what-if.
//! Deliberately absent: the ledger, which the bench of xtask brings.

#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use rust_decimal::Decimal;
use serde_json::json;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;
use valise_desk::editing::{AddRow, NewCell};
use valise_desk::importing::FileChoices;
use valise_desk::value::{Rung, WhatIf, WhatIfValue};
use valise_desk::{Desk, Protection, Surroundings};
use valise_domain::cell::Cell;
use valise_domain::nouns::AccountId;
use valise_domain::progress::Unwatched;
use valise_domain::time::Date;
use valise_domain::value::Value;

/// The clients that are asked for, the largest first.
const CLIENTS: usize = 5;
/// How often each is.
const ROUNDS: i64 = 20;

/// A world on the day after the ledger of the shared data ends.
struct World(AtomicI64);

impl Surroundings for World {
    fn now_ms(&self) -> i64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
    fn today(&self) -> Date {
        Date(chrono::NaiveDate::from_ymd_opt(2011, 12, 10).unwrap_or_default())
    }
    fn fill_random(&self, bytes: &mut [u8]) {
        let seed = self.now_ms().to_le_bytes();
        for (byte, given) in bytes.iter_mut().zip(seed.iter().cycle()) {
            *byte = *given;
        }
    }
}

type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let file = std::env::args().nth(1).ok_or("worth_speed LEDGER")?;
    let folder = tempfile::tempdir()?;
    let world = Arc::new(World(AtomicI64::new(1_323_475_200_000)));
    let protection = Protection::Passphrase("a passphrase for measuring");
    let desk = Desk::create(folder.path(), protection, world).await?;
    let read = desk.import_ledger(file.into(), FileChoices::default(), Arc::new(Unwatched));
    let lines = read.await?.report.new;
    let mut clients = desk.clients().await?;
    clients.sort_by_key(|row| std::cmp::Reverse(row.revenue));
    let largest: Vec<AccountId> = clients.iter().take(CLIENTS).map(|row| row.id).collect();
    for account in &largest {
        prepare(&desk, *account).await?;
    }
    let start = Instant::now();
    desk.fit_customer_base(Arc::new(Unwatched)).await?;
    let fit = milliseconds(start);
    let mut pages = Vec::new();
    for _ in 0..ROUNDS {
        for account in &largest {
            let start = Instant::now();
            desk.worth(*account).await?;
            pages.push(milliseconds(start));
        }
    }
    let mut answer = json!({
        "lines": lines, "clients": clients.len(), "fit": fit, "page": median(pages),
    });
    let rungs = [
        (Rung::Retention, "growth"),
        (Rung::CustomerBase, "margin"),
        (Rung::Plan, "growth"),
    ];
    for (rung, number) in rungs {
        let mut times = Vec::new();
        for round in 0..ROUNDS {
            for account in &largest {
                let value = WhatIfValue {
                    name: number.to_owned(),
                    value: Decimal::new(round, 2),
                };
                let (account, values) = (*account, vec![value]);
                let asked = WhatIf {
                    account,
                    rung,
                    values,
                };
                let start = Instant::now();
                desk.what_if(asked).await?;
                times.push(milliseconds(start));
            }
        }
        answer[format!("what_if_{}", rung.as_str())] = median(times).into();
    }
    println!("{answer}");
    Ok(())
}

/// What a person would have said of a client: renewals, costs and a plan with two initiatives.
async fn prepare(desk: &Desk, account: AccountId) -> Outcome<()> {
    let own = ("account", account.into_value());
    let money = |units: i64, scale: u32| Value::Decimal(Decimal::new(units, scale));
    let told = [
        own.clone(),
        ("kept", Value::Integer(8)),
        ("lost", Value::Integer(2)),
        ("margin", money(1_000, 0)),
        ("discount", money(1, 1)),
    ];
    add(desk, "retention_assumption", &told).await?;
    for month in 1..=12 {
        let day = chrono::NaiveDate::from_ymd_opt(2011, month, 1).map(Date);
        let cost = [
            own.clone(),
            ("kind", Value::Text("freight".into())),
            ("amount", money(12_345, 2)),
            ("from", Value::Date(day.ok_or("twelve months")?)),
        ];
        add(desk, "cost_entry", &cost).await?;
    }
    let plan = desk.create_scenario(account).await?;
    for number in [("discount", money(1, 1)), ("margin", money(3, 1))] {
        let edit = valise_desk::editing::EditCell {
            table: "plan_scenario".into(),
            row: plan.0,
            field: number.0.into(),
            value: number.1,
        };
        desk.edit_cell(edit).await?;
    }
    for first in [1, 2] {
        let initiative = [
            ("scenario", plan.into_value()),
            ("name", Value::Text("Pilot line".into())),
            ("probability", money(5, 1)),
            ("investment", money(1_000, 0)),
            ("uplift", money(5_000, 0)),
            ("first_year", Value::Integer(first)),
        ];
        add(desk, "plan_initiative", &initiative).await?;
    }
    Ok(())
}

async fn add(desk: &Desk, table: &str, cells: &[(&str, Value)]) -> Outcome<()> {
    let cell = |(field, value): &(&str, Value)| NewCell {
        field: (*field).to_owned(),
        value: value.clone(),
    };
    let request = AddRow {
        table: table.to_owned(),
        cells: cells.iter().map(cell).collect(),
    };
    desk.add_row(request).await?;
    Ok(())
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1_000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
