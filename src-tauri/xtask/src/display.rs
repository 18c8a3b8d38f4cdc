//! A virtual display (Xvfb) for windows where there is no screen, and pictures of it.
//!
//! `cargo xtask display PROGRAM` runs anything on one.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use crate::command::{self, Stop};
use crate::needs;
use crate::packages::Group;

/// Fewer colours than this and what stands on the screen is an empty ground, not a window.
const DRAWN_COLOURS: u32 = 24;
const PAUSE: Duration = Duration::from_millis(400);
/// So many pictures alike in a row: a window that waits for its first answer is still as well,
/// but not for so long.
const STILL: u32 = 6;

/// Xvfb under a shell that ends it when the pipe to this program closes, in whatever way this
/// program ends. Ctrl-C reaches the shell as well, which outlives it to do its work.
const KEEPER: &str = "trap '' INT; Xvfb \"$@\" 2>/dev/null & server=$!; exec 1>&-; read -r _; kill $server; wait $server";

/// A running Xvfb; it ends with this value.
pub struct Display {
    keeper: Child,
    name: String,
}

/// Runs a program on a virtual display and ends with its exit code.
pub fn chore(words: &[String]) -> Result<ExitCode, Stop> {
    let Some((program, arguments)) = words.split_first() else {
        return Err(Stop::new(
            "“cargo xtask display” takes a program to run.".to_owned(),
        ));
    };
    needs::system(&[Group::Display])?;
    let display = Display::start(1600, 1000)?;
    let status = Command::new(program)
        .args(arguments)
        .envs(display.environment())
        .env_remove("WAYLAND_DISPLAY")
        .status()
        .map_err(|error| Stop::new(format!("“{program}” could not be run: {error}.")))?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Whether a person's screen can be reached from here.
pub fn is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

impl Display {
    /// Starts Xvfb on a display number of its own choosing.
    ///
    /// # Errors
    /// Where Xvfb is missing or does not come up.
    pub fn start(width: u32, height: u32) -> Result<Self, Stop> {
        let mut keeper = Command::new("sh")
            .args([
                "-c",
                KEEPER,
                "sh",
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
            ])
            .arg(format!("{width}x{height}x24"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Stop::new(format!("Xvfb could not be run: {error}.")))?;
        let mut number = String::new();
        if let Some(out) = keeper.stdout.take() {
            // An Xvfb that fails closes the pipe: the line stays empty.
            let _ = BufReader::new(out).read_line(&mut number);
        }
        let display = Self {
            keeper,
            name: format!(":{}", number.trim()),
        };
        if number.trim().is_empty() {
            return Err(Stop::new(
                "Xvfb is missing or found no free display.".to_owned(),
            ));
        }
        Ok(display)
    }

    /// What a windowed program must be told: where to draw, without a graphics card, without the
    /// session bus of whoever is logged in.
    pub fn environment(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("DISPLAY", self.name.as_str()),
            ("GDK_BACKEND", "x11"),
            ("NO_AT_BRIDGE", "1"),
            ("LIBGL_ALWAYS_SOFTWARE", "1"),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
            ("DBUS_SESSION_BUS_ADDRESS", "disabled:"),
        ]
    }

    /// Waits until something is drawn and stands still, and saves a picture of it. What is drawn
    /// and never still (a blinking caret) is saved as it is when `patience` ends.
    ///
    /// # Errors
    /// Where ImageMagick is missing, or nothing is drawn within `patience`.
    pub fn picture(&self, to: &Path, patience: Duration) -> Result<(), Stop> {
        let begun = Instant::now();
        let (mut last, mut alike, mut is_drawn) = (String::new(), 0, false);
        while begun.elapsed() < patience && alike < STILL {
            std::thread::sleep(PAUSE);
            self.grab(to)?;
            // Number of colours, then a signature of the pixels.
            let mut asked = Command::new("identify");
            let facts = command::answer(asked.args(["-format", "%k %#"]).arg(to))?;
            let colours = facts.split(' ').next().and_then(|count| count.parse().ok());
            is_drawn = colours.is_some_and(|count: u32| count >= DRAWN_COLOURS);
            alike = if is_drawn && facts == last {
                alike + 1
            } else {
                0
            };
            last = facts;
        }
        if is_drawn {
            return Ok(());
        }
        Err(Stop::new(format!(
            "no window was drawn within {} seconds.",
            patience.as_secs()
        )))
    }

    fn grab(&self, to: &Path) -> Result<(), Stop> {
        let mut import = Command::new("import");
        import
            .args(["-display", &self.name, "-window", "root"])
            .arg(to);
        command::answer(&mut import).map(drop)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // It fails only where the keeper is gone already.
        let _ = self.keeper.wait();
    }
}
