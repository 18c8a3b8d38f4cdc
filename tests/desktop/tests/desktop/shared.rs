//! Two laptops over a folder: one is the window, the other the command line. The window begins to share,
//! invites, lets in, sees what the other wrote, settles what both changed, and erases a person for both.

use super::{PASSPHRASE, button, labelled, unlock};
use serde_json::Value;
use valise_desktop::colleagues::Laptop;
use valise_desktop::{Home, Window, can_open, quoted};

const CLIENT: &str = "华星制造";

fn notes(laptop: &Laptop) -> Value {
    let rows = laptop.run("", &["edit", "list", "account"]);
    rows[0]["cells"]["notes"]["value"].clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workspace_is_shared_joined_edited_on_both_sides_and_settled() {
    if !can_open() {
        return;
    }
    let home = Home::default();
    let named = format!("name={CLIENT}");
    home.valise(&["new"], PASSPHRASE);
    home.valise(&["edit", "create", "account", &named], PASSPHRASE);
    let folder = home.path("shared");
    std::fs::create_dir(&folder).unwrap();
    let window = Window::open(&home).await;
    unlock(&window).await;
    window.find("//nav").await;

    let code = begin(&window, &folder.display().to_string()).await;
    let ola = Laptop::of(Home::default(), PASSPHRASE);
    let address = format!("folder:{}", folder.display());
    let words = [
        "sync", "join", &address, "--person", "Ola", "--device", "train",
    ];
    let joined = ola.run(&code, &words);
    let_in(&window, &joined["words"]).await;
    let client = arrive(&window, &ola).await;

    // Both change the same field without knowing of each other.
    ola.run(
        "",
        &["edit", "set", "account", &client, "notes=Ola on the train"],
    );
    window.go(&format!("/clients/{client}")).await;
    let field = "//textarea[@aria-label='Notes']";
    window.fill(field, "Eva at the desk").await;
    window
        .find(field)
        .await
        .send_keys("\u{e004}")
        .await
        .unwrap();
    window.go("/sharing").await;
    synced(&window).await;
    ola.run("", &["sync", "once"]);
    synced(&window).await;
    window.go("/sharing/decide").await;
    window.read("Ola on the train").await;
    window.read("Eva at the desk").await;
    window.keep("shared-conflict").await;
    window.click(&button("Take this: Ola")).await;
    window.read("Settled").await;
    window.go("/sharing").await;
    synced(&window).await;
    ola.run("", &["sync", "once"]);
    assert_eq!(notes(&ola), "Ola on the train");
    assert_eq!(ola.run("", &["sync", "conflicts"]), Value::Array(vec![]));
    forget(&window, &ola, &client).await;
    window.close().await;

    let digest = ola.run("", &["check", "--digest"])["digest"].clone();
    let own = home.valise(&["check", "--digest"], PASSPHRASE);
    let own: Value = serde_json::from_slice(&own.stdout).unwrap();
    assert_eq!(own["digest"], digest, "both know the same");
}

/// A person whom both have is erased in the window, and goes from the other laptop and from the store.
async fn forget(window: &Window, ola: &Laptop, client: &str) {
    let of = format!("account={client}");
    let make = |noun, cell| ola.run("", &["edit", "create", noun, &of, cell]);
    make("position", "title=Buyer");
    make("stakeholder", "name=Li Na");
    ola.once();
    window.go("/sharing").await;
    synced(window).await;
    window.go(&format!("/clients/{client}/people")).await;
    window.click(&button("1 without a post")).await;
    window.click(&button("Erase Li Na for good")).await;
    window.read("Others have this person too.").await;
    window.keep("shared-erase").await;
    let field = labelled("Type “Li Na” to confirm");
    window.fill(&field, "Li Na").await;
    window.click(&button("Erase for good")).await;
    window.read("Li Na is erased for good.").await;
    window.keep("shared-erased").await;
    window.go("/sharing").await;
    // What is left is sent and named with the first round; the whole of it goes with the next.
    synced(window).await;
    synced(window).await;
    ola.once();
    let people = ola.run("", &["edit", "list", "stakeholder"]);
    assert_eq!(people, Value::Array(vec![]), "nobody is left there");
}

/// The steps of the set-up, and an invitation; answers with its code.
async fn begin(window: &Window, folder: &str) -> String {
    window.go("/sharing").await;
    window.click(&button("Share this workspace")).await;
    window.fill(&labelled("Folder"), folder).await;
    window.click(&button("Next")).await;
    window.fill(&labelled("Your name"), "Eva").await;
    window.click(&button("Try the place and share")).await;
    window.keep("shared-key").await;
    window.click(&labelled("It is on paper")).await;
    window.click(&button("Next")).await;
    window.click(&button("Make an invitation")).await;
    let below = "//p[normalize-space(.)='Code of 26 letters']/following-sibling::p";
    let code = window.find(below).await.text().await.unwrap();
    window.keep("shared-invitation").await;
    window
        .click("//*[@role='dialog']//button[normalize-space(.)='Close']")
        .await;
    code
}

/// Compares the six words and lets the colleague in.
async fn let_in(window: &Window, words: &Value) {
    synced(window).await;
    window.read("Ola asks to join with train").await;
    for word in words.as_array().unwrap() {
        let here = format!(
            "//section[contains(@aria-label, 'Ola')]//*[normalize-space(.)={}]",
            quoted(word.as_str().unwrap())
        );
        window.find(&here).await;
    }
    window.keep("shared-request").await;
    window
        .click(&button("The words are the same: let in"))
        .await;
    window.read("Ola is let in.").await;
}

/// Rounds until the colleague has the client; answers with its id.
async fn arrive(window: &Window, ola: &Laptop) -> String {
    synced(window).await;
    for _ in 0..5 {
        ola.run("", &["sync", "once"]);
        let rows = ola.run("", &["edit", "list", "account"]);
        if let Some(id) = rows[0]["row"].as_str() {
            assert_eq!(rows[0]["cells"]["name"]["value"], CLIENT);
            return id.to_owned();
        }
    }
    panic!("the client never arrived");
}

/// A round by hand, to its end.
async fn synced(window: &Window) {
    window.click(&button("Sync now")).await;
    window
        .until("!document.querySelector('[data-loading=true]')")
        .await;
}
