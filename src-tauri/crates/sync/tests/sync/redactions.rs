//! What is left of a segment, and who may say so.

use crate::clan::{Clan, grant, keys, member};
use crate::objects::{edits, erased, redaction, secret, segment, sign};
use crate::simulator::glass::GlassSealer;
use valise_domain::id::RowId;
use valise_domain::op;
use valise_sync::SyncError;
use valise_sync::formats::redaction::{self, Redaction};
use valise_sync::formats::segment::Segment;
use valise_sync::formats::statement::{Act, Role, Target};
use valise_sync::formats::{Hash, Kind, Scope, envelope, names};
use valise_sync::seal::Sealer as _;

#[test]
fn a_redaction_keeps_all_of_a_segment_but_what_was_erased() {
    let ops = edits(12);
    let (whole, left) = (segment(&ops, &GlassSealer), redaction(&ops, &GlassSealer));
    let (whole, left) = (
        Segment::read(&whole).unwrap(),
        Redaction::read(&left).unwrap(),
    );
    assert_eq!(
        (left.of, left.device, &left.header),
        (whole.hash, whole.device, &whole.header)
    );
    assert_eq!(left.stream(), whole.stream());
    assert_eq!(left.original(), whole.original());
    let rows = erased(&ops);
    let kept = left.open(&secret(), &GlassSealer).unwrap();
    for (before, after) in ops.iter().zip(&kept) {
        let act = match rows.contains(&(before.table, before.row)) {
            true => op::Act::Delete,
            false => before.act.clone(),
        };
        assert_eq!(
            *after,
            op::Op {
                act,
                ..before.clone()
            }
        );
    }
    assert_eq!(kept.len(), ops.len());
    assert_ne!(kept, ops);
    // Blanking again finds nothing.
    assert!(!redaction::blank(&mut kept.clone(), &rows));
}

#[test]
fn more_can_be_erased_from_what_is_left() {
    let ops = edits(12);
    let first = redaction(&ops, &GlassSealer);
    let first = Redaction::read(&first).unwrap();
    let mut kept = first.open(&secret(), &GlassSealer).unwrap();
    let all = ops.iter().map(|op| (op.table, op.row)).collect();
    assert!(redaction::blank(&mut kept, &all));
    let to = GlassSealer.public(&secret());
    let second = redaction::write(first.original(), &kept, &to, &sign(), &GlassSealer).unwrap();
    let second = Redaction::read(&second).unwrap();
    assert_eq!((second.of, &second.header), (first.of, &first.header));
    let ops = second.open(&secret(), &GlassSealer).unwrap();
    assert!(ops.iter().all(|op| op.act == op::Act::Delete));
}

#[test]
fn what_is_sealed_in_one_redaction_cannot_be_put_into_another() {
    let (one, other) = (
        redaction(&edits(12), &GlassSealer),
        redaction(&edits(13), &GlassSealer),
    );
    let body = envelope::read(Kind::Redaction, &one, usize::MAX)
        .unwrap()
        .body;
    let front = envelope::read(Kind::Redaction, &other, usize::MAX)
        .unwrap()
        .front;
    let forged = envelope::close(
        front.to_vec(),
        body,
        &ed25519_dalek::SigningKey::from_bytes(&[8; 32]),
    );
    let opened = Redaction::read(&forged)
        .unwrap()
        .open(&secret(), &GlassSealer);
    assert!(matches!(opened, Err(SyncError::Rewrapped)));
}

#[test]
fn a_front_that_is_cut_or_of_another_kind_is_refused() {
    let whole = segment(&edits(3), &GlassSealer);
    let front = Segment::read(&whole).unwrap().original().front;
    assert!(envelope::read_front(Kind::Segment, front).is_ok());
    for len in 0..front.len() {
        assert!(
            envelope::read_front(Kind::Segment, &front[..len]).is_err(),
            "{len}"
        );
    }
    assert!(envelope::read_front(Kind::Segment, &[front, b"x"].concat()).is_err());
    assert!(envelope::read_front(Kind::Pack, front).is_err());
}

#[test]
fn a_redaction_is_known_by_its_name_and_no_name_is_too_long() {
    let hash = Hash([7; 32]);
    let path = names::redaction(
        crate::objects::scope(),
        crate::objects::device().stream(Default::default()),
        300,
        hash,
    );
    assert!(path.len() <= 110, "{path}");
    let (_, file) = path.rsplit_once('/').unwrap();
    assert_eq!(
        names::claim(file),
        names::Claim::Redaction(300, hash.short())
    );
    assert_eq!(names::claim(&file.to_uppercase()), names::claim(file));
}

fn erase(scope: Scope, row: &str) -> Act {
    Act::Erase {
        scope,
        rows: vec![(5, RowId::built_in(row))],
        redactions: vec![(Hash([1; 32]), Hash([2; 32]))],
    }
}

#[test]
fn only_who_governs_a_scope_erases_in_it() {
    let mut clan = Clan::found();
    let common = clan.common();
    assert!(matches!(
        clan.say(2, erase(common, "x")),
        Err(SyncError::NotAllowed)
    ));
    let account = RowId::built_in("Hua Xing");
    let scope = Scope::of_account(keys(2).device(), account);
    clan.say(2, Act::Open { scope, account }).unwrap();
    clan.say(2, grant(3, scope, Role::Editor)).unwrap();
    assert!(clan.say(3, erase(scope, "x")).is_err());
    clan.say(2, erase(scope, "x")).unwrap();
    clan.say(1, erase(scope, "y")).unwrap();
    let rights = clan.roster.rights();
    let rows = ["x", "y"].map(|row| (5, RowId::built_in(row)));
    assert_eq!(rights.erased(scope), rows.into_iter().collect());
    assert!(rights.erased(common).is_empty());
    assert_eq!(
        rights.redactions(scope, Hash([1; 32])).collect::<Vec<_>>(),
        [Hash([2; 32])]
    );
    assert_eq!(
        rights.redactions(common, Hash([1; 32])).count(),
        0,
        "not of another scope"
    );
}

#[test]
fn an_erasure_stands_though_its_author_is_removed_meanwhile_and_none_after_that() {
    let mut clan = Clan::found();
    let common = clan.common();
    clan.say(1, grant(2, common, Role::Admin)).unwrap();
    let mut other = clan.clone();
    clan.say(2, erase(common, "x")).unwrap();
    let target = Target::Member(member(2));
    other
        .say(
            1,
            Act::Revoke {
                target,
                cuts: vec![],
            },
        )
        .unwrap();
    let mut there = other.clone();
    there.meet(&clan);
    clan.meet(&other);
    assert_eq!(clan.roster.rights(), there.roster.rights());
    assert_eq!(clan.roster.rights().erased(common).len(), 1);
    assert!(clan.say(2, erase(common, "y")).is_err());
}
