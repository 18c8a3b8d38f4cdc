//! Gathers over a column which mark stands before the decimals.
//! Deliberately absent: deciding where both fit; that is asked for.

use super::token::{Mark, Token};

/// What a column shows of its decimal mark, number by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkEvidence {
    /// Numbers in which the comma can only stand before the decimals.
    pub comma: u32,
    /// Numbers in which the point can only stand before the decimals.
    pub point: u32,
    /// Numbers that fit both.
    pub open: u32,
}

impl MarkEvidence {
    /// Looks at one more cell; what is no number says nothing.
    pub fn see(&mut self, text: &str) {
        match Token::of(text).map(|token| token.mark()) {
            Some(Mark::Decimal { comma: true }) => self.comma += 1,
            Some(Mark::Decimal { comma: false }) => self.point += 1,
            Some(Mark::Open) => self.open += 1,
            Some(Mark::None) | None => {}
        }
    }

    /// Which mark it is, where the numbers show it; a stray one among many does not count.
    pub fn decimal_comma(self) -> Option<bool> {
        match (self.comma, self.point) {
            (0, 0) => None,
            (comma, point) => (comma != point).then_some(comma > point),
        }
    }
}
