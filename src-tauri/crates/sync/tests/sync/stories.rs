//! Small stories, one for each rule of the projection.

use crate::histories::{ACCOUNT, NAME, POSITION, World, row, stream, text};
use valise_domain::op::Act;
use valise_domain::value::Value;
use valise_sync::{Covers, Reference, project, project_with};

fn projected(world: &World) -> Reference {
    project_with(&world.ops, &world.covers)
}

fn name(reference: &Reference) -> &Value {
    &reference.rows[&(ACCOUNT, row(0))].values[0]
}

#[test]
fn in_one_stream_the_last_edit_stands_and_nothing_conflicts() {
    let mut world = World::of(1);
    world.set(0, 5, row(0), "Hua Xing");
    world.set(0, 1, row(0), "Huaxing");
    let reference = project(&world.ops);
    assert_eq!(name(&reference), &text("Huaxing"));
    assert!(reference.conflicts.is_empty());
}

#[test]
fn two_who_did_not_know_of_each_other_leave_an_open_conflict() {
    let mut world = World::of(2);
    world.set(0, 9_000, row(0), "friday");
    world.set(1, 1_000, row(0), "monday");
    let reference = projected(&world);
    assert_eq!(
        name(&reference),
        &text("friday"),
        "the greatest stamp is shown"
    );
    let conflict = &reference.conflicts[0];
    assert_eq!(
        (conflict.table, conflict.row, conflict.field),
        (ACCOUNT, row(0), NAME)
    );
    assert_eq!(conflict.shown.value, text("friday"));
    assert_eq!(conflict.others.len(), 1);
    assert_eq!(
        (&conflict.others[0].value, conflict.others[0].stream),
        (&text("monday"), stream(1))
    );
}

#[test]
fn the_same_value_twice_is_no_conflict() {
    let mut world = World::of(2);
    world.set(0, 1, row(0), "same");
    world.set(1, 2, row(0), "same");
    assert!(projected(&world).conflicts.is_empty());
}

#[test]
fn an_informed_edit_wins_even_with_a_clock_that_lies() {
    let mut world = World::of(2);
    let mut first = world.set(0, 9_000_000, row(0), "from a clock far ahead");
    world.pull(1, 0);
    let mut second = world.set(1, 1, row(0), "informed");
    // As if the second clock had not been told of the first.
    (first.stamp, second.stamp) = (second.stamp, first.stamp);
    let reference = project_with(&[first, second], &world.covers);
    assert_eq!(name(&reference), &text("informed"));
    assert!(reference.conflicts.is_empty());
}

#[test]
fn resolving_covers_both_heads_and_a_later_stranger_opens_the_conflict_again() {
    let mut world = World::of(3);
    world.set(0, 1, row(0), "mine");
    world.set(1, 2, row(0), "theirs");
    world.pull(0, 1);
    let both = Act::Resolve {
        field: NAME,
        value: text("both"),
    };
    world.edit(0, 3, ACCOUNT, row(0), both);
    let reference = projected(&world);
    assert_eq!(
        (name(&reference), reference.conflicts.len()),
        (&text("both"), 0)
    );
    world.set(2, 0, row(0), "late");
    let reference = projected(&world);
    let conflict = &reference.conflicts[0];
    assert_eq!(conflict.others.len(), 1, "mine and theirs stay settled");
}

#[test]
fn a_row_is_in_the_trash_once_a_delete_covers_every_op_on_it() {
    let mut world = World::of(1);
    world.set(0, 1, row(0), "old");
    world.edit(0, 2, ACCOUNT, row(0), Act::Delete);
    let gone = project(&world.ops);
    assert!(!gone.rows[&(ACCOUNT, row(0))].alive);
    assert_eq!(name(&gone), &text("old"), "what it held is kept for undo");
    world.set(0, 3, row(0), "back");
    assert!(project(&world.ops).rows[&(ACCOUNT, row(0))].alive);
    assert!(project(&world.ops).edits_beside_deletes.is_empty());
}

#[test]
fn an_edit_beside_a_delete_keeps_the_row_visible_and_flags_it() {
    let mut world = World::of(2);
    world.set(0, 1, row(0), "shared");
    world.pull(1, 0);
    world.edit(0, 900, ACCOUNT, row(0), Act::Delete);
    world.set(1, 2, row(0), "still needed");
    let reference = projected(&world);
    assert!(reference.rows[&(ACCOUNT, row(0))].alive);
    assert_eq!(reference.edits_beside_deletes, [(ACCOUNT, row(0))]);
    world.pull(0, 1);
    world.edit(0, 901, ACCOUNT, row(0), Act::Delete);
    let reference = projected(&world);
    assert!(!reference.rows[&(ACCOUNT, row(0))].alive);
    assert!(reference.edits_beside_deletes.is_empty());
}

#[test]
fn of_two_moves_that_close_a_ring_together_the_later_is_skipped_and_listed() {
    let mut world = World::of(2);
    let under = |parent| Act::Move {
        parent: Some(parent),
        rank: "b".to_owned(),
    };
    world.edit(
        0,
        1,
        POSITION,
        row(0),
        Act::Move {
            parent: None,
            rank: "a".to_owned(),
        },
    );
    world.edit(
        0,
        2,
        POSITION,
        row(1),
        Act::Move {
            parent: None,
            rank: "b".to_owned(),
        },
    );
    world.pull(1, 0);
    world.edit(0, 10, POSITION, row(0), under(row(1)));
    world.edit(1, 20, POSITION, row(1), under(row(0)));
    let reference = projected(&world);
    assert_eq!(reference.rows[&(POSITION, row(0))].parent, Some(row(1)));
    assert_eq!(reference.rows[&(POSITION, row(1))].parent, None);
    assert_eq!(
        reference.rows[&(POSITION, row(1))].rank.as_deref(),
        Some("b")
    );
    let skipped = &reference.skipped_moves[0];
    assert_eq!(
        (skipped.row, skipped.parent, skipped.stream),
        (row(1), Some(row(0)), stream(1))
    );
}

#[test]
fn a_row_cannot_be_moved_under_itself() {
    let mut world = World::of(1);
    let under_itself = Act::Move {
        parent: Some(row(0)),
        rank: "a".to_owned(),
    };
    world.edit(0, 1, POSITION, row(0), under_itself);
    let reference = project(&world.ops);
    assert_eq!(reference.skipped_moves.len(), 1);
    assert_eq!(reference.rows[&(POSITION, row(0))].parent, None);
}

#[test]
fn unknown_tables_make_no_rows_and_unknown_fields_no_values() {
    let mut world = World::of(1);
    world.edit(
        0,
        1,
        40_000,
        row(0),
        Act::Set {
            field: 1,
            value: text("later version"),
        },
    );
    world.edit(
        0,
        2,
        ACCOUNT,
        row(1),
        Act::Set {
            field: 999,
            value: text("later version"),
        },
    );
    let reference = project(&world.ops);
    assert_eq!(reference.rows.len(), 1);
    let known = &reference.rows[&(ACCOUNT, row(1))];
    assert!(known.alive && known.values.iter().all(|value| *value == Value::Null));
}

#[test]
fn knowledge_holds_for_all_later_transactions_of_a_stream() {
    let mut world = World::of(2);
    let theirs = world.set(1, 1, row(0), "theirs");
    let first = world.set(0, 2, row(0), "first");
    let second = world.set(0, 3, row(0), "second");
    let mut covers = Covers::new();
    covers.applied(stream(0), 2, stream(1), 1);
    assert!(covers.covers(&second, &theirs) && !covers.covers(&first, &theirs));
    covers.applied(stream(0), 1, stream(1), 1);
    covers.applied(stream(0), 2, stream(1), 0);
    assert!(covers.covers(&second, &theirs) && covers.covers(&first, &theirs));
    assert!(covers.covers(&second, &first) && !covers.covers(&theirs, &first));
}

#[test]
fn knowledge_that_runs_in_a_circle_loses_nothing() {
    let mut world = World::of(2);
    world.set(0, 1, row(0), "a");
    world.set(1, 2, row(0), "b");
    world.covers.applied(stream(0), 1, stream(1), 1);
    world.covers.applied(stream(1), 1, stream(0), 1);
    let reference = projected(&world);
    assert_eq!(reference.conflicts.len(), 1);
}
