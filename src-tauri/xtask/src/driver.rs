//! tauri-driver, which stands between WebDriver and the window. Only the window tests use it, and
//! only Linux has the WebKit driver behind it.

use std::ffi::OsString;

use crate::command::{self, Stop};
use crate::place::Place;

/// Installs tauri-driver among cargo's programs where it is missing.
///
/// # Errors
/// Where cargo cannot install it.
pub fn ready(place: &Place) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") || command::find("tauri-driver").is_some() {
        return Ok(());
    }
    command::run(
        place
            .cargo()
            .args(["install", "tauri-driver", "--version", "^2", "--locked"]),
    )
}

/// `PATH` with cargo's programs at its end, so that a test finds the driver by its name.
pub fn search_path() -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(command::cargo_bin());
    std::env::join_paths(folders).unwrap_or(path)
}
