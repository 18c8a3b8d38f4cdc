//! A catalogue of one language as the rules see it: its messages with their attributes and
//! variables, and what is wrong with the file itself.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use fluent_syntax::parser;

use crate::finding::Finding;
use crate::tree::{File, Tree};

/// Where the catalogues are, one file a language.
pub const LOCALES: &str = "ui/locales/";

/// What one message takes and names.
#[derive(Default, Debug, PartialEq, Eq)]
pub struct Message {
    /// Names of its attributes.
    pub attributes: BTreeSet<String>,
    /// Variables that its text or its attributes' texts show. What only chooses between variants
    /// is not shown: one language has a plural where another has none.
    pub variables: BTreeSet<String>,
    /// Messages and terms it names.
    pub names: BTreeSet<String>,
}

/// One language.
pub struct Catalogue {
    /// Its file.
    pub path: String,
    /// Messages by id, terms by their id with a leading hyphen.
    pub messages: BTreeMap<String, Message>,
    /// Lines that are no Fluent, ids said twice, messages without text.
    pub flaws: Vec<Finding>,
}

impl Catalogue {
    /// Every language of the tree.
    pub fn all(tree: &Tree) -> Vec<Self> {
        tree.below(LOCALES)
            .filter(|file| file.ends_in(&["ftl"]))
            .map(Self::read)
            .collect()
    }

    fn read(file: &File) -> Self {
        let (resource, errors) = match parser::parse(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut catalogue = Self {
            path: file.path.clone(),
            messages: BTreeMap::new(),
            flaws: Vec::new(),
        };
        for error in errors {
            let line = file.text[..error.pos.start].lines().count().max(1);
            catalogue.flaws.push(Finding::at(
                &file.path,
                line,
                format!("is no Fluent: {error}"),
            ));
        }
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    let id = message.id.name.to_owned();
                    catalogue.take(id, message.value.as_ref(), &message.attributes);
                }
                ast::Entry::Term(term) => {
                    let id = format!("-{}", term.id.name);
                    catalogue.take(id, Some(&term.value), &term.attributes);
                }
                _ => {}
            }
        }
        catalogue
    }

    fn take(
        &mut self,
        id: String,
        value: Option<&ast::Pattern<&str>>,
        attributes: &[ast::Attribute<&str>],
    ) {
        let patterns = value
            .into_iter()
            .chain(attributes.iter().map(|attribute| &attribute.value));
        let mut message = Message::default();
        let mut is_empty = value.is_none() && attributes.is_empty();
        for pattern in patterns {
            is_empty |= !message.read(pattern);
        }
        if is_empty {
            self.flaws
                .push(Finding::of(&self.path, format!("{id} has no text")));
        }
        message.attributes = attributes
            .iter()
            .map(|attribute| attribute.id.name.into())
            .collect();
        if message.attributes.len() < attributes.len() {
            self.flaws.push(Finding::of(
                &self.path,
                format!("{id} has an attribute twice"),
            ));
        }
        if self.messages.insert(id.clone(), message).is_some() {
            self.flaws
                .push(Finding::of(&self.path, format!("{id} is said twice")));
        }
    }
}

impl Message {
    /// Notes what a text refers to; says whether there is any text at all.
    fn read(&mut self, pattern: &ast::Pattern<&str>) -> bool {
        let mut has_text = false;
        for element in &pattern.elements {
            has_text |= match element {
                ast::PatternElement::TextElement { value } => !value.trim().is_empty(),
                ast::PatternElement::Placeable { expression } => {
                    self.expression(expression);
                    true
                }
            };
        }
        has_text
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Select { variants, .. } => {
                for variant in variants {
                    self.read(&variant.value);
                }
            }
            ast::Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        use ast::InlineExpression as Inline;
        match inline {
            Inline::VariableReference { id } => drop(self.variables.insert(id.name.to_owned())),
            Inline::MessageReference { id, .. } => drop(self.names.insert(id.name.to_owned())),
            Inline::TermReference { id, arguments, .. } => {
                self.names.insert(format!("-{}", id.name));
                arguments
                    .iter()
                    .for_each(|arguments| self.arguments(arguments));
            }
            Inline::FunctionReference { arguments, .. } => self.arguments(arguments),
            Inline::Placeable { expression } => self.expression(expression),
            Inline::StringLiteral { .. } | Inline::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<&str>) {
        arguments
            .positional
            .iter()
            .for_each(|argument| self.inline(argument));
        arguments
            .named
            .iter()
            .for_each(|argument| self.inline(&argument.value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(text: &str) -> Catalogue {
        let tree = Tree::made_up(&[("ui/locales/en.ftl", text)]);
        Catalogue::all(&tree).pop().expect("there is one language")
    }

    #[test]
    fn a_message_knows_its_attributes_variables_and_names() {
        let read = catalogue(
            "-brand = Valise\nlines = { $count ->\n    [one] { $count } line of { $file }\n   \
             *[other] { NUMBER($count) } lines of { -brand }\n }\n    .hint = { lines } { $who } { $kind ->\n       *[other] they\n    }\n",
        );
        let lines = &read.messages["lines"];
        assert_eq!(
            lines.variables.iter().collect::<Vec<_>>(),
            ["count", "file", "who"]
        );
        assert_eq!(lines.names.iter().collect::<Vec<_>>(), ["-brand", "lines"]);
        assert_eq!(lines.attributes.iter().collect::<Vec<_>>(), ["hint"]);
        assert!(read.flaws.is_empty());
    }

    #[test]
    fn junk_repetition_and_empty_text_are_flaws() {
        let flaws = |text: &str| catalogue(text).flaws.len();
        assert_eq!(flaws("a = A\nwhat is this\n"), 1);
        assert_eq!(flaws("a = A\na = B\n"), 1);
        assert_eq!(flaws("a = {\"\"}\n"), 0);
        assert!(flaws("a =\nb = B\n") > 0);
    }
}
