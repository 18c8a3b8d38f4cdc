//! What the roster comes to: who may read and write what, which segments count, and which key new
//! changes are sealed to.
//! Deliberately absent: clocks. Admission asks for rights and cuts, never for times.

use crate::formats::hash::{DeviceKey, EpochId, Hash, Scope};
use crate::formats::statement::{Act, Cut, Role, Target};
use crate::identity::standing::Standing;
use crate::seal::SealPublic;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::MemberId;

/// One certificate or right, with the revokes that take it away (places in [`Rights::cuts`]).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Given<T> {
    what: T,
    revokes: Vec<usize>,
}

/// A key of a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// Made after every revoke that touches the scope.
    pub fresh: bool,
    /// Grows with each new epoch.
    pub number: u64,
    /// Its name.
    pub id: EpochId,
    /// What is sealed to it.
    pub public: SealPublic,
}

/// Why a segment does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// Nobody certified the device.
    UnknownDevice,
    /// Its member may not write there.
    NoGrant,
    /// It lies past the cut of a revoke. An admin may adopt it.
    PastCut,
}

/// What the roster comes to. Equal rosters give equal rights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    common: Scope,
    recovery: Option<SealPublic>,
    devices: BTreeMap<DeviceKey, BTreeSet<Given<(MemberId, SealPublic)>>>,
    grants: BTreeMap<(MemberId, Scope), BTreeSet<Given<Role>>>,
    cuts: Vec<BTreeSet<Cut>>,
    adopted: BTreeSet<Cut>,
    epochs: BTreeMap<Scope, Vec<Epoch>>,
    accounts: BTreeMap<Scope, RowId>,
    erased: BTreeMap<Scope, BTreeSet<(u16, RowId)>>,
    redactions: BTreeMap<(Scope, Hash), BTreeSet<Hash>>,
}

impl Standing<'_> {
    /// Gathers it.
    pub(crate) fn rights(&self) -> Rights {
        let mut rights = Rights {
            common: self.roster.workspace().common(),
            recovery: self.roster.recovery(),
            ..Rights::default()
        };
        // In the order of hashes, which is the same wherever statements arrived in whatever order.
        let mut revokes = self.revokes.clone();
        revokes.sort_by_key(|at| self.entry(*at).statement.hash);
        let by = |what: usize| {
            let removes = |(_, at): &(usize, &usize)| self.removes(**at, what);
            let numbered = revokes.iter().enumerate();
            numbered.filter(removes).map(|(n, _)| n).collect()
        };
        for at in &revokes {
            if let Act::Revoke { cuts, .. } = &self.entry(*at).statement.act {
                rights.cuts.push(cuts.iter().copied().collect());
            }
        }
        for (at, entry) in self.roster.entries.iter().enumerate() {
            if !self.stands(at) {
                continue;
            }
            match &entry.statement.act {
                Act::Device {
                    member,
                    device,
                    seal,
                } => {
                    let (what, revokes) = ((*member, *seal), by(at));
                    let given = Given { what, revokes };
                    rights.devices.entry(*device).or_default().insert(given);
                }
                Act::Grant {
                    member,
                    scope,
                    role,
                } => rights.give(*member, *scope, *role, by(at)),
                Act::Open { scope, account } => {
                    rights.accounts.insert(*scope, *account);
                    let opener = self.members(entry.statement.signer);
                    for (_, member) in opener.filter(|(certificate, _)| self.knew(at, *certificate))
                    {
                        rights.give(member, *scope, Role::Admin, by(at));
                    }
                }
                Act::Adopt(cut) => _ = rights.adopted.insert(*cut),
                Act::Epoch {
                    scope,
                    number,
                    public,
                } => {
                    let epoch = self.epoch(at, *scope, *number, *public);
                    rights.epochs.entry(*scope).or_default().push(epoch);
                }
                Act::Erase {
                    scope,
                    rows,
                    redactions,
                } => {
                    rights.erased.entry(*scope).or_default().extend(rows);
                    for (segment, left) in redactions {
                        let of = rights.redactions.entry((*scope, *segment));
                        of.or_default().insert(*left);
                    }
                }
                Act::Found { .. } | Act::Revoke { .. } => {}
            }
        }
        for epochs in rights.epochs.values_mut() {
            epochs.sort_by_key(|epoch| (epoch.fresh, epoch.number, epoch.id));
        }
        rights
    }

    fn epoch(&self, at: usize, scope: Scope, number: u64, public: SealPublic) -> Epoch {
        let revokes = self.revokes.iter();
        let mut touching = revokes.filter(|revoke| self.touches(**revoke, scope));
        Epoch {
            fresh: touching.all(|revoke| self.knew(at, *revoke)),
            number,
            id: EpochId::of(&public.0),
            public,
        }
    }

    /// Whether a revoke takes readers of a scope away.
    fn touches(&self, revoke: usize, scope: Scope) -> bool {
        let Act::Revoke { target, .. } = &self.entry(revoke).statement.act else {
            return false;
        };
        let reads = |member| self.grants(member, scope).any(|(at, _)| self.stands(at));
        match target {
            Target::Grant(_, on) => *on == scope,
            Target::Member(member) => reads(*member),
            Target::Device(device) => self.members(*device).any(|(_, member)| reads(member)),
        }
    }
}

impl Rights {
    fn give(&mut self, member: MemberId, scope: Scope, role: Role, revokes: Vec<usize>) {
        let given = Given {
            what: role,
            revokes,
        };
        self.grants
            .entry((member, scope))
            .or_default()
            .insert(given);
    }

    /// The scope of the rows that belong to no account.
    pub fn common(&self) -> Scope {
        self.common
    }

    /// Whose a device is, while it is certified.
    pub fn member_of(&self, device: DeviceKey) -> Option<MemberId> {
        let certificates = self.devices.get(&device)?;
        let valid = certificates.iter().find(|one| one.revokes.is_empty());
        valid.map(|one| one.what.0)
    }

    /// Whose a device is or was.
    pub fn author(&self, device: DeviceKey) -> Option<MemberId> {
        let certificates = self.devices.get(&device)?;
        certificates.first().map(|one| one.what.0)
    }

    /// Certified devices with their members.
    pub fn devices(&self) -> impl Iterator<Item = (DeviceKey, MemberId)> {
        let all = self.devices.keys();
        all.filter_map(|device| Some((*device, self.member_of(*device)?)))
    }

    /// Everybody who was ever let in.
    pub fn members(&self) -> BTreeSet<MemberId> {
        let certificates = self.devices.values().flatten();
        certificates.map(|one| one.what.0).collect()
    }

    /// Devices that were ever certified, of a member.
    pub fn ever_of(&self, member: MemberId) -> impl Iterator<Item = DeviceKey> {
        let all = self.devices.iter();
        let of = move |one: &Given<(MemberId, SealPublic)>| one.what.0 == member;
        all.filter(move |(_, given)| given.iter().any(of))
            .map(|(device, _)| *device)
    }

    /// The greatest right of a member on a scope.
    pub fn role(&self, member: MemberId, scope: Scope) -> Option<Role> {
        let grants = self.grants.get(&(member, scope))?;
        let valid = grants.iter().filter(|one| one.revokes.is_empty());
        valid.map(|one| one.what).max()
    }

    /// Whether a device may say who else has rights on a scope.
    pub fn governs(&self, device: DeviceKey, scope: Scope) -> bool {
        let admin = |member, on| self.role(member, on) == Some(Role::Admin);
        let member = self.member_of(device);
        member.is_some_and(|member| admin(member, scope) || admin(member, self.common))
    }

    /// Whether a device may read a scope.
    pub fn reads(&self, device: DeviceKey, scope: Scope) -> bool {
        let member = self.member_of(device);
        member.is_some_and(|member| self.role(member, scope).is_some())
    }

    /// The scopes that a device may read.
    pub fn readable(&self, device: DeviceKey) -> BTreeSet<Scope> {
        let Some(member) = self.member_of(device) else {
            return BTreeSet::new();
        };
        let scopes = self.grants.keys().filter(|(to, _)| *to == member);
        let valid = scopes.filter(|(to, scope)| self.role(*to, *scope).is_some());
        valid.map(|(_, scope)| *scope).collect()
    }

    /// Every scope that somebody has a right on.
    pub fn scopes(&self) -> BTreeSet<Scope> {
        self.grants.keys().map(|(_, scope)| *scope).collect()
    }

    /// The account of a scope.
    pub fn account(&self, scope: Scope) -> Option<RowId> {
        self.accounts.get(&scope).copied()
    }

    /// Everything that grants of a scope are sealed to: its readers' devices and the recovery key.
    pub fn readers(&self, scope: Scope) -> BTreeSet<SealPublic> {
        let valid = self.devices.values().flatten();
        let valid = valid.filter(|one| one.revokes.is_empty());
        let reads = |member| self.role(member, scope).is_some();
        let readers = valid.filter(|one| reads(one.what.0)).map(|one| one.what.1);
        readers.chain(self.recovery).collect()
    }

    /// The epochs of a scope; the last one is that which new changes are sealed to.
    pub fn epochs(&self, scope: Scope) -> &[Epoch] {
        self.epochs.get(&scope).map_or(&[], Vec::as_slice)
    }

    /// The rows of a scope that were erased: number of the table and row.
    pub fn erased(&self, scope: Scope) -> BTreeSet<(u16, RowId)> {
        self.erased.get(&scope).cloned().unwrap_or_default()
    }

    /// Scopes of which rows were erased.
    pub fn erased_scopes(&self) -> BTreeSet<Scope> {
        self.erased.keys().copied().collect()
    }

    /// What admins of a scope say is left of a segment of it, by hash; several where something was
    /// erased again or admins did not know of each other.
    pub fn redactions(&self, scope: Scope, segment: Hash) -> impl Iterator<Item = Hash> {
        let all = self.redactions.get(&(scope, segment)).into_iter().flatten();
        all.copied()
    }

    /// How many segments of a scope something is said to be left of, counting each remnant.
    pub fn redactions_of(&self, scope: Scope) -> usize {
        let from = (scope, Hash([0; 32]));
        let of = self
            .redactions
            .range(from..)
            .take_while(|((at, _), _)| *at == scope);
        of.map(|(_, left)| left.len()).sum()
    }

    /// Whether a segment counts. `within` says whether it is, or lies before, the segment of a cut.
    pub fn judge(
        &self,
        device: DeviceKey,
        scope: Scope,
        stream: StreamId,
        within: &dyn Fn(&Cut) -> bool,
    ) -> Result<(), Refusal> {
        let Some(certificates) = self.devices.get(&device) else {
            return Err(Refusal::UnknownDevice);
        };
        let ours = |cut: &&Cut| cut.scope == scope && cut.stream == stream;
        let inside =
            |cuts: &BTreeSet<Cut>| planted!(CutIgnored, true, cuts.iter().filter(ours).any(within));
        let adopted = self.adopts(scope, stream, within);
        let mut refusal = Refusal::NoGrant;
        for certificate in certificates {
            let grants = self.grants.get(&(certificate.what.0, scope));
            let writing = |one: &&Given<Role>| one.what >= Role::Editor;
            for grant in grants.into_iter().flatten().filter(writing) {
                let mut revokes = certificate.revokes.iter().chain(&grant.revokes);
                if adopted || revokes.all(|revoke| inside(&self.cuts[*revoke])) {
                    return Ok(());
                }
                refusal = Refusal::PastCut;
            }
        }
        Err(refusal)
    }

    /// Whether an admin took a segment in by name. `within` is that of [`Rights::judge`].
    pub fn adopts(&self, scope: Scope, stream: StreamId, within: &dyn Fn(&Cut) -> bool) -> bool {
        let ours = |cut: &&Cut| cut.scope == scope && cut.stream == stream;
        self.adopted.iter().filter(ours).any(within)
    }
}
