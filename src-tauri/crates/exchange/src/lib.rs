//! Files in and out: CSV ledgers and people lists.
