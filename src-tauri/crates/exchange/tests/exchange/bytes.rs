//! Laws that hold for any bytes: nothing panics, nothing is lost, sums are right.

use crate::fixtures::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_decimal::Decimal;
use valise_domain::progress::Unwatched;
use valise_exchange::*;

/// Reads bytes both ways and holds the answers to the laws. Errors are fine, panics are not.
fn put_through(bytes: Vec<u8>) -> Result<(), TestCaseError> {
    let source = Source::from_bytes("any", bytes);
    source.digest().unwrap();
    let Ok(sniffed) = sniff(&source) else {
        return Ok(());
    };
    prop_assert_eq!(layout_key(&sniffed).len(), 32);
    if let Ok(recognised) = recognise_ledger(&source, &sniffed) {
        let (mut sunk, mut refused, mut sum) = (0, 0, Decimal::ZERO);
        let mut sink = |batch: Vec<valise_domain::ledger::LedgerLine>| {
            sunk += batch.len() as u32;
            sum += batch.iter().map(|line| line.amount).sum::<Decimal>();
            Ok(())
        };
        let mut reject = |line: valise_domain::import::RejectedLine| {
            assert!(!line.reason.is_empty());
            refused += 1;
        };
        if let Ok(read) = read_ledger(
            &source,
            &recognised.mapping,
            &Unwatched,
            &mut sink,
            &mut reject,
        ) {
            prop_assert_eq!((read.accepted, read.rejected_lines()), (sunk, refused));
            prop_assert_eq!(read.lines_in_file, sunk + refused);
            prop_assert_eq!(
                read.sum.iter().map(|money| money.amount).sum::<Decimal>(),
                sum
            );
        }
    }
    let recognised = recognise_people(&sniffed);
    if let Ok(read) = read_people(&source, &recognised.mapping, &Unwatched) {
        prop_assert_eq!(
            read.lines_in_file as usize,
            read.posts.len() + read.rejected.len()
        );
        let mut references = std::collections::HashSet::new();
        for (place, post) in read.posts.iter().enumerate() {
            prop_assert!(
                post.reference
                    .iter()
                    .all(|reference| references.insert(reference))
            );
            let (mut at, mut steps) = (place, 0);
            while let Some(above) = read.posts[at].manager {
                (at, steps) = (above, steps + 1);
                prop_assert!(steps <= read.posts.len(), "a cycle");
            }
        }
    }
    Ok(())
}

/// `PROPTEST_CASES` asks for more, as a night's run would.
fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(usual),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A fixture in one of its dresses.
fn dressed(index: usize, dress: u8) -> Vec<u8> {
    let names = all();
    let text = text(&names[index % names.len()]);
    match dress {
        0 => text.into_bytes(),
        1 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        2 => encoded(&text, encoding_rs::GB18030),
        3 => utf16(&text, true),
        4 => gzipped(text.as_bytes()),
        _ => xzipped(text.as_bytes()),
    }
}

/// One change to a file such as accidents and enemies make.
#[derive(Clone, Debug)]
enum Change {
    Set(Index, u8),
    Insert(Index, u8),
    Cut(Index, Index),
    Repeat(Index, Index),
    Swap(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let byte = prop_oneof![
        select(&b"\"\"\"',;\t|\r\n\n.-+()0129eE/: \x00\x1A\xFF\xFE\xEF\xBB\xBF\x81\xA3"[..]),
        any::<u8>()
    ];
    prop_oneof![
        (any::<Index>(), byte.clone()).prop_map(|(at, b)| Change::Set(at, b)),
        (any::<Index>(), byte).prop_map(|(at, b)| Change::Insert(at, b)),
        any::<(Index, Index)>().prop_map(|(a, b)| Change::Cut(a, b)),
        any::<(Index, Index)>().prop_map(|(a, b)| Change::Repeat(a, b)),
        any::<(Index, Index)>().prop_map(|(a, b)| Change::Swap(a, b)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes
        .iter()
        .filter(|_| !bytes.is_empty())
        .cloned()
        .collect::<Vec<_>>()
    {
        let at = |index: Index, bytes: &Vec<u8>| index.index(bytes.len().max(1));
        let range = |a: Index, b: Index, bytes: &Vec<u8>| {
            let (a, b) = (at(a, bytes), at(b, bytes));
            a.min(b)..a.max(b).min(a.min(b) + 64)
        };
        match change {
            _ if bytes.is_empty() => {}
            Change::Set(place, byte) => {
                let place = at(place, &bytes);
                bytes[place] = byte;
            }
            Change::Insert(place, byte) => bytes.insert(at(place, &bytes), byte),
            Change::Cut(a, b) => drop(bytes.drain(range(a, b, &bytes))),
            Change::Repeat(a, b) => {
                let part = bytes[range(a, b, &bytes)].to_vec();
                let place = at(b, &bytes);
                bytes.splice(place..place, part);
            }
            Change::Swap(a, b) => {
                let (a, b) = (at(a, &bytes), at(b, &bytes));
                bytes.swap(a, b);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn import_never_panics_on_damaged_files(
        file in any::<usize>(), dress in 0u8..6, changes in proptest::collection::vec(change(), 0..12)
    ) {
        put_through(changed(dressed(file, dress), &changes))?;
    }

    #[test]
    fn import_never_panics_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        put_through(bytes)?;
    }

    #[test]
    fn import_never_panics_on_any_table(
        cells in proptest::collection::vec(proptest::collection::vec("[a-z0-9\"'.,/ \\-åÖ客é]{0,8}", 1..6), 1..12),
        delimiter in select(&[",", ";", "\t", "|"][..]),
        newline in select(&["\n", "\r\n", "\r"][..])
    ) {
        let rows: Vec<String> = cells.iter().map(|row| row.join(delimiter)).collect();
        put_through(rows.join(newline).into_bytes())?;
    }
}

/// One line of a made ledger: customer, day, cents, and how the amount is written.
fn made_line() -> impl Strategy<Value = (u8, u32, i64, Option<&'static str>)> {
    let spoiled = proptest::option::weighted(0.2, select(&["", "abc", "1,2,3", "12 50"][..]));
    (0u8..20, 1u32..28, -10_000_000i64..10_000_000, spoiled)
}

/// `cents` with the marks of a habit.
fn written(cents: i64, comma: bool, grouped: bool) -> String {
    let (mark, group) = if comma { (',', '.') } else { ('.', ',') };
    let mut whole = (cents.abs() / 100).to_string();
    if grouped {
        let mut at = whole.len();
        while at > 3 {
            at -= 3;
            whole.insert(at, group);
        }
    }
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{whole}{mark}{:02}", cents.abs() % 100)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_sum_is_that_of_an_independent_count(
        lines in proptest::collection::vec(made_line(), 1..60), comma: bool, grouped: bool
    ) {
        let mut file = "Customer;Invoice date;Net amount\nFirst;2025-01-01;0".to_owned();
        file.push_str(if comma { ",50\n" } else { ".50\n" });
        let (mut cents, mut spoilt) = (50, 0);
        for (customer, day, amount, spoiled) in lines {
            let text = spoiled.map_or_else(|| written(amount, comma, grouped), str::to_owned);
            file.push_str(&format!("K{customer};2025-02-{day:02};{text}\n"));
            match spoiled {
                Some(_) => spoilt += 1,
                None => cents += amount,
            }
        }
        let read = ledger(file);
        prop_assert_eq!(&read.questions, &[]);
        let sum: Decimal = read.read.sum.iter().map(|money| money.amount).sum();
        prop_assert_eq!(sum, Decimal::new(cents, 2));
        prop_assert_eq!(read.read.rejected_lines(), spoilt);
    }

    #[test]
    fn a_number_in_any_habit_is_read_back(mantissa in -999_999_999_999i64..999_999_999_999, comma: bool, grouped: bool, style in 0..5) {
        let number = Decimal::new(mantissa, 2);
        let positive = written(mantissa.abs(), comma, grouped);
        let text = match (mantissa < 0, style) {
            (false, 0) => format!("£{positive}"),
            (false, 1) => format!("{positive} kr"),
            (false, _) => positive,
            (true, 0) => format!("({positive})"),
            (true, 1) => format!("{positive}-"),
            (true, 2) => format!("-€{positive}"),
            (true, _) => format!("−{positive}"),
        };
        prop_assert_eq!(parse_number(&text, Some(comma)), Ok(number), "{}", text);
        prop_assert_eq!(parse_number(&text, None), Ok(number), "{}", text);
        let spaced = text.replace(if comma { '.' } else { ',' }, "\u{a0}");
        prop_assert_eq!(parse_number(&spaced, Some(comma)), Ok(number), "{}", spaced);
    }

    #[test]
    fn a_column_of_days_shows_its_order_or_asks(days in proptest::collection::vec((1u32..=28, 1u32..=12), 1..40), american: bool) {
        let mut file = "customer,invoice date,amount\n".to_owned();
        for (day, month) in &days {
            let (a, b) = if american { (month, day) } else { (day, month) };
            file.push_str(&format!("A,{a:02}/{b:02}/2025,1\n"));
        }
        let clear = days.iter().any(|(day, _)| *day > 12);
        let read = ledger(file);
        let right = if american { DayOrder::Mdy } else { DayOrder::Dmy };
        prop_assert_eq!(read.mapping.day_order, clear.then_some(right));
        prop_assert_eq!(read.questions.is_empty(), clear);
    }
}
