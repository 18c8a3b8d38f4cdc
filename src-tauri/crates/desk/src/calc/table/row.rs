//! One row of a table and what its cells mean: texts, numbers, exact amounts.
//! Deliberately absent: where the row came from.

use super::Column;
use crate::calc::refused::Refused;
use crate::calc::request::Whole;
use rust_decimal::Decimal;
use valise_exchange::TableRow;

/// One row of a table.
pub(in crate::calc) struct Row<'a> {
    pub(super) number: u64,
    pub(super) cells: Cells<'a>,
    /// Where each column stands among the cells.
    pub(super) places: &'a [Option<usize>],
    pub(super) columns: &'a [Column],
}

/// Where the cells are.
#[derive(Clone, Copy)]
pub(super) enum Cells<'a> {
    OfFile(&'a TableRow<'a>),
    OfRequest(&'a [String]),
}

impl Row<'_> {
    /// Its number: from 1 in a request, as a spreadsheet program shows it in a file.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Whether the table has a column.
    pub fn has(&self, column: usize) -> bool {
        self.places[column].is_some()
    }

    /// The text of a column without the space around it; empty where there is none.
    pub fn text(&self, column: usize) -> &str {
        self.raw(column).trim_ascii()
    }

    /// Refuses a row of which a cell that is asked for was cut or is no text in its encoding.
    pub(super) fn readable(&self) -> Result<(), Refused> {
        let Cells::OfFile(row) = self.cells else {
            return Ok(());
        };
        if row.is_whole() {
            return Ok(());
        }
        let damaged = |column: &usize| self.raw(*column).contains(char::REPLACEMENT_CHARACTER);
        let column = match (0..self.columns.len()).find(damaged) {
            None if row.is_overlong() => 0,
            None => return Ok(()),
            Some(column) => column,
        };
        Err(self.bad(
            column,
            "text in the encoding of its file, in a line of usual length",
        ))
    }

    fn raw(&self, column: usize) -> &str {
        match (self.places[column], self.cells) {
            (None, _) => "",
            (Some(place), Cells::OfFile(row)) => row.cell(place),
            (Some(place), Cells::OfRequest(cells)) => cells.get(place).map_or("", String::as_str),
        }
    }

    /// A number; none where the cell is empty.
    pub fn number_of(&self, column: usize) -> Result<Option<f64>, Refused> {
        match self.text(column) {
            "" => Ok(None),
            text => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Some(number)),
                _ => Err(self.bad(column, "a number")),
            },
        }
    }

    /// A number that must be there.
    pub fn needed(&self, column: usize) -> Result<f64, Refused> {
        self.number_of(column)?
            .ok_or_else(|| self.bad(column, "a number"))
    }

    /// A whole number from 0; none where the cell is empty.
    pub fn whole(&self, column: usize) -> Result<Option<u32>, Refused> {
        let Some(number) = self.number_of(column)? else {
            return Ok(None);
        };
        let wrong = || self.bad(column, "a whole number from 0");
        Whole::of(number)
            .map(|whole| Some(whole.0))
            .ok_or_else(wrong)
    }

    /// A whole number from 0 that must be there.
    pub fn needed_whole(&self, column: usize) -> Result<u32, Refused> {
        self.whole(column)?
            .ok_or_else(|| self.bad(column, "a whole number from 0"))
    }

    /// An exact amount; none where the cell is empty.
    pub fn amount(&self, column: usize) -> Result<Option<Decimal>, Refused> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let exact = plain_amount(text.as_bytes()).or_else(|| {
            text.parse()
                .or_else(|_| Decimal::from_scientific(text))
                .ok()
        });
        exact.map(Some).ok_or_else(|| self.bad(column, "an amount"))
    }

    /// Says that a cell is not what it must be.
    pub fn bad(&self, column: usize, wanted: &'static str) -> Refused {
        Refused::Cell {
            row: self.number,
            name: self.columns[column].name(),
            given: self.raw(column).to_owned(),
            wanted,
        }
    }
}

/// `-1234.50`, as nearly all amounts are written; none for anything else, also of more digits.
fn plain_amount(text: &[u8]) -> Option<Decimal> {
    const MOST_DIGITS: usize = 18;
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    let (mut value, mut scale, mut count) = (0_i64, None, 0);
    for byte in digits {
        match byte {
            b'0'..=b'9' if count < MOST_DIGITS => {
                value = value * 10 + i64::from(byte - b'0');
                scale = scale.map(|places| places + 1);
                count += 1;
            }
            b'.' if scale.is_none() && count > 0 => scale = Some(0),
            _ => return None,
        }
    }
    let fits = count > 0 && scale != Some(0);
    fits.then(|| Decimal::new(if negative { -value } else { value }, scale.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::plain_amount;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    proptest! {
        #[test]
        fn a_plain_amount_is_what_the_decimal_reads(text in "-?[0-9]{0,20}(\\.[0-9]{0,8})?") {
            if let Some(amount) = plain_amount(text.as_bytes()) {
                let usual: Decimal = text.parse().unwrap();
                prop_assert_eq!((amount, amount.scale()), (usual, usual.scale()));
            }
        }
    }

    #[test]
    fn usual_amounts_are_plain_and_others_are_left_to_the_decimal() {
        for text in ["0", "-12.50", "999999999999999999", "0.00000000000000001"] {
            assert_eq!(
                plain_amount(text.as_bytes()),
                Some(text.parse().unwrap()),
                "{text}"
            );
        }
        for text in [
            "",
            "-",
            ".",
            ".5",
            "5.",
            "1e3",
            "+1",
            "1,000",
            "1.2.3",
            "1234567890123456789",
        ] {
            assert_eq!(plain_amount(text.as_bytes()), None, "{text}");
        }
    }
}
