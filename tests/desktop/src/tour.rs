//! The way through every page, panel and dialog of the window, for whoever pictures or checks them all.
//! What is clicked is named by messages of the catalogue, so that the way is the same in any language.
//! Deliberately absent: what is done at each stop.

use crate::Window;
use fantoccini::Locator;
use valise_words::Catalogue;

/// One step towards a stop.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Click the button, tab or link whose words or name are this message.
    Press(&'static str),
    /// Click the first element that a CSS selector finds.
    Click(&'static str),
    /// Press a key, as WebDriver names it, wherever the keyboard is.
    Key(&'static str),
    /// Wait for a CSS selector.
    Await(&'static str),
    /// Type the path of a ledger of a few lines into the first field that a CSS selector finds.
    File(&'static str),
}

/// A page, panel or dialog.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// The name of its picture.
    pub name: &'static str,
    /// Its address; `{client}` stands for the id of the client that is shown.
    pub address: &'static str,
    /// What opens it from there.
    pub steps: &'static [Step],
    /// What must be there.
    pub needs: Needs,
}

/// What a stop needs to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// Clients.
    Clients,
    /// A workspace that is shared, with something to decide.
    Sharing,
}

const fn everywhere(name: &'static str, address: &'static str, steps: &'static [Step]) -> Stop {
    Stop {
        name,
        address,
        steps,
        needs: Needs::Nothing,
    }
}

const fn filled(name: &'static str, address: &'static str, steps: &'static [Step]) -> Stop {
    Stop {
        name,
        address,
        steps,
        needs: Needs::Clients,
    }
}

const fn shared(name: &'static str, address: &'static str, steps: &'static [Step]) -> Stop {
    Stop {
        name,
        address,
        steps,
        needs: Needs::Sharing,
    }
}

use Step::{Await, Click, File, Key, Press};

const ESCAPE: &str = "\u{e00c}";
const ENTER: &str = "\u{e007}";
const CARD: Step = Await(".react-flow__node");
const CLIENT: &str = "/clients/{client}";
const PEOPLE: &str = "/clients/{client}/people";
const A_VISIT: Step = Click("main a[href*='/visits/']:not([href$='templates'])");

/// Everything there is to see.
pub const STOPS: &[Stop] = &[
    everywhere("today", "/today", &[]),
    everywhere("clients", "/clients", &[]),
    filled("clients-columns", "/clients", &[Press("clients-columns")]),
    filled("clients-filters", "/clients", &[Press("clients-filters")]),
    filled("clients-views", "/clients", &[Press("clients-view-all")]),
    everywhere("client-add", "/clients/add", &[]),
    filled("client", CLIENT, &[]),
    filled("client-people", PEOPLE, &[CARD]),
    filled("client-person", PEOPLE, &[CARD, Click(".react-flow__node")]),
    filled(
        "client-person-erase",
        PEOPLE,
        &[
            CARD,
            Click(".react-flow__node"),
            Click("aside button[aria-haspopup=menu]"),
            Press("erase-person"),
        ],
    ),
    filled("client-people-table", PEOPLE, &[Press("people-view-table")]),
    filled("client-chain", PEOPLE, &[Press("people-view-chain")]),
    filled(
        "client-person-add",
        PEOPLE,
        &[CARD, Press("position-add-go")],
    ),
    filled("client-chart-signs", PEOPLE, &[CARD, Press("chart-legend")]),
    filled("client-visits", "/clients/{client}/visits", &[]),
    filled("client-value", "/clients/{client}/value", &[]),
    filled(
        "client-value-history",
        "/clients/{client}/value/history",
        &[],
    ),
    filled("client-value-plan", "/clients/{client}/value/plan", &[]),
    filled("client-value-costs", "/clients/{client}/value/costs", &[]),
    filled("client-timeline", "/clients/{client}/timeline", &[]),
    filled(
        "client-contact",
        "/clients/{client}/overview/log-contact",
        &[],
    ),
    filled(
        "client-visit-plan",
        "/clients/{client}/overview/plan-visit",
        &[],
    ),
    filled("client-dossier", CLIENT, &[Press("dossier-export")]),
    everywhere("visits", "/visits", &[]),
    filled(
        "visits-calendar",
        "/visits",
        &[Press("visits-view-calendar")],
    ),
    filled("visit", "/visits", &[A_VISIT, Press("visit-step-prepare")]),
    filled(
        "visit-brief",
        "/visits",
        &[A_VISIT, Press("visit-step-brief")],
    ),
    filled(
        "visit-record",
        "/visits",
        &[A_VISIT, Press("visit-step-record")],
    ),
    everywhere("templates", "/visits/templates", &[]),
    everywhere("import", "/import", &[]),
    everywhere(
        "import-preview",
        "/import/ledger",
        &[File("main input:not([type=radio])"), Await("main table")],
    ),
    everywhere("import-people", "/import/people", &[]),
    everywhere("settings", "/settings", &[]),
    everywhere("settings-backup", "/settings", &[Press("backup-make")]),
    everywhere(
        "settings-licences",
        "/settings",
        &[Press("settings-licences")],
    ),
    everywhere("search", "/clients", &[Key("\u{e009}k")]),
    everywhere("shortcuts", "/clients", &[Key("?")]),
    everywhere("trash", "/clients", &[Press("trash-title")]),
    everywhere("share", "/sharing", &[]),
    everywhere("share-place", "/sharing", &[Press("sharing-begin")]),
    shared("sharing", "/sharing", &[]),
    shared("sharing-decide", "/sharing/decide", &[]),
    shared("sharing-invite", "/sharing", &[Press("invite")]),
    shared("sharing-storage", "/sharing", &[Press("storage-change")]),
];

/// Goes to a stop and waits until it stands still.
///
/// # Errors
/// The step that led nowhere.
pub async fn go(
    window: &Window,
    words: &Catalogue,
    stop: &Stop,
    client: Option<&str>,
) -> Result<(), String> {
    // Escape closes what stands over the page, another address what the page itself opened.
    for _ in 0..2 {
        let here = window.client.active_element().await;
        let here = here.map_err(|error| error.to_string())?;
        // What has just gone takes no keys, and needs none.
        let _ = here.send_keys(ESCAPE).await;
        settle(window).await;
    }
    window.go("/nowhere").await;
    settle(window).await;
    window
        .go(&stop.address.replace("{client}", client.unwrap_or_default()))
        .await;
    settle(window).await;
    for step in stop.steps {
        take(window, words, step)
            .await
            .map_err(|why| format!("{}: {step:?}: {why}", stop.name))?;
        settle(window).await;
    }
    Ok(())
}

async fn take(window: &Window, words: &Catalogue, step: &Step) -> Result<(), String> {
    let said = |error: fantoccini::error::CmdError| error.to_string();
    match step {
        Step::Press(message) => {
            let name = words.text(message);
            let path = format!(
                "(//*[self::button or self::a or self::label or @role='tab' or @role='menuitem']\
                 [normalize-space(.)=\"{name}\" or @aria-label=\"{name}\"])[last()]"
            );
            press(window, Locator::XPath(&path)).await
        }
        Step::Click(selector) => press(window, Locator::Css(selector)).await,
        Step::Key(key) => {
            let element = window.client.active_element().await.map_err(said)?;
            element.send_keys(key).await.map_err(said)
        }
        Step::File(selector) => {
            let path = window.home().join("few.csv");
            std::fs::write(&path, crate::crowd::ledger(30)).map_err(|error| error.to_string())?;
            let field = window.client.find(Locator::Css(selector)).await;
            let typed = format!("{}{ENTER}", path.display());
            field.map_err(said)?.send_keys(&typed).await.map_err(said)
        }
        Step::Await(selector) => window
            .client
            .wait()
            .at_most(crate::SHORT)
            .for_element(Locator::Css(selector))
            .await
            .map(drop)
            .map_err(said),
    }
}

async fn press(window: &Window, what: Locator<'_>) -> Result<(), String> {
    let found = window
        .client
        .wait()
        .at_most(crate::SHORT)
        .for_element(what)
        .await
        .map_err(|error| error.to_string())?;
    let deadline = tokio::time::Instant::now() + crate::SHORT;
    while let Err(error) = found.click().await {
        if tokio::time::Instant::now() > deadline {
            return Err(error.to_string());
        }
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// Waits until nothing is loading, moving or waiting for a font.
pub async fn settle(window: &Window) {
    window
        .until(
            "document.fonts.status === 'loaded' \
             && !document.querySelector('[aria-busy=\"true\"], .mantine-Loader-root, .mantine-Skeleton-root[data-visible=\"true\"]') \
             && document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity)",
        )
        .await;
    window.drawn().await;
}
