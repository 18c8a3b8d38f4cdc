//! The rows of the report, for the terminal and for JSON.

use serde_json::{Value, json};

use crate::command::Stop;

/// One measurement against what it is held to.
pub struct Row {
    name: String,
    outcome: Result<Measured, Stop>,
}

struct Measured {
    value: f64,
    against: f64,
    allowed: f64,
    /// The ratio is told the other way round: how many times less than the peer.
    in_times: bool,
    unit: &'static str,
    note: String,
}

impl Measured {
    fn ratio(&self) -> f64 {
        self.value / self.against
    }

    fn is_within(&self) -> bool {
        self.ratio() <= self.allowed
    }
}

impl Row {
    /// A value that should stay under `limit`, both in `unit`; `note` says of what.
    pub fn limited(name: &str, value: f64, limit: f64, unit: &'static str, note: String) -> Self {
        Self::measured(
            name,
            Measured {
                value,
                against: limit,
                allowed: 1.0,
                in_times: false,
                unit,
                note,
            },
        )
    }

    /// A time that should stay under `allowed` times that of a peer, both in seconds.
    pub fn raced(name: &str, value: f64, peer: f64, allowed: f64, note: String) -> Self {
        Self::measured(
            name,
            Measured {
                value,
                against: peer,
                allowed,
                in_times: false,
                unit: "s",
                note,
            },
        )
    }

    /// A value that should be so many `times` less than that of a peer, both in `unit`.
    pub fn outran(
        name: &str,
        (value, peer): (f64, f64),
        times: f64,
        unit: &'static str,
        note: String,
    ) -> Self {
        Self::measured(
            name,
            Measured {
                value,
                against: peer,
                allowed: 1.0 / times,
                in_times: true,
                unit,
                note,
            },
        )
    }

    fn measured(name: &str, measured: Measured) -> Self {
        Self {
            name: name.to_owned(),
            outcome: Ok(measured),
        }
    }

    /// A measurement that could not be made.
    pub fn unmeasured(name: &str, stop: Stop) -> Self {
        Self {
            name: name.to_owned(),
            outcome: Err(stop),
        }
    }

    /// Whether there is a number at all.
    pub fn is_measured(&self) -> bool {
        self.outcome.is_ok()
    }

    /// The row for other programs.
    pub fn json(&self) -> Value {
        match &self.outcome {
            Ok(measured) => json!({
                "name": self.name,
                "measured": measured.value,
                "against": measured.against,
                "unit": measured.unit,
                "ratio": measured.ratio(),
                "allowed": measured.allowed,
                "ok": measured.is_within(),
                "note": measured.note,
            }),
            Err(stop) => json!({ "name": self.name, "ok": false, "error": stop.to_string() }),
        }
    }

    fn cells(&self) -> [String; COLUMNS] {
        let (numbers, verdict, note) = match &self.outcome {
            Ok(measured) => {
                let Measured {
                    value,
                    against,
                    allowed,
                    in_times,
                    unit,
                    note,
                } = measured;
                let [ratio, allowed] = match in_times {
                    true => {
                        [measured.ratio(), *allowed].map(|part| format!("1/{:.1}", part.recip()))
                    }
                    false => [measured.ratio(), *allowed].map(|part| format!("{part:.2}")),
                };
                let numbers = [
                    format!("{value:.2} {unit}"),
                    format!("{against:.2} {unit}"),
                    ratio,
                    allowed,
                ];
                (
                    numbers,
                    if measured.is_within() {
                        "yes"
                    } else {
                        "MISSED"
                    },
                    note.clone(),
                )
            }
            Err(stop) => (
                ["–"; 4].map(str::to_owned),
                "NOT MEASURED",
                stop.to_string(),
            ),
        };
        let [value, against, ratio, allowed] = numbers;
        [
            self.name.clone(),
            value,
            against,
            ratio,
            allowed,
            verdict.to_owned(),
            note,
        ]
    }
}

const COLUMNS: usize = 7;
const HEADS: [&str; COLUMNS] = [
    "measurement",
    "measured",
    "against",
    "ratio",
    "allowed",
    "within",
    "of what",
];

/// The table, columns aligned.
pub fn text(rows: &[Row]) -> String {
    let lines: Vec<[String; COLUMNS]> = std::iter::once(HEADS.map(str::to_owned))
        .chain(rows.iter().map(Row::cells))
        .collect();
    let width = |column: usize| {
        lines
            .iter()
            .map(|cells| cells[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: [usize; COLUMNS] = std::array::from_fn(width);
    let mut text = String::new();
    for cells in &lines {
        let padded = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        text.push_str(padded.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_race_is_lost_past_the_allowed_ratio_and_told_as_such() {
        let lost = Row::raced("import", 2.5, 1.0, 2.0, "five runs".to_owned());
        assert!(text(&[lost]).contains("MISSED"));
        let won = Row::raced("import", 1.5, 1.0, 2.0, "five runs".to_owned());
        assert_eq!(
            (&won.json()["ok"], &won.json()["ratio"]),
            (&json!(true), &json!(1.5))
        );
    }

    #[test]
    fn a_peer_is_outrun_by_so_many_times_or_not() {
        let row = |value| Row::outran("fit", (value, 100.0), 20.0, "ms", String::new());
        assert_eq!(row(5.0).json()["ok"], true);
        assert_eq!(row(5.1).json()["ok"], false);
        assert!(text(&[row(4.0)]).contains("1/25.0"));
    }

    #[test]
    fn a_limit_is_held_up_to_itself() {
        let row = |value| Row::limited("memory", value, 300.0, "MB", String::new());
        assert_eq!(row(300.0).json()["ok"], true);
        assert_eq!(row(300.1).json()["ok"], false);
    }

    #[test]
    fn what_could_not_be_measured_is_not_within_its_limit() {
        let row = Row::unmeasured("layout", Stop::new("no such example.".to_owned()));
        assert!(!row.is_measured());
        assert_eq!(row.json()["ok"], false);
        assert!(text(&[row]).contains("NOT MEASURED"));
    }
}
