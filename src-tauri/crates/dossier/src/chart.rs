//! An organisation chart on a page of its own size: which texts stand on which lines of each card,
//! and how large the page is. Same geometry as on the screen; one pixel is 0.75 points at full size.
//! Deliberately absent: places of cards and lines, which come laid out (`orgchart`).

use crate::fonts::{Weight, fonts};
use crate::view::Voice;
use crate::view::wrap::{fitted, lines};
use serde::Serialize;
use valise_domain::chart::{Card, Chart, PlacedCard};
use valise_domain::codes::{AttitudeScale, BuyingRole, PositionState, Strength};
use valise_words::Arg;

/// Points to a pixel at full size.
const FULL: f32 = 0.75;
/// The smallest points to a pixel at which a card is read with ease: 12 pixels become 7 points.
const READABLE: f32 = 0.585;
/// Points around the chart, and those that title, legend and foot need.
const MARGIN: f32 = 34.0;
const HEAD: f32 = 64.0;
const FOOT: f32 = 30.0;
/// A4 and A3, landscape, in points.
const PAPERS: [(f32, f32); 2] = [(841.89, 595.28), (1190.55, 841.89)];
/// The least height of a page of its own size: the short side of A5, in points.
const SHORTEST: f32 = 419.53;
/// The longest side a PDF page may have, in points.
const LONGEST: f32 = 14_400.0;

/// Inside a card, in pixels, as the screen has them.
const PADDING: f32 = 12.0;
const BASELINE: f32 = 19.0;
const LINE: f32 = 16.0;
const NAME: f32 = 13.0;
const SMALL: f32 = 12.0;
/// Rooms that signs take: one triangle or disc, three dots, the edges of a tag, between two marks.
const SIGN: f32 = 11.0;
const DOTS: f32 = 35.0;
const TAG_EDGES: f32 = 8.0;
const GAP: f32 = 4.0;

#[derive(Serialize)]
pub(crate) struct ChartView {
    /// Page size in points, and points to a pixel.
    page: [f32; 2],
    scale: f32,
    /// Size of the chart in pixels.
    size: [f32; 2],
    alt: String,
    cards: Vec<CardView>,
    lines: Vec<Vec<[f32; 2]>>,
    legend: Legend,
}

#[derive(Serialize)]
struct CardView {
    /// Left, top, width, height in pixels.
    place: [f32; 4],
    state: &'static str,
    name: String,
    /// Title lines, then the department.
    title: Vec<String>,
    department: Option<String>,
    tags: Vec<String>,
    sign: Option<&'static str>,
    /// How far from the right edge the clock of a stale card stands.
    clock: Option<f32>,
    dots: Option<u8>,
    folded: Option<String>,
}

#[derive(Serialize)]
struct Legend {
    attitudes: Vec<[String; 2]>,
    strengths: Vec<(u8, String)>,
    roles: Vec<[String; 2]>,
    gaps: bool,
    closed: bool,
    stale: bool,
}

/// The view of a chart; none where it has no cards.
pub(crate) fn view(voice: Voice, chart: &Chart, client: &str) -> Option<ChartView> {
    if chart.cards.is_empty() {
        return None;
    }
    let (page, scale) = page(chart.width, chart.height);
    let count = u64::try_from(chart.cards.len()).unwrap_or(u64::MAX);
    let args = [("client", Arg::Text(client)), ("count", Arg::Count(count))];
    Some(ChartView {
        page,
        scale,
        size: [chart.width, chart.height],
        alt: voice.with("dossier-chart-alt", &args),
        cards: chart
            .cards
            .iter()
            .map(|placed| card(voice, placed))
            .collect(),
        lines: chart
            .lines
            .iter()
            .map(|line| line.points.iter().map(|point| [point.x, point.y]).collect())
            .collect(),
        legend: legend(voice, chart),
    })
}

/// A4, else A3, where the chart stays readable there; else the page the chart needs at full size.
fn page(width: f32, height: f32) -> ([f32; 2], f32) {
    for (paper_width, paper_height) in PAPERS {
        let room = ((paper_width - 2.0 * MARGIN) / width)
            .min((paper_height - 2.0 * MARGIN - HEAD - FOOT) / height);
        if room >= READABLE {
            return ([paper_width, paper_height], room.min(FULL));
        }
    }
    let room =
        ((LONGEST - 2.0 * MARGIN) / width).min((LONGEST - 2.0 * MARGIN - HEAD - FOOT) / height);
    let scale = room.min(FULL);
    let (least, _) = PAPERS[0];
    let page = [
        (width * scale + 2.0 * MARGIN).ceil().clamp(least, LONGEST),
        (height * scale + 2.0 * MARGIN + HEAD + FOOT)
            .ceil()
            .clamp(SHORTEST, LONGEST),
    ];
    (page, scale)
}

fn card(voice: Voice, placed: &PlacedCard) -> CardView {
    let card = &placed.card;
    let width = placed.width - 2.0 * PADDING;
    let folded = (card.folded && placed.below > 0).then(|| {
        let below = u64::from(placed.below);
        voice.with("dossier-chart-folded", &[("count", Arg::Count(below))])
    });
    let tags = tags(voice, card, width, folded.as_deref());
    let has_foot = !tags.is_empty() || card.strength.is_some() || folded.is_some();
    let department = text(card.department.as_deref());
    let title = text(card.title.as_deref());
    // Below the name: the title takes what the department leaves.
    let left = rows(placed.height, has_foot);
    let for_department = usize::from(department.is_some() && (left > 1 || title.is_none()));
    let for_title = left.saturating_sub(for_department);
    CardView {
        place: [placed.x, placed.y, placed.width, placed.height],
        state: card.state.as_str(),
        name: heading(voice, card, width),
        title: title.map_or_else(Vec::new, |title| {
            lines(&title, width, SMALL, Weight::Regular, for_title)
        }),
        department: department
            .filter(|_| for_department > 0)
            .map(|department| fitted(&department, width, SMALL, Weight::Regular)),
        tags,
        sign: card.attitude.map(AttitudeScale::as_str),
        clock: card.stale.then(|| PADDING + sign_room(card)),
        dots: card.strength.map(crate::view::filled),
        folded,
    }
}

/// Lines of text that fit below the name, above the marks at the foot.
fn rows(height: f32, has_foot: bool) -> usize {
    let floor = height - if has_foot { 22.0 } else { 5.0 };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small count"
    )]
    let rows = ((floor - BASELINE) / LINE).floor().max(0.0) as usize;
    rows
}

/// The holder's name, or what is known of the gap; a closed post says so behind the name.
fn heading(voice: Voice, card: &Card, width: f32) -> String {
    let clock = if card.stale { SIGN + GAP } else { 0.0 };
    let sign = sign_room(card) + clock;
    let fit = |text: &str, room: f32| fitted(text, room, NAME, Weight::SemiBold);
    let state = voice.code(card.state);
    match text(card.name.as_deref()) {
        None => fit(&state, width - sign),
        Some(name) if card.state == PositionState::Closed => {
            let behind = format!(" · {state}");
            let room = width - sign - fonts().width(&behind, NAME, Weight::SemiBold);
            format!("{}{behind}", fit(&name, room))
        }
        Some(name) => fit(&name, width - sign),
    }
}

/// What the sign of the attitude takes in the upper right corner.
fn sign_room(card: &Card) -> f32 {
    match card.attitude {
        None => 0.0,
        Some(AttitudeScale::Champion | AttitudeScale::Opponent) => 2.0 * SIGN + GAP,
        Some(_) => SIGN + GAP,
    }
}

/// The tags that find room beside dots and count; an ellipsis stands for the others.
fn tags(voice: Voice, card: &Card, width: f32, folded: Option<&str>) -> Vec<String> {
    let measure = |text: &str| fonts().width(text, SMALL, Weight::SemiBold);
    let mut room = width - if card.strength.is_some() { DOTS } else { 0.0 };
    room -= folded.map_or(0.0, |count| measure(count) + 2.0 * GAP);
    let mut shown = Vec::new();
    for (index, role) in card.roles.iter().enumerate() {
        let tag = voice.tag(*role);
        let wide = measure(&tag) + TAG_EDGES;
        let more = if index + 1 == card.roles.len() {
            0.0
        } else {
            GAP + measure("…") + TAG_EDGES
        };
        if wide + more > room {
            shown.push("…".to_owned());
            break;
        }
        room -= wide + GAP;
        shown.push(tag);
    }
    shown
}

/// A text on one line; none where nothing is left of it.
fn text(text: Option<&str>) -> Option<String> {
    let text = text?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Explains only what the chart shows.
fn legend(voice: Voice, chart: &Chart) -> Legend {
    let cards = || chart.cards.iter().map(|placed| &placed.card);
    let attitudes = AttitudeScale::ALL
        .iter()
        .filter(|a| cards().any(|c| c.attitude == Some(**a)));
    let roles = BuyingRole::ALL
        .iter()
        .filter(|role| cards().any(|c| c.roles.contains(role)));
    let strengths = Strength::ALL
        .iter()
        .filter(|_| cards().any(|c| c.strength.is_some()));
    let gap = |card: &Card| matches!(card.state, PositionState::Vacant | PositionState::Unknown);
    Legend {
        attitudes: attitudes
            .map(|a| [a.as_str().to_owned(), voice.code(*a)])
            .collect(),
        strengths: strengths
            .map(|s| (crate::view::filled(*s), voice.code(*s)))
            .collect(),
        roles: roles
            .map(|role| [voice.tag(*role), voice.code(*role)])
            .collect(),
        gaps: cards().any(gap),
        closed: cards().any(|card| card.state == PositionState::Closed),
        stale: cards().any(|card| card.stale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_chart_takes_a4_and_is_never_blown_up() {
        let (page, scale) = page(600.0, 300.0);
        assert_eq!((page, scale), ([841.89, 595.28], 0.75));
    }

    #[test]
    fn a_larger_chart_takes_a3_while_it_stays_readable() {
        let (page, scale) = page(1_700.0, 1_000.0);
        assert_eq!(page, [1190.55, 841.89]);
        assert!((READABLE..FULL).contains(&scale));
    }

    #[test]
    fn a_great_chart_gets_the_page_it_needs_at_full_size() {
        let (page, scale) = page(6_000.0, 2_500.0);
        assert!((scale - FULL).abs() < f32::EPSILON);
        assert!(page[0] >= 6_000.0 * FULL + 2.0 * MARGIN && page[1] > 2_500.0 * FULL);
    }

    #[test]
    fn a_page_never_outgrows_what_a_pdf_can_hold() {
        let (page, scale) = page(400_000.0, 900.0);
        assert!(page[0] <= LONGEST && page[1] <= LONGEST && scale > 0.0);
        assert!(400_000.0 * scale + 2.0 * MARGIN <= LONGEST + 0.5);
    }
}
