//! The basic job, from an empty workspace to a printed dossier, as somebody does it in the first hour: a
//! client, their people, the chart by keyboard and mouse, a visit, both imports, undo, lock, and all of it
//! again after a restart.

use super::canvas::{card, current, drag, press, under};
use super::{PASSPHRASE, button, labelled, place, unlock};
use fantoccini::Locator;
use valise_desktop::{Home, Window, can_open, crowd, quoted};

const ENTER: char = '\u{e007}';
const CONTROL: char = '\u{e009}';
const NULL: char = '\u{e000}';
const CLIENT: &str = "华星制造";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_basic_job_is_done_in_one_sitting_and_is_all_there_after_a_restart() {
    if !can_open() {
        return;
    }
    let home = Home::default();
    let window = Window::open(&home).await;
    start(&window).await;
    draw_people(&window).await;
    window.keep("hour-chart").await;
    move_by_keyboard_and_mouse(&window).await;
    undo_and_redo(&window).await;
    fold(&window).await;
    find_by_pinyin(&window).await;
    prepare_visit(&window).await;
    window.keep("hour-visit").await;
    record_visit(&window).await;
    window.keep("hour-record").await;
    import(&window, &home).await;
    print(&window, &home).await;
    window.click(&button("Lock")).await;
    unlock(&window).await;
    window.find("//nav").await;
    window.close().await;

    let window = Window::open(&home).await;
    unlock(&window).await;
    everything_is_there(&window).await;
    window.close().await;
    let check = home.valise(&["check"], PASSPHRASE);
    let said = String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success(), "{said}");
}

async fn start(window: &Window) {
    window
        .click("//input[@type='radio' and @value='passphrase']")
        .await;
    for field in ["Passphrase", "Passphrase once more"] {
        window.fill(&labelled(field), PASSPHRASE).await;
    }
    window.click(&button("Make the workspace")).await;
    window.click(&place("Clients")).await;
    window.click(&button("Add client")).await;
    window
        .fill("//input[@aria-label='Name']", &format!("{CLIENT}{ENTER}"))
        .await;
    window
        .find(&format!("//h1[normalize-space(.)='{CLIENT}']"))
        .await;
}

/// 李建国 at the top, 王小明 and 陈芳 below him, 赵强 below 陈芳.
async fn draw_people(window: &Window) {
    tab(window, "People").await;
    window.click(&button("Add the first person")).await;
    name(window, "李建国", "总经理").await;
    for (key, who, title) in [
        ("a", "王小明", "采购经理"),
        ("b", "陈芳", "技术总监"),
        ("a", "赵强", "工程师"),
    ] {
        press(window, key).await;
        name(window, who, title).await;
    }
}

/// Fills the dialog that adds a person, and waits until the new card is the current one.
async fn name(window: &Window, who: &str, title: &str) {
    window.fill(&labelled("Name"), who).await;
    window
        .fill(&labelled("Title"), &format!("{title}{ENTER}"))
        .await;
    window.find(&card(who)).await;
    window
        .until("!document.querySelector('[role=dialog]')")
        .await;
    current(window, who).await;
}

async fn move_by_keyboard_and_mouse(window: &Window) {
    press(window, "m").await;
    let whom = labelled("Under whom?");
    window.fill(&whom, "wxm").await;
    window
        .until("document.querySelectorAll('[role=option]').length === 1")
        .await;
    window
        .find(&whom)
        .await
        .send_keys(&ENTER.to_string())
        .await
        .unwrap();
    window
        .click("//*[@role='dialog']//button[@type='submit']")
        .await;
    window.read("赵强 reports to 王小明 now.").await;

    drag(window, "赵强", "陈芳").await;
    window.read("赵强 reports to 陈芳 now.").await;
}

async fn undo_and_redo(window: &Window) {
    window.click(&place("Clients")).await;
    window.click(&format!("//a[contains(., '{CLIENT}')]")).await;
    tab(window, "People").await;
    window.find(&card("赵强")).await;
    window
        .until("!document.querySelector('.mantine-Notification-root')")
        .await;
    window
        .click("//button[starts-with(@aria-label, 'Undo')]")
        .await;
    window.read("Undone").await;
    under(window, "王小明").await;
    window
        .click("//button[starts-with(@aria-label, 'Bring back')]")
        .await;
    under(window, "陈芳").await;
}

async fn fold(window: &Window) {
    window.click(&card("陈芳")).await;
    window.find(&button("Close")).await;
    press(window, "-").await;
    window.find(&button("Unfold what is below 陈芳")).await;
    window
        .until(&format!(
            "!document.querySelector('.react-flow')?.innerText.includes({})",
            quoted("赵强")
        ))
        .await;
    press(window, "+").await;
    window.find(&card("赵强")).await;
}

async fn find_by_pinyin(window: &Window) {
    window.click(&place("Today")).await;
    let anywhere = window.find("//body").await;
    anywhere
        .send_keys(&format!("{CONTROL}k{NULL}"))
        .await
        .unwrap();
    let search = "//*[@role='dialog']//input[@aria-label='Search']";
    window.fill(search, "zq").await;
    window.find(&option("赵强")).await;
    window
        .find(search)
        .await
        .send_keys(&ENTER.to_string())
        .await
        .unwrap();
    window.find(&card("赵强")).await;
    window.find(&button("Close")).await;
}

async fn prepare_visit(window: &Window) {
    tab(window, "Overview").await;
    window.click(&button("Plan visit")).await;
    window.click(&labelled("Purpose")).await;
    window.click(&option("Close a deal")).await;
    window
        .fill(&labelled("Goal"), "Agree on the test order")
        .await;
    window.fill(&labelled("Day"), "2026-12-01").await;
    window
        .fill("//input[@aria-label='Time, hours']", "09")
        .await;
    window
        .fill("//input[@aria-label='Time, minutes']", "30")
        .await;
    window.fill(&labelled("Place"), "苏州").await;
    window
        .click("//*[@role='dialog']//button[@type='submit']")
        .await;
    window.find(&step("Prepare")).await;
    for (field, typed, who) in [
        ("From the client", "chenfang", "陈芳"),
        ("From our side", "Åsa Holm", "Åsa Holm"),
    ] {
        window
            .fill(&format!("//input[@aria-label={}]", quoted(field)), typed)
            .await;
        window.click(&option(who)).await;
        window.read(who).await;
    }
    let lines = window
        .client
        .find_all(Locator::Css("[data-focus] input[type=checkbox]"))
        .await
        .unwrap();
    assert!(lines.len() > 4, "a purpose brings its checklist");
    for number in 1..=lines.len() {
        let line = format!("(//*[@data-focus]//input[@type='checkbox'])[{number}]");
        window.click(&line).await;
    }
    window.read("100%").await;
}

async fn record_visit(window: &Window) {
    window.click(&step("Record")).await;
    window
        .click("//*[@data-focus='goal_reached']//label[normalize-space(.)='Reached']")
        .await;
    let result = "//textarea[@aria-label='Result']";
    window
        .fill(result, "They test two machines from January.")
        .await;
    window.click(&button("Mark as recorded")).await;
    window.read("The visit is recorded").await;
}

async fn import(window: &Window, home: &Home) {
    let path = |name: &str, text: String| {
        let path = home.path(name);
        std::fs::write(&path, text).unwrap();
        format!("{}{ENTER}", path.display())
    };
    let field = "//input[@aria-label='Path of the file']";
    window.go("/import").await;
    window
        .fill(field, &path("ledger.csv", crowd::ledger(40)))
        .await;
    window
        .click("//button[starts-with(normalize-space(.), 'Import ')]")
        .await;
    window.read("The file is in").await;

    window.go("/import/people").await;
    window.click(&button("Import another file")).await;
    window
        .fill(field, &path("people.csv", crowd::organisation(60)))
        .await;
    let whose = labelled("Whose people are they?");
    window.fill(&whose, crowd::CLIENT).await;
    window.click(&option(crowd::CLIENT)).await;
    window
        .click("//button[starts-with(normalize-space(.), 'Import ')]")
        .await;
    window.read("The file is in").await;
    window
        .click("//a[normalize-space(.)='See the chart']")
        .await;
    window
        .until("document.querySelectorAll('.react-flow__node').length > 8")
        .await;
}

async fn print(window: &Window, home: &Home) {
    tab(window, "Overview").await;
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
}

async fn everything_is_there(window: &Window) {
    window.click(&place("Clients")).await;
    let filter = "//input[@aria-label='Filter clients']";
    window.fill(filter, "Nordisk").await;
    window.read(crowd::CLIENT).await;
    window.fill(filter, "hxzz").await;
    let client = format!("//a[contains(., '{CLIENT}')]");
    window.click(&client).await;
    tab(window, "People").await;
    for who in ["李建国", "王小明", "陈芳", "赵强"] {
        window.find(&card(who)).await;
    }
    under(window, "陈芳").await;
    tab(window, "Visits").await;
    window.read("They test two machines from January.").await;
}

fn option(words: &str) -> String {
    format!("//*[@role='option'][contains(., {})]", quoted(words))
}

fn step(words: &str) -> String {
    format!("//*[@role='tab'][contains(., {})]", quoted(words))
}

async fn tab(window: &Window, words: &str) {
    window
        .click(&format!(
            "//*[@role='tab'][starts-with(normalize-space(.), '{words}')]"
        ))
        .await;
}
