//! What the simulator asks of a local side beside what the engine asks: editing, looking, and what
//! happens to disks.

use super::drive::Fuse;
use valise_domain::id::RowId;
use valise_domain::op::{Act, Op};
use valise_sync::Reference;
use valise_sync::engine::replica::{Kept, Replica};
use valise_sync::formats::{Hash, Scope};

pub trait Local: Replica + Sized {
    /// An empty database for the workspace that begins with that statement.
    fn empty(fuse: Fuse, genesis: Hash) -> Self;

    /// An account is made here, and shared under a scope.
    fn open_account(&mut self, _now_ms: i64, _account: RowId, _scope: Scope) {}

    /// Where a row of the world lies here: by that name ops and erasures speak of it.
    fn place(_: Scope, table: u16, row: RowId) -> (u16, RowId) {
        (table, row)
    }

    /// A person edits: one transaction of one op, or none where the edit says nothing new.
    fn edit(&mut self, now_ms: i64, scope: Scope, table: u16, row: RowId, act: Act);

    /// The same, in the middle of the next round: after unsealed ops were read, before anything is
    /// applied.
    fn edit_during_round(&mut self, now_ms: i64, scope: Scope, table: u16, row: RowId, act: Act);

    /// The ops of such an edit and all that counted when it was made, once it happened.
    fn edited_during_round(&mut self) -> Option<(Vec<Op>, Vec<Op>)>;

    /// The ops that count, with those that are not sealed.
    fn ops(&mut self, scope: Scope) -> Vec<Op>;

    /// Those of them that are not sealed.
    fn unsealed(&mut self, scope: Scope) -> Vec<Op>;

    /// What they come to here, kept step by step.
    fn projection(&mut self, scope: Scope) -> Reference;

    /// What is kept, without its bytes.
    fn kept(&mut self) -> Kept;

    /// What it finds wrong with itself.
    fn problems(&mut self) -> Vec<String> {
        Vec::new()
    }

    /// A copy of the whole disk.
    fn copy(&mut self, fuse: Fuse) -> Self;

    /// The laptop loses its power and starts again: what was committed is all there is.
    fn lose_power(&mut self) {}

    /// The database goes back to an older copy; the file beside it stays.
    fn restore_database(&mut self, from: &mut Self);
}
