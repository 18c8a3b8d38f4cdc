//! A statement of the roster: who belongs, with which keys and rights. Statements name those they know
//! of, so that they form a graph; what they mean together is `identity::roster`.
//! Deliberately absent: names of people, which lie sealed in the rows of `member`.

use crate::error::SyncError;
use crate::formats::cbor::{Reader, Writer};
use crate::formats::envelope::{self, Kind};
use crate::formats::hash::{DeviceKey, Hash, Scope, WorkspaceId};
use crate::formats::segment::read_stream;
use crate::formats::{READER, SMALL_CAP};
use crate::seal::SealPublic;
use ed25519_dalek::SigningKey;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::MemberId;

/// What a member may do with a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads.
    Reader,
    /// Reads and writes.
    Editor,
    /// Reads, writes, and says who else may. Of the common scope: says it of all scopes.
    Admin,
}

/// The last segment of a stream that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    /// The scope.
    pub scope: Scope,
    /// The stream.
    pub stream: StreamId,
    /// The number of the segment.
    pub seq: u64,
    /// The segment.
    pub head: Hash,
}

/// What a revoke takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// All rights and devices of somebody.
    Member(MemberId),
    /// One device: lost or replaced.
    Device(DeviceKey),
    /// One right.
    Grant(MemberId, Scope),
}

/// What a statement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Founds a workspace. Signed by the recovery key, which is above all admins.
    Found {
        /// Where grants are sealed to for the recovery key.
        recovery: SealPublic,
    },
    /// Certifies a device of a member.
    Device {
        /// Whose.
        member: MemberId,
        /// What it signs with.
        device: DeviceKey,
        /// What is sealed to it.
        seal: SealPublic,
    },
    /// Opens the scope of an account; the opener is its admin.
    Open {
        /// The scope: [`Scope::of_account`] of the signer and the account.
        scope: Scope,
        /// The account.
        account: RowId,
    },
    /// Gives a member a right.
    Grant {
        /// To whom.
        member: MemberId,
        /// On what.
        scope: Scope,
        /// Which.
        role: Role,
    },
    /// Takes something away. What was written up to the cuts stays; streams that no cut names are
    /// cut before their beginning.
    Revoke {
        /// What.
        target: Target,
        /// Up to where its work counts.
        cuts: Vec<Cut>,
    },
    /// Begins to seal a scope to a new key.
    Epoch {
        /// The scope.
        scope: Scope,
        /// Greater than that of every epoch known.
        number: u64,
        /// The key.
        public: SealPublic,
    },
    /// Takes in what lies past a cut after all.
    Adopt(Cut),
    /// Erases rows for good: what was and will be said of them is blank.
    Erase {
        /// The scope.
        scope: Scope,
        /// Number of the table and row, ascending.
        rows: Vec<(u16, RowId)>,
        /// Segments that said something of them, each with the hash of what is left of it, ascending.
        redactions: Vec<(Hash, Hash)>,
    },
}

/// One statement whose signature holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its hash.
    pub hash: Hash,
    /// Who signed it: a device, or the recovery key.
    pub signer: DeviceKey,
    /// The workspace; of the founding statement, zeros.
    pub workspace: WorkspaceId,
    /// Statements known when it was made that no other known one comes after, ascending.
    pub parents: Vec<Hash>,
    /// What it says.
    pub act: Act,
}

const FMT: u64 = 1;

/// Writes and signs a statement.
pub fn write(workspace: WorkspaceId, parents: &[Hash], act: &Act, key: &SigningKey) -> Vec<u8> {
    let mut cbor = Writer::new();
    cbor.array(5).uint(FMT).uint(READER).bytes(&workspace.0);
    cbor.array(parents.len());
    for parent in parents {
        cbor.bytes(&parent.0);
    }
    act.write(&mut cbor);
    envelope::write(Kind::Statement, &cbor.into_bytes(), &[], key)
}

impl Statement {
    /// Reads a statement.
    pub fn read(bytes: &[u8]) -> Result<Self, SyncError> {
        let frame = envelope::read(Kind::Statement, bytes, SMALL_CAP)?;
        if !frame.body.is_empty() {
            return Err(SyncError::Trailing);
        }
        let (workspace, parents, act) = Self::read_header(frame.header)?;
        Ok(Self {
            hash: Hash::of(bytes),
            signer: frame.signer,
            workspace,
            parents,
            act,
        })
    }

    /// Reads what is signed, whoever signed it.
    pub(crate) fn read_header(bytes: &[u8]) -> Result<(WorkspaceId, Vec<Hash>, Act), SyncError> {
        let mut cbor = Reader::new(bytes);
        let fields = cbor.array()?;
        let (fmt, min_reader) = (cbor.uint()?, cbor.uint()?);
        if min_reader > READER {
            return Err(SyncError::TooNew(min_reader));
        }
        if fmt != FMT || fields != 5 {
            return Err(SyncError::Shape);
        }
        let workspace = WorkspaceId(cbor.exact()?);
        let parents = cbor.array()?;
        let parents = (0..parents)
            .map(|_| cbor.exact().map(Hash))
            .collect::<Result<Vec<_>, _>>()?;
        let act = Act::read(&mut cbor)?;
        cbor.end()?;
        let founds = matches!(act, Act::Found { .. });
        if !parents.is_sorted_by(|a, b| a < b) || founds != parents.is_empty() {
            return Err(SyncError::Shape);
        }
        Ok((workspace, parents, act))
    }
}

impl Cut {
    fn write(&self, cbor: &mut Writer) {
        cbor.array(4).bytes(&self.scope.0);
        cbor.bytes(&self.stream.0.to_bytes());
        cbor.uint(self.seq).bytes(&self.head.0);
    }

    fn read(cbor: &mut Reader<'_>) -> Result<Self, SyncError> {
        cbor.tuple(4)?;
        Ok(Self {
            scope: Scope(cbor.exact()?),
            stream: read_stream(cbor)?,
            seq: cbor.uint()?,
            head: Hash(cbor.exact()?),
        })
    }
}

impl Act {
    fn write(&self, cbor: &mut Writer) {
        match self {
            Self::Found { recovery } => _ = cbor.array(2).uint(1).bytes(&recovery.0),
            Self::Device {
                member,
                device,
                seal,
            } => {
                cbor.array(4).uint(2).bytes(&member.0.to_bytes());
                cbor.bytes(&device.0).bytes(&seal.0);
            }
            Self::Open { scope, account } => {
                cbor.array(3).uint(3).bytes(&scope.0);
                cbor.bytes(&account.to_bytes());
            }
            Self::Grant {
                member,
                scope,
                role,
            } => {
                cbor.array(4).uint(4).bytes(&member.0.to_bytes());
                cbor.bytes(&scope.0).uint(*role as u64);
            }
            Self::Revoke { target, cuts } => {
                cbor.array(3).uint(5);
                write_target(target, cbor);
                cbor.array(cuts.len());
                cuts.iter().for_each(|cut| cut.write(cbor));
            }
            Self::Epoch {
                scope,
                number,
                public,
            } => {
                cbor.array(4).uint(6).bytes(&scope.0);
                cbor.uint(*number).bytes(&public.0);
            }
            Self::Adopt(cut) => {
                cbor.array(2).uint(7);
                cut.write(cbor);
            }
            Self::Erase {
                scope,
                rows,
                redactions,
            } => {
                cbor.array(4).uint(8).bytes(&scope.0);
                cbor.array(rows.len());
                for (table, row) in rows {
                    cbor.array(2).uint((*table).into()).bytes(&row.to_bytes());
                }
                cbor.array(redactions.len());
                for (segment, left) in redactions {
                    cbor.array(2).bytes(&segment.0).bytes(&left.0);
                }
            }
        }
    }

    fn read(cbor: &mut Reader<'_>) -> Result<Self, SyncError> {
        let fields = cbor.array()?;
        Ok(match (cbor.uint()?, fields) {
            (1, 2) => Self::Found {
                recovery: SealPublic(cbor.exact()?),
            },
            (2, 4) => Self::Device {
                member: read_member(cbor)?,
                device: DeviceKey(cbor.exact()?),
                seal: SealPublic(cbor.exact()?),
            },
            (3, 3) => Self::Open {
                scope: Scope(cbor.exact()?),
                account: read_row(cbor)?,
            },
            (4, 4) => Self::Grant {
                member: read_member(cbor)?,
                scope: Scope(cbor.exact()?),
                role: match cbor.uint()? {
                    0 => Role::Reader,
                    1 => Role::Editor,
                    2 => Role::Admin,
                    _ => return Err(SyncError::Shape),
                },
            },
            (5, 3) => {
                let target = read_target(cbor)?;
                let cuts = cbor.array()?;
                let cuts = (0..cuts)
                    .map(|_| Cut::read(cbor))
                    .collect::<Result<_, _>>()?;
                Self::Revoke { target, cuts }
            }
            (6, 4) => Self::Epoch {
                scope: Scope(cbor.exact()?),
                number: cbor.uint()?,
                public: SealPublic(cbor.exact()?),
            },
            (7, 2) => Self::Adopt(Cut::read(cbor)?),
            (8, 4) => read_erase(cbor)?,
            _ => return Err(SyncError::Shape),
        })
    }
}

fn read_erase(cbor: &mut Reader<'_>) -> Result<Act, SyncError> {
    let scope = Scope(cbor.exact()?);
    let row = |cbor: &mut Reader<'_>| {
        cbor.tuple(2)?;
        let table = u16::try_from(cbor.uint()?).map_err(|_| SyncError::Shape)?;
        Ok((table, read_row(cbor)?))
    };
    let rows = cbor.array()?;
    let rows = (0..rows)
        .map(|_| row(cbor))
        .collect::<Result<Vec<_>, SyncError>>()?;
    let pair = |cbor: &mut Reader<'_>| {
        cbor.tuple(2)?;
        Ok((Hash(cbor.exact()?), Hash(cbor.exact()?)))
    };
    let redactions = cbor.array()?;
    let redactions = (0..redactions)
        .map(|_| pair(cbor))
        .collect::<Result<Vec<_>, SyncError>>()?;
    let ascends = rows.is_sorted_by(|a, b| a < b) && redactions.is_sorted_by(|a, b| a.0 < b.0);
    ascends
        .then_some(Act::Erase {
            scope,
            rows,
            redactions,
        })
        .ok_or(SyncError::Shape)
}

fn write_target(target: &Target, cbor: &mut Writer) {
    match target {
        Target::Member(member) => _ = cbor.array(2).uint(1).bytes(&member.0.to_bytes()),
        Target::Device(device) => _ = cbor.array(2).uint(2).bytes(&device.0),
        Target::Grant(member, scope) => {
            cbor.array(3).uint(3).bytes(&member.0.to_bytes());
            cbor.bytes(&scope.0);
        }
    }
}

fn read_target(cbor: &mut Reader<'_>) -> Result<Target, SyncError> {
    let fields = cbor.array()?;
    Ok(match (cbor.uint()?, fields) {
        (1, 2) => Target::Member(read_member(cbor)?),
        (2, 2) => Target::Device(DeviceKey(cbor.exact()?)),
        (3, 3) => Target::Grant(read_member(cbor)?, Scope(cbor.exact()?)),
        _ => return Err(SyncError::Shape),
    })
}

fn read_row(cbor: &mut Reader<'_>) -> Result<RowId, SyncError> {
    let bytes: [u8; 16] = cbor.exact()?;
    RowId::from_slice(&bytes).map_err(|_| SyncError::Shape)
}

fn read_member(cbor: &mut Reader<'_>) -> Result<MemberId, SyncError> {
    read_row(cbor).map(MemberId)
}
