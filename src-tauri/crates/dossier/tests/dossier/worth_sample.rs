//! What the invented client is worth: four sums of four fates.

use crate::sample::{decimal, names, some};
use rust_decimal::Decimal;
use valise_domain::codes::GoalMode;
use valise_domain::money::Money;
use valise_dossier::*;

fn sum(rung: &str, carried: Carried, lines: Vec<LinePart>) -> SumPart {
    SumPart {
        rung: rung.to_owned(),
        carried,
        amount: None,
        low: None,
        high: None,
        orders: None,
        reasons: Vec::new(),
        instead: Vec::new(),
        model: None,
        bias: None,
        lines,
    }
}

fn line(label: &str, amount: &str, details: &[(&str, Told)]) -> LinePart {
    let details = details.iter().cloned();
    LinePart {
        label: label.to_owned(),
        amount: (!amount.is_empty()).then(|| decimal(amount)),
        details: details.map(|(key, told)| (key.to_owned(), told)).collect(),
    }
}

fn historic_lines() -> Vec<LinePart> {
    let day = |day: &str| Told::Day(day.parse().unwrap());
    let code = |code: &str| Told::Code(code.into());
    vec![
        line(
            "revenue",
            "9279489.02",
            &[("from", day("2021-03-08")), ("to", day("2026-10-31"))],
        ),
        line(
            "revenue_without_cost",
            "-695961.68",
            &[("lines", Told::Number(decimal("412")))],
        ),
        line("cost_of_goods", "-5894300.10", &[]),
        line(
            "cost_visits",
            "-48000.00",
            &[
                ("origin", code("visits")),
                ("quantity", Told::Number(decimal("24"))),
            ],
        ),
        line(
            "cost_freight",
            "-87250.50",
            &[
                ("origin", code("entries")),
                ("entries", Told::Number(decimal("3"))),
            ],
        ),
    ]
}

/// Four sums of four fates: carried, a hint, refused, asked for.
pub fn worth() -> WorthPart {
    WorthPart {
        currency: "SEK".parse().unwrap(),
        sums: sums(),
        years: years(),
        unallocated: Some(Money {
            amount: decimal("70000"),
            currency: "SEK".parse().unwrap(),
        }),
        wallet: Some(Ok(decimal("0.4854"))),
        goal: Some((GoalMode::Grow, decimal("4500000"))),
    }
}

fn retention_lines() -> Vec<LinePart> {
    let share = |text: &str| Told::Share(decimal(text));
    vec![
        line(
            "margin_period",
            "610000.00",
            &[("origin", Told::Code("ledger".into()))],
        ),
        line(
            "retention_rate",
            "",
            &[
                ("rate", share("0.8")),
                ("kept", Told::Number(decimal("4"))),
                ("decisions", Told::Number(decimal("5"))),
            ],
        ),
        line(
            "multiple",
            "",
            &[
                ("multiple", Told::Number(decimal("2.6666667"))),
                ("discount", share("0.1")),
                ("periods", Told::Years(decimal("1.5"))),
                ("timing", Told::Code("end".into())),
            ],
        ),
    ]
}

fn base_lines() -> Vec<LinePart> {
    let share = |text: &str| Told::Share(decimal(text));
    vec![line(
        "base",
        "",
        &[
            ("customers", Told::Number(decimal("4339"))),
            ("bias_bgnbd", share("-0.1837")),
            ("held", share("0.861")),
        ],
    )]
}

fn sums() -> Vec<SumPart> {
    vec![
        SumPart {
            amount: Some(decimal("2553976.74")),
            reasons: names(&["cost_partly_known"]),
            ..sum("historic", Carried::Supported, historic_lines())
        },
        SumPart {
            amount: Some(decimal("1626666.67")),
            low: Some(decimal("801200.40")),
            high: None,
            reasons: names(&["few_renewals", "unbounded_above"]),
            model: some("end"),
            ..sum("retention", Carried::Indicative, retention_lines())
        },
        SumPart {
            orders: Some(OrdersPart {
                low: decimal("9"),
                median: decimal("14"),
                high: decimal("19"),
            }),
            reasons: names(&["no_dropout_seen"]),
            instead: names(&["historic", "customer_base"]),
            model: some("bgnbd"),
            bias: Some(decimal("-0.1837")),
            ..sum("customer_base", Carried::NotSupported, base_lines())
        },
        SumPart {
            reasons: names(&["scenario_missing"]),
            ..sum("plan", Carried::Asked, Vec::new())
        },
    ]
}

fn years() -> Vec<ProfitPart> {
    vec![
        ProfitPart {
            year: 2025,
            revenue: decimal("1910877.10"),
            revenue_without_cost: decimal("695961.68"),
            cost_of_goods: Some(decimal("902110.00")),
            cost_to_serve: None,
            contribution: Some(decimal("312805.42")),
            partial: false,
        },
        ProfitPart {
            year: 2026,
            revenue: decimal("1834367.00"),
            revenue_without_cost: Decimal::ZERO,
            cost_of_goods: Some(decimal("1213400.50")),
            cost_to_serve: Some(decimal("61250.25")),
            contribution: Some(decimal("559716.25")),
            partial: true,
        },
    ]
}
