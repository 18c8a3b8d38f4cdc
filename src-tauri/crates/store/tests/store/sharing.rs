//! Changes of others beside one's own: turns, what is withdrawn, gaps, branches, moves.

use crate::peer::{Peer, SCOPE, apply, enter, enter_as, name, own, seal, shared, text, turn};
use crate::{NOW, id};
use valise_domain::change::Change;
use valise_domain::id::StreamId;
use valise_domain::nouns::*;
use valise_domain::op::Act;
use valise_store::{Applied, COUNTS, Sight};

#[tokio::test]
async fn ops_that_are_not_sealed_keep_a_turn_waiting() {
    let (bench, row) = shared().await;
    bench.rename(row, "mine").await;
    let mut peer = Peer::new("peer");
    let said = peer.say(NOW + 5, vec![name(row.0, "theirs")]);
    let digest = bench.store.digest().await.unwrap();
    let applied = bench.store.apply(enter(turn(), &said)).await.unwrap();
    assert_eq!(applied, Applied::UnsealedFirst);
    assert_eq!(bench.store.digest().await.unwrap(), digest);
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    apply(&bench.store, enter(turn(), &said)).await;
    let conflicts = bench.store.conflicts().await.unwrap();
    let values = conflicts[0].values.iter().map(|rival| rival.value.clone());
    assert_eq!(values.collect::<Vec<_>>(), [text("theirs"), text("mine")]);
    assert_eq!(conflicts[0].values[0].device, Some(said.segment.device));
    // An own edit is stamped after everything seen, and settles it.
    bench.rename(row, "ours").await;
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
    assert_eq!(bench.name(row).await.as_deref(), Some("ours"));
    bench.assert_whole().await;
}

#[tokio::test]
async fn an_edit_leaves_open_what_came_after_a_gap() {
    let (bench, row) = shared().await;
    let mut peer = Peer::new("peer");
    let lost = peer.say(NOW + 5, vec![name(row.0, "lost on the way")]);
    let said = peer.say(NOW + 6, vec![name(row.0, "theirs")]);
    // Nothing of that chain was applied from its beginning.
    apply(&bench.store, enter_as(turn(), &said, peer.stream)).await;
    bench.rename(row, "mine").await;
    assert_eq!(bench.store.conflicts().await.unwrap().len(), 1);
    let delete = Change::new("delete").delete(account::TABLE, row);
    bench.store.write(delete, NOW + 9).await.unwrap();
    assert_eq!(
        bench.name(row).await.as_deref(),
        Some("mine"),
        "it stays visible"
    );
    let beside = bench.store.edits_beside_deletes().await.unwrap();
    assert_eq!(beside, [(1, row.0)]);
    bench.assert_whole().await;
    // The gap is filled: from now on an edit has seen all of it.
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    let mut filled = enter(turn(), &lost);
    filled.known = vec![(peer.stream, 2), (own(), 3)];
    apply(&bench.store, filled).await;
    bench.rename(row, "settled").await;
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
    bench.assert_whole().await;
}

#[tokio::test]
async fn what_is_withdrawn_goes_and_comes_back() {
    let (bench, row) = shared().await;
    let mut peer = Peer::new("peer");
    let person = id("person");
    let field = stakeholder::name.id;
    let made = (
        stakeholder::TABLE.id,
        person,
        Act::Set {
            field,
            value: text("Li Na"),
        },
    );
    let said = peer.say(NOW + 5, vec![name(row.0, "theirs"), made]);
    apply(&bench.store, enter(turn(), &said)).await;
    let with = bench.store.digest().await.unwrap();
    let place = bench.store.log_end().await.unwrap();
    let mut away = turn();
    away.changed.push((said.segment.hash, 3, said.segment.span));
    away.leave.push(said.segment.hash);
    apply(&bench.store, away).await;
    assert_eq!(bench.name(row).await.as_deref(), Some("client"));
    assert_eq!(bench.store.all::<Stakeholder>().await.unwrap(), []);
    assert_eq!(bench.store.projection().await.unwrap().len(), 1);
    let end = bench.store.log_end().await.unwrap();
    let touched = bench.store.touched(place, end).await.unwrap();
    assert_eq!(
        touched,
        [(1, row.0), (5, person)],
        "whoever keeps something of it hears"
    );
    bench.assert_whole().await;
    let kept = bench.store.segments().await.unwrap();
    assert_eq!(kept.iter().filter(|one| one.state == COUNTS).count(), 1);
    let bytes = bench.store.segment_bytes(said.segment.hash).await.unwrap();
    assert_eq!(bytes.as_deref(), Some(&b"bytes"[..]));
    let mut back = enter(turn(), &said);
    back.new.clear();
    back.changed
        .push((said.segment.hash, COUNTS, said.segment.span));
    apply(&bench.store, back).await;
    assert_eq!(bench.store.digest().await.unwrap(), with);
    let later = bench.store.log_end().await.unwrap();
    assert_eq!(bench.store.touched(end, later).await.unwrap(), touched);
    bench.assert_whole().await;
}

#[tokio::test]
async fn own_changes_that_are_withdrawn_leave_the_chain_whole() {
    let (bench, row) = shared().await;
    bench.rename(row, "past a cut").await;
    let hash = seal(&bench.store, SCOPE, &[]).await.unwrap();
    let segments = bench.store.segments().await.unwrap();
    let span = segments.iter().find(|one| one.hash == hash).unwrap().span;
    let mut away = turn();
    away.changed.push((hash, 3, span));
    away.leave.push(hash);
    apply(&bench.store, away).await;
    assert_eq!(bench.name(row).await.as_deref(), Some("client"));
    bench.assert_whole().await;
    // What does not count cannot be taken back.
    bench.store.undo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.name(row).await.as_deref(), Some("client"));
    bench.assert_whole().await;
}

#[tokio::test]
async fn branches_of_one_stream_count_beside_each_other() {
    let (bench, row) = shared().await;
    let mut peer = Peer::new("peer");
    let said = peer.say(NOW + 5, vec![name(row.0, "original")]);
    apply(&bench.store, enter(turn(), &said)).await;
    // A copy of that laptop wrote the same number.
    let mut copy = Peer::new("peer");
    let mut other = copy.say(NOW + 6, vec![name(row.0, "copy")]);
    other.segment.hash = [77; 32];
    let lanes = [StreamId(id("branch 1")), StreamId(id("branch 2"))];
    let mut fork = enter_as(turn(), &other, lanes[1]);
    fork.relaned.push((said.segment.hash, lanes[0]));
    fork.known = vec![(lanes[0], 1), (lanes[1], 1)];
    apply(&bench.store, fork).await;
    let conflicts = bench.store.conflicts().await.unwrap();
    let rivals = conflicts[0].values.iter();
    let rivals: Vec<_> = rivals.map(|one| (one.value.clone(), one.stream)).collect();
    let wanted = [
        (text("copy"), lanes[1]),
        (text("original"), lanes[0]),
        (text("client"), own()),
    ];
    assert_eq!(rivals, wanted);
    bench.assert_whole().await;
}

#[tokio::test]
async fn who_had_seen_a_value_replaces_it_and_who_had_not_stands_beside_it() {
    let (bench, row) = shared().await;
    let mut peer = Peer::new("peer");
    let said = peer.say(NOW - 9_000, vec![name(row.0, "informed")]);
    let mut knowing = enter(turn(), &said);
    knowing.covers_added.push(valise_store::Cover {
        lane: peer.stream,
        txn: 1,
        other: own(),
        through: 1,
    });
    apply(&bench.store, knowing.clone()).await;
    // Its clock is behind, and it wins all the same.
    assert_eq!(bench.name(row).await.as_deref(), Some("informed"));
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
    let mut unknowing = turn();
    unknowing.covers_removed = knowing.covers_added;
    unknowing.known = knowing.known;
    apply(&bench.store, unknowing).await;
    assert_eq!(bench.store.conflicts().await.unwrap().len(), 1);
    bench.assert_whole().await;
}

#[tokio::test]
async fn undo_takes_back_what_was_done_here_and_nothing_of_others() {
    let (bench, row) = shared().await;
    bench.rename(row, "mine").await;
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    let mut peer = Peer::new("peer");
    peer.clock
        .observe(valise_domain::stamp::Stamp::at(NOW - 1_000));
    let said = peer.say(NOW - 1_000, vec![name(row.0, "theirs")]);
    apply(&bench.store, enter(turn(), &said)).await;
    // Mine is shown, theirs waits beside it: undoing mine does not decide between the two.
    assert_eq!(bench.name(row).await.as_deref(), Some("mine"));
    let undone = bench.store.undo(NOW + 1).await.unwrap().unwrap();
    assert_eq!((undone.txn, undone.left), (0, 1));
    assert_eq!(bench.store.conflicts().await.unwrap().len(), 1);
    let label = bench.store.undo_state().await.unwrap().undo.unwrap().0;
    assert_eq!(label, "create-account", "theirs is none of mine to undo");
    let past = bench.store.history(1, row.0).await.unwrap();
    let theirs = past
        .iter()
        .find(|past| past.value == text("theirs"))
        .unwrap();
    assert_eq!(
        (theirs.stream, theirs.device),
        (peer.stream, Some(said.segment.device))
    );
    assert_eq!(theirs.label, "");
    bench.assert_whole().await;
}

#[tokio::test]
async fn what_a_newer_program_wrote_is_kept_and_troubles_nobody() {
    let (bench, row) = shared().await;
    let mut peer = Peer::new("peer");
    let value = text("from the future");
    let (kind, day) = (account::potential.id, text("no number"));
    let said = peer.say(
        NOW + 5,
        vec![
            (
                40_000,
                id("hologram"),
                Act::Set {
                    field: 3,
                    value: value.clone(),
                },
            ),
            (
                1,
                row.0,
                Act::Set {
                    field: 999,
                    value: value.clone(),
                },
            ),
            (
                1,
                row.0,
                Act::Set {
                    field: kind,
                    value: day,
                },
            ),
            (
                1,
                row.0,
                Act::Set {
                    field: account::stage.id,
                    value,
                },
            ),
        ],
    );
    apply(&bench.store, enter(turn(), &said)).await;
    let store = &bench.store;
    let found = store
        .get::<Account>(row, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((found.potential, found.stage), (None, None));
    assert_eq!(store.ops().await.unwrap().len(), 5);
    let end = store.log_end().await.unwrap();
    assert_eq!(store.touched(1, end).await.unwrap(), [(1, row.0)]);
    bench.assert_whole().await;
}

#[tokio::test]
async fn moves_made_apart_are_replayed_and_those_that_would_close_a_ring_are_listed() {
    let (bench, row) = shared().await;
    let post = |name: &str| PositionId(id(name));
    let make = |name: &str| Change::new("create").set(position::account, post(name), row);
    for name in ["a", "b"] {
        bench.store.write(make(name), NOW).await.unwrap();
    }
    let under = Change::new("move").place(position::TABLE, id("a"), Some(id("b")), "m".to_owned());
    bench.store.write(under, NOW + 9).await.unwrap();
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    let mut peer = Peer::new("peer");
    let (parent, rank) = (Some(id("a")), "m".to_owned());
    let said = peer.say(NOW + 5, vec![(6, id("b"), Act::Move { parent, rank })]);
    apply(&bench.store, enter(turn(), &said)).await;
    // Theirs was first; mine would put the two under each other.
    let places = bench.store.all::<Position>().await.unwrap();
    let above = |name: &str| {
        places
            .iter()
            .find(|one| one.id == post(name))
            .unwrap()
            .manager
    };
    assert_eq!((above("a"), above("b")), (None, Some(post("a"))));
    let skipped = bench.store.skipped_moves().await.unwrap();
    assert_eq!(skipped.len(), 1);
    assert_eq!(
        (skipped[0].row, skipped[0].parent),
        (id("a"), Some(id("b")))
    );
    bench.assert_whole().await;
}
