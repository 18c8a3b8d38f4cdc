//! What stands beside and what hangs: the cards as boxes of a tree with variable sizes.
//!
//! Reports that have none of their own may hang in a list (a block); reports too many for one row
//! are broken into rows, the next row standing under a channel that is left free in the row above.
//! A box reaches from the bottom of the box above to its own bottom, so that the line between
//! siblings, which runs in the gap above them, lies inside their boxes and never meets a stranger.
//! Deliberately absent: places (`tidy`).

mod rows;

use crate::forest::Forest;
use crate::measure::Measure;
use valise_domain::chart::Card;

/// What a box holds.
pub(crate) enum Part {
    /// What all roots stand under; it is not drawn.
    Crown,
    /// One card.
    Card(usize),
    /// A hanging list, filled column by column.
    Block {
        leaves: Vec<usize>,
        rows: usize,
        indent: f64,
    },
    /// Free space for the line to the next row.
    Channel,
}

/// A box of the tree.
pub(crate) struct Node {
    pub part: Part,
    pub width: f64,
    pub height: f64,
    /// The place, from the left edge, that the box above is centred over.
    pub anchor: f64,
    pub children: Vec<usize>,
    /// About how wide and high the box is with all below it.
    spread: Spread,
}

#[derive(Clone, Copy, Default)]
struct Spread {
    width: f64,
    height: f64,
}

impl Spread {
    fn aspect(self) -> f64 {
        if self.height > 0.0 {
            self.width / self.height
        } else {
            0.0
        }
    }
}

/// All boxes; children come before their parents, the crown is the last.
pub(crate) struct Arrangement {
    pub nodes: Vec<Node>,
}

/// Arranges the visible cards: side by side where that stays narrow enough, else compactly.
pub(crate) fn arrange(cards: &[Card], forest: &Forest, measure: &Measure) -> Arrangement {
    let roomy = Style {
        stack_from: measure.stack_from.max(2),
        max_aspect: f64::INFINITY,
    };
    let max_aspect = f64::from(measure.max_aspect);
    let arrangement = Mason::new(measure, roomy).build(cards, forest);
    let spread = arrangement
        .nodes
        .last()
        .map(|crown| crown.spread)
        .unwrap_or_default();
    if spread.aspect() <= max_aspect {
        return arrangement;
    }
    Mason::new(
        measure,
        Style {
            stack_from: 2,
            max_aspect,
        },
    )
    .build(cards, forest)
}

#[derive(Clone, Copy)]
struct Style {
    stack_from: usize,
    max_aspect: f64,
}

struct Mason {
    measure: Measure,
    style: Style,
    nodes: Vec<Node>,
}

impl Mason {
    fn new(measure: &Measure, style: Style) -> Self {
        Self {
            measure: *measure,
            style,
            nodes: Vec::new(),
        }
    }

    fn build(mut self, cards: &[Card], forest: &Forest) -> Arrangement {
        let mut node_of = vec![usize::MAX; cards.len()];
        for card in forest.visible.iter().rev() {
            let reports = forest.shown(cards, *card);
            // A card without visible reports gets its box with its manager, maybe in a list.
            if !reports.is_empty() {
                let units = self.units(reports, cards, forest, &node_of, self.measure.leaf_indent);
                node_of[*card] = self.above(self.card(*card), units);
            }
        }
        let units = self.units(&forest.roots, cards, forest, &node_of, 0.0);
        let crown = Node::new(Part::Crown, 0.0, 0.0);
        self.above(crown, units);
        Arrangement { nodes: self.nodes }
    }

    /// The boxes of siblings in their order; a list stands where its first card would.
    fn units(
        &mut self,
        siblings: &[usize],
        cards: &[Card],
        forest: &Forest,
        node_of: &[usize],
        indent: f32,
    ) -> Vec<usize> {
        let is_leaf = |card: &usize| forest.shown(cards, *card).is_empty();
        let mut leaves: Vec<usize> = siblings.iter().copied().filter(is_leaf).collect();
        let hang = leaves.len() >= self.style.stack_from;
        let mut units = Vec::new();
        for card in siblings {
            if !is_leaf(card) {
                units.push(node_of[*card]);
            } else if !hang {
                let node = self.card(*card);
                units.push(self.add(node));
            } else if !leaves.is_empty() {
                let node = self.block(std::mem::take(&mut leaves), f64::from(indent));
                units.push(self.add(node));
            }
        }
        units
    }

    fn card(&self, card: usize) -> Node {
        let width = f64::from(self.measure.card_width) + f64::from(self.measure.gap_x);
        let height = f64::from(self.measure.gap_y) + f64::from(self.measure.card_height);
        Node::new(Part::Card(card), width, height)
    }

    fn block(&self, leaves: Vec<usize>, indent: f64) -> Node {
        let m = &self.measure;
        let column = f64::from(m.card_width) + f64::from(m.gap_x) + indent;
        let step = f64::from(m.card_height) + f64::from(m.leaf_gap);
        // A very long list becomes about square rather than a ribbon.
        let square = (leaves.len() as f64 * column / step).sqrt().ceil() as usize;
        let columns = leaves.len().div_ceil(m.leaf_rows.max(square).max(1)).max(1);
        let rows = leaves.len().div_ceil(columns);
        let columns = leaves.len().div_ceil(rows);
        let width = column * columns as f64;
        let height = f64::from(m.gap_y) + step * rows as f64 - f64::from(m.leaf_gap);
        let mut node = Node::new(
            Part::Block {
                leaves,
                rows,
                indent,
            },
            width,
            height,
        );
        node.anchor = (width + indent) / 2.0;
        node
    }

    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }
}

impl Node {
    fn new(part: Part, width: f64, height: f64) -> Self {
        let spread = Spread { width, height };
        Self {
            part,
            width,
            height,
            anchor: width / 2.0,
            children: Vec::new(),
            spread,
        }
    }
}
