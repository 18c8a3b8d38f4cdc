//! A device's head: what it has written, signed. The only object that is written again and again, by
//! its one owner; nothing but a hint where to look.
//! Deliberately absent: anything a stranger could not see from the names of files.

use crate::error::SyncError;
use crate::formats::SMALL_CAP;
use crate::formats::cbor::{Reader, Writer};
use crate::formats::envelope::{self, Kind};
use crate::formats::hash::{DeviceKey, Hash, Lineage, Scope, WorkspaceId};
use ed25519_dalek::SigningKey;

/// The last segment of one chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The scope.
    pub scope: Scope,
    /// The lineage; with the device's key it names the stream.
    pub lineage: Lineage,
    /// The number of the segment.
    pub seq: u64,
    /// The segment.
    pub head: Hash,
}

/// What a device says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// How often it has written its head; never goes back.
    pub counter: u64,
    /// Its wall clock, milliseconds since 1970.
    pub wall_ms: i64,
    /// The last segments of its chains, one for each scope, of its present and earlier lineages.
    pub lines: Vec<Line>,
    /// The roster statements that no other statement it knows comes after.
    pub roster: Vec<Hash>,
}

impl Head {
    /// Writes it.
    pub fn write(&self, key: &SigningKey) -> Vec<u8> {
        let mut cbor = Writer::new();
        cbor.array(6).uint(1).bytes(&self.workspace.0);
        cbor.uint(self.counter).int(self.wall_ms);
        cbor.array(self.lines.len());
        for line in &self.lines {
            cbor.array(4).bytes(&line.scope.0).bytes(&line.lineage.0);
            cbor.uint(line.seq).bytes(&line.head.0);
        }
        cbor.array(self.roster.len());
        for hash in &self.roster {
            cbor.bytes(&hash.0);
        }
        envelope::write(Kind::Head, &cbor.into_bytes(), &[], key)
    }

    /// Reads one and says whose it is.
    pub fn read(bytes: &[u8]) -> Result<(Self, DeviceKey), SyncError> {
        let frame = envelope::read(Kind::Head, bytes, SMALL_CAP)?;
        if !frame.body.is_empty() {
            return Err(SyncError::Trailing);
        }
        let mut cbor = Reader::new(frame.header);
        cbor.tuple(6)?;
        if cbor.uint()? != 1 {
            return Err(SyncError::Shape);
        }
        let workspace = WorkspaceId(cbor.exact()?);
        let (counter, wall_ms) = (cbor.uint()?, cbor.int()?);
        let mut lines = Vec::new();
        for _ in 0..cbor.array()? {
            cbor.tuple(4)?;
            let (scope, lineage) = (Scope(cbor.exact()?), Lineage(cbor.exact()?));
            let (seq, head) = (cbor.uint()?, Hash(cbor.exact()?));
            lines.push(Line {
                scope,
                lineage,
                seq,
                head,
            });
        }
        let roster = cbor.array()?;
        let roster = (0..roster)
            .map(|_| cbor.exact().map(Hash))
            .collect::<Result<_, _>>()?;
        cbor.end()?;
        let head = Self {
            workspace,
            counter,
            wall_ms,
            lines,
            roster,
        };
        Ok((head, frame.signer))
    }
}
