//! Exact money in integer columns. A line's amount and cost are whole numbers of 10^-scale with a
//! scale up to nine; sums are counted in billionths in 128 bits and never overflow.
//! Deliberately absent: currencies, which only stand beside amounts.

use crate::error::StoreError;
use rust_decimal::Decimal;

/// Digits after the point that a sum keeps.
pub(super) const SCALE: u32 = 9;

/// A number in a column that takes any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Exact {
    /// A whole number.
    Whole(i64),
    /// Its digits, where that does not do.
    Text(String),
}

/// A quantity: mostly a whole number of pieces.
pub(crate) fn whole(number: Decimal) -> Exact {
    let number = number.normalize();
    at(number, 0).map_or_else(|| Exact::Text(number.to_string()), Exact::Whole)
}

/// The money of one line over one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scaled {
    /// The amount in 10^-scale.
    pub amount: i64,
    /// The cost in 10^-scale.
    pub cost: Option<i64>,
    /// The price of one: a whole number of 10^-scale, or its digits where it has too many.
    pub unit_price: Option<Exact>,
    /// Digits after the point, 0 to 9.
    pub scale: u32,
}

impl Scaled {
    /// The exact form of a line's money; `None` where amount or cost does not fit.
    pub fn new(amount: Decimal, cost: Option<Decimal>, price: Option<Decimal>) -> Option<Self> {
        let (amount, cost) = (amount.normalize(), cost.map(|cost| cost.normalize()));
        let scale = amount.scale().max(cost.map_or(0, |cost| cost.scale()));
        let over = |scale: u32| {
            let cost = match cost {
                Some(cost) => Some(at(cost, scale)?),
                None => None,
            };
            Some(Self {
                amount: at(amount, scale)?,
                cost,
                unit_price: None,
                scale,
            })
        };
        let Some(price) = price.map(|price| price.normalize()) else {
            return over(scale);
        };
        // A price often has more digits than the amount: 6 at 2.55 make 15.3.
        let wide = scale.max(price.scale());
        match over(wide).zip(at(price, wide)) {
            Some((scaled, price)) => Some(Self {
                unit_price: Some(Exact::Whole(price)),
                ..scaled
            }),
            None => Some(Self {
                unit_price: Some(Exact::Text(price.to_string())),
                ..over(scale)?
            }),
        }
    }
}

/// The number in 10^-scale, where that is whole and fits.
fn at(number: Decimal, scale: u32) -> Option<i64> {
    if scale > SCALE {
        return None;
    }
    let factor = 10_i128.pow(scale.checked_sub(number.scale())?);
    i64::try_from(number.mantissa().checked_mul(factor)?).ok()
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
        fn money_survives_its_integer_form(
            mantissa: i64,
            scale in 0_u32..10,
            price: i64,
            price_scale in 0_u32..13,
        ) {
            let (amount, price) = (Decimal::new(mantissa, scale), Decimal::new(price, price_scale));
            let cost = Some(Decimal::ONE_HUNDRED);
            if let Some(scaled) = Scaled::new(amount, cost, Some(price)) {
                prop_assert_eq!(decimal(billionths(scaled.amount, scaled.scale)).unwrap(), amount);
                let cost = billionths(scaled.cost.unwrap(), scaled.scale);
                prop_assert_eq!(decimal(cost).unwrap(), Decimal::ONE_HUNDRED);
                let back = match scaled.unit_price.unwrap() {
                    Exact::Whole(number) => Decimal::new(number, scaled.scale),
                    Exact::Text(text) => text.parse().unwrap(),
                };
                prop_assert_eq!(back, price);
            }
            prop_assert!(Scaled::new(amount, None, Some(price)).is_some());
        }
    }

    fn scaled(amount: &str, price: Option<&str>) -> Option<Scaled> {
        let price = price.map(|price| price.parse().unwrap());
        Scaled::new(amount.parse().unwrap(), None, price)
    }

    #[test]
    fn an_amount_that_is_too_long_is_refused_and_a_price_is_kept_as_text() {
        assert_eq!(scaled("0.0000000001", None), None);
        assert_eq!(scaled("9223372036854775808", None), None);
        assert!(decimal(i128::MAX).is_err());
        let kept = |amount, scale, unit_price| {
            Some(Scaled {
                amount,
                cost: None,
                unit_price: Some(unit_price),
                scale,
            })
        };
        assert_eq!(
            scaled("15.30", Some("2.55")),
            kept(1530, 2, Exact::Whole(255))
        );
        let long = Exact::Text("0.3333333333333".to_owned());
        assert_eq!(scaled("1.0", Some("0.3333333333333")), kept(1, 0, long));
        let large = Exact::Text("0.1".to_owned());
        let most = i64::MAX;
        assert_eq!(scaled(&most.to_string(), Some("0.1")), kept(most, 0, large));
    }

    #[test]
    fn a_quantity_is_a_whole_number_or_its_digits() {
        assert_eq!(whole("-12.0".parse().unwrap()), Exact::Whole(-12));
        assert_eq!(
            whole("0.25".parse().unwrap()),
            Exact::Text("0.25".to_owned())
        );
    }
}
