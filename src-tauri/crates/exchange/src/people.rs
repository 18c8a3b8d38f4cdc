//! Lists of people and posts, with or without the lines between them.

mod cells;
mod draft;
mod holder;
mod managers;
mod mapping;
mod mend;
mod read;
mod recognise;
mod tree;

pub use mapping::{PeopleColumn, PeopleMapping};
pub use read::{PeopleRead, read_people};
pub use recognise::recognise_people;
