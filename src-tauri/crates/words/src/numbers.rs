//! Numbers, money and percentages as people of a language write them (the CLDR forms).
//! Deliberately absent: binary floating point, and reading such texts back (`exchange`).

use rust_decimal::{Decimal, RoundingStrategy};
use valise_domain::codes::Language;
use valise_domain::money::{Currency, Money};

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A number with all its digits, grouped by thousands: `1,234.56`, Swedish `1 234,56`.
pub fn number(language: Language, value: Decimal) -> String {
    signed(value, &grouped(language, &value.abs().to_string()))
}

/// A number rounded half away from zero to so many decimal places.
pub fn number_to(language: Language, value: Decimal, places: u32) -> String {
    let value = rounded(value, places);
    signed(value, &grouped(language, &fixed(value, places)))
}

/// An exact amount with its currency, never with fewer decimals than the currency has.
pub fn money(language: Language, money: Money) -> String {
    let scale = money.amount.normalize().scale();
    money_to(language, money, scale.max(minor_units(money.currency)))
}

/// An amount with its currency, rounded half away from zero to so many decimal places. Where nobody
/// said which currency, the number stands alone.
pub fn money_to(language: Language, money: Money, places: u32) -> String {
    let amount = rounded(money.amount, places);
    let digits = grouped(language, &fixed(amount, places));
    if !money.currency.is_stated() {
        return signed(amount, &digits);
    }
    let code = money.currency.as_str();
    let text = match (language, sign(language, code)) {
        (Language::Sv, sign) => format!("{digits}{NO_BREAK_SPACE}{}", sign.unwrap_or(code)),
        (_, Some(sign)) => format!("{sign}{digits}"),
        (_, None) => format!("{code}{NO_BREAK_SPACE}{digits}"),
    };
    signed(amount, &text)
}

/// A share as percent: 0.125 to one place is `12.5%`, Swedish `12,5 %`.
pub fn percent(language: Language, share: Decimal, places: u32) -> String {
    let text = number_to(language, share.saturating_mul(Decimal::ONE_HUNDRED), places);
    match language {
        Language::Sv => format!("{text}{NO_BREAK_SPACE}%"),
        Language::En | Language::ZhCn => format!("{text}%"),
    }
}

fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

fn fixed(value: Decimal, places: u32) -> String {
    format!("{:.*}", usize::try_from(places).unwrap_or(0), value.abs())
}

fn signed(value: Decimal, text: &str) -> String {
    if value.is_sign_negative() && !value.is_zero() {
        format!("{MINUS}{text}")
    } else {
        text.to_owned()
    }
}

/// `digits` are those of a number that is not negative, with a full stop before the decimals.
fn grouped(language: Language, digits: &str) -> String {
    let (group, point) = match language {
        Language::Sv => (NO_BREAK_SPACE, ','),
        Language::En | Language::ZhCn => (',', '.'),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::with_capacity(digits.len() + whole.len());
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(point);
        text.push_str(decimals);
    }
    text
}

/// The sign by which readers of the language know a currency without doubt; others keep their code.
fn sign(language: Language, code: &str) -> Option<&'static str> {
    match (language, code) {
        (_, "EUR") => Some("€"),
        (_, "GBP") => Some("£"),
        (Language::En, "USD") => Some("$"),
        (_, "USD") => Some("US$"),
        (Language::ZhCn, "CNY") => Some("¥"),
        (Language::En, "CNY") => Some("CN¥"),
        (Language::Sv, "SEK") => Some("kr"),
        _ => None,
    }
}

/// Decimals of the smallest coin (ISO 4217).
fn minor_units(currency: Currency) -> u32 {
    match currency.as_str() {
        "CLP" | "ISK" | "JPY" | "KRW" | "PYG" | "UGX" | "VND" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(amount: &str, currency: &str) -> Money {
        Money {
            amount: amount.parse().unwrap(),
            currency: currency.parse().unwrap(),
        }
    }

    #[test]
    fn thousands_and_decimals_are_told_apart_as_each_language_does() {
        let value: Decimal = "-1234567.5".parse().unwrap();
        assert_eq!(number(Language::En, value), "−1,234,567.5");
        assert_eq!(number(Language::ZhCn, value), "−1,234,567.5");
        assert_eq!(number(Language::Sv, value), "−1\u{a0}234\u{a0}567,5");
        assert_eq!(
            number_to(Language::Sv, "999.995".parse().unwrap(), 2),
            "1\u{a0}000,00"
        );
    }

    #[test]
    fn money_bears_the_sign_its_readers_know() {
        assert_eq!(money(Language::En, of("279489.02", "GBP")), "£279,489.02");
        assert_eq!(money(Language::ZhCn, of("1234.5", "CNY")), "¥1,234.50");
        assert_eq!(
            money(Language::Sv, of("1234.5", "SEK")),
            "1\u{a0}234,50\u{a0}kr"
        );
        assert_eq!(
            money(Language::En, of("-1234.5", "SEK")),
            "−SEK\u{a0}1,234.50"
        );
        assert_eq!(money(Language::En, of("1234", "JPY")), "JPY\u{a0}1,234");
        assert_eq!(money(Language::Sv, of("7", "USD")), "7,00\u{a0}US$");
    }

    #[test]
    fn money_is_exact_beyond_the_smallest_coin() {
        assert_eq!(
            money(Language::En, of("8300065.814", "GBP")),
            "£8,300,065.814"
        );
        assert_eq!(money(Language::En, of("12.500", "XXX")), "12.50");
    }

    #[test]
    fn what_rounds_to_nothing_has_no_minus() {
        assert_eq!(
            number_to(Language::En, "-0.004".parse().unwrap(), 2),
            "0.00"
        );
        assert_eq!(money_to(Language::En, of("-0.3", "EUR"), 0), "€0");
    }

    #[test]
    fn shares_become_percent() {
        assert_eq!(percent(Language::En, "0.125".parse().unwrap(), 1), "12.5%");
        assert_eq!(
            percent(Language::Sv, "0.125".parse().unwrap(), 1),
            "12,5\u{a0}%"
        );
        assert_eq!(percent(Language::ZhCn, "1".parse().unwrap(), 0), "100%");
    }

    proptest! {
        #[test]
        fn no_digit_is_lost(units in any::<i64>(), scale in 0_u32..12) {
            let value = Decimal::new(units, scale);
            for language in Language::ALL {
                let digits: String =
                    number(*language, value).chars().filter(char::is_ascii_digit).collect();
                let plain: String =
                    value.to_string().chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(digits, plain);
            }
        }
    }
}
