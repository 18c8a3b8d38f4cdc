//! Exact money: a decimal amount in a currency. Never binary floating point.
//! Deliberately absent: exchange rates; amounts of different currencies do not add up here.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// The text is not three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a currency has three letters, such as SEK")]
pub struct NotACurrency;

/// An ISO 4217 code; `XXX` where nobody said which.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Nobody said which currency: amounts are shown without one.
    pub const UNSTATED: Self = Self(*b"XXX");

    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a currency holds three ASCII letters")
    }

    /// Whether somebody said which.
    pub fn is_stated(self) -> bool {
        self != Self::UNSTATED
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;
    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        let bytes: [u8; 3] = text
            .trim()
            .as_bytes()
            .try_into()
            .map_err(|_| NotACurrency)?;
        let letters = bytes.map(|b| b.to_ascii_uppercase());
        if letters.iter().all(u8::is_ascii_uppercase) {
            Ok(Self(letters))
        } else {
            Err(NotACurrency)
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl specta::Type for Currency {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <String as specta::Type>::definition(types)
    }
}

/// An amount in a currency; the amount travels as text such as `"279489.02"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Money {
    /// The exact amount.
    #[specta(type = String)]
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
}

/// Amounts by currency: sums that would mix currencies stay apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purse(BTreeMap<Currency, Decimal>);

impl Purse {
    /// Adds an amount to its own currency.
    pub fn add(&mut self, money: Money) {
        *self.0.entry(money.currency).or_default() += money.amount;
    }

    /// The one sum, where there is exactly one currency.
    pub fn single(&self) -> Option<Money> {
        let mut sums = self.iter();
        let first = sums.next()?;
        sums.next().is_none().then_some(first)
    }

    /// Every currency with its sum, by code.
    pub fn iter(&self) -> impl Iterator<Item = Money> + '_ {
        self.0.iter().map(|(currency, amount)| Money {
            amount: *amount,
            currency: *currency,
        })
    }

    /// The sum of one currency.
    pub fn of(&self, currency: Currency) -> Option<Decimal> {
        self.0.get(&currency).copied()
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Money> for Purse {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Self {
        let mut purse = Self::default();
        for money in amounts {
            purse.add(money);
        }
        purse
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_two_currencies_stay_apart() {
        let purse: Purse = [("1.10", "SEK"), ("2.20", "SEK"), ("5", "CNY")]
            .iter()
            .map(|(a, c)| Money {
                amount: a.parse().unwrap(),
                currency: c.parse().unwrap(),
            })
            .collect();
        assert_eq!(purse.single(), None);
        assert_eq!(
            purse.of("SEK".parse().unwrap()).unwrap().to_string(),
            "3.30"
        );
    }

    #[test]
    fn a_currency_is_three_letters() {
        assert_eq!("gbp".parse::<Currency>().unwrap().as_str(), "GBP");
        assert!("£".parse::<Currency>().is_err());
        assert!("EURO".parse::<Currency>().is_err());
    }
}
