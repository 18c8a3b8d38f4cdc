//! Groups of clients, and who of ours is accountable for how many.
//! Deliberately absent: sums over a group (`value`).

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::Serialize;
use valise_domain::change::Change;
use valise_domain::nouns::{
    Account, AccountGroup, AccountGroupId, AccountId, Member, MemberId, account, account_group,
};
use valise_domain::value::Value;

/// A group of clients.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct GroupRow {
    /// The group.
    pub id: AccountGroupId,
    /// Its name.
    pub name: String,
    /// Clients that belong to it.
    pub clients: u32,
}

/// A person on our side.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct MemberRow {
    /// The person.
    pub id: MemberId,
    /// Full name.
    pub name: String,
    /// What they do.
    pub function: Option<String>,
    /// Clients they are accountable for.
    pub clients: u32,
}

impl Desk {
    /// Every group, by name; also those without a client.
    pub async fn groups(&self) -> Answer<Vec<GroupRow>> {
        let counts = self.store.count_by(account::group).await?;
        let groups = self.store.all::<AccountGroup>().await?;
        let row = |group: AccountGroup| {
            Some(GroupRow {
                id: group.id,
                name: group.name?,
                clients: counts.get(&group.id.0).copied().unwrap_or_default(),
            })
        };
        let mut rows: Vec<GroupRow> = groups.into_iter().filter_map(row).collect();
        rows.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        Ok(rows)
    }

    /// Everybody on our side, by name.
    pub async fn members(&self) -> Answer<Vec<MemberRow>> {
        let counts = self.store.count_by(account::owner).await?;
        let members = self.store.all::<Member>().await?;
        let row = |member: Member| {
            Some(MemberRow {
                id: member.id,
                name: member.name?,
                function: member.function,
                clients: counts.get(&member.id.0).copied().unwrap_or_default(),
            })
        };
        let mut rows: Vec<MemberRow> = members.into_iter().filter_map(row).collect();
        rows.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        Ok(rows)
    }

    /// Puts a client into the group of that name (case and outer blanks do not count), made where
    /// there is none; without a name it leaves its group.
    pub async fn set_group(&self, account: AccountId, name: Option<String>) -> Answer<()> {
        if !self.store.lives((account::TABLE.id, account.0)).await? {
            return Err(Failure::new(FailureCode::RowMissing, ""));
        }
        let mut change = Change::new("set-group").about::<Account>(account);
        let name = name
            .as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty());
        let group = match name {
            None => Value::Null,
            Some(name) => Value::Row(match self.group_named(name).await? {
                Some(group) => group.0,
                None => {
                    let group = self.surroundings.new_row();
                    change = change.set(account_group::name, group, name.to_owned());
                    group
                }
            }),
        };
        change.put(account::group, account.0, group);
        self.write(change).await
    }

    async fn group_named(&self, name: &str) -> Answer<Option<AccountGroupId>> {
        let plain = |name: &str| name.trim().to_lowercase();
        let groups = self.store.all::<AccountGroup>().await?;
        let same = |group: &AccountGroup| {
            let held = group.name.as_deref();
            held.is_some_and(|held| plain(held) == plain(name))
        };
        Ok(groups.into_iter().find(same).map(|group| group.id))
    }
}
