//! What a client is worth, in words: the sums side by side with how far the data carry each, or the
//! reason why there is none; potential and goal; from revenue to profit by year.
//! Deliberately absent: the arithmetic of each sum (`arithmetic`).

use super::Fact;
use super::arithmetic::{self, Arithmetic};
use super::voice::Voice;
use crate::input::{Carried, OrdersPart, ProfitPart, SumPart, WorthPart};
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use std::collections::BTreeMap;
use valise_domain::codes::GoalMode;
use valise_words::Arg;

/// Headings, by what the template calls them; the window has the same.
const WORDS: [(&str, &str); 9] = [
    ("title", "worth-title"),
    ("goal", "potential-title"),
    ("arithmetic", "worth-arithmetic"),
    ("result", "worth-result"),
    ("profits", "years-title"),
    ("revenue", "year-revenue"),
    ("cost_of_goods", "year-cost_of_goods"),
    ("cost_to_serve", "year-cost_to_serve"),
    ("contribution", "year-contribution"),
];

#[derive(Serialize)]
pub(crate) struct WorthView {
    words: BTreeMap<&'static str, String>,
    sums: Vec<Card>,
    /// What "likely" means, where it is said.
    likely: Option<String>,
    goal: Vec<Fact>,
    /// What the client is judged by.
    basis: Option<String>,
    arithmetic: Vec<Arithmetic>,
    unallocated: Option<String>,
    profits: Vec<Profit>,
    /// Years in which a part of the revenue has no known cost.
    without_cost: Option<String>,
}

/// One of the sums.
#[derive(Serialize)]
struct Card {
    name: String,
    what: String,
    sign: &'static str,
    status: String,
    amount: Option<String>,
    likely: Vec<String>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Profit {
    year: String,
    partial: bool,
    revenue: String,
    cost_of_goods: String,
    cost_to_serve: String,
    contribution: String,
}

/// `potential` is what the client could bring, where anybody said.
pub(crate) fn view(voice: Voice, worth: &WorthPart, potential: Vec<Fact>) -> WorthView {
    let likely = worth
        .sums
        .iter()
        .any(|sum| sum.orders.is_some() || sum.low.is_some() && sum.amount.is_some());
    let word = |(name, id): (&'static str, &str)| (name, voice.text(id));
    WorthView {
        words: WORDS.into_iter().map(word).collect(),
        sums: worth
            .sums
            .iter()
            .map(|sum| card(voice, worth, sum))
            .collect(),
        likely: likely.then(|| voice.text("dossier-likely-why")),
        goal: goal(voice, worth, potential),
        basis: basis(voice, worth),
        arithmetic: arithmetic::of(voice, worth),
        unallocated: worth.unallocated.map(|money| {
            let amount = voice.round(money);
            voice.with("worth-unallocated", &[("amount", Arg::from(&amount))])
        }),
        profits: profits(voice, &worth.years),
        without_cost: without_cost(voice, &worth.years),
    }
}

fn card(voice: Voice, worth: &WorthPart, sum: &SumPart) -> Card {
    let (sign, status) = match sum.carried {
        Carried::Supported => ("supported", "worth-status-supported"),
        Carried::Indicative => ("indicative", "worth-status-indicative"),
        Carried::NotSupported => ("not-supported", "worth-status-not_supported"),
        Carried::Asked => ("asked", "worth-status-asked"),
    };
    let orders = sum.orders.map(|orders| ahead(voice, sum, orders));
    let amount = sum.amount.map(|amount| voice.whole(amount, worth.currency));
    let range = amount.as_ref().and_then(|_| range(voice, worth, sum));
    Card {
        name: voice.text(&format!("rung-{}", sum.rung)),
        what: voice.text(&format!("rung-{}-what", sum.rung)),
        sign,
        status: voice.text(status),
        amount,
        likely: [range, orders].into_iter().flatten().collect(),
        notes: notes(voice, worth, sum),
    }
}

/// The interval in words: between two amounts, or from one on where nothing bounds it above.
fn range(voice: Voice, worth: &WorthPart, sum: &SumPart) -> Option<String> {
    let low = voice.whole(sum.low?, worth.currency);
    Some(match sum.high {
        Some(high) => {
            let range = format!("{low} – {}", voice.whole(high, worth.currency));
            voice.with("worth-likely", &[("range", Arg::from(&range))])
        }
        None => voice.with("worth-likely-from", &[("amount", Arg::from(&low))]),
    })
}

fn ahead(voice: Voice, sum: &SumPart, orders: OrdersPart) -> String {
    let whole = |number| voice.plain(number, 0);
    let shown = whole(orders.median);
    let range = format!("{}–{}", whole(orders.low), whole(orders.high));
    let count = orders.median.round().to_u64().unwrap_or_default();
    let told = [
        ("count", Arg::Count(count)),
        ("shown", Arg::from(&shown)),
        ("range", Arg::from(&range)),
    ];
    let orders = voice.with("worth-orders", &told);
    match sum.carried {
        // Where nobody is seen to leave, the orders hold for those who do not.
        Carried::NotSupported => {
            voice.with("worth-orders-as-before", &[("orders", Arg::from(&orders))])
        }
        _ => orders,
    }
}

/// Why not more, the model with its miss, and what to use instead.
fn notes(voice: Voice, worth: &WorthPart, sum: &SumPart) -> Vec<String> {
    let reason = |code: &String| voice.text(&format!("reason-worth-{code}"));
    let mut notes: Vec<String> = sum.reasons.iter().map(reason).collect();
    if let Some(model) = &sum.model {
        let missed = sum.bias.map(|bias| {
            let bias = voice.change(bias);
            voice.with("worth-bias", &[("bias", Arg::from(&bias))])
        });
        let model = voice.text(&format!("model-{model}"));
        let told: Vec<String> = std::iter::once(model).chain(missed).collect();
        notes.push(voice.aside(&told));
    }
    // A sum that says nothing itself is no way out of another.
    let speaks = |rung: &&String| {
        let other = worth.sums.iter().find(|sum| sum.rung == **rung);
        other.is_some_and(|sum| sum.carried != Carried::NotSupported)
    };
    let others = sum.instead.iter().filter(speaks);
    let others: Vec<String> = others
        .map(|rung| voice.text(&format!("rung-{rung}")))
        .collect();
    if !others.is_empty() {
        let rungs = voice.list(&others);
        notes.push(voice.with("worth-instead", &[("rungs", Arg::from(&rungs))]));
    }
    notes
}

fn goal(voice: Voice, worth: &WorthPart, potential: Vec<Fact>) -> Vec<Fact> {
    let mut facts = potential;
    if let Some(wallet) = &worth.wallet {
        facts.push(Fact {
            label: voice.text("wallet-share"),
            text: match wallet {
                Ok(share) => voice.percent(*share),
                Err(code) => voice.text(&format!("reason-worth-{code}")),
            },
        });
    }
    // Without a potential nothing follows from the goal.
    if let Some((mode, _)) = worth.goal.filter(|_| !facts.is_empty()) {
        facts.push(Fact {
            label: voice.text("goal-mode"),
            text: voice.code(mode),
        });
    }
    facts
}

fn basis(voice: Voice, worth: &WorthPart) -> Option<String> {
    let (mode, basis) = worth.goal.filter(|_| worth.wallet.is_some())?;
    let id = match mode {
        GoalMode::Grow => "wallet-basis-grow",
        GoalMode::Maintain => "wallet-basis-maintain",
    };
    let basis = voice.whole(basis, worth.currency);
    Some(voice.with(id, &[("basis", Arg::from(&basis))]))
}

/// The years, where anything is known beside their revenue, which has a table of its own.
fn profits(voice: Voice, years: &[ProfitPart]) -> Vec<Profit> {
    let says = |year: &ProfitPart| year.cost_of_goods.is_some() || year.cost_to_serve.is_some();
    if !years.iter().any(says) {
        return Vec::new();
    }
    let known = |amount: Option<_>| match amount {
        Some(amount) => voice.cents(amount),
        None => voice.text("year-unknown"),
    };
    let row = |year: &ProfitPart| Profit {
        year: year.year.to_string(),
        partial: year.partial,
        revenue: voice.cents(year.revenue),
        cost_of_goods: known(year.cost_of_goods),
        cost_to_serve: known(year.cost_to_serve),
        contribution: known(year.contribution),
    };
    years.iter().map(row).collect()
}

fn without_cost(voice: Voice, years: &[ProfitPart]) -> Option<String> {
    let lacking = years
        .iter()
        .filter(|year| year.contribution.is_some() && !year.revenue_without_cost.is_zero());
    let lacking: Vec<String> = lacking.map(|year| year.year.to_string()).collect();
    let years = voice.list(&lacking);
    (!lacking.is_empty()).then(|| voice.with("year-without-cost", &[("years", Arg::from(&years))]))
}
