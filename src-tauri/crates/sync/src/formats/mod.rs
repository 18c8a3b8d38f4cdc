//! What lies on the store, byte by byte. Format version 1. Every object but blobs is an
//! [`Envelope`](envelope::Envelope): signed, of a known kind, and small enough to be looked at.
//! Deliberately absent: who may write what (`identity`), and fetching (`engine`).

pub mod blob;
pub mod bundle;
pub mod bytes;
pub mod cbor;
pub mod enrolment;
pub mod envelope;
pub mod grant;
pub mod hash;
pub mod head;
pub mod marker;
pub mod names;
pub mod ops;
pub mod redaction;
pub mod segment;
pub mod statement;

pub use envelope::Kind;
pub use hash::{DeviceId, DeviceKey, EpochId, Hash, Lineage, Scope, WorkspaceId};

/// Readers older than this cannot make sense of what this program writes.
pub const READER: u64 = 1;

/// Largest segment file.
pub const SEGMENT_CAP: usize = 4 << 20;
/// Largest ops of one segment, unpacked.
pub const OPS_CAP: usize = 16 << 20;
/// Largest pack or snapshot file.
pub const BUNDLE_CAP: usize = 8 << 20;
/// Largest roster statement, head, grant, invitation or request.
pub const SMALL_CAP: usize = 1 << 20;
/// Plain bytes of one blob.
pub const CHUNK: usize = 4 << 20;
/// Largest blob file: a chunk that does not compress, with its seals.
pub const BLOB_CAP: usize = CHUNK + (64 << 10);
