//! What the sample must be as a whole, and what its tests share.
//! Deliberately absent: whether it reads well.

mod dated;
mod money;
mod people;

use super::*;
use crate::templates;
use std::collections::{BTreeMap, HashMap};
use valise_domain::change::Step;
use valise_domain::nouns::*;
use valise_domain::value::{Kind, Value};

type Cells = HashMap<u16, Value>;

/// The rows that the changes make, and where moves put them.
struct Rows {
    cells: HashMap<(u16, RowId), Cells>,
    parents: HashMap<RowId, Option<RowId>>,
}

impl Rows {
    fn of(changes: &[Change]) -> Self {
        let mut rows = Self {
            cells: HashMap::new(),
            parents: HashMap::new(),
        };
        for step in changes.iter().flat_map(|change| &change.steps) {
            match step {
                Step::Set { field, row, value } => {
                    assert!(value.fits(field.kind), "{}: {value:?}", field.name);
                    let cells = rows.cells.entry((field.table, *row)).or_default();
                    let before = cells.insert(field.id, value.clone());
                    assert_eq!(before, None, "{} is set twice", field.name);
                }
                Step::Move { row, parent, .. } => {
                    rows.parents.insert(*row, *parent);
                }
                Step::Delete { .. } => panic!("the sample deletes nothing"),
            }
        }
        rows
    }

    fn table(&self, table: Table) -> impl Iterator<Item = (RowId, &Cells)> {
        let of = move |(key, _): &(&(u16, RowId), &Cells)| key.0 == table.id;
        self.cells
            .iter()
            .filter(of)
            .map(|(key, cells)| (key.1, cells))
    }

    fn texts(&self, table: Table, field: Field) -> BTreeMap<String, usize> {
        let mut texts = BTreeMap::new();
        for (_, cells) in self.table(table) {
            if let Some(Value::Text(text)) = cells.get(&field.id) {
                *texts.entry(text.clone()).or_default() += 1;
            }
        }
        texts
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn sample(today: Date) -> Sample {
    let mut born = 0_u16;
    build(today, &mut || {
        born += 1;
        let [high, low] = born.to_be_bytes();
        RowId::new(7, [0, 0, 0, 0, 0, 0, 0, 0, high, low])
    })
}

fn rows() -> Rows {
    Rows::of(&sample(day("2026-11-21")).changes)
}

const CLIENTS: [shape::Client; 3] = [maker::CLIENT, utility::CLIENT, carrier::CLIENT];

/// Days over three years, each on another day of week, month and year than its neighbours.
fn days() -> impl Iterator<Item = Date> {
    let first = day("2026-08-02");
    (0..30).map(move |n| Date(first.0 + chrono::Days::new(n * 37)))
}

#[test]
fn the_same_day_and_ids_make_the_same_sample() {
    assert_eq!(sample(day("2026-11-21")), sample(day("2026-11-21")));
    assert_ne!(sample(day("2026-11-21")), sample(day("2026-11-24")));
}

#[test]
fn every_reference_points_at_a_row_of_its_table() {
    let mut changes = sample(day("2026-11-21")).changes;
    changes.push(templates::built_in());
    let rows = Rows::of(&changes);
    for ((table, _), cells) in &rows.cells {
        let table = Table::by_id(*table).unwrap();
        for field in table.fields.iter().filter(|field| field.kind == Kind::Row) {
            let target = match field.name {
                "account" => account::TABLE,
                "group" => account_group::TABLE,
                "owner" | "sponsor" | "member" => member::TABLE,
                "stakeholder" | "holder" | "promised_to" => stakeholder::TABLE,
                "functional_manager" => position::TABLE,
                "visit" => visit::TABLE,
                "template_line" => template_line::TABLE,
                "template" => checklist_template::TABLE,
                other => panic!("where does {other} point?"),
            };
            if let Some(Value::Row(row)) = cells.get(&field.id) {
                assert!(
                    rows.cells.contains_key(&(target.id, *row)),
                    "{}",
                    field.name
                );
            }
        }
    }
}
