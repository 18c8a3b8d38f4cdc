//! Journeys in the real window: what a person sees, types and clicks.

mod access;
mod canvas;
mod first_hour;
mod first_start;
mod sample;
mod shared;

use valise_desktop::Window;

const PASSPHRASE: &str = "correct horse battery staple";

/// The field with exactly that label.
fn labelled(label: &str) -> String {
    format!("//*[@id=//label[normalize-space(text())=\"{label}\"]/@for]")
}

/// The button with exactly those words, or that name for screen readers.
fn button(words: &str) -> String {
    format!("//button[normalize-space(.)=\"{words}\" or @aria-label=\"{words}\"]")
}

/// A place in the rail.
fn place(words: &str) -> String {
    format!("//nav//a[@aria-label=\"{words}\"]")
}

async fn unlock(window: &Window) {
    window.fill(&labelled("Passphrase"), PASSPHRASE).await;
    window.click(&button("Unlock")).await;
}
