//! Drives the real window: tauri-driver, WebKit's driver and the executable under test, on whatever
//! display the environment names. Deliberately absent: the journeys (tests/desktop) and sleeps.

pub mod colleagues;
pub mod crowd;
pub mod footprint;
mod picture;
pub mod tour;

pub use picture::Picture;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

// Generous: a loaded machine with two cores starts a web view beside a compiler.
const PATIENCE: Duration = Duration::from_secs(30);
/// For what must be there at once where it is there at all.
const SHORT: Duration = Duration::from_secs(10);

/// One window over one workspace folder, with a home of its own for preferences.
pub struct Window {
    /// The WebDriver session.
    pub client: Client,
    driver: Driver,
    in_use: PathBuf,
}

/// A folder that holds the home, the workspace and the files of one test.
pub struct Home(tempfile::TempDir);

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: tauri-driver leaves WebKit's driver and the window behind otherwise.
        let group = i32::try_from(self.0.id())
            .ok()
            .and_then(rustix::process::Pid::from_raw);
        if let Some(group) = group {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::TERM);
        }
        let _ = self.0.wait();
    }
}

impl Default for Home {
    fn default() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }
}

impl Home {
    /// A path in the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Chooses language, theme and what else this device remembers, before a window opens.
    pub fn prefer(&self, preferences: &serde_json::Value) {
        let folder = self.path("data/app.valise.desktop");
        std::fs::create_dir_all(&folder).expect("a home can be written to");
        let file = folder.join("preferences.json");
        std::fs::write(file, preferences.to_string()).expect("a home can be written to");
    }

    /// Has the system ask for less motion, so that nothing is caught half way.
    pub fn without_motion(self) -> Self {
        let folder = self.path("config/gtk-3.0");
        std::fs::create_dir_all(&folder).expect("a home can be written to");
        let settings = "[Settings]\ngtk-enable-animations=0\n";
        std::fs::write(folder.join("settings.ini"), settings).expect("a home can be written to");
        self
    }

    /// Runs the executable without a window on the workspace of this home.
    pub fn valise(&self, words: &[&str], passphrase: &str) -> Output {
        Command::new(executable())
            .args(["--json", "--workspace"])
            .arg(self.path("workspace"))
            .args(words)
            .env("VALISE_PASSPHRASE", passphrase)
            .env("HOME", self.0.path())
            .output()
            .expect("the executable starts")
    }
}

/// Whether windows can be tested here; says so where they cannot.
pub fn can_open() -> bool {
    let display = std::env::var_os("DISPLAY").is_some_and(|name| !name.is_empty());
    let drivers = ["tauri-driver", "WebKitWebDriver"]
        .iter()
        .all(|name| on_path(name));
    if !(display && drivers) {
        println!("skipped: no display or no web driver on this system");
    }
    display && drivers
}

fn on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).exists())
}

/// The executable that cargo built beside this program, or the one that the environment names.
pub fn executable() -> PathBuf {
    if let Some(named) = std::env::var_os("VALISE_EXECUTABLE") {
        return named.into();
    }
    let here = std::env::current_exe().expect("a program knows where it is");
    let folder = here
        .ancestors()
        .skip(1)
        .find(|folder| !folder.ends_with("deps"));
    folder.expect("it lies in a folder").join("valise")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("it has an address").port()
}

impl Window {
    /// Opens the window over the workspace of a home.
    pub async fn open(home: &Home) -> Self {
        let workspace = home.path("workspace").display().to_string();
        Self::start(home, &executable(), &["--workspace", &workspace]).await
    }

    /// Starts any executable that opens a window of the same shell.
    pub async fn start(home: &Home, executable: &Path, words: &[&str]) -> Self {
        let (port, native) = (free_port(), free_port());
        let driver = Command::new("tauri-driver")
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native.to_string(),
            ])
            .env("HOME", home.0.path())
            .env("XDG_DATA_HOME", home.path("data"))
            .env("XDG_CONFIG_HOME", home.path("config"))
            .env("XDG_CACHE_HOME", home.path("cache"))
            .env("NO_AT_BRIDGE", "1")
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("LC_ALL", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("tauri-driver starts");
        let driver = Driver(driver);
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("browserName".into(), json!("wry"));
        capabilities.insert(
            "tauri:options".into(),
            json!({ "application": executable, "args": words }),
        );
        let client = connect(port, capabilities).await;
        client
            .set_window_size(1280, 800)
            .await
            .expect("a window has a size");
        Self {
            client,
            driver,
            in_use: home.path("workspace/in-use"),
        }
    }

    /// The folder of the home it was opened over.
    pub fn home(&self) -> PathBuf {
        let workspace = self.in_use.parent();
        let home = workspace.and_then(Path::parent);
        home.expect("a workspace lies in a home").to_owned()
    }

    /// The process group that the window and its web view run in.
    pub fn group(&self) -> u32 {
        self.driver.0.id()
    }

    /// Closes the window as a person would, and waits until it has let the workspace go.
    pub async fn close(self) {
        self.client.close().await.expect("a session ends");
        drop(self.driver);
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while std::fs::File::open(&self.in_use).is_ok_and(|file| file.try_lock().is_err()) {
            assert!(
                tokio::time::Instant::now() < deadline,
                "the window never let go"
            );
            tokio::task::yield_now().await;
        }
    }

    /// Goes to an address of the window, such as `/clients`.
    pub async fn go(&self, address: &str) {
        let to = serde_json::Value::from(format!("#{address}"));
        self.client
            .execute("window.location.hash = arguments[0];", vec![to])
            .await
            .expect("a window runs scripts");
    }

    /// Waits until an element is there.
    pub async fn find(&self, xpath: &str) -> Element {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(xpath))
            .await;
        match found {
            Ok(element) => element,
            Err(error) => {
                let said = self
                    .client
                    .execute("return document.body.innerText", Vec::new())
                    .await;
                let picture = std::env::temp_dir().join("valise-window.png");
                self.picture().await.save(&picture);
                panic!(
                    "{xpath} is not there: {error}; see {}\n{said:?}",
                    picture.display()
                );
            }
        }
    }

    /// Waits until an element can be clicked, then clicks it.
    pub async fn click(&self, xpath: &str) {
        let element = self.find(xpath).await;
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while let Err(error) = element.click().await {
            assert!(
                tokio::time::Instant::now() < deadline,
                "{xpath} cannot be clicked: {error}"
            );
            tokio::task::yield_now().await;
        }
    }

    /// Replaces what stands in a text field.
    pub async fn fill(&self, xpath: &str, text: &str) {
        let element = self.find(xpath).await;
        element.clear().await.expect("a field can be emptied");
        element.send_keys(text).await.expect("a field takes keys");
    }

    /// Waits until some text stands on the page.
    pub async fn read(&self, text: &str) {
        self.find(&format!(
            "//*[contains(normalize-space(.), {})]",
            quoted(text)
        ))
        .await;
    }

    /// Waits until a script answers with something true.
    pub async fn until(&self, script: &str) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let answer = self
                .client
                .execute(&format!("return ({script});"), Vec::new())
                .await;
            if answer.is_ok_and(|value| value.as_bool() == Some(true)) {
                return;
            }
            assert!(
                tokio::time::Instant::now() < deadline,
                "never true: {script}"
            );
            tokio::task::yield_now().await;
        }
    }

    /// Waits until the window draws what a check of its picture asks for: a page says that it changed
    /// before it is painted.
    pub async fn until_drawn(&self, what: &str, is_drawn: impl Fn(&Picture) -> bool) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while !is_drawn(&self.picture().await) {
            assert!(
                tokio::time::Instant::now() < deadline,
                "never drawn: {what}"
            );
        }
    }

    /// Keeps a picture where `VALISE_PICTURES` names a folder, for people to look at.
    pub async fn keep(&self, name: &str) {
        if let Some(folder) = std::env::var_os("VALISE_PICTURES") {
            self.picture()
                .await
                .save(&Path::new(&folder).join(format!("{name}.png")));
        }
    }

    /// A picture of what the window draws.
    pub async fn picture(&self) -> Picture {
        // WebKit answers with the next frame, and a page at rest draws none: a speck that nobody can
        // see keeps it drawing until the picture is taken.
        let stir = "const speck = document.createElement('div');
            speck.id = 'speck';
            speck.style = 'position:fixed;right:0;bottom:0;width:1px;height:1px;pointer-events:none';
            document.body.append(speck);
            const draw = (at) => {
                speck.style.background = `rgba(127, 127, 127, ${at % 2 ? 0.002 : 0.001})`;
                speck.isConnected && requestAnimationFrame(() => draw(at + 1));
            };
            draw(0);";
        let run = |script| self.client.execute(script, Vec::new());
        run(stir).await.expect("a window runs scripts");
        let png = self.client.screenshot().await;
        let still =
            run("document.querySelectorAll('#speck').forEach((one) => one.remove());").await;
        still.expect("a window runs scripts");
        Picture::read(&png.expect("a window can be pictured"))
    }
}

/// Text as an XPath string.
pub fn quoted(text: &str) -> String {
    assert!(!text.contains('"'), "XPath has no escape for quotes");
    format!("\"{text}\"")
}

async fn connect(port: u16, capabilities: serde_json::Map<String, serde_json::Value>) -> Client {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.clone());
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return client,
            Err(error) => {
                assert!(
                    tokio::time::Instant::now() < deadline,
                    "no session: {error}"
                );
                tokio::task::yield_now().await;
            }
        }
    }
}
