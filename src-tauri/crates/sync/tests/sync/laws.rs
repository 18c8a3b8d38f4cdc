//! Laws of the projection over random histories, held against the plain definition.

use crate::histories::{World, any_steps, play};
use proptest::prelude::*;
use std::collections::BTreeSet;
use valise_domain::id::RowId;
use valise_domain::nouns::Table;
use valise_domain::op::{Act, Op};
use valise_sync::{Reference, project, project_with};

/// The heads of a cell by the letter: ops on it that no other op on it covers.
fn heads(world: &World, table: u16, on: RowId, field: u16) -> Vec<&Op> {
    let cell: Vec<&Op> = world
        .ops
        .iter()
        .filter(|op| op.table == table && op.row == on && op.act.field() == field)
        .filter(|op| matches!(op.act, Act::Set { .. } | Act::Resolve { .. }))
        .collect();
    let free = |op: &&&Op| !cell.iter().any(|other| world.covers.covers(other, op));
    cell.iter().filter(|op| free(op)).copied().collect()
}

fn value(op: &Op) -> &valise_domain::value::Value {
    match &op.act {
        Act::Set { value, .. } | Act::Resolve { value, .. } => value,
        _ => unreachable!("heads are cells"),
    }
}

fn assert_acyclic(reference: &Reference) {
    for (table, start) in reference.rows.keys() {
        let mut seen = BTreeSet::new();
        let mut at = Some(*start);
        while let Some(row) = at {
            assert!(seen.insert(row), "a ring above {start}");
            at = reference
                .rows
                .get(&(*table, row))
                .and_then(|row| row.parent);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_order_and_any_repetition_of_the_ops_gives_the_same_reference(
        steps in any_steps(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 120),
    ) {
        let world = play(&steps);
        let whole = project_with(&world.ops, &world.covers);
        let mut shuffled = world.ops.clone();
        for (at, pick) in order.iter().enumerate().take(shuffled.len()) {
            let other = pick.index(shuffled.len());
            shuffled.swap(at, other);
        }
        prop_assert_eq!(&project_with(&shuffled, &world.covers), &whole);
        shuffled.extend(world.ops.iter().rev().cloned());
        prop_assert_eq!(&project_with(&shuffled, &world.covers), &whole);
    }

    #[test]
    fn trees_have_no_rings_and_every_move_is_done_or_listed(steps in any_steps()) {
        let world = play(&steps);
        let reference = project_with(&world.ops, &world.covers);
        assert_acyclic(&reference);
        for skipped in &reference.skipped_moves {
            prop_assert!(skipped.parent.is_some(), "nothing closes a ring at the top");
        }
        let is_tree = |op: &&Op| Table::by_id(op.table).is_some_and(|table| table.tree);
        for op in world.ops.iter().filter(is_tree) {
            let Act::Move { .. } = op.act else { continue };
            let place = |op: &Op| (op.stamp, op.stream, op.seq);
            let last = world.ops.iter()
                .filter(|o| o.table == op.table && o.row == op.row)
                .filter(|o| matches!(o.act, Act::Move { .. }))
                .filter(|o| !reference.skipped_moves.iter()
                    .any(|s| (s.stream, s.seq) == (o.stream, o.seq)))
                .max_by_key(|o| place(o));
            let row = &reference.rows[&(op.table, op.row)];
            match last.map(|op| &op.act) {
                Some(Act::Move { parent, rank }) => {
                    prop_assert_eq!((row.parent, row.rank.as_ref()), (*parent, Some(rank)));
                }
                _ => prop_assert_eq!((row.parent, &row.rank), (None, &None)),
            }
        }
    }

    #[test]
    fn a_conflict_is_open_exactly_where_heads_differ_and_the_greatest_is_shown(
        steps in any_steps(),
    ) {
        let world = play(&steps);
        let reference = project_with(&world.ops, &world.covers);
        for ((table, row), projected) in &reference.rows {
            let fields = Table::by_id(*table).unwrap().fields;
            for (column, field) in fields.iter().enumerate() {
                let heads = heads(&world, *table, *row, field.id);
                let differ = heads.iter().any(|head| value(head) != value(heads[0]));
                let open: Vec<_> = reference.conflicts.iter()
                    .filter(|c| (c.table, c.row, c.field) == (*table, *row, field.id)).collect();
                prop_assert_eq!(open.len(), usize::from(differ));
                let greatest = heads.iter().max_by_key(|op| (op.stamp, op.stream, op.seq));
                let shown = greatest.map(|op| value(op).clone()).unwrap_or_default();
                prop_assert_eq!(&projected.values[column], &shown);
                for conflict in open {
                    prop_assert_eq!(conflict.others.len() + 1, heads.len());
                    prop_assert_eq!(&conflict.shown.value, &shown);
                }
            }
        }
    }

    #[test]
    fn a_row_is_visible_while_some_op_on_it_is_not_covered_by_a_delete(steps in any_steps()) {
        let world = play(&steps);
        let reference = project_with(&world.ops, &world.covers);
        for ((table, row), projected) in &reference.rows {
            let on: Vec<&Op> =
                world.ops.iter().filter(|op| op.table == *table && op.row == *row).collect();
            let (deletes, edits): (Vec<&Op>, Vec<&Op>) =
                on.iter().partition(|op| op.act == Act::Delete);
            let outside = |ops: &[&Op], by: &[&Op]| {
                ops.iter().any(|op| !by.iter().any(|other| world.covers.covers(other, op)))
            };
            prop_assert_eq!(projected.alive, outside(&edits, &deletes));
            let flagged = reference.edits_beside_deletes.contains(&(*table, *row));
            prop_assert_eq!(flagged, projected.alive && outside(&deletes, &edits));
        }
        let rows: BTreeSet<_> = world.ops.iter()
            .filter(|op| Table::by_id(op.table).is_some()).map(|op| (op.table, op.row)).collect();
        prop_assert_eq!(rows, reference.rows.keys().copied().collect::<BTreeSet<_>>());
    }

    #[test]
    fn one_stream_alone_has_neither_conflicts_nor_flags(steps in any_steps()) {
        let world = play(&steps);
        let own: Vec<Op> =
            world.ops.iter().filter(|op| op.stream == crate::histories::stream(0)).cloned().collect();
        let reference = project(&own);
        prop_assert!(reference.conflicts.is_empty() && reference.edits_beside_deletes.is_empty());
    }

    #[test]
    fn once_everybody_has_seen_everything_one_edit_settles_any_cell(steps in any_steps()) {
        let mut world = play(&steps);
        for from in 1..crate::histories::DEVICES {
            world.pull(0, from);
        }
        let open = project_with(&world.ops, &world.covers).conflicts;
        for conflict in &open {
            let act = Act::Resolve { field: conflict.field, value: conflict.others[0].value.clone() };
            world.edit(0, 0, conflict.table, conflict.row, act);
        }
        let settled = project_with(&world.ops, &world.covers);
        prop_assert!(settled.conflicts.is_empty());
        for conflict in &open {
            let row = &settled.rows[&(conflict.table, conflict.row)];
            let fields = Table::by_id(conflict.table).unwrap().fields;
            let column = fields.iter().position(|field| field.id == conflict.field).unwrap();
            prop_assert_eq!(&row.values[column], &conflict.others[0].value);
        }
    }
}
