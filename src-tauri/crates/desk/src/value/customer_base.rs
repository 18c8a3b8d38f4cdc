//! The third rung: what the base of all customers says of one, where the base carries a model at all.
//! Deliberately absent: fitting (`fitting`), and any value where the gate refuses.

use super::base::{Base, Bought, WEEK, bought_by};
use super::facts::Facts;
use super::fitting::{Fitted, Standing};
use super::sum::{OrdersAhead, Rung, Sum, SumInput, SumLine, SumStatus, Unit, decimal};
use super::what_if::Turned;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use valise_valuation::ValuationError;
use valise_valuation::customers::{ClvAsked, Doubt, Draws, Interval, Status, clv, clv_range};

/// What is to be known beside a sum whose ledger began after its customers did.
const STARTS_LATE: &str = "ledger_starts_late";
/// Twelve months in weeks.
const YEAR: f64 = 365.25 / WEEK;
/// How futures are drawn; the seed is fixed so that a page always says the same.
const DRAWS: Draws = Draws {
    draws: 2_000,
    seed: 1,
    level: 0.8,
};

const INSTEAD: [Rung; 3] = [Rung::Historic, Rung::Retention, Rung::Plan];

/// The sum of one client, or why there is none.
pub(super) fn customer_base(
    facts: &Facts,
    base: &Base,
    standing: &Standing,
    turned: &Turned,
) -> Sum {
    match standing {
        Standing::TooSmall(reasons) => {
            let size = SumLine::of("base", None)
                .with("customers", base.rows.len(), Unit::Number)
                .with("repeats", base.repeats(), Unit::Number);
            let refused = Sum::without(SumStatus::NotSupported, reasons);
            refused.instead(&INSTEAD).with_lines(vec![size])
        }
        Standing::NotFitted => Sum::without(SumStatus::Asked, &["not_fitted"]),
        Standing::Refused(error) => Sum::refused(error).instead(&INSTEAD),
        Standing::Fitted(fitted) => told(facts, base, fitted, turned),
    }
}

/// What the models say of one client.
fn told(facts: &Facts, base: &Base, fitted: &Fitted, turned: &Turned) -> Sum {
    let end = facts.ledger().map(|(_, span)| span.end);
    let bought = end.and_then(|end| bought_by(facts.days(), end));
    let mut reasons: Vec<&str> = fitted.buying.reasons.iter().map(|d| d.as_str()).collect();
    if base.starts_late() {
        reasons.push(STARTS_LATE);
    }
    let mut lines = vec![fitted.line(base)];
    let Some(bought) = bought else {
        reasons.insert(0, "no_orders");
        return fitted.refused(&reasons, lines);
    };
    if !fitted.buying.status.gives_numbers() {
        // Beside this refusal stand the orders of a client who keeps buying as before.
        let stays = fitted.sees_nobody_leave();
        let orders = stays.then(|| fitted.orders(&bought).ok()).flatten();
        lines.extend(orders.map(outlook_line));
        return Sum {
            orders,
            ..fitted.refused(&reasons, lines)
        };
    }
    let orders = match fitted.orders(&bought) {
        Ok(orders) => Some(orders),
        Err(error) => return Sum::refused(&error).instead(&INSTEAD),
    };
    let worth = match value(facts, fitted, &bought, turned) {
        Ok(worth) => worth,
        Err((status, reason)) => {
            reasons.insert(0, reason);
            let told = fitted.told(status, &reasons).with_lines(lines);
            return Sum { orders, ..told };
        }
    };
    lines.extend(worth.lines);
    reasons.extend(worth.reasons);
    let harmless = ["holdout_not_tested", STARTS_LATE];
    let status = match reasons.iter().any(|reason| !harmless.contains(reason)) {
        false => SumStatus::Supported,
        true => SumStatus::Indicative,
    };
    let told = fitted.told(status, &reasons).with_lines(lines);
    Sum {
        amount: decimal(worth.amount),
        low: decimal(worth.range.low),
        high: decimal(worth.range.high),
        orders,
        ..told.with_inputs(worth.inputs)
    }
}

/// What a client is worth by the models.
struct Value {
    amount: f64,
    range: Interval,
    lines: Vec<SumLine>,
    reasons: Vec<&'static str>,
    inputs: Vec<SumInput>,
}

/// Why there is no value beside the orders.
type NoValue = (SumStatus, &'static str);

/// The value of a client, where spend, margin and discount are known.
fn value(
    facts: &Facts,
    fitted: &Fitted,
    bought: &Bought,
    turned: &Turned,
) -> Result<Value, NoValue> {
    let spending = fitted.spending.as_ref();
    let spending = spending.ok_or((SumStatus::NotSupported, "no_spend_model"))?;
    if !spending.fit.status.gives_numbers() {
        let doubt = spending.fit.reasons.first();
        return Err((
            SumStatus::NotSupported,
            doubt.map_or("no_spend_model", |doubt| doubt.as_str()),
        ));
    }
    if bought.row.x > 0 && bought.m <= 0.0 {
        return Err((SumStatus::NotSupported, "spends_nothing"));
    }
    let number = |value: Option<Decimal>| value.and_then(|value| value.to_f64());
    let margin = turned.get("margin").or(number(facts.margin_rate()));
    // Without a cost of goods there is revenue and no profit: never a made-up margin.
    let margin = margin.ok_or((SumStatus::NotSupported, "cost_unknown"))?;
    let discount = turned.get("discount").or(number(facts.discount()));
    let discount = discount.ok_or((SumStatus::Asked, "discount_missing"))?;
    let share = turned
        .get("variable_cost")
        .or(number(Some(facts.serving_share())));
    let asked = ClvAsked {
        buying: &fitted.buying.params,
        spending: &spending.fit.params,
        row: &bought.row,
        m: bought.m,
        delta: discount.ln_1p() / YEAR,
        margin,
        variable_cost: share.unwrap_or(0.0),
        fixed_cost: turned.get("fixed_cost").unwrap_or(0.0) / YEAR,
    };
    let refused = |error: ValuationError| (SumStatus::NotSupported, super::sum::reason(&error));
    let sum = clv(&asked).map_err(refused)?;
    let range = clv_range(&asked, DRAWS).map_err(refused)?;
    let mut reasons = Vec::new();
    if facts.costs.is_empty() && !turned.has("variable_cost") {
        reasons.push("cost_to_serve_unknown");
    }
    if facts
        .ledger()
        .and_then(|(worth, _)| worth.margin_ttm)
        .is_some_and(|m| m.lines > m.lines_with_cost)
    {
        reasons.push("cost_partly_known");
    }
    if spending.fit.status == Status::Indicative {
        reasons.push("few_transactions");
    }
    let lines = vec![
        SumLine::of("dert", None)
            .with_number("orders", sum.dert, Unit::Number)
            .with_number("discount", discount, Unit::Share),
        SumLine::of("order_value", decimal(sum.spend)),
        SumLine::of("margin_share", None)
            .with_number("margin", margin, Unit::Share)
            .with_number("variable_cost", asked.variable_cost, Unit::Share),
        SumLine::of("del", None)
            .with_number("years", sum.del / YEAR, Unit::Years)
            .with_number("fixed_cost", asked.fixed_cost * YEAR, Unit::Money),
    ];
    let inputs = [
        SumInput::share("margin", margin, (0.0, 1.0)),
        SumInput::share("variable_cost", asked.variable_cost, (0.0, 1.0)),
        SumInput::of(
            "fixed_cost",
            asked.fixed_cost * YEAR,
            (0.0, sum.spend),
            Unit::Money,
        ),
        SumInput::share("discount", discount, (0.01, 0.3)),
    ];
    Ok(Value {
        amount: sum.clv,
        range,
        lines,
        reasons,
        inputs: inputs.into_iter().flatten().collect(),
    })
}

/// "If the client keeps buying as before": orders of the next twelve months, never a value.
fn outlook_line(orders: OrdersAhead) -> SumLine {
    SumLine::of("outlook", None)
        .with("low", orders.low, Unit::Number)
        .with("median", orders.median, Unit::Number)
        .with("high", orders.high, Unit::Number)
        .with("mean", orders.mean, Unit::Number)
}

impl Fitted {
    /// A sum of the chosen model without a number yet.
    fn told(&self, status: SumStatus, reasons: &[&str]) -> Sum {
        Sum {
            model: Some(self.buying.params.model().as_str().to_owned()),
            bias: self.bias().and_then(decimal),
            ..Sum::without(status, reasons)
        }
    }

    /// A refusal, with what the model rests on.
    fn refused(&self, reasons: &[&str], lines: Vec<SumLine>) -> Sum {
        let told = self.told(SumStatus::NotSupported, reasons);
        told.instead(&INSTEAD).with_lines(lines)
    }

    /// How much the chosen model missed the holdout, a part of one.
    pub(super) fn bias(&self) -> Option<f64> {
        let model = self.buying.params.model();
        self.tried.iter().find(|one| one.model == model)?.bias
    }

    /// Whether the one thing against the model is that nobody is seen to leave: what is left of it
    /// describes how customers buy who stay. Parameters at their bounds follow from that.
    fn sees_nobody_leave(&self) -> bool {
        let harmless = |doubt: &Doubt| {
            matches!(
                doubt,
                Doubt::NoDropoutSeen
                    | Doubt::ParametersAtBoundary
                    | Doubt::NoMaximum
                    | Doubt::FewTransactions
                    | Doubt::HoldoutBias
                    | Doubt::HoldoutNotTested
            )
        };
        let reasons = &self.buying.reasons;
        reasons.contains(&Doubt::NoDropoutSeen) && reasons.iter().all(harmless)
    }

    fn orders(&self, bought: &Bought) -> Result<OrdersAhead, ValuationError> {
        let buying = &self.buying.params;
        let orders = buying.outlook(&bought.row, YEAR, DRAWS)?.orders;
        let number = |value: f64| decimal(value).unwrap_or_default();
        Ok(OrdersAhead {
            low: number(orders.low),
            median: number(orders.median),
            high: number(orders.high),
            mean: number(orders.mean),
            p_alive: number(buying.p_alive(&bought.row)?),
        })
    }

    /// What the model rests on.
    fn line(&self, base: &Base) -> SumLine {
        let mut line = SumLine::of("base", None)
            .with("customers", base.rows.len(), Unit::Number)
            .with("repeats", base.repeats(), Unit::Number)
            .with("calibration_end", self.calibration_end, Unit::Day);
        for one in &self.tried {
            let key = format!("bias_{}", one.model.as_str());
            line = line.with_some(&key, one.bias.and_then(decimal), Unit::Share);
        }
        line.with_some("held", self.held.and_then(decimal), Unit::Share)
    }
}
