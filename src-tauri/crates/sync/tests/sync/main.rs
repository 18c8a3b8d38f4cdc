//! The reference projection and the chain, held to small stories and to laws.

mod chains;
mod histories;
mod laws;
mod stories;
