//! A fresh place on each kind of store. The real servers are started by `cargo xtask test --remotes`,
//! which tells their addresses by environment variables.

use crate::server::{Lie, Server};
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use valise_remotes::{Address, Credential, Home, Patience, Remote};

/// A fresh place.
pub struct Ground {
    pub remote: Remote,
    /// The same place, opened once more.
    pub again: Remote,
    /// A place of the same kind that does not exist.
    pub nowhere: Remote,
    /// The same place with a credential that is none.
    pub locked: Option<Remote>,
    _folders: TempDir,
    _server: Option<Server>,
}

pub fn patience() -> Patience {
    Patience {
        retries: 1,
        ..Patience::default()
    }
}

/// For servers that hang on purpose.
pub fn little_patience() -> Patience {
    Patience {
        grace: Duration::from_millis(300),
        pace: 16 << 20,
        retries: 0,
    }
}

pub fn home(folder: &Path) -> Home<'_> {
    Home {
        folder,
        device: "laptop1",
    }
}

pub fn chance() -> [u8; 16] {
    let word = || RandomState::new().build_hasher().finish();
    (u128::from(word()) << 64 | u128::from(word())).to_be_bytes()
}

fn fresh_name() -> String {
    format!("{:032x}", u128::from_be_bytes(chance()))
}

/// A folder for the workspace, and one to be shared.
pub fn two_folders() -> (TempDir, PathBuf, PathBuf) {
    let base = tempfile::tempdir().unwrap();
    let (own, shared) = (base.path().join("own"), base.path().join("shared"));
    std::fs::create_dir(&own).unwrap();
    (base, own, shared)
}

async fn ground(
    place: &str,
    nowhere: &str,
    credential: Option<Credential>,
    wrong: Option<Credential>,
) -> Ground {
    let (base, own, _) = two_folders();
    let (place, nowhere): (Address, Address) = (place.parse().unwrap(), nowhere.parse().unwrap());
    let credential = credential.as_ref();
    let open = |place: &Address, credential: Option<&Credential>| {
        Remote::open(place, credential, home(&own), patience()).unwrap()
    };
    let remote = Remote::set_up(&place, credential, home(&own), patience());
    Ground {
        remote: remote.await.unwrap(),
        again: open(&place, credential),
        nowhere: open(&nowhere, credential),
        locked: wrong.map(|wrong| open(&place, Some(&wrong))),
        _folders: base,
        _server: None,
    }
}

pub async fn folder() -> Option<Ground> {
    let (base, _, shared) = two_folders();
    let mut ground = folder_at(shared).await;
    ground._folders = base;
    Some(ground)
}

/// A folder at a place of its own.
pub async fn folder_at(shared: PathBuf) -> Ground {
    let place = format!("folder:{}", shared.display());
    let nowhere = format!("folder:{}-unplugged", shared.display());
    ground(&place, &nowhere, None, None).await
}

/// The server of these tests while it does not lie.
pub async fn fixture() -> Option<Ground> {
    let server = Server::start(Lie::None).await;
    let address = server.address();
    let mut ground = ground(&address, &format!("{address}no/where/"), None, None).await;
    ground._server = Some(server);
    Some(ground)
}

fn told<const N: usize>(names: [&str; N], what: &str) -> Option<[String; N]> {
    let values = names.map(|name| std::env::var(name).unwrap_or_default());
    if values.iter().any(String::is_empty) {
        println!("skipped: no {what}; `cargo xtask test --remotes` starts one");
        return None;
    }
    Some(values)
}

pub async fn webdav() -> Option<Ground> {
    let names = [
        "VALISE_WEBDAV",
        "VALISE_WEBDAV_USER",
        "VALISE_WEBDAV_PASSWORD",
    ];
    let [base, user, password] = told(names, "WebDAV server")?;
    let credential = Credential::password(&user, &password).unwrap();
    let wrong = Credential::password(&user, "wrong").unwrap();
    let name = fresh_name();
    let (place, nowhere) = (format!("{base}{name}/"), format!("{base}no-{name}/where/"));
    Some(ground(&place, &nowhere, Some(credential), Some(wrong)).await)
}

pub async fn s3() -> Option<Ground> {
    let names = ["VALISE_S3", "VALISE_S3_ID", "VALISE_S3_SECRET"];
    let [base, id, secret] = told(names, "S3 server")?;
    let credential = Credential::keys(&id, &secret).unwrap();
    let wrong = Credential::keys(&id, "wrong").unwrap();
    let Address::S3(mut bucket) = base.parse().unwrap() else {
        panic!("VALISE_S3 is no S3 address");
    };
    bucket.prefix = format!("{} 共享", fresh_name());
    let place = bucket.to_string();
    bucket.name = fresh_name();
    Some(ground(&place, &bucket.to_string(), Some(credential), Some(wrong)).await)
}

/// An HTTPS server whose certificate nobody signed.
pub fn stranger() -> Option<String> {
    told(
        ["VALISE_WEBDAV_STRANGER"],
        "server with a strange certificate",
    )
    .map(|[address]| address)
}
