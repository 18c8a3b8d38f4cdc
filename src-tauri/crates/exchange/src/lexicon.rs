//! What headers and marks are called in the languages that files come in.
//! Deliberately absent: weighing a header against the values below it (`ledger`, `people`).

pub(crate) mod costs;
pub(crate) mod ledger;
pub(crate) mod marks;
pub(crate) mod people;

/// The header of a column, ready to be compared: lower case, full-width letters made plain, words
/// that only a capital letter parts set apart, everything but letters and digits a single space.
pub(crate) fn normalise(header: &str) -> String {
    let mut out = String::with_capacity(header.len() + 4);
    let mut previous = ' ';
    for letter in header.chars() {
        let letter = match letter {
            '\u{FF01}'..='\u{FF5E}' => {
                char::from_u32(letter as u32 - 0xFF01 + 0x21).unwrap_or(letter)
            }
            other => other,
        };
        if !letter.is_alphanumeric() {
            if !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if previous.is_lowercase() && letter.is_uppercase() {
                out.push(' ');
            }
            out.extend(letter.to_lowercase());
        }
        previous = letter;
    }
    out.truncate(out.trim_end().len());
    out
}

/// How well a term names a normalised header: 100 for the very word, less the smaller its part.
pub(crate) fn likeness(header: &str, term: &str) -> u32 {
    if header == term {
        return 100;
    }
    let share = |most: usize| (most * term.chars().count() / header.chars().count().max(1)) as u32;
    let Some(at) = header.find(term) else {
        return 0;
    };
    let edge = |c: Option<char>| c.is_none_or(|c| c == ' ');
    let starts = edge(header[..at].chars().next_back());
    let ends = edge(header[at + term.len()..].chars().next());
    if term.chars().any(is_ideograph) {
        60 + share(30)
    } else if starts && ends {
        50 + share(40)
    } else if term.chars().count() >= 5 && (starts || ends) {
        // Part of a compound, as in "huvudkundnummer".
        35 + share(30)
    } else {
        0
    }
}

/// The best likeness of a header to any of the terms, separated by `|`. The terms that come later
/// count a little less, so that of two fitting headers the better word wins.
pub(crate) fn best_likeness(header: &str, terms: &str) -> u32 {
    if header.is_empty() {
        return 0;
    }
    let by_place = |(place, term)| likeness(header, term).saturating_sub((place as u32 / 2).min(4));
    terms
        .split('|')
        .enumerate()
        .map(by_place)
        .max()
        .unwrap_or(0)
}

pub(crate) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_compared_without_their_dress() {
        assert_eq!(normalise("InvoiceNo"), "invoice no");
        assert_eq!(normalise(" CUSTOMER_ID "), "customer id");
        assert_eq!(normalise("Contact E-mail"), "contact e mail");
        assert_eq!(normalise("Belopp (SEK)"), "belopp sek");
        assert_eq!(normalise("客户编号"), "客户编号");
        assert_eq!(normalise("ＩＤ：客户"), "id 客户");
    }

    #[test]
    fn the_longer_term_names_a_header_better() {
        assert!(likeness("customer name", "customer name") > likeness("customer name", "customer"));
        assert!(
            likeness("parent department", "department") > likeness("parent department", "parent")
        );
        assert_eq!(likeness("staff", "taf"), 0);
    }

    #[test]
    fn every_term_is_in_its_normal_form() {
        let lists = ledger::TERMS
            .iter()
            .map(|(_, terms)| *terms)
            .chain(people::TERMS.iter().map(|(_, terms)| *terms))
            .chain(costs::TERMS.iter().map(|(_, terms)| *terms))
            .chain(costs::KINDS.iter().map(|(_, terms)| *terms))
            .chain([ledger::OTHER, people::OTHER, costs::OTHER]);
        for term in lists.flat_map(|list| list.split('|')) {
            assert_eq!(normalise(term), term, "not in normal form");
        }
    }
}
