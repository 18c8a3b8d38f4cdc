//! What the interface may ask: one async function per command.
