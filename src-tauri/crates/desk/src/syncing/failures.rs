//! What a person is told where sharing fails: each code has its words in the catalogues.
//! Deliberately absent: the words.

use crate::failure::{Failure, FailureCode};
use valise_sharing::{Flaw, RemoteError, SharingError};
use valise_sync::{StoreFault, SyncError};

impl From<SharingError> for Failure {
    fn from(error: SharingError) -> Self {
        match error {
            SharingError::Remote(error) => of_remote(error),
            SharingError::Sync(error) => of_sync(error),
            SharingError::Store(error) => error.into(),
            error => Self::new(code_of(&error), deepest(&error)),
        }
    }
}

fn code_of(error: &SharingError) -> FailureCode {
    match error {
        SharingError::Shared | SharingError::OtherWorkspace => FailureCode::SharedAlready,
        SharingError::NotEmpty => FailureCode::JoinNeedsEmpty,
        SharingError::Occupied | SharingError::WrongRemote => FailureCode::OtherWorkspaceThere,
        SharingError::Unfounded | SharingError::Offline => FailureCode::StoreUnreachable,
        SharingError::NoInvitation => FailureCode::InvitationUnknown,
        SharingError::ConflictChanged | SharingError::NoVersion => FailureCode::ConflictChanged,
        SharingError::NoAccount(_) => FailureCode::RowMissing,
        SharingError::KeysMissing | SharingError::Secrets(_) => FailureCode::KeyMissing,
        SharingError::File(_)
        | SharingError::Remote(_)
        | SharingError::Store(_)
        | SharingError::Replica(_)
        | SharingError::Sync(_) => FailureCode::StoreFailed,
    }
}

/// What a refusal of a remote says.
pub(super) fn of_remote(error: RemoteError) -> Failure {
    let code = match &error {
        RemoteError::Address | RemoteError::Relative | RemoteError::CredentialInside => {
            return Failure::new(FailureCode::InvalidInput, error).at("address");
        }
        RemoteError::Credential => {
            return Failure::new(FailureCode::InvalidInput, error).at("secret");
        }
        RemoteError::Overlap | RemoteError::Unprotected => FailureCode::StoreUnfit,
        RemoteError::Folder(_)
        | RemoteError::Tls(_)
        | RemoteError::Client(_)
        | RemoteError::Service(_) => FailureCode::StoreUnreachable,
        RemoteError::Flawed { flaw, .. } => match flaw {
            Flaw::Unreachable | Flaw::Certificate | Flaw::WebPage | Flaw::Elsewhere => {
                FailureCode::StoreUnreachable
            }
            Flaw::Denied | Flaw::ReadOnly => FailureCode::StoreRefuses,
            Flaw::Full => FailureCode::StoreFull,
            _ => FailureCode::StoreUnfit,
        },
    };
    Failure::new(code, flawed(&error).unwrap_or_else(|| deepest(&error)))
}

/// What a trial found, as message `flaw-<code>` of the catalogues; after it what the remote said itself.
fn flawed(error: &RemoteError) -> Option<String> {
    let (code, said) = match error {
        RemoteError::Flawed { flaw, fault } => (flaw.code(), fault.as_ref()),
        RemoteError::Overlap => ("overlap", None),
        RemoteError::Unprotected => ("unprotected", None),
        _ => return None,
    };
    let said = said.map(|fault| format!(": {}", innermost(fault)));
    Some(format!("flaw-{code}{}", said.unwrap_or_default()))
}

/// What lies below all else: what the remote itself said.
fn innermost(mut error: &dyn std::error::Error) -> String {
    while let Some(below) = error.source() {
        error = below;
    }
    error.to_string()
}

fn of_sync(error: SyncError) -> Failure {
    let code = match &error {
        SyncError::Code => FailureCode::InvitationUnknown,
        SyncError::Marker | SyncError::Stranger => FailureCode::OtherWorkspaceThere,
        SyncError::NotAllowed => FailureCode::NotAllowed,
        SyncError::Named => FailureCode::RowMissing,
        SyncError::Store(StoreFault::Unreachable(_)) => FailureCode::StoreUnreachable,
        SyncError::Store(StoreFault::Full) => FailureCode::StoreFull,
        SyncError::Store(StoreFault::Refused(_)) => FailureCode::StoreRefuses,
        _ => FailureCode::StoreFailed,
    };
    Failure::new(code, deepest(&error))
}

/// The error with what lies below it, for whoever must mend it.
fn deepest(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut below = error.source();
    while let Some(next) = below {
        let said = next.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        below = next.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use valise_domain::codes::Language;

    #[test]
    fn every_flaw_has_words_in_three_languages() {
        let codes = Flaw::ALL.map(|(_, code)| code);
        for code in codes.into_iter().chain(["overlap", "unprotected"]) {
            for language in Language::ALL {
                let id = format!("flaw-{code}");
                let words = valise_words::catalogue(*language);
                assert_ne!(words.text(&id), id, "{language:?}");
            }
        }
    }

    #[test]
    fn what_a_remote_said_itself_stands_behind_the_flaw() {
        let fault = Some(StoreFault::Full);
        let full = of_remote(RemoteError::Flawed {
            flaw: Flaw::Full,
            fault,
        });
        assert_eq!(full.code, FailureCode::StoreFull);
        assert_eq!(full.detail, "flaw-full: the store is full");
        assert_eq!(of_remote(RemoteError::Overlap).detail, "flaw-overlap");
    }
}
