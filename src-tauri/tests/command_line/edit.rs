//! Changes from the command line: every noun, and what is refused.

use super::Place;
use serde_json::Value;

fn row(answer: &Value) -> &str {
    answer["row"].as_str().unwrap()
}

#[test]
fn every_kind_of_change_can_be_made_without_a_window() {
    let place = Place::new();
    place.json(&["new"]);
    let client = place.json(&["edit", "create", "account", "name=华星制造", "country=CN"]);
    let of = format!("account={}", row(&client));
    let top = place.json(&[
        "edit",
        "create",
        "position",
        &of,
        "title=CEO",
        "name=王小明",
    ]);
    let post = place.json(&["edit", "create", "position", &of, "title=CFO"]);
    place.json(&["edit", "move", row(&post), "--under", row(&top)]);
    let visit = [
        "purpose=close",
        "starts_at=2026-12-01T09:30",
        "time_zone=Asia/Shanghai",
    ];
    let visit = place.json(&[&["edit", "create", "visit", &of], &visit[..]].concat());
    place.json(&[
        "edit",
        "set",
        "visit",
        row(&visit),
        "minutes=90",
        "place=苏州",
    ]);
    let promise = place.json(&["edit", "create", "action", &of, "title=Send the offer"]);
    place.json(&["edit", "delete", "action", row(&promise)]);
    place.json(&["edit", "restore", "action", row(&promise)]);
    place.json(&["edit", "set", "account", row(&client), "potential=1200.50"]);
    place.json(&["edit", "undo"]);
    let clients = place.json(&["clients"]);
    assert_eq!(clients[0]["name"], "华星制造");
    assert_eq!(clients[0]["potential"], Value::Null);
    assert_eq!(clients[0]["positions"], 2);
    assert!(place.run(&["check"]).status.success());
}

#[test]
fn a_change_that_makes_no_sense_is_refused_and_changes_nothing() {
    let place = Place::new();
    place.json(&["new"]);
    let client = place.json(&["edit", "create", "account", "name=华星制造"]);
    let before = place.json(&["check"])["ops"].clone();
    for words in [
        &["edit", "create", "account"][..],
        &["edit", "create", "moon", "name=x"],
        &["edit", "set", "account", row(&client), "stage=married"],
        &["edit", "set", "account", row(&client), "potential=much"],
        &["edit", "set", "account", row(&client), "colour=red"],
        &["edit", "create", "position", "title=CEO"],
        &["edit", "move", row(&client), "--under", row(&client)],
    ] {
        assert!(!place.run(words).status.success(), "{words:?}");
    }
    assert_eq!(place.json(&["check"])["ops"], before);
}
