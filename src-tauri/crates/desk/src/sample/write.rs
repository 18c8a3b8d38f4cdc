//! From a client's tables to the steps of one change: the account, its positions and its people.
//! Deliberately absent: visits and what surrounds them (`diary`).

use super::diary;
use super::ours::Team;
use super::shape::{Client, Holder, Post, Profile};
use chrono::TimeDelta;
use std::collections::HashMap;
use valise_domain::cell::Cell;
use valise_domain::change::{Change, Step};
use valise_domain::codes::AccountKind;
use valise_domain::id::RowId;
use valise_domain::nouns::{
    Account, AccountId, Field, PositionId, StakeholderId, account, account_category, attitude,
    buying_role, position, stakeholder,
};
use valise_domain::rank;
use valise_domain::time::Date;

/// A change on its way, with what its steps refer to.
pub(super) struct Pen<'a> {
    /// The steps so far.
    pub change: Change,
    /// The account they are about.
    pub account: AccountId,
    /// Our side.
    pub team: &'a Team,
    /// The day everything is counted from.
    pub today: Date,
    /// Positions by key.
    pub posts: HashMap<&'static str, PositionId>,
    /// People by the key of their position.
    pub people: HashMap<&'static str, StakeholderId>,
    new_id: &'a mut dyn FnMut() -> RowId,
}

impl Pen<'_> {
    /// A row that is not yet there.
    pub(super) fn new_row(&mut self) -> RowId {
        (self.new_id)()
    }

    /// Writes one cell.
    pub(super) fn set<T: Cell>(&mut self, field: Field, row: impl Into<RowId>, value: T) {
        self.change.put(field, row.into(), value.into_value());
    }

    /// Writes a text, where there is one.
    pub(super) fn text(&mut self, field: Field, row: impl Into<RowId>, text: &str) {
        if !text.is_empty() {
            self.set(field, row, text.to_owned());
        }
    }

    /// The day that many days from today.
    pub(super) fn day(&self, offset: i64) -> Date {
        Date(self.today.0 + TimeDelta::days(offset))
    }
}

/// The change that makes a client with all that belongs to it.
pub(super) fn client(
    client: &Client,
    team: &Team,
    today: Date,
    new_id: &mut dyn FnMut() -> RowId,
) -> Change {
    let account: AccountId = new_id().into();
    let mut pen = Pen {
        change: Change::new("load-sample").about::<Account>(account),
        account,
        team,
        today,
        posts: HashMap::new(),
        people: HashMap::new(),
        new_id,
    };
    facts(&mut pen, client);
    for post in client.posts {
        if let Some(holder) = &post.holder {
            person(&mut pen, client, post.key, holder);
        }
    }
    chart(&mut pen, client.posts);
    diary::write(&mut pen, client);
    pen.change
}

fn facts(pen: &mut Pen<'_>, client: &Client) {
    let row = pen.account;
    pen.text(account::name, row, client.name);
    pen.text(account::external_id, row, client.external_id);
    if client.in_group {
        pen.set(account::group, row, pen.team.group);
    }
    pen.set(account::kind, row, AccountKind::Existing);
    pen.set(account::stage, row, client.stage);
    pen.set(account::owner, row, pen.team.member(client.owner));
    pen.set(account::owner_role, row, client.owner_role);
    pen.set(
        account::sponsor,
        row,
        pen.team.member(super::shape::Ours::Sponsor),
    );
    pen.set(
        account::potential,
        row,
        rust_decimal::Decimal::from(client.potential),
    );
    pen.text(account::potential_currency, row, super::ledger::CURRENCY);
    pen.text(account::potential_reason, row, client.potential_reason);
    pen.set(account::potential_on, row, pen.day(client.potential_day));
    pen.text(account::country, row, client.country);
    pen.text(account::industry, row, client.industry);
    pen.text(account::website, row, client.website);
    pen.text(account::time_zone, row, client.time_zone);
    pen.text(account::notes, row, client.notes);
    pen.text(account::strategic_reason, row, client.strategic_reason);
    for (category, reason) in client.categories {
        let held = pen.new_row();
        pen.set(account_category::account, held, row);
        pen.set(account_category::category, held, *category);
        pen.text(account_category::reason, held, reason);
    }
}

fn person(pen: &mut Pen<'_>, client: &Client, key: &'static str, holder: &Holder) {
    let row: StakeholderId = pen.new_row().into();
    pen.people.insert(key, row);
    pen.set(stakeholder::account, row, pen.account);
    pen.text(stakeholder::name, row, holder.name);
    pen.set(
        stakeholder::email,
        row,
        format!("{}@{}", holder.mail, client.mail),
    );
    pen.text(stakeholder::phone, row, holder.phone);
    pen.text(stakeholder::messenger, row, holder.messenger);
    pen.text(stakeholder::language, row, client.language);
    pen.set(stakeholder::strength, row, holder.strength);
    pen.text(stakeholder::concerns, row, holder.concerns);
    pen.text(stakeholder::notes, row, holder.notes);
    if holder.informant {
        pen.set(stakeholder::informant, row, true);
    }
    if let Some(profile) = &holder.profile {
        personal(pen, row, profile);
    }
    for role in holder.roles {
        let held = pen.new_row();
        pen.set(buying_role::stakeholder, held, row);
        pen.set(buying_role::role, held, *role);
    }
    for (day, scale, evidence) in holder.seen {
        let seen = pen.new_row();
        pen.set(attitude::stakeholder, seen, row);
        pen.set(attitude::attitude, seen, *scale);
        pen.set(attitude::seen_on, seen, pen.day(*day));
        pen.text(attitude::evidence, seen, evidence);
    }
}

fn personal(pen: &mut Pen<'_>, row: StakeholderId, profile: &Profile) {
    for (field, text) in [
        (stakeholder::family, profile.family),
        (stakeholder::home_town, profile.home_town),
        (stakeholder::school, profile.school),
        (stakeholder::hobbies, profile.hobbies),
        (stakeholder::standing, profile.standing),
        (stakeholder::ambitions, profile.ambitions),
        (stakeholder::profile_reason, profile.reason),
    ] {
        pen.text(field, row, text);
    }
}

fn chart(pen: &mut Pen<'_>, posts: &[Post]) {
    for post in posts {
        let row = pen.new_row();
        pen.posts.insert(post.key, row.into());
    }
    let ranks = rank::series(posts.len());
    for (post, rank) in posts.iter().zip(ranks) {
        let row = pen.posts[post.key];
        pen.set(position::account, row, pen.account);
        pen.text(position::title, row, post.title);
        pen.text(position::department, row, post.department);
        if let Some((department, level)) = post.chain {
            pen.set(position::chain_department, row, department);
            pen.set(position::chain_level, row, level);
        }
        if let Some(holder) = pen.people.get(post.key).copied() {
            pen.set(position::holder, row, holder);
        }
        pen.set(position::state, row, post.state);
        pen.text(position::notes, row, post.notes);
        if !post.dotted_to.is_empty() {
            pen.set(position::functional_manager, row, pen.posts[post.dotted_to]);
        }
        let parent = (!post.under.is_empty()).then(|| pen.posts[post.under].into());
        let (table, row) = (position::TABLE.id, row.into());
        pen.change.steps.push(Step::Move {
            table,
            row,
            parent,
            rank,
        });
    }
}
