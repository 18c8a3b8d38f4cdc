//! Sharing the workspace: where it stands, how it begins, how one joins, one round.
//! Deliberately absent: how it is done (`valise-sharing`), and words; the catalogues have them.

mod failures;
mod inbox;
mod people;

pub use inbox::{ConflictView, ResolveConflict, VersionView, WaitingView};
pub use people::{ApproveRequest, DeviceView, InvitationView, RequestView, SharedMemberView};

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::surroundings::Surroundings;
use crate::workspace::Desk;
use serde::Serialize;
use std::sync::Arc;
use valise_domain::change::Change;
use valise_domain::nouns::{MemberId, member};
use valise_sharing::{
    Address, Asking, Beginning, Credential, Outside, Patience, Place, Reach, SealedSecrets,
    Sharing, Standing,
};
use zeroize::Zeroizing;

/// The sharing of a workspace, once somebody asked for it: none where it is not shared.
pub(crate) type Held = tokio::sync::RwLock<Option<Option<Sharing>>>;

/// Where the shared objects lie, and what opens it.
#[derive(Clone, Debug)]
pub struct Remote {
    /// `folder:…`, `s3://…` or `webdav+https://…`
    pub address: String,
    /// A user name, or the id of a key; none where nothing is asked.
    pub user: Option<String>,
    /// The password, the secret of the key, or a token where there is no user.
    pub secret: Option<Zeroizing<String>>,
}

/// How sharing stands.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SyncView {
    /// Whether the workspace is shared at all; everything else is empty where it is not.
    pub shared: bool,
    /// Where the objects lie, without any secret.
    pub address: Option<String>,
    /// What this device is called.
    pub device_name: Option<String>,
    /// `founding`, `asking`, `member` or `revoked`.
    pub standing: Option<String>,
    /// `reader`, `editor` or `admin`, on what belongs to no account.
    pub role: Option<String>,
    /// `untried`, `offline`, `reached`, `unreachable`, `full`, `refused` or `failed`.
    pub reach: Option<String>,
    /// When a round last did all it should, milliseconds since 1970.
    pub last_synced_ms: Option<f64>,
    /// Changes that have not reached the others' store.
    pub pending: u32,
    /// Accounts whose own changes cannot be sent.
    pub stuck: u32,
    /// Changes and objects in quarantine.
    pub waiting: u32,
    /// Signs that the store was rolled back, forked or lost something.
    pub alarms: u32,
    /// Cells in conflict.
    pub conflicts: u32,
    /// Chart moves that were left out.
    pub skipped_moves: u32,
    /// The six words to compare while asking to join.
    pub six_words: Option<Vec<String>>,
}

/// What one round did.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RoundView {
    /// As in [`SyncView::reach`].
    pub reach: String,
    /// Changes of others that came in.
    pub received: u32,
    /// Sealed objects of one's own that arrived.
    pub sent: u32,
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
    pub async fn share(
        &self,
        remote: Remote,
        person: String,
        device_name: String,
    ) -> Answer<String> {
        let (address, credential) = remote.read()?;
        let member = self.member_named(&person).await?;
        let beginning = Beginning {
            address,
            credential,
            member,
            device_name,
        };
        let mut held = self.sharing.write().await;
        let sharing = Sharing::found(self.place(), beginning).await?;
        let paper = sharing.recovery_key().await?;
        *held = Some(Some(sharing));
        Ok(paper.map(|paper| paper.to_string()).unwrap_or_default())
    }

    /// Asks to join a workspace that is shared there. This one must be empty, made by
    /// [`Desk::create_to_join`]. Answers with the six words that both sides compare.
    pub async fn ask_to_join(
        &self,
        remote: Remote,
        code: Zeroizing<String>,
        person: String,
        device_name: String,
    ) -> Answer<Vec<String>> {
        let (address, credential) = remote.read()?;
        let asking = Asking {
            address,
            credential,
            code,
            person,
            device_name,
        };
        let mut held = self.sharing.write().await;
        let sharing = Sharing::ask(self.place(), asking).await?;
        let words = sharing.six_words()?;
        *held = Some(Some(sharing));
        Ok(words.map(Vec::from).unwrap_or_default())
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

    /// How sharing stands.
    pub async fn sync_state(&self) -> Answer<SyncView> {
        let Some(sharing) = self.sharing().await? else {
            return Ok(SyncView::not_shared());
        };
        let status = sharing.status();
        let (standing, role) = match status.standing {
            Standing::Founding => ("founding", None),
            Standing::Asking => ("asking", None),
            Standing::Member(role) => ("member", role.map(people::role_code)),
            Standing::Revoked => ("revoked", None),
        };
        Ok(SyncView {
            shared: true,
            address: Some(sharing.address()?.to_string()),
            device_name: Some(sharing.device_name()?),
            standing: Some(standing.to_owned()),
            role,
            reach: Some(reach_code(status.reach)),
            last_synced_ms: status.last_synced_ms.map(|ms| ms as f64),
            pending: u32::try_from(status.pending_ops)
                .unwrap_or(u32::MAX)
                .saturating_add(counted(status.parts_to_send)),
            stuck: counted(status.stuck),
            waiting: counted(status.waiting),
            alarms: counted(status.alarms.len()),
            conflicts: counted(status.conflicts),
            skipped_moves: counted(status.skipped_moves),
            six_words: sharing.six_words()?.map(Vec::from),
        })
    }

    /// Does one round: what is new here goes out, what is new there comes in.
    pub async fn sync_once(&self) -> Answer<RoundView> {
        let sharing = self.shared().await?;
        let done = sharing.round().await?;
        if done.ops > 0 || done.lines > 0 {
            self.forget_sums();
        }
        Ok(RoundView {
            reach: reach_code(done.reach),
            received: counted(done.ops),
            sent: counted(done.sent + done.parts_sent),
        })
    }

    /// The sharing; none where the workspace is not shared.
    pub(crate) async fn sharing(&self) -> Answer<Option<Sharing>> {
        if let Some(known) = &*self.sharing.read().await {
            return Ok(known.clone());
        }
        let mut held = self.sharing.write().await;
        if held.is_none() {
            *held = Some(Sharing::open(self.place()).await?);
        }
        Ok(held.clone().flatten())
    }

    /// The sharing; a failure where the workspace is not shared.
    pub(crate) async fn shared(&self) -> Answer<Sharing> {
        let sharing = self.sharing().await?;
        sharing.ok_or_else(|| Failure::new(FailureCode::NotShared, ""))
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

    fn place(&self) -> Place {
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
        let secret = self.secret.as_deref().map(String::as_str);
        let credential = match (self.user.as_deref(), secret, &address) {
            (_, None, _) => None,
            (Some(id), Some(secret), Address::S3(_)) => Some(Credential::keys(id, secret)),
            (Some(user), Some(secret), _) => Some(Credential::password(user, secret)),
            (None, Some(token), _) => Some(Credential::token(token)),
        };
        let credential = credential.transpose().map_err(failures::of_remote)?;
        Ok((address, credential))
    }
}

impl SyncView {
    fn not_shared() -> Self {
        Self {
            shared: false,
            address: None,
            device_name: None,
            standing: None,
            role: None,
            reach: None,
            last_synced_ms: None,
            pending: 0,
            stuck: 0,
            waiting: 0,
            alarms: 0,
            conflicts: 0,
            skipped_moves: 0,
            six_words: None,
        }
    }
}

fn reach_code(reach: Reach) -> String {
    match reach {
        Reach::Untried => "untried",
        Reach::Offline => "offline",
        Reach::Reached => "reached",
        Reach::Unreachable => "unreachable",
        Reach::Full => "full",
        Reach::Refused => "refused",
        Reach::Failed => "failed",
    }
    .to_owned()
}

/// A count for the interface.
pub(crate) fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Desk {
    /// A digest of all that is shared: the same on laptops that know the same.
    pub async fn digest(&self) -> Answer<String> {
        let whole = self.store.digest().await?.whole;
        Ok(valise_sync::formats::names::word(&whole))
    }
}
