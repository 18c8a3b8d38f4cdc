//! Finds out which column of a people file is what, by header and values together. The manager
//! column is only believed where its cells name posts of the file.
//! Deliberately absent: reading (`read`).

use super::cells::fold;
use super::mapping::{PeopleColumn, PeopleMapping};
use crate::lexicon::marks::{self, TOP, is_one_of};
use crate::lexicon::people::{OTHER, TERMS};
use crate::recognised::{Question, Recognised, deal};
use crate::shape::Shape;
use crate::sniff::Sniffed;
use crate::whole::whole_number;
use std::collections::{BTreeMap, HashSet};

/// Columns among which a manager is looked for by values alone.
const LOOK: usize = 40;

type Dealt = BTreeMap<PeopleColumn, (usize, u32)>;

/// Recognises a people file from its sample.
pub fn recognise_people(sniffed: &Sniffed) -> Recognised<PeopleMapping, PeopleColumn> {
    use PeopleColumn::*;
    let shapes = Shape::of_all(&sniffed.sample, sniffed.layout.width as usize);
    let headers = if sniffed.layout.header_row > 0 {
        sniffed.headers.as_slice()
    } else {
        &[]
    };
    let mut dealt = deal(headers, TERMS, OTHER, |column, index| {
        shapes.get(index).map_or(0, |s| fit(column, s))
    });
    by_values(&mut dealt, &shapes);
    check_manager(&mut dealt, sniffed, &shapes);
    check_level(&mut dealt, sniffed);
    let columns = dealt
        .iter()
        .map(|(column, (index, _))| (*column, *index as u32))
        .collect();
    let mapping = PeopleMapping {
        layout: sniffed.layout.clone(),
        columns,
    };
    let mut questions = Vec::new();
    if !mapping.names_anyone() {
        let free = |index: &usize| {
            mapping
                .columns
                .values()
                .all(|used| *used as usize != *index)
        };
        let worded = |index: &usize| shapes[*index].mostly(shapes[*index].worded, 50);
        let candidates = (0..shapes.len()).filter(|index| free(index) && worded(index));
        let candidates = candidates.map(|index| index as u32).collect();
        questions.push(Question::Column {
            column: Name,
            candidates,
        });
    }
    let confidence = dealt
        .into_iter()
        .map(|(column, (_, score))| (column, score))
        .collect();
    Recognised {
        mapping,
        confidence,
        questions,
    }
}

/// How well values go with a meaning, in percent.
fn fit(column: PeopleColumn, shape: &Shape) -> u32 {
    use PeopleColumn::*;
    if shape.rows == 0 {
        return 100;
    }
    if shape.filled == 0 {
        return 30;
    }
    let if_so = |so: bool, otherwise: u32| if so { 100 } else { otherwise };
    let worded = shape.mostly(shape.worded, 50);
    match column {
        Reference => if_so(
            shape.distinct * 10 >= shape.filled * 7 && shape.length() <= 40,
            20,
        ),
        Name | FirstName | LastName => {
            if_so(worded && shape.emails == 0 && shape.length() <= 60, 10)
        }
        Title => if_so(worded && shape.length() <= 120, 20),
        // The most telling: many different units, but not one for each post.
        Department if shape.is_constant() => 10,
        Department if shape.distinct * 20 >= shape.filled * 19 && shape.filled > 20 => 40,
        Department => {
            if worded {
                70 + (30 * shape.distinct.min(40) / 40) as u32
            } else {
                20
            }
        }
        Grade => if_so(
            shape.distinct * 2 <= shape.filled.max(4) && shape.length() <= 30,
            30,
        ),
        Purpose => if_so(worded, 20),
        Email => if_so(shape.mostly(shape.emails, 50), 0),
        Phone => if_so(shape.mostly(shape.phones, 30), 70),
        Manager => if_so(shape.emails == 0 || shape.distinct < shape.filled, 50),
        Level => if_so(shape.mostly(shape.numbers, 90) && shape.distinct <= 20, 0),
        Status => if_so(shape.distinct <= 15, 10),
        Notes => 100,
    }
}

/// Fills what the headers left open, only where there is no doubt.
fn by_values(dealt: &mut Dealt, shapes: &[Shape]) {
    use PeopleColumn::*;
    let only = |dealt: &Dealt, test: &dyn Fn(&Shape) -> bool| {
        let free = |index: usize| dealt.values().all(|(used, _)| *used != index);
        let mut fits =
            (0..shapes.len()).filter(|i| free(*i) && shapes[*i].filled > 0 && test(&shapes[*i]));
        fits.next().filter(|_| fits.next().is_none())
    };
    if let (false, Some(index)) = (
        dealt.contains_key(&Email),
        only(dealt, &|s| s.mostly(s.emails, 80)),
    ) {
        dealt.insert(Email, (index, 70));
    }
    if let (false, Some(index)) = (
        dealt.contains_key(&Phone),
        only(dealt, &|s| s.mostly(s.phones, 90) && s.distinct > 1),
    ) {
        dealt.insert(Phone, (index, 50));
    }
    let named = [Name, FirstName, LastName]
        .iter()
        .any(|column| dealt.contains_key(column));
    let is_name = |s: &Shape| {
        s.mostly(s.worded, 95)
            && s.mostly(s.spaced, 60)
            && s.distinct * 10 >= s.filled * 8
            && s.length() <= 30
            && s.emails == 0
    };
    if let (false, Some(index)) = (named, only(dealt, &is_name)) {
        dealt.insert(Name, (index, 40));
    }
}

/// Keeps the manager column only if its cells name posts; otherwise looks for one that does.
fn check_manager(dealt: &mut Dealt, sniffed: &Sniffed, shapes: &[Shape]) {
    use PeopleColumn::*;
    let keys: Vec<(usize, HashSet<String>)> = (0..shapes.len().min(LOOK))
        .filter(|index| shapes[*index].distinct * 10 >= shapes[*index].filled * 7)
        .map(|index| (index, cells(sniffed, index).map(fold).collect()))
        .collect();
    let named = |manager: usize, key: &HashSet<String>| {
        let cells: Vec<String> = cells(sniffed, manager)
            .filter(|cell| !is_one_of(cell, TOP))
            .map(fold)
            .collect();
        let known = |cell: &&String| {
            key.contains(*cell) || whole_number(cell).is_some_and(|whole| key.contains(whole))
        };
        (cells.iter().filter(known).count(), cells.len())
    };
    if let Some((index, score)) = dealt.get(&Manager).copied() {
        let best = keys
            .iter()
            .filter(|(key, _)| *key != index)
            .map(|(_, set)| named(index, set).0);
        let (most, all) = (best.max().unwrap_or(0), named(index, &HashSet::new()).1);
        if most * 10 >= all * 3 || (score >= 80 && !sniffed.sample_is_whole) {
            return;
        }
        if score < 90 {
            dealt.remove(&Manager);
        }
    }
    if dealt.contains_key(&Manager) || dealt.contains_key(&Level) {
        return;
    }
    let free = |index: usize| dealt.values().all(|(used, _)| *used != index);
    let found = (0..shapes.len().min(LOOK))
        .filter(|index| free(*index))
        .find_map(|index| {
            let key = keys.iter().find(|(key, set)| {
                let (known, all) = named(index, set);
                *key != index && all >= 3 && known * 10 >= all * 9 && shapes[index].distinct < all
            })?;
            Some((index, key.0))
        });
    if let Some((manager, key)) = found {
        dealt.insert(Manager, (manager, 60));
        if free_of(dealt, key) && !dealt.contains_key(&Reference) {
            dealt.insert(Reference, (key, 60));
        }
    }
}

fn free_of(dealt: &Dealt, index: usize) -> bool {
    dealt.values().all(|(used, _)| *used != index)
}

/// A level is a depth only where each post stands at most one deeper than the one before it, and
/// only needed where no manager is named; otherwise it is a grade.
fn check_level(dealt: &mut Dealt, sniffed: &Sniffed) {
    use PeopleColumn::*;
    let Some((index, score)) = dealt.get(&Level).copied() else {
        return;
    };
    let levels: Vec<i64> = cells(sniffed, index)
        .filter_map(|cell| cell.parse().ok())
        .collect();
    let jumps = levels
        .windows(2)
        .filter(|pair| pair[1] > pair[0] + 1)
        .count();
    let least = levels.iter().min();
    let nested = levels.first() == least && jumps * 20 <= levels.len();
    if nested && !dealt.contains_key(&Manager) {
        return;
    }
    dealt.remove(&Level);
    dealt.entry(Grade).or_insert((index, score / 2));
}

fn cells(sniffed: &Sniffed, index: usize) -> impl Iterator<Item = &str> {
    let cells = sniffed
        .sample
        .iter()
        .filter_map(move |record| record.get(index));
    cells
        .map(|cell| cell.trim())
        .filter(|cell| !marks::is_blank(cell))
}
