//! Formats: what is written is read, and nothing else is.

use crate::objects::{self, GENESIS, acts, all, edits, open, scope, secret, sign, workspace};
use crate::simulator::glass::GlassSealer;
use proptest::prelude::*;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Stamp;
use valise_domain::value::Value;
use valise_sync::formats::blob::{Blob, Manifest};
use valise_sync::formats::segment::{self, Segment};
use valise_sync::formats::statement::{self, Statement};
use valise_sync::formats::{
    CHUNK, DeviceId, EpochId, Hash, Kind, OPS_CAP, blob, envelope, names, ops,
};
use valise_sync::seal::{AgeSealer, Sealer as _};
use valise_sync::{SyncError, probe};

/// The fixed part of an envelope before its header.
const FRAME: usize = 44;

#[test]
fn every_object_is_read_as_it_was_written_with_age_and_in_the_simulator() {
    for (name, bytes) in all(&AgeSealer) {
        open(name, &bytes, &AgeSealer).unwrap();
    }
    for (name, bytes) in all(&GlassSealer) {
        open(name, &bytes, &GlassSealer).unwrap();
    }
}

#[test]
fn any_flipped_bit_of_any_object_is_found() {
    for (name, bytes) in all(&GlassSealer) {
        let hash = Hash::of(&bytes);
        // White space of the marker's JSON means nothing; all that means something is signed.
        let said = open(name, &bytes, &GlassSealer).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            match name {
                "blob" => assert!(Blob::read(&changed, hash).is_err()),
                "marker" => {
                    let read = open(name, &changed, &GlassSealer);
                    assert!(
                        read.is_err() || read.is_ok_and(|read| read == said),
                        "{bit}"
                    );
                }
                _ => assert!(open(name, &changed, &GlassSealer).is_err(), "{name} {bit}"),
            }
        }
    }
}

#[test]
fn a_sealed_bit_flipped_is_found_by_age_itself() {
    let (name, bytes) = all(&AgeSealer).swap_remove(8);
    assert_eq!(name, "blob");
    for at in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 4;
        assert!(open(name, &changed, &AgeSealer).is_err(), "byte {at}");
    }
}

#[test]
fn every_beginning_of_an_object_and_every_object_with_more_behind_is_refused() {
    for (name, mut bytes) in all(&GlassSealer) {
        for len in 0..bytes.len() {
            assert!(
                open(name, &bytes[..len], &GlassSealer).is_err(),
                "{name} {len}"
            );
        }
        bytes.push(b'x');
        assert!(open(name, &bytes, &GlassSealer).is_err(), "{name}");
    }
}

#[test]
fn no_object_passes_for_another() {
    let all = all(&GlassSealer);
    for (name, _) in &all {
        for (other, bytes) in &all {
            let alike = ["founding", "revoke", "erase"];
            if name != other && !(alike.contains(name) && alike.contains(other)) {
                assert!(
                    open(name, bytes, &GlassSealer).is_err(),
                    "{other} as {name}"
                );
            }
        }
    }
}

#[test]
fn a_segment_that_somebody_put_under_another_header_is_refused() {
    let edits = edits(3);
    let bytes = objects::segment(&edits, &AgeSealer);
    let read = envelope::read(Kind::Segment, &bytes, 1 << 20).unwrap();
    let other = ed25519_dalek::SigningKey::from_bytes(&[8; 32]);
    let stolen = envelope::write(Kind::Segment, read.header, read.body, &other);
    let stolen = Segment::read(&stolen).unwrap();
    let opened = stolen.open(&secret(), &AgeSealer);
    assert!(matches!(opened, Err(SyncError::Rewrapped)));
}

fn resealed(plain: &[u8]) -> Vec<u8> {
    let bytes = objects::segment(&edits(3), &GlassSealer);
    let read = envelope::read(Kind::Segment, &bytes, 1 << 20).unwrap();
    let plain = [&envelope::binding(read.front).0[..], plain].concat();
    let plain = valise_sync::formats::bytes::Plain::new(plain);
    let to = GlassSealer.public(&secret());
    let body = GlassSealer.seal(&[to], &plain).unwrap();
    envelope::write(Kind::Segment, read.header, &body.0, &sign())
}

#[test]
fn a_bomb_stops_at_the_cap() {
    let bomb = zstd::bulk::compress(&vec![0; 200 << 20], 3).unwrap();
    assert!(bomb.len() < 64 << 10);
    let bytes = resealed(&bomb);
    let opened = Segment::read(&bytes).unwrap().open(&secret(), &GlassSealer);
    assert!(matches!(opened, Err(SyncError::TooLarge { cap, .. }) if cap == OPS_CAP as u64));
}

#[test]
fn frames_that_ask_for_a_huge_window_or_follow_each_other_are_refused() {
    let good = ops::write(&edits(3));
    let mut two = zstd::bulk::compress(&good, 3).unwrap();
    two.extend(zstd::bulk::compress(b"more", 3).unwrap());
    let opened = Segment::read(&resealed(&two))
        .unwrap()
        .open(&secret(), &GlassSealer)
        .map(drop);
    assert!(matches!(opened, Err(SyncError::Trailing)));
    let mut wide = Vec::new();
    let mut encoder = zstd::stream::write::Encoder::new(&mut wide, 1).unwrap();
    encoder.window_log(27).unwrap();
    std::io::Write::write_all(&mut encoder, &good).unwrap();
    encoder.finish().unwrap();
    let opened = Segment::read(&resealed(&wide))
        .unwrap()
        .open(&secret(), &GlassSealer)
        .map(drop);
    assert!(matches!(opened, Err(SyncError::Unpack(_))), "{opened:?}");
}

#[test]
fn a_length_beyond_the_end_reserves_nothing() {
    for claim in [
        [0x9b; 9],
        [0x5b; 9],
        [0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ] {
        probe::cbor(&claim);
        probe::header(&claim);
        let mut columns = vec![0x89, 0x80];
        columns.extend_from_slice(&claim);
        assert!(ops::read(&columns, StreamId(RowId::built_in("x"))).is_err());
    }
    let mut bytes = objects::segment(&edits(1), &GlassSealer);
    bytes[FRAME - 4..FRAME].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(matches!(
        Segment::read(&bytes),
        Err(SyncError::TooLarge { .. })
    ));
    let huge = vec![0; 5 << 20];
    assert!(matches!(
        Segment::read(&huge),
        Err(SyncError::TooLarge { .. })
    ));
}

#[test]
fn what_a_newer_program_wrote_says_so() {
    let bytes = objects::segment(&edits(1), &GlassSealer);
    let read = envelope::read(Kind::Segment, &bytes, 1 << 20).unwrap();
    let mut header = read.header.to_vec();
    assert_eq!(header[2], 1, "the reader that is needed");
    header[2] = 2;
    let newer = envelope::write(Kind::Segment, &header, read.body, &sign());
    assert!(matches!(Segment::read(&newer), Err(SyncError::TooNew(2))));
}

#[test]
fn ops_stamped_after_their_header_are_refused() {
    let mut late = edits(3);
    let to = GlassSealer.public(&secret());
    let mut header = objects::header(&late, &to);
    late[2].stamp = Stamp::at(late[2].stamp.unix_ms() + 1_000_000_000);
    let bytes = segment::write(&header, &late, &to, &sign(), &GlassSealer).unwrap();
    let opened = Segment::read(&bytes).unwrap().open(&secret(), &GlassSealer);
    assert!(matches!(opened, Err(SyncError::Disorder)));
    header.seq = 0;
    let bytes = segment::write(&header, &late, &to, &sign(), &GlassSealer).unwrap();
    assert!(matches!(Segment::read(&bytes), Err(SyncError::Shape)));
}

#[test]
fn every_statement_survives_writing() {
    for act in acts(&AgeSealer) {
        let bytes = statement::write(workspace(), &[GENESIS], &act, &sign());
        let read = Statement::read(&bytes).unwrap();
        assert_eq!((read.act, read.parents), (act, vec![GENESIS]));
    }
    let act = acts(&AgeSealer).remove(0);
    let rootless = statement::write(workspace(), &[], &act, &sign());
    assert!(
        Statement::read(&rootless).is_err(),
        "only the first has no parents"
    );
}

#[test]
fn an_op_on_the_wire_takes_less_than_sixty_bytes() {
    let mut edits = edits(100);
    for (number, op) in edits.iter_mut().enumerate() {
        // Texts that do not repeat: 20 letters of chance in each.
        if let Act::Set {
            value: Value::Text(text),
            ..
        } = &mut op.act
        {
            *text = names::word(&Hash::of(&number.to_be_bytes()).0)[..20].to_owned();
        }
    }
    let bytes = objects::segment(&edits, &AgeSealer).len();
    println!("{} bytes for each of 100 ops, all told", bytes / 100);
    assert!(bytes < 60 * 100, "{bytes}");
}

#[test]
fn a_chunk_keeps_its_caps_and_a_manifest_its_count() {
    let to = AgeSealer.public(&secret());
    let whole: Vec<u8> = (0..CHUNK as u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let bytes = blob::write(workspace(), scope(), &whole, &to, &AgeSealer).unwrap();
    let blob = Blob::read(&bytes, Hash::of(&bytes)).unwrap();
    assert_eq!(blob.open(&secret(), &AgeSealer).unwrap().0[..], whole[..]);
    let more = vec![0; CHUNK + 1];
    assert!(blob::write(workspace(), scope(), &more, &to, &AgeSealer).is_err());
    let mut manifest = Manifest {
        length: CHUNK as u64 + 1,
        digest: Hash::of(&whole),
        blobs: vec![GENESIS, GENESIS],
    };
    assert_eq!(Manifest::from_text(&manifest.to_text()).unwrap(), manifest);
    manifest.blobs.pop();
    assert!(Manifest::from_text(&manifest.to_text()).is_err());
}

#[test]
fn names_are_short_lower_case_and_read_back_in_any_case() {
    let hash = Hash([255; 32]);
    let stream = StreamId(RowId::from_slice(&[255; 16]).unwrap());
    let last = (1 << 40) - 1;
    let paths = [
        names::segment(scope(), stream, last, hash),
        names::pack(scope(), stream, 1, last, hash),
        names::statement(hash),
        names::grant(scope(), EpochId([9; 16]), hash),
        names::snapshot(scope(), hash),
        names::blob(hash),
        names::head(DeviceId([3; 16])),
        names::request([4; 16], hash),
    ];
    for path in &paths {
        assert!(path.len() <= 110, "{path} has {}", path.len());
        assert_eq!(*path, path.to_lowercase());
    }
    let file = |path: &str| path.rsplit('/').next().unwrap().to_uppercase();
    let claims = paths.each_ref().map(|path| names::claim(&file(path)));
    assert_eq!(claims[0], names::Claim::Segment(last, hash.short()));
    assert_eq!(claims[1], names::Claim::Pack(1, last, hash.short()));
    assert_eq!(claims[2], names::Claim::Named(hash.short()));
    assert_eq!(
        claims[3],
        names::Claim::Grant(EpochId([9; 16]), hash.short())
    );
    assert_eq!(claims[6], names::Claim::Head(DeviceId([3; 16])));
    assert_eq!(
        names::claim("00000001-abc (conflicted copy).seg"),
        names::Claim::Odd
    );
    let seqs = [1, 31, 32, 1_000, 1 << 39].map(|seq| names::segment(scope(), stream, seq, hash));
    assert!(seqs.is_sorted(), "a listing is in the order of the numbers");
}

fn any_ops() -> impl Strategy<Value = Vec<Op>> {
    let value = prop_oneof![
        Just(Value::Null),
        ".{0,30}".prop_map(Value::Text),
        any::<i64>().prop_map(Value::Integer),
        any::<bool>().prop_map(Value::Truth),
        (any::<i64>(), 0_u32..28)
            .prop_map(|(n, s)| Value::Decimal(rust_decimal::Decimal::new(n, s))),
    ];
    let act = prop_oneof![
        (any::<u16>(), value.clone()).prop_map(|(field, value)| Act::Set { field, value }),
        (any::<u16>(), value).prop_map(|(field, value)| Act::Resolve { field, value }),
        Just(Act::Delete),
        (any::<Option<[u8; 10]>>(), "[a-z]{1,9}").prop_map(|(up, rank)| Act::Move {
            parent: up.map(|random| RowId::new(5, random)),
            rank
        }),
    ];
    let op = (
        1_i64..9,
        0_i64..3,
        0_i64..1 << 30,
        any::<u16>(),
        0_usize..6,
        act,
    );
    prop::collection::vec(op, 1..60).prop_map(|steps| {
        let (mut seq, mut txn, mut stamp) = (0, 1, 0);
        let place = |(d_seq, d_txn, d_stamp, table, row, act): (i64, i64, i64, u16, usize, Act)| {
            (seq, txn, stamp) = (seq + d_seq, txn + d_txn, stamp + d_stamp);
            Op {
                stream: StreamId(RowId::built_in("stream")),
                seq,
                txn,
                stamp: Stamp::from_bits(stamp),
                table,
                row: RowId::built_in(&row.to_string()),
                act,
            }
        };
        steps.into_iter().map(place).collect()
    })
}

proptest! {
    #[test]
    fn ops_survive_the_wire(ops in any_ops()) {
        let bytes = ops::write(&ops);
        prop_assert_eq!(&ops::read(&bytes, ops[0].stream).unwrap(), &ops);
        probe::cbor(&bytes);
    }

    #[test]
    fn changed_ops_are_refused_or_mean_what_they_say(
        ops in any_ops(), at: prop::sample::Index, with: u8,
    ) {
        let mut bytes = ops::write(&ops);
        let at = at.index(bytes.len());
        bytes[at] = with;
        probe::cbor(&bytes);
        probe::compressed(&bytes);
    }

    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes: Vec<u8>, kind in 0_usize..11) {
        probe::header(&bytes);
        probe::cbor(&bytes);
        probe::compressed(&bytes);
        probe::roster(&bytes);
        probe::pack(&bytes);
        probe::object(&bytes);
        let (name, whole) = &all(&GlassSealer)[kind];
        let mut spliced = whole[..FRAME.min(whole.len())].to_vec();
        spliced.extend_from_slice(&bytes);
        prop_assert!(open(name, &spliced, &GlassSealer).is_err());
    }

    #[test]
    fn what_is_sealed_opens_for_each_it_was_sealed_for_and_nobody_else(
        plain: Vec<u8>, others in 1_usize..4,
    ) {
        let secrets: Vec<_> =
            (0..=others).map(|n| valise_sync::seal::SealSecret([n as u8 + 1; 32])).collect();
        let to: Vec<_> = secrets[1..].iter().map(|one| AgeSealer.public(one)).collect();
        let plain = valise_sync::formats::bytes::Plain::new(plain);
        let sealed = AgeSealer.seal(&to, &plain).unwrap();
        for secret in &secrets[1..] {
            prop_assert_eq!(&AgeSealer.open(secret, &sealed.0, 1 << 20).unwrap(), &plain);
        }
        prop_assert!(AgeSealer.open(&secrets[0], &sealed.0, 1 << 20).is_err());
        if let Some(less) = plain.0.len().checked_sub(1) {
            let opened = AgeSealer.open(&secrets[1], &sealed.0, less);
            prop_assert!(matches!(opened, Err(SyncError::TooLarge { .. })), "the cap holds");
        }
    }
}
