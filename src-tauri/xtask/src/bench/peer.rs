//! Fits and RFM beside Python's lifetimes: both do the same work on the same files, one after the
//! other, each on one core. The peer's environment is made in the build folder.
//! Deliberately absent: the peer's program, which is `peer/valuation.py`.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::bench::table::Row;
use crate::bench::valuation::json;
use crate::bench::{examples, in_vain};
use crate::command::{self, Stop};
use crate::place::Place;

/// A base of 2,357 customers (Fader, Hardie & Lee 2005), from the package of the peer.
const TABLE: &str = "src-tauri/crates/valuation/tests/fixtures/told-data/cdnow_summary_39wk.csv";
const PACKAGES: &str = include_str!("../../peer/requirements.txt");
/// The last Python that these versions of the peer's packages were made for, then any.
const PYTHONS: [&str; 2] = ["python3.11", "python3"];

const LINES: u64 = 1_000_000;
const CUSTOMERS: u64 = 20_000;
const DAYS: u64 = 3 * 365;
const END: &str = "2023-12-31";
/// RFM is timed in so many processes of each; the middle counts.
const RUNS: usize = 3;

/// Base, model, name and how many times faster the fit shall be.
const FITS: [(&str, &str, &str, f64); 3] = [
    ("table", "bgnbd", "BG/NBD, CDNOW", 20.0),
    ("generated", "bgnbd", "BG/NBD, 100,000 customers", 5.0),
    (
        "generated",
        "pareto_nbd",
        "Pareto/NBD, 100,000 customers",
        30.0,
    ),
];

/// A row for each fit, for RFM and for its memory.
pub fn rows(place: &Place, folder: &Path) -> Vec<Row> {
    let peer = match environment(place, folder) {
        Ok(peer) => peer,
        Err(stop) => return vec![Row::unmeasured("the peer", stop)],
    };
    let fits = fits(place, folder, &peer);
    let mut rows = fits.unwrap_or_else(|stop| vec![Row::unmeasured("fits", stop)]);
    let rfm = rfm(place, folder, &peer);
    rows.extend(rfm.unwrap_or_else(|stop| vec![Row::unmeasured("RFM", stop)]));
    rows
}

/// The peer with its packages, ready to be told what to do.
struct Peer {
    python: PathBuf,
    script: PathBuf,
}

impl Peer {
    fn command(&self, work: &str) -> Command {
        let mut command = Command::new(&self.python);
        // One core, as ours has; and no words beside the answer.
        command.env("OMP_NUM_THREADS", "1").args(["-W", "ignore"]);
        command.arg(&self.script).arg(work);
        command
    }
}

/// Makes the environment, once for each list of packages.
fn environment(place: &Place, folder: &Path) -> Result<Peer, Stop> {
    let home = folder.join("peer");
    let python = home.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let (packages, made) = (home.join("requirements.txt"), home.join("made-of.txt"));
    if fs::read_to_string(&made).ok().as_deref() != Some(PACKAGES) {
        let system = PYTHONS.iter().find_map(|name| command::find(name));
        let system = system.ok_or_else(|| Stop::new("there is no Python 3.".to_owned()))?;
        command::run(
            Command::new(system)
                .args(["-m", "venv", "--clear"])
                .arg(&home),
        )?;
        fs::write(&packages, PACKAGES).map_err(|error| in_vain(&packages, &error))?;
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--requirement"]);
        command::run(pip.arg(&packages))?;
        // Written last: an environment without it is made anew.
        fs::write(&made, PACKAGES).map_err(|error| in_vain(&made, &error))?;
    }
    let script = place.root.join("src-tauri/xtask/peer/valuation.py");
    Ok(Peer { python, script })
}

fn fits(place: &Place, folder: &Path, peer: &Peer) -> Result<Vec<Row>, Stop> {
    let (table, generated) = (place.root.join(TABLE), folder.join("customers.csv"));
    let mut ours = examples::built(place, "fits");
    let ours = json(ours.arg(&table).arg("--write").arg(&generated))?;
    let theirs = json(peer.command("fits").arg(&table).arg(&generated))?;
    Ok(FITS
        .iter()
        .map(|fit| fit_row(&ours, &theirs, fit))
        .collect())
}

fn fit_row(
    ours: &Value,
    theirs: &Value,
    (base, model, name, times): &(&str, &str, &str, f64),
) -> Row {
    let (ours, theirs) = (&ours[*base][*model], &theirs[*base][*model]);
    let seconds = (ours["seconds"].as_f64(), theirs["seconds"].as_f64());
    let (Some(our), Some(their), Some(apart)) = (seconds.0, seconds.1, apart(ours, theirs)) else {
        return Row::unmeasured(name, Stop::new("one of the two tells no fit.".to_owned()));
    };
    let note = format!(
        "lifetimes, median of {} there and 5 here; parameters at most {apart:.0e} apart",
        theirs["runs"]
    );
    Row::outran(name, (our * 1e3, their * 1e3), *times, "ms", note)
}

/// How far the parameters of two fits are apart, relative to their size.
fn apart(ours: &Value, theirs: &Value) -> Option<f64> {
    let (ours, theirs) = (ours["params"].as_array()?, theirs["params"].as_array()?);
    let pairs = ours.iter().zip(theirs);
    let apart = pairs.map(|(a, b)| Some((a.as_f64()? / b.as_f64()? - 1.0).abs()));
    apart
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .reduce(f64::max)
}

fn rfm(place: &Place, folder: &Path, peer: &Peer) -> Result<Vec<Row>, Stop> {
    let ledger = folder.join("million.csv");
    let file = fs::File::create(&ledger).map_err(|error| in_vain(&ledger, &error))?;
    make_up(&mut BufWriter::new(file)).map_err(|error| in_vain(&ledger, &error))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(json(
            examples::built(place, "rfm_speed").arg(&ledger).arg(END),
        )?);
        theirs.push(json(peer.command("rfm").arg(&ledger).arg(END))?);
    }
    let (our, their) = (&ours[0]["customers"], &theirs[0]["customers"]);
    if our != their {
        return Err(Stop::new(format!(
            "ours has {our} customers, the peer {their}."
        )));
    }
    let middle = |told: &[Value], key: &str| {
        super::process::median(told.iter().filter_map(|one| one[key].as_f64()))
    };
    let row = |name: &str, key: &str, scale: f64, times: f64, unit: &'static str| {
        let (our, their) = (middle(&ours, key), middle(&theirs, key));
        let (Some(our), Some(their)) = (our, their) else {
            return Row::unmeasured(name, Stop::new(format!("one of the two tells no {key}.")));
        };
        let note = format!("pandas and lifetimes from the same file, medians of {RUNS}");
        Row::outran(name, (our * scale, their * scale), times, unit, note)
    };
    Ok(vec![
        row("a million lines to RFM", "seconds", 1e3, 5.0, "ms"),
        row("its memory", "peak_mib", 1.0, 3.0, "MiB"),
    ])
}

/// A million sales of three years, the same on every machine.
fn make_up(to: &mut impl Write) -> std::io::Result<()> {
    writeln!(to, "customer_id,date,amount")?;
    let mut below = super::ledger::dice();
    for _ in 0..LINES {
        let (customer, day, cents) = (below(CUSTOMERS), below(DAYS), below(100_000));
        let (year, month, day) = date(day);
        writeln!(
            to,
            "C{customer:05},{year}-{month:02}-{day:02},{}.{:02}",
            cents / 100,
            cents % 100
        )?;
    }
    to.flush()
}

/// The day so many days after the beginning of 2021: three years without a leap day.
fn date(after: u64) -> (u64, u64, u64) {
    const MONTHS: [u64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let (year, mut day) = (2021 + after / 365, after % 365);
    for (month, length) in (1..).zip(MONTHS) {
        if day < length {
            return (year, month, day + 1);
        }
        day -= length;
    }
    (year, 12, 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn days_of_three_years_are_days_of_the_calendar() {
        assert_eq!(date(0), (2021, 1, 1));
        assert_eq!(date(364), (2021, 12, 31));
        assert_eq!(date(365 + 59), (2022, 3, 1));
        assert_eq!(date(DAYS - 1), (2023, 12, 31));
    }

    #[test]
    fn fits_are_compared_by_the_parameter_that_is_furthest_off() {
        let fit = |params: &[f64]| json!({"seconds": 0.1, "runs": 1, "params": params});
        let apart =
            apart(&fit(&[1.0, 2.0]), &fit(&[1.0, 2.5])).expect("both tell their parameters");
        assert!((apart - 0.2).abs() < 1e-12);
        assert!(super::apart(&fit(&[1.0]), &json!({})).is_none());
    }
}
