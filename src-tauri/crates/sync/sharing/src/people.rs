//! Members and devices, and what an admin decides about them.
//! Deliberately absent: whether it is wise; the interface asks, and says that what a leaver already had
//! cannot be called back and that the password of the storage should be changed.

use crate::error::SharingError;
use crate::sharing::Sharing;
use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;
use valise_sync::formats::statement::{Role, Target};
use valise_sync::formats::{DeviceKey, Scope};

/// Somebody who was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedMember {
    /// Who.
    pub member: MemberId,
    /// The name, where it is known.
    pub name: Option<String>,
    /// Whether this device is one of theirs.
    pub own: bool,
    /// What they may do with what belongs to no account; none once that was taken away.
    pub role: Option<Role>,
    /// What they may do with accounts.
    pub accounts: Vec<MemberRole>,
    /// Their devices.
    pub devices: Vec<Device>,
}

/// A right on an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MemberRole {
    /// The account.
    pub account: RowId,
    /// The right.
    pub role: Role,
}

/// A device that was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its key.
    pub key: DeviceKey,
    /// What it is called, where that is known.
    pub name: Option<String>,
    /// Whether it is this one.
    pub own: bool,
    /// When it last said something, by its own clock, milliseconds since 1970.
    pub last_heard_ms: Option<i64>,
    /// Whether it was taken away since.
    pub revoked: bool,
}

impl Sharing {
    /// Everybody who was ever let in.
    pub async fn members(&self) -> Result<Vec<SharedMember>, SharingError> {
        let names = self.names().await?;
        let (view, rights) = (&names.view, &names.view.rights);
        let on = |member| {
            let accounts = rights.scopes().into_iter().filter_map(move |scope| {
                let (account, role) = (rights.account(scope)?, rights.role(member, scope)?);
                Some(MemberRole { account, role })
            });
            accounts.collect()
        };
        let device = |key: DeviceKey| Device {
            key,
            name: names.of_device(key),
            own: key == view.device,
            last_heard_ms: view.heard.get(&key).copied(),
            revoked: rights.member_of(key).is_none(),
        };
        let members = rights.members().into_iter().map(|member| SharedMember {
            member,
            name: names.of(member),
            own: view.member() == Some(member),
            role: rights.role(member, rights.common()),
            accounts: on(member),
            devices: rights.ever_of(member).map(device).collect(),
        });
        Ok(members.collect())
    }

    /// Gives a member a role on an account, or (none) on what belongs to no account. A greater one that
    /// they had is taken away first. [`valise_sync::SyncError::NotAllowed`] where this device may not.
    pub async fn give(
        &self,
        member: MemberId,
        account: Option<RowId>,
        role: Role,
    ) -> Result<(), SharingError> {
        let mut bench = self.bench().await?;
        let scope = bench.scope(account).await?;
        let (engine, replica) = (&mut bench.engine, &mut bench.replica);
        let had = engine.rights().role(member, scope);
        if had > Some(role) {
            let target = Target::Grant(member, scope);
            engine.revoke(replica, target).await?;
        }
        if had != Some(role) {
            engine.give(replica, member, scope, role).await?;
        }
        bench.put_back();
        self.inner.edited.notify_one();
        Ok(())
    }

    /// Takes a role away again, on an account or (none) on what belongs to no account.
    pub async fn take_back(
        &self,
        member: MemberId,
        account: Option<RowId>,
    ) -> Result<(), SharingError> {
        let on = |scope: Scope| Target::Grant(member, scope);
        self.revoke_on(account, on).await
    }

    /// Takes away a device that was lost or replaced. What it wrote until now stays; what comes later
    /// waits ([`Sharing::waiting`]); the next rounds make new keys.
    pub async fn revoke_device(&self, device: DeviceKey) -> Result<(), SharingError> {
        self.revoke_on(None, |_| Target::Device(device)).await
    }

    /// Takes away all rights and devices of somebody who leaves, in the same way.
    pub async fn revoke_member(&self, member: MemberId) -> Result<(), SharingError> {
        self.revoke_on(None, |_| Target::Member(member)).await
    }

    async fn revoke_on(
        &self,
        account: Option<RowId>,
        target: impl FnOnce(Scope) -> Target,
    ) -> Result<(), SharingError> {
        let mut bench = self.bench().await?;
        let scope = bench.scope(account).await?;
        let target = target(scope);
        bench.engine.revoke(&mut bench.replica, target).await?;
        bench.put_back();
        self.inner.edited.notify_one();
        Ok(())
    }
}
