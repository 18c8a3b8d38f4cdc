//! What the answers of a server mean for a store.
//! Deliberately absent: answers that opendal reads itself (not found, done).

use crate::error::Flaw;
use http::StatusCode;
use opendal::{Error, ErrorKind};
use std::error::Error as StdError;
use valise_sync::StoreFault;

/// An answer that ends a request, kept as the source of opendal's error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Answer {
    #[error("the server refuses ({0})")]
    Refused(StatusCode),
    #[error("the server takes our clock to be wrong")]
    Skewed,
    #[error("the server has no room left")]
    Full,
    #[error("the folder above does not exist")]
    NoFolder,
    #[error("the server sends us elsewhere ({0})")]
    Elsewhere(StatusCode),
    #[error("the server has trouble of its own ({0})")]
    Trouble(StatusCode),
    #[error("the server does not know the request ({0})")]
    Unknown(StatusCode),
    #[error("the answer is no listing")]
    NoListing,
    #[error("the answer does not end")]
    Endless,
    #[error("the answer takes too long")]
    Slow,
}

impl Answer {
    /// What a status means, if it ends the request. `code` is the word for it that S3 has in the
    /// body.
    pub(super) fn to(status: StatusCode, code: Option<&str>) -> Option<Self> {
        Some(match (status.as_u16(), code) {
            (_, Some("QuotaExceeded")) | (507, _) => Self::Full,
            (_, Some("RequestTimeTooSkewed")) => Self::Skewed,
            // Mostly a limit that a proxy has for the size of a body.
            (401 | 402 | 403 | 407 | 413 | 451, _) => Self::Refused(status),
            (409, _) => Self::NoFolder,
            (300..=399, _) => Self::Elsewhere(status),
            (405 | 501, _) => Self::Unknown(status),
            (408 | 423 | 425 | 429 | 500..=599, _) => Self::Trouble(status),
            _ => return None,
        })
    }

    /// As opendal carries it. Only trouble may pass by itself soon.
    pub(super) fn error(self) -> Error {
        let kind = match self {
            Self::Refused(_) | Self::Skewed => ErrorKind::PermissionDenied,
            _ => ErrorKind::Unexpected,
        };
        let error = Error::new(kind, "").set_source(self);
        match self {
            Self::Trouble(_) => error.set_temporary(),
            _ => error,
        }
    }
}

/// The answer behind an error.
pub(super) fn of(error: &Error) -> Option<Answer> {
    sources(error).find_map(|error| error.downcast_ref().copied())
}

/// What an error means for a store.
pub(super) fn fault(error: Error) -> StoreFault {
    match (of(&error), error.kind()) {
        (Some(Answer::Full), _) => StoreFault::Full,
        (_, ErrorKind::PermissionDenied) => StoreFault::Refused(Some(Box::new(error))),
        _ => StoreFault::Unreachable(Some(Box::new(error))),
    }
}

/// What a fault tells of the server beyond its kind, where it has a name.
pub(crate) fn flaw(fault: &StoreFault) -> Option<Flaw> {
    sources(fault).find_map(|error| {
        let error = unwrapped(error);
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return Some(Flaw::Certificate);
        }
        match error.downcast_ref()? {
            Answer::Elsewhere(_) => Some(Flaw::Elsewhere),
            Answer::Skewed => Some(Flaw::Clock),
            Answer::Unknown(_) | Answer::NoListing => Some(Flaw::WebPage),
            _ => None,
        }
    })
}

/// What errors of IO were made of; as a source they tell only what is behind it.
fn unwrapped<'a>(mut error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    while let Some(inside) = error.downcast_ref().and_then(std::io::Error::get_ref) {
        error = inside;
    }
    error
}

fn sources<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error| StdError::source(*error))
}
