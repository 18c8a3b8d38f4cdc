//! What a client is worth, on the command line: the ledger at a glance, then the four sums with how far
//! the data carry each. Deliberately absent: the arithmetic behind them, which `--json` has.

use super::arguments::OfClient;
use super::print::Printer;
use super::watch::Watch;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use valise_desk::value::{FittedModels, OrdersAhead, Sum, SumStatus, ValueView, WorthView};
use valise_desk::{Answer, Desk};
use valise_domain::money::{Currency, Money};
use valise_words::Arg;

/// Everything `value` answers; the sums beside what was there before them.
#[derive(Serialize)]
struct Valued {
    /// The ledger at a glance.
    #[serde(flatten)]
    value: ValueView,
    /// The four sums.
    worth: WorthView,
}

/// Fits the models to the ledger.
pub async fn fit(printer: &Printer, desk: &Desk) -> Answer<()> {
    let watch = Watch::begin();
    let came = desk.fit_customer_base(watch.clone()).await;
    watch.end();
    let came = came?;
    printer.answer(&came, || fitted(printer, &came));
    Ok(())
}

/// Says what a client is worth; a fit that is missing is made first.
pub async fn value(printer: &Printer, desk: &Desk, of: &OfClient) -> Answer<()> {
    let account = desk.find_client(&of.client).await?;
    let watch = Watch::begin();
    let fitted = desk.fit_where_missing(watch.clone()).await;
    watch.end();
    fitted?;
    let valued = Valued {
        value: desk.value(account).await?,
        worth: desk.worth(account).await?,
    };
    let value = &valued.value;
    printer.answer(&valued, || {
        let money = |amount: Option<Decimal>| match amount {
            Some(amount) => {
                let currency = value.currency.unwrap_or(Currency::UNSTATED);
                valise_words::money(printer.language, Money { amount, currency })
            }
            None => "–".to_owned(),
        };
        let line = |id: &str, text: String| format!("{}\t{text}", printer.text(id, &[]));
        let percent = |p: Option<Decimal>| p.map_or("–".to_owned(), |p| format!("{p} %"));
        let mut told = vec![
            line("cli-revenue", money(value.revenue)),
            line("cli-revenue-ttm", money(value.revenue_ttm)),
            line("cli-revenue-previous", money(value.revenue_previous)),
            line("cli-margin", money(value.margin)),
            line("cli-share", percent(value.share)),
        ];
        for refusal in &value.refusals {
            let what = printer.text(&format!("refused-{}", refusal.what), &[]);
            let why = printer.text(&format!("because-{}", refusal.reason), &[]);
            told.push(format!("{what}: {why}"));
        }
        told.extend(lines(printer, &valued.worth));
        told
    });
    Ok(())
}

/// One line for each sum: its amount with the interval, or why there is none.
fn lines(printer: &Printer, worth: &WorthView) -> Vec<String> {
    let sums = [
        ("historic", &worth.historic),
        ("retention", &worth.retention),
        ("customer_base", &worth.customer_base),
        ("plan", &worth.plan),
    ];
    let currency = worth.currency.unwrap_or(Currency::UNSTATED);
    let line = |(rung, sum): (&str, &Sum)| {
        let name = printer.text(&format!("rung-{rung}"), &[]);
        let status = printer.text(&format!("worth-status-{}", sum.status.as_str()), &[]);
        let amount = said(printer, sum, currency);
        let orders = sum.orders.map(|orders| ahead(printer, orders, sum.status));
        let notes = orders.into_iter();
        let notes = notes.chain(missed(printer, sum.model.as_deref(), sum.bias));
        let notes = notes.chain(reasons(printer, &sum.reasons));
        let notes: Vec<String> = notes.collect();
        format!("{name}\t{amount}\t{status}\t{}", notes.join(" "))
    };
    sums.into_iter().map(line).collect()
}

/// What fitting came to: how far it carries, the model with its miss, and why not more.
fn fitted(printer: &Printer, fitted: &FittedModels) -> Vec<String> {
    let status = printer.text(&format!("worth-status-{}", fitted.status.as_str()), &[]);
    let model = missed(printer, fitted.model.as_deref(), fitted.bias);
    let lines = std::iter::once(status).chain(model);
    lines.chain(reasons(printer, &fitted.reasons)).collect()
}

fn reasons<'a>(printer: &'a Printer, codes: &'a [String]) -> impl Iterator<Item = String> + 'a {
    let word = |code: &String| printer.text(&format!("reason-worth-{code}"), &[]);
    codes.iter().map(word)
}

/// The model, and by how much it missed what came later.
fn missed(printer: &Printer, model: Option<&str>, bias: Option<Decimal>) -> Option<String> {
    let model = printer.text(&format!("model-{}", model?), &[]);
    let Some(bias) = bias else {
        return Some(format!("{model}."));
    };
    let bias = valise_words::percent(printer.language, bias, 1);
    let missed = printer.text("worth-bias", &[("bias", Arg::from(bias.as_str()))]);
    Some(format!("{model}: {missed}."))
}

/// "14 orders, likely 9 to 19"; beside a refusal those of a client who goes on as before.
fn ahead(printer: &Printer, orders: OrdersAhead, status: SumStatus) -> String {
    let whole = |number| valise_words::number_to(printer.language, number, 0);
    let (shown, low, high) = (whole(orders.median), whole(orders.low), whole(orders.high));
    let range = format!("{low}–{high}");
    let orders = [
        (
            "count",
            Arg::from(orders.median.to_u64().unwrap_or_default()),
        ),
        ("shown", Arg::from(shown.as_str())),
        ("range", Arg::from(range.as_str())),
    ];
    let orders = printer.text("worth-orders", &orders);
    match status {
        SumStatus::NotSupported => {
            let told = [("orders", Arg::from(orders.as_str()))];
            format!("{}.", printer.text("worth-orders-as-before", &told))
        }
        _ => format!("{orders}."),
    }
}

fn said(printer: &Printer, sum: &Sum, currency: Currency) -> String {
    let money = |amount: rust_decimal::Decimal| {
        let amount = amount.round_dp(2);
        valise_words::money(printer.language, Money { amount, currency })
    };
    match (sum.amount, sum.low, sum.high) {
        (None, _, _) => "–".to_owned(),
        (Some(amount), Some(low), Some(high)) => {
            format!("{} ({} – {})", money(amount), money(low), money(high))
        }
        (Some(amount), _, _) => money(amount),
    }
}
