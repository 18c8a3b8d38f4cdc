//! Products by code and name, with the small keys that lines know them by.
//! Deliberately absent: what a product is worth.

use crate::column::insert_many;
use crate::error::StoreError;
use sqlx::{Row as _, SqliteConnection};
use std::collections::HashMap;

/// The products that the database knows, and those that are to be written.
pub(super) struct Products {
    keys: HashMap<String, HashMap<String, i64>>,
    next: i64,
    new: Vec<(i64, String, String)>,
}

impl Products {
    /// Reads what the database knows.
    pub async fn load(conn: &mut SqliteConnection) -> Result<Self, StoreError> {
        let mut keys: HashMap<String, HashMap<String, i64>> = HashMap::new();
        let mut next = 1;
        let sql = "SELECT \"key\", code, description FROM ledger_product";
        for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
            let key: i64 = row.try_get(0)?;
            let named = keys.entry(row.try_get(1)?).or_default();
            named.insert(row.try_get(2)?, key);
            next = next.max(key + 1);
        }
        let new = Vec::new();
        Ok(Self { keys, next, new })
    }

    /// The key of a product, which is made where it is new.
    pub fn key(&mut self, code: &str, description: &str) -> i64 {
        let known = self.keys.get(code).and_then(|named| named.get(description));
        if let Some(key) = known {
            return *key;
        }
        let key = self.next;
        self.next += 1;
        let (code, description) = (code.to_owned(), description.to_owned());
        let named = self.keys.entry(code.clone()).or_default();
        named.insert(description.clone(), key);
        self.new.push((key, code, description));
        key
    }

    /// Writes those that are new.
    pub async fn write(self, conn: &mut SqliteConnection) -> Result<(), StoreError> {
        const HEAD: &str = "INSERT INTO ledger_product (\"key\", code, description) ";
        insert_many(
            conn,
            HEAD,
            "",
            3,
            &self.new,
            |tuple, (key, code, description)| {
                tuple
                    .push_bind(*key)
                    .push_bind(code.clone())
                    .push_bind(description.clone());
            },
        )
        .await
    }
}
