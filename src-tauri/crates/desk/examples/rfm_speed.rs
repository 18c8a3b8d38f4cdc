//! From a ledger of a million lines to RFM, timed: `rfm_speed LEDGER.csv CALIBRATION_END`, where the
//! file has the columns customer_id, date and amount. Prints one line of JSON: lines, customers,
//! seconds, and the peak of the memory where the system tells it (VmHWM).
//! Deliberately absent: the peer it is compared with (`cargo xtask bench`).

#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use serde_json::{Value, json};
use std::time::Instant;
use valise_desk::calc::answer;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let usage = "rfm_speed LEDGER.csv CALIBRATION_END";
    let file = words.next().ok_or(usage)?;
    let end = words.next().ok_or(usage)?;
    let request = json!({"do": "rfm", "file": file, "calibration_end": end, "unit_days": 7});
    let request = request.to_string();
    let start = Instant::now();
    let told = answer(request.as_bytes());
    let seconds = start.elapsed().as_secs_f64();
    // Before the answer is read, which takes memory of its own.
    let peak = peak_kib();
    let told: Value = serde_json::from_str(&told)?;
    if let Some(error) = told.get("error") {
        return Err(error.to_string().into());
    }
    let count = |name: &str| {
        told["ok"][name]
            .as_object()
            .map_or(0, |customers| customers.len())
    };
    let measured = json!({
        "lines": told["ok"]["lines"],
        "customers": count("customers") + count("without_purchases"),
        "seconds": seconds,
        "peak_mib": peak.map(|kib| kib / 1024.0),
    });
    println!("{measured}");
    Ok(())
}

/// The most memory that this process ever had resident; none where the system does not tell.
fn peak_kib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
