//! The sums of a client as the dossier is told of them, from the same view the screen shows.
//! Deliberately absent: numbers that a what-if may turn, which paper cannot.

use crate::value::{Rung, Sum, SumDetail, SumLine, SumStatus, Unit, WorthView, WorthYear};
use rust_decimal::Decimal;
use valise_domain::codes::GoalMode;
use valise_domain::money::Currency;
use valise_dossier::{Carried, LinePart, OrdersPart, ProfitPart, SumPart, Told, WorthPart};

/// What there is to say; none where no sum of the client has anything behind it.
pub(super) fn worth_part(view: WorthView, goal: Option<GoalMode>) -> Option<WorthPart> {
    let sums = [
        (Rung::Historic, &view.historic),
        (Rung::Retention, &view.retention),
        (Rung::CustomerBase, &view.customer_base),
        (Rung::Plan, &view.plan),
    ];
    let says = |sum: &Sum| sum.amount.is_some() || sum.orders.is_some() || !sum.lines.is_empty();
    if !sums.iter().any(|(_, sum)| says(sum)) {
        return None;
    }
    let wallet = view.share_of_wallet.map(Ok);
    let goal = goal.unwrap_or(GoalMode::Maintain);
    Some(WorthPart {
        currency: view.currency.unwrap_or(Currency::UNSTATED),
        sums: sums.map(|(rung, sum)| part(rung, sum)).into(),
        years: view.years.iter().map(year).collect(),
        unallocated: view.unallocated,
        wallet: wallet.or(view.wallet_refused.map(Err)),
        goal: view.basis.map(|basis| (goal, basis.basis)),
    })
}

fn part(rung: Rung, sum: &Sum) -> SumPart {
    SumPart {
        rung: rung.as_str().to_owned(),
        carried: match sum.status {
            SumStatus::Supported => Carried::Supported,
            SumStatus::Indicative => Carried::Indicative,
            SumStatus::NotSupported => Carried::NotSupported,
            SumStatus::Asked => Carried::Asked,
        },
        amount: sum.amount,
        low: sum.low,
        high: sum.high,
        orders: sum.orders.map(|orders| OrdersPart {
            low: orders.low,
            median: orders.median,
            high: orders.high,
        }),
        reasons: sum.reasons.clone(),
        instead: sum
            .instead
            .iter()
            .map(|rung| rung.as_str().to_owned())
            .collect(),
        model: sum.model.clone(),
        bias: sum.bias,
        lines: sum.lines.iter().map(line).collect(),
    }
}

fn line(line: &SumLine) -> LinePart {
    LinePart {
        label: line.label.clone(),
        amount: line.amount,
        details: line.detail.iter().filter_map(detail).collect(),
    }
}

fn detail(detail: &SumDetail) -> Option<(String, Told)> {
    let SumDetail { key, value, unit } = detail;
    let number = |told: fn(Decimal) -> Told| value.parse().ok().map(told);
    let told = match unit {
        Unit::Money => number(Told::Money),
        Unit::Share => number(Told::Share),
        Unit::Number => number(Told::Number),
        Unit::Days => number(Told::Days),
        Unit::Years | Unit::Periods => number(Told::Years),
        Unit::Day => value.parse().ok().map(Told::Day),
        Unit::Code => Some(Told::Code(value.clone())),
    };
    Some((key.clone(), told?))
}

fn year(year: &WorthYear) -> ProfitPart {
    ProfitPart {
        year: year.year,
        revenue: year.revenue,
        revenue_without_cost: year.revenue_without_cost,
        cost_of_goods: year.cost_of_goods,
        cost_to_serve: year.cost_to_serve,
        contribution: year.contribution,
        partial: year.partial,
    }
}
