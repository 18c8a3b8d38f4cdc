//! Finds the row with the column names, below titles and above values, or finds that there is none.
//! Deliberately absent: what the names mean.

use crate::lexicon::{best_likeness, ledger, normalise, people};
use crate::shape::Shape;
use std::collections::HashSet;

/// How many rows of titles may stand above the header.
const TITLES: usize = 20;

/// The index of the header among `rows` (each with its row number), which should have `width`
/// fields. Wrong is worse one way than the other: a line of data taken for a header is lost, so
/// the row has to give evidence.
pub(crate) fn find_header(rows: &[(u32, Vec<String>)], width: usize) -> Option<usize> {
    let is_full = |fields: &Vec<String>| {
        let declares = fields
            .first()
            .is_some_and(|f| f.to_ascii_lowercase().starts_with("sep="));
        fields.len() >= width && filled(fields).count() * 2 >= width && !declares
    };
    let index = rows
        .iter()
        .take(TITLES)
        .position(|(_, fields)| is_full(fields))?;
    let below: Vec<Vec<String>> = rows
        .iter()
        .skip(index + 1)
        .map(|(_, fields)| fields.clone())
        .collect();
    names_columns(&rows[index].1, &below, width).then_some(index)
}

fn filled(fields: &[String]) -> impl Iterator<Item = &str> {
    fields
        .iter()
        .map(|field| field.trim())
        .filter(|field| !field.is_empty())
}

fn names_columns(header: &[String], below: &[Vec<String>], width: usize) -> bool {
    let own = Shape::of_all(&[header.to_vec()], width);
    let is_value = |shape: &Shape| shape.days + shape.emails + shape.phones > 0;
    let numbers = own.iter().filter(|shape| shape.numbers > 0).count();
    let names = filled(header).count();
    if own.iter().any(is_value) || numbers * 2 > names {
        return false;
    }
    let distinct: HashSet<&str> = filled(header).collect();
    if distinct.len() < names {
        // Two columns of one name happen; many do not.
        return names > 3 && distinct.len() * 4 >= names * 3 && known_names(header) * 2 >= names;
    }
    let recurs = (0..header.len()).any(|index| {
        let name = header[index].trim();
        let mut cells = below.iter().take(50).filter_map(|record| record.get(index));
        !name.is_empty() && cells.any(|cell| cell.trim().eq_ignore_ascii_case(name))
    });
    let known = known_names(header);
    // Only exports pasted together repeat a whole header.
    if recurs && known < 3 {
        return false;
    }
    let unlike = Shape::of_all(below, width)
        .iter()
        .zip(&own)
        .any(|(shape, own)| {
            let valued = shape
                .numbers
                .max(shape.days)
                .max(shape.emails)
                .max(shape.numbered);
            own.filled > 0 && own.numbered == 0 && shape.mostly(valued, 80)
        });
    unlike || known >= 2.min(names)
}

/// How many cells are names of columns that files are known to have.
fn known_names(header: &[String]) -> usize {
    let known = |cell: &str| {
        let name = normalise(cell);
        let ledger = ledger::TERMS.iter().map(|(_, terms)| *terms);
        let people = people::TERMS.iter().map(|(_, terms)| *terms);
        ledger
            .chain(people)
            .any(|terms| best_likeness(&name, terms) >= 80)
    };
    filled(header).filter(|cell| known(cell)).count()
}
