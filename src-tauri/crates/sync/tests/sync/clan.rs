//! A workspace with people and devices, each with keys of their own and a copy of the roster.

use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;
use valise_sync::SyncError;
use valise_sync::formats::statement::{self, Act, Role};
use valise_sync::formats::{Hash, Scope, WorkspaceId};
use valise_sync::identity::keys::DeviceKeys;
use valise_sync::identity::recovery::RecoveryKey;
use valise_sync::identity::roster::Roster;
use valise_sync::seal::{AgeSealer, Sealer};
use zeroize::Zeroizing;

pub fn keys(number: u8) -> DeviceKeys {
    DeviceKeys::new(&Zeroizing::new([number; 64]))
}

pub fn member(number: u8) -> MemberId {
    MemberId(RowId::new(i64::from(number), [number; 10]))
}

pub fn recovery() -> RecoveryKey {
    RecoveryKey::new(Zeroizing::new([200; 32]))
}

/// The statement that gives a person of that number a device of that number.
pub fn device(number: u8) -> Act {
    let keys = keys(number);
    Act::Device {
        member: member(number),
        device: keys.device(),
        seal: AgeSealer.public(&keys.seal),
    }
}

/// Statements with the roster of whoever made them.
#[derive(Clone)]
pub struct Clan {
    pub roster: Roster,
    pub said: Vec<Vec<u8>>,
}

impl Clan {
    /// Person 1 is admin, people 2 and 3 editors of the common scope.
    pub fn found() -> Self {
        let keys = recovery().keys();
        let act = Act::Found {
            recovery: AgeSealer.public(&keys.seal),
        };
        let bytes = statement::write(WorkspaceId::default(), &[], &act, &keys.sign);
        let mut roster = Roster::of(Hash::of(&bytes));
        roster.take(&bytes).unwrap();
        let said = vec![bytes];
        let mut clan = Self { roster, said };
        let common = clan.common();
        clan.recover(device(1));
        clan.recover(grant(1, common, Role::Admin));
        for person in [2, 3] {
            clan.say(1, device(person)).unwrap();
            clan.say(1, grant(person, common, Role::Editor)).unwrap();
        }
        clan
    }

    pub fn common(&self) -> Scope {
        self.roster.workspace().common()
    }

    /// A device says something, knowing all that is known here.
    pub fn say(&mut self, by: u8, act: Act) -> Result<(), SyncError> {
        let bytes = self.roster.say(&act, &keys(by).sign)?;
        self.said.push(bytes);
        Ok(())
    }

    /// The recovery key says something.
    pub fn recover(&mut self, act: Act) {
        let bytes = self.roster.say(&act, &recovery().keys().sign).unwrap();
        self.said.push(bytes);
    }

    /// Takes in what another copy knows.
    pub fn meet(&mut self, other: &Self) {
        for bytes in &other.said {
            if !self.said.contains(bytes) {
                self.roster.take(bytes).unwrap();
                self.said.push(bytes.clone());
            }
        }
    }
}

pub fn grant(to: u8, scope: Scope, role: Role) -> Act {
    Act::Grant {
        member: member(to),
        scope,
        role,
    }
}
