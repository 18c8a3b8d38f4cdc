//! Where the laptops of a test share: a folder that can be taken away, or a real server behind a cable
//! that can be pulled.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// A place that all laptops reach, or none.
pub enum Ground {
    /// A folder, which is moved away to cut it off.
    Folder {
        /// Where it lies.
        here: PathBuf,
        /// Where it is moved to.
        away: PathBuf,
    },
    /// A server.
    Server {
        /// The way to it.
        cable: Cable,
        /// As the program is told.
        address: String,
        /// Who one is there.
        user: String,
        /// What proves it.
        secret: String,
    },
}

impl Ground {
    /// A folder below another.
    pub fn folder(root: &Path) -> Self {
        let (here, away) = (root.join("shared"), root.join("away"));
        std::fs::create_dir(&here).unwrap();
        Self::Folder { here, away }
    }

    /// The WebDAV server of the environment; none where there is none.
    pub fn webdav() -> Option<Self> {
        let names = [
            "VALISE_WEBDAV",
            "VALISE_WEBDAV_USER",
            "VALISE_WEBDAV_PASSWORD",
        ];
        let [base, user, secret] = told(names, "WebDAV server")?;
        let rest = base.strip_prefix("webdav+https://localhost:").unwrap();
        let (port, path) = rest.split_once('/').unwrap();
        let cable = Cable::to(port.parse().unwrap());
        let address = format!(
            "webdav+https://localhost:{}/{path}laptops-{}/",
            cable.port,
            std::process::id()
        );
        Some(Self::Server {
            cable,
            address,
            user,
            secret,
        })
    }

    /// The S3 service of the environment; none where there is none.
    pub fn s3() -> Option<Self> {
        let names = ["VALISE_S3", "VALISE_S3_ID", "VALISE_S3_SECRET"];
        let [base, user, secret] = told(names, "S3 server")?;
        let (bucket, port) = base
            .split_once("?endpoint=http%3A%2F%2F127.0.0.1%3A")
            .unwrap();
        let cable = Cable::to(port.parse().unwrap());
        let address = format!(
            "{bucket}laptops-{}?endpoint=http%3A%2F%2F127.0.0.1%3A{}",
            std::process::id(),
            cable.port
        );
        Some(Self::Server {
            cable,
            address,
            user,
            secret,
        })
    }

    /// As the program is told.
    pub fn address(&self) -> String {
        match self {
            Self::Folder { here, .. } => format!("folder:{}", here.display()),
            Self::Server { address, .. } => address.clone(),
        }
    }

    /// Tells a command who one is there.
    pub fn tell(&self, command: &mut Command) {
        if let Self::Server { user, secret, .. } = self {
            command.args(["--user", user]);
            command.env("VALISE_STORE_SECRET", secret);
        }
    }

    /// Cuts it off, or brings it back.
    pub fn cut(&self, off: bool) {
        match self {
            Self::Folder { here, away } if off => std::fs::rename(here, away).unwrap(),
            Self::Folder { here, away } => std::fs::rename(away, here).unwrap(),
            Self::Server { cable, .. } => cable.cut(off),
        }
    }

    /// The folder, where it is one.
    pub fn as_folder(&self) -> Option<&Path> {
        match self {
            Self::Folder { here, .. } => Some(here),
            Self::Server { .. } => None,
        }
    }
}

fn told<const N: usize>(names: [&str; N], what: &str) -> Option<[String; N]> {
    let values = names.map(|name| std::env::var(name).unwrap_or_default());
    if values.iter().any(String::is_empty) {
        println!("skipped: no {what}; `cargo xtask test --remotes` starts one");
        return None;
    }
    Some(values)
}

/// A way to a port of this machine that can be pulled out and put back.
pub struct Cable {
    /// The port at this end.
    pub port: u16,
    is_cut: Arc<AtomicBool>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Cable {
    fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let cable = Self {
            port: listener.local_addr().unwrap().port(),
            is_cut: Arc::default(),
            open: Arc::default(),
        };
        let (is_cut, open) = (cable.is_cut.clone(), cable.open.clone());
        // It runs until the tests end.
        std::thread::spawn(move || {
            for near in listener.incoming().flatten() {
                if is_cut.load(Ordering::SeqCst) {
                    continue;
                }
                let Ok(far) = TcpStream::connect(("127.0.0.1", port)) else {
                    continue;
                };
                let both = [near.try_clone().unwrap(), far.try_clone().unwrap()];
                open.lock().unwrap().extend(both);
                let back = (far.try_clone().unwrap(), near.try_clone().unwrap());
                std::thread::spawn(move || carry(near, far));
                std::thread::spawn(move || carry(back.0, back.1));
            }
        });
        cable
    }

    fn cut(&self, off: bool) {
        self.is_cut.store(off, Ordering::SeqCst);
        for end in self.open.lock().unwrap().drain(..).filter(|_| off) {
            // The other side may have hung up already.
            let _ = end.shutdown(Shutdown::Both);
        }
    }
}

/// Carries bytes one way until one end hangs up, then hangs up the other.
fn carry(mut from: TcpStream, mut to: TcpStream) {
    let mut bytes = [0; 16 << 10];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
    let _ = from.shutdown(Shutdown::Read);
}
