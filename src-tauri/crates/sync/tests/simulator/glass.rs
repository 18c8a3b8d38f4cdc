//! A sealer that is quick and whose bytes depend on nothing but what goes in, so that a seed run twice
//! gives the same trace. It keeps the contract of the real one (who has no key reads nothing, any
//! change shows), but it is no cipher; the end-to-end tests use age.

use valise_sync::SyncError;
use valise_sync::formats::bytes::{Plain, Sealed};
use valise_sync::seal::{SealPublic, SealSecret, Sealer};

#[derive(Clone, Copy, Debug, Default)]
pub struct GlassSealer;

fn veil(key: &[u8; 32], bytes: &mut [u8]) {
    let mut stream = vec![0; bytes.len()];
    blake3::Hasher::new_keyed(key)
        .finalize_xof()
        .fill(&mut stream);
    bytes
        .iter_mut()
        .zip(stream)
        .for_each(|(byte, veil)| *byte ^= veil);
}

impl Sealer for GlassSealer {
    fn public(&self, secret: &SealSecret) -> SealPublic {
        SealPublic(blake3::derive_key("glass public", &secret.0))
    }

    fn seal(&self, to: &[SealPublic], plain: &Plain) -> Result<Sealed, SyncError> {
        let key = blake3::derive_key("glass content", &plain.0);
        let mut sealed = vec![u8::try_from(to.len()).unwrap()];
        for public in to {
            let mut wrapped = key;
            veil(&public.0, &mut wrapped);
            sealed.extend_from_slice(&wrapped);
        }
        let mut body = plain.0.to_vec();
        veil(&key, &mut body);
        sealed.extend_from_slice(&body);
        Ok(Sealed(sealed))
    }

    fn open(&self, with: &SealSecret, sealed: &[u8], cap: usize) -> Result<Plain, SyncError> {
        let broken = || SyncError::Unseal(None);
        let (count, rest) = sealed.split_first().ok_or_else(broken)?;
        let (keys, body) = rest
            .split_at_checked(usize::from(*count) * 32)
            .ok_or_else(broken)?;
        for wrapped in keys.chunks_exact(32) {
            let mut key: [u8; 32] = wrapped.try_into().unwrap();
            veil(&self.public(with).0, &mut key);
            let mut plain = body.to_vec();
            veil(&key, &mut plain);
            if blake3::derive_key("glass content", &plain) != key {
                continue;
            }
            if plain.len() > cap {
                let (found, cap) = (plain.len() as u64, cap as u64);
                return Err(SyncError::TooLarge { found, cap });
            }
            return Ok(Plain::new(plain));
        }
        Err(broken())
    }
}
