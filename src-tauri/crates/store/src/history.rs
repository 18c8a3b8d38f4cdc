//! What happened to a row, read from the log. Deliberately absent: words for labels and fields (the catalogues).

use crate::error::StoreError;
use crate::log::{self, Logged, TxnKind};
use crate::open::Store;
use crate::read::Sight;
use crate::schema;
use crate::shared::authors;
use sqlx::Row as _;
use std::collections::{BTreeMap, HashMap};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{Field, Table};
use valise_domain::op::Act;
use valise_domain::stamp::Stamp;
use valise_domain::value::Value;

/// What an entry of a history tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A field got a value.
    Cell,
    /// The row was moved in its tree: the value is the row above.
    Placed,
    /// The row was deleted: the value is false.
    Deleted,
    /// The row came back from the trash: the value is true.
    Restored,
}

/// One thing that happened to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// When, by the clock of the laptop it happened on.
    pub unix_ms: i64,
    /// The label of the change it was part of; empty where somebody else made it.
    pub label: String,
    /// Whether the change was an edit, an undo, a redo or an import.
    pub kind: TxnKind,
    /// Under which name the change counts.
    pub stream: StreamId,
    /// The key of the device that made it; none where nothing under that name is sealed.
    pub device: Option<[u8; 32]>,
    /// What kind of thing.
    pub event: Event,
    /// The name of the field; none for the row itself and its place.
    pub field: Option<&'static str>,
    /// Whether the field is sensitive; its values are then blank unless asked for.
    pub sensitive: bool,
    /// The value it got.
    pub value: Value,
    /// The value it had.
    pub before: Value,
}

impl Store {
    /// Everything that happened to a row, newest first; the values of sensitive fields blank.
    pub async fn history(&self, table: u16, row: RowId) -> Result<Vec<Past>, StoreError> {
        self.history_with_sight(table, row, Sight::Plain).await
    }

    /// [`Store::history`], with the values of sensitive fields where `sight` asks for them.
    pub async fn history_with_sight(
        &self,
        table: u16,
        row: RowId,
        sight: Sight,
    ) -> Result<Vec<Past>, StoreError> {
        let declared = schema::of(table)?.table;
        let mut conn = self.reader().await?;
        let mut ops = log::ops_on(&mut conn, table, &[row], i64::MAX).await?;
        let txns = sqlx::query(
            "SELECT DISTINCT t.lsn, t.ops, t.label, t.kind, t.wall_ms FROM op o JOIN txn t \
             ON t.lsn = (SELECT max(f.lsn) FROM txn f WHERE f.lsn <= o.lsn) \
             WHERE o.table_id = ? AND o.\"row\" = ?",
        )
        .bind(table)
        .bind(row.to_bytes().to_vec())
        .fetch_all(&mut *conn)
        .await?;
        let mut headings = BTreeMap::new();
        for row in &txns {
            let kind = TxnKind::from_word(row.try_get(3)?);
            let heading = (row.try_get(2)?, kind, row.try_get(4)?);
            headings.insert(row.try_get(0)?, (row.try_get(1)?, heading));
        }
        let authors = authors(&mut conn).await?;
        // The order of the world: what came late stands where it belongs.
        ops.sort_by_key(Logged::order);
        Ok(Telling {
            table: declared,
            sight,
            headings,
            authors,
        }
        .tell(&ops))
    }
}

/// Label, kind and time of a transaction made here.
type Heading = (String, TxnKind, i64);

struct Telling<'a> {
    table: &'a Table,
    sight: Sight,
    /// By the place of the first op: how many ops there are, and what they are called.
    headings: BTreeMap<i64, (i64, Heading)>,
    authors: HashMap<StreamId, [u8; 32]>,
}

/// What a cell or place shows at some time, and the order of the op that made it so.
type Shown = (Option<(Stamp, StreamId, i64)>, Value);

impl Telling<'_> {
    fn tell(&self, ops: &[Logged]) -> Vec<Past> {
        let mut shown: HashMap<u16, Shown> = HashMap::new();
        let mut past = Vec::new();
        let mut alive = None;
        for logged in ops {
            let lives = logged.op.act != Act::Delete;
            if alive.replace(lives).is_some_and(|was| was != lives) {
                let event = if lives {
                    Event::Restored
                } else {
                    Event::Deleted
                };
                let values = (Value::Truth(lives), Value::Truth(!lives));
                past.push(self.entry(logged, event, None, values));
            }
            let (event, field, value) = match &logged.op.act {
                Act::Delete => continue,
                Act::Move { parent, .. } => {
                    (Event::Placed, None, parent.map_or(Value::Null, Value::Row))
                }
                Act::Set { field, value } | Act::Resolve { field, value } => {
                    // What a newer program wrote has no name here yet.
                    let Some(known) = self.table.field(*field) else {
                        continue;
                    };
                    (Event::Cell, Some(known), value.clone())
                }
            };
            let cell = shown.entry(logged.op.act.field()).or_default();
            past.push(self.entry(logged, event, field, (value.clone(), cell.1.clone())));
            if Some(logged.order()) >= cell.0 {
                *cell = (Some(logged.order()), value);
            }
        }
        past.reverse();
        past
    }

    fn entry(
        &self,
        logged: &Logged,
        event: Event,
        field: Option<&Field>,
        (value, before): (Value, Value),
    ) -> Past {
        let last = self.headings.range(..=logged.lsn).next_back();
        let heading = last.filter(|(lsn, (ops, _))| logged.lsn < *lsn + ops);
        let heading = heading.map(|(_, (_, heading))| heading.clone());
        let unknown = || (String::new(), TxnKind::Edit, logged.op.stamp.unix_ms());
        let (label, kind, unix_ms) = heading.unwrap_or_else(unknown);
        let sensitive = field.is_some_and(|field| field.sensitive);
        let blank = sensitive && self.sight == Sight::Plain;
        let (value, before) = if blank {
            Default::default()
        } else {
            (value, before)
        };
        let field = field.map(|field| field.name);
        Past {
            unix_ms,
            label,
            kind,
            stream: logged.op.stream,
            device: self.authors.get(&logged.op.stream).copied(),
            event,
            field,
            sensitive,
            value,
            before,
        }
    }
}
