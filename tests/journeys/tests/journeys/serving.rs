//! What it costs to serve a client, of every kind: counted in the ledger, recorded as visits, typed in.

use crate::worth::{add, decimal, money, traded};
use rust_decimal::Decimal;
use valise_desk::Desk;
use valise_desk::visit::{PlanVisit, RecordVisit};
use valise_domain::cell::Cell;
use valise_domain::codes::{CostKind, VisitPurpose};
use valise_domain::nouns::AccountId;
use valise_domain::value::Value;

async fn rate(desk: &Desk, kind: CostKind, rate: &str) {
    let cells = [("kind", kind.into_value()), ("rate", decimal(rate))];
    add(desk, "cost_rate", &cells).await;
}

async fn entry(desk: &Desk, account: AccountId, kind: CostKind, cells: &[(&str, Value)]) {
    let own = [
        ("account", account.into_value()),
        ("kind", kind.into_value()),
    ];
    add(desk, "cost_entry", &[&own[..], cells].concat()).await;
}

async fn served(desk: &Desk, account: AccountId) -> Decimal {
    let worth = desk.worth(account).await.unwrap();
    let lines = worth.historic.lines.iter();
    let costs =
        lines.filter(|line| line.label.starts_with("cost_") && line.label != "cost_of_goods");
    let sum: Decimal = costs.filter_map(|line| line.amount).sum();
    let by_year: Decimal = worth
        .years
        .iter()
        .filter_map(|year| year.cost_to_serve)
        .sum();
    assert_eq!(-sum, by_year, "the years hold what the whole holds");
    -sum
}

#[tokio::test]
async fn a_recorded_visit_costs_what_a_visit_costs_and_a_planned_one_nothing() {
    let (_folder, desk, account) = traded().await;
    let visit = PlanVisit {
        account,
        purpose: VisitPurpose::Maintain,
        goal: None,
        starts_at: "2025-05-06T09:30".parse().unwrap(),
        time_zone: "Europe/Stockholm".into(),
        place: None,
        stakeholders: Vec::new(),
    };
    let visit = desk.plan_visit(visit).await.unwrap();
    rate(&desk, CostKind::Visits, "450.25").await;
    assert_eq!(served(&desk, account).await, Decimal::ZERO);
    let record = RecordVisit {
        visit,
        goal_reached: None,
        result: Some("They agreed".into()),
        stated_need: None,
        real_need: None,
    };
    desk.record_visit(record).await.unwrap();
    assert_eq!(served(&desk, account).await, money("450.25"));
    // Where somebody typed what the visits of these days cost, they are not counted again.
    let may = [
        ("amount", decimal("1000")),
        ("from", Value::Date("2025-05-01".parse().unwrap())),
        ("to", Value::Date("2025-05-31".parse().unwrap())),
    ];
    entry(&desk, account, CostKind::Visits, &may).await;
    assert_eq!(served(&desk, account).await, money("1000"));
}

#[tokio::test]
async fn every_kind_of_cost_is_counted_by_its_own_measure() {
    let (_folder, desk, account) = traded().await;
    // Two days with a sale, four lines, one of them credited.
    for (kind, each, sum) in [
        (CostKind::Orders, "30", "60"),
        (CostKind::Lines, "1.25", "65"),
        (CostKind::Returns, "12.5", "77.5"),
    ] {
        rate(&desk, kind, each).await;
        assert_eq!(served(&desk, account).await, money(sum), "{kind:?}");
    }
    let on = |day: &str| Value::Date(day.parse().unwrap());
    let kinds = [
        CostKind::Freight,
        CostKind::Rebates,
        CostKind::Team,
        CostKind::BadDebt,
        CostKind::Other,
    ];
    for kind in kinds {
        let cells = [("amount", decimal("10")), ("from", on("2025-03-03"))];
        entry(&desk, account, kind, &cells).await;
    }
    let hours = [("quantity", decimal("2")), ("from", on("2025-03-03"))];
    rate(&desk, CostKind::ServiceHours, "80").await;
    entry(&desk, account, CostKind::ServiceHours, &hours).await;
    assert_eq!(served(&desk, account).await, money("287.5"));
    // 1,400 net of 2025 outstanding for 36.5 days at 10 % a year: 1400 ÷ 365 · 36.5 · 0.1.
    let days = [
        ("quantity", decimal("36.5")),
        ("from", on("2025-01-01")),
        ("to", on("2025-06-30")),
    ];
    rate(&desk, CostKind::Receivables, "0.1").await;
    entry(&desk, account, CostKind::Receivables, &days).await;
    assert_eq!(served(&desk, account).await, money("301.5"));
    assert!(desk.check().await.unwrap().ok);
}
