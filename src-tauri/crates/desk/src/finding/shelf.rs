//! Keeps the index of names current. It is made from the store when somebody is about to search, never
//! while the window opens. Before each search the log says which rows were touched since; whoever
//! wrote them (an edit, an undo, an import, later another laptop), none can be forgotten.
//! Deliberately absent: what is found (`finding`); sensitive fields, which are never searched.

use crate::Answer;
use std::sync::Arc;
use tokio::sync::Mutex;
use valise_domain::cell::Cell;
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::value::Value;
use valise_search::{Index, Key, Kind, Query};
use valise_store::{Among, Store, StoreError};

/// The index, once there is one. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Option<Kept>>>);

/// The index as of a place in the log.
struct Kept {
    index: Index,
    end: i64,
}

/// A table whose rows are found.
struct Source {
    table: Table,
    /// By its name, as what …
    name: Option<(Kind, Field)>,
    /// … and by what is written down in these.
    notes: &'static [Field],
    /// The client it belongs to; none for the clients themselves.
    account: Option<Field>,
}

const SOURCES: [Source; 5] = [
    Source {
        table: account::TABLE,
        name: Some((Kind::Client, account::name)),
        notes: &[account::notes],
        account: None,
    },
    Source {
        table: stakeholder::TABLE,
        name: Some((Kind::Person, stakeholder::name)),
        notes: &[stakeholder::notes, stakeholder::concerns],
        account: Some(stakeholder::account),
    },
    Source {
        table: position::TABLE,
        name: Some((Kind::Position, position::title)),
        notes: &[position::notes, position::purpose],
        account: Some(position::account),
    },
    Source {
        table: visit::TABLE,
        name: Some((Kind::Visit, visit::goal)),
        notes: &[visit::result, visit::stated_need, visit::real_need],
        account: Some(visit::account),
    },
    Source {
        table: interaction::TABLE,
        name: None,
        notes: &[interaction::summary, interaction::notes],
        account: Some(interaction::account),
    },
];

/// Beyond this many touched rows it is quicker to make the index anew.
const MOST_TOUCHED: usize = 20_000;

impl Shelf {
    /// Has the index made ready beside other work, so that the first letter need not wait for it.
    pub fn make_ready(&self, store: Store) {
        let shelf = self.clone();
        tokio::spawn(async move {
            // Where it fails, the first search fails again, and says why.
            let _ = current(&store, &mut *shelf.0.lock().await).await;
        });
    }

    /// The best rows for a query, as the store is now.
    pub async fn find(&self, store: &Store, query: &Query, limit: usize) -> Answer<Vec<Key>> {
        let mut kept = self.0.lock().await;
        Ok(current(store, &mut kept).await?.find(query, limit))
    }
}

/// The index as the store is now.
async fn current<'a>(store: &Store, kept: &'a mut Option<Kept>) -> Result<&'a Index, StoreError> {
    // First the end, then the rows: what is written meanwhile is touched again next time.
    let end = store.log_end().await?;
    let is_current = match kept {
        Some(kept) => kept.end == end || catch_up(store, kept, end).await?,
        None => false,
    };
    if !is_current {
        *kept = None;
        *kept = Some(whole(store, end).await?);
    }
    let kept = kept
        .as_ref()
        .expect("an index was there or has just been made");
    Ok(&kept.index)
}

async fn whole(store: &Store, end: i64) -> Result<Kept, StoreError> {
    let mut index = Index::default();
    for source in &SOURCES {
        for (row, values) in store.survey(&source.fields(), Among::All).await? {
            source.put(&mut index, row, values);
        }
    }
    Ok(Kept { index, end })
}

/// Puts the touched rows in anew; false where there are too many of them.
async fn catch_up(store: &Store, kept: &mut Kept, end: i64) -> Result<bool, StoreError> {
    let touched = store.touched(kept.end, end).await?;
    if touched.len() > MOST_TOUCHED {
        return Ok(false);
    }
    for source in &SOURCES {
        let of = touched
            .iter()
            .filter(|(table, _)| *table == source.table.id);
        let rows: Vec<RowId> = of.map(|(_, row)| *row).collect();
        rows.iter()
            .for_each(|row| source.take(&mut kept.index, *row));
        for (row, values) in store.survey(&source.fields(), Among::These(&rows)).await? {
            source.put(&mut kept.index, row, values);
        }
    }
    kept.end = end;
    Ok(true)
}

impl Source {
    fn fields(&self) -> Vec<Field> {
        let name = self.name.iter().map(|(_, field)| *field);
        let fields = self.account.into_iter().chain(name);
        fields.chain(self.notes.iter().copied()).collect()
    }

    /// Puts a row in by the values of [`Source::fields`].
    fn put(&self, index: &mut Index, row: RowId, values: Vec<Value>) {
        let mut values = values.into_iter();
        let client = |row: RowId| Key {
            kind: Kind::Client,
            row,
        };
        let mut within = None;
        if self.account.is_some() {
            let account = values.next().and_then(RowId::from_value);
            // What belongs to nobody leads nowhere.
            let Some(account) = account else {
                return;
            };
            within = Some(client(account));
        }
        let mut texts = values.map(|value| String::from_value(value).unwrap_or_default());
        if let Some((kind, _)) = self.name {
            let name = texts.next().unwrap_or_default();
            // A client without a name is there all the same: its people are found.
            let name = match kind {
                Kind::Client if name.is_empty() => "·".to_owned(),
                _ => name,
            };
            if !name.is_empty() {
                index.put(Key { kind, row }, &name, within);
            }
        }
        let notes: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        if !notes.is_empty() {
            // The notes of a client stand and go with it.
            let within = within.unwrap_or(client(row));
            let kind = Kind::Note;
            index.put(Key { kind, row }, &notes.join("\n"), Some(within));
        }
    }

    fn take(&self, index: &mut Index, row: RowId) {
        let name = self.name.iter().map(|(kind, _)| *kind);
        name.chain([Kind::Note])
            .for_each(|kind| index.take(Key { kind, row }));
    }
}
