//! The encrypted SQLite store: tables, migrations, the one door, the change log.
