//! Finds the post that a manager cell means: by number, e-mail address, holder or title, whichever
//! the column holds. Deliberately absent: guesses between namesakes.

use super::cells::fold;
use super::draft::Draft;
use super::holder::turned;

use crate::lexicon::marks::{TOP, is_one_of};
use crate::whole::whole_number;
use std::collections::HashMap;
use valise_domain::codes::PositionState;

/// What a manager cell turned out to mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Above {
    /// The cell is empty or says that this is the top.
    Nobody,
    /// That post.
    Post(usize),
    /// The very post that the cell belongs to.
    Itself,
    /// Nobody in the file.
    Unknown,
    /// Several people of that name.
    Namesakes,
}

/// One way to name a post.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Reference,
    Email,
    Name,
    Title,
}

/// The posts by everything that can name them.
pub(super) struct Managers<'d> {
    drafts: &'d [Draft],
    /// Each way with its index; the way that names most managers first.
    ways: Vec<(Way, HashMap<String, Vec<usize>>)>,
}

impl<'d> Managers<'d> {
    pub(super) fn new(drafts: &'d [Draft]) -> Self {
        let mut ways = Vec::new();
        for way in [Way::Reference, Way::Email, Way::Name, Way::Title] {
            let mut index: HashMap<String, Vec<usize>> = HashMap::new();
            for (place, draft) in drafts.iter().enumerate() {
                if let Some(key) = key(draft, way) {
                    index.entry(key).or_default().push(place);
                }
            }
            ways.push((way, index));
        }
        let named = |index: &HashMap<String, Vec<usize>>| {
            let cells = drafts.iter().filter_map(|draft| draft.manager.as_deref());
            cells.filter(|cell| find(index, cell).is_some()).count()
        };
        ways.sort_by_cached_key(|(_, index)| std::cmp::Reverse(named(index)));
        Self { drafts, ways }
    }

    /// The post above the one at `place`.
    pub(super) fn above(&self, place: usize) -> Above {
        let Some(cell) = self.drafts[place].manager.as_deref() else {
            return Above::Nobody;
        };
        for (way, index) in &self.ways {
            if let Some(posts) = find(index, cell) {
                return self.choose(*way, posts, place);
            }
        }
        let crosses = cell.chars().all(|c| matches!(c, 'x' | 'X' | '×'));
        if crosses || is_one_of(cell, TOP) {
            Above::Nobody
        } else {
            Above::Unknown
        }
    }

    fn choose(&self, way: Way, posts: &[usize], place: usize) -> Above {
        let itself = posts.contains(&place);
        if itself && way != Way::Title {
            return Above::Itself;
        }
        let others = || posts.iter().copied().filter(|post| *post != place);
        let open = |post: &usize| self.drafts[*post].state != PositionState::Closed;
        let mut living = others().filter(open);
        let (first, more) = (living.next(), living.next().is_some());
        match first.or_else(|| others().next()) {
            None => Above::Itself,
            Some(_) if more && way != Way::Reference => Above::Namesakes,
            Some(post) => Above::Post(post),
        }
    }
}

fn key(draft: &Draft, way: Way) -> Option<String> {
    let text = match way {
        Way::Reference => draft.reference.as_deref()?,
        Way::Email => draft.email.as_deref()?,
        Way::Name => draft.name.as_deref()?,
        Way::Title => draft.title.as_deref()?,
    };
    Some(fold(text))
}

fn find<'i>(index: &'i HashMap<String, Vec<usize>>, cell: &str) -> Option<&'i Vec<usize>> {
    let folded = fold(cell);
    index
        .get(&folded)
        // A column with gaps is often written with decimals: 1001.0 for 1001.
        .or_else(|| whole_number(&folded).and_then(|whole| index.get(whole)))
        .or_else(|| index.get(&fold(&turned(cell))))
}
