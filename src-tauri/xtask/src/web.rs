//! The web interface's own tools: Node, npm, and the scripts of `ui/package.json`.

use std::process::Command;
use std::time::SystemTime;

use crate::command::{self, Stop};
use crate::place::Place;

/// What the bundler of the interface asks for.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Makes sure of Node, and of `node_modules` as the lock file has them.
///
/// # Errors
/// Where Node is missing or too old, or `npm ci` fails.
pub fn ready(place: &Place) -> Result<(), Stop> {
    let said = command::answer(Command::new("node").arg("--version"))
        .map_err(|_| Stop::new(too_old("is not here")))?;
    match node_version(&said) {
        Some(version) if version >= OLDEST_NODE => {}
        _ => return Err(Stop::new(too_old(&format!("is {} here", said.trim())))),
    }
    if is_current(place) {
        Ok(())
    } else {
        command::run(npm(place).arg("ci"))
    }
}

/// A script of `ui/package.json`, not yet started.
pub fn script(place: &Place, name: &str) -> Command {
    let mut npm = npm(place);
    npm.args(["run", name]);
    npm
}

/// A program that an npm package of the interface brings along.
pub fn tool(place: &Place, name: &str) -> Command {
    let folder = place.ui().join("node_modules").join(".bin");
    command::node_tool(&folder.join(name).to_string_lossy())
}

fn npm(place: &Place) -> Command {
    let mut npm = command::node_tool("npm");
    npm.current_dir(place.ui());
    npm
}

/// npm leaves a copy of the lock in `node_modules` when it has finished.
fn is_current(place: &Place) -> bool {
    let changed = |file: &str| -> Option<SystemTime> {
        std::fs::metadata(place.ui().join(file))
            .and_then(|facts| facts.modified())
            .ok()
    };
    match (
        changed("package-lock.json"),
        changed("node_modules/.package-lock.json"),
    ) {
        (Some(locked), Some(installed)) => installed >= locked,
        _ => false,
    }
}

fn node_version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn too_old(state: &str) -> String {
    let (major, minor) = OLDEST_NODE;
    format!("the interface is built with Node {major}.{minor} or newer, which {state}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        assert_eq!(node_version("v20.20.2\n"), Some((20, 20)));
        assert!(node_version("v20.9.0").is_some_and(|old| old < OLDEST_NODE));
        assert!(node_version("v22.1.0").is_some_and(|new| new > OLDEST_NODE));
        assert_eq!(node_version("nonsense"), None);
    }
}
