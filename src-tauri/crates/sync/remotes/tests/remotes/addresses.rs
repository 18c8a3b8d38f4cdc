//! Addresses are read back as they are shown, and never hold a credential.

use proptest::prelude::*;
use std::path::Path;
use valise_remotes::{Address, RemoteError};

fn read(text: &str) -> Result<Address, RemoteError> {
    text.parse()
}

#[test]
fn addresses_are_read_back_as_they_are_shown() {
    for text in [
        "folder:/media/eva/USB STICK/行囊",
        "s3://bucket/team%20a/%E5%85%B1?endpoint=https%3A%2F%2Fs3.example.org%2F&region=eu-north-1",
        "s3://bucket/?endpoint=http%3A%2F%2Fnas.local%3A9000%2F&region=us-east-1&style=host",
        "webdav+https://cloud.example.org/remote.php/dav/files/eva/Valise/",
        "webdav+http://127.0.0.1:8080/",
    ] {
        assert_eq!(read(text).unwrap().to_string(), text);
    }
}

#[test]
fn what_is_left_out_of_an_address_is_filled_in() {
    let shown = |text: &str| read(text).unwrap().to_string();
    assert_eq!(
        shown(" s3://bucket "),
        "s3://bucket/?endpoint=https%3A%2F%2Fs3.amazonaws.com%2F&region=us-east-1"
    );
    assert_eq!(
        shown("webdav+https://example.org/a"),
        "webdav+https://example.org/a/"
    );
}

#[test]
fn a_credential_in_an_address_is_refused() {
    for text in [
        "webdav+https://eva:secret@example.org/",
        "webdav+https://eva@example.org/",
        "s3://id:secret@bucket/",
        "s3://bucket/?endpoint=https%3A%2F%2Fid%3Asecret%40example.org",
    ] {
        assert!(
            matches!(read(text), Err(RemoteError::CredentialInside)),
            "{text}"
        );
    }
    let keys = "s3://bucket/?access_key_id=AKIA&secret_access_key=x";
    assert!(matches!(read(keys), Err(RemoteError::Address)));
}

#[test]
fn a_password_never_travels_in_the_clear() {
    let open = read("webdav+http://nas.local/dav/");
    assert!(matches!(open, Err(RemoteError::Unprotected)));
    // Requests of S3 are signed: no secret travels, and the objects are sealed.
    assert!(read("s3://bucket/?endpoint=http%3A%2F%2Fnas.local%3A9000").is_ok());
}

#[test]
fn what_is_no_address_is_refused() {
    for text in [
        "",
        "folder:",
        "http://example.org/",
        "webdav+ftp://example.org/",
        "webdav+https://",
        "webdav+https://example.org/?token=x",
        "s3://",
        "s3:///prefix",
        "s3://bucket/a/../b?region=",
        "s3://bucket:80/",
        "s3://buck%20et/",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
    let relative = Address::folder(Path::new("shared"));
    assert!(matches!(relative, Err(RemoteError::Relative)));
}

proptest! {
    #[test]
    fn any_text_is_an_address_or_refused(text in ".{0,80}") {
        for start in ["", "folder:", "folder:/", "s3://", "webdav+https://", "webdav+"] {
            if let Ok(address) = read(&format!("{start}{text}")) {
                prop_assert_eq!(read(&address.to_string()).unwrap(), address);
            }
        }
    }

    #[test]
    fn any_bucket_is_read_back(
        name in "[a-z0-9][a-z0-9.-]{1,20}",
        prefix in "([^/\\\\\\p{Cc}]{1,8}/){0,3}",
        port in 1u16..,
        region in "[a-z0-9-]{1,12}",
        host in any::<bool>(),
    ) {
        let style = if host { "&style=host" } else { "" };
        let endpoint = format!("http%3A%2F%2Flocalhost%3A{port}");
        let prefix = opendal::raw::percent_encode_path(&prefix);
        let text = format!("s3://{name}/{prefix}?endpoint={endpoint}&region={region}{style}");
        if let Ok(address) = read(&text) {
            prop_assert_eq!(read(&address.to_string()).unwrap(), address);
        }
    }
}
