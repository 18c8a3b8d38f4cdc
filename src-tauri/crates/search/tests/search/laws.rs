//! What holds for every name, every query and every order of changes.

use pinyin::ToPinyinMulti;
use proptest::prelude::*;
use valise_domain::id::RowId;
use valise_search::{Index, Key, Kind, Query};

fn key(number: usize) -> Key {
    let kind = [
        Kind::Client,
        Kind::Person,
        Kind::Position,
        Kind::Visit,
        Kind::Note,
    ][number % 5];
    let row = RowId::new(i64::try_from(number).expect("a small number") + 1, [7; 10]);
    Key { kind, row }
}

fn is_found(name: &str, typed: &str) -> bool {
    let mut index = Index::default();
    let key = Key {
        kind: Kind::Person,
        row: RowId::built_in("one"),
    };
    index.put(key, name, None);
    index.find(&Query::new(typed), 1) == [key]
}

fn chinese() -> impl Strategy<Value = Vec<char>> {
    let character = proptest::sample::select(
        "王李张刘陈单重庆长曾小明娜伟芳秀英吕女区仇乐行华星制造"
            .chars()
            .collect::<Vec<_>>(),
    );
    prop::collection::vec(character, 1..6)
}

/// One way of typing one character.
fn typed(character: char, way: usize, reading: usize) -> String {
    let sounds: Vec<_> = character.to_pinyin_multi().into_iter().flatten().collect();
    let sound = sounds[reading % sounds.len()].plain().replace('ü', "v");
    match way % 3 {
        0 => character.to_string(),
        1 => sound,
        _ => sound[..1].to_owned(),
    }
}

/// Changes to an index: a number, and a text or none to take it out.
fn changes() -> impl Strategy<Value = Vec<(usize, Option<String>, usize)>> {
    let text = prop::option::weighted(0.7, "[王小明华a-dÅ ]{0,8}");
    prop::collection::vec((0_usize..25, text, 0_usize..5), 0..60)
}

fn changed(index: &mut Index, (number, text, within): &(usize, Option<String>, usize)) {
    match text {
        // The numbers divisible by five are clients.
        Some(text) => index.put(
            key(*number),
            text,
            Some(key(within * 5)).filter(|_| number % 5 != 0),
        ),
        None => index.take(key(*number)),
    }
}

proptest! {
    #[test]
    fn every_mix_of_characters_syllables_and_initials_finds_a_chinese_name(
        name in chinese(),
        ways in prop::collection::vec((0_usize..3, 0_usize..4), 6),
        start in 0_usize..6,
    ) {
        let start = start % name.len();
        let typed: String = name[start..].iter().zip(&ways).map(|(c, (way, reading))| typed(*c, *way, *reading)).collect();
        prop_assert!(is_found(&name.iter().collect::<String>(), &typed), "{name:?} by {typed}");
    }

    #[test]
    fn every_stretch_of_two_letters_or_more_finds_a_name(name in "[A-Za-zåäöÅÄÖéß]{2,12}", from in 0_usize..11, length in 2_usize..12) {
        let stretch: String = name.chars().skip(from).take(length).collect();
        prop_assume!(stretch.chars().count() >= 2);
        prop_assert!(is_found(&name, &stretch));
        prop_assert!(is_found(&name, &stretch.to_uppercase()));
    }

    #[test]
    fn words_may_come_in_any_order(name in "[a-cåÅ王小 ]{0,12}", mut words in prop::collection::vec("[a-c王小]{1,3}", 1..4)) {
        let one = is_found(&name, &words.join(" "));
        words.reverse();
        prop_assert_eq!(one, is_found(&name, &words.join("  ")));
    }

    #[test]
    fn an_index_changed_step_by_step_answers_like_one_made_at_once(changes in changes(), typed in "[王小明华a-d ]{1,4}") {
        let mut grown = Index::default();
        changes.iter().for_each(|change| changed(&mut grown, change));
        let mut fresh = Index::default();
        let last = |number: &usize| changes.iter().rev().find(|(changed, ..)| changed == number);
        (0..25).rev().filter_map(|number| last(&number)).for_each(|change| changed(&mut fresh, change));
        let query = Query::new(&typed);
        prop_assert_eq!(grown.find(&query, 99), fresh.find(&query, 99));
        prop_assert_eq!(grown.len(), fresh.len());
    }

    #[test]
    fn the_first_few_are_the_beginning_of_all(changes in changes(), typed in "[王a-d]{1,2}", limit in 0_usize..9) {
        let mut index = Index::default();
        changes.iter().for_each(|change| changed(&mut index, change));
        let query = Query::new(&typed);
        let all = index.find(&query, 99);
        prop_assert_eq!(&index.find(&query, limit)[..], &all[..limit.min(all.len())]);
    }

    #[test]
    fn marks_and_excerpts_stay_within_the_text(text in ".*", typed in ".{0,70}", width in 0_usize..30) {
        let query = Query::new(&typed);
        let excerpt = query.excerpt(&text, width);
        prop_assert!(excerpt.text.chars().count() <= width + 2);
        for (text, marks) in [(&text, query.marks(&text)), (&excerpt.text, excerpt.marks.clone())] {
            let mut last = 0;
            for (number, (from, to)) in marks.iter().enumerate() {
                prop_assert!(from < to && (number == 0 || *from > last));
                last = *to;
            }
            prop_assert!(last as usize <= text.chars().count());
        }
    }

    #[test]
    fn what_is_found_is_marked_and_what_is_marked_whole_is_found(name in "[a-cÅß王小明 -]{0,10}", typed in "[a-c王小]{1,4}") {
        prop_assert_eq!(is_found(&name, &typed), !Query::new(&typed).marks(&name).is_empty());
    }
}
