//! What the values of a cell in conflict came from: the base of a three-way merge.
//! Deliberately absent: merging (`sync`), and the conflict itself (`conflict`).

use super::knowledge::Knowledge;
use crate::error::StoreError;
use crate::log::{self, Logged};
use crate::open::Store;
use valise_domain::id::RowId;
use valise_domain::op::Op;
use valise_domain::value::Value;

impl Store {
    /// The last value of a cell that the authors of all its present values had seen; none where there was
    /// no such value, or several that did not know of each other.
    pub async fn common_ancestor(
        &self,
        table: u16,
        row: RowId,
        field: u16,
    ) -> Result<Option<Value>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT scope FROM home WHERE table_id = ? AND \"row\" = ?";
        let query = sqlx::query_scalar::<_, i64>(sql).bind(table);
        let query = query.bind(row.to_bytes().to_vec());
        let Some(scope) = query.fetch_optional(&mut *conn).await? else {
            return Ok(None);
        };
        let knowledge = Knowledge::of(&mut conn, scope).await?;
        let ops = log::ops_on(&mut conn, table, &[row], i64::MAX).await?;
        let is_cell = |one: &&Logged| one.value().is_some_and(|(of, _)| of == field);
        let cell: Vec<&Logged> = ops.iter().filter(is_cell).collect();
        Ok(base(&cell, &knowledge).cloned())
    }
}

fn base<'a>(cell: &[&'a Logged], knowledge: &Knowledge) -> Option<&'a Value> {
    let covered = |op: &Op, by: &[&Logged]| by.iter().any(|one| knowledge.covers(&one.op, op));
    let (below, heads): (Vec<&Logged>, Vec<&Logged>) =
        cell.iter().partition(|one| covered(&one.op, cell));
    let by_all = |one: &&Logged| heads.iter().all(|head| knowledge.covers(&head.op, &one.op));
    let below: Vec<&Logged> = below.into_iter().filter(by_all).collect();
    let tops = below.iter().filter(|one| !covered(&one.op, &below));
    let mut values = tops.filter_map(|one| one.value().map(|(_, value)| value));
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}
