//! The roster: who may do what after whatever was said in whatever order.

use crate::clan::{Clan, device, grant, keys, member, recovery};
use proptest::prelude::*;
use valise_domain::id::{RowId, StreamId};
use valise_sync::SyncError;
use valise_sync::formats::statement::{self, Act, Cut, Role, Target};
use valise_sync::formats::{Hash, Lineage, Scope, WorkspaceId};
use valise_sync::identity::rights::{Refusal, Rights};
use valise_sync::identity::roster::{Roster, Taken};
use valise_sync::seal::{AgeSealer, Sealer as _};

fn revoke(target: Target) -> Act {
    Act::Revoke {
        target,
        cuts: vec![],
    }
}

fn remove(person: u8) -> Act {
    revoke(Target::Member(member(person)))
}

fn stream(person: u8) -> StreamId {
    keys(person).device().stream(Lineage([person; 16]))
}

fn judged(rights: &Rights, person: u8, scope: Scope, seq: u64) -> Result<(), Refusal> {
    let device = keys(person).device();
    rights.judge(device, scope, stream(person), &|cut| cut.seq >= seq)
}

#[test]
fn rights_come_from_the_first_statement_and_from_nowhere_else() {
    let clan = Clan::found();
    let rights = clan.roster.rights();
    assert_eq!(rights.role(member(1), clan.common()), Some(Role::Admin));
    assert_eq!(rights.role(member(2), clan.common()), Some(Role::Editor));
    assert_eq!(rights.member_of(keys(2).device()), Some(member(2)));
    assert_eq!(judged(&rights, 2, clan.common(), 9), Ok(()));
    assert_eq!(
        judged(&rights, 9, clan.common(), 1),
        Err(Refusal::UnknownDevice)
    );
    let other = Scope::of_account(keys(1).device(), RowId::built_in("x"));
    assert_eq!(judged(&rights, 1, other, 1), Err(Refusal::NoGrant));
}

#[test]
fn a_stranger_and_another_workspace_are_refused() {
    let clan = Clan::found();
    let mut roster = clan.roster.clone();
    let act = grant(9, clan.common(), Role::Admin);
    let parents = roster.tips();
    let stranger = statement::write(roster.workspace(), &parents, &act, &keys(9).sign);
    assert!(matches!(roster.take(&stranger), Err(SyncError::Stranger)));
    let elsewhere = statement::write(WorkspaceId([9; 16]), &parents, &act, &keys(1).sign);
    assert!(matches!(roster.take(&elsewhere), Err(SyncError::Stranger)));
    let act = Act::Found {
        recovery: AgeSealer.public(&keys(9).seal),
    };
    let second = statement::write(WorkspaceId::default(), &[], &act, &keys(9).sign);
    assert!(matches!(roster.take(&second), Err(SyncError::Stranger)));
}

#[test]
fn an_editor_may_open_an_account_of_their_own_and_say_nothing_else() {
    let mut clan = Clan::found();
    let common = clan.common();
    assert!(clan.say(2, device(9)).is_err());
    assert!(clan.say(2, grant(9, common, Role::Reader)).is_err());
    assert!(clan.say(2, remove(3)).is_err());
    let account = RowId::built_in("Hua Xing");
    let theirs = Scope::of_account(keys(3).device(), account);
    let stolen = Act::Open {
        scope: theirs,
        account,
    };
    assert!(
        clan.say(2, stolen).is_err(),
        "the name of a scope says who opens it"
    );
    let scope = Scope::of_account(keys(2).device(), account);
    clan.say(2, Act::Open { scope, account }).unwrap();
    clan.say(2, grant(3, scope, Role::Reader)).unwrap();
    let rights = clan.roster.rights();
    assert_eq!(rights.role(member(2), scope), Some(Role::Admin));
    assert!(rights.governs(keys(2).device(), scope));
    assert_eq!(rights.account(scope), Some(account));
    assert_eq!(rights.readable(keys(3).device()).len(), 2);
    assert_eq!(
        judged(&rights, 3, scope, 1),
        Err(Refusal::NoGrant),
        "a reader only reads"
    );
    assert_eq!(
        rights.readers(scope).len(),
        3,
        "both devices and the recovery key"
    );
}

#[test]
fn what_lies_past_a_cut_does_not_count_until_an_admin_adopts_it() {
    let mut clan = Clan::found();
    let scope = clan.common();
    let cut = |seq| Cut {
        scope,
        stream: stream(2),
        seq,
        head: Hash([1; 32]),
    };
    let act = Act::Revoke {
        target: Target::Device(keys(2).device()),
        cuts: vec![cut(4)],
    };
    clan.say(1, act).unwrap();
    let rights = clan.roster.rights();
    assert_eq!(judged(&rights, 2, scope, 4), Ok(()));
    assert_eq!(judged(&rights, 2, scope, 5), Err(Refusal::PastCut));
    let elsewhere = keys(2).device().stream(Lineage([77; 16]));
    let fresh = rights.judge(keys(2).device(), scope, elsewhere, &|_| true);
    assert_eq!(
        fresh,
        Err(Refusal::PastCut),
        "a new stream does not get around the cut"
    );
    assert_eq!(rights.member_of(keys(2).device()), None);
    clan.say(1, Act::Adopt(cut(6))).unwrap();
    let rights = clan.roster.rights();
    assert_eq!(judged(&rights, 2, scope, 6), Ok(()));
    assert_eq!(judged(&rights, 2, scope, 7), Err(Refusal::PastCut));
}

#[test]
fn removing_beats_adding_that_the_remover_did_not_know_of() {
    let mut here = Clan::found();
    here.say(1, grant(2, here.common(), Role::Admin)).unwrap();
    let mut there = here.clone();
    here.say(1, remove(3)).unwrap();
    there.say(2, grant(3, there.common(), Role::Admin)).unwrap();
    here.meet(&there);
    assert_eq!(here.roster.rights().role(member(3), here.common()), None);
    here.say(2, device(3)).unwrap();
    here.say(2, grant(3, here.common(), Role::Reader)).unwrap();
    let rights = here.roster.rights();
    assert_eq!(
        rights.role(member(3), here.common()),
        Some(Role::Reader),
        "taken back knowingly"
    );
    assert_eq!(rights.member_of(keys(3).device()), Some(member(3)));
}

#[test]
fn what_a_removed_admin_said_unknown_to_the_remover_does_not_stand() {
    let mut here = Clan::found();
    here.say(1, grant(2, here.common(), Role::Admin)).unwrap();
    here.say(2, device(7)).unwrap();
    let mut there = here.clone();
    here.say(1, remove(2)).unwrap();
    there.say(2, device(8)).unwrap();
    there
        .say(2, grant(8, there.common(), Role::Editor))
        .unwrap();
    here.meet(&there);
    let rights = here.roster.rights();
    assert_eq!(
        rights.member_of(keys(7).device()),
        Some(member(7)),
        "the remover knew"
    );
    assert_eq!(rights.member_of(keys(8).device()), None);
    assert!(here.say(2, device(9)).is_err());
}

#[test]
fn admins_who_remove_each_other_both_lose_until_the_recovery_key_decides() {
    let mut here = Clan::found();
    let common = here.common();
    here.say(1, grant(2, common, Role::Admin)).unwrap();
    let mut there = here.clone();
    here.say(1, revoke(Target::Grant(member(2), common)))
        .unwrap();
    there
        .say(2, revoke(Target::Grant(member(1), common)))
        .unwrap();
    let before = there.clone();
    here.meet(&there);
    there.meet(&here);
    assert_eq!(here.roster.rights(), there.roster.rights());
    for person in [1, 2] {
        assert_eq!(here.roster.rights().role(member(person), common), None);
        assert!(here.say(person, device(9)).is_err());
    }
    here.recover(revoke(Target::Grant(member(2), common)));
    here.recover(grant(1, common, Role::Admin));
    assert_eq!(
        here.roster.rights().role(member(1), common),
        Some(Role::Admin)
    );
    // The loser goes on as if nothing had happened, naming only what was before.
    let mut stubborn = before;
    stubborn.say(2, remove(1)).unwrap();
    here.meet(&stubborn);
    let rights = here.roster.rights();
    assert_eq!(
        rights.role(member(1), common),
        Some(Role::Admin),
        "the recovery key overrules"
    );
}

#[test]
fn a_person_may_give_up_a_lost_device_of_their_own_and_no_other() {
    let mut clan = Clan::found();
    assert!(
        clan.say(2, revoke(Target::Device(keys(3).device())))
            .is_err()
    );
    clan.say(2, revoke(Target::Device(keys(2).device())))
        .unwrap();
    assert_eq!(clan.roster.rights().member_of(keys(2).device()), None);
}

#[test]
fn an_epoch_made_without_knowing_of_a_removal_is_not_the_one_to_seal_to() {
    let mut here = Clan::found();
    let scope = here.common();
    let epoch = |number, key: u8| Act::Epoch {
        scope,
        number,
        public: AgeSealer.public(&keys(key).seal),
    };
    here.say(1, epoch(1, 50)).unwrap();
    let mut there = here.clone();
    here.say(1, remove(3)).unwrap();
    assert!(!here.roster.rights().epochs(scope).last().unwrap().fresh);
    there.say(1, epoch(9, 51)).unwrap();
    here.say(1, epoch(2, 52)).unwrap();
    here.meet(&there);
    let rights = here.roster.rights();
    let current = rights.epochs(scope).last().unwrap();
    assert_eq!((current.number, current.fresh), (2, true));
    let lost = AgeSealer.public(&keys(3).seal);
    assert!(!rights.readers(scope).contains(&lost));
    let recovery = AgeSealer.public(&recovery().keys().seal);
    assert!(rights.readers(scope).contains(&recovery));
}

/// Sayings of random people, some of which know of each other.
fn any_sayings() -> impl Strategy<Value = Vec<(usize, u8, u8, u8, bool)>> {
    prop::collection::vec(
        (0_usize..3, 1_u8..5, 1_u8..5, 0_u8..7, any::<bool>()),
        0..24,
    )
}

fn play(sayings: &[(usize, u8, u8, u8, bool)]) -> Vec<Vec<u8>> {
    let clan = Clan::found();
    let common = clan.common();
    let mut copies = [clan.clone(), clan.clone(), clan];
    for (copy, by, about, what, meet) in sayings.iter().copied() {
        let act = match what {
            0 => device(about),
            1 => grant(about, common, Role::Admin),
            2 => grant(about, common, Role::Reader),
            3 => remove(about),
            4 => revoke(Target::Device(keys(about).device())),
            5 => revoke(Target::Grant(member(about), common)),
            _ => Act::Epoch {
                scope: common,
                number: u64::from(about),
                public: AgeSealer.public(&keys(about + 90).seal),
            },
        };
        // Most are refused on the spot, which is part of the game.
        let _ = copies[copy].say(by, act);
        if meet {
            let other = copies[(copy + 1) % 3].clone();
            copies[copy].meet(&other);
        }
    }
    let (first, rest) = copies.split_first_mut().unwrap();
    rest.iter().for_each(|other| first.meet(other));
    first.said.clone()
}

fn roster_of(said: &[Vec<u8>]) -> Roster {
    let genesis = play(&[])[0].clone();
    let mut roster = Roster::of(Hash::of(&genesis));
    for bytes in said {
        roster.take(bytes).unwrap();
    }
    roster
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rights_do_not_depend_on_the_order_in_which_statements_arrive(
        sayings in any_sayings(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 60),
    ) {
        let said = play(&sayings);
        let mut shuffled = said.clone();
        for (at, pick) in order.iter().enumerate().take(said.len()) {
            shuffled.swap(at, pick.index(said.len()));
        }
        let (one, other) = (roster_of(&said), roster_of(&shuffled));
        prop_assert_eq!(one.rights(), other.rights());
        prop_assert_eq!(one.tips(), other.tips());
        prop_assert!(other.missing().is_empty());
        let mut again = other.clone();
        for bytes in &said {
            prop_assert_eq!(again.take(bytes).unwrap(), Taken::Known);
        }
    }

    #[test]
    fn without_the_recovery_key_nobody_removed_by_all_admins_comes_back(
        sayings in any_sayings(),
    ) {
        let said = play(&sayings);
        let mut roster = roster_of(&said);
        let removal = roster.say(&remove(3), &recovery().keys().sign).unwrap();
        let mut rest = roster_of(&said);
        rest.take(&removal).unwrap();
        let rights = rest.rights();
        prop_assert_eq!(rights.role(member(3), rest.workspace().common()), None);
        prop_assert_eq!(rights.ever_of(member(3)).filter(|d| rights.member_of(*d).is_some()).count(), 0);
    }
}
