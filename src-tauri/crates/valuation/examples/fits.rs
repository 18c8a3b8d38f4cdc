//! How long fits take: `fits TABLE.csv [--write GENERATED.csv]` prints one JSON object with seconds
//! for every model, standard errors included, on the table (columns frequency, recency, T and
//! perhaps monetary_value) and on a generated base of 100,000 customers, which `--write` keeps for
//! others to be timed on.
//! Deliberately absent: the peers, which the bench of xtask runs on the same files.
#![allow(clippy::print_stdout, reason = "its output is what it is for")]

use serde_json::{Map, Value, json};
use std::error::Error;
use std::fmt::Write as _;
use std::time::Instant;
use valise_domain::progress::Unwatched;
use valise_valuation::customers::{BuyingModel, Row, SpendRow, fit, fit_spending};
use valise_valuation::numbers::draws::Source;

/// Each fit is timed so often; the middle one counts.
const RUNS: usize = 5;
/// Customers of the generated base.
const GENERATED: usize = 100_000;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let table = arguments.next().ok_or("which table?")?;
    let generated = generated()?;
    if arguments.next().as_deref() == Some("--write") {
        std::fs::write(arguments.next().ok_or("where to?")?, written(&generated)?)?;
    }
    let (rows, spends) = read(&std::fs::read_to_string(&table)?)?;
    let answer = json!({
        "table": timed(&rows, &spends)?,
        "generated": timed(&generated, &[])?,
    });
    println!("{answer}");
    Ok(())
}

fn timed(rows: &[Row], spends: &[SpendRow]) -> Outcome<Value> {
    let mut answer = Map::new();
    answer.insert("rows".into(), rows.len().into());
    for model in BuyingModel::ALL {
        let (seconds, found) = middle(|| Ok(fit(model, rows, &Unwatched)?))?;
        let told = json!({
            "seconds": seconds,
            "log_likelihood": found.log_likelihood,
            "params": found.params.values(),
            "standard_errors": found.standard_errors,
        });
        answer.insert(model.as_str().into(), told);
    }
    if spends.iter().any(|row| row.x > 0 && row.m > 0.0) {
        let (seconds, found) = middle(|| Ok(fit_spending(spends, &Unwatched)?))?;
        let told = json!({"seconds": seconds, "log_likelihood": found.fit.log_likelihood});
        answer.insert("gamma_gamma".into(), told);
    }
    Ok(Value::Object(answer))
}

/// The middle of several times, and the last result.
fn middle<T>(mut work: impl FnMut() -> Outcome<T>) -> Outcome<(f64, T)> {
    let mut seconds = Vec::with_capacity(RUNS);
    let mut result = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        result = Some(work()?);
        seconds.push(start.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    Ok((seconds[RUNS / 2], result.ok_or("no run")?))
}

fn read(text: &str) -> Outcome<(Vec<Row>, Vec<SpendRow>)> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().ok_or("an empty table")?.split(',').collect();
    let place = |name: &str| names.iter().position(|other| *other == name);
    let x = place("frequency").ok_or("no frequency")?;
    let tx = place("recency").ok_or("no recency")?;
    let age = place("T").ok_or("no T")?;
    let m = place("monetary_value");
    let (mut rows, mut spends) = (Vec::new(), Vec::new());
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        let field = |place: usize| fields.get(place).copied().ok_or("a short line");
        let count = field(x)?.parse::<f64>()? as u32;
        rows.push(Row {
            x: count,
            tx: field(tx)?.parse()?,
            age: field(age)?.parse()?,
        });
        if let Some(m) = m {
            spends.push(SpendRow {
                x: count,
                m: field(m)?.parse()?,
            });
        }
    }
    Ok((rows, spends))
}

/// Customers who buy by day over 39 weeks like those of CDNOW (Fader, Hardie & Lee 2005).
fn generated() -> Outcome<Vec<Row>> {
    const DAYS: f64 = 273.0;
    let mut source = Source::seeded(1997);
    let mut rows = Vec::with_capacity(GENERATED);
    while rows.len() < GENERATED {
        let rate = source.gamma(0.243, 4.414 * 7.0)?;
        let leaves = source.beta(0.793, 2.426)?;
        let first = source.uniform() * 84.0;
        let (mut now, mut x, mut last) = (first, 0, first.floor());
        loop {
            now -= (1.0 - source.uniform()).ln() / rate;
            if now >= DAYS {
                break;
            }
            if now.floor() > last {
                x += 1;
                last = now.floor();
            }
            if source.uniform() < leaves {
                break;
            }
        }
        rows.push(Row {
            x,
            tx: (last - first.floor()) / 7.0,
            age: (DAYS - first.floor()) / 7.0,
        });
    }
    Ok(rows)
}

fn written(rows: &[Row]) -> Outcome<String> {
    let mut text = String::from("customer_id,frequency,recency,T\n");
    for (number, row) in rows.iter().enumerate() {
        writeln!(text, "{number},{},{},{}", row.x, row.tx, row.age)?;
    }
    Ok(text)
}
