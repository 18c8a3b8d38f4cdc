//! Layout of organisation charts, for the screen and the paper alike.
