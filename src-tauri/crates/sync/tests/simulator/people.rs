//! People of a world: who joins, who may what, who is removed.

use super::drive::drive;
use super::glass::GlassSealer;
use super::local::Local;
use super::world::{World, member};
use valise_sync::formats::Hash;
use valise_sync::formats::enrolment::Request;
use valise_sync::formats::statement::{Role, Target};
use valise_sync::identity::keys::DeviceKeys;
use valise_sync::seal::Sealer as _;
use zeroize::Zeroizing;

impl<L: Local> World<L> {
    /// A further laptop of a member, empty and approved.
    pub fn newcomer(&mut self, member: usize) -> usize {
        let keys = DeviceKeys::new(&Zeroizing::new(self.dice.bytes()));
        let number = self.add(member, keys);
        self.certify(number);
        number
    }

    fn certify(&mut self, number: usize) {
        let device = &self.devices[number];
        let request = Request {
            genesis: self.genesis,
            device: device.keys.device(),
            seal: GlassSealer.public(&device.keys.seal),
            name: String::new(),
            hash: Hash::default(),
        };
        let whose = member(device.member);
        self.act(0, |engine, local, _| {
            drive(engine.approve(local, &request, whose))
                .unwrap()
                .unwrap();
        });
    }

    pub fn admit(&mut self, number: usize, role: Role) {
        self.certify(number);
        self.give(number, role);
    }

    fn give(&mut self, number: usize, role: Role) {
        let whose = member(self.devices[number].member);
        for scope in self.scopes.clone() {
            self.act(0, |engine, local, _| {
                drive(engine.give(local, whose, scope, role))
                    .unwrap()
                    .unwrap();
            });
        }
    }

    /// The founder makes the member of a device an admin of everything.
    pub fn promote(&mut self, number: usize) {
        if !self.devices[number].revoked {
            self.give(number, Role::Admin);
        }
    }

    /// What the founder said and a backup that came back has not: revokes were never made, and whoever
    /// had joined asks once more.
    pub fn say_again(&mut self) {
        self.settle(2);
        let rights = self.act(0, |engine, _, _| engine.rights().clone());
        self.cuts
            .retain(|device, _| rights.member_of(*device).is_none());
        for device in &mut self.devices {
            device.revoked = self.cuts.contains_key(&device.keys.device());
        }
        for number in 0..self.devices.len() {
            let device = &self.devices[number];
            if !device.revoked && rights.member_of(device.keys.device()).is_none() {
                self.certify(number);
            }
        }
        self.erase_again();
    }

    /// The founder revokes a device and all its copies.
    pub fn revoke(&mut self, number: usize) {
        let device = self.devices[number].keys.device();
        if device == self.devices[0].keys.device() || self.cuts.contains_key(&device) {
            return;
        }
        self.act(0, |engine, local, _| {
            drive(engine.revoke(local, Target::Device(device)))
                .unwrap()
                .unwrap();
        });
        let counted = self.counted(0, |facts| facts.device == device);
        self.cuts.insert(device, counted);
        for other in &mut self.devices {
            other.revoked |= other.keys.device() == device;
        }
    }
}
