//! The three catalogues and how a message is looked up: first in its language, then in English, and
//! in the end its own id, so that a gap is seen and nothing fails.
//! Deliberately absent: choosing a language; Unicode isolating marks, which print as boxes.

use crate::codes::Coded;
use crate::numbers::number;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_decimal::Decimal;
use std::fmt;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;
use valise_domain::codes::Language;

const EN: &str = include_str!("../../../../ui/locales/en.ftl");
const ZH_CN: &str = include_str!("../../../../ui/locales/zh-CN.ftl");
const SV: &str = include_str!("../../../../ui/locales/sv.ftl");

/// Something put into a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, or a number that was written for its language already.
    Text(&'a str),
    /// A count: it chooses the plural form and is written with the grouping of the language.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

/// The messages of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<&'static Catalogue>,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// The catalogue of a language, parsed on first use.
pub fn catalogue(language: Language) -> &'static Catalogue {
    static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(Language::En, None));
    static CHINESE: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::new(Language::ZhCn, Some(&ENGLISH)));
    static SWEDISH: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::new(Language::Sv, Some(&ENGLISH)));
    match language {
        Language::En => &ENGLISH,
        Language::ZhCn => &CHINESE,
        Language::Sv => &SWEDISH,
    }
}

impl Catalogue {
    fn new(language: Language, fallback: Option<&'static Catalogue>) -> Self {
        let (source, format): (&str, fn(&FluentValue<'_>, &_) -> Option<String>) = match language {
            Language::En => (EN, |value, _| written(Language::En, value)),
            Language::ZhCn => (ZH_CN, |value, _| written(Language::ZhCn, value)),
            Language::Sv => (SV, |value, _| written(Language::Sv, value)),
        };
        let locale: LanguageIdentifier = language
            .as_str()
            .parse()
            .expect("a language code is a language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format));
        // A message that does not parse is left out and falls back; the tests hold all to parse.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self {
            language,
            bundle,
            fallback,
        }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without arguments.
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// A message with arguments.
    pub fn text_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a message, such as `advice`.
    pub fn text_attr(&self, id: &str, attribute: &str) -> String {
        self.text_attr_with(id, attribute, &[])
    }

    /// An attribute of a message, with arguments.
    pub fn text_attr_with(&self, id: &str, attribute: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, Some(attribute), args)
            .unwrap_or_else(|| format!("{id}.{attribute}"))
    }

    /// Whether this language itself, without falling back, has the message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// How a code is called.
    pub fn code<C: Coded>(&self, code: C) -> String {
        self.text(&code.message_id())
    }

    /// The short tag of a code, such as `DM`; only owner and buying roles have one.
    pub fn code_tag<C: Coded>(&self, code: C) -> String {
        self.text_attr(&code.message_id(), "tag")
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let own = self
            .bundle
            .get_message(id)
            .and_then(|message| match attribute {
                None => message.value(),
                Some(name) => message
                    .get_attribute(name)
                    .map(|attribute| attribute.value()),
            });
        let Some(pattern) = own else {
            return self.fallback?.find(id, attribute, args);
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => fluent.set(*name, *text),
                Arg::Count(count) => fluent.set(*name, *count),
            }
        }
        // A variable nobody gave prints as its name in braces: seen, and nothing fails.
        Some(
            self.bundle
                .format_pattern(pattern, Some(&fluent), &mut Vec::new())
                .into_owned(),
        )
    }
}

/// A number inside a message, written for the language.
fn written(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(count) => count
            .as_string()
            .parse::<Decimal>()
            .ok()
            .map(|count| number(language, count)),
        _ => None,
    }
}
