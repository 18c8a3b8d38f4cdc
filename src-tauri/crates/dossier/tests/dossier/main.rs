//! Whole dossiers, read back from their PDF. With `VALISE_PRINTS=<folder>` the prints are kept there.

mod sample;

use sample::full;
use std::path::Path;
use valise_domain::codes::Language;
use valise_domain::progress::Unwatched;
use valise_dossier::{Dossier, print, print_chart};

fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("VALISE_PRINTS") {
        std::fs::write(Path::new(&folder).join(name), pdf).unwrap();
    }
}

#[test]
fn prints() {
    for language in Language::ALL {
        let start = std::time::Instant::now();
        let printed = print(&full(*language), &Unwatched).unwrap();
        eprintln!("{:?} {} bytes", start.elapsed(), printed.pdf.len());
        keep(&format!("full-{}.pdf", language.as_str()), &printed.pdf);
        let mut shareable = full(*language);
        shareable.shareable = true;
        keep(&format!("shareable-{}.pdf", language.as_str()), &print(&shareable, &Unwatched).unwrap().pdf);
    }
    let empty = Dossier::of("Tom Klient AB", Language::En, "2026-11-21".parse().unwrap());
    keep("empty.pdf", &print(&empty, &Unwatched).unwrap().pdf);
    let start = std::time::Instant::now();
    keep("wide.pdf", &print_chart(&sample::wide(259), "Ministry: organisation chart", Language::En, "2026-11-21".parse().unwrap()).unwrap().pdf);
    eprintln!("{:?} chart", start.elapsed());
}
