//! Sharing a workspace over a real folder with real encrypted databases: the first day, joining, working
//! apart, conflicts, leaving, and being cut off anywhere.

mod apart;
mod background;
mod conflicts;
mod cuts;
mod founding;
mod joining;
mod office;
mod people;
mod secrecy;
