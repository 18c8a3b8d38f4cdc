//! Who is who: members by the rows of `member`, devices by what they called themselves to whoever let
//! them in.
//! Deliberately absent: names in the roster, which holds keys and rights only.

use crate::error::SharingError;
use crate::settings::Settings;
use crate::sharing::Sharing;
use crate::view::View;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{Device, DeviceId, Member, MemberId, device};
use valise_sync::formats::DeviceKey;
use valise_sync::formats::names::word;
use valise_sync::formats::statement::Role;

/// Who wrote something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// Whose device it is or was; none while the roster does not say.
    pub member: Option<MemberId>,
    /// The name in the row of `member`, or the one given when asking to join.
    pub name: Option<String>,
    /// The device; none where nothing tells.
    pub device: Option<DeviceKey>,
    /// What the device is called, where that is known.
    pub device_name: Option<String>,
    /// Whether it is this very device.
    pub own: bool,
}

/// All names at one moment.
pub(crate) struct Names {
    pub view: Arc<View>,
    settings: Settings,
    members: BTreeMap<MemberId, String>,
    devices: BTreeMap<DeviceId, String>,
}

impl Sharing {
    /// All names as they are now.
    pub(crate) async fn names(&self) -> Result<Names, SharingError> {
        let view = self.view();
        let rows = self.store().get_any_ever::<Member>(view.rights.members());
        let named = rows.await?.into_iter();
        let members = named.filter_map(|row| Some((row.id, row.name?)));
        let keys = view.rights.members().into_iter();
        let keys = keys.flat_map(|member| view.rights.ever_of(member));
        let rows = self.store().get_any_ever::<Device>(keys.map(row_of));
        let devices = rows.await?.into_iter();
        let devices = devices.filter_map(|row| Some((row.id, row.name?)));
        Ok(Names {
            settings: self.settings()?,
            members: members.collect(),
            devices: devices.collect(),
            view,
        })
    }

    /// Says what this device is called, unless everybody knows it; once while it is open.
    pub(crate) async fn introduce(&self) -> Result<(), SharingError> {
        let view = self.view();
        let (Some(member), Some(role)) = (view.member(), view.role()) else {
            return Ok(());
        };
        if role < Role::Editor || self.inner.introduced.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        let name = self.settings()?.device_name;
        self.name_device(view.device, &name, member).await
    }

    /// Writes down what a device is called and whose it is.
    pub(crate) async fn name_device(
        &self,
        device: DeviceKey,
        name: &str,
        member: MemberId,
    ) -> Result<(), SharingError> {
        let row = row_of(device);
        let known = self.store().get_any_ever::<Device>([row]).await?;
        let same = |one: &Device| one.name.as_deref() == Some(name) && one.member == Some(member);
        if name.is_empty() || known.iter().any(same) {
            return Ok(());
        }
        let change = Change::new("name-device")
            .set(device::name, row, name.to_owned())
            .set(device::member, row, member);
        self.store().write(change.fixed(), self.now_ms()).await?;
        Ok(())
    }
}

/// The row of a device, the same on all laptops.
fn row_of(device: DeviceKey) -> DeviceId {
    DeviceId(RowId::built_in(&format!("device {}", word(&device.0))))
}

impl Names {
    /// The name of a member.
    pub fn of(&self, member: MemberId) -> Option<String> {
        let named = self.members.get(&member).cloned();
        named.or_else(|| {
            let mut devices = self.view.rights.ever_of(member);
            let person = devices.find_map(|device| Some(&self.settings.called(device)?.person));
            person.filter(|name| !name.is_empty()).cloned()
        })
    }

    /// The name of a device.
    pub fn of_device(&self, device: DeviceKey) -> Option<String> {
        if device == self.view.device {
            return Some(self.settings.device_name.clone());
        }
        let called = self.settings.called(device).map(|one| &one.device);
        let called = called.filter(|name| !name.is_empty());
        self.devices.get(&row_of(device)).or(called).cloned()
    }

    /// Who a device is; none stands for this one, which has sealed nothing yet.
    pub fn author(&self, device: Option<DeviceKey>) -> Author {
        let device = device.unwrap_or(self.view.device);
        let member = self.view.rights.author(device);
        let called = || self.settings.called(device).map(|one| one.person.clone());
        Author {
            member,
            name: member.and_then(|member| self.of(member)).or_else(called),
            device: Some(device),
            device_name: self.of_device(device),
            own: device == self.view.device,
        }
    }
}
