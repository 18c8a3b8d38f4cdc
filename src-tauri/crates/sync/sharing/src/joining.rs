//! Asking to join, on a laptop with an empty workspace.
//! Deliberately absent: deciding about it (`inviting`), and comparing the six words, which people do.

use crate::error::SharingError;
use crate::founding::unshared;
use crate::settings::{Called, Phase, Settings, SettingsFile};
use crate::sharing::{Place, Sharing};
use valise_remotes::{Address, Credential, probe};
use valise_sync::engine::ask_to_join;
use valise_sync::formats::WorkspaceId;
use valise_sync::identity::enrol::{Ticket, six_words};
use valise_sync::seal::AgeSealer;
use zeroize::Zeroizing;

/// What a person says who wants to join.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Where the shared objects lie.
    pub address: Address,
    /// What opens it.
    pub credential: Option<Credential>,
    /// The letters of an invitation, or the text of its picture.
    pub code: Zeroizing<String>,
    /// Who asks.
    pub person: String,
    /// What this device is called.
    pub device_name: String,
}

impl Sharing {
    /// Asks to join the workspace that somebody invited to. Both sides then compare
    /// [`Sharing::six_words`]; rounds go on until an admin lets this device in
    /// ([`crate::Standing::Member`]).
    ///
    /// The database must be empty, without the built-in checklists too: they come from the others. One
    /// that was shared in the same workspace before may come back with all it holds.
    ///
    /// # Errors
    /// [`valise_sync::SyncError::Code`] where the code has a slip or no such invitation is open;
    /// [`SharingError::NotEmpty`], [`SharingError::OtherWorkspace`] and [`SharingError::Shared`];
    /// [`valise_sync::SyncError::Marker`] and [`valise_sync::SyncError::Stranger`] where the remote holds
    /// no workspace or another than the code says; [`SharingError::Remote`] where it fails its trial.
    pub async fn ask(place: Place, asking: Asking) -> Result<Self, SharingError> {
        let ticket = Ticket::read(&asking.code)?;
        let (settings, before) = may_join(&place).await?;
        let keys = place.device_keys().await?;
        let remote = place.reach(&asking.address, asking.credential.as_ref(), keys.device())?;
        probe(&remote, *place.hands().random()).await?;
        place.vault().keep_device(&keys).await?;
        let name = told(&asking.person, &asking.device_name);
        let asked = ask_to_join(&remote, &ticket, &keys, &name, &AgeSealer).await?;
        let (invitation, request) = asked;
        let common = WorkspaceId::of(invitation.genesis).common();
        if !place.store.name_scope(None, common.0).await? {
            return Err(SharingError::OtherWorkspace);
        }
        before.part(&place).await?;
        place
            .vault()
            .keep_remote(asking.credential.as_ref())
            .await?;
        let words = six_words(invitation.genesis, invitation.inviter, &request);
        let phase = Phase::Asking { words };
        let (address, genesis) = (&asking.address, invitation.genesis);
        let mut now = Settings::new(address, genesis, phase, &asking.device_name);
        now.call(keys.device(), called(&name));
        settings.begin(now.clone()).await?;
        Self::start(place, settings, now).await
    }

    /// The six words that this side and the inviting one must both see, while it is not let in.
    pub fn six_words(&self) -> Result<Option<[String; 6]>, SharingError> {
        Ok(match self.settings()?.phase {
            Phase::Asking { words } => Some(words),
            Phase::Founding { .. } | Phase::Member => None,
        })
    }
}

/// Whether a database that joins was shared before, and how often it sealed then.
pub(crate) struct Before(Option<u64>);

impl Before {
    /// With other keys it is another device: what is not sealed yet goes on under a stream of its own, as
    /// after a backup was put back.
    pub async fn part(&self, place: &Place) -> Result<(), SharingError> {
        match self.0 {
            Some(counter) => Ok(place.store.witness(counter + 1).await?),
            None => Ok(()),
        }
    }
}

/// Whether a database may join: nobody ever wrote anything there, or it was shared before.
pub(crate) async fn may_join(place: &Place) -> Result<(SettingsFile, Before), SharingError> {
    let settings = unshared(place).await?;
    let standing = place.store.standing().await?;
    let before = standing.lineage.map(|_| standing.counter);
    match before.is_none() && place.store.unsealed_count().await? > 0 {
        true => Err(SharingError::NotEmpty),
        false => Ok((settings, Before(before))),
    }
}

/// Person and device as one name in a request, with a line for each.
fn told(person: &str, device: &str) -> String {
    let line = |text: &str| text.replace(char::is_control, " ").trim().to_owned();
    format!("{}\n{}", line(person), line(device))
}

/// The inverse of [`told`]; whatever a stranger wrote gives some name.
pub(crate) fn called(name: &str) -> Called {
    let (person, device) = name.split_once('\n').unwrap_or((name, ""));
    Called {
        person: person.to_owned(),
        device: device.replace(char::is_control, " "),
    }
}
