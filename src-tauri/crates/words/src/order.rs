//! The order in which people of a language expect names: pinyin for Chinese, å ä ö last for Swedish.
//! Deliberately absent: search, which forgives more than an order does.

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};
use std::cmp::Ordering;
use std::fmt;
use std::sync::LazyLock;
use valise_domain::codes::Language;

/// The order of one language.
pub struct Order(CollatorBorrowed<'static>);

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Order")
    }
}

/// The order of a language, made ready on first use.
pub fn order(language: Language) -> &'static Order {
    static ENGLISH: LazyLock<Order> = LazyLock::new(|| Order::new(&locale!("en")));
    static CHINESE: LazyLock<Order> = LazyLock::new(|| Order::new(&locale!("zh-u-co-pinyin")));
    static SWEDISH: LazyLock<Order> = LazyLock::new(|| Order::new(&locale!("sv")));
    match language {
        Language::En => &ENGLISH,
        Language::ZhCn => &CHINESE,
        Language::Sv => &SWEDISH,
    }
}

impl Order {
    fn new(locale: &Locale) -> Self {
        let preferences = CollatorPreferences::from(locale);
        Self(
            CollatorBorrowed::try_new(preferences, CollatorOptions::default())
                .expect("the order of the three languages is compiled in"),
        )
    }

    /// Which of two names stands first.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by(|left, right| order(language).compare(left, right));
        names
    }

    #[test]
    fn chinese_names_stand_in_pinyin_order() {
        let names = sorted(
            Language::ZhCn,
            vec!["张伟", "王小明", "李娜", "陈静", "阿城"],
        );
        assert_eq!(names, ["阿城", "陈静", "李娜", "王小明", "张伟"]);
    }

    #[test]
    fn the_swedish_letters_stand_last() {
        let names = sorted(
            Language::Sv,
            vec!["Öberg", "Ågren", "Zetterlund", "Ärlig", "Andersson"],
        );
        assert_eq!(
            names,
            ["Andersson", "Zetterlund", "Ågren", "Ärlig", "Öberg"]
        );
        let names = sorted(Language::En, vec!["Zetterlund", "Ågren"]);
        assert_eq!(names, ["Ågren", "Zetterlund"]);
    }
}
