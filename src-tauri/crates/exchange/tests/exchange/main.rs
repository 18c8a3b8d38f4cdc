//! Files of many kinds, from their bytes to lines and posts.

// Everything here is a test, also what stands beside the test functions.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod bytes;
mod costs;
mod fixtures;
mod forms;
mod ledgers;
mod people;
mod real_files;
mod rejected;
