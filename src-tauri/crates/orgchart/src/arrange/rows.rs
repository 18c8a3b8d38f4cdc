//! Breaking reports into rows: as few as keep the whole narrow enough.
//! Deliberately absent: exact widths, which only the tidy tree knows; here each tree counts as the
//! rectangle around it.

use super::{Mason, Node, Part, Spread};

impl Mason {
    /// Sets a box above its units, in as few rows as keep the whole narrow enough.
    pub(super) fn above(&mut self, mut node: Node, units: Vec<usize>) -> usize {
        let rows = self.rows(&node, &units);
        let mut under: Vec<usize> = Vec::new();
        for (index, row) in rows.iter().enumerate().rev() {
            let mut row = row.clone();
            if !under.is_empty() {
                let channel = self.channel(&row, std::mem::take(&mut under));
                let middle = self.middle(&row);
                row.insert(middle, channel);
            }
            if index > 0 {
                under = row;
            } else {
                node.spread = self.spread_above(&node, &row);
                node.children = row;
                return self.add(node);
            }
        }
        self.add(node)
    }

    fn channel(&mut self, row: &[usize], under: Vec<usize>) -> usize {
        let height = row
            .iter()
            .map(|unit| self.nodes[*unit].spread.height)
            .fold(0.0, f64::max);
        let mut node = Node::new(Part::Channel, f64::from(self.measure.gap_x), height);
        node.spread = self.spread_above(&node, &under);
        node.children = under;
        // The rows below do not widen the row the channel stands in: they lie under all of it.
        self.add(node)
    }

    /// How many units of a row stand left of its channel.
    fn middle(&self, row: &[usize]) -> usize {
        let widths = row.iter().map(|unit| self.nodes[*unit].spread.width);
        let half = widths.clone().sum::<f64>() / 2.0;
        let mut sum = 0.0;
        let left = widths.take_while(|width| {
            sum += width;
            sum - width / 2.0 <= half
        });
        left.count().clamp(1, row.len())
    }

    fn spread_above(&self, node: &Node, row: &[usize]) -> Spread {
        let mut beside = 0.0;
        let mut widest = node.width;
        let mut highest = 0.0_f64;
        for unit in row {
            let unit = &self.nodes[*unit];
            if matches!(unit.part, Part::Channel) {
                beside += unit.width;
                widest = widest.max(unit.spread.width);
            } else {
                beside += unit.spread.width;
            }
            highest = highest.max(unit.spread.height);
        }
        Spread {
            width: widest.max(beside),
            height: node.height + highest,
        }
    }

    fn rows(&self, node: &Node, units: &[usize]) -> Vec<Vec<usize>> {
        let most = (units.len() as f64).sqrt().ceil() as usize + 1;
        let mut best = (f64::INFINITY, Vec::new());
        for count in 1..=most {
            let rows = self.split(units, count);
            let mut whole = Spread {
                width: node.width,
                height: node.height,
            };
            for row in &rows {
                let row = self.spread_above(&Node::new(Part::Channel, 0.0, 0.0), row);
                whole.width = whole.width.max(row.width);
                whole.height += row.height;
            }
            if whole.aspect() < best.0 || best.1.is_empty() {
                best = (whole.aspect(), rows);
            }
            if best.0 <= self.style.max_aspect {
                break;
            }
        }
        best.1
    }

    /// Breaks units into at most `count` rows of about the same width, in their order.
    fn split(&self, units: &[usize], count: usize) -> Vec<Vec<usize>> {
        let width = |unit: &usize| self.nodes[*unit].spread.width;
        let total: f64 = units.iter().map(width).sum();
        let mut rows = vec![Vec::new(); count];
        let mut before = 0.0;
        for unit in units {
            let share = (before + width(unit) / 2.0) / total.max(f64::MIN_POSITIVE);
            rows[((share * count as f64) as usize).min(count - 1)].push(*unit);
            before += width(unit);
        }
        rows.retain(|row| !row.is_empty());
        rows
    }
}
