//! The simulator of `sync` with what a person at a terminal wants of it: many seeds at once, a tally,
//! and the trial of the simulator itself on planted bugs.
//! Deliberately absent: the simulator, which lies with the tests of `sync` and is shared with them.

pub mod database;
pub mod shares;
#[path = "../../../src-tauri/crates/sync/tests/simulator/mod.rs"]
pub mod simulator;
pub mod tally;
#[cfg(feature = "planted")]
pub mod trial;
pub mod words;

/// Waits until the threads of all databases have ended, where the system tells of them: SQLCipher frees
/// its heap when the process ends, and a thread that still closes a file would fall over it.
pub fn let_databases_go() {
    let is_open = || {
        let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten();
        let names = tasks.flatten().map(|task| task.path().join("comm"));
        names
            .filter_map(|path| std::fs::read_to_string(path).ok())
            .any(|name| name.starts_with("sqlx-sqlite"))
    };
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while is_open() && std::time::Instant::now() < deadline {
        std::thread::yield_now();
    }
}
