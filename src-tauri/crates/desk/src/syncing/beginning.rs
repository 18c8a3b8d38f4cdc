//! How a workspace comes to be shared: begun here, joined, or brought back by the printed key.
//! Deliberately absent: how it is done (`valise-sharing`).

use super::failures;
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::surroundings::Surroundings;
use crate::workspace::Desk;
use serde::Deserialize;
use std::fmt;
use std::sync::Arc;
use valise_domain::change::Change;
use valise_domain::nouns::{MemberId, member};
use valise_sharing::{
    Address, Asking, Beginning, Credential, Outside, Patience, Place, Recovering, SealedSecrets,
    Sharing,
};
use zeroize::{Zeroize as _, Zeroizing};

/// Where the shared objects lie, and what opens it. Prints the address only.
#[derive(Clone, Deserialize, specta::Type)]
pub struct Remote {
    /// `folder:…`, `s3://…` or `webdav+https://…`
    pub address: String,
    /// A user name, or the id of a key; none where nothing is asked.
    pub user: Option<String>,
    /// The password, the secret of the key, or a token where there is no user.
    pub secret: Option<String>,
}

/// Begins to share.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct BeginSharing {
    /// Where.
    pub remote: Remote,
    /// Who uses this device.
    pub person: String,
    /// What this device is called.
    pub device_name: String,
}

/// Asks to join what is shared already.
#[derive(Clone, Deserialize, specta::Type)]
pub struct AskToJoin {
    /// Where.
    pub remote: Remote,
    /// The letters of the invitation, or the text of its picture.
    pub code: String,
    /// Who asks.
    pub person: String,
    /// What this device is called.
    pub device_name: String,
}

/// Comes back with the recovery key.
#[derive(Clone, Deserialize, specta::Type)]
pub struct RecoverSharing {
    /// Where.
    pub remote: Remote,
    /// The recovery key as it was typed from paper.
    pub paper: String,
    /// What this device is called.
    pub device_name: String,
}

struct World(Arc<dyn Surroundings>);

impl Outside for World {
    fn now_ms(&self) -> i64 {
        self.0.now_ms()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        self.0.fill_random(bytes);
    }
}

impl Desk {
    /// Begins to share the workspace: the store is tried and marked, and the first round done. Answers
    /// with the recovery key, to be kept on paper.
    pub async fn share(&self, request: BeginSharing) -> Answer<String> {
        let (address, credential) = request.remote.read()?;
        let member = self.member_named(&request.person).await?;
        let beginning = Beginning {
            address,
            credential,
            member,
            device_name: request.device_name,
        };
        let mut held = self.sharing.held.write().await;
        let sharing = Sharing::found(self.place(), beginning).await?;
        let paper = sharing.recovery_key().await?;
        self.sharing.keep_running(&sharing, &self.sums);
        *held = Some(Some(sharing));
        Ok(paper.map(|paper| paper.to_string()).unwrap_or_default())
    }

    /// Asks to join a workspace that is shared there. This one must be empty, made by
    /// [`Desk::create_to_join`]. Answers with the six words that both sides compare.
    pub async fn ask_to_join(&self, request: AskToJoin) -> Answer<Vec<String>> {
        let (address, credential) = request.remote.read()?;
        let asking = Asking {
            address,
            credential,
            code: Zeroizing::new(request.code),
            person: request.person,
            device_name: request.device_name,
        };
        let mut held = self.sharing.held.write().await;
        let sharing = Sharing::ask(self.place(), asking).await?;
        let words = sharing.six_words()?;
        self.sharing.keep_running(&sharing, &self.sums);
        *held = Some(Some(sharing));
        Ok(words.map(Vec::from).unwrap_or_default())
    }

    /// Brings a shared workspace back by its printed recovery key, into an empty one made by
    /// [`Desk::create_to_join`]. This device is an admin then; lost ones are to be taken away.
    pub async fn recover_sharing(&self, request: RecoverSharing) -> Answer<()> {
        let (address, credential) = request.remote.read()?;
        let recovering = Recovering {
            address,
            credential,
            paper: Zeroizing::new(request.paper),
            member: None,
            device_name: request.device_name,
        };
        let mut held = self.sharing.held.write().await;
        let sharing = Sharing::recover(self.place(), recovering).await?;
        self.sharing.keep_running(&sharing, &self.sums);
        *held = Some(Some(sharing));
        self.sums.forget();
        Ok(())
    }

    /// Goes on with another address or password of the same store.
    pub async fn change_storage(&self, remote: Remote) -> Answer<()> {
        let (address, credential) = remote.read()?;
        let sharing = self.shared().await?;
        Ok(sharing.reach_by(&address, credential.as_ref()).await?)
    }

    /// The recovery key, until somebody said that it is on paper.
    pub async fn recovery_key(&self) -> Answer<Option<String>> {
        let paper = self.shared().await?.recovery_key().await?;
        Ok(paper.map(|paper| paper.to_string()))
    }

    /// Forgets the recovery key: it is on paper.
    pub async fn forget_recovery_key(&self) -> Answer<()> {
        Ok(self.shared().await?.forget_recovery_key().await?)
    }

    /// The row of a colleague of that name, made where there is none.
    pub(crate) async fn member_named(&self, name: &str) -> Answer<MemberId> {
        let name = name.trim();
        let members = self.members().await?;
        if let Some(found) = members.iter().find(|row| row.name == name) {
            return Ok(found.id);
        }
        if name.is_empty() {
            return Err(Failure::new(FailureCode::InvalidInput, "name").at("name"));
        }
        let id = MemberId(self.surroundings.new_row());
        let change = Change::new("add-member").set(member::name, id, name.to_owned());
        self.write(change).await?;
        Ok(id)
    }

    pub(super) fn place(&self) -> Place {
        Place {
            store: self.store.clone(),
            secrets: Arc::new(SealedSecrets::beside(&self.store)),
            outside: Arc::new(World(self.surroundings.clone())),
            patience: Patience::default(),
        }
    }
}

impl Remote {
    fn read(&self) -> Answer<(Address, Option<Credential>)> {
        let address: Address = self.address.parse().map_err(failures::of_remote)?;
        let credential = match (self.user.as_deref(), self.secret.as_deref(), &address) {
            (_, None, _) => None,
            (Some(id), Some(secret), Address::S3(_)) => Some(Credential::keys(id, secret)),
            (Some(user), Some(secret), _) => Some(Credential::password(user, secret)),
            (None, Some(token), _) => Some(Credential::token(token)),
        };
        let credential = credential.transpose().map_err(failures::of_remote)?;
        Ok((address, credential))
    }
}

impl fmt::Debug for Remote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Remote({})", self.address)
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}
