//! What a client is worth: sums without IO.
