//! What a client is worth, on the command line: the ledger at a glance, then the four sums with how far
//! the data carry each. Deliberately absent: the arithmetic behind them, which `--json` has.

use super::print::Printer;
use serde::Serialize;
use valise_desk::value::{Sum, ValueView, WorthView};
use valise_domain::money::{Currency, Money};

/// Everything `value` answers; the sums beside what was there before them.
#[derive(Serialize)]
pub struct Valued {
    /// The ledger at a glance.
    #[serde(flatten)]
    pub value: ValueView,
    /// The four sums.
    pub worth: WorthView,
}

/// One line for each sum: its amount with the interval, or why there is none.
pub fn lines(printer: &Printer, worth: &WorthView) -> Vec<String> {
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
        let reasons = sum.reasons.iter();
        let reasons = reasons.map(|code| printer.text(&format!("reason-worth-{code}"), &[]));
        let reasons = reasons.collect::<Vec<_>>().join(" ");
        format!("{name}\t{amount}\t{status}\t{reasons}")
    };
    sums.into_iter().map(line).collect()
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
