//! What opens a remote: a password, a token, a pair of keys. Kept apart from addresses, written
//! nowhere but to the keychain, wiped from memory when dropped.
//! Deliberately absent: serde, and a `Debug` that tells.

use crate::error::RemoteError;
use std::fmt;
use zeroize::Zeroizing;

/// What opens a remote. A copy of it lives in the client of an open remote, as requests need it.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential(Kind);

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Password { user: String, password: Secret },
    Token(Secret),
    Keys { id: String, secret: Secret },
}

type Secret = Zeroizing<String>;

impl Credential {
    /// A user's name and password, for WebDAV.
    ///
    /// # Errors
    /// Where the name is empty, has a colon, or either has control characters.
    pub fn password(user: &str, password: &str) -> Result<Self, RemoteError> {
        let is_named = !user.is_empty() && !user.contains(':');
        let kind = Kind::Password {
            user: clean(user)?,
            password: clean(password)?.into(),
        };
        is_named
            .then_some(Self(kind))
            .ok_or(RemoteError::Credential)
    }

    /// A bearer token, for WebDAV.
    ///
    /// # Errors
    /// Where it is empty or no token of printable ASCII.
    pub fn token(token: &str) -> Result<Self, RemoteError> {
        let is_token = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        let kind = Kind::Token(Secret::new(token.to_owned()));
        is_token
            .then_some(Self(kind))
            .ok_or(RemoteError::Credential)
    }

    /// An access key's id and secret, for S3.
    ///
    /// # Errors
    /// Where one is empty or has control characters.
    pub fn keys(id: &str, secret: &str) -> Result<Self, RemoteError> {
        let is_whole = !id.is_empty() && !secret.is_empty();
        let kind = Kind::Keys {
            id: clean(id)?,
            secret: clean(secret)?.into(),
        };
        is_whole
            .then_some(Self(kind))
            .ok_or(RemoteError::Credential)
    }

    /// Who it names: the user or the id of the key, which are no secrets; none of a token.
    pub fn user(&self) -> Option<&str> {
        match &self.0 {
            Kind::Password { user, .. } => Some(user),
            Kind::Keys { id, .. } => Some(id),
            Kind::Token(_) => None,
        }
    }

    /// As it is handed to the keychain, to be read by [`Credential::from_keychain`].
    pub fn to_keychain(&self) -> Zeroizing<String> {
        Zeroizing::new(match &self.0 {
            Kind::Password { user, password } => format!("password\n{user}\n{}", **password),
            Kind::Token(token) => format!("token\n{}", **token),
            Kind::Keys { id, secret } => format!("keys\n{id}\n{}", **secret),
        })
    }

    /// Reads what [`Credential::to_keychain`] wrote.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn from_keychain(text: &str) -> Result<Self, RemoteError> {
        let parts: Vec<&str> = text.split('\n').collect();
        match parts[..] {
            ["password", user, password] => Self::password(user, password),
            ["token", token] => Self::token(token),
            ["keys", id, secret] => Self::keys(id, secret),
            _ => Err(RemoteError::Credential),
        }
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.0
    }
}

fn clean(text: &str) -> Result<String, RemoteError> {
    match text.contains(char::is_control) {
        true => Err(RemoteError::Credential),
        false => Ok(text.to_owned()),
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self.0 {
            Kind::Password { .. } => "password ***",
            Kind::Token(_) => "token ***",
            Kind::Keys { .. } => "keys ***",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_keychain_kept_is_read_back() {
        let all = [
            Credential::password("eva", "pass: 密码 ***").unwrap(),
            Credential::password("eva", "").unwrap(),
            Credential::token("abc.def").unwrap(),
            Credential::keys("id", "sec/ret+").unwrap(),
        ];
        for one in all {
            assert!(Credential::from_keychain(&one.to_keychain()).unwrap() == one);
        }
        for odd in ["", "password\neva", "token\na\nb", "keys\n\nx", "x\ny"] {
            assert!(Credential::from_keychain(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn nothing_of_a_credential_is_printed() {
        let shown = format!("{:?}", Credential::keys("an-id", "a-secret").unwrap());
        assert!(!shown.contains("an-id") && !shown.contains("a-secret"));
    }

    #[test]
    fn signs_that_would_break_out_of_a_header_are_refused() {
        assert!(Credential::password("eva\r\nX-Admin: 1", "x").is_err());
        assert!(Credential::password("eva:x", "x").is_err());
        assert!(Credential::token("a b").is_err());
        assert!(Credential::keys("id", "a\nb").is_err());
    }
}
