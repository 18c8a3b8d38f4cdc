//! From boxes to a chart: cards at their places and the right-angled lines between them.
//! Deliberately absent: how they look.

use crate::arrange::{Arrangement, Node, Part};
use crate::forest::Forest;
use crate::measure::Measure;
use crate::tidy::Spot;
use valise_domain::chart::{Card, Chart, PlacedCard, Point, ReportingLine};

/// Puts the chart together.
pub(crate) fn chart(
    cards: &[Card],
    forest: &Forest,
    arrangement: &Arrangement,
    spots: &[Spot],
    measure: &Measure,
) -> Chart {
    let draft = Draft::new(cards.len(), arrangement, spots, measure);
    let place = |card: &usize| PlacedCard {
        card: cards[*card].clone(),
        x: draft.corner[*card].x,
        y: draft.corner[*card].y,
        width: measure.card_width,
        height: measure.card_height,
        depth: forest.depth[*card],
        reports: u32::try_from(forest.children[*card].len()).unwrap_or(u32::MAX),
        below: forest.below[*card],
    };
    let line = |card: &usize| {
        let above = forest.parent[*card]?;
        let points = draft.line(above, *card, measure);
        Some(ReportingLine {
            from: cards[above].position,
            to: cards[*card].position,
            points,
        })
    };
    let mut chart = Chart {
        width: 2.0 * measure.margin,
        height: 2.0 * measure.margin,
        cards: forest.visible.iter().map(place).collect(),
        lines: forest.visible.iter().filter_map(line).collect(),
    };
    for card in &chart.cards {
        chart.width = chart.width.max(card.x + card.width + measure.margin);
        chart.height = chart.height.max(card.y + card.height + measure.margin);
    }
    chart
}

/// How a line reaches its card.
#[derive(Clone, Copy)]
enum Entry {
    /// From above, into the middle of the upper edge.
    Top,
    /// From a rail at this x, into the middle of the left edge.
    Rail(f32),
}

/// Where cards stand and by which corners lines come to them.
struct Draft {
    corner: Vec<Point>,
    entry: Vec<Entry>,
    /// The height of the line between a card and its siblings.
    bus: Vec<f32>,
    /// The channels on the way to the card: each x, with the height at which the line enters it.
    channels: Vec<Vec<Point>>,
}

impl Draft {
    fn new(count: usize, arrangement: &Arrangement, spots: &[Spot], measure: &Measure) -> Self {
        let origin = Origin::of(arrangement, spots, measure);
        let none = Point { x: 0.0, y: 0.0 };
        let mut draft = Self {
            corner: vec![none; count],
            entry: vec![Entry::Top; count],
            bus: vec![0.0; count],
            channels: vec![Vec::new(); count],
        };
        let mut ways: Vec<Vec<Point>> = vec![Vec::new(); arrangement.nodes.len()];
        // Parents come after their children, so backwards every way is known when it is needed.
        for (index, node) in arrangement.nodes.iter().enumerate().rev() {
            let way = std::mem::take(&mut ways[index]);
            let corner = origin.corner(spots[index]);
            match &node.part {
                Part::Crown => {}
                Part::Card(card) => {
                    let left = corner.x + measure.gap_x / 2.0;
                    draft.corner[*card] = Point {
                        x: left,
                        y: corner.y + measure.gap_y,
                    };
                    draft.bus[*card] = corner.y + measure.gap_y / 2.0;
                    draft.channels[*card] = way;
                }
                Part::Block {
                    leaves,
                    rows,
                    indent,
                } => {
                    draft.hang(leaves, *rows, *indent as f32, corner, &way, measure);
                }
                Part::Channel => {
                    let middle = corner.x + (node.anchor as f32);
                    let mut longer = way;
                    longer.push(Point {
                        x: middle,
                        y: corner.y + measure.gap_y / 2.0,
                    });
                    for child in &node.children {
                        ways[*child].clone_from(&longer);
                    }
                }
            }
        }
        draft
    }

    fn hang(
        &mut self,
        leaves: &[usize],
        rows: usize,
        indent: f32,
        corner: Point,
        way: &[Point],
        measure: &Measure,
    ) {
        for (index, card) in leaves.iter().enumerate() {
            let (column, row) = (index / rows, index % rows);
            let step_x = measure.card_width + measure.gap_x + indent;
            let step_y = measure.card_height + measure.leaf_gap;
            let x = corner.x + measure.gap_x / 2.0 + indent + column as f32 * step_x;
            let y = corner.y + measure.gap_y + row as f32 * step_y;
            self.corner[*card] = Point { x, y };
            self.entry[*card] = Entry::Rail(x - indent * 0.75);
            self.bus[*card] = corner.y + measure.gap_y / 2.0;
            self.channels[*card] = way.to_vec();
        }
    }

    fn line(&self, above: usize, card: usize, measure: &Measure) -> Vec<Point> {
        let middle = |card: usize| self.corner[card].x + measure.card_width / 2.0;
        let mut x = middle(above);
        let mut points = vec![Point {
            x,
            y: self.corner[above].y + measure.card_height,
        }];
        for channel in &self.channels[card] {
            points.push(Point { x, y: channel.y });
            x = channel.x;
            points.push(Point { x, y: channel.y });
        }
        points.push(Point {
            x,
            y: self.bus[card],
        });
        match self.entry[card] {
            Entry::Top => {
                points.push(Point {
                    x: middle(card),
                    y: self.bus[card],
                });
                points.push(Point {
                    x: middle(card),
                    y: self.corner[card].y,
                });
            }
            Entry::Rail(rail) => {
                let y = self.corner[card].y + measure.card_height / 2.0;
                points.push(Point {
                    x: rail,
                    y: self.bus[card],
                });
                points.push(Point { x: rail, y });
                points.push(Point {
                    x: self.corner[card].x,
                    y,
                });
            }
        }
        straighten(points)
    }
}

/// Leaves out repeated points and points in the middle of a straight run.
fn straighten(points: Vec<Point>) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if corners.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = corners.as_slice() {
            let straight = (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
            if straight {
                corners.pop();
            }
        }
        corners.push(point);
    }
    corners
}

/// Moves the boxes so that the cards keep the margin.
struct Origin {
    x: f64,
    y: f64,
}

impl Origin {
    fn of(arrangement: &Arrangement, spots: &[Spot], measure: &Measure) -> Self {
        let left = |(node, spot): (&Node, &Spot)| match &node.part {
            Part::Crown | Part::Channel => f64::INFINITY,
            Part::Card(_) => spot.x,
            Part::Block { indent, .. } => spot.x + indent,
        };
        let least = arrangement
            .nodes
            .iter()
            .zip(spots)
            .map(left)
            .fold(f64::INFINITY, f64::min);
        let margin = f64::from(measure.margin);
        Self {
            x: margin - least - f64::from(measure.gap_x) / 2.0,
            y: margin - f64::from(measure.gap_y),
        }
    }

    /// On half pixels; the small excess keeps equal places equal whatever the last bit says.
    fn corner(&self, spot: Spot) -> Point {
        let snap = |value: f64| ((value * 2.0 + 0.5 + 1e-6).floor() / 2.0) as f32;
        Point {
            x: snap(spot.x + self.x),
            y: snap(spot.y + self.y),
        }
    }
}
