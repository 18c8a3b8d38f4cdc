//! Tables for tests of the customer base: the public files, and bases that are drawn.

use crate::told::fixture;
use valise_valuation::customers::{Row, SpendRow};
use valise_valuation::numbers::draws::Source;

/// A column of numbers of a CSV file with a line of names.
pub fn column(text: &str, name: &str) -> Vec<f64> {
    let mut lines = text.lines();
    let place = lines
        .next()
        .unwrap()
        .split(',')
        .position(|other| other == name)
        .unwrap();
    lines
        .map(|line| line.split(',').nth(place).unwrap().parse().unwrap())
        .collect()
}

/// The rows of a file with frequency, recency and T.
pub fn buying_rows(text: &str) -> Vec<Row> {
    let (x, tx) = (column(text, "frequency"), column(text, "recency"));
    let ages = column(text, "T");
    x.iter()
        .zip(tx)
        .zip(ages)
        .map(|((x, tx), age)| Row {
            x: *x as u32,
            tx,
            age,
        })
        .collect()
}

/// The 2,357 customers of CDNOW, calibrated to 1997-09-30, in weeks.
pub fn cdnow() -> Vec<Row> {
    buying_rows(&fixture("told-data/cdnow_sample_rfm_exact.csv"))
}

/// The spend of a file's customers.
pub fn spend_rows(file: &str) -> Vec<SpendRow> {
    let text = fixture(file);
    let (x, m) = (column(&text, "frequency"), column(&text, "monetary_value"));
    x.iter()
        .zip(m)
        .map(|(x, m)| SpendRow { x: *x as u32, m })
        .collect()
}

/// Customers drawn from a BG/NBD, bought by day over `weeks`, first bought in its first third.
pub fn drawn(count: usize, [r, alpha, a, b]: [f64; 4], weeks: f64, seed: u64) -> Vec<Row> {
    let mut source = Source::seeded(seed);
    let mut one = || {
        let rate = source.gamma(r, alpha).unwrap();
        let leaves = source.beta(a, b).unwrap();
        let day = |time: f64| (time * 7.0).floor();
        let first = source.uniform() * weeks / 3.0;
        let (mut now, mut x, mut last) = (first, 0, day(first));
        loop {
            now -= (1.0 - source.uniform()).ln() / rate;
            if now > weeks {
                break;
            }
            if day(now) > last {
                x += 1;
                last = day(now);
            }
            if source.uniform() < leaves {
                break;
            }
        }
        Row {
            x,
            tx: (last - day(first)) / 7.0,
            age: (day(weeks) - day(first)) / 7.0,
        }
    };
    (0..count).map(|_| one()).collect()
}
