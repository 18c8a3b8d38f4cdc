//! Who shares the workspace: invitations, requests, members, devices, and what an admin decides.
//! Deliberately absent: whether it is wise; the interface asks.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, MemberId};
use valise_sharing::{DeviceKey, Role, SharedMember, Sharing};
use valise_sync::formats::names;

/// An invitation to hand over: either form is enough.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct InvitationView {
    /// Its name, for taking it back.
    pub name: String,
    /// 26 letters in groups of four, to be read out.
    pub letters: String,
    /// What stands in the picture.
    pub text: String,
    /// Squares a side of the picture.
    pub width: u32,
    /// Row by row: whether a square is dark.
    pub dark: Vec<bool>,
}

/// An invitation that was made here and not taken back.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct InvitationRow {
    /// Its name, for taking it back.
    pub name: String,
    /// When it was made, milliseconds since 1970.
    pub made_ms: f64,
}

/// Somebody who asks to join.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RequestView {
    /// Its id.
    pub id: String,
    /// What the person calls themselves.
    pub person: String,
    /// What they call their device.
    pub device_name: String,
    /// The six words that the other side must see too.
    pub words: Vec<String>,
    /// Whether the device was let in already.
    pub admitted: bool,
}

/// Lets somebody in, after both sides saw the same six words.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ApproveRequest {
    /// The request.
    pub request: String,
    /// Who it is; without it the colleague of the name that the request gives.
    pub member: Option<MemberId>,
    /// `reader`, `editor` or `admin`: on what belongs to no account, and on the accounts.
    pub role: String,
    /// On which accounts; without them on everything that is shared now.
    pub accounts: Option<Vec<AccountId>>,
}

/// Somebody who was let in.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SharedMemberView {
    /// Who.
    pub member: MemberId,
    /// The name, where it is known.
    pub name: Option<String>,
    /// Whether this device is one of theirs.
    pub own: bool,
    /// The role on what belongs to no account; none once it was taken away.
    pub role: Option<String>,
    /// Their roles on accounts.
    pub accounts: Vec<AccountRoleView>,
    /// Their devices.
    pub devices: Vec<DeviceView>,
}

/// What somebody may do with an account.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct AccountRoleView {
    /// The account.
    pub account: AccountId,
    /// `reader`, `editor` or `admin`.
    pub role: String,
}

/// A device that was let in.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct DeviceView {
    /// Its id.
    pub id: String,
    /// What it is called, where this laptop was told.
    pub name: Option<String>,
    /// Whether it is this one.
    pub own: bool,
    /// When it last said something, milliseconds since 1970.
    pub last_heard_ms: Option<f64>,
    /// Whether it was taken away since.
    pub revoked: bool,
}

impl Desk {
    /// Lays an invitation on the store.
    pub async fn invite(&self) -> Answer<InvitationView> {
        let made = self.shared().await?.invite().await?;
        Ok(InvitationView {
            name: made.name,
            letters: made.letters.to_string(),
            text: made.text.to_string(),
            width: super::counted(made.picture.width),
            dark: made.picture.dark,
        })
    }

    /// Invitations that were made here and not taken back, oldest first.
    pub async fn invitations(&self) -> Answer<Vec<InvitationRow>> {
        let open = self.shared().await?.invitations().await?.into_iter();
        let row = |one: valise_sharing::OpenInvitation| InvitationRow {
            name: one.name,
            made_ms: one.made_ms as f64,
        };
        Ok(open.map(row).collect())
    }

    /// Takes an invitation back, with the requests on it.
    pub async fn withdraw_invitation(&self, name: String) -> Answer<()> {
        Ok(self.shared().await?.withdraw(&name).await?)
    }

    /// Who asked to join on invitations that were made here.
    pub async fn requests(&self) -> Answer<Vec<RequestView>> {
        let asked = self.shared().await?.requests().await?;
        let view = |one: valise_sharing::Asked| RequestView {
            id: names::word(&one.id().0),
            person: one.person,
            device_name: one.device_name,
            words: one.words.to_vec(),
            admitted: one.admitted,
        };
        Ok(asked.into_iter().map(view).collect())
    }

    /// Lets somebody in.
    pub async fn approve(&self, request: ApproveRequest) -> Answer<()> {
        let sharing = self.shared().await?;
        let role = role_named(&request.role)?;
        let asked = sharing.requests().await?;
        let wanted = |one: &&valise_sharing::Asked| names::word(&one.id().0) == request.request;
        let asked = asked.iter().find(wanted);
        let asked = asked.ok_or_else(|| missing(&request.request))?;
        let member = match request.member {
            Some(member) => member,
            None => self.member_named(&asked.person).await?,
        };
        // What was added since the last round is shared first, so that it can be granted.
        sharing.round().await?;
        let accounts = match request.accounts {
            Some(chosen) => chosen.into_iter().map(|account| account.0).collect(),
            None => accounts_of_own(&sharing).await?,
        };
        let accounts: Vec<(RowId, Role)> = accounts.into_iter().map(|one| (one, role)).collect();
        sharing.approve(asked, member, role, &accounts).await?;
        sharing.round().await?;
        Ok(())
    }

    /// Everybody who was ever let in.
    pub async fn shared_members(&self) -> Answer<Vec<SharedMemberView>> {
        let members = self.shared().await?.members().await?;
        Ok(members.into_iter().map(SharedMemberView::of).collect())
    }

    /// Gives somebody a role on everything that is shared now.
    pub async fn set_member_role(&self, member: MemberId, role: String) -> Answer<()> {
        let (sharing, role) = (self.shared().await?, role_named(&role)?);
        sharing.give(member, None, role).await?;
        for account in accounts_of_own(&sharing).await? {
            sharing.give(member, Some(account), role).await?;
        }
        sharing.round().await?;
        Ok(())
    }

    /// Gives somebody a role on one account; without a role takes it away.
    pub async fn set_account_role(
        &self,
        member: MemberId,
        account: AccountId,
        role: Option<String>,
    ) -> Answer<()> {
        let sharing = self.shared().await?;
        match role {
            Some(role) => {
                let role = role_named(&role)?;
                sharing.give(member, Some(account.0), role).await?;
            }
            None => sharing.take_back(member, Some(account.0)).await?,
        }
        sharing.round().await?;
        Ok(())
    }

    /// Takes away a device that was lost or replaced.
    pub async fn revoke_device(&self, device: String) -> Answer<()> {
        let sharing = self.shared().await?;
        let members = sharing.members().await?;
        let mut devices = members.iter().flat_map(|one| &one.devices);
        let found = devices.find(|one| device_id(one.key) == device);
        let found = found.ok_or_else(|| missing(&device))?;
        sharing.revoke_device(found.key).await?;
        sharing.round().await?;
        Ok(())
    }

    /// Takes away all rights and devices of somebody who leaves.
    pub async fn revoke_member(&self, member: MemberId) -> Answer<()> {
        let sharing = self.shared().await?;
        sharing.revoke_member(member).await?;
        sharing.round().await?;
        Ok(())
    }
}

impl SharedMemberView {
    fn of(one: SharedMember) -> Self {
        let device = |device: valise_sharing::Device| DeviceView {
            id: device_id(device.key),
            name: device.name,
            own: device.own,
            last_heard_ms: device.last_heard_ms.map(|ms| ms as f64),
            revoked: device.revoked,
        };
        let on = |on: valise_sharing::MemberRole| AccountRoleView {
            account: AccountId(on.account),
            role: role_code(on.role),
        };
        Self {
            member: one.member,
            name: one.name,
            own: one.own,
            role: one.role.map(role_code),
            accounts: one.accounts.into_iter().map(on).collect(),
            devices: one.devices.into_iter().map(device).collect(),
        }
    }
}

/// The accounts on which this device's member has a role.
async fn accounts_of_own(sharing: &Sharing) -> Answer<Vec<RowId>> {
    let members = sharing.members().await?;
    let own = members.iter().filter(|one| one.own);
    Ok(own
        .flat_map(|one| &one.accounts)
        .map(|on| on.account)
        .collect())
}

fn device_id(key: DeviceKey) -> String {
    names::word(&key.0)
}

fn missing(what: &str) -> Failure {
    Failure::new(FailureCode::RowMissing, what)
}

/// A role as the interface names it.
pub(super) fn role_code(role: Role) -> String {
    match role {
        Role::Reader => "reader",
        Role::Editor => "editor",
        Role::Admin => "admin",
    }
    .to_owned()
}

fn role_named(code: &str) -> Answer<Role> {
    match code {
        "reader" => Ok(Role::Reader),
        "editor" => Ok(Role::Editor),
        "admin" => Ok(Role::Admin),
        other => Err(Failure::new(FailureCode::InvalidInput, other).at("role")),
    }
}
