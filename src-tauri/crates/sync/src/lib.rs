//! What several devices will share: the reference projection and the chain of changes.
