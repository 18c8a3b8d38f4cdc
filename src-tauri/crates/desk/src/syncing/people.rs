//! Who shares the workspace: invitations, requests, members, devices, and what an admin decides.
//! Deliberately absent: whether it is wise; the interface asks.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;
use valise_sharing::{DeviceKey, Role, SharedMember};
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
    /// `reader`, `editor` or `admin`, on everything that is shared now.
    pub role: String,
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
    /// On how many accounts they have a role.
    pub accounts: u32,
    /// Their devices.
    pub devices: Vec<DeviceView>,
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

    /// Lets somebody in, on everything that is shared now.
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
        let members = sharing.members().await?;
        let own = members.iter().find(|one| one.own);
        let accounts: Vec<(RowId, Role)> = own
            .map(|one| one.accounts.iter().map(|on| (on.account, role)).collect())
            .unwrap_or_default();
        sharing.approve(asked, member, role, &accounts).await?;
        sharing.round().await?;
        Ok(())
    }

    /// Everybody who was ever let in.
    pub async fn shared_members(&self) -> Answer<Vec<SharedMemberView>> {
        let members = self.shared().await?.members().await?;
        Ok(members.into_iter().map(SharedMemberView::of).collect())
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
        Self {
            member: one.member,
            name: one.name,
            own: one.own,
            role: one.role.map(role_code),
            accounts: super::counted(one.accounts.len()),
            devices: one.devices.into_iter().map(device).collect(),
        }
    }
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
