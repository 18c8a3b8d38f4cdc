//! What a window and the processes of its web view take of memory, as Linux tells it.
//! Deliberately absent: the web driver's own processes, which no person runs.

use std::fs;

const DRIVERS: [&str; 2] = ["tauri-driver", "WebKitWebDriver"];

/// Megabytes (of a million bytes) that the processes of a group hold, shared pages counted by share
/// (PSS of `/proc/<pid>/smaps_rollup`). 0 where the system does not tell.
pub fn megabytes(group: u32) -> f64 {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let kilobytes: u64 = processes
        .filter(|entry| belongs(&entry.path(), group))
        .filter_map(|entry| fs::read_to_string(entry.path().join("smaps_rollup")).ok())
        .filter_map(|told| {
            let line = told
                .lines()
                .find(|line| line.starts_with("Pss:"))?
                .to_owned();
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .sum();
    kilobytes as f64 * 1024.0 / 1e6
}

fn belongs(process: &std::path::Path, group: u32) -> bool {
    let Ok(stat) = fs::read_to_string(process.join("stat")) else {
        return false;
    };
    // `pid (name) state parent group …`; the name may hold anything but ends at the last bracket.
    let Some((head, tail)) = stat.rsplit_once(')') else {
        return false;
    };
    let name = head.split_once('(').map_or("", |(_, name)| name);
    let of = tail
        .split_whitespace()
        .nth(2)
        .and_then(|text| text.parse::<u32>().ok());
    of == Some(group) && !DRIVERS.iter().any(|driver| driver.starts_with(name))
}
