//! Lists of costs: what each column means, in which habits it is written, and why a line is not taken.

use proptest::prelude::*;
use valise_domain::codes::CostKind;
use valise_domain::progress::{Progress, Unwatched};
use valise_exchange::*;

fn recognised(bytes: &[u8]) -> (Source, Recognised<CostMapping, CostColumn>) {
    let source = Source::from_bytes("costs.csv", bytes.to_vec());
    let recognised = recognise_costs(&sniff(&source).unwrap(), None);
    (source, recognised)
}

/// Recognises and reads a list that leaves no question open.
fn costs(text: &str) -> CostRead {
    let (source, recognised) = recognised(text.as_bytes());
    assert_eq!(recognised.questions, [], "{text}");
    read_costs(&source, &recognised.mapping, &Unwatched).unwrap()
}

fn amounts(read: &CostRead) -> Vec<String> {
    let shown = |line: &CostLine| line.amount.map_or("–".to_owned(), |sum| sum.to_string());
    read.lines.iter().map(shown).collect()
}

fn reasons(read: &CostRead) -> Vec<(u32, &str)> {
    let rejected = read.rejected.iter();
    rejected.map(|line| (line.row, line.reason)).collect()
}

#[test]
fn a_swedish_list_with_semicolons_and_decimal_commas_is_read() {
    let read = costs(
        "Kund;Kostnadsslag;Antal;Belopp;Valuta;Från;Till;Anteckning\n\
         C1;Frakt;;1 012,50;SEK;2025-02-01;2025-02-28;två pallar\n\
         C1;Servicetimmar;3,5;;;2025-03-05;;\n\
         ;Löner;;-20,05;SEK;2025-01-01;2025-06-30;\n",
    );
    assert_eq!(reasons(&read), []);
    assert_eq!(amounts(&read), ["1012.50", "–", "-20.05"]);
    let [freight, hours, pay] = read.lines.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        (freight.kind, freight.client.as_deref(), freight.row),
        (CostKind::Freight, Some("C1"), 2)
    );
    assert_eq!(freight.from, "2025-02-01".parse().unwrap());
    assert_eq!(freight.to, Some("2025-02-28".parse().unwrap()));
    assert_eq!(freight.note.as_deref(), Some("två pallar"));
    assert_eq!(freight.currency, Some("SEK".parse().unwrap()));
    assert_eq!(hours.kind, CostKind::ServiceHours);
    assert_eq!(hours.quantity, Some("3.5".parse().unwrap()));
    assert_eq!((hours.to, hours.currency), (None, None));
    assert_eq!((pay.kind, pay.client.as_deref()), (CostKind::Team, None));
    assert_eq!(pay.currency, Some("SEK".parse().unwrap()));
}

#[test]
fn a_chinese_list_in_gb18030_is_read() {
    let text = "客户\t成本类型\t次数\t金额\t币种\t开始日期\t结束日期\t备注\n\
                C1\t运费\t\t1,200.00\t人民币\t2026年2月1日\t2026年2月28日\t冷链\n\
                C1\t拜访\t2\t\t\t2026/3/5\t\t\n";
    let (bytes, _, _) = encoding_rs::GB18030.encode(text);
    let (source, recognised) = recognised(&bytes);
    assert_eq!(recognised.questions, []);
    let read = read_costs(&source, &recognised.mapping, &Unwatched).unwrap();
    assert_eq!(reasons(&read), []);
    let kinds: Vec<CostKind> = read.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [CostKind::Freight, CostKind::Visits]);
    assert_eq!(amounts(&read), ["1200.00", "–"]);
    assert_eq!(read.lines[0].currency, Some("CNY".parse().unwrap()));
    assert_eq!(read.lines[1].from, "2026-03-05".parse().unwrap());
}

#[test]
fn every_line_that_is_not_taken_has_its_reason_and_its_fields() {
    let read = costs(
        "client,kind,quantity,amount,currency,from,to\n\
         C1,freight,,12.50,SEK,2025-02-01,2025-02-28\n\
         C1,freight,,,SEK,2025-02-01,\n\
         C1,freight,,12.50,SEK,,\n\
         C1,freight,,12.50,SEK,2025-02-30,\n\
         C1,freight,,twelve,SEK,2025-02-01,\n\
         C1,freight,,12.50,Taler,2025-02-01,\n\
         C1,astrology,,12.50,SEK,2025-02-01,\n\
         C1,freight,,12.50,SEK,2025-02-28,2025-02-01\n\
         C1,freight,,1000000000000000.00,SEK,2025-02-01,\n\
         C1,bad_debt,,0.005,SEK,2025-02-01,\n",
    );
    assert_eq!(
        reasons(&read),
        [
            (3, "missing_amount"),
            (4, "missing_date"),
            (5, "bad_date"),
            (6, "bad_number"),
            (7, "bad_currency"),
            (8, "unknown_kind"),
            (9, "out_of_range"),
            (10, "out_of_range"),
        ]
    );
    assert_eq!(read.rejected[5].fields[1], "astrology");
    assert_eq!(amounts(&read), ["12.50", "0.005"]);
    assert_eq!(
        read.lines[1].kind,
        CostKind::BadDebt,
        "codes are understood"
    );
}

#[test]
fn what_nobody_can_tell_is_asked_and_never_guessed() {
    let text =
        "client;kind;amount;from\nC1;freight;1,234;05/06/2026\nC1;freight;2,345;06/05/2026\n";
    let (source, recognised) = recognised(text.as_bytes());
    let questions = &recognised.questions;
    let asks = |wanted: fn(&Question<CostColumn>) -> bool| questions.iter().any(wanted);
    assert!(
        asks(|one| matches!(one, Question::DayOrder { .. })),
        "{questions:?}"
    );
    assert!(
        asks(|one| matches!(one, Question::DecimalMark { .. })),
        "{questions:?}"
    );
    let unread = read_costs(&source, &recognised.mapping, &Unwatched).unwrap();
    assert!(unread.lines.is_empty());
    assert!(
        reasons(&unread)
            .iter()
            .all(|(_, why)| why.starts_with("ambiguous_"))
    );

    let mut mapping = recognised.mapping.clone();
    mapping.decimal_comma = Some(false);
    mapping.day_order = Some(DayOrder::Dmy);
    let read = read_costs(&source, &mapping, &Unwatched).unwrap();
    assert_eq!(amounts(&read), ["1234", "2345"]);
    assert_eq!(read.lines[0].from, "2026-06-05".parse().unwrap());
}

#[test]
fn a_list_without_days_or_amounts_asks_for_them_and_is_not_read() {
    let (source, recognised) = recognised(b"client,kind,note\nC1,freight,two pallets\n");
    let lacks = |question: &Question<CostColumn>| {
        matches!(
            question,
            Question::Column {
                column: CostColumn::From,
                ..
            }
        )
    };
    assert!(
        recognised.questions.iter().any(lacks),
        "{:?}",
        recognised.questions
    );
    let refused = read_costs(&source, &recognised.mapping, &Unwatched);
    assert!(matches!(
        refused,
        Err(ExchangeError::MissingColumn { column: "from" })
    ));
}

#[test]
fn a_currency_that_a_person_says_holds_for_lines_that_name_none() {
    let text = "client,kind,amount,currency,from\n\
                C1,freight,12.50,,2025-02-01\nC1,freight,7.00,EUR,2025-02-01\n";
    let (source, recognised) = recognised(text.as_bytes());
    let mut mapping = recognised.mapping;
    mapping.currency = Some("SEK".parse().unwrap());
    let read = read_costs(&source, &mapping, &Unwatched).unwrap();
    let currencies: Vec<_> = read.lines.iter().map(|line| line.currency).collect();
    assert_eq!(
        currencies,
        [Some("SEK".parse().unwrap()), Some("EUR".parse().unwrap())]
    );
}

struct Stopped;

impl Progress for Stopped {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn reading_stops_when_asked() {
    let (source, recognised) = recognised(b"client,kind,amount,from\nC1,freight,1.00,2025-02-01\n");
    let stopped = read_costs(&source, &recognised.mapping, &Stopped);
    assert!(matches!(stopped, Err(ExchangeError::Cancelled)));
}

proptest! {
    #[test]
    fn whatever_the_cells_are_each_record_is_a_line_or_has_a_reason(
        cells in prop::collection::vec(("[ -~åäö客0-9]{0,12}", "[-0-9.,'e ]{0,12}", "[-0-9/.]{0,10}"), 1..12),
    ) {
        let mut text = String::from("client,kind,amount,from\nC1,freight,1.50,2025-02-01\n");
        for (name, amount, day) in &cells {
            let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
            text.push_str(&format!("X{},freight,{},{}\n", quoted(name), quoted(amount), quoted(day)));
        }
        let (source, recognised) = recognised(text.as_bytes());
        let columns = [CostColumn::Client, CostColumn::Kind, CostColumn::Amount, CostColumn::From];
        let mut mapping = recognised.mapping;
        mapping.columns = columns.into_iter().zip(0..).collect();
        let read = read_costs(&source, &mapping, &Unwatched).unwrap();
        let mut rows: Vec<u32> = read.lines.iter().map(|line| line.row).collect();
        rows.extend(read.rejected.iter().map(|line| line.row));
        rows.sort_unstable();
        rows.dedup();
        prop_assert_eq!(rows.len(), read.lines.len() + read.rejected.len());
        prop_assert!(read.lines.iter().all(|line| line.amount.is_some()));
    }
}
