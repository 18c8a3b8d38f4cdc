//! Any bytes as statements that members and a stranger signed: no panic, rights can always be told,
//! and the same statements the other way round come to the same rights. Runs as `cbor` does.
#![no_main]

use ed25519_dalek::SigningKey;
use libfuzzer_sys::fuzz_target;
use valise_sync::formats::statement::{self, Act};
use valise_sync::formats::{Hash, Kind, WorkspaceId, envelope};
use valise_sync::identity::roster::Roster;
use valise_sync::seal::SealPublic;

/// Parts bytes into `signer | length | header`, again and again.
fn statements(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut statements = Vec::new();
    while let [signer, len, rest @ ..] = bytes {
        let (header, after) = rest.split_at(rest.len().min(usize::from(*len)));
        let key = SigningKey::from_bytes(&[signer % 3; 32]);
        statements.push(envelope::write(Kind::Statement, header, &[], &key));
        bytes = after;
    }
    statements
}

fn roster<'a>(first: &[u8], said: impl Iterator<Item = &'a Vec<u8>>) -> Roster {
    let mut roster = Roster::of(Hash::of(first));
    roster.take(first).expect("it is the first");
    for bytes in said {
        let _ = roster.take(bytes);
    }
    roster
}

fuzz_target!(|bytes: &[u8]| {
    let _ = Roster::of(Hash::of(bytes)).take(bytes);
    let founder = SigningKey::from_bytes(&[0; 32]);
    let act = Act::Found { recovery: SealPublic([9; 32]) };
    let first = statement::write(WorkspaceId::default(), &[], &act, &founder);
    let said = statements(bytes);
    let (there, back) = (roster(&first, said.iter()), roster(&first, said.iter().rev()));
    assert_eq!(there.rights(), back.rights());
});
