//! Joining over the store: an invitation is laid there, requests are laid beside it, an admin looks at
//! them and decides (`Engine::approve`).
//! Deliberately absent: showing the code and comparing six words, which people do.

use crate::engine::Engine;
use crate::engine::ports::{Fetched, ObjectStore};
use crate::engine::pushing::put_and_read_back;
use crate::error::{StoreFault, SyncError};
use crate::formats::enrolment::{Invitation, Request};
use crate::formats::hash::Hash;
use crate::formats::{SMALL_CAP, marker, names};
use crate::identity::enrol::{Code, Ticket};
use crate::identity::keys::DeviceKeys;
use crate::seal::Sealer;

impl<S: Sealer> Engine<S> {
    /// Lays an invitation on the store and says what the code or the picture must carry.
    pub async fn invite<O: ObjectStore>(&self, store: &O, code: Code) -> Result<Ticket, SyncError> {
        let genesis = self.roster.genesis();
        let to = self.sealer.public(&code.seal());
        let bytes = Invitation::write(genesis, &to, &self.keys.sign, &self.sealer)?;
        lay(store, &names::invitation(code.name()), &bytes).await?;
        Ok(Ticket {
            code,
            genesis: Some(genesis),
        })
    }

    /// Who asked to join on an invitation. What is damaged, or sealed by somebody who did not know the
    /// code, is passed by.
    pub async fn requests<O: ObjectStore>(
        &self,
        store: &O,
        code: &Code,
    ) -> Result<Vec<Request>, SyncError> {
        let start = format!("{}-", names::word(&code.name()));
        let mut requests = Vec::new();
        for entry in store.list(names::JOINING).await? {
            if !entry.name.to_lowercase().starts_with(&start) {
                continue;
            }
            let path = format!("{}/{}", names::JOINING, entry.name);
            if let Fetched::Bytes(bytes) = store.get(&path, SMALL_CAP).await?
                && let Ok(request) = Request::read(&bytes, &code.seal(), &self.sealer)
                && request.genesis == self.roster.genesis()
            {
                requests.push(request);
            }
        }
        Ok(requests)
    }

    /// Takes an invitation and all requests on it away once nobody needs them.
    pub async fn withdraw_invitation<O: ObjectStore>(
        &self,
        store: &O,
        code: &Code,
    ) -> Result<(), SyncError> {
        let start = names::word(&code.name());
        for entry in store.list(names::JOINING).await? {
            if entry.name.to_lowercase().starts_with(&start) {
                let path = format!("{}/{}", names::JOINING, entry.name);
                store.delete(&path).await?;
            }
        }
        Ok(())
    }
}

/// Asks to join with a ticket: finds out which workspace the store holds, holds it against the
/// ticket and the invitation, and lays a request beside it. Both sides then compare
/// [`crate::identity::enrol::six_words`] of what is returned.
pub async fn ask_to_join<O: ObjectStore>(
    store: &O,
    ticket: &Ticket,
    keys: &DeviceKeys,
    name: &str,
    sealer: &impl Sealer,
) -> Result<(Invitation, Request), SyncError> {
    let found = |fetched| match fetched {
        Fetched::Bytes(bytes) => Ok(bytes),
        Fetched::Missing | Fetched::TooLarge => Err(SyncError::Marker),
    };
    let marker = marker::read(&found(store.get(names::MARKER, SMALL_CAP).await?)?)?;
    let path = names::invitation(ticket.code.name());
    let Fetched::Bytes(bytes) = store.get(&path, SMALL_CAP).await? else {
        return Err(SyncError::Code);
    };
    let seal = ticket.code.seal();
    let invitation = Invitation::read(&bytes, &seal, sealer)?;
    let told = ticket.genesis.unwrap_or(invitation.genesis);
    if told != invitation.genesis || marker.genesis != invitation.genesis {
        return Err(SyncError::Stranger);
    }
    let (to, own) = (sealer.public(&seal), sealer.public(&keys.seal));
    let bytes = Request::write(told, own, name, &to, &keys.sign, sealer)?;
    let path = names::request(ticket.code.name(), Hash::of(&bytes));
    lay(store, &path, &bytes).await?;
    Ok((invitation, Request::read(&bytes, &seal, sealer)?))
}

async fn lay<O: ObjectStore>(store: &O, path: &str, bytes: &[u8]) -> Result<(), SyncError> {
    match put_and_read_back(store, path, bytes).await? {
        true => Ok(()),
        false => Err(StoreFault::Unreachable(None).into()),
    }
}
