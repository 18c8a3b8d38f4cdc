//! `valise calc` as a script uses it: a process, its standard input and output, no workspace.

use super::{Place, text};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

#[test]
fn every_line_gets_its_answer_in_order_and_a_bad_one_does_not_end_the_run() {
    let place = Place::new();
    let mut child = place
        .command()
        .arg("calc")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut ask = |line: &[u8]| -> Value {
        input.write_all(line).unwrap();
        // Each answer comes before the next line is written.
        serde_json::from_str(&output.next().unwrap().unwrap()).unwrap()
    };
    let good = br#"{"do":"retention","m":100,"r":0.8,"d":0.1,"g":0,"n":null,"timing":"begin"}"#;
    let good = [good, &b"\n"[..]].concat();
    let told = ask(&good);
    assert!((told["ok"]["value"].as_f64().unwrap() - 366.666_666_666_666_7).abs() < 1e-9);
    for (line, code) in [
        (&b"\n"[..], "not_json"),
        (b"nonsense\r\n", "not_json"),
        (b"\xff\xfe\n", "not_utf8"),
        (b"{\"do\":\"rfm\",\"colour\":1}\n", "bad_request"),
    ] {
        assert_eq!(ask(line)["error"]["code"], code);
    }
    let long = format!("{{\"do\":\"{}\"}}\n", "x".repeat(3_000_000));
    assert_eq!(ask(long.as_bytes())["error"]["code"], "unknown_function");
    assert_eq!(ask(&good), told);
    input.write_all(&good[..good.len() - 1]).unwrap();
    drop(input);
    let last: Value = serde_json::from_str(&output.next().unwrap().unwrap()).unwrap();
    assert_eq!(last, told);
    assert!(output.next().is_none());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(!place.path("workspace").exists());
}

#[test]
fn the_functions_are_named_and_each_shows_an_example() {
    let place = Place::new();
    let listed = text(&place.run(&["calc", "--list"]).stdout);
    assert_eq!(listed.lines().count(), 18);
    assert!(
        listed
            .lines()
            .all(|line| line.split('\t').nth(1).is_some_and(|what| what.len() > 10))
    );
    let names = place.json(&["calc", "--list"]);
    for name in names.as_array().unwrap() {
        let shown = place.json(&["calc", "--help", name.as_str().unwrap()]);
        assert_eq!(&shown["request"]["do"], name);
        assert!(shown["answer"]["ok"].is_object(), "{shown}");
    }
    let shown = text(&place.run(&["calc", "--help", "ahp"]).stdout);
    assert!(
        shown.contains("\"do\":\"ahp\"") && shown.contains("\"lambda_max\""),
        "{shown}"
    );
    let general = text(&place.run(&["calc", "--help"]).stdout);
    assert!(
        general.contains("JSON") && general.contains("venkatesan_kumar"),
        "{general}"
    );
    let unknown = place.run(&["calc", "--help", "clairvoyance"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("clairvoyance"));
}
