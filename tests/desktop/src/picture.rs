//! A picture of the window, and what can be asked of its pixels.
//! Deliberately absent: comparing with kept pictures, which differ from machine to machine.

use std::collections::HashSet;
use std::path::Path;

/// Pixels, three or four bytes each, row by row.
pub struct Picture {
    png: Vec<u8>,
    pixels: Vec<u8>,
    width: usize,
    height: usize,
    samples: usize,
}

impl Picture {
    /// Reads a PNG.
    pub fn read(png: &[u8]) -> Self {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().expect("WebDriver answers with a PNG");
        let mut pixels = vec![
            0;
            reader
                .output_buffer_size()
                .expect("a picture that fits in memory")
        ];
        let info = reader.next_frame(&mut pixels).expect("a whole picture");
        Self {
            png: png.to_vec(),
            pixels,
            width: info.width as usize,
            height: info.height as usize,
            samples: info.color_type.samples(),
        }
    }

    /// Writes the PNG.
    pub fn save(&self, path: &Path) {
        std::fs::write(path, &self.png).expect("a picture can be written");
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// How many colours stand in a rectangle: one or two where nothing is drawn.
    pub fn colours(&self, x: usize, y: usize, width: usize, height: usize) -> usize {
        let mut seen = HashSet::new();
        for row in y..(y + height).min(self.height) {
            for column in x..(x + width).min(self.width) {
                let at = (row * self.width + column) * self.samples;
                seen.insert(self.pixels[at..at + 3].to_vec());
            }
        }
        seen.len()
    }

    /// Mean brightness of the whole picture, 0 black to 255 white.
    pub fn brightness(&self) -> f64 {
        let sum: f64 = self
            .pixels
            .chunks(self.samples)
            .map(|p| f64::from(p[0]) + f64::from(p[1]) + f64::from(p[2]))
            .sum();
        sum / (3.0 * (self.width * self.height) as f64)
    }
}
