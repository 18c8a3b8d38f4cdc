//! `plan`: an account's plan, its tornado and its draws. Deliberately absent: the formulas.

use super::amounts::Number;
use super::refused::Refused;
use super::request::{Request, Whole, asked, told};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use valise_valuation::plan::{
    Chance, Driver, MonteCarlo, Outcome, Plan, PlanYear, Range, Swing, Terminal, Triangle,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    plan: Plan,
    #[serde(default)]
    ranges: BTreeMap<Driver, [f64; 2]>,
    terminal: Option<Terminal>,
    monte_carlo: Option<Draws>,
}

#[derive(Deserialize)]
struct Draws {
    draws: Whole,
    seed: u64,
    #[serde(default)]
    initiatives: Chance,
    /// A triangle for each driver that is drawn.
    #[serde(flatten)]
    drivers: BTreeMap<Driver, Triangle>,
}

#[derive(Serialize)]
struct Told {
    npv: Number,
    rows: Vec<PlanYear>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tornado: Vec<Swing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    terminal_value: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    npv_with_terminal: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    monte_carlo: Option<Outcome>,
}

pub(super) fn plan(request: Request) -> Result<String, Refused> {
    let asked: Asked = asked(request)?;
    let plan = asked.plan.checked()?;
    let npv = plan.npv()?;
    let terminal = match asked.terminal {
        Some(terminal) => Some(plan.terminal_of(terminal)?),
        None => plan.terminal_value()?,
    };
    let range = |(driver, [low, high]): (Driver, [f64; 2])| Range { driver, low, high };
    let ranges: Vec<Range> = asked.ranges.into_iter().map(range).collect();
    let draws = asked.monte_carlo.map(|draws| MonteCarlo {
        draws: draws.draws.0,
        seed: draws.seed,
        drivers: draws.drivers.into_iter().collect(),
        initiatives: draws.initiatives,
    });
    told(&Told {
        npv: Number(npv),
        rows: plan.rows()?,
        tornado: plan.tornado(&ranges)?,
        terminal_value: terminal.map(Number),
        npv_with_terminal: terminal.map(|terminal| Number(npv + terminal)),
        monte_carlo: draws.map(|draws| plan.monte_carlo(&draws)).transpose()?,
    })
}
