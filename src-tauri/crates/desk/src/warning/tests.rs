//! When a client is worth a warning and when it is not.

use super::*;
use valise_domain::nouns::MemberId;

fn id(name: &str) -> RowId {
    RowId::built_in(name)
}

fn blank() -> Account {
    let row = valise_domain::nouns::Row {
        id: id("client"),
        alive: true,
        parent: None,
        rank: None,
        values: vec![Default::default(); valise_domain::nouns::account::TABLE.fields.len()],
    };
    valise_domain::nouns::Noun::from_row(row).unwrap()
}

/// A client that is well looked after: nothing to warn of.
fn sound() -> Facts {
    Facts {
        account: Account {
            name: Some("Nordkraft".into()),
            owner: Some(MemberId(id("owner"))),
            sponsor: Some(MemberId(id("sponsor"))),
            owner_role: Some(OwnerRole::Kam),
            ..blank()
        },
        has_categories: true,
        posts: 2,
        people: vec![
            person("Åsa", &[BuyingRole::DecisionMaker]),
            person("Bo", &[]),
        ],
        days_since_contact: Some(10),
        has_visit_ahead: true,
        revenue: Some(Decimal::from(90)),
        revenue_before: Some(Decimal::from(100)),
        is_marked: false,
    }
}

fn person(name: &str, roles: &[BuyingRole]) -> Known {
    Known {
        id: StakeholderId(id(name)),
        name: Some(name.into()),
        strength: Strength::None,
        roles: roles.iter().copied().collect(),
        was_met: true,
        stale_days: None,
    }
}

fn codes(facts: Facts) -> Vec<&'static str> {
    warnings(facts)
        .iter()
        .map(|warned| warned.warning.as_str())
        .collect()
}

#[test]
fn a_client_that_is_well_looked_after_needs_no_warning() {
    assert!(codes(sound()).is_empty());
}

#[test]
fn each_gap_has_its_warning() {
    let with = |change: &dyn Fn(&mut Facts)| {
        let mut facts = sound();
        change(&mut facts);
        codes(facts)
    };
    assert_eq!(with(&|f| f.people[0].roles.clear()), ["no_decision_maker"]);
    assert_eq!(with(&|f| f.people[1].was_met = false), ["single_contact"]);
    assert_eq!(
        with(&|f| f.people[0].stale_days = Some(200)),
        ["stale_person"]
    );
    assert!(
        with(&|f| f.people[1].stale_days = Some(200)).is_empty(),
        "has no part"
    );
    assert_eq!(with(&|f| f.account.owner = None), ["owner_missing"]);
    assert_eq!(with(&|f| f.account.sponsor = None), ["sponsor_missing"]);
    let alone = |days| {
        with(&move |f: &mut Facts| {
            (f.has_visit_ahead, f.days_since_contact) = (false, days);
        })
    };
    assert!(alone(Some(59)).is_empty());
    assert_eq!(alone(Some(60)), ["no_visit_planned"]);
    assert_eq!(alone(None), ["no_visit_planned"]);
}

#[test]
fn orders_fall_when_a_fifth_is_gone() {
    let fall = |now: i64, before: i64| {
        let revenue = (Some(now.into()), Some(before.into()));
        let mut facts = sound();
        (facts.revenue, facts.revenue_before) = revenue;
        warnings(facts).pop().and_then(|warned| warned.detail)
    };
    assert_eq!(fall(80, 100).as_deref(), Some("20"));
    assert_eq!(fall(667, 1000).as_deref(), Some("33"));
    assert_eq!(fall(-50, 100).as_deref(), Some("150"));
    assert_eq!(fall(81, 100), None);
    assert_eq!(fall(200, 100), None);
    assert_eq!(fall(-5, 0), None);
}

#[test]
fn a_client_out_of_the_ledger_that_nobody_works_with_is_left_in_peace() {
    let mut facts = Facts {
        account: Account {
            name: Some("One of 4,000".into()),
            ..blank()
        },
        has_categories: false,
        posts: 0,
        people: Vec::new(),
        days_since_contact: None,
        has_visit_ahead: false,
        revenue: Some(Decimal::ONE),
        revenue_before: Some(Decimal::TEN),
        is_marked: false,
    };
    assert!(codes(facts.clone()).is_empty());
    facts.is_marked = true;
    assert_eq!(
        codes(facts.clone()),
        ["falling_orders", "no_visit_planned", "owner_missing"]
    );
    facts.account.kind = Some(AccountKind::Lost);
    assert!(codes(facts).is_empty());
}

#[test]
fn of_each_kind_the_clients_that_bring_most_are_listed() {
    let of = |name: &str, revenue: i64| {
        let mut facts = sound();
        facts.account = Account {
            id: AccountId(id(name)),
            name: Some(name.into()),
            owner: None,
            sponsor: None,
            ..facts.account
        };
        facts.revenue = Some(revenue.into());
        warnings(facts)
    };
    let mut all: Vec<Warned> = [("B", 100), ("A", 100), ("C", 300)]
        .iter()
        .flat_map(|(name, revenue)| of(name, *revenue))
        .collect();
    all.sort_by(Warned::order);
    let listed = take_of_each(&mut all, 2);
    let shown = |list: &[Warned]| -> Vec<String> {
        let line = |one: &Warned| format!("{} {}", one.client, one.warning.as_str());
        list.iter().map(line).collect()
    };
    let first = [
        "C owner_missing",
        "A owner_missing",
        "C sponsor_missing",
        "A sponsor_missing",
    ];
    assert_eq!(shown(&listed), first);
    assert_eq!(shown(&all), ["B owner_missing", "B sponsor_missing"]);
}
