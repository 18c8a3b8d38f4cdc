//! The clients that were worked on last: what somebody most likely looks for next.
//! Deliberately absent: what was done to them (`editing`, history).

use super::{Found, FoundKind};
use crate::Answer;
use crate::cells::Cells;
use crate::workspace::Desk;
use std::collections::{HashMap, HashSet};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::value::Kind;
use valise_store::Among;

/// How far back the log is looked through.
const OPS: u32 = 5_000;

/// A row by the number of its table.
type Key = (u16, RowId);

impl Desk {
    /// So many clients, those whose rows, people, visits and the like changed last first, then the
    /// newest.
    pub(super) async fn recent_clients(&self, limit: usize) -> Answer<Vec<Found>> {
        let touched = self.store.touched_last(OPS).await?;
        let owners = self.owners(&touched).await?;
        let mut order: Vec<RowId> = touched
            .iter()
            .filter_map(|key| owners.get(key))
            .copied()
            .collect();
        let named = self.store.survey(&[account::name], Among::All).await?;
        let mut names: HashMap<RowId, String> = HashMap::with_capacity(named.len());
        let mut newest: Vec<RowId> = Vec::with_capacity(named.len());
        for (row, values) in named {
            newest.push(row);
            names.insert(row, Cells::from(values).take().unwrap_or_default());
        }
        newest.sort_unstable_by_key(|row| std::cmp::Reverse(*row));
        order.extend(newest);
        let clients = order.into_iter().filter_map(|row| {
            let title = names.remove(&row)?;
            Some(Found {
                kind: FoundKind::Client,
                table: account::TABLE.name.to_owned(),
                row,
                account: Some(AccountId(row)),
                title,
                subtitle: None,
                marks: Vec::new(),
            })
        });
        Ok(clients.take(limit).collect())
    }

    /// The client that each of those rows belongs to, directly or through its visit or person.
    async fn owners(&self, keys: &[Key]) -> Answer<HashMap<Key, RowId>> {
        let mut owners = HashMap::new();
        let mut through = Vec::new();
        for (key, above) in self.above(keys).await? {
            if above.0 == account::TABLE.id {
                owners.insert(key, above.1);
            } else {
                through.push((key, above));
            }
        }
        let between: HashSet<Key> = through.iter().map(|(_, above)| *above).collect();
        let between: Vec<Key> = between.into_iter().collect();
        let above: HashMap<Key, Key> = self.above(&between).await?.into_iter().collect();
        for (key, between) in through {
            if let Some((_, owner)) = above.get(&between) {
                owners.insert(key, *owner);
            }
        }
        Ok(owners)
    }

    /// What each row belongs to: a client belongs to itself.
    async fn above(&self, keys: &[Key]) -> Answer<Vec<(Key, Key)>> {
        let mut above = Vec::new();
        for table in TABLES {
            let rows = keys.iter().filter(|(number, _)| *number == table.id);
            let rows: Vec<RowId> = rows.map(|(_, row)| *row).collect();
            if table.id == account::TABLE.id {
                above.extend(rows.iter().map(|row| ((table.id, *row), (table.id, *row))));
                continue;
            }
            let Some((field, of)) = belonging(table).filter(|_| !rows.is_empty()) else {
                continue;
            };
            for (row, values) in self.store.survey(&[field], Among::These(&rows)).await? {
                if let Some(owner) = Cells::from(values).take::<RowId>() {
                    above.push(((table.id, row), (of, owner)));
                }
            }
        }
        Ok(above)
    }
}

/// The field that says what the rows of a table belong to, and the number of that table.
fn belonging(table: &Table) -> Option<(Field, u16)> {
    let ways = [
        ("account", account::TABLE.id),
        ("visit", visit::TABLE.id),
        ("stakeholder", stakeholder::TABLE.id),
    ];
    ways.iter().find_map(|(name, of)| {
        let field = table
            .field_named(name)
            .filter(|field| field.kind == Kind::Row)?;
        Some((*field, *of))
    })
}
