//! The reader's language: words of the catalogue, written numbers and dates, lists of names; and the
//! client's own texts made fit for columns. Deliberately absent: layout.

use crate::view::wrap;
use rust_decimal::{Decimal, RoundingStrategy};
use valise_domain::codes::Language;
use valise_domain::money::{Currency, Money};
use valise_domain::time::{Date, LocalTime};
use valise_words::{Arg, Catalogue, Coded, catalogue};

/// Speaks one language.
#[derive(Clone, Copy)]
pub(crate) struct Voice {
    pub language: Language,
    words: &'static Catalogue,
}

impl Voice {
    pub fn of(language: Language) -> Self {
        Self {
            language,
            words: catalogue(language),
        }
    }

    pub fn text(&self, id: &str) -> String {
        self.words.text(id)
    }

    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.text_with(id, args)
    }

    pub fn note(&self, id: &str) -> String {
        self.words.text_attr(id, "note")
    }

    pub fn has(&self, id: &str) -> bool {
        self.words.has(id)
    }

    pub fn code<C: Coded>(&self, code: C) -> String {
        self.words.code(code)
    }

    pub fn tag<C: Coded>(&self, code: C) -> String {
        self.words.code_tag(code)
    }

    /// Codes by their words, as a list.
    pub fn codes<C: Coded>(&self, codes: &[C]) -> String {
        self.list(
            &codes
                .iter()
                .map(|code| self.code(*code))
                .collect::<Vec<_>>(),
        )
    }

    pub fn date_long(&self, date: Date) -> String {
        valise_words::date_long(self.language, date)
    }

    pub fn date_short(&self, date: Date) -> String {
        valise_words::date_short(self.language, date)
    }

    pub fn moment(&self, time: LocalTime, zone: &str) -> String {
        valise_words::moment(self.language, time, zone)
    }

    /// An amount in whole units of its currency.
    pub fn whole(&self, amount: Decimal, currency: Currency) -> String {
        valise_words::money_to(self.language, Money { amount, currency }, 0)
    }

    /// A bare number to two decimals, for a column.
    pub fn cents(&self, amount: Decimal) -> String {
        valise_words::number_to(self.language, amount, 2)
    }

    /// A number rounded to so many decimals, without those that are nothing.
    pub fn plain(&self, number: Decimal, places: u32) -> String {
        let strategy = RoundingStrategy::MidpointAwayFromZero;
        let number = number.round_dp_with_strategy(places, strategy);
        valise_words::number(self.language, number.normalize())
    }

    /// An amount without decimals where it has none.
    pub fn round(&self, money: Money) -> String {
        if money.amount.fract().is_zero() {
            self.whole(money.amount, money.currency)
        } else {
            valise_words::money(self.language, money)
        }
    }

    /// A part of one as percent to one decimal.
    pub fn percent(&self, share: Decimal) -> String {
        valise_words::percent(self.language, share, 1)
    }

    /// Whole percent.
    pub fn whole_percent(&self, percent: u8) -> String {
        let share = Decimal::new(i64::from(percent.min(100)), 2);
        valise_words::percent(self.language, share, 0)
    }

    /// A change as percent, with its sign.
    pub fn change(&self, change: Decimal) -> String {
        let text = self.percent(change);
        if change.is_zero() || change.is_sign_negative() {
            text
        } else {
            format!("+{text}")
        }
    }

    /// Names side by side.
    pub fn list(&self, items: &[String]) -> String {
        items.join(self.comma())
    }

    /// Facts side by side that are no list.
    pub fn aside(&self, items: &[String]) -> String {
        match self.language {
            Language::ZhCn => items.join("，"),
            Language::En | Language::Sv => items.join(" · "),
        }
    }

    /// A name with what its bearer is.
    pub fn titled(&self, name: &str, title: Option<String>) -> String {
        match (title, self.language) {
            (None, _) => name.to_owned(),
            (Some(title), Language::ZhCn) => format!("{name}（{title}）"),
            (Some(title), _) => format!("{name}, {title}"),
        }
    }

    fn comma(&self) -> &'static str {
        match self.language {
            Language::ZhCn => "、",
            Language::En | Language::Sv => ", ",
        }
    }
}

/// A person's text on one line; `None` where nothing is left. Words wider than `width` points at 9.25
/// points get places where they may break.
pub(crate) fn own(text: Option<&str>, width: f32) -> Option<String> {
    let text = text?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| wrap::loosened(&text, width))
}

/// The paragraphs of a longer text.
pub(crate) fn paragraphs(text: Option<&str>, width: f32) -> Vec<String> {
    let lines = text.unwrap_or_default().lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(|line| wrap::loosened(line, width))
        .collect()
}
