//! The six categories of an account: several may apply (domain.md 31, 32).
//! Deliberately absent: their definitions, which stand in the catalogues.

use crate::Answer;
use crate::workspace::Desk;
use std::collections::{HashMap, HashSet};
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::codes::Category;
use valise_domain::nouns::{Account, AccountCategory, AccountId, account_category};

impl Desk {
    /// Makes exactly these the categories of an account, in one change.
    pub async fn set_categories(
        &self,
        account: AccountId,
        categories: Vec<Category>,
    ) -> Answer<()> {
        let wanted: HashSet<Category> = categories.into_iter().collect();
        let held = self
            .store
            .by::<AccountCategory>(account_category::account, account.into_value())
            .await?;
        let mut change = Change::new("set-categories").about::<Account>(account);
        for row in &held {
            if row
                .category
                .is_none_or(|category| !wanted.contains(&category))
            {
                change = change.delete(account_category::TABLE, row.id);
            }
        }
        for category in Category::ALL
            .iter()
            .filter(|category| wanted.contains(category))
        {
            if held.iter().any(|row| row.category == Some(*category)) {
                continue;
            }
            let row = self.surroundings.new_row();
            change = change.set(account_category::account, row, account).set(
                account_category::category,
                row,
                *category,
            );
        }
        self.write(change).await
    }

    /// The categories of every account, in the order of the list.
    pub(crate) async fn categories(&self) -> Answer<HashMap<AccountId, Vec<Category>>> {
        let mut held: HashMap<AccountId, Vec<Category>> = HashMap::new();
        for row in self.store.all::<AccountCategory>().await? {
            if let (Some(account), Some(category)) = (row.account, row.category) {
                held.entry(account).or_default().push(category);
            }
        }
        for categories in held.values_mut() {
            categories.sort_unstable();
            categories.dedup();
        }
        Ok(held)
    }
}
