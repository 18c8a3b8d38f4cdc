//! Turns the posts of a file into one change of a client's organisation. Posts that are there already
//! are recognised by their number, else by title and name; only what differs is written, and what the
//! file does not mention stays: absence is no deletion.
//! Deliberately absent: reading the file.

use crate::position::Organisation;
use std::collections::{HashMap, HashSet};
use valise_domain::cell::Cell;
use valise_domain::change::{Change, Step};
use valise_domain::codes::PositionState;
use valise_domain::id::RowId;
use valise_domain::import::{ImportReport, Warning};
use valise_domain::nouns::*;
use valise_domain::people::PostLine;
use valise_domain::rank;
use valise_domain::value::Value;

/// Writes posts into a change, counting what is new, changed and known.
pub(super) struct Writer<'a> {
    /// The change so far.
    pub change: Change,
    /// The counts so far.
    pub report: ImportReport,
    /// Whose organisation.
    pub account: AccountId,
    /// What is there.
    pub held: &'a Organisation,
    /// Names new rows.
    pub new_row: &'a mut dyn FnMut() -> RowId,
}

impl Writer<'_> {
    /// Compares the posts with what is there and writes the difference.
    pub fn posts(&mut self, posts: &[PostLine]) {
        let known = match_known(posts, self.held);
        self.report.warnings.extend(same_names(posts));
        let mut rows = Vec::with_capacity(posts.len());
        for found in &known {
            rows.push(found.map_or_else(|| PositionId((self.new_row)()), |position| position.id));
        }
        let ranks = rank::series(posts.len());
        for (index, post) in posts.iter().enumerate() {
            let before = self.change.steps.len();
            self.post(rows[index], known[index], post);
            let manager = post.manager.map(|above| RowId::from(rows[above]));
            let held = known[index].map(|position| position.manager.map(RowId::from));
            if held != Some(manager) {
                self.change.steps.push(Step::Move {
                    table: position::TABLE.id,
                    row: rows[index].into(),
                    parent: manager,
                    rank: ranks[index].clone(),
                });
            }
            let wrote = self.change.steps.len() > before;
            match (known[index].is_some(), wrote) {
                (false, _) => self.report.new += 1,
                (true, true) => self.report.updated += 1,
                (true, false) => self.report.skipped += 1,
            }
        }
        self.tops_first(&rows, posts);
    }

    fn post(&mut self, row: PositionId, known: Option<&Position>, post: &PostLine) {
        let account = known
            .and_then(|position| position.account)
            .map(Cell::into_value);
        self.cell(
            position::account,
            row.into(),
            account,
            Some(self.account.into_value()),
        );
        let state = known
            .and_then(|position| position.state)
            .map(Cell::into_value);
        self.cell(
            position::state,
            row.into(),
            state,
            Some(post.state.into_value()),
        );
        let texts: [(Field, Option<&String>, &Option<String>); 6] = [
            (
                position::title,
                known.and_then(|p| p.title.as_ref()),
                &post.title,
            ),
            (
                position::department,
                known.and_then(|p| p.department.as_ref()),
                &post.department,
            ),
            (
                position::external_id,
                known.and_then(|p| p.external_id.as_ref()),
                &post.reference,
            ),
            (
                position::grade,
                known.and_then(|p| p.grade.as_ref()),
                &post.grade,
            ),
            (
                position::purpose,
                known.and_then(|p| p.purpose.as_ref()),
                &post.purpose,
            ),
            (
                position::notes,
                known.and_then(|p| p.notes.as_ref()),
                &post.notes,
            ),
        ];
        for (field, held, wanted) in texts {
            self.text(field, row.into(), held, wanted);
        }
        self.holder(row, known, post);
    }

    fn holder(&mut self, row: PositionId, known: Option<&Position>, post: &PostLine) {
        let holder = known.and_then(|position| position.holder);
        let person = holder.and_then(|id| self.held.people.get(&id));
        let Some(name) = &post.name else {
            // A post that was vacated or closed has no holder; the person stays in the file.
            let gone = matches!(post.state, PositionState::Vacant | PositionState::Closed);
            if gone && holder.is_some() {
                self.change.put(position::holder, row.into(), Value::Null);
            }
            return;
        };
        let same = person.filter(|person| person.name.as_ref() == Some(name));
        let id = match same {
            Some(person) => person.id,
            None => {
                let id = StakeholderId((self.new_row)());
                self.change
                    .put(stakeholder::account, id.into(), self.account.into_value());
                self.change
                    .put(stakeholder::name, id.into(), name.clone().into_value());
                self.change
                    .put(position::holder, row.into(), id.into_value());
                id
            }
        };
        let (email, phone) = (&post.email, &post.phone);
        self.text(
            stakeholder::email,
            id.into(),
            same.and_then(|p| p.email.as_ref()),
            email,
        );
        self.text(
            stakeholder::phone,
            id.into(),
            same.and_then(|p| p.phone.as_ref()),
            phone,
        );
    }

    fn text(&mut self, field: Field, row: RowId, held: Option<&String>, wanted: &Option<String>) {
        let held = held.cloned().map(Cell::into_value);
        self.cell(field, row, held, wanted.clone().map(Cell::into_value));
    }

    /// Writes a cell that differs; a file that says nothing changes nothing.
    fn cell(&mut self, field: Field, row: RowId, held: Option<Value>, wanted: Option<Value>) {
        if let Some(wanted) = wanted.filter(|wanted| held.as_ref() != Some(wanted)) {
            self.change.put(field, row, wanted);
        }
    }

    /// All cells first, then the moves from the top down: the row above is then in its place already,
    /// so no move can stand under a row that is not there or close a circle with the chart as it was.
    fn tops_first(&mut self, rows: &[PositionId], posts: &[PostLine]) {
        let mut depth: HashMap<RowId, usize> = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            let (mut steps, mut at) = (1, index);
            while let Some(above) = posts[at].manager {
                steps += 1;
                at = above;
            }
            depth.insert((*row).into(), steps);
        }
        self.change.steps.sort_by_key(|step| match step {
            Step::Move { row, .. } => depth.get(row).copied().unwrap_or_default(),
            _ => 0,
        });
    }
}

/// For each post the position it is, by number, else by title and name; each position at most once.
fn match_known<'a>(posts: &[PostLine], held: &'a Organisation) -> Vec<Option<&'a Position>> {
    let name_of = |position: &Position| {
        position
            .holder
            .and_then(|id| held.people.get(&id))
            .and_then(|person| person.name.clone())
    };
    let by_number: HashMap<&str, &Position> = held
        .positions
        .iter()
        .filter_map(|position| Some((position.external_id.as_deref()?, position)))
        .collect();
    let mut by_words: HashMap<(Option<&str>, Option<String>), Vec<&Position>> = HashMap::new();
    for position in held
        .positions
        .iter()
        .rev()
        .filter(|p| p.external_id.is_none())
    {
        let words = (position.title.as_deref(), name_of(position));
        by_words.entry(words).or_default().push(position);
    }
    let mut taken: HashSet<PositionId> = HashSet::new();
    let mut known = Vec::with_capacity(posts.len());
    for post in posts {
        let found = match post.reference.as_deref() {
            Some(number) => by_number.get(number).copied(),
            None => {
                let words = (post.title.as_deref(), post.name.clone());
                by_words.get_mut(&words).and_then(Vec::pop)
            }
        };
        known.push(found.filter(|position| taken.insert(position.id)));
    }
    known
}

/// The same name on several posts may be one person or two: nobody is merged unasked.
fn same_names(posts: &[PostLine]) -> Vec<Warning> {
    let mut first: HashMap<&str, u32> = HashMap::new();
    let mut warnings = Vec::new();
    for post in posts {
        let Some(name) = post.name.as_deref() else {
            continue;
        };
        match first.get(name) {
            Some(row) => warnings.push(Warning {
                code: "same_name".to_owned(),
                row: post.row,
                detail: format!("{name} ({row})"),
            }),
            None => {
                first.insert(name, post.row);
            }
        }
    }
    warnings
}
