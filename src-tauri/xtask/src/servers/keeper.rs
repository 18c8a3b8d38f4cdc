//! A server under a shell that ends it when the pipe to this program closes, in whatever way this
//! program ends. Ctrl-C reaches the shell as well, which outlives it to do its work.

use std::fs::File;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::command::Stop;

const SHELL: &str =
    "trap '' INT; \"$@\" </dev/null & server=$!; read -r _; kill $server; wait $server";
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(100);

/// A running server; it ends with this value.
pub struct Keeper {
    child: Child,
    log: PathBuf,
    name: String,
}

impl Keeper {
    /// Starts a program in the foreground of its shell; what it says goes to `log`.
    ///
    /// # Errors
    /// Where there is no shell, or the log cannot be written.
    pub fn start(words: &[&str], log: &Path) -> Result<Self, Stop> {
        let name = words.first().copied().unwrap_or_default().to_owned();
        let failed = |error| Stop::new(format!("{name} could not be run: {error}."));
        let said = File::create(log).map_err(failed)?;
        let child = Command::new("sh")
            .args(["-c", SHELL, "sh"])
            .args(words)
            .stdin(Stdio::piped())
            .stdout(said.try_clone().map_err(failed)?)
            .stderr(said)
            .spawn()
            .map_err(failed)?;
        Ok(Self {
            child,
            log: log.to_owned(),
            name,
        })
    }

    /// Waits until it takes connections.
    ///
    /// # Errors
    /// Where it does not within a minute; with the end of what it said.
    pub fn answers(&self, port: u16) -> Result<(), Stop> {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if begun.elapsed() > PATIENCE {
                let said = std::fs::read_to_string(&self.log).unwrap_or_default();
                let last = said.lines().last().unwrap_or("it said nothing");
                let name = &self.name;
                return Err(Stop::new(format!("{name} did not come up: {last}.")));
            }
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // It fails only where the shell is gone already.
        let _ = self.child.wait();
    }
}
