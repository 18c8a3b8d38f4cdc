//! Joining: a code of 26 letters or a QR picture carries a secret of 128 bits. Who knows it can open
//! the invitation and seal a request; then both sides compare six words.
//! Deliberately absent: certifying the new device, which the roster does.

use crate::error::SyncError;
use crate::formats::enrolment::Request;
use crate::formats::hash::{DeviceKey, Hash, derive, derive_whole};
use crate::seal::SealSecret;
use data_encoding::{Encoding, Specification};
use std::fmt;
use std::sync::LazyLock;
use zeroize::Zeroizing;

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code.
const CODE: usize = 26;

/// Crockford's base32: no letter is taken for another, hyphens and spaces are nothing.
pub(crate) fn crockford() -> &'static Encoding {
    static ENCODING: LazyLock<Encoding> = LazyLock::new(|| {
        let mut spec = Specification::new();
        spec.symbols.push_str(LETTERS);
        spec.translate.from.push_str("abcdefghjkmnpqrstvwxyzoOiIlL");
        spec.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
        spec.ignore.push_str("- ");
        spec.check_trailing_bits = false;
        spec.encoding().expect("32 letters, each once")
    });
    &ENCODING
}

/// The secret of one invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Zeroizing<[u8; 16]>);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(***)")
    }
}

impl Code {
    /// A code of random bytes.
    pub fn new(random: Zeroizing<[u8; 16]>) -> Self {
        Self(random)
    }

    /// Two bits that tell three slips out of four at once; the rest finds no invitation.
    fn check(&self) -> usize {
        usize::from(derive("valise code check 1", &[&self.0[..]])[0] & 3)
    }

    /// The 26 letters. The last one holds 3 bits of the secret and the check.
    pub fn to_letters(&self) -> Zeroizing<String> {
        let mut letters = Zeroizing::new(crockford().encode(&self.0[..]));
        let last = letters.pop().expect("16 bytes are 26 letters");
        let place = LETTERS.find(last).expect("it was just written") + self.check();
        letters.push(char::from(LETTERS.as_bytes()[place]));
        letters
    }

    /// Reads what somebody typed.
    pub fn from_letters(typed: &str) -> Result<Self, SyncError> {
        let bytes = crockford().decode(typed.trim().as_bytes());
        let bytes = Zeroizing::new(bytes.map_err(|_| SyncError::Code)?);
        let secret = bytes[..].try_into().map_err(|_| SyncError::Code)?;
        let code = Self(Zeroizing::new(secret));
        let plain = crockford().encode(&bytes).len();
        let last = typed
            .trim()
            .chars()
            .next_back()
            .map(|last| last.to_string());
        let place = last.and_then(|last| LETTERS.find(&canonical(&last)));
        (plain == CODE && place.is_some_and(|place| place & 3 == code.check()))
            .then_some(code)
            .ok_or(SyncError::Code)
    }

    /// The key that invitation and requests are sealed with.
    pub fn seal(&self) -> SealSecret {
        SealSecret(derive_whole("valise invitation seal 1", &[&self.0[..]]))
    }

    /// The name of the invitation on the store.
    pub fn name(&self) -> [u8; 16] {
        derive("valise invitation name 1", &[&self.0[..]])
    }
}

fn canonical(letter: &str) -> String {
    match letter {
        "o" | "O" => "0".to_owned(),
        "i" | "I" | "l" | "L" => "1".to_owned(),
        other => other.to_ascii_uppercase(),
    }
}

/// What a QR picture or the letters carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The secret.
    pub code: Code,
    /// The workspace's first statement; a code of letters has no room for it, the invitation tells it.
    pub genesis: Option<Hash>,
}

const QR: &str = "VALISE";

impl Ticket {
    /// The text of the QR picture: capitals and digits only, which keeps it small.
    pub fn to_qr_text(&self) -> Zeroizing<String> {
        let letters = self.code.to_letters();
        let genesis = self.genesis.map(|genesis| crockford().encode(&genesis.0));
        let genesis = genesis.unwrap_or_default();
        Zeroizing::new(format!("{QR}:{}:{genesis}", *letters))
    }

    /// Reads the text of a picture or typed letters.
    pub fn read(text: &str) -> Result<Self, SyncError> {
        let Some(rest) = text.trim().strip_prefix(QR) else {
            let code = Code::from_letters(text)?;
            return Ok(Self {
                code,
                genesis: None,
            });
        };
        let mut parts = rest.split(':');
        let ("", Some(letters), Some(genesis), None) = (
            parts.next().unwrap_or(QR),
            parts.next(),
            parts.next(),
            parts.next(),
        ) else {
            return Err(SyncError::Code);
        };
        let code = Code::from_letters(letters)?;
        let genesis = match genesis {
            "" => None,
            text => {
                let bytes = crockford().decode(text.as_bytes());
                let bytes = bytes.map_err(|_| SyncError::Code)?;
                Some(Hash(bytes.try_into().map_err(|_| SyncError::Code)?))
            }
        };
        Ok(Self { code, genesis })
    }
}

const ONSETS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";

/// Six words that are the same on both sides if both saw the same keys: 72 bits in words of two
/// syllables that any tongue can say.
pub fn six_words(genesis: Hash, inviter: DeviceKey, request: &Request) -> [String; 6] {
    let seen = [&genesis.0, &inviter.0, &request.device.0, &request.seal.0];
    let hash = derive_whole("valise six words 1", &seen.map(|part| &part[..]));
    std::array::from_fn(|word| {
        let at = word * 12 / 8;
        let pair = u16::from_be_bytes([hash[at], hash[at + 1]]);
        let bits = usize::from(if word % 2 == 0 {
            pair >> 4
        } else {
            pair & 0xfff
        });
        let syllable = |bits: usize| [ONSETS[bits >> 2 & 15], VOWELS[bits & 3]];
        let letters = [syllable(bits >> 6), syllable(bits)].concat();
        letters.into_iter().map(char::from).collect()
    })
}
