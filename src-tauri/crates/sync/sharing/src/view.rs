//! What the engine came to last: read at any time, while the engine itself may be busy with a slow remote.
//! Deliberately absent: anything that changes it but a round or a decision.

use std::collections::BTreeMap;
use valise_domain::nouns::MemberId;
use valise_sync::engine::replica::Odd;
use valise_sync::engine::{Alarm, Engine, Waiting};
use valise_sync::formats::DeviceKey;
use valise_sync::formats::statement::Role;
use valise_sync::identity::rights::Rights;
use valise_sync::seal::AgeSealer;

/// What the engine came to last.
#[derive(Clone, Debug)]
pub(crate) struct View {
    pub device: DeviceKey,
    pub rights: Rights,
    pub alarms: Vec<Alarm>,
    pub waiting: Vec<Waiting>,
    pub odd: Vec<Odd>,
    /// When each device last said something, by its own clock.
    pub heard: BTreeMap<DeviceKey, i64>,
    /// Something has not reached the remote.
    pub unsent: bool,
}

impl View {
    /// Before anything is known.
    pub fn of_nobody(device: DeviceKey) -> Self {
        Self {
            device,
            rights: Rights::default(),
            alarms: Vec::new(),
            waiting: Vec::new(),
            odd: Vec::new(),
            heard: BTreeMap::new(),
            unsent: false,
        }
    }

    /// What an engine knows.
    pub fn of(engine: &Engine<AgeSealer>) -> Self {
        let rights = engine.rights();
        let members = rights.members().into_iter();
        let devices = members.flat_map(|member| rights.ever_of(member));
        let heard = devices.filter_map(|device| Some((device, engine.last_heard(device)?)));
        Self {
            device: engine.device(),
            alarms: engine.alarms(),
            waiting: engine.waiting(),
            odd: engine.odd().cloned().collect(),
            heard: heard.collect(),
            unsent: engine.has_unsent(),
            rights: rights.clone(),
        }
    }

    /// Who this device belongs to, while it is let in.
    pub fn member(&self) -> Option<MemberId> {
        self.rights.member_of(self.device)
    }

    /// What its member may do with what belongs to no account.
    pub fn role(&self) -> Option<Role> {
        self.rights.role(self.member()?, self.rights.common())
    }
}
