//! Lays out 2,000 invented people again and again and prints the median as one line of JSON.
#![allow(clippy::print_stdout)]

use std::hint::black_box;
use std::time::Instant;
use valise_domain::chart::Card;
use valise_domain::codes::PositionState;
use valise_domain::id::RowId;
use valise_orgchart::{Measure, lay_out};

const PEOPLE: usize = 2_000;
const RUNS: usize = 101;

/// A firm in which everybody answers to one of those hired before, the earlier the likelier.
fn people() -> Vec<Card> {
    let mut state = 20_130_331_u64;
    let mut draw = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % below
    };
    let id = |number: usize| RowId::new(number as i64 + 1, [0; 10]);
    let person = |number: usize| Card {
        position: id(number),
        manager: (number > 0).then(|| id(draw(number).min(draw(number)) / 3)),
        holder: None,
        name: Some(format!("Person {number}")),
        title: Some("Specialist".to_owned()),
        department: Some("Operations".to_owned()),
        state: PositionState::Filled,
        roles: Vec::new(),
        attitude: None,
        strength: None,
        stale: false,
        folded: false,
    };
    (0..PEOPLE).map(person).collect()
}

fn main() {
    let cards = people();
    let measure = Measure::default();
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(lay_out(black_box(&cards), &measure));
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let median = times[RUNS / 2];
    println!(r#"{{"name":"layout of 2,000 people","milliseconds":{median:.3},"runs":{RUNS}}}"#);
}
