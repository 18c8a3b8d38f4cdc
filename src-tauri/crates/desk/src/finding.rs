//! One search over clients, people, posts, visits and notes. The index of the room `search` says which
//! rows; they are read anew, so that what is shown is what holds.
//! Deliberately absent: how names match (`search`), and commands, which the window knows.

mod recent;
mod shelf;

pub(crate) use shelf::Shelf;

use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_search::{Excerpt, Key, Kind, Query};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// A client, by its name.
    Client,
    /// A person on a client's side, by the name.
    Person,
    /// A post, by its title.
    Position,
    /// A visit, by its goal.
    Visit,
    /// Something written down, by its words.
    Note,
}

/// One row that was found.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Found {
    /// As what.
    pub kind: FoundKind,
    /// Name of the table of `row`: notes stand in several.
    pub table: String,
    /// The row.
    pub row: RowId,
    /// The client it belongs to.
    pub account: Option<AccountId>,
    /// Its name; of a note the words around what was found.
    pub title: String,
    /// What tells it from others of that name: the post, the client.
    pub subtitle: Option<String>,
    /// What of the title matched: from a character to the one after the last, in Unicode characters.
    pub marks: Vec<(u32, u32)>,
}

/// More than a person looks through.
const MOST: u32 = 200;
/// Characters of a note that are shown.
const EXCERPT: usize = 90;

impl Desk {
    /// Finds what has all the words of a query, in letters, characters or pinyin, the best first. An
    /// empty query answers the clients that were worked on last, and has the index made ready.
    pub async fn search(&self, query: String, limit: u32) -> Answer<Vec<Found>> {
        let limit = usize::try_from(limit.min(MOST)).unwrap_or_default();
        if query.trim().is_empty() {
            self.shelf.make_ready(self.store.clone());
            return self.recent_clients(limit).await;
        }
        let query = Query::new(&query);
        // A row may be found by its name and by its notes; the better of both is shown.
        let keys = self.shelf.find(&self.store, &query, 2 * limit).await?;
        let mut seen = HashSet::new();
        let once = keys.into_iter().filter(|key| seen.insert(key.row));
        self.found(once.take(limit).collect(), &query).await
    }

    /// What the keys stand for, in their order; what is gone meanwhile is left out.
    async fn found(&self, keys: Vec<Key>, query: &Query) -> Answer<Vec<Found>> {
        let mut rows = Rows::default();
        self.read_clients(&keys, &mut rows).await?;
        self.read_people(&keys, &mut rows).await?;
        self.read_visits(&keys, &mut rows).await?;
        let accounts: HashSet<AccountId> = rows.0.values().filter_map(|row| row.account).collect();
        let clients: HashMap<AccountId, String> = self
            .store
            .get_any::<Account>(accounts)
            .await?
            .into_iter()
            .map(|account| (account.id, account.name.unwrap_or_default()))
            .collect();
        Ok(keys
            .into_iter()
            .filter_map(|key| rows.0.remove(&key.row)?.found(key, query, &clients))
            .collect())
    }

    async fn read_clients(&self, keys: &[Key], rows: &mut Rows) -> Answer<()> {
        for account in self
            .store
            .get_any::<Account>(of(keys, Kind::Client))
            .await?
        {
            let row = Row {
                table: account::TABLE.name,
                account: Some(account.id),
                name: account.name,
                notes: lines([account.notes]),
                aside: None,
            };
            rows.0.insert(account.id.0, row);
        }
        Ok(())
    }

    async fn read_people(&self, keys: &[Key], rows: &mut Rows) -> Answer<()> {
        let people = self
            .store
            .get_any::<Stakeholder>(of(keys, Kind::Person))
            .await?;
        let posts = self
            .store
            .get_any::<Position>(of(keys, Kind::Position))
            .await?;
        let held = self
            .store
            .by_any::<Position>(position::holder, people.iter().map(|person| person.id))
            .await?;
        let mut titles: HashMap<StakeholderId, String> = HashMap::new();
        for post in held {
            if let (Some(holder), Some(title)) = (post.holder, post.title) {
                titles.entry(holder).or_insert(title);
            }
        }
        let holders = posts.iter().filter_map(|post| post.holder);
        let holders = self.store.get_any::<Stakeholder>(holders).await?;
        let mut names: HashMap<StakeholderId, String> = holders
            .into_iter()
            .filter_map(|person| Some((person.id, person.name?)))
            .collect();
        for person in people {
            let row = Row {
                table: stakeholder::TABLE.name,
                account: person.account,
                name: person.name,
                notes: lines([person.notes, person.concerns]),
                aside: titles.remove(&person.id),
            };
            rows.0.insert(person.id.0, row);
        }
        for post in posts {
            let row = Row {
                table: position::TABLE.name,
                account: post.account,
                name: post.title,
                notes: lines([post.notes, post.purpose]),
                aside: post.holder.and_then(|holder| names.remove(&holder)),
            };
            rows.0.insert(post.id.0, row);
        }
        Ok(())
    }

    async fn read_visits(&self, keys: &[Key], rows: &mut Rows) -> Answer<()> {
        for visit in self.store.get_any::<Visit>(of(keys, Kind::Visit)).await? {
            let row = Row {
                table: visit::TABLE.name,
                account: visit.account,
                name: visit.goal,
                notes: lines([visit.result, visit.stated_need, visit.real_need]),
                aside: None,
            };
            rows.0.insert(visit.id.0, row);
        }
        let notes = of(keys, Kind::Note);
        for logged in self.store.get_any::<Interaction>(notes).await? {
            let row = Row {
                table: interaction::TABLE.name,
                account: logged.account,
                name: None,
                notes: lines([logged.summary, logged.notes]),
                aside: None,
            };
            rows.0.insert(logged.id.0, row);
        }
        Ok(())
    }
}

/// The rows to read for one kind: notes stand in every table.
fn of(keys: &[Key], kind: Kind) -> Vec<RowId> {
    let wanted = keys
        .iter()
        .filter(|key| key.kind == kind || key.kind == Kind::Note);
    wanted.map(|key| key.row).collect()
}

/// What is written down in several fields of a row, as one text.
fn lines<const COUNT: usize>(texts: [Option<String>; COUNT]) -> String {
    let said = texts.into_iter().flatten();
    said.collect::<Vec<_>>().join("\n")
}

/// The rows that were read, by their ids.
#[derive(Default)]
struct Rows(HashMap<RowId, Row>);

/// What may be shown of a row.
struct Row {
    table: &'static str,
    account: Option<AccountId>,
    name: Option<String>,
    notes: String,
    aside: Option<String>,
}

impl Row {
    fn found(self, key: Key, query: &Query, clients: &HashMap<AccountId, String>) -> Option<Found> {
        let client = clients.get(&self.account?)?;
        let name = self.name.unwrap_or_default();
        let (title, marks, aside) = if key.kind == Kind::Note {
            let Excerpt { text, marks } = query.excerpt(&self.notes, EXCERPT);
            // Who or what it was written about.
            (text, marks, Some(name).filter(|name| name != client))
        } else {
            let marks = query.marks(&name);
            (name, marks, self.aside)
        };
        let is_client = key.kind == Kind::Client;
        let asides = [aside, (!is_client).then(|| client.clone())];
        let asides = asides
            .into_iter()
            .flatten()
            .filter(|aside| !aside.is_empty());
        let subtitle = asides.collect::<Vec<_>>().join(" · ");
        Some(Found {
            kind: key.kind.into(),
            table: self.table.to_owned(),
            row: key.row,
            account: self.account,
            title,
            subtitle: Some(subtitle).filter(|text| !text.is_empty()),
            marks,
        })
    }
}

impl From<Kind> for FoundKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Client => Self::Client,
            Kind::Person => Self::Person,
            Kind::Position => Self::Position,
            Kind::Visit => Self::Visit,
            Kind::Note => Self::Note,
        }
    }
}
