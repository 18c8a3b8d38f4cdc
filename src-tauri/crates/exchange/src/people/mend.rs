//! Corrections that need the whole file: names turned round, numbers without their decimals, an
//! address that is nobody's own, numbers made unique. Deliberately absent: lines between posts.

use super::draft::Draft;
use super::holder::turned;
use crate::warnings::Warnings;
use crate::whole::whole_number;
use std::collections::{HashMap, HashSet};

/// Turns `Öberg, Åsa` round where most names of the file are written so.
pub(super) fn turn_names(drafts: &mut [Draft]) {
    let names = drafts.iter().filter_map(|draft| draft.name.as_deref());
    let (all, commas) = names.fold((0, 0), |(all, n), name| {
        (all + 1, n + usize::from(name.matches(',').count() == 1))
    });
    if all > 0 && commas * 10 >= all * 8 {
        for name in drafts.iter_mut().filter_map(|draft| draft.name.as_mut()) {
            *name = turned(name);
        }
    }
}

/// Numbers that a program wrote with decimals, where all of them are so.
pub(super) fn whole_references(drafts: &mut [Draft]) {
    let mut references = drafts
        .iter()
        .filter_map(|draft| draft.reference.as_deref())
        .peekable();
    if references.peek().is_some() && references.all(|text| whole_number(text).is_some()) {
        for reference in drafts
            .iter_mut()
            .filter_map(|draft| draft.reference.as_mut())
        {
            if let Some(whole) = whole_number(reference) {
                *reference = whole.to_owned();
            }
        }
    }
}

/// An address that stands on nearly every line is the organisation's, not a person's.
pub(super) fn drop_shared_email(drafts: &mut [Draft], warnings: &mut Warnings) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for email in drafts.iter().filter_map(|draft| draft.email.as_deref()) {
        *counts.entry(email).or_default() += 1;
    }
    let filled: usize = counts.values().sum();
    let Some((email, count)) = counts.into_iter().max_by_key(|(email, n)| (*n, *email)) else {
        return;
    };
    if count < 4 || count * 10 < filled * 8 {
        return;
    }
    let shared = email.to_owned();
    for draft in drafts
        .iter_mut()
        .filter(|draft| draft.email.as_ref() == Some(&shared))
    {
        draft.email = None;
    }
    warnings.add("shared_contact", 0, || shared);
}

/// The second `2UKBA18` becomes `2UKBA18 (2)`; without numbers, the second post of the same holder
/// and title is told.
pub(super) fn make_references_unique(drafts: &mut [Draft], warnings: &mut Warnings) {
    let mut rows: HashMap<String, (u32, u32)> = HashMap::new();
    let mut taken: HashSet<String> = drafts
        .iter()
        .filter_map(|draft| draft.reference.clone())
        .collect();
    let mut people: HashMap<(String, Option<String>), u32> = HashMap::new();
    for draft in drafts {
        let Some(reference) = draft.reference.clone() else {
            if let Some(name) = draft.name.clone() {
                let first = *people
                    .entry((name, draft.title.clone()))
                    .or_insert(draft.row);
                if first != draft.row {
                    warnings.add("possible_duplicate", draft.row, || first.to_string());
                }
            }
            continue;
        };
        let (first, count) = rows.entry(reference.clone()).or_insert((draft.row, 0));
        *count += 1;
        if *count == 1 {
            continue;
        }
        warnings.add("duplicate_reference", draft.row, || {
            format!("{reference} ({first})")
        });
        let unique = loop {
            let next = format!("{reference} ({count})");
            if taken.insert(next.clone()) {
                break next;
            }
            *count += 1;
        };
        draft.reference = Some(unique);
    }
}
