//! Cards and laws that several tests share.

use std::collections::HashMap;
use valise_domain::chart::{Card, Chart, Point};
use valise_domain::codes::PositionState;
use valise_domain::id::RowId;

/// The id of the card with that number.
pub fn id(number: usize) -> RowId {
    RowId::new(number as i64 + 1, [0; 10])
}

/// A filled card with a name of its own.
pub fn card(number: usize, manager: Option<usize>) -> Card {
    Card {
        position: id(number),
        manager: manager.map(id),
        holder: None,
        name: Some(format!("Person {number}")),
        title: None,
        department: None,
        state: PositionState::Filled,
        roles: Vec::new(),
        attitude: None,
        strength: None,
        stale: false,
        folded: false,
    }
}

/// Cards by the number of the manager of each.
pub fn cards(managers: &[Option<usize>]) -> Vec<Card> {
    managers
        .iter()
        .enumerate()
        .map(|(number, manager)| card(number, *manager))
        .collect()
}

/// Whether the open segment from `a` to `b` runs through the inside of the box.
fn pierces(a: Point, b: Point, (x, y, width, height): (f32, f32, f32, f32)) -> bool {
    let (left, right) = (a.x.min(b.x), a.x.max(b.x));
    let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
    left < x + width && right > x && top < y + height && bottom > y
}

/// Every law that any chart keeps, whatever the input.
pub fn assert_lawful(chart: &Chart) {
    let mut by_top: Vec<_> = chart.cards.iter().collect();
    by_top.sort_by(|a, b| a.y.total_cmp(&b.y));
    for (index, a) in by_top.iter().enumerate() {
        assert!(a.x >= 0.0 && a.y >= 0.0);
        assert!(a.x + a.width <= chart.width && a.y + a.height <= chart.height);
        for b in by_top[index + 1..]
            .iter()
            .take_while(|b| b.y < a.y + a.height)
        {
            let apart = a.x + a.width <= b.x || b.x + b.width <= a.x;
            assert!(apart, "{} lies over {}", a.card.position, b.card.position);
        }
    }
    let place: HashMap<RowId, usize> = chart
        .cards
        .iter()
        .enumerate()
        .map(|(index, c)| (c.card.position, index))
        .collect();
    assert_eq!(place.len(), chart.cards.len(), "a card is drawn twice");
    let mut reached: Vec<usize> = Vec::new();
    for line in &chart.lines {
        let (above, below) = (
            &chart.cards[place[&line.from]],
            &chart.cards[place[&line.to]],
        );
        assert!(place[&line.from] < place[&line.to], "parents come first");
        assert!(above.y + above.height < below.y, "reports stand below");
        assert_eq!(above.depth + 1, below.depth);
        reached.push(place[&line.to]);
        let (first, last) = (line.points[0], line.points[line.points.len() - 1]);
        assert!(line.points.len() >= 2);
        assert_eq!(first.x, above.x + above.width / 2.0);
        assert_eq!(first.y, above.y + above.height);
        let on_top = last.y == below.y && last.x == below.x + below.width / 2.0;
        let on_side = last.x == below.x && last.y == below.y + below.height / 2.0;
        assert!(on_top || on_side, "a line ends on the edge of its card");
        for pair in line.points.windows(2) {
            assert!(
                (pair[0].x == pair[1].x) != (pair[0].y == pair[1].y),
                "{:?}",
                line.points
            );
        }
    }
    reached.sort_unstable();
    let under: Vec<usize> = chart
        .cards
        .iter()
        .enumerate()
        .filter(|(_, c)| c.depth > 0)
        .map(|(i, _)| i)
        .collect();
    assert_eq!(reached, under, "every card below another has one line");
}

/// No line runs through a card (every line against every card).
pub fn assert_lines_clear_of_cards(chart: &Chart) {
    for line in &chart.lines {
        for pair in line.points.windows(2) {
            for c in &chart.cards {
                let through = pierces(pair[0], pair[1], (c.x, c.y, c.width, c.height));
                assert!(
                    !through,
                    "the line to {} crosses {}",
                    line.to, c.card.position
                );
            }
        }
    }
}
