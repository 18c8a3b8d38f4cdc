//! The same file in other encodings and packings, and files that are none.

use crate::fixtures::*;
use valise_exchange::*;

#[test]
fn every_encoding_and_packing_of_a_file_reads_the_same() {
    let german = text("umsatz.csv");
    let plain = ledger(german.clone());
    let marked = [b"\xEF\xBB\xBF".to_vec(), german.clone().into_bytes()].concat();
    let old_mac = german.replace('\n', "\r");
    for (name, bytes) in [
        ("with a byte order mark", marked),
        ("windows-1252", encoded(&german, encoding_rs::WINDOWS_1252)),
        ("UTF-16, low byte first", utf16(&german, true)),
        ("UTF-16, high byte first", utf16(&german, false)),
        ("gzip", gzipped(german.as_bytes())),
        ("xz", xzipped(german.as_bytes())),
        ("xz of UTF-16", xzipped(&utf16(&german, true))),
        (
            "two gzip members",
            [
                gzipped(&german.as_bytes()[..40]),
                gzipped(&german.as_bytes()[40..]),
            ]
            .concat(),
        ),
        (
            "line ends of Windows",
            german.replace('\n', "\r\n").into_bytes(),
        ),
        ("line ends of old Macs", old_mac.into_bytes()),
        (
            "with the end mark of DOS",
            [german.clone().into_bytes(), vec![0x1A]].concat(),
        ),
        (
            "with a declared delimiter",
            format!("sep=;\n{german}").into_bytes(),
        ),
    ] {
        let other = ledger(bytes);
        let same = other
            .lines
            .iter()
            .zip(&plain.lines)
            .all(|(a, b)| a.amount == b.amount && a.customer_name == b.customer_name);
        assert!(same && other.lines.len() == plain.lines.len(), "{name}");
        assert_eq!(other.read.sum, plain.read.sum, "{name}");
    }
}

#[test]
fn packing_is_known_by_bytes_and_not_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.csv");
    std::fs::write(&path, xzipped(text("umsatz.csv").as_bytes())).unwrap();
    let source = Source::from_path(&path).unwrap();
    assert_eq!(source.name(), "ledger.csv");
    assert_eq!(sniff(&source).unwrap().headers[0], "Kunde");
}

#[test]
fn a_packed_file_that_is_cut_short_or_damaged_is_an_error() {
    let long = text("umsatz.csv").repeat(500);
    for packed in [gzipped(long.as_bytes()), xzipped(long.as_bytes())] {
        let short = Source::from_bytes("short", packed[..packed.len() - 20].to_vec());
        let sniffed = sniff(&Source::from_bytes("whole", packed.clone())).unwrap();
        let mapping = {
            let whole = Source::from_bytes("whole", packed);
            recognise_ledger(&whole, &sniffed).unwrap().mapping
        };
        let progress = valise_domain::progress::Unwatched;
        let read = read_ledger(&short, &mapping, &progress, &mut |_| Ok(()), &mut |_| ());
        assert!(matches!(read, Err(ExchangeError::Damaged(_))));
    }
}

#[test]
fn a_bomb_is_refused_before_it_fills_the_memory() {
    let much = vec![b'x'; 80 << 20];
    let packed = xzipped(&much);
    assert!(packed.len() < 40_000);
    let bomb = Source::from_bytes("bomb", packed);
    let plain = Source::from_bytes("plain", text("umsatz.csv").into_bytes());
    let mut mapping = recognise_ledger(&plain, &sniff(&plain).unwrap())
        .unwrap()
        .mapping;
    mapping.layout.encoding = Some(TextEncoding::Utf8);
    let progress = valise_domain::progress::Unwatched;
    let read = read_ledger(&bomb, &mapping, &progress, &mut |_| Ok(()), &mut |_| ());
    assert!(matches!(read, Err(ExchangeError::Bomb { .. })));
}

#[test]
fn a_line_without_end_is_one_rejected_line() {
    let mut file = b"customer,date,amount\nA,2025-01-01,1\n".to_vec();
    file.extend(std::iter::repeat_n(b'x', 3 << 20));
    file.extend(b"\nB,2025-01-02,2\n");
    let read = ledger(file);
    assert_eq!(read.read.rejected["line_too_long"], 1);
    assert_eq!(read.rejected[0].row, 3);
    assert!(read.rejected[0].fields[0].len() <= 1024);
    assert_eq!(read.lines[1].row, 4);
}

#[test]
fn a_late_bad_byte_spoils_its_own_line_only() {
    let mut file = "customer,date,description,amount\n".to_owned().into_bytes();
    file.extend(
        "Åkerlund,2025-01-01,Skruvar för trä,1\n"
            .repeat(100)
            .into_bytes(),
    );
    file.extend(b"Plain,2025-01-01,5 \xFF mm,1\n\xFFsa,2025-01-01,x,1\n");
    let read = ledger(file);
    assert_eq!(read.mapping.layout.encoding, Some(TextEncoding::Utf8));
    assert_eq!(read.read.accepted, 101);
    assert_eq!(read.read.warning_counts["bad_character"], 1);
    assert_eq!(read.read.rejected["bad_encoding"], 1);
}

#[test]
fn what_is_no_table_of_text_is_refused_by_kind() {
    let kind = |bytes: &[u8]| match sniff(&Source::from_bytes("x.csv", bytes.to_vec())) {
        Err(ExchangeError::OtherFormat(kind)) => Some(kind),
        _ => None,
    };
    assert_eq!(kind(b"PK\x03\x04\x14\0\x06\0"), Some(OtherFormat::Archive));
    assert_eq!(
        kind(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        Some(OtherFormat::OldOffice)
    );
    assert_eq!(kind(b"%PDF-1.7\n"), Some(OtherFormat::Pdf));
    assert_eq!(
        kind(&[0, 1, 2, 3, 4, 5, 6, 7, 200, 201]),
        Some(OtherFormat::Binary)
    );
    for empty in [&b""[..], b"\n\n", b"\xEF\xBB\xBF", b" \n  \n"] {
        let sniffed = sniff(&Source::from_bytes("x.csv", empty.to_vec()));
        assert!(matches!(sniffed, Err(ExchangeError::Empty)), "{empty:?}");
    }
}

#[test]
fn a_folder_and_a_missing_file_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        Source::from_path(folder.path()),
        Err(ExchangeError::NotAFile)
    ));
    assert!(matches!(
        Source::from_path(&folder.path().join("no")),
        Err(ExchangeError::Read(_))
    ));
}

#[test]
fn a_digest_is_of_the_bytes_and_a_layout_key_of_the_headers() {
    let source = |text: &str| Source::from_bytes("any", text.as_bytes().to_vec());
    let a = source("customer;date;amount\nA;2025-01-01;1\n");
    let b = source("CUSTOMER; Date ;amount\nB;2026-01-01;2,5\n");
    let c = source("customer,date,amount\nA,2025-01-01,1\n");
    assert_ne!(a.digest().unwrap(), b.digest().unwrap());
    assert_eq!(a.digest().unwrap().len(), 64);
    let key = |source: &Source| layout_key(&sniff(source).unwrap());
    assert_eq!(key(&a), key(&b));
    assert_ne!(key(&a), key(&c));
}

#[test]
fn a_table_of_more_columns_than_people_fill_is_refused() {
    let wide = "a,".repeat(5_000);
    let sniffed = sniff(&Source::from_bytes("x.csv", wide.into_bytes()));
    assert!(matches!(
        sniffed,
        Err(ExchangeError::TooManyColumns { limit: 1_000 })
    ));
}

#[test]
fn a_person_can_choose_the_encoding() {
    let bytes = encoded(
        "kund;datum;belopp\nŁódź;2025-01-01;1\n",
        encoding_rs::WINDOWS_1250,
    );
    let source = Source::from_bytes("x.csv", bytes);
    let sniffed = sniff_as(&source, TextEncoding::Windows1250).unwrap();
    assert_eq!(sniffed.layout.encoding, Some(TextEncoding::Windows1250));
    assert_eq!(sniffed.preview[0][0], "Łódź");
}
