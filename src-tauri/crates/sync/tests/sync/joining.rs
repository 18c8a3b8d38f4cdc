//! Joining: codes, pictures, six words, and what lies on the store meanwhile.

use crate::clan::keys;
use proptest::prelude::*;
use valise_sync::formats::Hash;
use valise_sync::formats::enrolment::{Invitation, Request};
use valise_sync::identity::enrol::{Code, Ticket, six_words};
use valise_sync::identity::keys::DeviceKeys;
use valise_sync::identity::qr::squares;
use valise_sync::identity::recovery::RecoveryKey;
use valise_sync::seal::{AgeSealer, Sealer as _};
use zeroize::Zeroizing;

const GENESIS: Hash = Hash([1; 32]);

fn request(by: &DeviceKeys, code: &Code) -> Request {
    let to = AgeSealer.public(&code.seal());
    let seal = AgeSealer.public(&by.seal);
    let bytes = Request::write(GENESIS, seal, "Åsa Öberg", &to, &by.sign, &AgeSealer).unwrap();
    Request::read(&bytes, &code.seal(), &AgeSealer).unwrap()
}

#[test]
fn who_knows_the_code_learns_the_workspace_and_both_see_the_same_six_words() {
    let code = Code::new(Zeroizing::new([5; 16]));
    let inviter = keys(1);
    let to = AgeSealer.public(&code.seal());
    let bytes = Invitation::write(GENESIS, &to, &inviter.sign, &AgeSealer).unwrap();
    let typed = Code::from_letters(&code.to_letters()).unwrap();
    let invitation = Invitation::read(&bytes, &typed.seal(), &AgeSealer).unwrap();
    assert_eq!(invitation.genesis, GENESIS);
    let other = Code::new(Zeroizing::new([6; 16]));
    assert!(Invitation::read(&bytes, &other.seal(), &AgeSealer).is_err());
    let asked = request(&keys(2), &typed);
    assert_eq!(asked.name, "Åsa Öberg");
    let words = six_words(GENESIS, invitation.inviter, &asked);
    assert_eq!(words, six_words(GENESIS, inviter.device(), &asked));
    let swapped = request(&keys(3), &typed);
    assert_ne!(words, six_words(GENESIS, inviter.device(), &swapped));
    for word in &words {
        assert!(word.len() == 4 && word.is_ascii(), "{word}");
    }
}

#[test]
fn a_picture_has_finders_in_three_corners_and_is_small_enough_for_a_telephone() {
    let ticket = Ticket {
        code: Code::new(Zeroizing::new([5; 16])),
        genesis: Some(GENESIS),
    };
    let picture = squares(&ticket.to_qr_text()).unwrap();
    assert_eq!(picture.dark.len(), picture.width * picture.width);
    assert!(picture.width <= 45, "{}", picture.width);
    let dark = |x: usize, y: usize| picture.dark[y * picture.width + x];
    let last = picture.width - 7;
    for (x, y) in [(0, 0), (last, 0), (0, last)] {
        assert!((0..7).all(|n| dark(x + n, y) && dark(x, y + n)));
        assert!(!dark(x + 1, y + 1) && dark(x + 3, y + 3));
    }
}

#[test]
fn a_recovery_key_survives_paper_and_tells_slips() {
    let key = RecoveryKey::new(Zeroizing::new([7; 32]));
    let paper = key.to_paper();
    assert_eq!((paper.len(), paper.split('-').count()), (69, 14));
    let typed = paper.to_lowercase().replace('-', " ").replace('0', "o");
    let read = RecoveryKey::from_paper(&typed).unwrap();
    assert_eq!(read.keys().device(), key.keys().device());
    for at in (0..paper.len()).filter(|at| at % 5 != 4) {
        let mut slip = paper.as_bytes().to_vec();
        slip[at] = if slip[at] == b'7' { b'8' } else { b'7' };
        let slip = String::from_utf8(slip).unwrap();
        assert!(RecoveryKey::from_paper(&slip).is_err(), "letter {at}");
    }
    assert_eq!(format!("{key:?}"), "RecoveryKey(***)");
}

proptest! {
    #[test]
    fn codes_and_tickets_survive_writing(secret: [u8; 16], genesis: Option<[u8; 32]>) {
        let code = Code::new(Zeroizing::new(secret));
        let letters = code.to_letters();
        prop_assert_eq!(letters.len(), 26);
        let spaced = format!(" {}-{} ", &letters[..13], letters[13..].to_lowercase());
        prop_assert_eq!(Code::from_letters(&spaced).unwrap(), code.clone());
        let ticket = Ticket { code, genesis: genesis.map(Hash) };
        prop_assert_eq!(Ticket::read(&ticket.to_qr_text()).unwrap(), ticket.clone());
        prop_assert_eq!(&Ticket::read(&letters).unwrap().code, &ticket.code);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,60}", tail in "[0-9A-Za-z: -]{0,90}") {
        for text in [text.clone(), format!("VALISE{text}"), format!("VALISE:{tail}"), tail] {
            let _ = Ticket::read(&text);
            let _ = RecoveryKey::from_paper(&text);
            let _ = DeviceKeys::from_secret_text(&text);
        }
    }

    #[test]
    fn device_keys_survive_the_keychain(random: [u8; 32]) {
        let mut both = [7; 64];
        both[..32].copy_from_slice(&random);
        let keys = DeviceKeys::new(&Zeroizing::new(both));
        let back = DeviceKeys::from_secret_text(&keys.to_secret_text()).unwrap();
        prop_assert_eq!((back.device(), back.seal), (keys.device(), keys.seal.clone()));
        let shown = format!("{keys:?}");
        prop_assert!(shown.ends_with("***)"));
    }
}
