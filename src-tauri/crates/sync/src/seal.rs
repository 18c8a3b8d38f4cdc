//! Sealing: the port, and its real answer with age. Keys are 32 bytes that come from outside; age
//! writes them in Bech32.
//! Deliberately absent: who sealed something. age does not say; the signatures do.

use crate::error::SyncError;
use crate::formats::bytes::{Plain, Sealed};
use age::{Decryptor, Encryptor, x25519};
use bech32::{Bech32, Hrp};
use std::fmt;
use std::io::{Read as _, Write as _};
use zeroize::{Zeroize as _, ZeroizeOnDrop, Zeroizing};

/// The key that opens.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop)]
pub struct SealSecret(pub [u8; 32]);

/// The key that others seal to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SealPublic(pub [u8; 32]);

impl fmt::Debug for SealSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl fmt::Debug for SealPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", crate::formats::names::word(&self.0[..5]))
    }
}

/// What turns plain bytes into sealed ones and back.
pub trait Sealer {
    /// The public half of a key.
    fn public(&self, secret: &SealSecret) -> SealPublic;

    /// Seals for several; each of them can open it alone.
    fn seal(&self, to: &[SealPublic], plain: &Plain) -> Result<Sealed, SyncError>;

    /// Opens what was sealed for `with`. More than `cap` plain bytes are refused while they come.
    fn open(&self, with: &SealSecret, sealed: &[u8], cap: usize) -> Result<Plain, SyncError>;
}

/// age, version 1 of its format, with X25519 recipients.
#[derive(Clone, Copy, Debug, Default)]
pub struct AgeSealer;

/// Largest head of an age file: about 2,000 recipients. Bytes after it need no cap.
const AGE_HEAD_CAP: usize = 256 << 10;
const AGE_HEAD_END: &[u8] = b"\n---";

impl Sealer for AgeSealer {
    fn public(&self, secret: &SealSecret) -> SealPublic {
        let text = identity(secret).to_public().to_string();
        let (_, bytes) = bech32::decode(&text).expect("age writes Bech32");
        SealPublic(bytes.try_into().expect("an age recipient has 32 bytes"))
    }

    fn seal(&self, to: &[SealPublic], plain: &Plain) -> Result<Sealed, SyncError> {
        let recipients: Vec<x25519::Recipient> =
            to.iter().map(recipient).collect::<Result<_, SyncError>>()?;
        let all = recipients.iter().map(|one| one as &dyn age::Recipient);
        let mut sealed = Vec::with_capacity(plain.0.len() + 512);
        let mut writer = Encryptor::with_recipients(all)?.wrap_output(&mut sealed)?;
        writer.write_all(&plain.0)?;
        writer.finish()?;
        Ok(Sealed(sealed))
    }

    fn open(&self, with: &SealSecret, sealed: &[u8], cap: usize) -> Result<Plain, SyncError> {
        let head = &sealed[..sealed.len().min(AGE_HEAD_CAP)];
        if !head
            .windows(AGE_HEAD_END.len())
            .any(|window| window == AGE_HEAD_END)
        {
            return Err(SyncError::Unseal(None));
        }
        let unseal = |error| SyncError::Unseal(Some(error));
        let identity = identity(with);
        let reader = Decryptor::new_buffered(sealed)
            .map_err(unseal)?
            .decrypt(std::iter::once(&identity as &dyn age::Identity))
            .map_err(unseal)?;
        let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len().min(cap)));
        reader
            .take(cap as u64 + 1)
            .read_to_end(&mut plain)
            .map_err(|_| SyncError::Unseal(None))?;
        if plain.len() > cap {
            return Err(SyncError::TooLarge {
                found: plain.len() as u64,
                cap: cap as u64,
            });
        }
        Ok(Plain(plain))
    }
}

fn identity(secret: &SealSecret) -> x25519::Identity {
    let hrp = Hrp::parse_unchecked("age-secret-key-");
    let mut text =
        bech32::encode_upper::<Bech32>(hrp, &secret.0).expect("32 bytes fit into Bech32");
    let identity = text.parse().expect("any 32 bytes are an age identity");
    text.zeroize();
    identity
}

fn recipient(public: &SealPublic) -> Result<x25519::Recipient, SyncError> {
    let hrp = Hrp::parse_unchecked("age");
    let text = bech32::encode::<Bech32>(hrp, &public.0).expect("32 bytes fit into Bech32");
    text.parse().map_err(|_| SyncError::Shape)
}
