//! An office: laptops with databases of their own, a shared folder, and one clock on the wall.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{Account, AccountId, MemberId, account, member};
use valise_sharing::{
    Address, Asking, Beginning, Outside, Patience, Place, Reach, Role, Rounded, SealedSecrets,
    Sharing, SharingError,
};
use valise_store::{RawKey, Sight, Store};
use zeroize::Zeroizing;

/// Some moment in November 2026.
pub const NOW: i64 = 1_795_000_000_000;
pub const DAY: i64 = 86_400_000;

/// A clock that goes when it is told to, and dice that fall alike every time.
pub struct World {
    now_ms: AtomicI64,
    thrown: AtomicU64,
}

impl World {
    pub fn wait(&self, ms: i64) {
        self.now_ms.fetch_add(ms, Ordering::Relaxed);
    }
}

impl Outside for World {
    fn now_ms(&self) -> i64 {
        self.now_ms.load(Ordering::Relaxed)
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        let thrown = self.thrown.fetch_add(1, Ordering::Relaxed);
        let mut hasher = blake3::Hasher::new();
        hasher.update(&thrown.to_be_bytes());
        hasher.finalize_xof().fill(bytes);
    }
}

pub fn id(name: &str) -> RowId {
    RowId::built_in(name)
}

/// The client that everybody works on.
pub fn client() -> AccountId {
    AccountId(id("client"))
}

pub fn eva() -> MemberId {
    MemberId(id("Eva"))
}

pub fn ola() -> MemberId {
    MemberId(id("Ola"))
}

/// Rooms below one folder, and the clock.
pub struct Office {
    pub base: TempDir,
    pub world: Arc<World>,
}

impl Office {
    pub fn new() -> Self {
        Self::of(0)
    }

    /// One whose dice fall otherwise.
    pub fn of(seed: u64) -> Self {
        Self {
            base: tempfile::tempdir().unwrap(),
            world: Arc::new(World {
                now_ms: AtomicI64::new(NOW),
                thrown: AtomicU64::new(seed << 32),
            }),
        }
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.base.path().join(name)
    }

    /// Every file, with what is in it.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.base.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    // A database takes its journal away when it likes.
                    false => {
                        if let Ok(bytes) = std::fs::read(&path) {
                            files.insert(path, bytes);
                        }
                    }
                }
            }
        }
        files
    }

    /// The paths of all files but the databases' own.
    pub fn names(&self) -> Vec<PathBuf> {
        let files = self.files().into_keys();
        let is_own = |path: &PathBuf| path.to_string_lossy().contains("valise.db-");
        files.filter(|path| !is_own(path)).collect()
    }

    /// The folder where the shared objects lie.
    pub fn address(&self) -> Address {
        Address::folder(&self.at("shared")).unwrap()
    }

    /// A new laptop with an empty database.
    pub async fn laptop(&self, name: &str) -> Place {
        std::fs::create_dir_all(self.at(name)).unwrap();
        let path = self.at(name).join("valise.db");
        let key = RawKey::from_bytes(*blake3::hash(name.as_bytes()).as_bytes());
        let store = Store::create(&path, &key, StreamId(id(name)), NOW);
        self.place(store.await.unwrap())
    }

    pub fn place(&self, store: Store) -> Place {
        Place {
            secrets: Arc::new(SealedSecrets::beside(&store)),
            store,
            outside: self.world.clone(),
            patience: Patience::default(),
        }
    }

    /// The laptop is switched off and on again.
    pub async fn again(&self, sharing: Sharing, place: Place) -> (Sharing, Place) {
        drop(sharing);
        let (path, key) = (place.store.path().to_owned(), place.store.key().clone());
        place.store.close().await;
        let backups = path.with_file_name("backups");
        let opened = Store::open(&path, &key, &backups, NOW).await.unwrap();
        let place = self.place(opened);
        let sharing = Sharing::open(place.clone()).await.unwrap().unwrap();
        (sharing, place)
    }

    pub fn beginning(&self) -> Beginning {
        Beginning {
            address: self.address(),
            credential: None,
            member: eva(),
            device_name: "Eva's laptop".to_owned(),
        }
    }

    /// Eva, who had a client and shares it now.
    pub async fn founder(&self) -> (Sharing, Place) {
        let place = self.laptop("eva").await;
        let made = Change::new("create-client")
            .set(account::name, client(), "Hua Xing".to_owned())
            .set(member::name, eva(), "Eva Öberg".to_owned());
        place.store.write(made, NOW).await.unwrap();
        let sharing = Sharing::found(place.clone(), self.beginning()).await;
        (sharing.unwrap(), place)
    }

    pub fn asking(&self, code: &str) -> Asking {
        Asking {
            address: self.address(),
            credential: None,
            code: Zeroizing::new(code.to_owned()),
            person: "Ola Nordmann".to_owned(),
            device_name: "Ola's laptop".to_owned(),
        }
    }

    pub async fn ask(&self, place: &Place, code: &str) -> Result<Sharing, SharingError> {
        Sharing::ask(place.clone(), self.asking(code)).await
    }

    /// Ola is let in by Eva, as an editor of everything.
    pub async fn colleague(&self, founder: &Sharing, name: &str) -> (Sharing, Place) {
        let place = self.laptop(name).await;
        let invitation = founder.invite().await.unwrap();
        let sharing = self.ask(&place, &invitation.letters).await.unwrap();
        let asked = founder.requests().await.unwrap();
        let asked = asked.iter().find(|one| one.device == sharing.device());
        let rights = [(client().0, Role::Editor)];
        let approved = founder.approve(asked.unwrap(), ola(), Role::Editor, &rights);
        approved.await.unwrap();
        founder.withdraw(&invitation.name).await.unwrap();
        self.rounds(&[founder, &sharing]).await;
        (sharing, place)
    }

    /// Rounds until nothing more comes or goes.
    pub async fn rounds(&self, all: &[&Sharing]) {
        for _ in 0..20 {
            let mut busy = false;
            for sharing in all {
                self.world.wait(1_000);
                let done = reached(sharing).await;
                busy |= done.busy;
            }
            if !busy {
                return;
            }
        }
        panic!("the laptops do not come to rest");
    }

    pub async fn note(&self, place: &Place, notes: &str) {
        self.world.wait(1_000);
        let change = Change::new("edit-cell").set(account::notes, client(), notes.to_owned());
        let now_ms = self.world.now_ms();
        place.store.write(change, now_ms).await.unwrap();
    }

    pub async fn rename(&self, place: &Place, name: &str) {
        self.world.wait(1_000);
        let change = Change::new("edit-cell").set(account::name, client(), name.to_owned());
        let now_ms = self.world.now_ms();
        place.store.write(change, now_ms).await.unwrap();
    }
}

pub async fn reached(sharing: &Sharing) -> Rounded {
    let done = sharing.round().await.unwrap();
    assert_eq!(done.reach, Reach::Reached);
    done
}

/// What the client is called on a laptop.
pub async fn name(place: &Place) -> Option<String> {
    let found = place.store.get::<Account>(client(), Sight::Plain).await;
    found.unwrap().and_then(|account| account.name)
}

pub async fn assert_alike(one: &Place, other: &Place) {
    let digest = one.store.digest().await.unwrap();
    assert!(!digest.scopes.is_empty());
    assert_eq!(other.store.digest().await.unwrap(), digest);
    for place in [one, other] {
        assert_eq!(place.store.check().await.unwrap().problems, []);
        assert_eq!(place.store.unsealed_count().await.unwrap(), 0);
    }
}
