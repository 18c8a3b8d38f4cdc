//! Bytes that may be seen by anybody and bytes that may not are different types.
//! Deliberately absent: turning one into the other (`identity::sealer`).

use std::fmt;
use zeroize::Zeroizing;

/// Ciphertext.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(pub Vec<u8>);

/// Plain bytes; wiped from memory when they are dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Plain(pub Zeroizing<Vec<u8>>);

impl Plain {
    /// Takes bytes over.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} sealed bytes", self.0.len())
    }
}

impl fmt::Debug for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
