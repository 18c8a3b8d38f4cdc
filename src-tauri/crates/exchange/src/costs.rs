//! Lists of costs to serve: one entry a line, with the client it was spent on or none.

mod mapping;
mod read;
mod recognise;

pub use mapping::{CostColumn, CostMapping};
pub use read::{CostLine, CostRead, read_costs};
pub use recognise::recognise_costs;
