//! What happens to disks: copies that wake up elsewhere, backups, and going back to them.

use super::drive::Fuse;
use super::local::Local;
use super::world::{Device, Key, World, key};
use std::collections::BTreeSet;

impl<L: Local> World<L> {
    /// A copy of a device's disk wakes up in another laptop.
    pub fn clone_device(&mut self, number: usize) {
        self.copied.insert(self.devices[number].keys.device());
        self.note_copies(number);
        let fuse = Fuse::default();
        let device = &mut self.devices[number];
        let local = device.local.copy(fuse.clone());
        let (member, keys, skew_ms) = (device.member, device.keys.clone(), device.skew_ms);
        let (revoked, ever) = (device.revoked, device.ever.clone());
        let latest_ms = device.latest_ms;
        self.devices.push(Device {
            member,
            keys,
            local,
            engine: None,
            fuse,
            skew_ms,
            backup: None,
            ever,
            revoked,
            latest_ms,
        });
        self.touched.insert(self.devices.len() - 1);
    }

    /// Keeps in mind what is not sealed on a disk that there are two of from now on.
    fn note_copies(&mut self, number: usize) {
        for scope in self.scopes.clone() {
            let unsealed = self.devices[number].local.unsealed(scope);
            self.copies.extend(unsealed.iter().map(|op| key(scope, op)));
        }
    }

    pub fn back_up(&mut self, number: usize) {
        self.note_copies(number);
        let device = &mut self.devices[number];
        let copy = device.local.copy(device.fuse.clone());
        device.backup = Some((copy, device.ever.clone()));
    }

    /// A device goes back to its backup: the database alone, or the disk with the file beside it. What
    /// had not reached the store is gone with it.
    pub fn restore(&mut self, number: usize, whole: bool) {
        let fuse = self.devices[number].fuse.clone();
        let Some((mut backup, ever)) = self.devices[number].backup.take() else {
            return;
        };
        for scope in self.scopes.clone() {
            let had: BTreeSet<Key> = self.keys_of(number, scope);
            let has: BTreeSet<Key> = backup.ops(scope).iter().map(|op| key(scope, op)).collect();
            self.lost.extend(had.difference(&has).cloned());
        }
        self.touched.insert(number);
        let device = &mut self.devices[number];
        if whole {
            self.copied.insert(device.keys.device());
        }
        device.engine = None;
        match whole {
            true => device.local = backup.copy(fuse),
            false => device.local.restore_database(&mut backup),
        }
        device.ever.clone_from(&ever);
        device.backup = Some((backup, ever));
    }
}
