//! Attachments and ledgers: sealed in chunks under the hash of their bytes, named by a manifest that
//! stands in a row and so in a signed segment.
//! Deliberately absent: keeping what was fetched (`store`).

use crate::engine::Engine;
use crate::engine::ports::{Fetched, ObjectStore};
use crate::engine::pushing::put_and_read_back;
use crate::error::{StoreFault, SyncError};
use crate::formats::blob::{self, Blob, Manifest};
use crate::formats::bytes::Plain;
use crate::formats::hash::{Hash, Scope};
use crate::formats::{BLOB_CAP, CHUNK, names};
use crate::seal::Sealer;
use zeroize::Zeroizing;

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

    /// Fetches what a manifest names, and holds every chunk and the whole against it. None where a
    /// blob is not there (yet).
    pub async fn fetch_blobs<O: ObjectStore>(
        &self,
        store: &O,
        scope: Scope,
        manifest: &Manifest,
    ) -> Result<Option<Plain>, SyncError> {
        let mut whole = Zeroizing::new(Vec::new());
        for hash in &manifest.blobs {
            let bytes = match store.get(&names::blob(*hash), BLOB_CAP).await? {
                Fetched::Bytes(bytes) => bytes,
                Fetched::Missing => return Ok(None),
                Fetched::TooLarge => return Err(SyncError::Named),
            };
            let blob = Blob::read(&bytes, *hash)?;
            if (blob.workspace, blob.scope) != (self.roster.workspace(), scope) {
                return Err(SyncError::Stranger);
            }
            let secret = self.secrets.get(&(scope, blob.epoch));
            let secret = secret.ok_or(SyncError::NoEpoch)?;
            whole.extend_from_slice(&blob.open(secret, &self.sealer)?.0);
        }
        let same = whole.len() as u64 == manifest.length && Hash::of(&whole) == manifest.digest;
        same.then_some(Some(Plain(whole))).ok_or(SyncError::Named)
    }
}
