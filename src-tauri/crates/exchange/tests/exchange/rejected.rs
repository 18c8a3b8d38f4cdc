//! The file of rejected lines.

use crate::fixtures::*;
use valise_exchange::*;

#[test]
fn rejected_lines_come_back_to_the_letter_and_can_be_mended() {
    let file = ledger(text("ragged.csv"));
    let headers = sniff(&Source::from_bytes("r", text("ragged.csv").into_bytes()))
        .unwrap()
        .headers;
    let mut written = Vec::new();
    write_rejected(&mut written, &headers, &file.rejected).unwrap();
    assert!(written.starts_with(b"\xEF\xBB\xBFline,reason,customer,date,"));
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(&written[3..]);
    let back: Vec<Vec<String>> = reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(back.len(), file.rejected.len());
    for (line, fields) in file.rejected.iter().zip(&back) {
        assert_eq!(fields[0], line.row.to_string());
        assert_eq!(fields[1], line.reason);
        assert_eq!(fields[2..], line.fields[..]);
    }
    let mended = String::from_utf8(written)
        .unwrap()
        .replace(",three,", ",3,");
    let again = ledger(mended);
    assert!(
        again
            .lines
            .iter()
            .any(|line| line.amount.to_string() == "9.00")
    );
}

#[test]
fn a_full_disk_is_an_error() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert!(matches!(
        write_rejected(Full, &[], &[]),
        Err(ExchangeError::Write(_))
    ));
}
