//! One number stripped of its dress, and what its marks can mean.
//! Deliberately absent: judging a whole column (`evidence`).

use super::currency::{MINUS, strip_currency};
use super::{NumberFault, exact};
use rust_decimal::Decimal;

/// Which mark a single number shows to be the decimal one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Neither mark is there.
    None,
    /// It can only be this one.
    Decimal { comma: bool },
    /// One mark with three digits behind it: either.
    Open,
}

/// A number stripped of everything but digits, marks and signs.
pub(super) struct Token {
    negative: bool,
    /// Digits, `.`, `,` and `'` for every other sign between groups.
    body: String,
    exponent: i32,
}

impl Token {
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        let mut negative = false;
        if let Some(inner) = rest
            .strip_prefix(['(', '（'])
            .and_then(|r| r.strip_suffix([')', '）']))
        {
            (negative, rest) = (true, inner);
        }
        // A sign may stand before or behind a currency, or behind the number.
        for _ in 0..2 {
            rest = strip_currency(rest);
            if let Some(inner) = strip_minus(rest) {
                if negative {
                    return None;
                }
                (negative, rest) = (true, inner);
            } else if let Some(inner) = rest.strip_prefix(['+', '＋']) {
                rest = inner.trim_start();
            }
        }
        let (body, exponent) = match rest.find(['e', 'E']) {
            Some(at) if at > 0 => {
                let power: i32 = rest[at + 1..].parse().ok()?;
                (&rest[..at], (-28..=28).contains(&power).then_some(power)?)
            }
            _ => (rest, 0),
        };
        let body = body.chars().map(plain_letter).collect::<Option<String>>()?;
        body.contains(|c: char| c.is_ascii_digit()).then_some(Self {
            negative,
            body,
            exponent,
        })
    }

    pub(super) fn mark(&self) -> Mark {
        let commas = self.body.matches(',').count();
        let points = self.body.matches('.').count();
        match (commas, points) {
            (0, 0) => Mark::None,
            (0, 1) | (1, 0) => {
                let at = self.body.find([',', '.']).expect("one of them was counted");
                let (before, after) = (&self.body[..at], self.body.len() - at - 1);
                let grouped = self.body.contains('\'');
                let thousand = after == 3 && (1..=3).contains(&at) && !before.starts_with('0');
                if thousand && !grouped && self.exponent == 0 {
                    Mark::Open
                } else {
                    Mark::Decimal { comma: commas == 1 }
                }
            }
            (0, _) => Mark::Decimal { comma: true },
            (_, 0) => Mark::Decimal { comma: false },
            _ => Mark::Decimal {
                comma: self.body.rfind(',') > self.body.rfind('.'),
            },
        }
    }

    /// The value, where `comma` (or else the point) stands before the decimals.
    pub(super) fn value(&self, comma: bool) -> Result<Decimal, NumberFault> {
        let (decimal, group) = if comma { (',', '.') } else { ('.', ',') };
        let (whole, part) = match self.body.split_once(decimal) {
            Some((whole, part)) => (whole, part),
            None => (self.body.as_str(), ""),
        };
        if !part.bytes().all(|b| b.is_ascii_digit()) || !is_grouped(whole, group) {
            return Err(NumberFault::Bad);
        }
        let mut mantissa = 0i128;
        for digit in whole.bytes().chain(part.bytes()).filter(u8::is_ascii_digit) {
            mantissa = mantissa
                .checked_mul(10)
                .and_then(|m| m.checked_add(i128::from(digit - b'0')))
                .ok_or(NumberFault::TooLong)?;
        }
        let mantissa = if self.negative { -mantissa } else { mantissa };
        exact(mantissa, part.len() as i64 - i64::from(self.exponent))
    }
}

/// Digits in groups, or without any: the last group has three digits and those before it two or
/// three (as in India), the first up to three.
fn is_grouped(whole: &str, group: char) -> bool {
    let mut groups = whole.rsplit([group, '\'']);
    let last = groups.next().unwrap_or_default();
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let Some(mut before) = groups.next() else {
        return digits(last);
    };
    if last.len() != 3 || !digits(last) {
        return false;
    }
    for next in groups {
        if !(2..=3).contains(&before.len()) || !digits(before) {
            return false;
        }
        before = next;
    }
    (1..=3).contains(&before.len()) && digits(before)
}

/// Full-width forms become plain ones, every space and apostrophe between groups becomes `'`.
fn plain_letter(letter: char) -> Option<char> {
    match letter {
        '0'..='9' | '.' | ',' => Some(letter),
        '０'..='９' => char::from_digit(letter as u32 - '０' as u32, 10),
        '．' => Some('.'),
        '，' => Some(','),
        '\'' | '’' | '＇' | '´' | '_' => Some('\''),
        c if c.is_whitespace() => Some('\''),
        _ => None,
    }
}

fn strip_minus(text: &str) -> Option<&str> {
    let inner = text
        .strip_prefix(MINUS)
        .or_else(|| text.strip_suffix(MINUS))?;
    Some(inner.trim())
}
