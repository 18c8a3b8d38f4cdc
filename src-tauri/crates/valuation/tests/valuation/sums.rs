//! Concentration: borders of the marks, groups, and laws.

use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountGroupId, AccountId};
use valise_valuation::{AbcClass, Concentration, Holder, Mark, concentration};

type Entry = (AccountId, Option<AccountGroupId>, Decimal);

fn id(number: i64) -> RowId {
    RowId::new(number, [0; 10])
}

fn entry(number: i64, group: Option<i64>, net: i64) -> Entry {
    (
        AccountId(id(number)),
        group.map(|group| AccountGroupId(id(group))),
        Decimal::from(net),
    )
}

fn marks(nets: &[i64]) -> Vec<Option<Mark>> {
    let list: Vec<Entry> = nets
        .iter()
        .zip(1..)
        .map(|(net, n)| entry(n, None, *net))
        .collect();
    concentration(&list)
        .shares
        .iter()
        .map(|share| share.mark)
        .collect()
}

#[test]
fn ten_per_cent_is_key_and_only_more_than_twenty_is_dependence() {
    assert_eq!(marks(&[80, 20])[1], Some(Mark::Key));
    assert_eq!(marks(&[799, 201])[1], Some(Mark::Dependence));
    assert_eq!(marks(&[90, 10])[1], Some(Mark::Key));
    assert_eq!(marks(&[9_001, 999])[1], None);
}

#[test]
fn a_and_b_end_where_those_before_reach_their_limit() {
    let list: Vec<Entry> = [80, 15, 3, 2]
        .iter()
        .zip(1..)
        .map(|(net, n)| entry(n, None, *net))
        .collect();
    let classes: Vec<AbcClass> = concentration(&list)
        .shares
        .iter()
        .map(|s| s.class)
        .collect();
    assert_eq!(
        classes,
        [AbcClass::A, AbcClass::B, AbcClass::C, AbcClass::C]
    );
}

#[test]
fn children_roll_up_to_their_group_before_anything_is_divided() {
    let list = [
        entry(1, Some(9), 300),
        entry(2, None, 250),
        entry(3, Some(9), -100),
        entry(4, None, 50),
    ];
    let result = concentration(&list);
    assert_eq!(result.spread.total_positive, Decimal::from(500));
    let group = &result.shares[1];
    assert_eq!(group.holder, Holder::Group(AccountGroupId(id(9))));
    assert_eq!(group.accounts, [AccountId(id(1)), AccountId(id(3))]);
    assert_eq!(group.share, Decimal::new(4, 1));
    assert_eq!(result.of(AccountId(id(3))), Some(group));
}

#[test]
fn without_positive_revenue_there_are_shares_of_zero_and_no_indices() {
    let result = concentration(&[entry(1, None, 0), entry(2, None, -5)]);
    assert_eq!(
        (result.spread.hhi, result.spread.n_eff, result.spread.gini),
        (None, None, None)
    );
    assert!(
        result
            .shares
            .iter()
            .all(|s| s.share.is_zero() && s.class == AbcClass::C)
    );
    assert!(concentration(&[]).shares.is_empty());
}

#[test]
fn amounts_beyond_all_digits_do_not_panic() {
    let list = [1, 2, 3].map(|n| (AccountId(id(n)), None, Decimal::MAX));
    assert_eq!(concentration(&list).spread.total_positive, Decimal::MAX);
}

fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    let one = (0_i64..4, -20_000_i64..1_000_000, 0_u32..5);
    prop::collection::vec(one, 0..60).prop_map(|list| {
        let entries = list
            .into_iter()
            .zip(1..)
            .map(|((group, net, scale), number)| {
                let group = (group > 0).then(|| AccountGroupId(id(group)));
                (AccountId(id(number + 100)), group, Decimal::new(net, scale))
            });
        entries.collect()
    })
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
        (None, None) => true,
        _ => false,
    }
}

fn assert_sane(result: &Concentration) {
    let positive = result
        .shares
        .iter()
        .filter(|share| share.net > Decimal::ZERO)
        .count();
    let spread = result.spread;
    assert_eq!(spread.hhi.is_some(), positive > 0);
    if let (Some(hhi), Some(n_eff), Some(gini)) = (spread.hhi, spread.n_eff, spread.gini) {
        let n = positive as f64;
        assert!(hhi <= 10_000.0 + 1e-6 && hhi >= 10_000.0 / n - 1e-6);
        assert!(n_eff <= n + 1e-6 && n_eff >= 1.0 - 1e-6);
        assert!((-1e-9..1.0).contains(&gini));
        let sum: Decimal = result.shares.iter().map(|share| share.share).sum();
        assert!((sum.to_f64().unwrap() - 1.0).abs() < 1e-12);
    }
    assert!(
        result
            .shares
            .is_sorted_by(|a, b| a.net >= b.net && a.class <= b.class)
    );
}

proptest! {
    #[test]
    fn the_order_of_accounts_does_not_matter(
        (a, b) in any_entries().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        let result = concentration(&a);
        assert_sane(&result);
        prop_assert_eq!(result, concentration(&b));
    }

    #[test]
    fn no_account_and_no_money_is_lost(list in any_entries()) {
        let result = concentration(&list);
        let accounts: usize = result.shares.iter().map(|share| share.accounts.len()).sum();
        prop_assert_eq!(accounts, list.len());
        let (all, kept): (Decimal, Decimal) = (
            list.iter().map(|entry| entry.2).sum(),
            result.shares.iter().map(|share| share.net).sum(),
        );
        prop_assert_eq!(all, kept);
    }

    #[test]
    fn another_unit_changes_no_share_no_mark_and_no_class(list in any_entries()) {
        let cents: Vec<Entry> = list.iter().map(|e| (e.0, e.1, e.2 * Decimal::ONE_HUNDRED)).collect();
        let (a, b) = (concentration(&list), concentration(&cents));
        for (a, b) in a.shares.iter().zip(&b.shares) {
            prop_assert_eq!((a.holder, a.share, a.mark, a.class), (b.holder, b.share, b.mark, b.class));
        }
        let (a, b) = (a.spread, b.spread);
        prop_assert!(near(a.hhi, b.hhi) && near(a.gini, b.gini) && near(a.n_eff, b.n_eff));
    }

    #[test]
    fn equal_customers_are_not_concentrated(count in 1_usize..50, net in 1_i64..1_000_000) {
        let list: Vec<Entry> = (0..count).map(|n| entry(n as i64 + 1, None, net)).collect();
        let result = concentration(&list);
        prop_assert!(result.spread.gini.unwrap().abs() < 1e-9);
        prop_assert!((result.spread.n_eff.unwrap() - count as f64).abs() < 1e-6);
    }
}
