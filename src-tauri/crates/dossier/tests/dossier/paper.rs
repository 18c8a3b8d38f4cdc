//! The file itself: archival, tagged, the same each time, and given up when asked.

use crate::reading::{holds, printed};
use crate::sample::full;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use valise_domain::codes::Language;
use valise_domain::progress::Progress;
use valise_dossier::{Dossier, DossierError, print};

#[test]
fn the_file_is_tagged_and_archival_and_names_its_language() {
    for (language, tag) in [
        (Language::En, "en"),
        (Language::ZhCn, "zh-CN"),
        (Language::Sv, "sv"),
    ] {
        let pdf = printed(&full(language), "paper.pdf").pdf;
        assert!(pdf.starts_with(b"%PDF-1.7"));
        for mark in ["/StructTreeRoot", "/MarkInfo", "/OutputIntent"] {
            assert!(holds(&pdf, mark), "{mark}");
        }
        for claim in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(holds(&pdf, claim), "{claim}");
        }
        assert!(holds(&pdf, &format!("/Lang({tag})")) || holds(&pdf, &format!("/Lang ({tag})")));
    }
}

#[test]
fn figures_tables_and_headings_are_tagged_as_such() {
    let pdf = printed(&full(Language::En), "tags.pdf").pdf;
    for tag in [
        "/Figure", "/Table", "/TH", "/TD", "/H1", "/H2", "/TOC", "/Alt",
    ] {
        assert!(holds(&pdf, tag), "{tag}");
    }
}

#[test]
fn the_same_dossier_gives_the_same_bytes() {
    let first = printed(&full(Language::Sv), "first.pdf");
    printed(&full(Language::ZhCn), "between.pdf");
    assert!(first == printed(&full(Language::Sv), "second.pdf"));
}

#[test]
fn a_title_longer_than_a_pdf_string_may_be_is_cut() {
    let name = "长".repeat(40_000);
    let dossier = Dossier {
        parts: valise_dossier::Parts {
            summary: false,
            ..full(Language::En).parts
        },
        ..Dossier::of(&name, Language::En, "2026-11-21".parse().unwrap())
    };
    assert!(print(&dossier, &valise_domain::progress::Unwatched).is_ok());
}

/// Cancels after so many reports.
struct Patience {
    reports: Mutex<Vec<(u64, u64)>>,
    left: AtomicU64,
}

impl Patience {
    fn of(reports: u64) -> Self {
        Self {
            reports: Mutex::new(Vec::new()),
            left: AtomicU64::new(reports),
        }
    }
}

impl Progress for Patience {
    fn report(&self, done: u64, total: u64) {
        self.reports.lock().unwrap().push((done, total));
        self.left.fetch_sub(1, Ordering::SeqCst);
    }
    fn cancelled(&self) -> bool {
        self.left.load(Ordering::SeqCst) == 0
    }
}

#[test]
fn printing_tells_how_far_it_is_and_ends_with_everything_done() {
    let patience = Patience::of(100);
    print(&full(Language::En), &patience).unwrap();
    let reports = patience.reports.lock().unwrap();
    assert!(reports.is_sorted());
    assert!(
        matches!(reports.last(), Some((done, total)) if done == total),
        "{reports:?}"
    );
}

#[test]
fn printing_stops_between_any_two_steps_when_asked() {
    for reports in 0..4 {
        let patience = Patience::of(reports);
        let stopped = print(&full(Language::En), &patience);
        assert!(
            matches!(stopped, Err(DossierError::Cancelled)),
            "after {reports}"
        );
        assert_eq!(patience.reports.lock().unwrap().len() as u64, reports);
    }
}
