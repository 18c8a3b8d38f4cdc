//! One run of a program, with its wall time and its peak of memory.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::command::{self, Stop};

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// From the start of the process to its end.
    pub seconds: f64,
    /// Peak resident memory in megabytes of a million bytes; `None` where `/proc` is not there.
    pub megabytes: Option<f64>,
}

/// Runs `command` in silence.
///
/// # Errors
/// Where it cannot start or fails; with what it said then.
pub fn measure(command: &mut Command) -> Result<Sample, Stop> {
    let shown = command::shown(command);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let could_not = |error| Stop::new(format!("“{shown}” could not be run: {error}."));
    let begun = Instant::now();
    let child = command.spawn().map_err(could_not)?;
    let (id, ended) = (child.id(), AtomicBool::new(false));
    let (output, seconds, megabytes) = std::thread::scope(|scope| {
        let peak = scope.spawn(|| watch_peak(id, &ended));
        let output = child.wait_with_output();
        let seconds = begun.elapsed().as_secs_f64();
        ended.store(true, Ordering::Relaxed);
        (output, seconds, peak.join().ok().flatten())
    });
    let output = output.map_err(could_not)?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        return Err(Stop::new(format!("“{shown}” failed: {}", complaint.trim())));
    }
    Ok(Sample { seconds, megabytes })
}

/// The kernel keeps the peak itself; the last look before the end is the answer.
fn watch_peak(id: u32, ended: &AtomicBool) -> Option<f64> {
    let mut peak = None;
    while !ended.load(Ordering::Relaxed) {
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        peak = high_water(&status).or(peak);
        std::thread::sleep(Duration::from_millis(4));
    }
    peak
}

fn high_water(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024.0 / 1_000_000.0)
}

/// The middle one of the given numbers; the upper of two middles. `None` of none.
pub fn median(numbers: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        assert_eq!(median([3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median([]), None);
    }

    #[test]
    fn the_peak_is_read_from_the_kernels_words() {
        let status = "Name:\tvalise\nVmPeak:\t  9000 kB\nVmHWM:\t    2000 kB\nVmRSS:\t  10 kB\n";
        assert_eq!(high_water(status), Some(2.048));
        assert_eq!(high_water("Name:\tx\n"), None);
    }

    #[test]
    fn a_failing_program_is_no_measurement() {
        assert!(measure(Command::new("cargo").arg("--no-such-flag")).is_err());
        assert!(measure(Command::new("cargo").arg("--version")).is_ok());
    }
}
