//! Secrets: nowhere in plain, in no debug output, and gone when they are forgotten.

use crate::office::Office;
use valise_domain::id::StreamId;
use valise_sharing::{
    Credential, SealedFileError, SealedSecrets, Secrets as _, Sharing, SharingError,
};
use valise_store::{RawKey, Store};

fn holds(bytes: &[u8], what: &str) -> bool {
    bytes
        .windows(what.len())
        .any(|window| window == what.as_bytes())
}

#[tokio::test]
async fn no_secret_stands_in_any_file_or_debug_output() {
    let office = Office::new();
    let (eva, place) = office.founder().await;
    let invitation = eva.invite().await.unwrap();
    let (ola, _) = office.colleague(&eva, "ola").await;
    let paper = eva.recovery_key().await.unwrap().unwrap();
    let keys = place.secrets.get("device").unwrap().unwrap();
    let codes = place.secrets.get("invitations").unwrap().unwrap();
    let letters = invitation.letters.replace('-', "");
    assert!(codes.contains(&letters), "this is what is kept");
    let secrets = [
        &keys[..],
        &paper,
        &paper.replace('-', ""),
        &letters,
        &invitation.letters,
    ];
    let files = office.files();
    assert!(files.len() > 20, "{}", files.len());
    let shown = format!(
        "{eva:?} {place:?} {invitation:?} {:?} {:?}",
        ola.status(),
        office.asking(&letters)
    );
    for secret in secrets {
        for (path, bytes) in &files {
            assert!(!holds(bytes, secret), "{}", path.display());
        }
    }
    assert!(
        !shown.contains(&letters) && !shown.contains(&keys[..]),
        "{shown}"
    );
    // Nor does what is no secret but nobody's business: where the store is, and what a device is called.
    let beside = files
        .iter()
        .filter(|(path, _)| path.starts_with(office.at("eva")));
    for (path, bytes) in beside {
        assert!(
            !holds(bytes, "Eva's laptop") && !holds(bytes, "shared"),
            "{}",
            path.display()
        );
    }
}

#[tokio::test]
async fn sealed_secrets_open_with_the_key_of_their_database_only() {
    let office = Office::new();
    let place = office.laptop("eva").await;
    let secrets = SealedSecrets::beside(&place.store);
    let credential = Credential::password("eva", "hemligt lösenord").unwrap();
    secrets.put("remote", &credential.to_keychain()).unwrap();
    secrets.put("device", "one").unwrap();
    secrets.put("device", "two").unwrap();
    let again = SealedSecrets::beside(&place.store);
    assert_eq!(again.get("device").unwrap().unwrap().as_str(), "two");
    let kept = again.get("remote").unwrap().unwrap();
    assert!(Credential::from_keychain(&kept).unwrap() == credential);
    assert_eq!(again.get("nothing").unwrap(), None);
    again.remove("device").unwrap();
    again.remove("device").unwrap();
    assert_eq!(secrets.get("device").unwrap(), None);
    for bytes in office.files().values() {
        assert!(!holds(bytes, "hemligt"));
    }
    assert_eq!(format!("{secrets:?}"), "SealedSecrets(***)");
    // The file beside another database, under another key.
    let other = office.at("other");
    std::fs::create_dir_all(&other).unwrap();
    let key = RawKey::from_bytes([9; 32]);
    let stream = StreamId(crate::office::id("other"));
    let path = other.join("valise.db");
    let store = Store::create(&path, &key, stream, crate::office::NOW)
        .await
        .unwrap();
    std::fs::copy(
        office.at("eva/valise.db.secrets"),
        other.join("valise.db.secrets"),
    )
    .unwrap();
    let stolen = SealedSecrets::beside(&store);
    assert!(stolen.get("remote").is_err());
    assert!(
        stolen.put("remote", "x").is_err(),
        "nothing is overwritten that cannot be read"
    );
}

#[tokio::test]
async fn a_changed_byte_beside_the_database_is_told_and_forgetting_takes_all_away() {
    let office = Office::new();
    let (eva, place) = office.founder().await;
    eva.invite().await.unwrap();
    drop(eva);
    let path = office.at("eva/valise.db.sharing");
    let whole = std::fs::read(&path).unwrap();
    let mut changed = whole.clone();
    let last = changed.len() - 1;
    changed[last] ^= 1;
    std::fs::write(&path, &changed).unwrap();
    let error = Sharing::open(place.clone()).await.unwrap_err();
    assert!(
        matches!(error, SharingError::File(SealedFileError::Sealed(_))),
        "{error}"
    );
    std::fs::write(&path, &whole).unwrap();
    Sharing::forget(&place).await.unwrap();
    assert!(!path.exists());
    for name in ["device", "remote", "recovery", "invitations"] {
        assert_eq!(place.secrets.get(name).unwrap(), None, "{name}");
    }
}
