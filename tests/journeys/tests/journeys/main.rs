//! Journeys through the desk on a real encrypted database: what a person would do, and what goes wrong.

mod adding;
mod assumptions;
mod erasing;
mod faults;
mod finding;
mod first_day;
mod keeping;
mod killed;
mod organisation;
mod real_files;
mod rejected;
mod serving;
mod steps;
mod today;
mod valued;
mod visiting;
mod worth;
