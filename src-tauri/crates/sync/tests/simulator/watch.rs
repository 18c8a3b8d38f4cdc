//! What must hold of every round: what is called sent is on the store (I12), and the first device that
//! can know says that the store went back (I10).

use super::drive::drive;
use super::local::Local;
use super::world::World;
use std::collections::{BTreeMap, BTreeSet};
use valise_sync::engine::Alarm;
use valise_sync::formats::head::Head;
use valise_sync::formats::{Hash, names};

/// What a device had before a round.
pub struct Watch {
    number: usize,
    outbox: BTreeSet<Hash>,
    unsent: BTreeSet<String>,
    /// Others' heads, by path.
    heads: BTreeMap<String, Vec<u8>>,
}

impl Watch {
    pub fn of<L: Local>(world: &mut World<L>, number: usize) -> Self {
        let device = &mut world.devices[number];
        let own = names::head(device.keys.device().id());
        let kept = device.local.kept();
        let unsent = kept.objects.iter().filter(|object| object.unsent);
        let unsent = unsent.map(|object| object.path.clone()).collect();
        let heads = kept.objects.into_iter();
        let heads = heads.filter(|one| one.path.starts_with(names::HEADS) && one.path != own);
        let heads = heads.map(|one| (one.path, one.bytes)).collect();
        Self {
            number,
            outbox: kept.outbox,
            unsent,
            heads,
        }
    }

    /// What the round violated; `calm` where it was done on a store without faults.
    pub fn found<L: Local>(self, world: &mut World<L>, calm: bool) -> Vec<String> {
        let mut found = self.unsound(world);
        if calm && world.cloud.is_here() {
            found.extend(self.untold(world));
        }
        found
    }

    /// I12: what was called sent and is not on the store.
    fn unsound<L: Local>(&self, world: &mut World<L>) -> Vec<String> {
        let local = &mut world.devices[self.number].local;
        let kept = local.kept();
        let mut sent: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for (facts, _) in &kept.segments {
            if self.outbox.contains(&facts.hash) && !kept.outbox.contains(&facts.hash) {
                let path = facts.path();
                let bytes = drive(local.bytes(facts.hash)).unwrap().unwrap();
                sent.insert(path, bytes.unwrap());
            }
        }
        let objects = kept.objects.into_iter();
        let objects = objects.filter(|one| !one.unsent && self.unsent.contains(&one.path));
        sent.extend(objects.map(|one| (one.path, one.bytes)));
        let absent = sent
            .into_iter()
            .filter(|(path, bytes)| !world.cloud.holds(path, bytes));
        absent
            .map(|(path, _)| format!("I12 {} calls {path} sent, and it is not there", self.number))
            .collect()
    }

    /// I10: heads that went back without a word. Where a listing was older than what was fetched by it,
    /// that shows when everything is listed again.
    fn untold<L: Local>(&self, world: &World<L>) -> Vec<String> {
        let engine = world.devices[self.number].engine.as_ref().unwrap();
        let alarms = engine.alarms();
        let mut found = Vec::new();
        for (path, before) in &self.heads {
            let Some(now) = world.cloud.bytes(path).filter(|now| now != before) else {
                continue;
            };
            let (Ok((before, device)), Ok((now, _))) = (Head::read(before), Head::read(&now))
            else {
                continue;
            };
            let device = device.id();
            if now.counter < before.counter && !alarms.contains(&Alarm::WentBack { device }) {
                let number = self.number;
                found.push(format!("I10 {number} does not tell that {path} went back"));
            }
        }
        found
    }
}
