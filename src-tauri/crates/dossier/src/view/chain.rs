//! The decision chain: the four departments by the three levels, each cell with who stands there or
//! flagged as a gap, and each department with its stance and what it usually cares about
//! (domain.md 53 to 58). Deliberately absent: guessing where a person belongs.

use super::voice::{Voice, own};
use crate::input::{Dossier, SeatPart};
use serde::Serialize;
use valise_domain::codes::{AttitudeScale, ChainDepartment, ChainLevel};

/// Width of a cell, in points.
const CELL: f32 = 100.0;

#[derive(Serialize)]
pub(crate) struct ChainView {
    /// The levels, and the column of those whose level nobody said where there are any.
    levels: Vec<String>,
    rows: Vec<Department>,
}

#[derive(Serialize)]
struct Department {
    name: String,
    cares: String,
    stance: String,
    /// One a level.
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    seats: Vec<Seat>,
    /// Nobody stands where somebody should.
    gap: bool,
}

#[derive(Serialize)]
struct Seat {
    /// The holder, or the state of a post that nobody known holds.
    name: String,
    known: bool,
    title: Option<String>,
    sign: Option<&'static str>,
}

/// The view of the chain; none where no post has its place in it.
pub(crate) fn view(voice: Voice, dossier: &Dossier) -> Option<ChainView> {
    if dossier.chain.is_empty() {
        return None;
    }
    let mut levels: Vec<Option<ChainLevel>> = ChainLevel::ALL.iter().copied().map(Some).collect();
    if dossier.chain.iter().any(|seat| seat.level.is_none()) {
        levels.push(None);
    }
    let name = |level: &Option<ChainLevel>| match level {
        Some(level) => voice.code(*level),
        None => voice.text("dossier-chain-no-level"),
    };
    Some(ChainView {
        levels: levels.iter().map(name).collect(),
        rows: ChainDepartment::ALL
            .iter()
            .map(|department| row(voice, dossier, *department, &levels))
            .collect(),
    })
}

fn row(
    voice: Voice,
    dossier: &Dossier,
    department: ChainDepartment,
    levels: &[Option<ChainLevel>],
) -> Department {
    let seats: Vec<&SeatPart> = dossier
        .chain
        .iter()
        .filter(|seat| seat.department == department)
        .collect();
    let at = |level: &Option<ChainLevel>| {
        let there = seats.iter().filter(|seat| seat.level == *level);
        let seats: Vec<Seat> = there.map(|one| seat(voice, one)).collect();
        Cell {
            gap: seats.is_empty() && level.is_some(),
            seats,
        }
    };
    Department {
        name: voice.code(department),
        cares: voice.text(&format!("dossier-cares-{}", department.as_str())),
        stance: voice.text(stance(&seats)),
        cells: levels.iter().map(at).collect(),
    }
}

fn seat(voice: Voice, seat: &SeatPart) -> Seat {
    let name = own(seat.name.as_deref(), CELL);
    Seat {
        known: name.is_some(),
        name: name.unwrap_or_else(|| voice.code(seat.state)),
        title: own(seat.title.as_deref(), CELL),
        sign: seat.attitude.map(AttitudeScale::as_str),
    }
}

/// Where a department stands, as far as its people showed it.
fn stance(seats: &[&SeatPart]) -> &'static str {
    use AttitudeScale::{Champion, Neutral, Opponent, Sceptic, Supporter};
    let shown = |attitudes: &[AttitudeScale]| {
        let mut seen = seats.iter().filter_map(|seat| seat.attitude);
        seen.any(|attitude| attitudes.contains(&attitude))
    };
    let (with_us, against) = (shown(&[Champion, Supporter]), shown(&[Sceptic, Opponent]));
    match (with_us, against) {
        (true, true) => "dossier-stance-divided",
        (true, false) => "dossier-stance-with",
        (false, true) => "dossier-stance-against",
        (false, false) if shown(&[Neutral]) => "dossier-stance-neutral",
        (false, false) => "dossier-stance-unknown",
    }
}
