//! Suggested merges of text: both changes where they do not touch, nothing where they do.

use proptest::prelude::*;
use valise_sync::merge_texts;

#[test]
fn changes_in_different_places_are_both_kept() {
    let base = "Call Li Na on Friday. Bring the offer.";
    let mine = "Call Li Na on Monday. Bring the offer.";
    let theirs = "Call Li Na on Friday. Bring the new offer.";
    let merged = merge_texts(base, mine, theirs).unwrap();
    assert_eq!(merged, "Call Li Na on Monday. Bring the new offer.");
    let merged = merge_texts(
        "周五拜访李娜，带报价。",
        "周一拜访李娜，带报价。",
        "周五拜访李娜，带新报价。",
    );
    assert_eq!(merged.unwrap(), "周一拜访李娜，带新报价。");
}

#[test]
fn changes_in_one_place_are_left_to_the_person() {
    assert_eq!(merge_texts("on Friday", "on Monday", "on Sunday"), None);
}

proptest! {
    #[test]
    fn where_one_side_changed_nothing_the_other_is_suggested(base in ".{0,80}", other in ".{0,80}") {
        prop_assert_eq!(merge_texts(&base, &other, &base), Some(other.clone()));
        prop_assert_eq!(merge_texts(&base, &base, &other), Some(other));
    }
}
