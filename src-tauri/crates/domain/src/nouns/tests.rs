//! The declared list holds what everything that reads it relies on.
//! Deliberately absent: the store's own tables (`store`).

use super::*;
use crate::id::RowId;
use crate::value::Value;
use std::collections::HashSet;

#[test]
fn no_number_and_no_name_stands_twice() {
    let tables: HashSet<_> = TABLES.iter().map(|t| t.id).collect();
    assert_eq!(tables.len(), TABLES.len());
    for table in TABLES {
        let ids: HashSet<_> = table.fields.iter().map(|f| f.id).collect();
        let names: HashSet<_> = table.fields.iter().map(|f| f.name).collect();
        assert_eq!(ids.len(), table.fields.len(), "{}", table.name);
        assert_eq!(names.len(), table.fields.len(), "{}", table.name);
        assert!(!ids.contains(&0), "0 is the place in the tree");
    }
}

#[test]
fn a_struct_is_read_from_its_row() {
    let id = RowId::built_in("test");
    let mut values = vec![Value::Null; account::TABLE.fields.len()];
    values[0] = Value::Text("Hua Xing".into());
    let row = Row {
        id,
        alive: true,
        parent: None,
        rank: None,
        values,
    };
    let account = Account::from_row(row).unwrap();
    assert_eq!(account.name.as_deref(), Some("Hua Xing"));
    assert_eq!(account.stage, None);
}
