//! The fingerprint of a ledger line, by which a second import of an overlapping file knows it again.
//! Part of the database format, version 1. Deliberately absent: what to do with known lines.

use crate::error::StoreError;
use crate::open::Store;
use rust_decimal::Decimal;
use std::collections::HashMap;
use valise_domain::ledger::LedgerLine;

/// What a fingerprint is made of.
pub(super) struct Printed<'a> {
    /// What the file calls the customer.
    pub customer: &'a str,
    /// The invoice's number.
    pub invoice: &'a str,
    /// The product's number; its name where it has none.
    pub product: &'a str,
    /// The line's amount.
    pub amount: Decimal,
    /// How many.
    pub quantity: Option<Decimal>,
    /// The day as yyyymmdd.
    pub day: i64,
}

/// The fingerprint: the first 64 bits of a BLAKE3 over customer, day, invoice, product (its name
/// where it has no number), quantity and amount. Lines that agree in these are taken for the same.
pub fn line_key(line: &LedgerLine) -> u64 {
    let named = match line.product.is_empty() {
        true => &line.description,
        false => &line.product,
    };
    print(&Printed {
        customer: &line.customer,
        invoice: &line.invoice,
        product: named,
        amount: line.amount,
        quantity: line.quantity,
        day: super::book::day_number(line.day),
    })
}

/// [`line_key`] of what it is made of.
pub(super) fn print(printed: &Printed<'_>) -> u64 {
    let mut hasher = blake3::Hasher::new();
    let mut text = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    };
    text(printed.customer);
    text(printed.invoice);
    text(printed.product);
    let mut number = |bytes: [u8; 16]| {
        hasher.update(&bytes);
    };
    // The sixteen bytes of a decimal hold scale and digits: the same number in its shortest form.
    number(printed.amount.normalize().serialize());
    let quantity = printed.quantity;
    number(quantity.map_or([0xff; 16], |quantity| quantity.normalize().serialize()));
    hasher.update(&printed.day.to_le_bytes());
    let hash = hasher.finalize();
    let (head, _) = hash
        .as_bytes()
        .split_first_chunk::<8>()
        .expect("a hash has 32 bytes");
    u64::from_le_bytes(*head)
}

impl Store {
    /// How often each fingerprint ([`line_key`]) stands in the imports that are not in the trash, so
    /// that a second import of an overlapping file can say which of its lines are known.
    pub async fn ledger_line_keys(&self) -> Result<HashMap<u64, u32>, StoreError> {
        // Thousands of numbers in one text: far fewer rows to carry over than one for each line.
        const STRIDE: i64 = 16_384;
        const SQL: &str = "SELECT group_concat(print) FROM ledger_line \
             WHERE rowid BETWEEN ? AND ? AND import IN (SELECT i.\"key\" FROM ledger_import i \
             JOIN \"import\" p ON p.id = i.import WHERE p.alive = 1)";
        let unreadable = || StoreError::Unreadable {
            table: "ledger_line",
            column: "print",
        };
        let mut conn = self.reader().await?;
        let last: Option<i64> = sqlx::query_scalar("SELECT max(rowid) FROM ledger_line")
            .fetch_one(&mut *conn)
            .await?;
        let mut keys = HashMap::new();
        let mut first = 0;
        while first <= last.unwrap_or(-1) {
            let query = sqlx::query_scalar(SQL).bind(first).bind(first + STRIDE - 1);
            let text: Option<String> = query.fetch_one(&mut *conn).await?;
            for number in text.iter().flat_map(|text| text.split(',')) {
                let print: i64 = number.parse().map_err(|_| unreadable())?;
                *keys.entry(print.cast_unsigned()).or_default() += 1;
            }
            first += STRIDE;
        }
        Ok(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> LedgerLine {
        LedgerLine {
            row: 2,
            customer: "14646".into(),
            customer_name: None,
            country: None,
            day: "2011-01-04".parse().unwrap(),
            invoice: "539491".into(),
            product: "21981".into(),
            description: "PACK OF 12 WOODLAND TISSUES".into(),
            quantity: Some("12".parse().unwrap()),
            unit_price: Some("0.29".parse().unwrap()),
            amount: "3.48".parse().unwrap(),
            cost: None,
            currency: None,
            credit_note: false,
        }
    }

    #[test]
    fn the_fingerprint_is_that_of_format_1() {
        assert_eq!(line_key(&line()), 10_615_728_405_165_416_985);
    }

    #[test]
    fn how_a_number_is_written_does_not_matter_but_its_value_does() {
        let longer = LedgerLine {
            amount: "3.4800".parse().unwrap(),
            row: 9,
            ..line()
        };
        assert_eq!(line_key(&longer), line_key(&line()));
        let other = LedgerLine {
            amount: "3.49".parse().unwrap(),
            ..line()
        };
        assert_ne!(line_key(&other), line_key(&line()));
        let none = LedgerLine {
            quantity: None,
            ..line()
        };
        assert_ne!(line_key(&none), line_key(&line()));
    }
}
