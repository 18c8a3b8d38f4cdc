//! Ledgers of several countries and habits.

use crate::fixtures::*;
use valise_domain::progress::{Progress, Unwatched};
use valise_exchange::*;

fn sum(ledger: &Ledger, currency: &str) -> String {
    let sum = ledger.read.sum.of(currency.parse().unwrap());
    sum.unwrap_or_else(|| panic!("no {currency}"))
        .normalize()
        .to_string()
}

fn reasons(ledger: &Ledger) -> Vec<(u32, &str)> {
    ledger
        .rejected
        .iter()
        .map(|line| (line.row, line.reason))
        .collect()
}

fn warned(ledger: &Ledger, code: &str) -> Vec<(u32, String)> {
    let of_code = ledger
        .read
        .warnings
        .iter()
        .filter(|warning| warning.code == code);
    of_code
        .map(|warning| (warning.row, warning.detail.clone()))
        .collect()
}

#[test]
fn a_swedish_ledger_with_titles_and_decimal_commas_is_read() {
    let file = ledger(encoded(
        &text("kundreskontra.csv"),
        encoding_rs::WINDOWS_1252,
    ));
    assert_eq!(file.questions, []);
    assert_eq!(
        file.mapping.layout.encoding,
        Some(TextEncoding::Windows1252)
    );
    assert_eq!(file.mapping.layout.header_row, 4);
    assert_eq!(file.read.lines_in_file, 10);
    assert_eq!(reasons(&file), [(11, "bad_date"), (14, "missing_date")]);
    assert_eq!(sum(&file, "SEK"), "2112.85");
    assert_eq!(file.lines[0].customer, "0042");
    assert_eq!(
        file.lines[0].customer_name.as_deref(),
        Some("Ångströms Mekaniska AB")
    );
    assert_eq!(file.lines[1].description, "Ventil 3/4\" mässing");
    assert_eq!(file.lines[5].customer, "Kontantkund");
    assert_eq!(file.read.credit_note_lines, 1);
    assert!(file.lines[3].credit_note, "KR1003 is a credit note");
    assert_eq!(warned(&file, "possible_duplicate"), [(13, "12".to_owned())]);
    assert_eq!(warned(&file, "zero_price"), [(9, "Frakt".to_owned())]);
    assert_eq!(warned(&file, "currency_unstated"), []);
}

#[test]
fn a_chinese_ledger_is_read_in_gb18030_and_utf8_alike() {
    let chinese = text("xiaoshou.tsv");
    let file = ledger(encoded(&chinese, encoding_rs::GB18030));
    assert_eq!(file.mapping.layout.encoding, Some(TextEncoding::Gb18030));
    assert_eq!(file.mapping.layout.delimiter, Delimiter::Tab);
    assert_eq!(file.questions, []);
    assert_eq!(sum(&file, "CNY"), "3308");
    assert_eq!(file.lines[1].quantity.unwrap().to_string(), "1000");
    assert_eq!(
        file.lines[2].customer_name.as_deref(),
        Some("哈尔滨电气配件厂")
    );
    assert_eq!(file.lines[4].customer, "散客");
    assert_eq!(file.read.credit_note_lines, 1);
    assert_eq!(file.read.last_day.unwrap().to_string(), "2026-02-21");
    assert_eq!(ledger(chinese).lines, file.lines);
}

#[test]
fn a_german_ledger_with_unsigned_credit_notes_is_read() {
    let file = ledger(encoded(&text("umsatz.csv"), encoding_rs::WINDOWS_1252));
    assert_eq!(file.questions, []);
    assert_eq!(file.mapping.decimal_comma, Some(true));
    assert_eq!(file.mapping.day_order, Some(DayOrder::Dmy));
    assert!(file.mapping.negate_credits);
    assert_eq!(
        (sum(&file, "EUR"), sum(&file, "CHF")),
        ("14998.8".to_owned(), "1000".to_owned())
    );
    assert_eq!(file.lines[0].day.to_string(), "2025-04-03");
    assert_eq!(file.lines[0].quantity.unwrap().to_string(), "1000");
    assert!(file.lines[2].credit_note);
    assert_eq!(
        warned(&file, "mixed_currency"),
        [(0, "CHF, EUR".to_owned())]
    );
}

#[test]
fn a_ragged_file_loses_no_line_without_a_reason() {
    let file = ledger(text("ragged.csv"));
    assert_eq!(
        reasons(&file),
        [
            (6, "too_few_fields"),
            (8, "too_many_fields"),
            (11, "missing_amount"),
            (12, "bad_number")
        ]
    );
    let descriptions: Vec<&str> = file
        .lines
        .iter()
        .map(|line| line.description.as_str())
        .collect();
    assert_eq!(
        descriptions,
        [
            "Two lines\r\nof text, with a comma",
            "19\" screen, black",
            "\"5 inch screw",
            "6 inch screw\"",
            "Bolt",
            "Discount"
        ]
    );
    assert_eq!(sum(&file, "XXX"), "119.4");
    assert!(
        file.lines[5].credit_note,
        "an invoice of negative lines only"
    );
    assert_eq!(warned(&file, "currency_unstated").len(), 1);
    assert_eq!(
        file.read.lines_in_file,
        file.read.accepted + file.read.rejected_lines()
    );
}

#[test]
fn days_that_fit_both_orders_are_asked_for() {
    let source = Source::from_bytes("open-days.csv", text("open-days.csv").into_bytes());
    let recognised = recognise_ledger(&source, &sniff(&source).unwrap()).unwrap();
    assert_eq!(
        recognised.questions,
        [Question::DayOrder {
            example: "05/06/2025".to_owned()
        }]
    );
    let mut mapping = recognised.mapping;
    let unasked = ledger_by(&source, mapping.clone(), Vec::new());
    assert_eq!(unasked.read.rejected["ambiguous_date"], 3);
    mapping.day_order = Some(DayOrder::Mdy);
    let asked = ledger_by(&source, mapping, Vec::new());
    assert_eq!(asked.lines[0].day.to_string(), "2025-05-06");
}

#[test]
fn one_late_day_past_the_twelfth_settles_the_order_of_a_long_file() {
    let mut long = "customer,date,amount\n".to_owned();
    for _ in 0..20_000 {
        long.push_str("Nordic Pumps,05/06/2025,10.50\n");
    }
    assert!(long.len() > 300 * 1024, "longer than the sample");
    assert!(matches!(
        ledger(long.clone()).questions[..],
        [Question::DayOrder { .. }]
    ));
    long.push_str("Nordic Pumps,06/25/2025,10.50\n");
    let file = ledger(long);
    assert_eq!(file.questions, []);
    assert_eq!(file.lines[0].day.to_string(), "2025-05-06");
}

#[test]
fn an_american_ledger_with_brackets_and_dollar_signs_is_read() {
    let file = ledger(text("american.csv"));
    assert_eq!(file.questions, []);
    assert_eq!(file.mapping.day_order, Some(DayOrder::Mdy));
    assert_eq!(sum(&file, "USD"), "1012.25");
    assert_eq!(file.lines[2].day.to_string(), "2025-01-02");
    assert_eq!(file.read.credit_note_lines, 1);
}

#[test]
fn serial_days_and_ids_with_decimals_are_read_as_meant() {
    let file = ledger(text("serials.csv"));
    assert_eq!(file.questions, []);
    assert_eq!(file.lines[0].customer, "1001");
    assert_eq!(file.lines[0].invoice, "9001");
    assert_eq!(file.lines[1].day.to_string(), "2025-01-02");
    assert_eq!(file.lines[0].cost.unwrap().normalize().to_string(), "9");
    assert_eq!(file.lines[1].cost, None);
    assert_eq!(reasons(&file), [(4, "missing_customer")]);
}

#[test]
fn an_id_keeps_its_decimals_where_the_column_has_others() {
    let file = ledger("customer,date,amount\n14646.0,2025-01-01,1\nA12,2025-01-01,1\n");
    assert_eq!(file.lines[0].customer, "14646.0");
}

#[test]
fn a_file_without_header_is_read_by_its_values() {
    let file = ledger(text("no-header.csv"));
    assert_eq!(file.mapping.layout.header_row, 0);
    assert_eq!(file.mapping.layout.delimiter, Delimiter::Bar);
    assert_eq!(file.questions, []);
    assert_eq!(file.mapping.columns[&LedgerColumn::Quantity], 3);
    assert_eq!(sum(&file, "XXX"), "105.18");
    assert_eq!(file.lines[0].customer, "Nordic Pumps");
}

#[test]
fn a_header_in_an_unknown_language_is_made_up_for_by_the_values() {
    let file = ledger(encoded(&text("polish.csv"), encoding_rs::WINDOWS_1250));
    assert_eq!(
        file.mapping.layout.encoding,
        Some(TextEncoding::Windows1250)
    );
    assert_eq!(file.mapping.columns[&LedgerColumn::Amount], 5);
    assert_eq!(file.mapping.columns[&LedgerColumn::Date], 1);
    assert_eq!(sum(&file, "XXX"), "86.3");
}

#[test]
fn a_needed_column_that_is_not_found_is_asked_for() {
    let file = "id;when;what\n1;2025-01-01;x\n2;2025-01-02;y\n";
    let source = Source::from_bytes("f", file.as_bytes().to_vec());
    let recognised = recognise_ledger(&source, &sniff(&source).unwrap()).unwrap();
    assert!(matches!(recognised.questions[0], Question::Column { .. }));
    let mut nothing = |_| Ok(());
    let read = read_ledger(
        &source,
        &recognised.mapping,
        &Unwatched,
        &mut nothing,
        &mut |_| (),
    );
    assert!(matches!(read, Err(ExchangeError::MissingColumn { .. })));
}

#[test]
fn repeated_lines_are_left_out_once_that_is_asked_for() {
    let source = Source::from_bytes("f", text("kundreskontra.csv").into_bytes());
    let mut mapping = recognise_ledger(&source, &sniff(&source).unwrap())
        .unwrap()
        .mapping;
    mapping.skip_repeated = true;
    let file = ledger_by(&source, mapping, Vec::new());
    assert_eq!((file.read.skipped, file.read.accepted), (1, 7));
    assert_eq!(file.read.lines_in_file, 10);
}

#[test]
fn invoices_of_one_series_are_no_credit_notes_whatever_its_letter() {
    let mut file = "customer,date,invoice,amount\n".to_owned();
    for number in 0..10 {
        file.push_str(&format!("A,2025-01-01,C{number},5\n"));
    }
    assert_eq!(ledger(file).read.credit_note_lines, 0);
}

#[test]
fn amounts_that_cannot_be_kept_exactly_are_rejected() {
    let file = ledger(
        "customer,date,qty,price\nA,2025-01-01,3,0.5\nA,2025-01-01,1,1000000000000000\n\
         A,2025-01-01,0.00001,0.00001\nA,2025-01-01,0.0000100000,0.1\n",
    );
    assert_eq!(reasons(&file), [(3, "out_of_range"), (4, "out_of_range")]);
    assert_eq!(sum(&file, "XXX"), "1.500001");
}

#[test]
fn a_mapping_survives_being_remembered() {
    let source = Source::from_bytes("f", text("umsatz.csv").into_bytes());
    let sniffed = sniff(&source).unwrap();
    let mapping = recognise_ledger(&source, &sniffed).unwrap().mapping;
    let kept = serde_json::to_string(&mapping).unwrap();
    assert!(kept.contains(r#""unit_price":6"#), "{kept}");
    let back: LedgerMapping = serde_json::from_str(&kept).unwrap();
    assert_eq!(back.for_file(&sniffed), mapping);
}

struct Impatient;

impl Progress for Impatient {
    fn report(&self, _: u64, _: u64) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn reading_stops_where_the_person_or_the_sink_says_so() {
    let source = Source::from_bytes("f", text("umsatz.csv").into_bytes());
    let mapping = recognise_ledger(&source, &sniff(&source).unwrap())
        .unwrap()
        .mapping;
    let mut taken = 0;
    let mut sink = |_| {
        taken += 1;
        Err(Stop)
    };
    let cancelled = read_ledger(&source, &mapping, &Impatient, &mut sink, &mut |_| ());
    assert!(matches!(cancelled, Err(ExchangeError::Cancelled)));
    let stopped = read_ledger(&source, &mapping, &Unwatched, &mut sink, &mut |_| ());
    assert!(matches!(stopped, Err(ExchangeError::Stopped)));
    assert_eq!(taken, 1);
}

#[test]
fn of_several_days_that_of_the_invoice_is_taken() {
    let file = ledger(
        "Customer,Order date,Due date,Invoice date,Total incl VAT,VAT,Net amount\n\
         A,2025-01-01,2025-03-01,2025-02-01,125,25,100\n",
    );
    assert_eq!(file.lines[0].day.to_string(), "2025-02-01");
    assert_eq!(file.lines[0].amount.to_string(), "100");
}

#[test]
fn every_column_has_its_code_in_the_serialised_form() {
    for column in LedgerColumn::ALL {
        assert_eq!(
            serde_json::to_string(column).unwrap(),
            format!("\"{}\"", column.as_str())
        );
    }
    for column in PeopleColumn::ALL {
        assert_eq!(
            serde_json::to_string(column).unwrap(),
            format!("\"{}\"", column.as_str())
        );
    }
}

#[test]
fn a_ledger_of_a_header_alone_is_a_ledger_without_lines() {
    let file = ledger("customer,date,amount\n");
    assert_eq!(file.questions, []);
    assert_eq!((file.read.lines_in_file, file.read.accepted), (0, 0));
    assert_eq!(file.read.warnings, []);
}
