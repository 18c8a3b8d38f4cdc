//! The sample clients in the window: the table, a client, its chart, languages, themes, the dossier.

use super::{PASSPHRASE, button, labelled, place, unlock};
use valise_desktop::{Home, Window, can_open};

const CLIENT: &str = "栖澜精密制造股份有限公司";

/// Where the client's name is, by script: it is edited where it stands, and the driver takes no
/// rectangle of what is below a field.
async fn place_of_title(window: &Window) -> [usize; 4] {
    let place = "const shown = [...document.querySelectorAll('main *, header *')].find((one) =>
            (one.value === arguments[0] || one.textContent === arguments[0])
            && one.getBoundingClientRect().width > 100);
        const box = shown.getBoundingClientRect();
        return [box.x, box.y, Math.min(box.width, 400), box.height].map(Math.round);";
    let place = window
        .client
        .execute(place, vec![CLIENT.into()])
        .await
        .unwrap();
    serde_json::from_value(place).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sample_is_seen_in_three_languages_and_two_themes_and_its_dossier_is_printed() {
    if !can_open() {
        return;
    }
    let home = Home::default();
    let made = home.valise(&["new", "--sample"], PASSPHRASE);
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let window = Window::open(&home).await;
    unlock(&window).await;
    window.click(&place("Clients")).await;
    window.read("Åskälven Energi AB").await;
    window
        .click(&format!("//a[contains(normalize-space(.), '{CLIENT}')]"))
        .await;
    window.find(&format!("//h1[contains(., '{CLIENT}')]")).await;
    window.until("document.fonts.status === 'loaded'").await;
    // Text that no font draws leaves the ground alone.
    let [x, y, width, height] = place_of_title(&window).await;
    window
        .until_drawn("the Chinese name", |picture| {
            picture.colours(x, y, width, height) > 8
        })
        .await;
    let light = window.picture().await;
    window.keep("client").await;

    window
        .click("//*[@role='tab'][starts-with(normalize-space(.), 'People')]")
        .await;
    window
        .until("document.querySelectorAll('.react-flow__node').length > 8")
        .await;
    window.until("document.fonts.status === 'loaded'").await;
    window.keep("people").await;

    window
        .click("//*[@role='tab'][starts-with(normalize-space(.), 'Overview')]")
        .await;
    window.click(&button("Export dossier")).await;
    let pdf = home.path("dossier.pdf");
    window.fill(&labelled("File"), pdf.to_str().unwrap()).await;
    window
        .click("//*[@role='dialog']//button[normalize-space(.)='Export']")
        .await;
    window.find(&button("Show in folder")).await;
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    window
        .click("//*[@role='dialog']//button[normalize-space(.)='Close']")
        .await;

    window.click(&place("Settings")).await;
    window
        .click("//input[@type='radio' and @value='dark']/following-sibling::label")
        .await;
    window
        .until("document.documentElement.dataset.mantineColorScheme === 'dark'")
        .await;
    assert!(light.brightness() > 180.0);
    window
        .until_drawn("the dark theme", |picture| picture.brightness() < 100.0)
        .await;
    window.keep("settings").await;
    choose_language(&window, "Language", "简体中文").await;
    window.find(&place("客户")).await;
    choose_language(&window, "语言", "Svenska").await;
    window.click(&place("Kunder")).await;
    window.read("Åskälven Energi AB").await;
    window.keep("clients").await;
    window.until("document.documentElement.lang === 'sv'").await;
    window.close().await;

    let window = Window::open(&home).await;
    window.find(&labelled("Lösenfras")).await;
    window
        .until("document.documentElement.dataset.mantineColorScheme === 'dark'")
        .await;
    window.close().await;
    let check = home.valise(&["check"], PASSPHRASE);
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stdout)
    );
}

async fn choose_language(window: &Window, label: &str, language: &str) {
    window.click(&labelled(label)).await;
    window
        .click(&format!(
            "//*[@role='option'][normalize-space(.)='{language}']"
        ))
        .await;
}
