//! From the errors of the rooms to failures, by exhaustive match: a new error must find its code here.
//! Deliberately absent: the codes (`failure`).

use crate::failure::{Failure, FailureCode};
use valise_dossier::DossierError;
use valise_exchange::ExchangeError;
use valise_store::StoreError;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        use FailureCode as Code;
        let code = match &error {
            StoreError::Missing(_) => Code::WorkspaceMissing,
            StoreError::Exists => Code::WorkspaceExists,
            StoreError::WrongKeyOrDamaged(_)
            | StoreError::Damaged(_)
            | StoreError::Op(_)
            | StoreError::Id(_)
            | StoreError::Unreadable { .. }
            | StoreError::NotAKey => Code::DatabaseDamaged,
            StoreError::Newer { .. } => Code::DatabaseNewer,
            StoreError::Full(_) => Code::DiskFull,
            StoreError::ReadOnly(_) => Code::ReadOnly,
            StoreError::Busy(_) => Code::AlreadyOpen,
            StoreError::Cycle { .. } => Code::Cycle,
            StoreError::NoRow { .. } | StoreError::NoParent { .. } | StoreError::NotUndoable(_) => {
                Code::RowMissing
            }
            StoreError::UnknownTable(_)
            | StoreError::UnknownField { .. }
            | StoreError::WrongKind(_)
            | StoreError::NotATree(_)
            | StoreError::RowExists { .. }
            | StoreError::AmountOutOfRange { .. }
            | StoreError::DayOutOfRange { .. } => Code::InvalidInput,
            StoreError::Cancelled | StoreError::Unfinished => Code::Cancelled,
            StoreError::WrongPassphrase => Code::WrongPassphrase,
            StoreError::OntoItself => Code::FileUnwritable,
            StoreError::Closed
            | StoreError::Io(_)
            | StoreError::Database(_)
            | StoreError::Path
            | StoreError::NotUnsealed
            | StoreError::NoSegment
            | StoreError::SumOutOfRange => Code::StoreFailed,
        };
        Self::new(code, with_sources(&error))
    }
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        use FailureCode as Code;
        let code = match &error {
            ExchangeError::Read(_)
            | ExchangeError::NotAFile
            | ExchangeError::Damaged(_)
            | ExchangeError::Bomb { .. }
            | ExchangeError::TooManyLines { .. }
            | ExchangeError::TooManyColumns { .. } => Code::FileUnreadable,
            ExchangeError::Empty => Code::FileEmpty,
            ExchangeError::OtherFormat(_) => Code::EncodingUnreadable,
            ExchangeError::MissingColumn { column } => {
                return Self::new(Code::ColumnsMissing, column).at("columns");
            }
            ExchangeError::Cancelled | ExchangeError::Stopped => Code::Cancelled,
            ExchangeError::Write(_) => Code::FileUnwritable,
        };
        Self::new(code, with_sources(&error))
    }
}

impl From<DossierError> for Failure {
    fn from(error: DossierError) -> Self {
        let code = match &error {
            DossierError::Cancelled => FailureCode::Cancelled,
            DossierError::Data(_) | DossierError::Setting(_) | DossierError::Export(_) => {
                FailureCode::PrintFailed
            }
        };
        Self::new(code, with_sources(&error))
    }
}

/// The error and what lies below it, in one line.
fn with_sources(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut below = error.source();
    while let Some(source) = below {
        let more = source.to_string();
        if !text.contains(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        below = source.source();
    }
    text
}
