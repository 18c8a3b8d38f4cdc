//! A real government organisation chart, where its file is at hand.

use crate::cards::{assert_lawful, assert_lines_clear_of_cards, card};
use std::collections::HashMap;
use std::path::PathBuf;
use valise_domain::chart::Card;
use valise_orgchart::{Measure, lay_out};

const FILE: &str = "data/home-office-2013-senior-posts.csv";

fn shared(file: &str) -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    let folder = std::env::var_os("VALISE_SHARED").map_or(beside, PathBuf::from);
    Some(folder.join(file)).filter(|path| path.exists())
}

fn posts(path: PathBuf) -> Vec<Card> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).unwrap();
    let (reference, name) = (column("Post Unique Reference"), column("Name"));
    let (title, manager) = (column("Job Title"), column("Reports to Senior Post"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut by_reference: HashMap<&str, usize> = HashMap::new();
    for (number, row) in rows.iter().enumerate() {
        by_reference.entry(&row[reference]).or_insert(number);
    }
    let post = |(number, row): (usize, &csv::StringRecord)| Card {
        name: Some(row[name].to_owned()),
        title: Some(row[title].to_owned()),
        ..card(number, by_reference.get(&row[manager]).copied())
    };
    rows.iter().enumerate().map(post).collect()
}

#[test]
fn the_home_office_of_2013_fits_a_sheet_of_paper() {
    let Some(path) = shared(FILE) else {
        println!("skipped: {FILE} is not there");
        return;
    };
    let posts = posts(path);
    let chart = lay_out(&posts, &Measure::default());
    assert_eq!(chart.cards.len(), 259);
    assert_lawful(&chart);
    assert_lines_clear_of_cards(&chart);
    let aspect = chart.width / chart.height;
    println!(
        "259 posts: {} × {} px, {aspect:.2} : 1",
        chart.width, chart.height
    );
    assert!((1.0..=3.5).contains(&aspect), "{aspect}");
}
