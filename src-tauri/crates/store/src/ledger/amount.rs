//! Exact money in integer columns. A line's amount and cost are whole numbers of 10^-scale with a
//! scale up to nine; sums are counted in billionths in 128 bits and never overflow.
//! Deliberately absent: currencies, which only stand beside amounts.

use crate::error::StoreError;
use rust_decimal::Decimal;

/// Digits after the point that a sum keeps.
const SCALE: u32 = 9;

/// Amount and cost of one line over one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scaled {
    /// The amount in 10^-scale.
    pub amount: i64,
    /// The cost in 10^-scale.
    pub cost: Option<i64>,
    /// Digits after the point, 0 to 9.
    pub scale: u32,
}

impl Scaled {
    /// The exact form of a line's amount and cost; `None` where it does not fit.
    pub fn new(amount: Decimal, cost: Option<Decimal>) -> Option<Self> {
        let (amount, cost) = (amount.normalize(), cost.map(|cost| cost.normalize()));
        let scale = amount.scale().max(cost.map_or(0, |cost| cost.scale()));
        if scale > SCALE {
            return None;
        }
        let at = |number: Decimal| {
            let factor = 10_i128.pow(scale - number.scale());
            i64::try_from(number.mantissa().checked_mul(factor)?).ok()
        };
        let cost = match cost {
            Some(cost) => Some(at(cost)?),
            None => None,
        };
        Some(Self {
            amount: at(amount)?,
            cost,
            scale,
        })
    }
}

/// Billionths of a whole number of 10^-scale.
pub(crate) fn billionths(number: i64, scale: u32) -> i128 {
    i128::from(number) * 10_i128.pow(SCALE.saturating_sub(scale))
}

/// A sum in billionths as a decimal without trailing zeros.
pub(crate) fn decimal(mut billionths: i128) -> Result<Decimal, StoreError> {
    let mut scale = SCALE;
    while scale > 0 && billionths % 10 == 0 {
        billionths /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(billionths, scale).map_err(|_| StoreError::SumOutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_amount_survives_its_integer_form(mantissa: i64, scale in 0_u32..10) {
            let amount = Decimal::new(mantissa, scale);
            let scaled = Scaled::new(amount, Some(Decimal::ONE_HUNDRED));
            if let Some(scaled) = scaled {
                prop_assert_eq!(decimal(billionths(scaled.amount, scaled.scale)).unwrap(), amount);
                let cost = billionths(scaled.cost.unwrap(), scaled.scale);
                prop_assert_eq!(decimal(cost).unwrap(), Decimal::ONE_HUNDRED);
            }
            prop_assert!(Scaled::new(amount, None).is_some());
        }
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let long = |text: &str| Scaled::new(text.parse().unwrap(), None);
        assert_eq!(long("0.0000000001"), None);
        assert_eq!(long("9223372036854775808"), None);
        assert_eq!(
            long("1.5000000000000"),
            Some(Scaled {
                amount: 15,
                cost: None,
                scale: 1
            })
        );
        assert!(decimal(i128::MAX).is_err());
    }
}
