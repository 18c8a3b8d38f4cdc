//! Many devices on a faulty store, one thread, one seed. Generic over the local side, so that the
//! same simulator runs on memory here and on SQLite elsewhere.

pub mod checks;
pub mod cloud;
pub mod dice;
pub mod disks;
pub mod drive;
pub mod ending;
pub mod erasures;
pub mod glass;
pub mod local;
pub mod malice;
pub mod memory;
pub mod people;
pub mod script;
pub mod truth;
pub mod watch;
pub mod world;
