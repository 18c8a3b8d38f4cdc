//! Which paths may go to a store, and which names may come back from one.
//! Deliberately absent: what the names mean (`valise_sync::formats::names`).

/// The folder that every path begins with. A folder store does nothing where it is missing: then the
/// stick is not there, and what lies at its place is somebody else's.
pub(crate) const TOP: &str = "v1";

/// A name that stands for one thing in one folder, on every system and in every URL.
pub(crate) fn is_sound(name: &str) -> bool {
    let is_odd = |sign: char| sign.is_control() || matches!(sign, '/' | '\\');
    !name.is_empty() && name != "." && name != ".." && name.trim() == name && !name.contains(is_odd)
}

/// Whether a path leads below [`TOP`] and nowhere else.
pub(crate) fn leads_inside(path: &str) -> bool {
    let inside = path.strip_prefix(TOP);
    let rest = inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    rest && path.split('/').all(is_sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_below_the_top_folder_only() {
        for path in [
            "v1",
            "v1/store.json",
            "v1/h/ab (conflicted copy).head",
            "v1/甲",
        ] {
            assert!(leads_inside(path), "{path}");
        }
        for path in [
            "", "/v1/h", "v1/../x", "v1//h", "v1/h/", "v12/h", "x", "v1/a\\b", "v1/ a",
        ] {
            assert!(!leads_inside(path), "{path}");
        }
    }
}
