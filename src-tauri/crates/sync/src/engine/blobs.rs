//! Attachments and ledgers: sealed in chunks under the hash of their bytes, named by a manifest that
//! stands in a row and so in a signed segment.
//! Deliberately absent: keeping what was fetched (`store`).

use crate::engine::Engine;
use crate::engine::ports::{Fetched, ObjectStore};
use crate::engine::pushing::put_and_read_back;
use crate::engine::replica::Replica;
use crate::engine::round::Stop;
use crate::error::{StoreFault, SyncError};
use crate::formats::blob::{self, Blob, Manifest};
use crate::formats::bytes::Plain;
use crate::formats::hash::{Hash, Scope};
use crate::formats::{BLOB_CAP, CHUNK, names};
use crate::seal::Sealer;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// What became of fetching.
#[derive(Debug)]
pub enum Brought {
    /// All that the manifest says.
    Whole(Plain),
    /// Something is not there, or its key is not here, yet.
    NotYet,
    /// A blob is not what it should be.
    Odd(Hash, SyncError),
}

impl<S: Sealer> Engine<S> {
    /// Seals a chunk of at most [`CHUNK`] bytes for a scope. The bytes lie on the store under
    /// [`names::blob`] of their hash.
    pub fn seal_chunk(&self, scope: Scope, chunk: &[u8]) -> Result<(Hash, Vec<u8>), SyncError> {
        let epoch = self.epoch(scope)?;
        let workspace = self.roster.workspace();
        let bytes = blob::write(workspace, scope, chunk, &epoch.public, &self.sealer)?;
        Ok((Hash::of(&bytes), bytes))
    }

    /// Sends some bytes as blobs. The manifest goes into a row only after this has returned: content
    /// before pointer.
    pub async fn send_blobs<O: ObjectStore>(
        &self,
        store: &O,
        scope: Scope,
        plain: &[u8],
    ) -> Result<Manifest, SyncError> {
        let mut blobs = Vec::new();
        for chunk in plain.chunks(CHUNK) {
            let (hash, bytes) = self.seal_chunk(scope, chunk)?;
            if !put_and_read_back(store, &names::blob(hash), &bytes).await? {
                return Err(StoreFault::Unreachable(None).into());
            }
            blobs.push(hash);
        }
        Ok(Manifest {
            length: plain.len() as u64,
            digest: Hash::of(plain),
            blobs,
        })
    }

    /// Fetches what a manifest names, and holds every chunk and the whole against it. Several may be
    /// fetched at once.
    pub async fn fetch_blobs<O: ObjectStore>(
        &self,
        store: &O,
        scope: Scope,
        manifest: &Manifest,
    ) -> Result<Brought, StoreFault> {
        let mut whole = Zeroizing::new(Vec::new());
        for hash in &manifest.blobs {
            let bytes = match store.get(&names::blob(*hash), BLOB_CAP).await? {
                Fetched::Bytes(bytes) => bytes,
                Fetched::Missing => return Ok(Brought::NotYet),
                Fetched::TooLarge => return Ok(Brought::Odd(*hash, SyncError::Named)),
            };
            match self.open_blob(scope, *hash, &bytes) {
                Ok(Plain(chunk)) => whole.extend_from_slice(&chunk),
                // The key may come with the next round.
                Err(SyncError::NoEpoch) => return Ok(Brought::NotYet),
                Err(error) => return Ok(Brought::Odd(*hash, error)),
            }
        }
        let same = whole.len() as u64 == manifest.length && Hash::of(&whole) == manifest.digest;
        Ok(match (same, manifest.blobs.first()) {
            (true, _) => Brought::Whole(Plain(whole)),
            (false, first) => Brought::Odd(first.copied().unwrap_or_default(), SyncError::Named),
        })
    }

    fn open_blob(&self, scope: Scope, hash: Hash, bytes: &[u8]) -> Result<Plain, SyncError> {
        let blob = Blob::read(bytes, hash)?;
        if (blob.workspace, blob.scope) != (self.roster.workspace(), scope) {
            return Err(SyncError::Stranger);
        }
        let secret = self.secrets.get(&(scope, blob.epoch));
        blob.open(secret.ok_or(SyncError::NoEpoch)?, &self.sealer)
    }

    /// Keeps in mind that a blob is not what it should be, so that a person is told.
    pub async fn put_blob_aside<R: Replica>(
        &mut self,
        replica: &mut R,
        blob: Hash,
        error: &SyncError,
    ) -> Result<(), SyncError> {
        let path = names::blob(blob);
        let done = self.find_odd(replica, &path, None, error).await;
        done.map_err(Stop::into_error)
    }

    /// Keeps nothing in mind of blobs that nobody waits for any more.
    pub async fn forget_blobs<R: Replica>(
        &mut self,
        replica: &mut R,
        awaited: &BTreeSet<Hash>,
    ) -> Result<(), SyncError> {
        let awaited: BTreeSet<String> = awaited.iter().map(|blob| names::blob(*blob)).collect();
        let odd = self.odd.keys().cloned().collect::<Vec<_>>().into_iter();
        let is_blob = |path: &String| path.starts_with(names::BLOBS);
        for path in odd.filter(|path| is_blob(path) && !awaited.contains(path)) {
            let done = self.find_sound(replica, &path).await;
            done.map_err(Stop::into_error)?;
        }
        Ok(())
    }
}
