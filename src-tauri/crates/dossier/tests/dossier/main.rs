//! Whole dossiers, read back from their PDF. With `VALISE_PRINTS=<folder>` the prints are kept there;
//! with `VALISE_BLESS=1` the snapshots are written anew.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod chain;
mod chart;
mod edition;
mod layout;
mod odd_text;
mod paper;
mod reading;
mod sample;
mod snapshot;
mod worth_sample;
