//! The house rules, held to this checkout. What each means and how it bites is beside its code.

use std::sync::LazyLock;

use valise_tidy::{Tree, catalogue, codes, expect_none, interface, names, purity, rooms, sizes};
use valise_tidy::{text, words};

/// The checkout, read once.
static CHECKOUT: LazyLock<Tree> = LazyLock::new(Tree::of_this_checkout);

#[test]
fn every_room_knows_only_the_rooms_it_may() {
    expect_none(rooms::graph(&rooms::metadata()));
}

#[test]
fn every_heavy_dependency_lives_in_one_room() {
    expect_none(rooms::owners(&rooms::metadata()));
}

#[test]
fn the_domain_leans_on_no_outside_world() {
    expect_none(purity::domain_without_world(&CHECKOUT));
}

#[test]
fn no_room_reads_a_clock_or_ends_the_process() {
    expect_none(purity::rooms_without_clock_or_exit(&CHECKOUT));
}

#[test]
fn rooms_that_only_compute_ask_for_no_chance() {
    expect_none(purity::sums_without_chance(&CHECKOUT));
}

#[test]
fn the_interface_imports_downwards_only() {
    expect_none(interface::layers(&CHECKOUT));
}

#[test]
fn only_the_bridge_imports_tauri() {
    expect_none(interface::one_bridge(&CHECKOUT));
}

#[test]
fn the_interface_has_no_barrels_and_no_default_exports() {
    expect_none(interface::names_are_imported_from_their_home(&CHECKOUT));
}

#[test]
fn the_interfaces_files_are_named_by_their_kind() {
    expect_none(interface::file_names(&CHECKOUT));
}

#[test]
fn no_name_is_a_filler() {
    expect_none(names::fillers(&CHECKOUT));
}

#[test]
fn no_file_is_too_long() {
    expect_none(sizes::long_files(&CHECKOUT));
}

#[test]
fn no_function_is_too_long() {
    for long in sizes::long_functions(&CHECKOUT, sizes::LONG_FUNCTION) {
        println!("long: {long}");
    }
    expect_none(sizes::long_functions(&CHECKOUT, sizes::TOO_LONG_FUNCTION));
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    expect_none(text::openings(&CHECKOUT));
}

#[test]
fn no_note_to_oneself_is_left() {
    expect_none(text::notes_to_oneself(&CHECKOUT));
}

#[test]
fn no_file_names_a_folder_of_one_machine_or_a_registry() {
    expect_none(text::addresses(&CHECKOUT));
}

#[test]
fn the_lock_files_name_no_mirror() {
    expect_none(text::lock_sources(&CHECKOUT));
}

#[test]
fn the_three_languages_have_the_same_words() {
    let languages: Vec<String> = catalogue::Catalogue::all(&CHECKOUT)
        .into_iter()
        .map(|one| one.path)
        .collect();
    let expected = ["en", "sv", "zh-CN"].map(|tag| format!("{}{tag}.ftl", catalogue::LOCALES));
    assert_eq!(languages, expected);
    expect_none(words::languages_agree(&CHECKOUT));
}

#[test]
fn every_word_is_asked_for() {
    expect_none(words::every_word_is_used(&CHECKOUT));
}

#[test]
fn every_word_asked_for_is_there() {
    expect_none(words::every_asked_word_exists(&CHECKOUT));
}

#[test]
fn every_failure_says_what_it_means_and_what_to_do() {
    assert!(
        !codes::failure_codes(&CHECKOUT).is_empty(),
        "{} was not understood",
        codes::FAILURES
    );
    expect_none(words::every_failure_has_advice(&CHECKOUT));
}
