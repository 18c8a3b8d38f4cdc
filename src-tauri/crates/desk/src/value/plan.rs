//! The last rung: a client's plan in money, with what each driver moves and how far the outcome may
//! stray. Deliberately absent: keeping plans (`scenarios`) and discounting (`valuation`).

use super::facts::Facts;
use super::sum::{Rung, Sum, SumInput, SumLine, SumStatus, Unit, decimal};
use super::what_if::Turned;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use valise_domain::nouns::{PlanInitiative, PlanScenario};
use valise_valuation::ValuationError;
use valise_valuation::plan::{
    Chance, CheckedPlan, Driver, Initiative, MonteCarlo, Outcome, Plan, Range, Terminal, Triangle,
};

/// Each driver is turned from this part of its value up to the same above.
const SPREAD: f64 = 0.2;
/// Draws behind the interval of the sum: as many as behind the picture of the outcomes, so that both
/// say the same, and few enough to answer while a slider moves.
pub(super) const DRAWS: u32 = 10_000;
/// The seed of that interval, so that the same plan always has the same one.
const SEED: u64 = 1;
/// The longest plan, in years.
const MOST_YEARS: f64 = 100.0;

/// The sum of the plan that is worked on, or what is missing for it.
pub(super) fn plan(facts: &Facts, turned: &Turned) -> Sum {
    match facts.scenario() {
        Some(scenario) => sum(scenario, &facts.initiatives, turned),
        None => Sum::without(SumStatus::Asked, &["scenario_missing"]),
    }
}

/// The sum of one plan; `initiatives` may hold those of others too.
pub(super) fn sum(scenario: &PlanScenario, initiatives: &[PlanInitiative], turned: &Turned) -> Sum {
    let missing = missing(scenario, turned);
    if !missing.is_empty() {
        return Sum::without(SumStatus::Asked, &missing);
    }
    let checked = checked(scenario, initiatives, turned);
    let inputs = checked.as_ref().map(turnable).unwrap_or_default();
    match checked.and_then(|plan| reckoned(&plan)) {
        Ok((npv, outcome, mut lines, terminal)) => {
            // What lies beyond the plan stands apart: it is in no amount (valuation.md, ladder e).
            lines.extend(terminal.map(|value| SumLine::of("terminal", decimal(value))));
            let sum = Sum {
                amount: decimal(npv),
                low: decimal(outcome.p10),
                high: decimal(outcome.p90),
                model: Some("plan".to_owned()),
                ..Sum::without(SumStatus::Indicative, &["rests_on_assumptions"])
            };
            sum.with_lines(lines).with_inputs(inputs)
        }
        Err(error) => Sum::refused(&error).instead(&[Rung::Historic, Rung::Retention]),
    }
}

/// The drivers as numbers to turn, by the names of the plan's own fields.
fn turnable(plan: &CheckedPlan) -> Vec<SumInput> {
    let input = |driver: Driver| {
        let (name, value) = (name(driver), plan.driver(driver));
        match driver {
            Driver::BaseRevenue => SumInput::money(name, value),
            Driver::Growth => SumInput::share(name, value, (-0.3, 0.3)),
            Driver::Margin | Driver::CtsPct | Driver::Hazard => {
                SumInput::share(name, value, (0.0, 1.0))
            }
            Driver::DsoDays => SumInput::of(name, value, (0.0, 180.0), Unit::Days),
            Driver::CostOfCapital | Driver::DiscountRate => {
                SumInput::share(name, value, (0.0, 0.3))
            }
        }
    };
    let years = SumInput::of("horizon", f64::from(plan.years()), (1.0, 20.0), Unit::Years);
    let drivers = Driver::ALL.into_iter().filter_map(input);
    drivers.chain(years).collect()
}

/// A driver by the name of the plan's field.
pub(super) fn name(driver: Driver) -> &'static str {
    match driver {
        Driver::BaseRevenue => "revenue",
        Driver::Growth => "growth",
        Driver::Margin => "margin",
        Driver::CtsPct => "cost_share",
        Driver::DsoDays => "days",
        Driver::CostOfCapital => "capital",
        Driver::DiscountRate => "discount",
        Driver::Hazard => "hazard",
    }
}

type Reckoned = (f64, Outcome, Vec<SumLine>, Option<f64>);

fn reckoned(plan: &CheckedPlan) -> Result<Reckoned, ValuationError> {
    let rows = plan.rows()?;
    let year = |row: &valise_valuation::plan::PlanYear| {
        SumLine::of("year", decimal(row.pv))
            .with("year", row.year, Unit::Number)
            .with_number("revenue", row.revenue, Unit::Money)
            .with_number("cash_flow", row.cash_flow, Unit::Money)
            .with_number("survival", row.survival, Unit::Share)
    };
    let lines = rows.iter().map(year).collect();
    let outcome = plan.monte_carlo(&draws(plan, DRAWS, SEED))?;
    Ok((plan.npv()?, outcome, lines, plan.terminal_value()?))
}

/// The plan with its numbers checked.
pub(super) fn checked(
    scenario: &PlanScenario,
    initiatives: &[PlanInitiative],
    turned: &Turned,
) -> Result<CheckedPlan, ValuationError> {
    let number = |name: &str, value: Option<Decimal>| {
        let value = value.and_then(|value| value.to_f64());
        turned.get(name).or(value).unwrap_or(0.0)
    };
    let years = number("horizon", scenario.horizon.map(Decimal::from));
    let years = years.clamp(0.0, MOST_YEARS) as usize;
    let own = initiatives
        .iter()
        .filter(|row| row.scenario == Some(scenario.id));
    let mut invest = vec![0.0; years];
    let mut parts = Vec::new();
    for row in own {
        let money = |value: Option<Decimal>| value.and_then(|v| v.to_f64()).unwrap_or(0.0);
        if let Some(first) = invest.first_mut() {
            *first += money(row.investment);
        }
        let first = usize::try_from(row.first_year.unwrap_or(1)).unwrap_or(1);
        let uplift = money(row.uplift);
        parts.push(Initiative {
            name: row.name.clone().unwrap_or_default(),
            prob: money(row.probability),
            uplift: (1..=years)
                .map(|year| if year >= first { uplift } else { 0.0 })
                .collect(),
        });
    }
    let plan = Plan {
        years: years as u32,
        discount_rate: number("discount", scenario.discount),
        base_revenue: number("revenue", scenario.revenue),
        growth: number("growth", scenario.growth),
        margin: number("margin", scenario.margin),
        cts_fixed: vec![number("cost_fixed", scenario.cost_fixed); years],
        cts_pct: number("cost_share", scenario.cost_share),
        dso_days: number("days", scenario.days.map(Decimal::from)),
        cost_of_capital: number("capital", scenario.capital),
        hazard: vec![number("hazard", scenario.hazard); years],
        invest,
        initiatives: parts,
        terminal: scenario
            .terminal_growth
            .and_then(|growth| growth.to_f64())
            .map(|g| Terminal { g }),
    };
    plan.checked()
}

/// What the plan lacks: `<field>_missing`.
pub(super) fn missing(scenario: &PlanScenario, turned: &Turned) -> Vec<&'static str> {
    let needed = [
        ("revenue", scenario.revenue.is_some(), "revenue_missing"),
        ("margin", scenario.margin.is_some(), "margin_missing"),
        ("discount", scenario.discount.is_some(), "discount_missing"),
        ("horizon", scenario.horizon.is_some(), "horizon_missing"),
    ];
    let lacking = needed
        .iter()
        .filter(|(name, given, _)| !given && !turned.has(name));
    lacking.map(|(_, _, code)| *code).collect()
}

/// How low and how high each driver that is not 0 is turned.
pub(super) fn ranges(plan: &CheckedPlan) -> Vec<Range> {
    let range = |driver: Driver| {
        let value = plan.driver(driver);
        let (a, b) = (value * (1.0 - SPREAD), value * (1.0 + SPREAD));
        let high = match driver {
            Driver::Hazard => b.min(1.0),
            _ => a.max(b),
        };
        let low = match driver {
            // Nothing loses more than everything.
            Driver::Growth => a.min(b).max(-1.0),
            _ => a.min(b),
        };
        let range = Range { driver, low, high };
        (value != 0.0).then_some(range)
    };
    Driver::ALL.into_iter().filter_map(range).collect()
}

/// Draws of all drivers over their ranges, initiatives each succeeding or not.
pub(super) fn draws(plan: &CheckedPlan, draws: u32, seed: u64) -> MonteCarlo {
    let triangle = |range: Range| {
        let triangle = Triangle {
            min: range.low,
            mode: plan.driver(range.driver),
            max: range.high,
        };
        (range.driver, triangle)
    };
    MonteCarlo {
        draws,
        seed,
        drivers: ranges(plan).into_iter().map(triangle).collect(),
        initiatives: Chance::Bernoulli,
    }
}
