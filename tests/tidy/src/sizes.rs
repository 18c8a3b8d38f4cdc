//! How long files and functions may grow before they must be cut.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::finding::Finding;
use crate::tree::{File, Tree};

/// Files longer than this are cut.
pub const FILE_LINES: usize = 400;
/// Functions longer than this are told.
pub const LONG_FUNCTION: usize = 60;
/// Functions longer than this are cut.
pub const TOO_LONG_FUNCTION: usize = 90;

const WRITTEN_BY_HAND: &[&str] = &[
    "rs", "ts", "tsx", "css", "mjs", "js", "cjs", "sql", "typ", "html", "toml", "json", "md",
];

/// Files by hand that are longer than [`FILE_LINES`].
pub fn long_files(tree: &Tree) -> Vec<Finding> {
    let by_hand = tree.files().filter(|file| {
        file.ends_in(WRITTEN_BY_HAND) && !file.is_generated() && !file.path.contains("/fixtures/")
    });
    by_hand
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > FILE_LINES)
        .map(|(file, lines)| {
            Finding::of(&file.path, format!("{lines} lines, {FILE_LINES} at most"))
        })
        .collect()
}

/// Rust functions of more than `limit` lines, and files that are no Rust.
pub fn long_functions(tree: &Tree, limit: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files().filter(|file| file.ends_in(&["rs"])) {
        match syn::parse_file(&file.text) {
            Ok(parsed) => {
                let mut functions = Functions {
                    file,
                    limit,
                    findings: &mut findings,
                };
                functions.visit_file(&parsed);
            }
            Err(error) => {
                let line = error.span().start().line;
                findings.push(Finding::at(
                    &file.path,
                    line,
                    format!("is no Rust: {error}"),
                ));
            }
        }
    }
    findings
}

struct Functions<'tree> {
    file: &'tree File,
    limit: usize,
    findings: &'tree mut Vec<Finding>,
}

impl Functions<'_> {
    fn measure(&mut self, signature: &syn::Signature, end: Span) {
        let begin = signature.span().start().line;
        let lines = end.end().line + 1 - begin;
        if lines > self.limit {
            let what = format!(
                "fn {} has {lines} lines, {} at most",
                signature.ident, self.limit
            );
            self.findings
                .push(Finding::at(&self.file.path, begin, what));
        }
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.measure(&function.sig, function.block.span());
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.measure(&function.sig, function.block.span());
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.measure(&function.sig, block.span());
        }
        visit::visit_trait_item_fn(self, function);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_too_long_one_line_after_the_limit() {
        let (fits, too_long) = ("x\n".repeat(FILE_LINES), "x\n".repeat(FILE_LINES + 1));
        let tree = Tree::made_up(&[
            ("a.rs", &fits),
            ("b.rs", &too_long),
            ("Cargo.lock", &too_long),
            ("ui/src/generated/bindings.ts", &too_long),
            ("ui/locales/en.ftl", &too_long),
        ]);
        let found = long_files(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "b.rs");
    }

    #[test]
    fn a_function_is_measured_from_its_signature_to_its_brace() {
        let text =
            "//! x\nstruct S;\nimpl S {\n    /// y\n    fn f(\n        &self,\n    ) {\n    }\n}\n";
        let tree = Tree::made_up(&[("a.rs", text)]);
        assert!(long_functions(&tree, 4).is_empty());
        let found = long_functions(&tree, 3);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 5);
    }

    #[test]
    fn a_file_that_is_no_rust_is_told() {
        assert_eq!(
            long_functions(&Tree::made_up(&[("a.rs", "fn {")]), 9).len(),
            1
        );
    }
}
