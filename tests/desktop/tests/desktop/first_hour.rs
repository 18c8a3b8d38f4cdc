//! The whole basic job in the window: a client, its people and its ledger, the chart by mouse and by
//! keyboard, a visit from plan to record, a print, undo, lock, and everything there the next morning.

use super::{PASSPHRASE, button, labelled, place, unlock};
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::{Locator, actions::MOUSE_BUTTON_LEFT};
use serde_json::Value;
use std::time::Duration;
use valise_desktop::{Home, Window, can_open, crowd, tour};

const CLIENT: &str = "华星制造";
const PEOPLE: u32 = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_whole_basic_job_is_done_in_the_window_and_all_of_it_is_there_the_next_morning() {
    if !can_open() {
        return;
    }
    let home = Home::default();
    assert!(home.valise(&["new"], PASSPHRASE).status.success());
    let window = Window::open(&home).await;
    unlock(&window).await;
    add_client(&window).await;
    import_people(&window, &home).await;
    re_parent_by_mouse(&window).await;
    re_parent_by_keyboard(&window).await;
    fold(&window).await;
    find_by_pinyin(&window).await;
    import_ledger(&window, &home).await;
    let client = client_id(&home, &window).await;
    plan_visit(&window, &client).await;
    prepare(&window).await;
    record(&window).await;
    print(&window, &home, &client).await;
    undo_by_keyboard(&window, &client).await;
    lock_and_unlock(&window).await;
    window.close().await;

    let window = Window::open(&home).await;
    unlock(&window).await;
    window.go("/clients").await;
    window.read(CLIENT).await;
    window.go("/visits").await;
    window.read("Agree on the pilot").await;
    window.close().await;
    let check = home.valise(&["check"], PASSPHRASE);
    let said = String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success(), "{said}");
}

async fn add_client(window: &Window) {
    window.click(&place("Clients")).await;
    window.click(&button("Add client")).await;
    let name = format!("{CLIENT}\u{e007}");
    window.fill("//input[@aria-label='Name']", &name).await;
    window.find(&format!("//h1[contains(., '{CLIENT}')]")).await;
}

/// Writes a file into the home and types its path into the import page.
async fn choose_file(window: &Window, home: &Home, name: &str, text: &str) {
    let file = home.path(name);
    std::fs::write(&file, text).unwrap();
    let typed = format!("{}\u{e007}", file.display());
    window
        .fill("//input[@aria-label='Path of the file']", &typed)
        .await;
}

async fn choose(window: &Window, label: &str, option: &str) {
    window.click(&labelled(label)).await;
    window
        .click(&format!("//*[@role='option'][contains(normalize-space(.), '{option}')]"))
        .await;
}

async fn import_people(window: &Window, home: &Home) {
    window.go("/import/people").await;
    choose_file(window, home, "people.csv", &crowd::organisation(PEOPLE)).await;
    choose(window, "Whose people are they?", CLIENT).await;
    window.click(&button(&format!("Import {PEOPLE} lines"))).await;
    window.read("The file is in").await;
    window.click("//*[normalize-space(.)='See the chart']").await;
    window
        .until(&format!("document.querySelectorAll('.react-flow__node').length === {PEOPLE}"))
        .await;
    tour::settle(window).await;
}

/// The card of somebody, by what stands on it.
fn card(text: &str) -> String {
    format!("//*[contains(@class, 'react-flow__node')][contains(., '{text}')]")
}

async fn centre(window: &Window, xpath: &str) -> (i64, i64) {
    let (x, y, width, height) = window.find(xpath).await.rectangle().await.unwrap();
    ((x + width / 2.0) as i64, (y + height / 2.0) as i64)
}

/// P0008 hangs below P0000 in the file: dragged under P0001, then under P0002 by keyboard.
async fn re_parent_by_mouse(window: &Window) {
    window.click(&button("Fit the chart")).await;
    tour::settle(window).await;
    let (from, to) = (
        centre(window, &card(&name_of(8))).await,
        centre(window, &card(&name_of(1))).await,
    );
    let step = Some(Duration::from_millis(60));
    let moved = |(x, y): (i64, i64)| PointerAction::MoveTo { duration: step, x: x as f64, y: y as f64 };
    let between = |part: i64| {
        let at = |a: i64, b: i64| a + (b - a) * part / 6;
        moved((at(from.0, to.0), at(from.1, to.1)))
    };
    let mut drag = MouseActions::new("mouse".into())
        .then(moved(from))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    for part in 1..=6 {
        drag = drag.then(between(part));
    }
    let drag = drag.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    window.client.perform_actions(drag).await.unwrap();
    window.read(&format!("{} reports to {} now.", name_of(8), name_of(1))).await;
}

async fn re_parent_by_keyboard(window: &Window) {
    window.click(&card(&name_of(8))).await;
    let canvas = window.find("//*[contains(@aria-label, 'Organisation chart. Arrow keys')]").await;
    canvas.send_keys("m").await.unwrap();
    window.find("//*[@role='dialog']").await;
    let field = window.client.active_element().await.unwrap();
    field.send_keys(&pinyin_of(4)).await.unwrap();
    window.click(&format!("//*[@role='option'][contains(., '{}')]", name_of(4))).await;
    window.click("//*[@role='dialog']//button[normalize-space(.)='Move']").await;
    window.read(&format!("{} reports to {} now.", name_of(8), name_of(4))).await;
}
