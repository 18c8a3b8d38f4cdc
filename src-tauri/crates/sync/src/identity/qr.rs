//! A QR picture as data: which squares are dark. Drawing them is the interface's.
//! Deliberately absent: reading pictures; cameras of telephones do that.

use crate::error::SyncError;
use qrcode::{Color, EcLevel, QrCode};

/// The squares of a QR picture, without the quiet rim of four squares that it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Squares {
    /// Squares a side.
    pub width: usize,
    /// Row by row: whether the square is dark.
    pub dark: Vec<bool>,
}

/// The picture of a text.
pub fn squares(text: &str) -> Result<Squares, SyncError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    Ok(Squares {
        width: code.width(),
        dark: code
            .to_colors()
            .into_iter()
            .map(|color| color == Color::Dark)
            .collect(),
    })
}
