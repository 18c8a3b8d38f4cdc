//! A new user: makes a workspace, adds a client, closes, comes back.

use super::{PASSPHRASE, button, labelled, place, unlock};
use valise_desktop::{Home, Window, can_open};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workspace_is_made_filled_closed_and_opened_again_with_everything_in_it() {
    if !can_open() {
        return;
    }
    let home = Home::default();
    let window = Window::open(&home).await;
    window
        .click("//input[@type='radio' and @value='passphrase']")
        .await;
    window.fill(&labelled("Passphrase"), PASSPHRASE).await;
    window
        .fill(&labelled("Passphrase once more"), PASSPHRASE)
        .await;
    window.click(&button("Make the workspace")).await;
    window.read("A quiet start").await;
    window.click(&place("Clients")).await;
    window.read("No clients yet").await;
    window.click(&button("Add client")).await;
    window
        .fill("//input[@aria-label='Name']", "华星制造\u{e007}")
        .await;
    window.find("//h1[normalize-space(.)='华星制造']").await;
    window.close().await;

    let window = Window::open(&home).await;
    window.fill(&labelled("Passphrase"), "another one").await;
    window.click(&button("Unlock")).await;
    window.read("This is not the passphrase").await;
    unlock(&window).await;
    window.click(&place("Clients")).await;
    window.read("华星制造").await;
    window.close().await;

    let clients = home.valise(&["clients"], PASSPHRASE);
    let clients: serde_json::Value = serde_json::from_slice(&clients.stdout).unwrap();
    assert_eq!(clients[0]["name"], "华星制造");
    let check = home.valise(&["check"], PASSPHRASE);
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stdout)
    );
}
