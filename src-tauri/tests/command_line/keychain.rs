//! A real keychain: gnome-keyring on a session bus of its own. Without it the test says so.

use super::Place;
use std::process::Command;

#[test]
fn a_workspace_whose_key_the_keychain_holds_opens_without_a_passphrase() {
    let there = |name: &str| Command::new(name).arg("--version").output().is_ok();
    if !cfg!(target_os = "linux") || !there("dbus-run-session") || !there("gnome-keyring-daemon") {
        println!("skipped: no gnome-keyring and session bus on this system");
        return;
    }
    let place = Place::new();
    let valise = format!(
        "'{}' --workspace '{}'",
        env!("CARGO_BIN_EXE_valise"),
        place.path("workspace").display()
    );
    let script = format!(
        "printf unlock | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && \
         {valise} new && {valise} clients --json && {valise} check"
    );
    let output = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", &script])
        .env("HOME", place.path(""))
        .env("XDG_RUNTIME_DIR", place.path(""))
        .env("XDG_DATA_HOME", place.path("data"))
        .env("LC_ALL", "C")
        .env_remove("VALISE_PASSPHRASE")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .output()
        .unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    let description = std::fs::read_to_string(place.path("workspace/workspace.json")).unwrap();
    assert!(
        description.contains("keychain") && !description.contains("sealed"),
        "{description}"
    );

    // Away from that keychain the workspace stays shut, with words.
    let away = place
        .command()
        .env_remove("VALISE_PASSPHRASE")
        .arg("clients")
        .output()
        .unwrap();
    assert_eq!(away.status.code(), Some(3));
}
