//! Charts of several countries and habits.

use crate::fixtures::*;
use valise_domain::codes::PositionState::{Closed, Filled, Unknown, Vacant};
use valise_exchange::PeopleRead;

fn warned<'r>(read: &'r PeopleRead, code: &str) -> Vec<(u32, &'r str)> {
    let of_code = read.warnings.iter().filter(|warning| warning.code == code);
    of_code
        .map(|warning| (warning.row, warning.detail.as_str()))
        .collect()
}

#[test]
fn a_swedish_chart_with_managers_by_name_is_read() {
    let read = people(encoded(
        &text("organisation.csv"),
        encoding_rs::WINDOWS_1252,
    ));
    let posts = &read.posts;
    assert_eq!(posts[0].name.as_deref(), Some("Ylva Åkerblom"));
    assert_eq!(posts[3].state, Vacant);
    assert_eq!(
        posts[2].department.as_deref(),
        Some("Inköp"),
        "the more telling of two columns"
    );
    assert_eq!(posts[1].email.as_deref(), Some("mans.oster@exempel.se"));
    assert_eq!(posts[1].phone.as_deref(), Some("070-111 22 34"));
    assert_eq!(
        chart(posts),
        [
            ("Verkställande direktör", None),
            ("Ekonomichef", Some("Verkställande direktör")),
            ("Inköpschef", Some("Ekonomichef")),
            ("Strategisk inköpare", Some("Inköpschef")),
            ("IT-chef", Some("Verkställande direktör")),
        ]
    );
    assert_eq!(read.warnings, []);
}

#[test]
fn a_chinese_chart_with_managers_by_number_is_read() {
    let read = people(encoded(&text("zuzhi.csv"), encoding_rs::GB18030));
    let states: Vec<_> = read.posts.iter().map(|post| post.state).collect();
    assert_eq!(states, [Filled, Filled, Vacant, Unknown, Closed]);
    assert_eq!(read.posts[1].name.as_deref(), Some("李娜"));
    assert_eq!(read.posts[1].reference.as_deref(), Some("1002"));
    assert_eq!(read.posts[1].notes.as_deref(), Some("支持我方"));
    let above: Vec<_> = read.posts.iter().map(|post| post.manager).collect();
    assert_eq!(above, [None, Some(0), Some(1), Some(0), Some(3)]);
    assert_eq!(read.warnings, []);
}

#[test]
fn charts_by_level_indentation_and_outline_build_the_same_tree() {
    for name in ["levels.csv", "indented.csv", "outline.csv"] {
        let read = people(text(name));
        let chart = chart(&read.posts);
        let of = |title| chart.iter().find(|(t, _)| *t == title).unwrap().1;
        assert_eq!(of("Chief Executive"), None, "{name}");
        assert_eq!(of("Controller"), Some("Finance Director"), "{name}");
        assert_eq!(of("Operations Director"), Some("Chief Executive"), "{name}");
        assert_eq!(read.posts[2].name.as_deref(), Some("Cleo Marsh"), "{name}");
    }
}

#[test]
fn everything_odd_in_a_chart_is_told_and_nothing_is_lost() {
    let read = people(text("tangle.csv"));
    assert_eq!(read.lines_in_file, 12);
    assert_eq!(read.posts.len(), 11);
    assert_eq!(read.rejected.len(), 1);
    assert_eq!(
        (read.rejected[0].row, read.rejected[0].reason),
        (13, "missing_name")
    );
    assert_eq!(warned(&read, "duplicate_reference"), [(4, "P2 (3)")]);
    assert_eq!(warned(&read, "reports_to_itself"), [(6, "P4")]);
    assert_eq!(warned(&read, "cycle_broken"), [(7, "P5 → P6 → P7 → P5")]);
    assert_eq!(warned(&read, "unknown_manager"), [(10, "P99")]);
    let references: Vec<_> = read
        .posts
        .iter()
        .filter_map(|post| post.reference.clone())
        .collect();
    let different: std::collections::HashSet<_> = references.iter().collect();
    assert_eq!(different.len(), references.len());
    assert_eq!(
        read.posts[3].manager,
        Some(1),
        "the living one of two posts of one number"
    );
    assert_eq!(read.posts[9].state, Unknown);
    assert_eq!(
        read.posts[10].manager,
        Some(1),
        "by name where the number is none"
    );
}

#[test]
fn namesakes_are_not_guessed_between() {
    let read = people(
        "name,title,manager\nAnn Lee,CEO,\nBo Ek,CFO,Ann Lee\nBo Ek,CTO,Ann Lee\nCy Fox,Clerk,Bo Ek\n",
    );
    assert_eq!(warned(&read, "ambiguous_manager"), [(5, "Bo Ek")]);
    assert_eq!(read.posts[3].manager, None);
}

#[test]
fn an_address_that_all_share_belongs_to_nobody() {
    let mut file = "name,title,email\n".to_owned();
    for letter in 'A'..='J' {
        file.push_str(&format!("{letter}nn Lee,Post {letter},info@example.org\n"));
    }
    file.push_str("Zoe Lee,Post Z,zoe@example.org\n");
    let read = people(file);
    assert_eq!(warned(&read, "shared_contact"), [(0, "info@example.org")]);
    let addresses: Vec<_> = read
        .posts
        .iter()
        .filter_map(|post| post.email.as_deref())
        .collect();
    assert_eq!(addresses, ["zoe@example.org"]);
}

#[test]
fn first_and_last_names_in_columns_of_their_own_are_put_together() {
    let read = people(
        "Vorname;Nachname;Funktion;Personalnr;Vorgesetzter\nJürgen;Groß;Leiter;1.0;\nAda;Weiß;Einkauf;2.0;1.0\n",
    );
    assert_eq!(read.posts[0].name.as_deref(), Some("Jürgen Groß"));
    assert_eq!(read.posts[1].reference.as_deref(), Some("2"));
    assert_eq!(read.posts[1].manager, Some(0));
}

#[test]
fn a_manager_column_is_found_by_what_it_names() {
    let read = people(
        "kod;osoba;stanowisko;szef\nA1;Anna Nowak;Prezes;\nA2;Jan Lis;Dyrektor;A1\nA3;Ewa Bąk;Kierownik;A2\nA4;Piotr Wilk;Kierownik;A2\n",
    );
    let above: Vec<_> = read.posts.iter().map(|post| post.manager).collect();
    assert_eq!(above, [None, Some(0), Some(1), Some(1)]);
    assert_eq!(read.posts[1].name.as_deref(), Some("Jan Lis"));
}

#[test]
fn an_ordinary_level_beside_a_manager_is_a_grade() {
    let read = people("name,level,manager\nAnn Lee,7,\nBo Ek,5,Ann Lee\nCy Fox,5,Ann Lee\n");
    assert_eq!(read.posts[0].grade.as_deref(), Some("7"));
    assert_eq!(read.posts[1].manager, Some(0));
}

#[test]
fn a_name_that_a_status_leaves_out_is_told() {
    let read = people("name,title,status\nAnn Lee,CEO,active\nBo Ek,CFO,eliminated\n");
    assert_eq!(warned(&read, "name_left_out"), [(3, "Bo Ek")]);
    assert_eq!(read.posts[1].state, Closed);
}
