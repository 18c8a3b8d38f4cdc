//! T11: twelve customers, one of them in credit.

use crate::told::{assert_told, case, numbers};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use serde_json::{Value, json};
use valise_domain::id::RowId;
use valise_domain::nouns::AccountId;
use valise_valuation::{AbcClass, Concentration, Mark, concentration, standings, whale};

fn ids(case: &Value) -> Vec<String> {
    let ids = case["inputs"]["id"].as_array().unwrap().iter();
    ids.map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn column(case: &Value, name: &str) -> Vec<Decimal> {
    let values = numbers(&case["inputs"][name]);
    values
        .into_iter()
        .map(|value| Decimal::from_f64(value).unwrap())
        .collect()
}

fn account(id: &str) -> AccountId {
    AccountId(RowId::new(
        id.trim_start_matches('C').parse().unwrap(),
        [0; 10],
    ))
}

fn computed(case: &Value) -> Concentration {
    let nets = column(case, "net_revenue");
    let list: Vec<_> = ids(case)
        .iter()
        .zip(nets)
        .map(|(id, net)| (account(id), None, net))
        .collect();
    concentration(&list)
}

#[test]
fn the_indices_are_as_told() {
    let case = case("T11");
    let expected = &case["expected"]["concentration"];
    let spread = computed(&case).spread;
    assert_told(
        spread.total_positive.to_f64().unwrap(),
        &expected["total_positive"],
    );
    assert_told(spread.hhi.unwrap(), &expected["hhi"]);
    assert_told(spread.n_eff.unwrap(), &expected["n_effective"]);
    assert_told(spread.gini.unwrap(), &expected["gini"]);
    assert_told(spread.cr1.unwrap(), &expected["cr1"]);
    assert_told(spread.cr4.unwrap(), &expected["cr4"]);
}

#[test]
fn shares_classes_and_marks_are_as_told() {
    let case = case("T11");
    let expected = &case["expected"]["concentration"];
    let computed = computed(&case);
    let mut marked = (Vec::new(), Vec::new());
    for name in ids(&case) {
        let share = computed.of(account(&name)).unwrap();
        assert_told(share.share.to_f64().unwrap(), &expected["shares"][&name]);
        let class = match share.class {
            AbcClass::A => "A",
            AbcClass::B => "B",
            AbcClass::C => "C",
        };
        assert_eq!(class, expected["abc"][&name], "{name}");
        match share.mark {
            Some(Mark::Dependence) => {
                marked.0.push(name.clone());
                marked.1.push(name);
            }
            Some(Mark::Key) => marked.0.push(name),
            None => {}
        }
    }
    assert_eq!(json!(marked.0), expected["key10"]);
    assert_eq!(json!(marked.1), expected["dependence20"]);
}

#[test]
fn names_stand_as_accounts_do() {
    let case = case("T11");
    let by_name = standings(ids(&case).into_iter().zip(column(&case, "net_revenue")));
    let by_account = computed(&case);
    assert_eq!(by_name.spread, by_account.spread);
    let order: Vec<AccountId> = by_name
        .places
        .iter()
        .map(|place| account(&place.who))
        .collect();
    let accounts: Vec<AccountId> = by_account
        .shares
        .iter()
        .map(|share| share.accounts[0])
        .collect();
    assert_eq!(order, accounts);
}

#[test]
fn the_whale_is_as_told() {
    let case = case("T11");
    let expected = &case["expected"]["whale"];
    let (nets, cogs, serve) = (
        column(&case, "net_revenue"),
        column(&case, "cogs"),
        column(&case, "cost_to_serve"),
    );
    let profits: Vec<Decimal> = nets
        .iter()
        .zip(cogs)
        .zip(serve)
        .map(|((net, cogs), serve)| net - cogs - serve)
        .collect();
    for (id, profit) in ids(&case).iter().zip(&profits) {
        assert_eq!(
            json!(profit.to_i64()),
            case["expected"]["profit"][id],
            "{id}"
        );
    }
    let whale = whale(&profits);
    let parts = whale.parts.unwrap();
    assert_told(whale.total.to_f64().unwrap(), &expected["total"]);
    assert_told(whale.peak_value.to_f64().unwrap(), &expected["peak_value"]);
    assert_told(
        whale.erosion_value.to_f64().unwrap(),
        &expected["erosion_value"],
    );
    assert_eq!(json!(whale.peak_customers), expected["peak_customers"]);
    assert_eq!(json!(whale.loss_makers), expected["loss_makers"]);
    assert_told(parts.peak_pct, &expected["peak_pct"]);
    assert_told(parts.top20_pct, &expected["top20_pct"]);
    assert_told(parts.stobachoff, &expected["stobachoff"]);
}
