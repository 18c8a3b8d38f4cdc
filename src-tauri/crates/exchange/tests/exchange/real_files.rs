//! The two real files, where the shared folder is there: every number that is known of them.

use crate::fixtures::{Ledger, ledger_by};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use valise_domain::codes::PositionState::{Closed, Filled, Unknown, Vacant};
use valise_domain::money::Currency;
use valise_domain::progress::Unwatched;
use valise_exchange::*;

/// A file of `../shared/data`, seen from the workspace; `VALISE_SHARED` names the folder otherwise.
fn shared(name: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("VALISE_SHARED").map(PathBuf::from);
    let above = here.ancestors().map(|folder| folder.join("../shared"));
    let found = named
        .into_iter()
        .chain(above)
        .map(|folder| folder.join("data").join(name));
    let path = found.into_iter().find(|path| path.is_file());
    if path.is_none() {
        println!("skipped: {name} is not here");
    }
    path
}

/// The ledger, read once for all tests.
fn retail() -> Option<&'static Ledger> {
    static READ: OnceLock<Option<Ledger>> = OnceLock::new();
    let read = || {
        let source = Source::from_path(&shared("online-retail.csv.xz")?).unwrap();
        let recognised = recognise_ledger(&source, &sniff(&source).unwrap()).unwrap();
        Some(ledger_by(&source, recognised.mapping, recognised.questions))
    };
    READ.get_or_init(read).as_ref()
}

#[test]
fn the_columns_of_the_online_retail_ledger_are_recognised() {
    let Some(file) = retail() else { return };
    assert_eq!(file.questions, []);
    let columns = file
        .mapping
        .columns
        .iter()
        .map(|(column, index)| (column.as_str(), *index));
    assert_eq!(
        columns.collect::<Vec<_>>(),
        [
            ("customer", 6),
            ("country", 7),
            ("date", 4),
            ("invoice", 0),
            ("product", 1),
            ("description", 2),
            ("quantity", 3),
            ("unit_price", 5)
        ]
    );
}

#[test]
fn the_online_retail_ledger_comes_in_to_the_penny() {
    let Some(Ledger {
        read,
        lines,
        rejected,
        ..
    }) = retail()
    else {
        return;
    };
    assert_eq!(read.lines_in_file, 541_909);
    assert_eq!(
        read.rejected,
        BTreeMap::from([("missing_customer".to_owned(), 135_080)])
    );
    assert_eq!(rejected.len(), 135_080);
    assert_eq!((read.accepted, lines.len()), (406_829, 406_829));
    assert_eq!(
        read.sum.of(Currency::UNSTATED).unwrap().to_string(),
        "8300065.814"
    );
    assert_eq!(read.customers, 4_372);
    assert_eq!(read.credit_note_lines, 8_905);
    assert_eq!(lines.iter().filter(|line| line.credit_note).count(), 8_905);
    assert!(
        lines
            .iter()
            .all(|line| line.credit_note == line.invoice.starts_with('C'))
    );
    assert_eq!(read.first_day.unwrap().to_string(), "2010-12-01");
    assert_eq!(read.last_day.unwrap().to_string(), "2011-12-09");
    assert_eq!(read.encoding, Some(TextEncoding::Utf8));
}

#[test]
fn the_largest_online_retail_customers_have_whole_numbers_and_exact_sums() {
    let Some(file) = retail() else { return };
    let mut sums: HashMap<&str, Decimal> = HashMap::new();
    for line in &file.lines {
        *sums.entry(&line.customer).or_default() += line.amount;
        assert_eq!(
            line.amount,
            line.quantity.unwrap() * line.unit_price.unwrap()
        );
        assert!(
            line.customer.bytes().all(|b| b.is_ascii_digit()),
            "{}",
            line.customer
        );
    }
    let mut largest: Vec<(Decimal, &str)> = sums.into_iter().map(|(c, sum)| (sum, c)).collect();
    largest.sort_unstable();
    let three = largest
        .iter()
        .rev()
        .take(3)
        .map(|(sum, c)| format!("{c} {}", sum.normalize()));
    assert_eq!(
        three.collect::<Vec<_>>(),
        ["14646 279489.02", "18102 256438.49", "17450 187482.17"]
    );
}

#[test]
fn what_is_odd_in_the_online_retail_ledger_is_told() {
    let Some(Ledger { read, .. }) = retail() else {
        return;
    };
    assert_eq!(read.zero_price_lines, 40);
    let counts = [
        ("currency_unstated", 1),
        ("possible_duplicate", 5_268),
        ("zero_price", 40),
    ];
    let counts: BTreeMap<String, u32> = counts.map(|(code, n)| (code.to_owned(), n)).into();
    assert_eq!(read.warning_counts, counts);
    assert_eq!(read.warnings.len(), 5_268 + 40 + 1);
    let repeats = read
        .warnings
        .iter()
        .filter(|warning| warning.code == "possible_duplicate");
    assert!(
        repeats
            .map(|w| (w.row, w.detail.parse().unwrap()))
            .all(|(row, first): (u32, u32)| first < row)
    );
}

/// The chart.
fn home_office() -> Option<PeopleRead> {
    let source = Source::from_path(&shared("home-office-2013-senior-posts.csv")?).unwrap();
    let recognised = recognise_people(&sniff(&source).unwrap());
    assert_eq!(recognised.questions, []);
    let columns = recognised
        .mapping
        .columns
        .iter()
        .map(|(c, index)| (c.as_str(), *index));
    assert_eq!(
        columns.collect::<Vec<_>>(),
        [
            ("reference", 1),
            ("name", 2),
            ("title", 4),
            ("department", 8),
            ("grade", 3),
            ("purpose", 5),
            ("email", 10),
            ("phone", 9),
            ("manager", 11),
            ("notes", 18)
        ]
    );
    Some(read_people(&source, &recognised.mapping, &Unwatched).unwrap())
}

#[test]
fn every_home_office_post_comes_in_with_its_state() {
    let Some(read) = home_office() else { return };
    assert_eq!(
        (read.lines_in_file, read.posts.len(), read.rejected.len()),
        (259, 259, 0)
    );
    let count = |state| read.posts.iter().filter(|post| post.state == state).count();
    assert_eq!(count(Unknown), 91 + 23 + 8);
    assert_eq!(count(Closed), 56 + 13 + 8 + 4);
    assert_eq!(count(Vacant), 7 + 2);
    assert_eq!(count(Filled), 47);
    assert!(
        read.posts
            .iter()
            .all(|post| post.name.is_some() == (post.state == Filled))
    );
    let stray = |text: &str| text.ends_with(".'") || text.starts_with('\'');
    assert!(
        !read
            .posts
            .iter()
            .any(|post| post.purpose.as_deref().is_some_and(stray))
    );
}

#[test]
fn what_is_odd_in_the_home_office_chart_is_told() {
    let Some(read) = home_office() else { return };
    let warned = read
        .warnings
        .iter()
        .map(|w| (w.code.as_str(), w.row, w.detail.as_str()));
    assert_eq!(
        warned.collect::<Vec<_>>(),
        [
            (
                "shared_contact",
                0,
                "public.enquiries@homeoffice.gsi.gov.uk"
            ),
            ("duplicate_reference", 86, "2UKBA18 (82)"),
            ("duplicate_reference", 153, "1SIIG11 (109)"),
            ("duplicate_reference", 162, "2SIIGSEC (161)"),
            ("reports_to_itself", 241, "2UKVI02"),
        ]
    );
    assert!(read.posts.iter().all(|post| post.email.is_none()));
}

#[test]
fn the_home_office_tree_is_acyclic_and_has_two_tops() {
    let Some(PeopleRead { posts, .. }) = home_office() else {
        return;
    };
    let tops = posts.iter().filter(|post| post.manager.is_none());
    let tops: Vec<&str> = tops.filter_map(|post| post.reference.as_deref()).collect();
    assert_eq!(
        tops,
        ["4PO01", "2UKVI02"],
        "the permanent secretary, and the self-report"
    );
    for start in 0..posts.len() {
        let (mut at, mut steps) = (start, 0);
        while let Some(above) = posts[at].manager {
            (at, steps) = (above, steps + 1);
            assert!(steps < posts.len());
        }
    }
}
