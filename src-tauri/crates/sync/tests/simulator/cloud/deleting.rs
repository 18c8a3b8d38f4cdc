//! Deleting on the store, watched: nothing may go whose bytes, or what is left of them, lie nowhere else.

use super::Inside;
use valise_sync::formats::redaction::Redaction;
use valise_sync::formats::segment::Segment;
use valise_sync::formats::{Hash, Kind, bundle};

impl Inside {
    /// Removes a file; whether its bytes lie nowhere else now is kept in mind.
    pub fn delete(&mut self, path: &str) {
        let Some((bytes, _)) = self.files.remove(path) else {
            return;
        };
        let inside = match bundle::read(Kind::Pack, &bytes) {
            Ok(bundle) => bundle.segments,
            Err(_) => vec![&bytes[..]],
        };
        let lost = |bytes: &&[u8]| {
            let segment = Segment::read(bytes).ok();
            segment.is_some_and(|one| !self.holds(path, bytes) && !self.has_left(one.hash))
        };
        if inside.iter().any(lost) {
            self.gone.push(path.to_owned());
        }
    }

    /// Whether what is left of a segment of which something was erased lies somewhere.
    fn has_left(&self, of: Hash) -> bool {
        let all = self.files.values();
        let mut left = all.filter_map(|(bytes, _)| Redaction::read(bytes).ok());
        left.any(|left| left.of == of)
    }

    /// Whether bytes lie somewhere in the folder of a path, alone or in a pack.
    pub fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let inside = |other: &[u8]| other.windows(bytes.len().max(1)).any(|part| part == bytes);
        let at = self.files.get(path);
        let mut beside = self.files.iter().filter(|(at, _)| at.starts_with(folder));
        at.is_some_and(|(at, _)| at == bytes) || beside.any(|(_, (other, _))| inside(other))
    }
}
