//! The import of a large ledger against `sqlite3 .import` of the same file into a plain table.
//!
//! The file is the real one of `../shared/data` (or of `VALISE_SHARED`); where that is missing, a
//! made-up one of the same length and columns. Both programs are timed whole, from start to end.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::bench::in_vain;
use crate::bench::process::{Sample, measure, median};
use crate::bench::table::Row;
use crate::command::Stop;
use crate::place::Place;

const RUNS: usize = 5;
const LINES: u64 = 541_909;
const PASSPHRASE: &str = "a passphrase for measuring";
const LIMIT_TIMES: f64 = 2.0;
const LIMIT_MEGABYTES: f64 = 300.0;

/// Time and memory of the import of the packed and of the plain file.
pub fn rows(place: &Place, folder: &Path) -> Vec<Row> {
    let files = match files(place, folder) {
        Ok(files) => files,
        Err(stop) => return vec![Row::unmeasured("ledger import", stop)],
    };
    files
        .iter()
        .flat_map(|file| compare(place, folder, file))
        .collect()
}

/// The plain file and, where it is the real one, the packed file it came from.
pub fn files(place: &Place, folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let shared = std::env::var_os("VALISE_SHARED")
        .map_or_else(|| place.root.join("../shared/data"), PathBuf::from);
    let packed = shared.join("online-retail.csv.xz");
    let plain = folder.join("ledger.csv");
    let file = fs::File::create(&plain).map_err(|error| in_vain(&plain, &error))?;
    if !packed.is_file() {
        println!(
            "{} is not here: measuring with a made-up ledger.",
            packed.display()
        );
        make_up(&mut BufWriter::new(file)).map_err(|error| in_vain(&plain, &error))?;
        return Ok(vec![plain]);
    }
    let status = Command::new("xz")
        .arg("-dc")
        .arg(&packed)
        .stdout(Stdio::from(file))
        .status();
    match status {
        Ok(status) if status.success() => Ok(vec![plain, packed]),
        _ => Err(Stop::new(format!(
            "xz could not unpack {}.",
            packed.display()
        ))),
    }
}

/// A ledger without any person or firm in it, the same on every machine.
fn make_up(to: &mut impl Write) -> std::io::Result<()> {
    writeln!(
        to,
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
    )?;
    let mut below = dice();
    for line in 0..LINES {
        let (invoice, day, hour) = (536_365 + line / 21, line / 1_500, below(10) + 8);
        let (month, day, minute) = (day / 28 % 12 + 1, day % 28 + 1, below(60));
        let (stock, quantity) = (below(4_000) + 10_000, below(24) + 1);
        let (whole, cents, customer) = (below(20), below(100), below(4_372) + 12_346);
        writeln!(
            to,
            "{invoice},{stock},ARTICLE NUMBER {stock} IN A BOX,{quantity},2011-{month:02}-{day:02} \
             {hour:02}:{minute:02}:00,{whole}.{cents:02},{customer}.0,United Kingdom"
        )?;
    }
    to.flush()
}

/// Numbers below a bound, the same at every run.
pub fn dice() -> impl FnMut(u64) -> u64 {
    let mut state = 1_u64;
    move |bound| {
        // Knuth's MMIX generator; its high bits are the good ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    }
}

fn compare(place: &Place, folder: &Path, file: &Path) -> Vec<Row> {
    let kind = if file.extension().is_some_and(|ending| ending == "xz") {
        "xz"
    } else {
        "csv"
    };
    let (time, memory) = (
        format!("ledger import, {kind}"),
        format!("its memory, {kind}"),
    );
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for run in 1..=RUNS {
        println!("ledger import, {kind}: run {run} of {RUNS}");
        match (import(place, folder, file), peer(folder, file)) {
            (Ok(our), Ok(their)) => {
                ours.push(our);
                theirs.push(their);
            }
            (Err(stop), _) | (_, Err(stop)) => return vec![Row::unmeasured(&time, stop)],
        }
    }
    let seconds = |samples: &[Sample]| median(samples.iter().map(|run| run.seconds)).unwrap_or(0.0);
    let (our, their) = (seconds(&ours), seconds(&theirs));
    let note = format!("sqlite3 .import of the same file, medians of {RUNS}");
    let mut rows = vec![Row::raced(&time, our, their, LIMIT_TIMES, note)];
    if let Some(peak) = median(ours.iter().filter_map(|run| run.megabytes)) {
        let note = format!("peak resident memory, median of {RUNS}");
        rows.push(Row::limited(&memory, peak, LIMIT_MEGABYTES, "MB", note));
    }
    rows
}

fn import(place: &Place, folder: &Path, file: &Path) -> Result<Sample, Stop> {
    let workspace = folder.join("workspace");
    remove(&workspace)?;
    let valise = || {
        let mut valise = Command::new(place.executable("release"));
        valise
            .env("VALISE_PASSPHRASE", PASSPHRASE)
            .arg("--workspace")
            .arg(&workspace);
        valise
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .arg("--json");
        valise
    };
    measure(valise().arg("new"))?;
    let sample = measure(valise().args(["import", "ledger"]).arg(file))?;
    remove(&workspace)?;
    Ok(sample)
}

fn peer(folder: &Path, file: &Path) -> Result<Sample, Stop> {
    let database = folder.join("peer.db");
    remove(&database)?;
    let packed = file.extension().is_some_and(|ending| ending == "xz");
    let source = if packed {
        format!("|xz -dc {}", file.display())
    } else {
        file.display().to_string()
    };
    let sample = measure(
        Command::new("sqlite3")
            .arg(&database)
            .arg(format!(".import --csv \"{source}\" ledger")),
    )?;
    remove(&database)?;
    Ok(sample)
}

fn remove(path: &Path) -> Result<(), Stop> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(in_vain(path, &error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_made_up_ledger_has_the_real_ones_length_and_columns() {
        let mut text = Vec::new();
        make_up(&mut text).expect("memory takes it all");
        let text = String::from_utf8(text).expect("it is plain text");
        assert_eq!(text.lines().count() as u64, LINES + 1);
        assert!(text.lines().all(|line| line.matches(',').count() == 7));
    }
}
