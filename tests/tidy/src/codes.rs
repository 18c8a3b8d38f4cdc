//! The closed lists of codes that the catalogues have words for, read from their sources: the
//! domain's lists, what the words call each list, and the codes of the desk's failures.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::tree::Tree;

/// Where the domain declares its lists: `codes! { Stage { Early = "early" } }`.
pub const DOMAIN_CODES: &str = "src-tauri/crates/domain/src/codes.rs";
/// Where the words name each list: `coded! { Stage = "stage" }`.
pub const WORDS_LISTS: &str = "src-tauri/crates/words/src/codes.rs";
/// Where the desk turns errors into failures.
pub const FAILURES: &str = "src-tauri/crates/desk/src/failure.rs";

/// `<list>-<code>` for every code of the domain, as the catalogues call it.
pub fn words_of_codes(tree: &Tree) -> Vec<String> {
    let codes = lists_of_codes(macro_tokens(tree, DOMAIN_CODES, "codes"));
    let names = names_of_lists(macro_tokens(tree, WORDS_LISTS, "coded"));
    let ids = names.iter().flat_map(|(list, name)| {
        let codes = codes.get(list).into_iter().flatten();
        codes.map(move |code| format!("{name}-{code}"))
    });
    ids.collect()
}

/// The codes of the failures as they are sent: the variants of the enum whose name ends in
/// `Code`, in the case that its serde attribute states.
pub fn failure_codes(tree: &Tree) -> Vec<String> {
    let Some(parsed) = tree
        .file(FAILURES)
        .and_then(|file| syn::parse_file(&file.text).ok())
    else {
        return Vec::new();
    };
    let enums = parsed.items.iter().filter_map(|item| match item {
        syn::Item::Enum(item) if item.ident.to_string().ends_with("Code") => Some(item),
        _ => None,
    });
    enums
        .flat_map(|item| {
            let hyphen = if says_snake_case(&item.attrs) {
                '_'
            } else {
                '-'
            };
            item.variants
                .iter()
                .map(move |code| lowered(&code.ident.to_string(), hyphen))
        })
        .collect()
}

fn says_snake_case(attributes: &[syn::Attribute]) -> bool {
    let serde = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"));
    let mut lists = serde.filter_map(|attribute| attribute.meta.require_list().ok());
    lists.any(|list| list.tokens.to_string().contains("\"snake_case\""))
}

/// `WrongKey` as `wrong-key`, or with another sign between its words.
fn lowered(name: &str, between: char) -> String {
    let mut lowered = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !lowered.is_empty() {
            lowered.push(between);
        }
        lowered.extend(letter.to_lowercase());
    }
    lowered
}

/// What stands between the braces of the file's `name! { … }` calls.
fn macro_tokens(tree: &Tree, path: &str, name: &str) -> TokenStream {
    let parsed = tree
        .file(path)
        .and_then(|file| syn::parse_file(&file.text).ok());
    let items = parsed.into_iter().flat_map(|file| file.items);
    let calls = items.filter_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.is_ident(name) => Some(item.mac.tokens),
        _ => None,
    });
    calls.collect()
}

/// A type's name before braces, and the literals inside them. Doc comments are in brackets.
fn lists_of_codes(tokens: TokenStream) -> BTreeMap<String, Vec<String>> {
    let mut lists = BTreeMap::new();
    let mut list = String::new();
    for token in tokens {
        match token {
            TokenTree::Ident(name) => list = name.to_string(),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let codes = group
                    .stream()
                    .into_iter()
                    .filter_map(|token| literal(&token));
                lists.insert(std::mem::take(&mut list), codes.collect());
            }
            _ => {}
        }
    }
    lists
}

/// A type's name, and the literal after it.
fn names_of_lists(tokens: TokenStream) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut list = String::new();
    for token in tokens {
        if let TokenTree::Ident(name) = &token {
            list = name.to_string();
        } else if let Some(name) = literal(&token) {
            names.insert(std::mem::take(&mut list), name);
        }
    }
    names
}

fn literal(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Literal(literal) => Some(literal.to_string().trim_matches('"').to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_called_by_its_lists_name_among_the_words() {
        let codes = "//! x\ncodes! {\n    /// Doc = \"no\".\n    OwnerRole {\n        /// Doc.\n    \
                     Kam = \"kam\",\n    Am = \"am\",\n    }\n    Stage { Early = \"early\" }\n}\n";
        let lists = "//! x\ncoded! { OwnerRole = \"role\", Stage = \"stage\" }\n";
        let tree = Tree::made_up(&[(DOMAIN_CODES, codes), (WORDS_LISTS, lists)]);
        assert_eq!(
            words_of_codes(&tree),
            ["role-kam", "role-am", "stage-early"]
        );
    }

    #[test]
    fn the_failures_are_read_as_they_are_sent() {
        let plain = "//! x\nenum Other { A }\npub enum FailureCode { WrongKey, DiskFull }\n";
        assert_eq!(
            failure_codes(&Tree::made_up(&[(FAILURES, plain)])),
            ["wrong-key", "disk-full"]
        );
        let snake = "//! x\n#[serde(rename_all = \"snake_case\")]\nenum FailureCode { WrongKey }\n";
        assert_eq!(
            failure_codes(&Tree::made_up(&[(FAILURES, snake)])),
            ["wrong_key"]
        );
    }
}
