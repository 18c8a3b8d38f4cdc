//! Lines on their way out: sealed, sent, read back, and then announced.
//! Deliberately absent: whether others have them; the rows say where they are to be had.

use super::{ABREAST, BATCH, BATCH_BYTES, Carried, LABEL, PART_CAP, may_write};
use crate::bench::Bench;
use crate::error::SharingError;
use futures_util::future::join_all;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, ImportId, ledger_part};
use valise_remotes::Remote;
use valise_store::UnsentPart;
use valise_sync::SyncError;
use valise_sync::formats::Scope;
use valise_sync::formats::blob::Manifest;

impl Bench<'_> {
    /// Sends lines that are announced nowhere, then announces them.
    pub async fn send_ledgers(&mut self, remote: &Remote) -> Result<Carried, SharingError> {
        let mut carried = Carried::default();
        let mut unsent = self.replica.store().unsent_parts().await?;
        let (rights, device) = (self.engine.rights(), self.engine.device());
        unsent.retain(|part| may_write(rights, device, Scope(part.scope)));
        let mut rest = unsent.into_iter();
        while carried.fault.is_none() {
            let batch = self.read_batch(&mut rest).await?;
            if batch.is_empty() {
                break;
            }
            let mut sent = Vec::with_capacity(batch.len());
            for abreast in batch.chunks(ABREAST) {
                let mut sending = Vec::with_capacity(abreast.len());
                for (part, bytes) in abreast {
                    let scope = Scope(part.scope);
                    sending.push(self.engine.send_blobs(remote, scope, bytes));
                }
                for ((part, _), done) in abreast.iter().zip(join_all(sending).await) {
                    match done {
                        Ok(manifest) => sent.push((*part, manifest)),
                        // Until the key comes they stay here.
                        Err(SyncError::NoEpoch) => {}
                        Err(SyncError::Store(fault)) => carried.fault = Some(fault),
                        Err(error) => return Err(error.into()),
                    }
                }
                if carried.fault.is_some() {
                    break;
                }
            }
            carried.parts += sent.len();
            self.announce(sent).await?;
            let left = rest.len();
            self.show(|status| status.parts_to_send = left);
        }
        Ok(carried)
    }

    async fn read_batch(
        &self,
        rest: &mut impl Iterator<Item = UnsentPart>,
    ) -> Result<Vec<(UnsentPart, Vec<u8>)>, SharingError> {
        let store = self.replica.store();
        let (mut batch, mut size) = (Vec::new(), 0);
        while batch.len() < BATCH && size < BATCH_BYTES {
            let Some(part) = rest.next() else { break };
            let bytes = store.part_bytes(part.import, part.account).await?;
            let bytes = bytes.filter(|bytes| bytes.len() as u64 <= PART_CAP);
            if let Some(bytes) = bytes {
                size += bytes.len() as u64;
                batch.push((part, bytes));
            }
        }
        Ok(batch)
    }

    async fn announce(&mut self, sent: Vec<(UnsentPart, Manifest)>) -> Result<(), SharingError> {
        let now_ms = self.hands.0.now_ms();
        let mut change = Change::new(LABEL).fixed();
        for (part, manifest) in sent {
            let row = RowId::new(now_ms, *self.hands.random());
            change = change
                .set(ledger_part::account, row, AccountId(part.account))
                .set(ledger_part::import, row, ImportId(part.import))
                .set(ledger_part::manifest, row, manifest.to_text());
        }
        self.replica.store().write(change, now_ms).await?;
        Ok(())
    }
}
