//! What can go wrong between laptops. Bytes of strangers are refused by name; a store that fails is
//! no error of ours but a reason to try again.
//! Deliberately absent: what a person is told (`desk`).

use crate::formats::Kind;

/// Why something was refused or could not be done.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// More bytes than anything honest has; nothing was unpacked.
    #[error("{found} bytes, and {cap} at most")]
    TooLarge {
        /// How many there are, or were claimed.
        found: u64,
        /// How many there may be.
        cap: u64,
    },
    /// The bytes do not begin like any object of ours, or like another kind than the one expected.
    #[error("the bytes are no object of ours")]
    Magic,
    /// The bytes end in the middle.
    #[error("the bytes end too early")]
    Truncated,
    /// Bytes follow where the object has ended.
    #[error("bytes follow the end")]
    Trailing,
    /// The signature is not that of the key the object names.
    #[error("the signature does not hold")]
    Signature,
    /// The bytes are not the one canonical CBOR form of anything.
    #[error("the bytes are not canonical CBOR")]
    Cbor,
    /// CBOR, but not of the shape this kind has.
    #[error("the content has another shape")]
    Shape,
    /// Written by a newer program that says older ones cannot read it.
    #[error("a newer program wrote this (reader {0})")]
    TooNew(u64),
    /// Nobody here holds the key, or the ciphertext was changed.
    #[error("the seal cannot be opened")]
    Unseal(#[source] Option<age::DecryptError>),
    /// Sealing failed.
    #[error("it cannot be sealed")]
    Seal(#[from] age::EncryptError),
    /// Compressing or unpacking failed.
    #[error("it cannot be unpacked")]
    Unpack(#[from] std::io::Error),
    /// The inside belongs to another header: somebody re-wrapped it.
    #[error("the content belongs to another header")]
    Rewrapped,
    /// The object is of another workspace.
    #[error("the object belongs to another workspace")]
    Stranger,
    /// The object's content does not have the hash it was asked for by.
    #[error("the object is not the one that was named")]
    Named,
    /// An op of a segment cannot be read.
    #[error("an op cannot be read")]
    Op(#[from] valise_domain::op::OpError),
    /// Ops of a segment are out of their order or stamped after its header.
    #[error("the ops are out of order")]
    Disorder,
    /// One op alone is larger than a segment may be.
    #[error("an op is too large to be shared")]
    HugeOp,
    /// A typed code or key has a slip in it.
    #[error("the code is mistyped")]
    Code,
    /// The store's marker is missing or not signed as it should be.
    #[error("this is not the store of the workspace")]
    Marker,
    /// No admin says that this is left of a segment, as far as is known here.
    #[error("nobody said that this is what is left")]
    Unstated,
    /// A roster statement's author may not say that.
    #[error("only an admin may do that")]
    NotAllowed,
    /// An account has no key yet that new changes could be sealed to.
    #[error("the account has no key yet")]
    NoEpoch,
    /// An object of one kind was read as another.
    #[error("expected {expected:?}, found {found:?}")]
    Kind {
        /// What was asked for.
        expected: Kind,
        /// What it is.
        found: Kind,
    },
    /// Text for a QR picture is too long for one.
    #[error("too much for a QR code")]
    Qr(#[from] qrcode::types::QrError),
    /// The store did not do what it was asked.
    #[error("the store failed")]
    Store(#[from] StoreFault),
    /// The local side did not do what it was asked. The engine is spent: open a new one.
    #[error("the local database failed")]
    Replica(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// How a store fails.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// It cannot be reached, or it is not the root that was set up.
    #[error("the store cannot be reached")]
    Unreachable(#[source] Option<Box<dyn std::error::Error + Send + Sync>>),
    /// It has no room left.
    #[error("the store is full")]
    Full,
    /// It refuses: credentials, rights.
    #[error("the store refuses")]
    Refused(#[source] Option<Box<dyn std::error::Error + Send + Sync>>),
}
