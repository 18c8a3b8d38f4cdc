//! Where things lie on this computer.
//! Deliberately absent: what lies there (`valise-desk`).

use std::path::PathBuf;

/// The identifier that names Valise to the operating system.
pub const IDENTIFIER: &str = "app.valise.desktop";

/// The person's workspace, or the sample's, in the data folder of the operating system; beside the
/// executable's working folder where the system names none.
pub fn workspace(sample: bool) -> PathBuf {
    let data = dirs::data_dir().unwrap_or_else(|| PathBuf::from("."));
    data.join(IDENTIFIER)
        .join(if sample { "sample" } else { "workspace" })
}
