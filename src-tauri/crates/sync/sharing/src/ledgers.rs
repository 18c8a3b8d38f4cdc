//! Ledgers between laptops: lines that are here go out as sealed blobs, and a row in the scope of their
//! account announces them once they lie there (`sending`); lines that are announced come in (`taking`), what
//! cannot be had is tried again (`late`). Every batch is whole, so it may be cut off anywhere.
//! Deliberately absent: what a line is (`store`), and taking blobs away: nobody knows who still needs them.

mod late;
mod sending;
mod taking;

pub(crate) use late::Late;

use crate::bench::Bench;
use crate::status::Status;
use valise_sync::StoreFault;
use valise_sync::formats::statement::Role;
use valise_sync::formats::{DeviceKey, Scope};
use valise_sync::identity::rights::Rights;

/// Parts under way at once.
const ABREAST: usize = 8;
/// Parts and plain bytes after which what was done is written down.
const BATCH: usize = 32;
const BATCH_BYTES: u64 = 8 << 20;
/// Plain bytes of the largest part: some millions of lines of one account.
const PART_CAP: u64 = 64 << 20;
/// What the changes are called in the history: they are part of an import.
const LABEL: &str = "import-ledger";

/// What was carried.
#[derive(Debug, Default)]
pub(crate) struct Carried {
    /// Parts that went out or came in.
    pub parts: usize,
    /// Lines that came in.
    pub lines: u64,
    /// How the remote failed, where it did.
    pub fault: Option<StoreFault>,
}

/// Whether a device may announce anything in a scope.
pub(crate) fn may_write(rights: &Rights, device: DeviceKey, scope: Scope) -> bool {
    let member = rights.member_of(device);
    member.is_some_and(|member| rights.role(member, scope) >= Some(Role::Editor))
}

impl Bench<'_> {
    fn show(&self, change: impl FnOnce(&mut Status)) {
        self.sharing.inner.status.send_modify(change);
    }
}
