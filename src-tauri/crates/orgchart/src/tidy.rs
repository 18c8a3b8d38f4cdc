//! Places of boxes: the non-layered tidy tree of A. van der Ploeg, "Drawing non-layered tidy trees
//! in linear time", Software: Practice and Experience 44 (2014), without recursion.
//!
//! Each subtree carries its outline as threads between boxes; a subtree is moved right until its
//! left outline clears the right outline of all siblings before it, and what it was moved because
//! of a far sibling is shared out among those between.
//! Deliberately absent: what the boxes hold.

use crate::arrange::Arrangement;

/// Upper left corner of a box.
#[derive(Clone, Copy, Default)]
pub(crate) struct Spot {
    pub x: f64,
    pub y: f64,
}

/// A place for every box; no two overlap, every box touches the bottom of the one above.
pub(crate) fn tidy(arrangement: &Arrangement) -> Vec<Spot> {
    let mut gardener = Gardener::new(arrangement);
    let order = gardener.fall();
    for node in order.iter().rev() {
        gardener.gather(*node);
    }
    gardener.settle(&order)
}

/// The working values of the paper, one of each a box.
#[derive(Clone, Default)]
struct Leaf {
    y: f64,
    prelim: f64,
    modifier: f64,
    shift: f64,
    change: f64,
    left_thread: Option<usize>,
    right_thread: Option<usize>,
    extreme_left: usize,
    extreme_right: usize,
    sum_left: f64,
    sum_right: f64,
}

/// How far down the right outline a sibling is the one that is seen.
struct Seen {
    low: f64,
    sibling: usize,
}

struct Gardener<'a> {
    arrangement: &'a Arrangement,
    at: Vec<Leaf>,
}

impl<'a> Gardener<'a> {
    fn new(arrangement: &'a Arrangement) -> Self {
        let count = arrangement.nodes.len();
        let at = (0..count)
            .map(|node| Leaf {
                extreme_left: node,
                extreme_right: node,
                ..Leaf::default()
            })
            .collect();
        Self { arrangement, at }
    }

    fn children(&self, node: usize) -> &'a [usize] {
        &self.arrangement.nodes[node].children
    }

    fn bottom(&self, node: usize) -> f64 {
        self.at[node].y + self.arrangement.nodes[node].height
    }

    /// Gives every box its height in the tree; the order has parents before children.
    fn fall(&mut self) -> Vec<usize> {
        let mut order: Vec<usize> = self.at.len().checked_sub(1).into_iter().collect();
        let mut next = 0;
        while next < order.len() {
            let node = order[next];
            for child in self.children(node) {
                self.at[*child].y = self.bottom(node);
            }
            order.extend_from_slice(self.children(node));
            next += 1;
        }
        order
    }

    /// Sets the children of a box apart and the box over their middle.
    fn gather(&mut self, node: usize) {
        let children = self.children(node);
        let (Some(first), Some(last)) = (children.first(), children.last()) else {
            return;
        };
        let mut seen = Vec::new();
        for (index, child) in children.iter().enumerate() {
            let low = self.bottom(self.at[*child].extreme_right);
            if index == 0 {
                seen.push(Seen {
                    low: self.bottom(self.at[*child].extreme_left),
                    sibling: 0,
                });
                continue;
            }
            self.separate(children, index, &seen);
            while seen.last().is_some_and(|top: &Seen| low >= top.low) {
                seen.pop();
            }
            seen.push(Seen {
                low,
                sibling: index,
            });
        }
        let nodes = &self.arrangement.nodes;
        let centre =
            |child: usize| self.at[child].prelim + self.at[child].modifier + nodes[child].anchor;
        let prelim = f64::midpoint(centre(*first), centre(*last)) - nodes[node].anchor;
        let (left, right) = (self.at[*first].clone(), self.at[*last].clone());
        let own = &mut self.at[node];
        own.prelim = prelim;
        (own.extreme_left, own.sum_left) = (left.extreme_left, left.sum_left);
        (own.extreme_right, own.sum_right) = (right.extreme_right, right.sum_right);
    }

    /// Moves a child right until it clears all before it, going down both outlines.
    fn separate(&mut self, children: &[usize], index: usize, seen: &[Seen]) {
        let mut right = Some(children[index - 1]);
        let mut left = Some(children[index]);
        let mut right_sum = self.at[children[index - 1]].modifier;
        let mut left_sum = self.at[children[index]].modifier;
        let mut top = seen.len() - 1;
        let mut first = true;
        while let (Some(r), Some(l)) = (right, left) {
            while top > 0 && self.bottom(r) > seen[top].low {
                top -= 1;
            }
            let r_edge = right_sum + self.at[r].prelim + self.arrangement.nodes[r].width;
            let excess = r_edge - (left_sum + self.at[l].prelim);
            // At first right beside its neighbour, even where that is further left: what is wide far
            // below may reach under short siblings. (The paper only ever moves to the right.)
            if first || excess > 0.0 {
                first = false;
                left_sum += excess;
                self.push(children, index, seen[top].sibling, excess);
            }
            let (r_bottom, l_bottom) = (self.bottom(r), self.bottom(l));
            if r_bottom <= l_bottom {
                right = self.next_right(r);
                right_sum += right.map_or(0.0, |next| self.at[next].modifier);
            }
            if r_bottom >= l_bottom {
                left = self.next_left(l);
                left_sum += left.map_or(0.0, |next| self.at[next].modifier);
            }
        }
        match (right, left) {
            (None, Some(left)) => self.thread_left(children, index, left, left_sum),
            (Some(right), None) => self.thread_right(children, index, right, right_sum),
            _ => {}
        }
    }

    fn push(&mut self, children: &[usize], index: usize, because_of: usize, distance: f64) {
        let child = &mut self.at[children[index]];
        child.modifier += distance;
        child.sum_left += distance;
        child.sum_right += distance;
        if because_of + 1 < index {
            let part = distance / (index - because_of) as f64;
            child.shift -= part;
            child.change -= distance - part;
            self.at[children[because_of + 1]].shift += part;
        }
    }

    fn next_left(&self, node: usize) -> Option<usize> {
        self.children(node)
            .first()
            .copied()
            .or(self.at[node].left_thread)
    }

    fn next_right(&self, node: usize) -> Option<usize> {
        self.children(node)
            .last()
            .copied()
            .or(self.at[node].right_thread)
    }

    fn thread_left(&mut self, children: &[usize], index: usize, to: usize, sum: f64) {
        let (first, child) = (children[0], children[index]);
        let extreme = self.at[first].extreme_left;
        let difference = (sum - self.at[to].modifier) - self.at[first].sum_left;
        self.at[extreme].left_thread = Some(to);
        self.at[extreme].modifier += difference;
        self.at[extreme].prelim -= difference;
        self.at[first].extreme_left = self.at[child].extreme_left;
        self.at[first].sum_left = self.at[child].sum_left;
    }

    fn thread_right(&mut self, children: &[usize], index: usize, to: usize, sum: f64) {
        let (before, child) = (children[index - 1], children[index]);
        let extreme = self.at[child].extreme_right;
        let difference = (sum - self.at[to].modifier) - self.at[child].sum_right;
        self.at[extreme].right_thread = Some(to);
        self.at[extreme].modifier += difference;
        self.at[extreme].prelim -= difference;
        self.at[child].extreme_right = self.at[before].extreme_right;
        self.at[child].sum_right = self.at[before].sum_right;
    }

    /// Sums the moves up from the top.
    fn settle(&mut self, order: &[usize]) -> Vec<Spot> {
        let mut sums = vec![0.0; self.at.len()];
        let mut spots = vec![Spot::default(); self.at.len()];
        for node in order {
            sums[*node] += self.at[*node].modifier;
            spots[*node] = Spot {
                x: self.at[*node].prelim + sums[*node],
                y: self.at[*node].y,
            };
            let (mut step, mut moved) = (0.0, 0.0);
            for child in self.children(*node) {
                step += self.at[*child].shift;
                moved += step + self.at[*child].change;
                sums[*child] = sums[*node] + moved;
            }
        }
        spots
    }
}
