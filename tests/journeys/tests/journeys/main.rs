//! Journeys through the desk on a real encrypted database: what a person would do, and what goes wrong.

mod faults;
mod first_day;
mod killed;
mod real_files;
