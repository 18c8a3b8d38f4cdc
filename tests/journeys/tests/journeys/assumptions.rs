//! Sums that rest on what somebody assumes: retention with its doubt, and plans with their versions.
//! Deliberately absent: what the ledger alone says (`worth`).

use crate::worth::{add, decimal, edit, money, traded};
use rust_decimal::Decimal;
use valise_desk::FailureCode;
use valise_desk::value::{Rung, SumStatus, WhatIf, WhatIfValue};
use valise_domain::cell::Cell;
use valise_domain::value::Value;

#[tokio::test]
async fn retention_carries_the_doubt_of_few_decisions_and_a_what_if_writes_nothing() {
    let (_folder, desk, account) = traded().await;
    assert_eq!(
        desk.worth(account).await.unwrap().retention.reasons,
        ["assumption_missing"]
    );
    let row = [
        ("account", account.into_value()),
        ("kept", Value::Integer(8)),
        ("lost", Value::Integer(2)),
        ("margin", decimal("1000")),
        ("discount", decimal("0.1")),
    ];
    add(&desk, "retention_assumption", &row).await;
    let sum = desk.worth(account).await.unwrap().retention;
    assert_eq!(sum.status, SumStatus::Supported);
    // 1000 · 0.8 ÷ (1.1 − 0.8), at the end of the year.
    let amount = sum.amount.unwrap();
    assert!(
        (amount - money("2666.666667")).abs() < money("0.000001"),
        "{amount}"
    );
    assert!(sum.low.unwrap() < amount && amount < sum.high.unwrap());
    assert_eq!(sum.model.as_deref(), Some("end"));

    let asked = |name: &str, value: &str| WhatIf {
        account,
        rung: Rung::Retention,
        values: vec![WhatIfValue {
            name: name.to_owned(),
            value: money(value),
        }],
    };
    let more = desk.what_if(asked("margin", "2000")).await.unwrap();
    assert_eq!(
        more.amount.unwrap().round_dp(3),
        (amount * money("2")).round_dp(3)
    );
    let endless = desk.what_if(asked("growth", "0.5")).await.unwrap();
    assert_eq!(
        (endless.amount, endless.reasons),
        (None, vec!["diverges".to_owned()])
    );
    let unknown = desk.what_if(asked("weather", "1")).await.unwrap_err();
    assert_eq!(unknown.code, FailureCode::InvalidInput);
    let unchanged = desk.worth(account).await.unwrap().retention;
    assert_eq!(unchanged, sum);
}

#[tokio::test]
async fn a_plan_starts_from_the_ledger_and_keeps_its_versions() {
    let (_folder, desk, account) = traded().await;
    let plan = desk.create_scenario(account).await.unwrap();
    let scenario = desk.scenarios(account).await.unwrap().remove(0).scenario;
    assert_eq!(scenario.revenue, Some(money("1400")));
    assert_eq!(
        desk.worth(account).await.unwrap().plan.reasons,
        ["discount_missing"]
    );
    edit(&desk, "plan_scenario", plan, "discount", decimal("0.1")).await;
    let initiative = [
        ("scenario", plan.into_value()),
        ("name", Value::Text("Pilot line".into())),
        ("probability", decimal("0.5")),
        ("investment", decimal("100")),
        ("uplift", decimal("1000")),
        ("first_year", Value::Integer(2)),
    ];
    add(&desk, "plan_initiative", &initiative).await;
    let first = desk.worth(account).await.unwrap().plan;
    assert_eq!(first.status, SumStatus::Indicative);
    let sum: Decimal = first.lines.iter().filter_map(|line| line.amount).sum();
    assert!((sum - first.amount.unwrap()).abs() < money("0.000001"));
    assert!(first.low < first.amount && first.amount < first.high);

    let kept = desk.keep_scenario(plan, "As agreed".into()).await.unwrap();
    edit(&desk, "plan_scenario", plan, "growth", decimal("0.2")).await;
    let views = desk.scenarios(account).await.unwrap();
    let of = |id| views.iter().find(|view| view.scenario.id == id).unwrap();
    assert_eq!(of(kept).npv, first.amount);
    assert!(of(plan).npv > first.amount && of(plan).chosen);
    assert_eq!(of(kept).scenario.origin, Some(plan));
    assert_eq!(
        (of(kept).initiatives.len(), of(kept).made_on.is_some()),
        (1, true)
    );
    desk.choose_scenario(kept).await.unwrap();
    assert_eq!(desk.worth(account).await.unwrap().plan.amount, first.amount);

    let swings = desk.tornado(account, plan).await.unwrap();
    assert!(
        swings.windows(2).all(|pair| {
            (pair[0].high - pair[0].low).abs() >= (pair[1].high - pair[1].low).abs()
        })
    );
    assert!(swings.iter().any(|swing| swing.driver == "margin"));
    let outcome = desk.monte_carlo(account, plan, 7).await.unwrap();
    assert_eq!(outcome, desk.monte_carlo(account, plan, 7).await.unwrap());
    assert!(outcome.p10 < outcome.p50 && outcome.p50 < outcome.p90);
    assert_eq!(
        outcome.bins.iter().map(|bin| bin.count).sum::<u32>(),
        10_000
    );
}
