//! Valise shell.
