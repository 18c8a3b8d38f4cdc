//! Reading what a TypeScript file imports and exports, without a parser: comments are skipped,
//! strings are kept, and every `from "…"`, `import "…"` and `import("…")` is found.

/// One specifier with its line.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    /// Counted from 1.
    pub line: usize,
    /// As written between the quotes.
    pub specifier: String,
    /// Whether the statement is an `export … from`: it hands another file's names on.
    pub hands_on: bool,
}

/// Everything that `source` imports or hands on, in order.
pub fn imports(source: &str) -> Vec<Import> {
    let tokens = tokens(source);
    let mut imports = Vec::new();
    let mut statement = "";
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Word(_, word @ ("import" | "export")) => statement = word,
            Token::Quoted(line, specifier) if is_specifier(&tokens[..at]) => {
                imports.push(Import {
                    line: *line,
                    specifier: (*specifier).to_owned(),
                    hands_on: statement == "export",
                });
            }
            _ => {}
        }
    }
    imports
}

/// The lines with a default export.
pub fn default_exports(source: &str) -> Vec<usize> {
    let tokens = tokens(source);
    let pairs = tokens.windows(2).filter_map(|pair| match pair {
        [Token::Word(line, "export"), Token::Word(_, "default")] => Some(*line),
        _ => None,
    });
    pairs.collect()
}

fn is_specifier(before: &[Token<'_>]) -> bool {
    matches!(
        before,
        [.., Token::Word(_, "from" | "import")] | [.., Token::Word(_, "import"), Token::Sign('(')]
    )
}

enum Token<'source> {
    Word(usize, &'source str),
    Quoted(usize, &'source str),
    Sign(char),
}

fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest[2..].find("*/").map_or(rest.len(), |end| end + 4),
            '"' | '\'' | '`' => {
                let length = quoted(rest, first);
                let inside = rest[1..length].trim_end_matches(first);
                tokens.push(Token::Quoted(line, inside));
                length
            }
            letter if is_of_word(letter) => {
                let length = rest
                    .find(|letter| !is_of_word(letter))
                    .unwrap_or(rest.len());
                tokens.push(Token::Word(line, &rest[..length]));
                length
            }
            letter => {
                if !letter.is_whitespace() {
                    tokens.push(Token::Sign(letter));
                }
                letter.len_utf8()
            }
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

/// The length of the quoted text that `rest` begins with, quotes counted. A plain string ends at
/// its line at the latest, so that an apostrophe in running text swallows no more than that.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' if quote != '`' => return at,
            letter if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn specifiers(source: &str) -> Vec<String> {
        imports(source)
            .into_iter()
            .map(|import| import.specifier)
            .collect()
    }

    #[test]
    fn imports_are_found_in_all_their_forms() {
        let source = "import a from 'a'\nimport {\n  b,\n} from \"./b\"\nimport 'c.css'\n\
                      const d = await import('d')\nexport { e } from './e'\n";
        assert_eq!(specifiers(source), ["a", "./b", "c.css", "d", "./e"]);
        let lines: Vec<usize> = imports(source).iter().map(|import| import.line).collect();
        assert_eq!(lines, [1, 4, 5, 6, 7]);
        assert!(imports(source)[4].hands_on);
    }

    #[test]
    fn comments_and_plain_strings_import_nothing() {
        let source = "// import a from 'a'\n/* import b from 'b' */\nconst s = 'from here'\n\
                      <p>it's from \"somewhere\"</p>\n";
        assert!(specifiers(source).is_empty());
    }

    #[test]
    fn a_default_export_is_found_over_a_line_break() {
        assert_eq!(default_exports("const a = 1\nexport\n  default a\n"), [2]);
        assert!(default_exports("// export default a\n").is_empty());
    }
}
