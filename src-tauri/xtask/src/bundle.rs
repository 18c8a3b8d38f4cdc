//! `cargo xtask bundle`: an installer of this system, by Tauri's bundler. What goes into it is
//! said in `src-tauri/tauri.conf.json`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use crate::command::{self, Stop};
use crate::packages::Group;
use crate::place::Place;
use crate::{needs, web};

/// The bundler's name of the installer of this system, and the ending of its file.
const FORMAT: (&str, &str) = if cfg!(target_os = "windows") {
    ("msi", "msi")
} else if cfg!(target_os = "macos") {
    ("dmg", "dmg")
} else {
    ("deb", "deb")
};

/// Builds the release and the installer, and says where it is.
pub fn chore(place: &Place) -> Result<ExitCode, Stop> {
    needs::system(&[Group::Build])?;
    web::ready(place)?;
    command::run(&mut web::script(place, "build"))?;
    let begun = SystemTime::now();
    let (format, ending) = FORMAT;
    let mut bundler = web::tool(place, "tauri");
    bundler.current_dir(place.root.join("src-tauri"));
    bundler
        .env("CARGO_TARGET_DIR", &place.target)
        .args(["build", "--bundles", format, "--ci"]);
    command::run(&mut bundler)?;
    let folder = place.target.join("release").join("bundle").join(format);
    match newest(&folder, ending, begun) {
        Some(file) => {
            println!("\nThe installer is {}", file.display());
            if format == "deb" {
                println!("It goes in with: sudo apt-get install {}", file.display());
            }
            Ok(ExitCode::SUCCESS)
        }
        None => Err(Stop::new(format!(
            "the bundler left nothing new in {}.",
            folder.display()
        ))),
    }
}

fn newest(folder: &Path, ending: &str, since: SystemTime) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let changed = path.metadata().ok()?.modified().ok()?;
            let fits = path.extension().is_some_and(|found| found == ending) && changed >= since;
            fits.then_some((changed, path))
        })
        .max()
        .map(|(_, path)| path)
}
