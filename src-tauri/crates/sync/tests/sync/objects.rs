//! One object of each kind, made with fixed keys: what tests take apart and vectors are made of.

use ed25519_dalek::SigningKey;
use std::collections::BTreeSet;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{MemberId, account, position};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Clock;
use valise_domain::value::Value;
use valise_sync::formats::enrolment::{Invitation, Request};
use valise_sync::formats::head::{Head, Line};
use valise_sync::formats::segment::{self, Dep, Header, Segment};
use valise_sync::formats::statement::{self, Cut, Role, Target};
use valise_sync::formats::{
    DeviceKey, EpochId, Hash, Kind, Lineage, Scope, WorkspaceId, blob, bundle, grant, marker,
    redaction,
};
use valise_sync::seal::{SealPublic, SealSecret, Sealer};

pub fn sign() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

pub fn device() -> DeviceKey {
    DeviceKey(sign().verifying_key().to_bytes())
}

pub fn secret() -> SealSecret {
    SealSecret([9; 32])
}

pub const GENESIS: Hash = Hash([1; 32]);

pub fn workspace() -> WorkspaceId {
    WorkspaceId::of(GENESIS)
}

pub fn scope() -> Scope {
    workspace().common()
}

/// Edits as people make them: names, notes, moves, deletes over some rows.
pub fn edits(count: usize) -> Vec<Op> {
    let stream = device().stream(Lineage([3; 16]));
    let mut clock = Clock::default();
    let row = |n: usize| {
        let hash = Hash::of(&n.to_be_bytes());
        RowId::new(
            1_790_000_000_000 + n as i64 * 977,
            hash.0[..10].try_into().unwrap(),
        )
    };
    (0..count)
        .map(|n| {
            let (table, act) = match n % 5 {
                0 => (account::TABLE.id, text(1, &format!("华兴电子 {n}"))),
                1 => (
                    account::TABLE.id,
                    text(
                        17,
                        &format!("Called on the {n}th, wants a new offer by May"),
                    ),
                ),
                2 => (
                    position::TABLE.id,
                    text(2, ["Head of purchasing", "Plant lead", "CFO"][n % 3]),
                ),
                3 => (
                    position::TABLE.id,
                    Act::Move {
                        parent: Some(row(n / 20)),
                        rank: format!("8{n:x}80"),
                    },
                ),
                _ => (
                    account::TABLE.id,
                    Act::Set {
                        field: 3,
                        value: Value::Row(row(n / 10)),
                    },
                ),
            };
            Op {
                stream,
                seq: n as i64 + 1,
                txn: n as i64 / 2 + 1,
                stamp: clock.tick(1_790_000_000_000 + n as i64 * 3_777),
                table,
                row: row(n / 4),
                act,
            }
        })
        .collect()
}

fn text(field: u16, text: &str) -> Act {
    Act::Set {
        field,
        value: Value::Text(text.to_owned()),
    }
}

pub fn header(ops: &[Op], epoch: &SealPublic) -> Header {
    Header {
        workspace: workspace(),
        scope: scope(),
        epoch: EpochId::of(&epoch.0),
        lineage: Lineage([3; 16]),
        seq: 1,
        prev: GENESIS,
        hlc_max: ops.last().unwrap().stamp,
        wall_ms: 1_790_000_000_000,
        deps: vec![Dep {
            stream: StreamId(RowId::built_in("another stream")),
            seq: 4,
            head: Hash([5; 32]),
        }],
    }
}

pub fn segment(ops: &[Op], sealer: &impl Sealer) -> Vec<u8> {
    let to = sealer.public(&secret());
    segment::write(&header(ops, &to), ops, &to, &sign(), sealer).unwrap()
}

pub fn acts(sealer: &impl Sealer) -> Vec<statement::Act> {
    use statement::Act;
    let member = MemberId(RowId::built_in("somebody"));
    let seal = sealer.public(&secret());
    let cut = Cut {
        scope: scope(),
        stream: StreamId(RowId::built_in("a stream")),
        seq: 4,
        head: Hash([6; 32]),
    };
    vec![
        Act::Device {
            member,
            device: device(),
            seal,
        },
        Act::Open {
            scope: Scope::of_account(device(), member.0),
            account: member.0,
        },
        Act::Grant {
            member,
            scope: scope(),
            role: Role::Editor,
        },
        Act::Revoke {
            target: Target::Device(device()),
            cuts: vec![cut],
        },
        Act::Revoke {
            target: Target::Member(member),
            cuts: vec![],
        },
        Act::Revoke {
            target: Target::Grant(member, scope()),
            cuts: vec![cut, cut],
        },
        Act::Epoch {
            scope: scope(),
            number: 2,
            public: seal,
        },
        Act::Adopt(cut),
        Act::Erase {
            scope: scope(),
            rows: vec![(5, member.0), (8, member.0)],
            redactions: vec![
                (Hash([3; 32]), Hash([9; 32])),
                (Hash([4; 32]), Hash([2; 32])),
            ],
        },
    ]
}

pub fn head() -> Head {
    let line = |seq| Line {
        scope: scope(),
        lineage: Lineage([3; 16]),
        seq,
        head: Hash([8; 32]),
    };
    Head {
        workspace: workspace(),
        counter: 300,
        wall_ms: 1_790_000_000_000,
        lines: vec![line(1), line(70_000)],
        roster: vec![Hash([2; 32]), Hash([4; 32])],
    }
}

/// The rows that are erased from [`edits`]: one of each of two tables.
pub fn erased(ops: &[Op]) -> BTreeSet<(u16, RowId)> {
    ops[..3].iter().map(|op| (op.table, op.row)).collect()
}

/// What is left of a segment of these ops, sealed to the same key and signed by somebody else.
pub fn redaction(ops: &[Op], sealer: &impl Sealer) -> Vec<u8> {
    let whole = segment(ops, sealer);
    let mut left = ops.to_vec();
    assert!(redaction::blank(&mut left, &erased(ops)));
    let of = Segment::read(&whole).unwrap().original();
    let eraser = SigningKey::from_bytes(&[8; 32]);
    redaction::write(of, &left, &sealer.public(&secret()), &eraser, sealer).unwrap()
}

/// Every kind of object, by the name of its vector.
pub fn all(sealer: &impl Sealer) -> Vec<(&'static str, Vec<u8>)> {
    let public = sealer.public(&secret());
    let segment = segment(&edits(12), sealer);
    let inside = [segment.clone(), segment.clone()];
    let key = sign();
    let pack = |kind| bundle::write(kind, workspace(), scope(), &inside, &key);
    let founding = statement::Act::Found { recovery: public };
    let roster = statement::write(WorkspaceId::default(), &[], &founding, &key);
    let revoke = acts(sealer).remove(3);
    let parents = [Hash([2; 32]), Hash([4; 32])];
    let chunk = b"2025-11-03;INV-7;4;19.90\n".repeat(40);
    vec![
        ("segment", segment),
        ("pack", pack(Kind::Pack)),
        ("snapshot", pack(Kind::Snapshot)),
        ("founding", roster),
        (
            "revoke",
            statement::write(workspace(), &parents, &revoke, &key),
        ),
        (
            "grant",
            grant::write(
                workspace(),
                scope(),
                &SealSecret([4; 32]),
                &[public],
                &key,
                sealer,
            )
            .unwrap(),
        ),
        ("head", head().write(&key)),
        ("marker", marker::write(GENESIS, &key)),
        (
            "blob",
            blob::write(workspace(), scope(), &chunk, &public, sealer).unwrap(),
        ),
        (
            "invitation",
            Invitation::write(GENESIS, &public, &key, sealer).unwrap(),
        ),
        (
            "request",
            Request::write(GENESIS, public, "李娜", &public, &key, sealer).unwrap(),
        ),
        ("redaction", redaction(&edits(12), sealer)),
        (
            "erase",
            statement::write(workspace(), &parents, &acts(sealer).remove(8), &key),
        ),
    ]
}

/// Reads an object of a kind by its name, opens it where it is sealed, and says what it holds.
pub fn open(
    name: &str,
    bytes: &[u8],
    sealer: &impl Sealer,
) -> Result<String, valise_sync::SyncError> {
    let secret = &secret();
    Ok(match name {
        "segment" => {
            let read = segment::Segment::read(bytes)?;
            format!("{:?} {:?}", read.header, read.open(secret, sealer)?)
        }
        "pack" | "snapshot" => {
            let kind = if name == "pack" {
                Kind::Pack
            } else {
                Kind::Snapshot
            };
            let bundle = bundle::read(kind, bytes)?;
            for inside in &bundle.segments {
                segment::Segment::read(inside)?.open(secret, sealer)?;
            }
            format!("{} segments", bundle.segments.len())
        }
        "redaction" => {
            let read = redaction::Redaction::read(bytes)?;
            let said = (read.device, read.signer, read.epoch);
            format!(
                "{:?} {said:?} {:?}",
                read.header,
                read.open(secret, sealer)?
            )
        }
        "founding" | "revoke" | "erase" => {
            let read = statement::Statement::read(bytes)?;
            format!("{:?} {:?} {:?}", read.workspace, read.parents, read.act)
        }
        "grant" => {
            let read = grant::Grant::read(bytes)?;
            assert_eq!(read.open(secret, sealer)?, SealSecret([4; 32]));
            format!("{:?} {:?}", read.epoch, read.readers)
        }
        "head" => format!("{:?}", head_of(bytes)?),
        "marker" => format!("{:?}", marker::read(bytes)?),
        "blob" => {
            let plain = blob::Blob::parse(bytes)?.open(secret, sealer)?;
            String::from_utf8(plain.0.to_vec()).unwrap()
        }
        "invitation" => format!("{:?}", Invitation::read(bytes, secret, sealer)?),
        "request" => {
            let read = Request::read(bytes, secret, sealer)?;
            format!("{:?} {} {:?}", read.genesis, read.name, read.seal)
        }
        other => panic!("no object is called {other}"),
    })
}

fn head_of(bytes: &[u8]) -> Result<Head, valise_sync::SyncError> {
    Head::read(bytes).map(|(head, _)| head)
}
