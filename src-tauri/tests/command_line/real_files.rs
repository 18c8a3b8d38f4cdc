//! The two real files through the executable. They are no part of the project; where they are missing
//! the test says so.

use super::Place;
use std::path::{Path, PathBuf};

fn shared(name: &str) -> Option<PathBuf> {
    let named = std::env::var_os("VALISE_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = named.unwrap_or(beside).join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} is not beside the project");
    None
}

#[test]
fn one_client_goes_from_the_real_files_to_a_printed_dossier_in_chinese() {
    let Some(ledger) = shared("data/online-retail.csv.xz") else {
        return;
    };
    let Some(people) = shared("data/home-office-2013-senior-posts.csv") else {
        return;
    };
    let place = Place::new();
    place.json(&["new", "--currency", "GBP"]);
    let answer = place.json(&["import", "ledger", ledger.to_str().unwrap()]);
    assert_eq!(answer["new"], 406_829);
    let answer = place.json(&[
        "import",
        "people",
        people.to_str().unwrap(),
        "--client",
        "14646",
    ]);
    assert_eq!(answer["new"], 259);
    let value = place.json(&["value", "--client", "14646"]);
    assert_eq!(value["revenue"], "279489.02");
    let pdf = place.path("dossier.pdf");
    let words = [
        "dossier",
        "--client",
        "14646",
        "--lang",
        "zh-CN",
        "-o",
        pdf.to_str().unwrap(),
    ];
    place.json(&words);
    assert!(std::fs::metadata(&pdf).unwrap().len() > 20_000);
    let check = place.json(&["check"]);
    assert_eq!(check["ok"], true);
}
