//! Which statements stand. A statement is *sound* if its author might say it by what the author knew.
//! It *stands* among a set of statements if besides no revoke of that set takes its author's right
//! away, unless the revoker knew the statement: remove beats concurrent add. A revoke stands if it is
//! sound, even beside a revoke of its own author, so that admins who remove each other both lose their
//! rights; only a revoke by the recovery key overrules it. An erasure that is sound stands for ever, since
//! it cannot be taken back where it was heard of. Soundness depends on the past alone and
//! standing on soundness, so both are defined and the same in whatever order statements arrive.
//! Deliberately absent: what devices may do in the end (`rights`).

use crate::formats::hash::{DeviceKey, Scope};
use crate::formats::statement::{Act, Role, Target};
use crate::identity::roster::{Entry, Places, Roster};
use std::cell::RefCell;
use std::collections::HashMap;
use valise_domain::nouns::MemberId;

/// Which statements of a set stand.
pub(crate) struct Standing<'r> {
    pub roster: &'r Roster,
    /// Revokes that stand.
    pub revokes: Vec<usize>,
    /// The set; none for all statements.
    among: Option<&'r Places>,
    /// What was found out so far: each rests on earlier ones only.
    found: RefCell<HashMap<usize, bool>>,
}

/// Whether the author of a statement might say it by what the author knew.
pub(crate) fn sound(roster: &Roster, at: usize) -> bool {
    Standing::within(roster, Some(&roster.entries[at].past)).supports(at)
}

impl<'r> Standing<'r> {
    /// Among all statements.
    pub fn of_all(roster: &'r Roster) -> Self {
        Self::within(roster, None)
    }

    fn within(roster: &'r Roster, among: Option<&'r Places>) -> Self {
        let mut standing = Self {
            roster,
            revokes: Vec::new(),
            among,
            found: RefCell::default(),
        };
        let all = roster.revokes.iter().copied();
        let revokes: Vec<usize> = all.filter(|at| standing.counts(*at)).collect();
        let overruled = |at: &&usize| {
            let over = |by: &&usize| standing.is_founders(**by) && standing.overrules(**by, **at);
            revokes.iter().any(|by| over(&by))
        };
        let standing_revokes = revokes.iter().filter(|at| !overruled(at)).copied();
        standing.revokes = standing_revokes.collect();
        standing
    }

    /// Whether a statement is of the set, and its author might say it.
    fn counts(&self, at: usize) -> bool {
        self.among.is_none_or(|among| among.has(at)) && self.roster.entries[at].sound
    }

    pub fn stands(&self, at: usize) -> bool {
        if let Some(known) = self.found.borrow().get(&at) {
            return *known;
        }
        let stands = self.counts(at)
            && match self.act(at) {
                Act::Revoke { .. } => self.revokes.contains(&at),
                // Whoever heard of it has nothing left to take back.
                Act::Erase { .. } => true,
                _ => self.supports(at),
            };
        self.found.borrow_mut().insert(at, stands);
        stands
    }

    pub fn entry(&self, at: usize) -> &'r Entry {
        &self.roster.entries[at]
    }

    fn act(&self, at: usize) -> &'r Act {
        &self.entry(at).statement.act
    }

    fn is_founders(&self, at: usize) -> bool {
        Some(self.entry(at).statement.signer) == self.roster.founder()
    }

    /// Whether one knew the other.
    pub fn knew(&self, later: usize, earlier: usize) -> bool {
        self.entry(later).past.has(earlier)
    }

    /// Whether the recovery key's revoke takes away the author of another revoke that it did not know.
    fn overrules(&self, by: usize, at: usize) -> bool {
        let (Act::Revoke { target, .. }, false) = (self.act(by), self.knew(by, at)) else {
            return false;
        };
        let author = self.entry(at).statement.signer;
        by != at
            && !self.knew(at, by)
            && match target {
                Target::Device(device) => *device == author,
                Target::Member(member) => self.members(author).any(|(_, m)| m == *member),
                Target::Grant(member, scope) => {
                    self.governs(at).contains(&Some(*scope))
                        && self.members(author).any(|(_, m)| m == *member)
                }
            }
    }

    /// Certificates of a device with the member each names, standing or not.
    pub fn members(&self, device: DeviceKey) -> impl Iterator<Item = (usize, MemberId)> {
        let certificates = self.roster.certificates.get(&device).into_iter().flatten();
        certificates.filter_map(|at| match self.act(*at) {
            Act::Device { member, .. } => Some((*at, *member)),
            _ => None,
        })
    }

    /// The scopes whose admins may say a statement; none where everybody with the right device may.
    fn governs(&self, at: usize) -> Vec<Option<Scope>> {
        let common = self.roster.workspace().common();
        match self.act(at) {
            Act::Found { .. } => vec![],
            Act::Device { .. } => vec![Some(common)],
            Act::Open { .. } => vec![Some(common)],
            Act::Grant { scope, .. } | Act::Epoch { scope, .. } | Act::Erase { scope, .. } => {
                vec![Some(*scope), Some(common)]
            }
            Act::Adopt(cut) => vec![Some(cut.scope), Some(common)],
            Act::Revoke { target, .. } => match target {
                Target::Member(_) => vec![Some(common)],
                Target::Device(_) => vec![Some(common), None],
                Target::Grant(_, scope) => vec![Some(*scope), Some(common)],
            },
        }
    }

    /// Whether something that stands gives the author the right to say this.
    fn supports(&self, at: usize) -> bool {
        let statement = &self.entry(at).statement;
        if Some(statement.signer) == self.roster.founder() {
            return !matches!(statement.act, Act::Found { .. }) || at == 0;
        }
        let need = match &statement.act {
            Act::Open { scope, account } => {
                if *scope != Scope::of_account(statement.signer, *account) {
                    return false;
                }
                Role::Editor
            }
            _ => Role::Admin,
        };
        let scopes = self.governs(at);
        let usable = |support: usize| self.knew(at, support) && self.stands(support);
        self.members(statement.signer)
            .filter(|(certificate, _)| usable(*certificate) && !self.blocked(at, *certificate))
            .any(|(_, member)| {
                scopes.iter().any(|scope| match scope {
                    Some(scope) => self.grants(member, *scope).any(|(grant, role)| {
                        role >= need && usable(grant) && !self.blocked(at, grant)
                    }),
                    None => self.is_own(at, member),
                })
            })
    }

    /// Whether somebody gives up a device of their own.
    fn is_own(&self, at: usize, member: MemberId) -> bool {
        match self.act(at) {
            Act::Revoke {
                target: Target::Device(device),
                ..
            } => self.members(*device).any(|(_, other)| other == member),
            _ => false,
        }
    }

    /// Rights of a member on a scope, standing or not.
    pub fn grants(
        &self,
        member: MemberId,
        on: Scope,
    ) -> impl Iterator<Item = (usize, Role)> + use<'_, 'r> {
        let given = self.roster.given.get(&on).into_iter().flatten().copied();
        given.filter_map(move |at| match self.act(at) {
            Act::Grant {
                member: to, role, ..
            } if *to == member => Some((at, *role)),
            Act::Open { .. } => {
                let opener = self.entry(at).statement.signer;
                let own = |(certificate, m)| m == member && self.knew(at, certificate);
                self.members(opener).any(own).then_some((at, Role::Admin))
            }
            _ => None,
        })
    }

    /// Whether a revoke that counts against a statement takes one of its supports away.
    fn blocked(&self, at: usize, support: usize) -> bool {
        let is_revoke = matches!(self.act(at), Act::Revoke { .. });
        self.revokes.iter().any(|revoke| {
            let counts = match is_revoke {
                true => self.knew(at, *revoke),
                false => *revoke != at && !self.knew(*revoke, at),
            };
            counts && self.removes(*revoke, support)
        })
    }

    /// Whether a revoke takes away a certificate or a right that was not given after it.
    pub fn removes(&self, revoke: usize, what: usize) -> bool {
        let Act::Revoke { target, .. } = self.act(revoke) else {
            return false;
        };
        !self.knew(what, revoke)
            && match (target, self.act(what)) {
                (Target::Device(gone), Act::Device { device, .. }) => gone == device,
                (Target::Member(gone), Act::Device { member, .. } | Act::Grant { member, .. }) => {
                    gone == member
                }
                (Target::Grant(gone, on), Act::Grant { member, scope, .. }) => {
                    (gone, on) == (member, scope)
                }
                (Target::Member(gone), Act::Open { .. }) => self.opened_by(what, *gone),
                (Target::Grant(gone, on), Act::Open { scope, .. }) => {
                    on == scope && self.opened_by(what, *gone)
                }
                _ => false,
            }
    }

    fn opened_by(&self, at: usize, member: MemberId) -> bool {
        let opener = self.entry(at).statement.signer;
        self.members(opener)
            .any(|(certificate, m)| m == member && self.knew(at, certificate))
    }
}
