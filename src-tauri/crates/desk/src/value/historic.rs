//! The first rung: what a client brought, net revenue − cost of goods − cost to serve, as a whole and
//! by year. Deliberately absent: a margin for lines whose cost nobody knows; they are shown and left out.

use super::facts::Facts;
use super::sum::{Rung, Sum, SumLine, SumStatus, Unit};
use chrono::Datelike;
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::time::Date;
use valise_valuation::{Margin, Span, YearSum};

/// One calendar year of a client.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct WorthYear {
    /// Four digits.
    pub year: i32,
    /// Net revenue.
    pub revenue: Decimal,
    /// The part of it whose cost nobody knows: it is in no profit.
    pub revenue_without_cost: Decimal,
    /// Cost of the goods of the other part; none where no line has one.
    pub cost_of_goods: Option<Decimal>,
    /// Cost to serve; none where nothing is known of it.
    pub cost_to_serve: Option<Decimal>,
    /// Revenue with known cost − cost of goods − cost to serve.
    pub contribution: Option<Decimal>,
    /// The ledger covers the year only in part.
    pub partial: bool,
}

/// The sum over the whole ledger, or why there is none.
pub(super) fn historic(facts: &Facts) -> Sum {
    let instead = [Rung::Retention, Rung::Plan];
    let Some((worth, span)) = facts.ledger() else {
        return Sum::without(SumStatus::NotSupported, &["no_lines"]).instead(&instead);
    };
    let Some(revenue) = worth.revenue_all else {
        let reasons = worth.refusals.iter().map(|refusal| refusal.reason.as_str());
        let reasons: Vec<&str> = reasons.take(1).collect();
        return Sum::without(SumStatus::NotSupported, &reasons).instead(&instead);
    };
    let mut lines = vec![SumLine {
        invoices: true,
        ..SumLine::of("revenue", Some(revenue))
            .with("from", span.first, Unit::Day)
            .with("to", span.end, Unit::Day)
    }];
    let costs = facts.costs.lines(span.first, span.end);
    let mut reasons: Vec<&str> = facts.costs.doubts.iter().copied().collect();
    if facts.costs.is_empty() {
        reasons.push("cost_to_serve_unknown");
    }
    let Some(margin) = worth.margin else {
        lines.extend(costs);
        reasons.insert(0, "cost_unknown");
        let refused = Sum::without(SumStatus::NotSupported, &reasons);
        return refused.instead(&instead).with_lines(lines);
    };
    let without = revenue - margin.covered_revenue;
    if !is_whole(&margin) {
        let left_out = margin.lines - margin.lines_with_cost;
        let line = SumLine::of("revenue_without_cost", Some(-without)).with(
            "lines",
            left_out,
            Unit::Number,
        );
        lines.push(line);
        reasons.insert(0, "cost_partly_known");
    }
    let goods = SumLine::of("cost_of_goods", Some(-cost_of_goods(&margin)));
    lines.push(goods.with("lines", margin.lines_with_cost, Unit::Number));
    lines.extend(costs);
    let mut amounts = lines.iter().filter_map(|line| line.amount);
    let Some(amount) = amounts.try_fold(Decimal::ZERO, Decimal::checked_add) else {
        return Sum::without(SumStatus::NotSupported, &["too_large"]).instead(&instead);
    };
    let status = match reasons.is_empty() {
        true => SumStatus::Supported,
        false => SumStatus::Indicative,
    };
    let sum = Sum {
        amount: Some(amount),
        ..Sum::without(status, &reasons)
    };
    sum.with_lines(lines)
}

/// The same by year.
pub(super) fn years(facts: &Facts) -> Vec<WorthYear> {
    let Some((worth, span)) = facts.ledger() else {
        return Vec::new();
    };
    let first = worth.years.first().map_or(i32::MAX, |sum| sum.year);
    let before = (span.first.0.year()..first.min(span.end.0.year() + 1))
        .map(|year| without_lines(facts, year, span))
        .filter(|row| row.as_ref().is_some_and(|row| row.cost_to_serve.is_some()));
    let covered = worth.years.iter().map(|sum| with_lines(facts, sum, span));
    before.chain(covered).flatten().collect()
}

fn with_lines(facts: &Facts, sum: &YearSum, span: Span) -> Option<WorthYear> {
    let covered = sum.margin.map_or(Decimal::ZERO, |m| m.covered_revenue);
    let serving = serving(facts, sum.year, span);
    let gross = sum.margin.map(|margin| margin.amount);
    Some(WorthYear {
        year: sum.year,
        revenue: sum.revenue,
        revenue_without_cost: sum.revenue.checked_sub(covered)?,
        cost_of_goods: sum.margin.as_ref().map(cost_of_goods),
        cost_to_serve: serving,
        contribution: gross.and_then(|gross| gross.checked_sub(serving.unwrap_or_default())),
        partial: sum.partial,
    })
}

/// A year before the first line of the client, where something was spent on it.
fn without_lines(facts: &Facts, year: i32, span: Span) -> Option<WorthYear> {
    let serving = serving(facts, year, span).filter(|cost| !cost.is_zero());
    Some(WorthYear {
        year,
        revenue: Decimal::ZERO,
        revenue_without_cost: Decimal::ZERO,
        cost_of_goods: None,
        cost_to_serve: serving,
        contribution: serving.map(|cost| -cost),
        partial: days_of(year, span)?.0.0.ordinal() != 1,
    })
}

fn serving(facts: &Facts, year: i32, span: Span) -> Option<Decimal> {
    let (first, last) = days_of(year, span)?;
    match facts.costs.is_empty() {
        true => None,
        false => facts.costs.within(first, last),
    }
}

/// Whether the cost of every line is known.
pub(super) fn is_whole(margin: &Margin) -> bool {
    margin.lines == margin.lines_with_cost
}

fn cost_of_goods(margin: &Margin) -> Decimal {
    margin.covered_revenue - margin.amount
}

/// The days of a year that the ledger covers.
fn days_of(year: i32, span: Span) -> Option<(Date, Date)> {
    let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).map(Date)?;
    let last = chrono::NaiveDate::from_ymd_opt(year, 12, 31).map(Date)?;
    Some((first.max(span.first), last.min(span.end)))
}
