//! Who holds a post, as its name and status cells say: somebody, nobody, somebody undisclosed, or
//! the post is closed. Deliberately absent: the person's other data.

use super::cells::tidy_name;
use crate::lexicon::is_ideograph;
use crate::lexicon::marks::{CLOSED, FILLED, UNDISCLOSED, VACANT, is_one_of};
use valise_domain::codes::PositionState;

/// The holder's name, where somebody known holds the post, and the state of the post.
pub(super) fn holder(name: &str, status: Option<&str>) -> (Option<String>, PositionState) {
    let name = tidy_name(name);
    let state = match status.map(tidy_name).and_then(state_of_word) {
        // A status of "active" says nothing of whether the holder is known.
        Some(PositionState::Filled) | None => state_of_name(name),
        Some(told) => told,
    };
    match state {
        PositionState::Filled => (Some(collapse(name)), state),
        _ => (None, state),
    }
}

fn state_of_name(name: &str) -> PositionState {
    if !name.chars().any(char::is_alphanumeric) {
        return PositionState::Unknown;
    }
    state_of_word(name).unwrap_or(PositionState::Filled)
}

/// The state that a word stands for; `None` for a name.
pub(super) fn state_of_word(word: &str) -> Option<PositionState> {
    if is_one_of(word, CLOSED) {
        Some(PositionState::Closed)
    } else if is_one_of(word, VACANT) {
        Some(PositionState::Vacant)
    } else if is_one_of(word, UNDISCLOSED) {
        Some(PositionState::Unknown)
    } else if is_one_of(word, FILLED) {
        Some(PositionState::Filled)
    } else {
        None
    }
}

fn collapse(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// First and last name together, in the order of their script.
pub(super) fn full_name(first: &str, last: &str) -> String {
    let (first, last) = (tidy_name(first), tidy_name(last));
    if last.chars().any(is_ideograph) {
        format!("{last}{first}")
    } else {
        format!("{first} {last}").trim().to_owned()
    }
}

/// `Öberg, Åsa` as `Åsa Öberg`; anything else as it is.
pub(super) fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.contains(',') && !first.trim().is_empty() => {
            full_name(first, last)
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PositionState::*;

    #[test]
    fn names_vacancies_and_closed_posts_are_told_apart() {
        for (name, state) in [
            ("Simon King", Filled),
            ("N/D", Unknown),
            ("N/D'", Unknown),
            ("ND", Unknown),
            ("", Unknown),
            ("未公开", Unknown),
            ("Vacant'", Vacant),
            ("Vakant", Vacant),
            ("空缺", Vacant),
            ("N.N.", Vacant),
            ("\"Eliminated\"", Closed),
            ("Eliminated'", Closed),
            ("avvecklad", Closed),
            ("已撤销", Closed),
            ("李娜", Filled),
            ("Ned Vacantini", Filled),
        ] {
            let (known, found) = holder(name, None);
            assert_eq!(found, state, "{name}");
            assert_eq!(known.is_some(), state == Filled, "{name}");
        }
    }

    #[test]
    fn a_status_outranks_a_name_only_where_it_closes_or_empties_the_post() {
        assert_eq!(
            holder("Åsa Öberg", Some("aktiv")),
            (Some("Åsa Öberg".to_owned()), Filled)
        );
        assert_eq!(holder("", Some("Active")), (None, Unknown));
        assert_eq!(holder("Åsa Öberg", Some("avvecklad")), (None, Closed));
        assert_eq!(holder("", Some("vakant")), (None, Vacant));
    }

    #[test]
    fn names_are_put_together_as_their_script_does() {
        assert_eq!(full_name("娜", "李"), "李娜");
        assert_eq!(full_name("Åsa", "Öberg"), "Åsa Öberg");
        assert_eq!(turned("Öberg, Åsa"), "Åsa Öberg");
        assert_eq!(turned("Åsa Öberg"), "Åsa Öberg");
    }
}
