//! Who stands under whom: an acyclic forest out of any list of cards.
//! Deliberately absent: sizes and places.

use std::collections::HashMap;
use valise_domain::chart::Card;
use valise_domain::id::RowId;

/// The cards by index, as trees.
pub(crate) struct Forest {
    /// The card above.
    pub parent: Vec<Option<usize>>,
    /// The cards below, in the order of the input.
    pub children: Vec<Vec<usize>>,
    /// The cards without one above, in the order of the input.
    pub roots: Vec<usize>,
    /// The cards that are drawn, parents before children, siblings in the order of the input.
    pub visible: Vec<usize>,
    /// Steps from the root.
    pub depth: Vec<u32>,
    /// All cards below, seen or folded away.
    pub below: Vec<u32>,
}

impl Forest {
    /// Reads the managers. Every card is in exactly one tree.
    pub fn grow(cards: &[Card]) -> Self {
        let mut parent = known_managers(cards);
        cut_rings(&mut parent);
        let mut children = vec![Vec::new(); cards.len()];
        let mut roots = Vec::new();
        for (card, above) in parent.iter().enumerate() {
            match above {
                Some(above) => children[*above].push(card),
                None => roots.push(card),
            }
        }
        let whole = walk(&roots, |card| &children[card]);
        let visible = walk(&roots, |card| {
            if cards[card].folded {
                &[]
            } else {
                children[card].as_slice()
            }
        });
        let mut depth = vec![0_u32; cards.len()];
        let mut below = vec![0_u32; cards.len()];
        for card in &whole {
            if let Some(above) = parent[*card] {
                depth[*card] = depth[above] + 1;
            }
        }
        for card in whole.iter().rev() {
            if let Some(above) = parent[*card] {
                below[above] += below[*card] + 1;
            }
        }
        Self {
            parent,
            children,
            roots,
            visible,
            depth,
            below,
        }
    }

    /// The reports of a card that are drawn.
    pub fn shown(&self, cards: &[Card], card: usize) -> &[usize] {
        if cards[card].folded {
            &[]
        } else {
            &self.children[card]
        }
    }
}

fn known_managers(cards: &[Card]) -> Vec<Option<usize>> {
    let mut by_id: HashMap<RowId, usize> = HashMap::with_capacity(cards.len());
    for (index, card) in cards.iter().enumerate() {
        by_id.entry(card.position).or_insert(index);
    }
    let above = |card: &Card| {
        let manager = card.manager.filter(|manager| *manager != card.position)?;
        by_id.get(&manager).copied()
    };
    cards.iter().map(above).collect()
}

/// Makes the first card of every ring a root.
fn cut_rings(parent: &mut [Option<usize>]) {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        Never,
        OnThisWay,
        Before,
    }
    let mut seen = vec![Seen::Never; parent.len()];
    for start in 0..parent.len() {
        let mut way = Vec::new();
        let mut at = Some(start);
        while let Some(card) = at.filter(|card| seen[*card] == Seen::Never) {
            seen[card] = Seen::OnThisWay;
            way.push(card);
            at = parent[card];
        }
        if let Some(meeting) = at.filter(|card| seen[*card] == Seen::OnThisWay) {
            let ring = way.iter().skip_while(|card| **card != meeting);
            if let Some(first) = ring.min() {
                parent[*first] = None;
            }
        }
        for card in way {
            seen[card] = Seen::Before;
        }
    }
}

/// Parents before children, without recursion: chains may be long.
fn walk<'a>(roots: &[usize], children: impl Fn(usize) -> &'a [usize]) -> Vec<usize> {
    let mut order = Vec::new();
    let mut ahead: Vec<usize> = roots.iter().rev().copied().collect();
    while let Some(card) = ahead.pop() {
        order.push(card);
        ahead.extend(children(card).iter().rev());
    }
    order
}
