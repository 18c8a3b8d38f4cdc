//! Numbers that the models need: special functions, integrals, an optimiser, seeded draws. Each is
//! held to reference values in the tests, at the extremes as well.
//! Deliberately absent: anything that knows a customer, and a source of chance: a seed comes in.

pub mod beta;
mod descent;
pub mod draws;
pub mod gamma;
pub mod matrix;
pub mod optimise;
pub mod quadrature;
mod simplex;
