//! Putting rows before another among its siblings, whose places are fractional indices.
//! Deliberately absent: what the rows are (`position`, `templates`).

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use valise_domain::rank;

/// The places to write so that `rows` stand in their order right before `before`, or last. `siblings`
/// are the others in their order, each with its place. Mostly that is one place a row; where the
/// neighbours have none or the same (two imports, two laptops), all siblings get new ones. Refuses a
/// `before` that is not among them.
pub(crate) fn put_before<I: Copy + Eq>(
    siblings: &[(I, Option<&str>)],
    rows: &[I],
    before: Option<I>,
) -> Answer<Vec<(I, String)>> {
    let at = match before {
        None => siblings.len(),
        Some(before) => siblings
            .iter()
            .position(|(sibling, _)| *sibling == before)
            .ok_or_else(|| Failure::new(FailureCode::InvalidInput, "before").at("before"))?,
    };
    let (earlier, later) = siblings.split_at(at);
    if let Some(places) = between(earlier.last(), later.first(), rows.len()) {
        return Ok(rows.iter().copied().zip(places).collect());
    }
    let row_of = |(row, _): &(I, Option<&str>)| *row;
    let all = earlier.iter().map(row_of).chain(rows.iter().copied());
    let all: Vec<I> = all.chain(later.iter().map(row_of)).collect();
    let places = rank::series(all.len());
    Ok(all.into_iter().zip(places).collect())
}

/// So many places between two neighbours; none where there is no room between them.
fn between<I>(
    low: Option<&(I, Option<&str>)>,
    high: Option<&(I, Option<&str>)>,
    count: usize,
) -> Option<Vec<String>> {
    let high = match high {
        Some((_, place)) => Some((*place)?),
        None => None,
    };
    let mut last = match low {
        Some((_, place)) => Some((*place)?.to_owned()),
        None => None,
    };
    let mut places = Vec::with_capacity(count);
    for _ in 0..count {
        let place = rank::between(last.as_deref(), high);
        let fits = last.as_ref().is_none_or(|low| *low < place)
            && high.is_none_or(|high| place.as_str() < high);
        if !fits {
            return None;
        }
        last = Some(place.clone());
        places.push(place);
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn rows_stand_where_they_were_put_and_the_others_keep_their_order(
            picks in prop::collection::vec(prop::option::weighted(0.9, 0_usize..12), 0..12),
            before in prop::option::of(0_usize..12),
        ) {
            let series = rank::series(12);
            // Places may be missing or the same, as after two imports: rows without one come last.
            let mut siblings: Vec<(usize, Option<&str>)> = picks
                .iter()
                .enumerate()
                .map(|(row, pick)| (row, pick.map(|pick| series[pick].as_str())))
                .collect();
            siblings.sort_by_key(|(row, place)| (place.is_none(), *place, *row));
            let before = before.filter(|row| *row < siblings.len());
            let written: HashMap<usize, String> =
                put_before(&siblings, &[99, 98], before).unwrap().into_iter().collect();

            let mut wanted: Vec<usize> = siblings.iter().map(|(row, _)| *row).collect();
            let at = before.map_or(wanted.len(), |before| {
                wanted.iter().position(|row| *row == before).unwrap()
            });
            wanted.splice(at..at, [99, 98]);
            let mut after: Vec<(Option<String>, usize)> = siblings
                .iter()
                .map(|(row, place)| (written.get(row).cloned().or(place.map(str::to_owned)), *row))
                .collect();
            after.extend([99, 98].map(|row| (written.get(&row).cloned(), row)));
            after.sort_by_key(|(place, row)| (place.is_none(), place.clone(), *row));
            let after: Vec<usize> = after.into_iter().map(|(_, row)| row).collect();
            prop_assert_eq!(after, wanted);
        }
    }

    #[test]
    fn nothing_is_put_before_a_stranger() {
        let places = rank::series(2);
        let siblings = [(1, Some(places[0].as_str())), (2, Some(places[1].as_str()))];
        let refused = put_before(&siblings, &[3], Some(9)).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("before"));
    }
}
