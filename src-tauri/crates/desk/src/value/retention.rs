//! The second rung: a margin that comes again each year as long as the client stays, with the
//! interval that the renewal decisions allow. Deliberately absent: the formulas (`valuation`).

use super::facts::Facts;
use super::sum::{Rung, Sum, SumInput, SumLine, SumStatus, Unit, decimal};
use super::what_if::Turned;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use valise_domain::codes::Timing;
use valise_valuation::retention as engine;
use valise_valuation::retention::{Renewals, RetentionAsked, RetentionRange, RetentionWarning};

/// What the sum needs, as far as it is known.
#[derive(Clone, Debug, Default)]
struct Inputs {
    kept: u32,
    decisions: u32,
    rate: Option<f64>,
    margin: Option<f64>,
    from_ledger: bool,
    growth: f64,
    discount: Option<f64>,
    periods: Option<u32>,
    timing: Option<Timing>,
}

/// The sum, or what is missing for it. `turned` are the numbers of a what-if.
pub(super) fn retention(facts: &Facts, turned: &Turned) -> Sum {
    let inputs = Inputs::of(facts, turned);
    let missing = inputs.missing();
    let (Some(r), Some(m), Some(d)) = (inputs.rate, inputs.margin, inputs.discount) else {
        let told = match facts.assumption {
            None => vec!["assumption_missing"],
            Some(_) => missing,
        };
        return Sum::without(SumStatus::Asked, &told);
    };
    let timing = inputs.timing.unwrap_or(Timing::End);
    let asked = RetentionAsked {
        m,
        r,
        d,
        g: inputs.growth,
        n: inputs.periods,
        timing: engine_timing(timing),
    };
    let value = match engine::retention(&asked) {
        Ok(value) => value,
        Err(error) => return Sum::refused(&error).instead(&[Rung::Historic, Rung::Plan]),
    };
    let mut lines = inputs.lines(m, r, d, value.multiple, timing);
    let renewals = Renewals {
        kept: inputs.kept,
        decisions: inputs.decisions,
    };
    // A rate that somebody turned has no decisions behind it, so it has no interval.
    let seen = inputs.decisions > 0 && !turned.has("retention_rate");
    let range = seen.then(|| engine::retention_range(&asked, renewals));
    let range = match range.transpose() {
        Ok(range) => range,
        Err(error) => return Sum::refused(&error).instead(&[Rung::Historic, Rung::Plan]),
    };
    if let (Some(range), Some(line)) = (&range, lines.get_mut(1)) {
        *line = std::mem::take(line)
            .with_number("low", range.r_low, Unit::Share)
            .with_number("high", range.r_high, Unit::Share);
    }
    let reasons = reasons(range.as_ref());
    let status = match reasons.is_empty() {
        true => SumStatus::Supported,
        false => SumStatus::Indicative,
    };
    let sum = Sum {
        amount: decimal(value.value),
        low: range.as_ref().and_then(|range| decimal(range.at_low)),
        high: range.and_then(|range| decimal(range.at_high?)),
        model: Some(timing.as_str().to_owned()),
        ..Sum::without(status, &reasons)
    };
    sum.with_lines(lines).with_inputs(inputs.turnable(m, r, d))
}

fn reasons(range: Option<&RetentionRange>) -> Vec<&'static str> {
    let Some(range) = range else {
        return vec!["no_decisions"];
    };
    let warnings = range.warnings.iter().map(|warning| match warning {
        RetentionWarning::FewDecisions => "few_renewals",
        RetentionWarning::UnboundedAbove => "unbounded_above",
    });
    warnings.collect()
}

impl Inputs {
    fn of(facts: &Facts, turned: &Turned) -> Self {
        let told = facts.assumption.as_ref();
        let count = |count: Option<i32>| u32::try_from(count.unwrap_or_default()).unwrap_or(0);
        let kept = count(told.and_then(|row| row.kept));
        let decisions = kept.saturating_add(count(told.and_then(|row| row.lost)));
        let seen = (decisions > 0).then(|| f64::from(kept) / f64::from(decisions));
        let number = |number: Option<Decimal>| number.and_then(|number| number.to_f64());
        let stated = told.and_then(|row| row.margin);
        let margin = stated.or_else(|| facts.contribution_ttm());
        let periods = told.and_then(|row| row.periods);
        let turned_periods = turned.get("periods").map(|years| years.max(0.0) as u32);
        Self {
            kept,
            decisions,
            rate: turned.get("retention_rate").or(seen),
            margin: turned.get("margin").or(number(margin)),
            from_ledger: stated.is_none() && !turned.has("margin"),
            growth: turned
                .get("growth")
                .or(number(told.and_then(|row| row.growth)))
                .unwrap_or(0.0),
            discount: turned.get("discount").or(number(facts.discount())),
            periods: turned_periods
                .or(periods.map(|years| count(Some(years))))
                .filter(|years| *years > 0),
            timing: told.and_then(|row| row.timing),
        }
    }

    fn lines(&self, m: f64, r: f64, d: f64, multiple: f64, timing: Timing) -> Vec<SumLine> {
        vec![
            SumLine::of("margin_period", decimal(m)).with("origin", self.origin(), Unit::Code),
            SumLine::of("retention_rate", None)
                .with_number("rate", r, Unit::Share)
                .with("kept", self.kept, Unit::Number)
                .with("decisions", self.decisions, Unit::Number),
            SumLine::of("multiple", None)
                .with_number("multiple", multiple, Unit::Number)
                .with_number("growth", self.growth, Unit::Share)
                .with_number("discount", d, Unit::Share)
                .with_some("periods", self.periods, Unit::Years)
                .with("timing", timing.as_str(), Unit::Code),
        ]
    }

    fn turnable(&self, m: f64, r: f64, d: f64) -> Vec<SumInput> {
        let periods =
            |years: u32| SumInput::of("periods", f64::from(years), (1.0, 20.0), Unit::Periods);
        let inputs = [
            SumInput::share("retention_rate", r, (0.0, 1.0)),
            SumInput::money("margin", m),
            SumInput::share("growth", self.growth, (-0.2, 0.2)),
            SumInput::share("discount", d, (0.0, 0.3)),
            self.periods.and_then(periods),
        ];
        inputs.into_iter().flatten().collect()
    }

    fn missing(&self) -> Vec<&'static str> {
        let needed = [
            (self.rate, "decisions_missing"),
            (self.margin, "margin_missing"),
            (self.discount, "discount_missing"),
        ];
        let lacking = needed.into_iter().filter(|(value, _)| value.is_none());
        lacking.map(|(_, code)| code).collect()
    }

    fn origin(&self) -> &'static str {
        if self.from_ledger { "ledger" } else { "stated" }
    }
}

fn engine_timing(timing: Timing) -> engine::Timing {
    match timing {
        Timing::End => engine::Timing::End,
        Timing::Begin => engine::Timing::Begin,
        Timing::Mid => engine::Timing::Mid,
    }
}
