//! Who is found by what, and who comes first.

use valise_domain::id::RowId;
use valise_search::{Index, Key, Kind, Query};

fn key(kind: Kind, name: &str) -> Key {
    Key {
        kind,
        row: RowId::built_in(name),
    }
}

fn people(names: &[&str]) -> Index {
    let mut index = Index::default();
    names
        .iter()
        .for_each(|name| index.put(key(Kind::Person, name), name, None));
    index
}

/// The names that a query finds, in their order.
fn found<'a>(names: &[&'a str], typed: &str) -> Vec<&'a str> {
    let keys = people(names).find(&Query::new(typed), 100);
    let name = |key: &Key| {
        *names
            .iter()
            .find(|name| RowId::built_in(name) == key.row)
            .expect("only these names are in the index")
    };
    keys.iter().map(name).collect()
}

#[test]
fn a_chinese_name_is_found_by_characters_syllables_initials_and_any_mix_of_them() {
    for typed in [
        "王",
        "小明",
        "王小明",
        "王小",
        "w",
        "wx",
        "wxm",
        "xm",
        "wang",
        "wangx",
        "wangxiaoming",
        "xiaoming",
        "wangxm",
        "wxiaom",
        "wxiaoming",
        "王xm",
        "王小ming",
        "WangXiaoMing",
        "wang xiao ming",
        "wang'xiao'ming",
        "xiaoming wang",
        "小明 王",
        "ｗｘｍ",
    ] {
        assert_eq!(
            found(&["李娜", "王小明", "张三"], typed),
            ["王小明"],
            "{typed}"
        );
    }
    for typed in [
        "ang", "iaoming", "wxmm", "mingxiao", "王明x", "wng", "小 娜",
    ] {
        assert!(
            found(&["李娜", "王小明", "张三"], typed).is_empty(),
            "{typed}"
        );
    }
}

#[test]
fn characters_with_several_readings_are_found_by_each() {
    for typed in ["shan", "dan", "chan", "shanxiong", "sx", "dx"] {
        assert_eq!(found(&["单雄"], typed), ["单雄"], "{typed}");
    }
    for typed in ["chongqingyinhang", "cqyh", "zhongqing", "zqyx"] {
        assert_eq!(found(&["重庆银行"], typed), ["重庆银行"], "{typed}");
    }
    for typed in ["lv", "lu", "lyu", "lvbu"] {
        assert_eq!(found(&["吕布"], typed), ["吕布"], "{typed}");
    }
    for typed in ["zhangsan", "zhs", "zs", "zhsan"] {
        assert_eq!(found(&["张三"], typed), ["张三"], "{typed}");
    }
}

#[test]
fn letters_are_found_whatever_their_accents() {
    let names = ["Åsa Öberg", "Renée O'Brien", "Jürgen Weiß"];
    for (typed, name) in [
        ("asa", names[0]),
        ("Åsa", names[0]),
        ("ÖBERG", names[0]),
        ("oberg", names[0]),
        ("berg", names[0]),
        ("A\u{30a}sa", names[0]),
        ("asaoberg", names[0]),
        ("oberg asa", names[0]),
        ("o a", names[0]),
        ("renee", names[1]),
        ("obrien", names[1]),
        ("o'brien", names[1]),
        ("brien", names[1]),
        ("weiss", names[2]),
        ("weiß", names[2]),
        ("jurgen w", names[2]),
    ] {
        assert_eq!(found(&names, typed), [name], "{typed}");
    }
    assert!(found(&names, "rg ö asa x").is_empty());
}

#[test]
fn the_better_match_comes_first() {
    assert_eq!(
        found(&["小王", "王小明", "王"], "王"),
        ["王", "王小明", "小王"]
    );
    assert_eq!(
        found(&["Wangler", "王小明", "Li Wang"], "wang"),
        ["王小明", "Wangler", "Li Wang"]
    );
    assert_eq!(
        found(&["Lindberg", "Berg", "Bergman", "Eva Berg"], "berg"),
        ["Berg", "Bergman", "Eva Berg", "Lindberg"]
    );
    assert_eq!(found(&["王五", "于洋"], "yu")[0], "于洋");
    assert_eq!(found(&["西安娜", "先锋"], "xian"), ["先锋", "西安娜"]);
}

#[test]
fn people_are_found_with_a_word_of_their_clients_name_and_go_with_it() {
    let (client, other) = (
        key(Kind::Client, "华星制造"),
        key(Kind::Client, "Nordkraft"),
    );
    let person = key(Kind::Person, "王小明");
    let mut index = people(&[]);
    index.put(person, "王小明", Some(client));
    index.put(client, "华星制造", None);
    index.put(other, "Nordkraft", None);
    let find = |index: &Index, typed: &str| index.find(&Query::new(typed), 9);
    assert_eq!(find(&index, "wang huaxing"), [person]);
    assert_eq!(find(&index, "华星"), [client]);
    assert!(find(&index, "wang nordkraft").is_empty());

    index.put(person, "王小明", Some(other));
    assert_eq!(find(&index, "nordkraft wxm"), [person]);
    index.take(other);
    assert!(find(&index, "nordkraft wxm").is_empty());
    assert!(find(&index, "wxm").is_empty(), "whose client is not there");
    index.put(other, "Sydkraft", None);
    assert_eq!(find(&index, "sydkraft wxm"), [person]);
    assert_eq!(index.len(), 3);
}

#[test]
fn notes_are_found_by_their_own_letters_at_the_beginnings_of_words() {
    let note = key(Kind::Note, "note");
    let mut index = Index::default();
    index.put(note, "Agreed on a plan för 华星制造 until spring.", None);
    let find = |index: &Index, typed: &str| index.find(&Query::new(typed), 9);
    for typed in ["plan agreed", "spring", "for", "制造", "agr spr"] {
        assert_eq!(find(&index, typed), [note], "{typed}");
    }
    for typed in ["lan", "huaxing", "hx"] {
        assert!(find(&index, typed).is_empty(), "{typed}");
    }
    let person = key(Kind::Person, "Planche");
    index.put(person, "Planche", None);
    assert_eq!(
        find(&index, "plan"),
        [person, note],
        "names come before notes"
    );
}

#[test]
fn what_was_found_is_marked_in_characters() {
    let marks = |typed: &str, name: &str| Query::new(typed).marks(name);
    assert_eq!(marks("xm", "王小明"), [(1, 3)]);
    assert_eq!(marks("wang ming", "王小明"), [(0, 1), (2, 3)]);
    assert_eq!(marks("wang xiao", "王小明"), [(0, 2)]);
    assert_eq!(marks("asaob", "Åsa Öberg"), [(0, 6)]);
    assert_eq!(marks("s", "Weiß"), []);
    assert_eq!(marks("weis", "Weiß"), [(0, 4)]);
    assert_eq!(marks("asa", "A\u{30a}sa"), [(0, 4)]);
    assert_eq!(marks("田", "𠮷田"), [(1, 2)]);
    assert_eq!(marks("nordkraft", "王小明"), []);
}

#[test]
fn an_excerpt_shows_what_was_found() {
    let text = "The first line says little.\nThe second says that Åsa wants the pilot in spring, and more follows here.";
    let excerpt = Query::new("asa pilot").excerpt(text, 40);
    assert_eq!(excerpt.text, "…says that Åsa wants the pilot in spring,…");
    let marked: Vec<String> = excerpt
        .marks
        .iter()
        .map(|(from, to)| {
            excerpt
                .text
                .chars()
                .skip(*from as usize)
                .take((to - from) as usize)
                .collect()
        })
        .collect();
    assert_eq!(marked, ["Åsa", "pilot"]);
    let short = Query::new("zzz").excerpt("two\n lines", 40);
    assert_eq!((short.text.as_str(), short.marks.len()), ("two lines", 0));
}

#[test]
fn nothing_typed_finds_nothing() {
    for typed in ["", "   ", "·", "'", "\u{301}"] {
        assert!(Query::new(typed).is_empty(), "{typed:?}");
        assert!(found(&["王小明", "Åsa"], typed).is_empty());
    }
}
