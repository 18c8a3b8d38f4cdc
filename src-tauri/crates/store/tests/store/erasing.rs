//! Erasing a person: no byte of the file remembers, nothing brings anything back, and nothing else is
//! lost.

use crate::pages::{holds, raw};
use crate::peer::{Peer, SCOPE, apply, enter, seal, shared, text, turn};
use crate::{Bench, NOW, id};
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::op::{Act, Op};
use valise_domain::value::Value;
use valise_store::{Erasure, Sealing, Sight, Span, StoreError, Trashed};

const PERSON: u16 = stakeholder::TABLE.id;

/// All that was ever said of the person, now and before.
const WORDS: [&str; 5] = [
    "Ljusstöpare",
    "Kerzenzieher",
    "schackspel",
    "Lidköping",
    "4711-0815",
];

fn name_them(row: RowId, name: &str) -> Change {
    Change::new("rename-stakeholder")
        .about::<Stakeholder>(StakeholderId(row))
        .set(stakeholder::name, row, name.to_owned())
}

/// A database in which a person was written down, corrected, taken back, deleted and restored, beside
/// a client and somebody who stays.
async fn with_person() -> (Bench, RowId) {
    let bench = Bench::new().await;
    let (row, other) = (id("person"), id("other"));
    bench.account("Huaxing").await;
    let store = &bench.store;
    let create = name_them(row, WORDS[1])
        .set(stakeholder::hobbies, row, WORDS[2].to_owned())
        .set(stakeholder::home_town, row, WORDS[3].to_owned());
    store.write(create, NOW).await.unwrap();
    store.write(name_them(row, WORDS[0]), NOW).await.unwrap();
    let phone = Change::new("edit").set(stakeholder::phone, row, WORDS[4].to_owned());
    store.write(phone, NOW).await.unwrap();
    store.undo(NOW).await.unwrap().unwrap();
    let delete = Change::new("delete").delete(stakeholder::TABLE, row);
    store.write(delete, NOW).await.unwrap();
    store.restore(PERSON, row, NOW).await.unwrap();
    store
        .write(name_them(other, "Bodil Kvarstad"), NOW)
        .await
        .unwrap();
    (bench, row)
}

async fn erase(bench: &Bench, rows: &[(u16, RowId)]) -> (u64, u64) {
    match bench.store.erase(rows, NOW + 1).await.unwrap() {
        Erasure::Done { rows, ops, swept } => {
            assert!(swept);
            (rows, ops)
        }
        Erasure::Shared => panic!("nothing of it is shared"),
    }
}

/// Neither the file nor its journal holds any of the words; both hold the others.
fn assert_forgotten(bench: &Bench) {
    let raw = raw(&bench.path());
    assert!(holds(&raw, "Bodil Kvarstad") && holds(&raw, "Huaxing"));
    for word in WORDS {
        assert!(!holds(&raw, word), "{word} is still there");
    }
}

#[tokio::test]
async fn what_is_erased_stands_on_no_page_of_the_file() {
    let (bench, row) = with_person().await;
    bench.assert_whole().await;
    let before = raw(&bench.path());
    for word in WORDS {
        assert!(holds(&before, word), "{word} was written");
    }
    let ops = bench.store.ops().await.unwrap().len();
    let (rows, blanked) = erase(&bench, &[(PERSON, row)]).await;
    assert_eq!(
        (rows, blanked),
        (1, 7),
        "all but the delete, which says nothing"
    );
    assert_forgotten(&bench);
    bench.assert_whole().await;
    assert_eq!(
        bench.store.ops().await.unwrap().len(),
        ops,
        "no number is missing"
    );
    assert_eq!(bench.store.history(PERSON, row).await.unwrap(), []);
    let found = bench
        .store
        .get::<Stakeholder>(StakeholderId(row), Sight::Sensitive);
    assert_eq!(found.await.unwrap(), None);
    let erased = bench.store.erased().await.unwrap();
    assert_eq!(
        (erased[0].table, erased[0].row, erased[0].erased_ms),
        (PERSON, row, NOW + 1)
    );
    let bench = bench.reopen().await;
    bench.assert_whole().await;
    assert_forgotten(&bench);
    // A second time there is nothing left to do.
    assert_eq!(erase(&bench, &[(PERSON, row)]).await, (0, 0));
}

#[tokio::test]
async fn nothing_brings_back_what_was_erased() {
    let (bench, row) = with_person().await;
    let delete = Change::new("delete").delete(stakeholder::TABLE, row);
    bench.store.write(delete, NOW).await.unwrap();
    erase(&bench, &[(PERSON, row)]).await;
    let store = &bench.store;
    assert_eq!(store.trash().await.unwrap(), Vec::<Trashed>::new());
    assert_eq!(store.restore(PERSON, row, NOW).await.unwrap().txn, 0);
    let again = store.write(name_them(row, WORDS[0]), NOW).await.unwrap();
    assert_eq!(again.txn, 0, "what is written into it is dropped");
    // Undo goes on with what was about others, and back again.
    let mut undone = Vec::new();
    while let Some(one) = store.undo(NOW).await.unwrap() {
        undone.push((one.label, one.left));
    }
    let expected = [("rename-stakeholder", 0), ("create-account", 0)];
    assert_eq!(
        undone,
        expected.map(|(label, left)| (label.to_owned(), left))
    );
    while store.redo(NOW).await.unwrap().is_some() {}
    let other = store
        .get::<Stakeholder>(StakeholderId(id("other")), Sight::Plain)
        .await;
    assert_eq!(
        other.unwrap().unwrap().name.as_deref(),
        Some("Bodil Kvarstad")
    );
    bench.assert_whole().await;
    assert_forgotten(&bench);
}

#[tokio::test]
async fn a_change_that_was_about_others_too_is_still_taken_back_for_them() {
    let bench = Bench::new().await;
    let (client, row) = (bench.account("before").await, id("person"));
    let both = Change::new("both")
        .set(account::name, client.0, "after".to_owned())
        .set(stakeholder::name, row, WORDS[0].to_owned());
    let both = bench.store.write(both, NOW).await.unwrap().txn;
    bench.rename(AccountId(id("later")), "later").await;
    erase(&bench, &[(PERSON, row)]).await;
    let undone = bench.store.undo_transaction(both, NOW).await.unwrap();
    assert_eq!((undone.label.as_str(), undone.left), ("both", 0));
    assert_eq!(bench.name(client).await.as_deref(), Some("before"));
    bench.store.redo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.name(client).await.as_deref(), Some("after"));
    bench.assert_whole().await;
}

#[tokio::test]
async fn a_position_that_is_erased_leaves_its_tree_and_those_below_stay() {
    let bench = Bench::new().await;
    let (table, upper, lower) = (position::TABLE, id("upper"), id("lower"));
    let change = Change::new("chart")
        .set(position::title, upper, WORDS[2].to_owned())
        .set(position::title, lower, "Bodil Kvarstad Huaxing".to_owned())
        .place(table, upper, None, "a".to_owned())
        .place(table, lower, Some(upper), "a".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    erase(&bench, &[(table.id, upper)]).await;
    bench.assert_whole().await;
    assert_forgotten(&bench);
    let rows = bench.store.projection().await.unwrap();
    let gone = &rows[&(table.id, upper)];
    assert_eq!((gone.alive, gone.parent, &gone.rank), (false, None, &None));
    assert_eq!(
        rows[&(table.id, lower)].parent,
        Some(upper),
        "as under one that was deleted"
    );
    let under = Change::new("move").place(table, lower, Some(upper), "b".to_owned());
    let refused = bench.store.write(under, NOW).await;
    assert!(matches!(refused, Err(StoreError::NoParent { .. })));
    let up = Change::new("move").place(table, lower, None, "b".to_owned());
    bench.store.write(up, NOW).await.unwrap();
    bench.assert_whole().await;
}

#[tokio::test]
async fn whoever_keeps_something_made_from_rows_is_told() {
    let (bench, row) = with_person().await;
    let end = bench.store.log_end().await.unwrap();
    erase(&bench, &[(PERSON, row)]).await;
    let now = bench.store.log_end().await.unwrap();
    assert_eq!(
        bench.store.touched(end, now).await.unwrap(),
        [(PERSON, row)]
    );
}

#[tokio::test]
async fn what_others_hold_is_not_erased_by_one_alone() {
    let (bench, client) = shared().await;
    let (digest, end) = (
        bench.store.digest().await.unwrap(),
        bench.store.log_end().await.unwrap(),
    );
    let rows = [(PERSON, id("person")), (account::TABLE.id, client.0)];
    let answer = bench.store.erase(&rows, NOW).await.unwrap();
    assert_eq!(answer, Erasure::Shared);
    assert_eq!(bench.store.digest().await.unwrap(), digest);
    assert_eq!(bench.store.log_end().await.unwrap(), end);
    assert_eq!(
        bench.store.erased().await.unwrap(),
        [],
        "not even the first"
    );
    bench.rename(client, "goes on").await;
    bench.assert_whole().await;
}

#[tokio::test]
async fn what_comes_later_on_an_erased_row_comes_blank() {
    let (bench, client) = shared().await;
    let row = id("person");
    assert_eq!(erase(&bench, &[(PERSON, row)]).await, (1, 0));
    let mut peer = Peer::new("peer");
    let set = |field: u16, value| (PERSON, row, Act::Set { field, value });
    let said = peer.say(
        NOW + 5,
        vec![
            set(stakeholder::account.id, Value::Row(client.0)),
            set(stakeholder::name.id, text(WORDS[0])),
            (
                account::TABLE.id,
                client.0,
                Act::Set {
                    field: account::notes.id,
                    value: text("Bodil Kvarstad of Huaxing"),
                },
            ),
        ],
    );
    apply(&bench.store, enter(turn(), &said)).await;
    let rows = bench.store.projection().await.unwrap();
    let gone = &rows[&(PERSON, row)];
    assert!(!gone.alive && gone.values.iter().all(|value| *value == Value::Null));
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
    assert_eq!(bench.store.edits_beside_deletes().await.unwrap(), []);
    bench.assert_whole().await;
    assert_forgotten(&bench);
}

#[tokio::test]
async fn what_somebody_erased_before_sharing_it_lies_in_no_trash_of_others() {
    let (bench, client) = shared().await;
    let row = id("person");
    let mut peer = Peer::new("peer");
    let said = peer.say(
        NOW + 5,
        vec![(PERSON, row, Act::Delete), (PERSON, row, Act::Delete)],
    );
    apply(&bench.store, enter(turn(), &said)).await;
    assert_eq!(bench.store.trash().await.unwrap(), Vec::<Trashed>::new());
    let restored = bench.store.restore(PERSON, row, NOW + 9).await.unwrap();
    assert_eq!(restored.txn, 0, "there is nothing to bring back");
    let delete = Change::new("delete").delete(account::TABLE, client);
    bench.store.write(delete, NOW + 9).await.unwrap();
    assert_eq!(bench.store.trash().await.unwrap().len(), 1);
    bench.assert_whole().await;
}

#[tokio::test]
async fn what_was_given_out_for_sealing_is_not_kept_once_it_was_erased() {
    let (bench, client) = shared().await;
    let row = id("person");
    let of_client = name_them(row, WORDS[0]).set(stakeholder::account, row, client);
    bench.store.write(of_client, NOW).await.unwrap();
    let given = bench.store.unsealed().await.unwrap();
    let ops = &given[0].ops;
    assert_eq!(ops.len(), 2);
    let sealing = Sealing {
        scope: SCOPE,
        segments: vec![(a_segment(ops).await, WORDS[0].as_bytes().to_vec())],
        covers_added: Vec::new(),
        known: Vec::new(),
    };
    erase(&bench, &[(PERSON, row)]).await;
    let refused = bench.store.seal(vec![sealing], 2).await;
    assert!(
        matches!(refused, Err(StoreError::NotUnsealed)),
        "{refused:?}"
    );
    let now = bench.store.unsealed().await.unwrap();
    let blank = |op: &Op| op.act == Act::Delete;
    assert!(now[0].ops.len() == 2 && now[0].ops.iter().all(blank));
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    bench.assert_whole().await;
    assert!(!holds(&raw(&bench.path()), WORDS[0]));
}

/// A segment that holds those ops, as far as the store looks at it.
async fn a_segment(ops: &[Op]) -> valise_store::Segment {
    let (first, last) = (&ops[0], &ops[ops.len() - 1]);
    let (other, _) = shared().await;
    let mut segment = other.store.segments().await.unwrap().remove(0);
    (segment.hash, segment.seq, segment.stream) = ([9; 32], 2, first.stream);
    segment.span = Some(Span {
        first: first.seq,
        last: last.seq,
        first_txn: first.txn,
    });
    segment
}
