//! `cargo xtask icons`: draws every icon that a bundle asks for anew from the three pictures in
//! `icons/`: one for large sizes, one on a 32-pixel and one on a 16-pixel grid, because a scaled
//! down picture blurs.
//!
//! The drawing is done by Tauri's own tool; the containers (.ico, .icns) are put together here,
//! since that tool makes them from one picture only.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::command::{self, Stop};
use crate::place::Place;
use crate::web;

/// The picture for each pixel size that is drawn.
const DRAWN: [(&str, &[u32]); 3] = [
    ("icon-16.svg", &[16, 24]),
    ("icon-32.svg", &[30, 32, 44, 48, 50]),
    (
        "icon.svg",
        &[64, 71, 89, 107, 128, 142, 150, 256, 284, 310, 512, 1024],
    ),
];

/// The single files and their pixel size.
const FILES: [(&str, u32); 16] = [
    ("32x32.png", 32),
    ("64x64.png", 64),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("icon.png", 512),
    ("icon@2x.png", 1024),
    ("Square30x30Logo.png", 30),
    ("Square44x44Logo.png", 44),
    ("Square71x71Logo.png", 71),
    ("Square89x89Logo.png", 89),
    ("Square107x107Logo.png", 107),
    ("Square142x142Logo.png", 142),
    ("Square150x150Logo.png", 150),
    ("Square284x284Logo.png", 284),
    ("Square310x310Logo.png", 310),
    ("StoreLogo.png", 50),
];

/// The 32-pixel image stands first: development windows take the first.
const ICO: [u32; 6] = [32, 16, 24, 48, 64, 256];

/// Apple's names of the sizes that may hold a PNG: plain, then twice as dense.
const ICNS: [(&[u8; 4], u32); 8] = [
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Draws and writes all of them.
pub fn chore(place: &Place) -> Result<ExitCode, Stop> {
    web::ready(place)?;
    let icons = place.root.join("icons");
    let drawn = place.target.join("icons");
    for (picture, sizes) in DRAWN {
        let sizes: Vec<String> = sizes.iter().map(u32::to_string).collect();
        let mut tauri = web::tool(place, "tauri");
        tauri
            .current_dir(&place.root)
            .arg("icon")
            .arg(icons.join(picture));
        tauri
            .arg("--output")
            .arg(&drawn)
            .args(["--png", &sizes.join(",")]);
        command::run(&mut tauri)?;
    }
    let png = |size: u32| read(&drawn.join(format!("{size}x{size}.png")));
    for (name, size) in FILES {
        write(&icons.join(name), &png(size)?)?;
    }
    let ico = ICO
        .iter()
        .map(|size| Ok((*size, png(*size)?)))
        .collect::<Result<Vec<_>, Stop>>()?;
    write(&icons.join("icon.ico"), &ico_of(&ico))?;
    let icns = ICNS.iter().map(|(kind, size)| Ok((*kind, png(*size)?)));
    write(
        &icons.join("icon.icns"),
        &icns_of(&icns.collect::<Result<Vec<_>, Stop>>()?),
    )?;
    println!("\nWritten: {}", icons.display());
    Ok(ExitCode::SUCCESS)
}

/// Windows' container: a folder of sixteen bytes an image, then the images.
fn ico_of(images: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let count = u16::try_from(images.len()).expect("an icon has a handful of sizes");
    let mut file = vec![0, 0, 1, 0];
    file.extend(count.to_le_bytes());
    let mut at = 6 + 16 * u32::from(count);
    for (size, png) in images {
        // 256 does not fit a byte and is written as 0.
        let side = u8::try_from(*size).unwrap_or(0);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(length(png).to_le_bytes());
        file.extend(at.to_le_bytes());
        at += length(png);
    }
    images.iter().for_each(|(_, png)| file.extend(png));
    file
}

/// Apple's container: each image after its name and its length with these eight bytes.
fn icns_of(images: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (kind, png) in images {
        body.extend(*kind);
        body.extend((length(png) + 8).to_be_bytes());
        body.extend(png);
    }
    let mut file = b"icns".to_vec();
    file.extend((length(&body) + 8).to_be_bytes());
    file.extend(body);
    file
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("an icon is far below four gigabytes")
}

fn read(path: &PathBuf) -> Result<Vec<u8>, Stop> {
    fs::read(path).map_err(|error| Stop::new(format!("{} was not drawn: {error}.", path.display())))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    fs::write(path, bytes)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_points_at_each_of_its_images() {
        let file = ico_of(&[(16, vec![1, 1]), (256, vec![2, 2, 2])]);
        assert_eq!(&file[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!((file[6], file[22]), (16, 0));
        assert_eq!(file[22 + 12], 40);
        assert_eq!(&file[38..], [1, 1, 2, 2, 2]);
    }

    #[test]
    fn an_icns_states_its_own_length_and_that_of_each_image() {
        let file = icns_of(&[(b"ic07", vec![7; 5])]);
        assert_eq!(&file[..8], b"icns\0\0\0\x15");
        assert_eq!(&file[8..16], b"ic07\0\0\0\x0d");
        assert_eq!(file.len(), 21);
    }
}
