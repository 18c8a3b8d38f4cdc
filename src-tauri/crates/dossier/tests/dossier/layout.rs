//! Charts for the prints, laid out by the simplest means: this room does not know the real layout.

use valise_domain::chart::{Card, Chart, PlacedCard, Point, ReportingLine};
use valise_domain::codes::PositionState;
use valise_domain::id::RowId;

/// A card of the position `number`, under the position `above`.
pub fn card(number: usize, above: Option<usize>, name: Option<&str>, title: &str) -> Card {
    let id = |number: usize| RowId::built_in(&format!("position {number}"));
    Card {
        position: id(number),
        manager: above.map(id),
        holder: None,
        name: name.map(str::to_owned),
        title: Some(title.to_owned()),
        department: None,
        state: if name.is_some() {
            PositionState::Filled
        } else {
            PositionState::Unknown
        },
        roles: Vec::new(),
        attitude: None,
        strength: None,
        stale: false,
        folded: false,
    }
}

/// A chart of so many cards, each with up to six reports.
pub fn wide(count: usize) -> Chart {
    let titles = [
        "Director, Borders and Enforcement Policy",
        "Head of Unit",
        "集团信息技术与数字化转型中心副总经理",
        "Deputy Director for Commercial Operations, Northern and Eastern Region",
    ];
    let cards: Vec<Card> = (0..count)
        .map(|number| {
            let name = (number % 9 != 4).then_some("Alexandra Featherstonehaugh-Montgomery");
            let above = number.checked_sub(1).map(|index| index / 6);
            Card {
                department: (number % 2 == 0).then(|| "Crime and Policing Group".to_owned()),
                ..card(number, above, name, titles[number % titles.len()])
            }
        })
        .collect();
    lay_out(&cards, 200.0, 76.0)
}

/// Every card under the middle of nothing: leaves side by side, each manager above its first report.
pub fn lay_out(cards: &[Card], width: f32, height: f32) -> Chart {
    let (gap_x, gap_y, margin) = (16.0, 40.0, 24.0);
    let mut places = vec![(0.0_f32, 0_u32); cards.len()];
    let mut next = margin;
    let roots: Vec<usize> = (0..cards.len())
        .filter(|i| cards[*i].manager.is_none())
        .collect();
    for root in roots {
        put(cards, root, 0, width + gap_x, &mut next, &mut places);
    }
    let top = |depth: u32| margin + depth as f32 * (height + gap_y);
    let placed = cards
        .iter()
        .zip(&places)
        .map(|(card, (x, depth))| PlacedCard {
            card: card.clone(),
            x: *x,
            y: top(*depth),
            width,
            height,
            depth: *depth,
            reports: 0,
            below: u32::from(card.folded) * 23,
        });
    let placed: Vec<PlacedCard> = placed.collect();
    let lines = placed.iter().filter_map(|report| {
        let above = placed
            .iter()
            .find(|p| Some(p.card.position) == report.card.manager)?;
        let (from, to) = (above.x + width / 2.0, report.x + width / 2.0);
        let middle = report.y - gap_y / 2.0;
        let points = [
            (from, above.y + height),
            (from, middle),
            (to, middle),
            (to, report.y),
        ];
        Some(ReportingLine {
            from: above.card.position,
            to: report.card.position,
            points: points.iter().map(|(x, y)| Point { x: *x, y: *y }).collect(),
        })
    });
    let deepest = places.iter().map(|(_, depth)| *depth).max().unwrap_or(0);
    Chart {
        width: next - gap_x + margin,
        height: top(deepest) + height + margin,
        lines: lines.collect(),
        cards: placed.clone(),
    }
}

fn put(
    cards: &[Card],
    index: usize,
    depth: u32,
    step: f32,
    next: &mut f32,
    places: &mut [(f32, u32)],
) {
    let own = cards[index].position;
    let reports: Vec<usize> = (0..cards.len())
        .filter(|i| cards[*i].manager == Some(own))
        .collect();
    let left = *next;
    for report in &reports {
        put(cards, *report, depth + 1, step, next, places);
    }
    if reports.is_empty() {
        *next += step;
    }
    let right = *next - step;
    places[index] = ((left + right) / 2.0, depth);
}
