//! Starting other programs: shown, streamed, and with a sentence where they fail.

use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a chore could not go on, in one sentence for the person at the terminal.
#[derive(Debug)]
pub struct Stop(String);

impl Stop {
    /// A stop with its sentence.
    pub fn new(sentence: String) -> Self {
        Self(sentence)
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What cargo sets for the program it runs and what must not reach the cargo started from here:
/// build scripts that watch these would run again for nothing.
const LEFT_BEHIND: [&str; 4] = [
    "CARGO_MANIFEST_",
    "CARGO_PKG_",
    "CARGO_BIN_",
    "CARGO_CRATE_",
];

/// `cargo`, the one that started this program where it says so.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if LEFT_BEHIND.iter().any(|prefix| text.starts_with(prefix)) {
            cargo.env_remove(&name);
        }
    }
    cargo
}

/// A tool of the Node world: a `.cmd` script on Windows.
pub fn node_tool(name: &str) -> Command {
    Command::new(if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    })
}

/// The folder of cargo's installed programs.
pub fn cargo_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| {
            let person = std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" })?;
            Some(Path::new(&person).join(".cargo"))
        })?;
    Some(home.join("bin"))
}

/// Where `program` is, looked for in `PATH` and among cargo's installed programs.
pub fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(cargo_bin())
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default();
    let arguments = command
        .get_args()
        .map(|argument| argument.to_string_lossy());
    std::iter::once(program.to_string_lossy())
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs `command` with its output on the terminal.
///
/// # Errors
/// Where it cannot start or ends with anything but success.
pub fn run(command: &mut Command) -> Result<(), Stop> {
    watch(command, None)
}

/// Runs `command`; each line of its standard output goes to `reader`, which says whether the
/// terminal shows it. Its standard error is the terminal's.
///
/// # Errors
/// Where it cannot start or ends with anything but success.
pub fn watch(
    command: &mut Command,
    reader: Option<&mut dyn FnMut(&str) -> bool>,
) -> Result<(), Stop> {
    let shown = shown(command);
    println!("\n› {shown}");
    command.stdin(Stdio::null());
    if reader.is_some() {
        command.stdout(Stdio::piped());
    }
    let could_not = |error| Stop::new(format!("“{shown}” could not be run: {error}."));
    let mut child = command.spawn().map_err(could_not)?;
    if let (Some(out), Some(reader)) = (child.stdout.take(), reader) {
        pass_lines(BufReader::new(out), reader).map_err(could_not)?;
    }
    let status = child.wait().map_err(could_not)?;
    if status.success() {
        return Ok(());
    }
    Err(Stop::new(format!("“{shown}” failed ({status}).")))
}

fn pass_lines(mut from: impl BufRead, reader: &mut dyn FnMut(&str) -> bool) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    while from.read_until(b'\n', &mut bytes)? > 0 {
        if reader(String::from_utf8_lossy(&bytes).trim_end()) {
            let mut terminal = std::io::stdout().lock();
            terminal.write_all(&bytes)?;
            terminal.flush()?;
        }
        bytes.clear();
    }
    Ok(())
}

/// Runs `command` in silence and returns what it said on standard output.
///
/// # Errors
/// Where it cannot start, or fails: then with what it said on standard error.
pub fn answer(command: &mut Command) -> Result<String, Stop> {
    let shown = shown(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Stop::new(format!("“{shown}” could not be run: {error}.")))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(Stop::new(format!(
        "“{shown}” failed ({}): {}",
        output.status,
        complaint.trim()
    )))
}
