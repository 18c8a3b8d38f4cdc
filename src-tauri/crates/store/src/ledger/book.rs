//! What an import knows while lines come in: which account a customer is, which key a product has,
//! and what must be made for those that are new.
//! Deliberately absent: writing (`import`) and sums (`months`).

use super::products::Products;
use crate::column::read_id;
use crate::error::StoreError;
use chrono::Datelike;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{HashMap, HashSet};
use valise_domain::cell::Cell;
use valise_domain::change::Step;
use valise_domain::codes::AccountKind;
use valise_domain::id::RowId;
use valise_domain::ledger::LedgerLine;
use valise_domain::nouns::{Field, account};
use valise_domain::time::Date;

/// A day as `yyyymmdd`.
pub(super) fn day_number(day: Date) -> i64 {
    let (month, date) = (i64::from(day.0.month()), i64::from(day.0.day()));
    i64::from(day.0.year()) * 10_000 + month * 100 + date
}

/// The inverse of [`day_number`].
pub(super) fn day_of(number: i64) -> Option<Date> {
    let part = |n: i64| u32::try_from(n).ok();
    let year = i32::try_from(number / 10_000).ok()?;
    chrono::NaiveDate::from_ymd_opt(year, part(number / 100 % 100)?, part(number % 100)?).map(Date)
}

/// The keys of one import.
pub(super) struct Book {
    seed: [u8; 32],
    now_ms: i64,
    /// Accounts that are not in the trash, by their number elsewhere.
    by_external: HashMap<String, RowId>,
    /// The same by name, and whether they have a number elsewhere.
    by_name: HashMap<String, (RowId, bool)>,
    /// Small keys of accounts that ever had lines.
    account_keys: HashMap<RowId, i64>,
    next_account: i64,
    /// Customers of this file.
    customers: HashMap<String, i64>,
    seen: HashSet<RowId>,
    /// The key of the import itself.
    pub import_key: i64,
    /// Account keys to be written.
    pub new_keys: Vec<(i64, RowId)>,
    /// Products, known and new.
    pub products: Products,
    /// What makes the new accounts.
    pub steps: Vec<Step>,
    /// How many accounts are new.
    pub accounts_new: u32,
}

impl Book {
    /// Reads what the database knows.
    pub async fn load(
        conn: &mut SqliteConnection,
        seed: [u8; 32],
        now_ms: i64,
    ) -> Result<Self, StoreError> {
        let mut book = Self {
            seed,
            now_ms,
            by_external: HashMap::new(),
            by_name: HashMap::new(),
            account_keys: HashMap::new(),
            next_account: 1,
            customers: HashMap::new(),
            seen: HashSet::new(),
            import_key: next_key(
                conn,
                "SELECT coalesce(max(\"key\"), 0) + 1 FROM ledger_import",
            )
            .await?,
            new_keys: Vec::new(),
            products: Products::load(conn).await?,
            steps: Vec::new(),
            accounts_new: 0,
        };
        book.load_accounts(conn).await?;
        Ok(book)
    }

    async fn load_accounts(&mut self, conn: &mut SqliteConnection) -> Result<(), StoreError> {
        let sql = "SELECT id, name, external_id FROM account WHERE alive = 1 ORDER BY id";
        for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
            let id = read_id(row, 0)?;
            let external: Option<String> = row.try_get(2)?;
            if let Some(name) = row.try_get::<Option<String>, _>(1)? {
                self.by_name.entry(name).or_insert((id, external.is_some()));
            }
            if let Some(external) = external {
                self.by_external.entry(external).or_insert(id);
            }
        }
        let sql = "SELECT \"key\", account FROM ledger_account";
        for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
            self.account_keys.insert(read_id(row, 1)?, row.try_get(0)?);
        }
        let sql = "SELECT coalesce(max(\"key\"), 0) + 1 FROM ledger_account";
        self.next_account = next_key(conn, sql).await?;
        Ok(())
    }

    /// The key of a line's product, which is made where it is new.
    pub fn product(&mut self, line: &LedgerLine) -> i64 {
        self.products.key(&line.product, &line.description)
    }

    /// The key of a line's account, which is made where nobody knows the customer.
    pub fn account(&mut self, line: &LedgerLine) -> i64 {
        if let Some(key) = self.customers.get(&line.customer) {
            return *key;
        }
        let id = self.find(line).unwrap_or_else(|| self.make(line));
        self.seen.insert(id);
        let key = match self.account_keys.get(&id) {
            Some(key) => *key,
            None => {
                let key = self.next_account;
                self.next_account += 1;
                self.account_keys.insert(id, key);
                self.new_keys.push((key, id));
                key
            }
        };
        self.customers.insert(line.customer.clone(), key);
        key
    }

    /// How many accounts that were there already got lines.
    pub fn accounts_known(&self) -> u32 {
        u32::try_from(self.seen.len())
            .unwrap_or(u32::MAX)
            .saturating_sub(self.accounts_new)
    }

    fn find(&mut self, line: &LedgerLine) -> Option<RowId> {
        if let Some(id) = self.by_external.get(&line.customer) {
            return Some(*id);
        }
        if let Some((id, _)) = self.by_name.get(&line.customer) {
            return Some(*id);
        }
        // An account that a person made by name and that has no number yet takes this one, so that
        // another customer of the same name does not become the same account.
        let name = line.customer_name.as_ref()?;
        let (id, _) = *self.by_name.get(name).filter(|(_, numbered)| !numbered)?;
        self.by_name.insert(name.clone(), (id, true));
        self.put(account::external_id, id, line.customer.clone());
        self.by_external.insert(line.customer.clone(), id);
        Some(id)
    }

    fn make(&mut self, line: &LedgerLine) -> RowId {
        let hash = blake3::keyed_hash(&self.seed, &self.accounts_new.to_le_bytes());
        let (random, _) = hash
            .as_bytes()
            .split_first_chunk::<10>()
            .expect("a hash has 32 bytes");
        let id = RowId::new(self.now_ms, *random);
        self.accounts_new += 1;
        let name = line.customer_name.as_ref().unwrap_or(&line.customer);
        self.put(account::name, id, name.clone());
        // A file without numbers gives the name in their place.
        if line.customer_name.as_ref() != Some(&line.customer) {
            self.put(account::external_id, id, line.customer.clone());
        }
        self.put(account::kind, id, AccountKind::Existing);
        if let Some(country) = &line.country {
            self.put(account::country, id, country.clone());
        }
        id
    }

    fn put<T: Cell>(&mut self, field: Field, row: RowId, value: T) {
        self.steps.push(Step::Set {
            field,
            row,
            value: value.into_value(),
        });
    }
}

async fn next_key(conn: &mut SqliteConnection, sql: &'static str) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar(sql).fetch_one(&mut *conn).await?)
}
