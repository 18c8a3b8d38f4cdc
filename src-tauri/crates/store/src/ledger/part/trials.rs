//! Trials of the bytes: whatever lines there are come back as they were, and whatever bytes there are
//! harm nobody.
//! Deliberately absent: the database (`tests/store/parts.rs`).

use super::super::amount::Exact;
use super::encode::encode;
use super::lines::{Line, Lines, NotLines, PartLines};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::HashMap;

fn exact() -> impl Strategy<Value = Option<Exact>> {
    prop_oneof![
        Just(None),
        (-3_i64..40).prop_map(|number| Some(Exact::Whole(number))),
        any::<i64>().prop_map(|number| Some(Exact::Whole(number))),
        (any::<i64>(), 1_u32..12).prop_map(|(number, scale)| {
            let number = rust_decimal::Decimal::new(number, scale).normalize();
            Some(Exact::Text(number.to_string()))
        }),
    ]
}

fn line() -> impl Strategy<Value = Line> {
    let place = (any::<u32>(), 0_u32..9_000, 0_usize..6, 0_usize..6);
    let currency = prop_oneof![Just(None), Just(Some("SEK")), Just(Some("CNY"))];
    let money = (any::<i64>(), any::<Option<i64>>(), 0_u32..10, any::<bool>());
    let numbers = (exact(), exact(), money, currency);
    (place, numbers, any::<bool>(), any::<u64>()).prop_map(
        |(place, numbers, credit_note, print)| {
            let (line, day, invoice, product) = place;
            let (quantity, unit_price, (amount, cost, scale, times), currency) = numbers;
            let product_of = super::encode::times(&quantity, &unit_price).filter(|_| times);
            Line {
                line,
                day: i64::from(20_000_101 + (day / 28) % 12 * 100 + day % 28),
                invoice,
                product,
                quantity,
                unit_price,
                amount: product_of.unwrap_or(amount),
                cost,
                scale,
                currency: currency.map(|letters| letters.parse().unwrap()),
                credit_note,
                print,
            }
        },
    )
}

/// Lines whose dictionaries are in the order of first use.
fn lines() -> impl Strategy<Value = Lines> {
    (vec(line(), 1..60), any::<bool>()).prop_map(|(mut lines, named)| {
        let (mut invoices, mut products) = (HashMap::new(), HashMap::new());
        for line in &mut lines {
            let next = invoices.len();
            line.invoice = *invoices.entry(line.invoice).or_insert(next);
            let next = products.len();
            line.product = *products.entry(line.product).or_insert(next);
        }
        let mut lines = Lines {
            customer: named.then(|| "华兴 14646".to_owned()),
            invoices: (0..invoices.len()).map(|n| format!("I{n}")).collect(),
            products: (0..products.len())
                .map(|n| {
                    (
                        if n == 0 {
                            String::new()
                        } else {
                            format!("P{n}")
                        },
                        format!("é{n}"),
                    )
                })
                .collect(),
            lines,
        };
        if let Some(customer) = lines.customer.clone() {
            let prints = lines
                .lines
                .iter()
                .map(|line| lines.print_of(line, &customer).unwrap());
            let prints: Vec<u64> = prints.collect();
            for (line, print) in lines.lines.iter_mut().zip(prints) {
                line.print = print;
            }
        }
        lines
    })
}

proptest! {
    #[test]
    fn lines_come_back_as_they_were(lines in lines()) {
        let bytes = encode(&lines);
        let read = PartLines::read(&bytes);
        prop_assert_eq!(read.map(|part| part.0), Ok(lines));
    }

    #[test]
    fn changed_bytes_are_refused_or_are_other_lines(
        lines in lines(),
        at: proptest::sample::Index,
        bits in 1_u8..,
        cut: bool,
    ) {
        let mut bytes = encode(&lines);
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
            prop_assert_eq!(PartLines::read(&bytes).unwrap_err(), NotLines::Damaged);
        } else {
            bytes[at] ^= bits;
            if let Ok(PartLines(other)) = PartLines::read(&bytes) {
                prop_assert_ne!(other, lines);
            }
        }
    }

    #[test]
    fn bytes_of_anybody_never_panic(bytes in vec(any::<u8>(), 0..300), ours: bool) {
        let magic: &[u8] = if ours { super::encode::MAGIC } else { b"" };
        let read = PartLines::read(&[magic, &bytes[..]].concat());
        if let Ok(PartLines(lines)) = read {
            prop_assert_eq!(encode(&lines), [magic, &bytes[..]].concat());
        }
    }
}

#[test]
fn a_newer_form_is_told_from_a_damaged_one() {
    assert_eq!(PartLines::read(b"VALISEL2..."), Err(NotLines::TooNew));
    assert_eq!(PartLines::read(b"VALISEX1..."), Err(NotLines::Damaged));
    assert_eq!(PartLines::read(b""), Err(NotLines::Damaged));
}
