//! The catalogues as a whole: they parse, they say the same things, and nothing is said twice.
#![allow(clippy::unwrap_used)]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use valise_domain::codes::{Language, OwnerRole, Stage};
use valise_words::{Arg, catalogue};

fn file(language: Language) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    root.join(format!("ui/locales/{}.ftl", language.as_str()))
}

/// The variables of a message: those it prints, and those it chooses a variant by.
#[derive(Debug, Default, PartialEq, Eq)]
struct Variables {
    printed: BTreeSet<String>,
    chosen_by: BTreeSet<String>,
}

/// Every message and attribute of a file with the variables it mentions.
fn contents(language: Language) -> BTreeMap<String, Variables> {
    let source = std::fs::read_to_string(file(language)).unwrap();
    let resource = parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.as_str()));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            assert!(
                !matches!(entry, Entry::Junk { .. }),
                "{}: junk",
                language.as_str()
            );
            continue;
        };
        let id = message.id.name;
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|a| (format!("{id}.{}", a.id.name), &a.value));
        for (name, pattern) in message
            .value
            .iter()
            .map(|v| (id.to_owned(), v))
            .chain(attributes)
        {
            let mut variables = Variables::default();
            variables.read(pattern);
            let old = found.insert(name.clone(), variables);
            assert!(
                old.is_none(),
                "{name} stands twice in {}",
                language.as_str()
            );
        }
    }
    found
}

impl Variables {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => named(inline, &mut self.printed),
            Expression::Select { selector, variants } => {
                named(selector, &mut self.chosen_by);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn knows(&self, name: &str) -> bool {
        self.printed.contains(name) || self.chosen_by.contains(name)
    }
}

fn named(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                named(argument, names);
            }
        }
        _ => {}
    }
}

#[test]
fn the_three_catalogues_say_the_same_things_of_the_same_variables() {
    let english = contents(Language::En);
    assert!(!english.is_empty());
    for language in Language::ALL {
        let other = contents(*language);
        let missing: Vec<_> = english
            .keys()
            .filter(|id| !other.contains_key(*id))
            .collect();
        let extra: Vec<_> = other
            .keys()
            .filter(|id| !english.contains_key(*id))
            .collect();
        let name = language.as_str();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{name}: -{missing:?} +{extra:?}"
        );
        for (id, variables) in &english {
            // Chinese has no plural: it need not choose, but it may not ask for anything else.
            assert_eq!(
                other[id].printed, variables.printed,
                "variables of {id} in {name}"
            );
            let asked = other[id]
                .chosen_by
                .iter()
                .find(|asked| !variables.knows(asked));
            assert_eq!(asked, None, "{id} in {name}");
        }
    }
}

#[test]
fn a_code_is_called_by_its_words() {
    assert_eq!(
        catalogue(Language::Sv).code(Stage::Interdependent),
        "Ömsesidigt beroende"
    );
    assert_eq!(
        catalogue(Language::ZhCn).code(Stage::Interdependent),
        "相互依存"
    );
    assert_eq!(catalogue(Language::ZhCn).code_tag(OwnerRole::Kam), "KAM");
}

#[test]
fn a_message_nobody_wrote_shows_its_id() {
    assert_eq!(
        catalogue(Language::Sv).text("no-such-message"),
        "no-such-message"
    );
    assert_eq!(
        catalogue(Language::Sv).text_attr("no-such", "advice"),
        "no-such.advice"
    );
    assert!(!catalogue(Language::Sv).has("no-such-message"));
}

#[test]
fn counts_choose_the_plural_and_are_grouped_as_the_language_does() {
    let count = |language, count: u64| {
        catalogue(language).text_with("dossier-positions", &[("count", Arg::Count(count))])
    };
    assert_ne!(
        count(Language::En, 1).replace('1', ""),
        count(Language::En, 2).replace('2', "")
    );
    assert!(count(Language::En, 541_909).contains("541,909"));
    assert!(count(Language::Sv, 541_909).contains("541\u{a0}909"));
}

#[test]
fn arguments_come_without_isolating_marks() {
    let text =
        catalogue(Language::En).text_with("dossier-title", &[("client", Arg::Text("Hua Xing"))]);
    assert!(
        text.contains("Hua Xing") && !text.contains('\u{2068}'),
        "{text:?}"
    );
}
