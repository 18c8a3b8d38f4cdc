//! One Fluent catalogue, read by the web UI, the dossier and the messages.
