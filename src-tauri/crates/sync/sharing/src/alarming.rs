//! Signs that the remote is not what it was, with who each is about.
//! Deliberately absent: finding them (`valise-sync`), and healing, which rounds do by themselves.

use crate::error::SharingError;
use crate::names::Author;
use crate::sharing::Sharing;
use valise_domain::id::RowId;
use valise_sync::engine::Alarm;
use valise_sync::formats::DeviceKey;

/// A kind of [`Alarm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlarmKind {
    /// A stream was written on twice: a copied disk, or a restored backup. Nothing is lost.
    Fork,
    /// Something must exist, since others name it, and cannot be had.
    Missing,
    /// The remote shows less of a device than before.
    WentBack,
}

/// Something is wrong on the remote, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAlarm {
    /// What.
    pub kind: AlarmKind,
    /// Whose device it is about.
    pub author: Author,
    /// The account it is about; none where it is what belongs to no account, or nothing in particular.
    pub account: Option<RowId>,
}

impl Sharing {
    /// What is wrong on the remote, or was, with who it is about. One line for all that is missing of one
    /// device in one account.
    pub async fn open_alarms(&self) -> Result<Vec<OpenAlarm>, SharingError> {
        let alarms = self.view().alarms.clone();
        if alarms.is_empty() {
            return Ok(Vec::new());
        }
        let (names, devices) = (self.names().await?, self.devices().await?);
        let rights = &names.view.rights;
        let author = |key: Option<DeviceKey>| key.map(|key| names.author(Some(key)));
        let on = |kind, scope, stream| OpenAlarm {
            kind,
            author: author(devices.get(stream).copied()).unwrap_or_default(),
            account: rights.account(scope),
        };
        let mut open: Vec<OpenAlarm> = Vec::new();
        for alarm in &alarms {
            let one = match alarm {
                Alarm::Fork { scope, stream } => on(AlarmKind::Fork, *scope, stream),
                Alarm::Missing { scope, stream, .. } => on(AlarmKind::Missing, *scope, stream),
                Alarm::WentBack { device } => {
                    let mut known = names.view.heard.keys();
                    let key = known.find(|key| key.id() == *device).copied();
                    OpenAlarm {
                        kind: AlarmKind::WentBack,
                        author: author(key).unwrap_or_default(),
                        account: None,
                    }
                }
            };
            if !open.contains(&one) {
                open.push(one);
            }
        }
        Ok(open)
    }
}
