//! The real servers that the remotes are tested on: Apache with mod_dav behind TLS, and Ceph's
//! radosgw, each on free ports of this machine and in a folder that goes when they do.
//! Deliberately absent: the tests, which learn the addresses from their environment.

mod apache;
mod ceph;
mod keeper;

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use crate::command::{self, Stop};
use keeper::Keeper;

/// What one started server is.
struct Started {
    keepers: Vec<Keeper>,
    environment: Vec<(&'static str, String)>,
}

/// Servers that run until this value goes.
pub struct Servers {
    keepers: Vec<Keeper>,
    folder: PathBuf,
    /// What the tests must be told.
    pub environment: Vec<(&'static str, String)>,
}

impl Servers {
    /// A folder for servers, none of which runs yet.
    ///
    /// # Errors
    /// Where the folder for temporary files cannot be written.
    pub fn none() -> Result<Self, Stop> {
        let name = format!("valise-servers-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        made(&folder)?;
        let environment = vec![("NO_PROXY", "localhost,127.0.0.1".to_owned())];
        Ok(Self {
            keepers: Vec::new(),
            folder,
            environment,
        })
    }

    /// Starts Apache with mod_dav.
    ///
    /// # Errors
    /// Where it does not come up.
    pub fn webdav(&mut self) -> Result<(), Stop> {
        let started = apache::start(&made(&self.folder.join("apache"))?)?;
        self.take(started);
        Ok(())
    }

    /// Starts radosgw, with a monitor and one disk in memory.
    ///
    /// # Errors
    /// Where one of them does not come up.
    pub fn s3(&mut self) -> Result<(), Stop> {
        let started = ceph::start(&made(&self.folder.join("ceph"))?)?;
        self.take(started);
        Ok(())
    }

    fn take(&mut self, started: Started) {
        self.keepers.extend(started.keepers);
        self.environment.extend(started.environment);
    }
}

impl Drop for Servers {
    fn drop(&mut self) {
        // The last started first: a gateway waits long for a disk that has gone.
        while self.keepers.pop().is_some() {}
        // What is left lies among the temporary files.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The programs among `names` that are not here.
pub fn missing(names: &[&'static str]) -> Vec<&'static str> {
    let is_missing = |name: &&str| command::find(name).is_none();
    names.iter().copied().filter(is_missing).collect()
}

/// The programs that Apache takes.
pub const FOR_WEBDAV: &[&str] = &["apache2", "openssl"];
/// The programs that radosgw takes.
pub const FOR_S3: &[&str] = &[
    "ceph",
    "ceph-mon",
    "ceph-osd",
    "curl",
    "monmaptool",
    "radosgw",
    "radosgw-admin",
];

fn made(folder: &Path) -> Result<PathBuf, Stop> {
    std::fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    Ok(folder.to_owned())
}

fn written(file: &Path, text: &str) -> Result<(), Stop> {
    std::fs::write(file, text).map_err(|error| unwritten(file, &error))
}

fn unwritten(path: &Path, error: &std::io::Error) -> Stop {
    Stop::new(format!("{} could not be written: {error}.", path.display()))
}

/// A port that nobody listens on now. Whoever is quicker takes it from us: then the server does not
/// come up, and says so.
fn free_port() -> Result<u16, Stop> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Stop::new(format!("no port is free: {error}.")))
}
