//! Numbers as people and programs write them, read exactly: `1,234.56`, `1.234,56`, `1 234,56`,
//! `1'234.56`, `(12.50)`, `12,50-`, `£12.50`, `１２．５`, `1.5E+3`.
//! Deliberately absent: binary floating point, and guessing whether `1,234` is a thousand or one
//! and a bit: that is settled for the whole column ([`MarkEvidence`]) or asked for.

mod currency;
mod evidence;
mod token;

pub(crate) use currency::{currency_before, currency_behind};
pub use evidence::MarkEvidence;

use rust_decimal::Decimal;
use token::{Mark, Token};

/// Why a text is no number, or none that can be kept exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Not a number in any form known here.
    Bad,
    /// `1,234` or `1.234`, and nobody said which mark is the decimal one.
    Ambiguous,
    /// More digits than a decimal of 28 digits holds.
    TooLong,
}

/// Reads a number. `decimal_comma` says which mark stands before the decimals, where known.
pub fn parse_number(text: &str, decimal_comma: Option<bool>) -> Result<Decimal, NumberFault> {
    if let Some(number) = parse_plain(text.as_bytes(), decimal_comma) {
        return Ok(number);
    }
    let token = Token::of(text).ok_or(NumberFault::Bad)?;
    let comma = match (decimal_comma, token.mark()) {
        (Some(comma), _) | (None, Mark::Decimal { comma }) => comma,
        (None, Mark::None) => false,
        (None, Mark::Open) => return Err(NumberFault::Ambiguous),
    };
    token.value(comma)
}

/// The common form: digits, a minus before them, one point or comma.
fn parse_plain(bytes: &[u8], decimal_comma: Option<bool>) -> Option<Decimal> {
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let (mut mantissa, mut decimals) = (0i64, None);
    for (index, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => mantissa = mantissa * 10 + i64::from(byte - b'0'),
            b'.' | b',' if decimals.is_none() && index > 0 => {
                if decimal_comma != Some(*byte == b',') {
                    return None;
                }
                decimals = Some(digits.len() - index - 1);
            }
            _ => return None,
        }
    }
    if decimals == Some(0) {
        return None;
    }
    let scale = decimals.unwrap_or(0) as u32;
    Some(Decimal::new(
        if negative { -mantissa } else { mantissa },
        scale,
    ))
}

/// `mantissa` · 10^−`scale` without losing a digit.
fn exact(mut mantissa: i128, mut scale: i64) -> Result<Decimal, NumberFault> {
    while scale > 28 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    while scale < 0 {
        mantissa = mantissa.checked_mul(10).ok_or(NumberFault::TooLong)?;
        scale += 1;
    }
    let scale = u32::try_from(scale).map_err(|_| NumberFault::TooLong)?;
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| NumberFault::TooLong)
}

/// A number in either reading: enough to tell a column of numbers from one of words.
pub fn looks_numeric(text: &str) -> bool {
    [None, Some(true), Some(false)]
        .into_iter()
        .any(|comma| !matches!(parse_number(text, comma), Err(NumberFault::Bad)))
}

/// `a` · `b` without rounding; `None` where that does not fit a decimal.
pub fn exact_product(a: Decimal, b: Decimal) -> Option<Decimal> {
    let mantissa = a.mantissa().checked_mul(b.mantissa())?;
    exact(mantissa, i64::from(a.scale()) + i64::from(b.scale())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, comma: Option<bool>) -> Result<String, NumberFault> {
        parse_number(text, comma).map(|n| n.to_string())
    }

    #[test]
    fn numbers_of_both_habits_are_read() {
        for (text, comma, value) in [
            ("1,234.56", None, "1234.56"),
            ("1.234,56", None, "1234.56"),
            ("1 234,56", None, "1234.56"),
            ("1\u{202f}234\u{a0}567,5", None, "1234567.5"),
            ("1'234.56", None, "1234.56"),
            ("12,34,567.00", None, "1234567.00"),
            ("1.234.567", None, "1234567"),
            ("1,234", Some(false), "1234"),
            ("1,234", Some(true), "1.234"),
            ("0.001", None, "0.001"),
            ("１２３４．５", None, "1234.5"),
            ("1.5E+3", None, "1500"),
            ("2e-3", None, "0.002"),
            (".5", None, "0.5"),
        ] {
            assert_eq!(read(text, comma), Ok(value.to_owned()), "{text}");
        }
    }

    #[test]
    fn money_given_back_is_negative_however_it_is_written() {
        for text in [
            "-12.50",
            "(12.50)",
            "12.50-",
            "−12.50",
            "(£12.50)",
            "-£12.50",
            "£-12.50",
            "（12.50）",
        ] {
            assert_eq!(read(text, None), Ok("-12.50".to_owned()), "{text}");
        }
        assert_eq!(read("(-5)", None), Err(NumberFault::Bad));
    }

    #[test]
    fn currencies_are_taken_off() {
        for text in [
            "500 kr", "kr 500", "SEK 500", "500 €", "￥500", "500元", "Rs.500", "US$ 500",
            "500 kr.",
        ] {
            assert_eq!(read(text, None), Ok("500".to_owned()), "{text}");
        }
        assert_eq!(read("500 st", None), Err(NumberFault::Bad));
    }

    #[test]
    fn what_fits_both_habits_is_not_guessed() {
        assert_eq!(read("1,234", None), Err(NumberFault::Ambiguous));
        assert_eq!(read("1.234", None), Err(NumberFault::Ambiguous));
        let mut seen = MarkEvidence::default();
        seen.see("1,234");
        assert_eq!(seen.decimal_comma(), None);
        seen.see("12,5");
        assert_eq!(seen.decimal_comma(), Some(true));
    }

    #[test]
    fn nonsense_is_refused_and_nothing_is_rounded() {
        for text in [
            "",
            "-",
            "abc",
            "1.2.3",
            "1,23,4",
            "12,50.5,1",
            "1-2",
            "E5",
            "--5",
            "12 34",
        ] {
            assert_eq!(read(text, Some(false)), Err(NumberFault::Bad), "{text}");
        }
        assert_eq!(
            read("1234567890123456789012345678901", None),
            Err(NumberFault::TooLong)
        );
        assert_eq!(
            read("0.00000000000000000000000000001", None),
            Err(NumberFault::TooLong)
        );
    }

    #[test]
    fn a_product_is_exact_or_none() {
        let n = |text| parse_number(text, Some(false)).unwrap();
        assert_eq!(
            exact_product(n("80995"), n("2.08")).unwrap().to_string(),
            "168469.60"
        );
        assert_eq!(
            exact_product(n("0.00000000000001"), n("0.000000000000001")),
            None
        );
    }
}
