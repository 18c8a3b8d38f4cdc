//! Where things are: the checkout and the build folder. Nothing here is made or changed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Stop};

/// The folders that every chore works in.
pub struct Place {
    /// The checkout: the folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's build folder, as `CARGO_TARGET_DIR` and the configuration have it.
    pub target: PathBuf,
}

impl Place {
    /// Looks for the checkout from the folder cargo names, or from the working folder upwards,
    /// and asks cargo for its build folder.
    ///
    /// # Errors
    /// Where neither lies in a checkout, or cargo does not answer.
    pub fn find() -> Result<Self, Stop> {
        let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => std::env::current_dir()
                .map_err(|error| Stop::new(format!("the working folder is gone: {error}.")))?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("src-tauri/tauri.conf.json").is_file())
            .ok_or_else(|| Stop::new("this is not a checkout of Valise.".to_owned()))?
            .to_path_buf();
        let target = target_folder(&root)?;
        Ok(Self { root, target })
    }

    /// The folder of the web interface.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The shell's executable as `profile` ("debug" or "release") builds it.
    pub fn executable(&self, profile: &str) -> PathBuf {
        self.program(profile, "valise")
    }

    /// Any program of the workspace as `profile` builds it.
    pub fn program(&self, profile: &str, name: &str) -> PathBuf {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        self.target.join(profile).join(file)
    }

    /// `cargo` in the checkout, without what the cargo that started this program left behind.
    pub fn cargo(&self) -> Command {
        let mut cargo = command::cargo();
        cargo.current_dir(&self.root);
        cargo
    }
}

fn target_folder(root: &Path) -> Result<PathBuf, Stop> {
    let mut cargo = command::cargo();
    cargo
        .current_dir(root)
        .args(["metadata", "--no-deps", "--format-version", "1"]);
    let text = command::answer(&mut cargo)?;
    serde_json::from_str::<serde_json::Value>(&text)
        .ok()
        .and_then(|metadata| metadata["target_directory"].as_str().map(PathBuf::from))
        .ok_or_else(|| Stop::new("cargo metadata names no build folder.".to_owned()))
}
