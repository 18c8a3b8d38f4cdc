//! Finding names and notes as fast as somebody types, by letters, characters and pinyin.
//!
//! An [`Index`] holds what can be found, in memory; a [`Query`] is what somebody typed. 王小明 answers
//! to `wxm`, `wangxiaoming`, `wxiaoming`, `小明` and `王`, Åsa to `asa`; several words may stand in any
//! order, and those that the name does not have may stand in the name of what it belongs to.
//! `fold` makes letters plain, `sounds` knows how characters are read, `cells` is the form in which
//! a text is looked through, `word` matches one word against it.
//!
//! Deliberately absent: where the texts come from (`desk`), the order of lists (`words`), and
//! forgiving slips of the finger: a name is short, and a wrong guess among 100,000 is worse than none.

mod cells;
mod fold;
mod index;
mod query;
mod sounds;
mod word;

pub use index::{Index, Key, Kind};
pub use query::{Excerpt, Marks, Query};
