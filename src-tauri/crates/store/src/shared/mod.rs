//! What this database shares with others: sealed segments and what became of them, who had seen what,
//! and the rows made anew when something of others comes or goes. Every call is one transaction.
//!
//! `home` and `scope` say what is shared with whom; `segment` keeps what is sealed; `unsealed` and
//! `seal` give out what was written here; `turn` takes in what others wrote; `knowledge`, `weigh`,
//! `tree` and `rows` make rows of it; `small` keeps objects; `lineage` and `witness` tell whether this
//! is still the only copy.
//! Deliberately absent: ciphers, signatures, and whether a segment may count (`sync`): all of that comes
//! in as bytes and numbers.

mod ancestor;
mod covers;
mod entering;
pub(crate) mod home;
pub(crate) mod knowledge;
mod lineage;
mod remnant;
pub(crate) mod rows;
pub(crate) mod scope;
mod seal;
mod segment;
mod share;
mod small;
mod strife;
pub(crate) mod tree;
mod turn;
mod unsealed;
pub(crate) mod weigh;
mod witness;

pub use covers::Cover;
pub(crate) use covers::{gappy, write_all_gaps};
pub use entering::Entering;
pub use lineage::Standing;
pub use remnant::Remnant;
pub use scope::ScopeName;
pub(crate) use scope::read_name;
pub use seal::Sealing;
pub(crate) use segment::authors;
pub use segment::{COUNTS, Dep, Segment, SegmentHash, Span};
pub use share::{Share, as_stored};
pub use small::{Bundle, Keep, Object, Odd, Pack};
pub use tree::Skipped;
pub use turn::{Applied, Turn};
pub use unsealed::Unsealed;
