//! Names made by hashing: objects, devices, lineages, accounts as they are shared, keys of epochs.
//! Deliberately absent: how they are written in paths (`names`).

use std::fmt;
use valise_domain::id::{RowId, StreamId};

/// The BLAKE3 of a whole object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The half that stands in names of files.
    pub fn short(self) -> [u8; 16] {
        half(&self.0)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", crate::formats::names::word(&self.0[..5]))
    }
}

/// Declares a name of 16 bytes.
macro_rules! short_name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub [u8; 16]);

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", crate::formats::names::word(&self.0[..5]))
            }
        }
    };
}

short_name! {
    /// A workspace that several share: half of the hash of its first roster statement.
    WorkspaceId
}
short_name! {
    /// What is shared as one: a client account with all that belongs to it, or the rows of the whole
    /// workspace. The store sees it as a pseudonym.
    Scope
}
short_name! {
    /// One key of one scope.
    EpochId
}
short_name! {
    /// A device: half of the hash of its signing key.
    DeviceId
}
short_name! {
    /// The random part of a stream's name: a new one for each lineage of a database.
    Lineage
}

/// The public key that a device signs with (Ed25519).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceKey(pub [u8; 32]);

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id().fmt(f)
    }
}

impl DeviceKey {
    /// The device's name.
    pub fn id(self) -> DeviceId {
        DeviceId(derive("valise device 1", &[&self.0]))
    }

    /// The stream that this device writes under a lineage. Nobody else can write a stream of that
    /// name, since it follows from the key that signs.
    pub fn stream(self, lineage: Lineage) -> StreamId {
        let bytes = derive("valise stream 1", &[&self.0, &lineage.0]);
        StreamId(RowId::from_slice(&bytes).expect("16 bytes are an id"))
    }
}

impl WorkspaceId {
    /// The workspace that a first statement founds.
    pub fn of(genesis: Hash) -> Self {
        Self(genesis.short())
    }

    /// The scope of the rows that belong to no account.
    pub fn common(self) -> Scope {
        Scope(derive("valise common scope 1", &[&self.0]))
    }
}

impl Scope {
    /// The scope of an account that a device opens. Nobody else can open a scope of that name.
    pub fn of_account(opener: DeviceKey, account: RowId) -> Self {
        Self(derive(
            "valise scope 1",
            &[&opener.0, &account.to_bytes()[..]],
        ))
    }
}

impl EpochId {
    /// The epoch whose changes are sealed to that public key.
    pub fn of(public: &[u8; 32]) -> Self {
        Self(derive("valise epoch 1", &[public]))
    }
}

/// A name for the branch of a stream that begins with a segment, where one stream was written on
/// twice (a cloned disk).
pub fn branch(stream: StreamId, first: Hash) -> StreamId {
    let bytes = derive("valise branch 1", &[&stream.0.to_bytes(), &first.0]);
    StreamId(RowId::from_slice(&bytes).expect("16 bytes are an id"))
}

/// Half of a keyed hash of some parts of fixed lengths.
pub(crate) fn derive(context: &str, parts: &[&[u8]]) -> [u8; 16] {
    half(&derive_whole(context, parts))
}

/// A keyed hash of some parts of fixed lengths.
pub(crate) fn derive_whole(context: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key(context);
    for part in parts {
        hasher.update(part);
    }
    *hasher.finalize().as_bytes()
}

fn half(hash: &[u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&hash[..16]);
    half
}
