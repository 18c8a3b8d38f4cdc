//! Ledgers: imported on one laptop, there line for line on the others, and nobody gets more than they may.

use crate::cuts::cut;
use crate::office::{DAY, Office, assert_alike, client, id, reached};
use std::path::PathBuf;
use tokio::sync::mpsc::channel;
use valise_domain::ledger::LedgerLine;
use valise_domain::nouns::{ImportId, MemberId};
use valise_domain::progress::Unwatched;
use valise_sharing::{OddReason, Place, Reach, Role, Sharing};
use valise_store::{Batch, LedgerImport, LedgerTotals};

const HOUR: i64 = DAY / 24;

fn line(row: u32, customer: &str) -> LedgerLine {
    LedgerLine {
        row,
        customer: customer.to_owned(),
        customer_name: None,
        country: None,
        day: format!("2026-{:02}-11", row % 12 + 1).parse().unwrap(),
        invoice: format!("I{}", row / 3),
        product: format!("P{}", row % 7),
        description: "Kopplingsdosa".to_owned(),
        quantity: Some(row.into()),
        unit_price: Some("0.125".parse().unwrap()),
        amount: rust_decimal::Decimal::new(125, 3) * rust_decimal::Decimal::from(row),
        cost: row.is_multiple_of(2).then(|| row.into()),
        currency: None,
        credit_note: false,
    }
}

/// Imports a hundred lines of each customer; `Hua Xing` is the client that everybody works on.
async fn import(office: &Office, place: &Place, name: &str, customers: &[&str]) {
    office.world.wait(1_000);
    let lines = customers.iter().zip(0..).flat_map(|(customer, block)| {
        (0..100).map(move |row| line(2 + block * 100 + row, customer))
    });
    let (sender, receiver) = channel(2);
    sender.try_send(Batch::Lines(lines.collect())).unwrap();
    sender.try_send(Batch::End).unwrap();
    let plan = LedgerImport {
        import: id(name),
        file_name: format!("{name}.csv"),
        digest: name.to_owned(),
        currency: "SEK".parse().unwrap(),
        random: *blake3::hash(name.as_bytes()).as_bytes(),
        fixed: false,
    };
    let now_ms = valise_sharing::Outside::now_ms(&*office.world);
    let imported = place
        .store
        .import_ledger(plan, receiver, &Unwatched, now_ms);
    imported.await.unwrap();
}

/// Somebody is let in with the same right on the client as on what belongs to no client.
async fn let_in(office: &Office, by: &Sharing, name: &str, role: Role) -> (Sharing, Place) {
    let place = office.laptop(name).await;
    let invitation = by.invite().await.unwrap();
    let sharing = office.ask(&place, &invitation.letters).await.unwrap();
    let asked = by.requests().await.unwrap();
    let asked = asked.iter().find(|one| one.device == sharing.device());
    let member = MemberId(id(name));
    let rights = [(client().0, role)];
    let approved = by.approve(asked.unwrap(), member, role, &rights);
    approved.await.unwrap();
    by.withdraw(&invitation.name).await.unwrap();
    office.rounds(&[by, &sharing]).await;
    (sharing, place)
}

async fn totals(place: &Place) -> LedgerTotals {
    place.store.ledger_totals().await.unwrap()
}

/// The sealed blobs in the shared folder.
fn blobs(office: &Office) -> Vec<PathBuf> {
    let names = office.names().into_iter();
    names
        .filter(|path| path.extension().is_some_and(|end| end == "blob"))
        .collect()
}

async fn assert_same_ledger(one: &Place, other: &Place) {
    assert_eq!(totals(one).await, totals(other).await);
    let days = one.store.ledger_days(None).await.unwrap();
    assert_eq!(days, other.store.ledger_days(None).await.unwrap());
    assert_alike(one, other).await;
}

#[tokio::test]
async fn a_ledger_is_there_line_for_line_on_every_laptop() {
    let office = Office::new();
    let (eva, first) = office.founder().await;
    let (ola, second) = let_in(&office, &eva, "ola", Role::Admin).await;
    let (per, third) = let_in(&office, &eva, "per", Role::Admin).await;
    import(&office, &first, "spring", &["Hua Xing", "C2", "C3"]).await;
    let done = reached(&eva).await;
    assert_eq!((done.parts_sent, done.lines, done.busy), (3, 0, true));
    assert_eq!(blobs(&office).len(), 3);
    office.rounds(&[&eva, &ola, &per]).await;
    import(&office, &second, "autumn", &["C3", "C4"]).await;
    assert_eq!(reached(&ola).await.parts_sent, 2);
    let done = reached(&per).await;
    assert_eq!((done.lines, done.busy), (200, true));
    office.rounds(&[&eva, &ola, &per]).await;
    for place in [&first, &second, &third] {
        assert_eq!(totals(place).await.lines, 500);
        assert_same_ledger(&first, place).await;
    }
    for sharing in [&eva, &ola, &per] {
        let status = sharing.status();
        assert_eq!((status.parts_to_send, status.parts_awaited), (0, 0));
        assert_eq!((status.waiting, status.stuck), (0, 0));
    }
    // A laptop that joins later gets all of it, and nothing is sent twice.
    let (liv, fourth) = let_in(&office, &eva, "liv", Role::Admin).await;
    assert_eq!(totals(&fourth).await.lines, 100, "the client it was given");
    give_all(&eva, &first, MemberId(id("liv"))).await;
    office.rounds(&[&eva, &liv]).await;
    assert_same_ledger(&first, &fourth).await;
    assert_eq!(blobs(&office).len(), 5);
}

/// Gives somebody every client.
async fn give_all(by: &Sharing, place: &Place, member: MemberId) {
    let accounts = place
        .store
        .all::<valise_domain::nouns::Account>()
        .await
        .unwrap();
    for account in accounts {
        by.give(member, Some(account.id.0), Role::Admin)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn who_may_read_one_client_gets_the_lines_of_no_other() {
    let office = Office::new();
    let (eva, first) = office.founder().await;
    let (ola, second) = let_in(&office, &eva, "ola", Role::Reader).await;
    import(&office, &first, "spring", &["Hua Xing", "C2", "C3"]).await;
    office.rounds(&[&eva, &ola]).await;
    let theirs = totals(&second).await;
    let ours = totals(&first).await;
    let of_client = ours.accounts.iter().filter(|sum| sum.account == client());
    assert_eq!(theirs.accounts, of_client.cloned().collect::<Vec<_>>());
    assert_eq!((ours.lines, theirs.lines), (300, 100));
    let accounts = second
        .store
        .all::<valise_domain::nouns::Account>()
        .await
        .unwrap();
    assert_eq!(accounts.len(), 1);
    let digests = (
        first.store.digest().await.unwrap(),
        second.store.digest().await.unwrap(),
    );
    for (scope, digest) in &digests.1.scopes {
        assert_eq!(digests.0.scopes.get(scope), Some(digest));
    }
    assert_eq!(
        (ola.status().parts_awaited, ola.status().parts_to_send),
        (0, 0)
    );
    assert_eq!(second.store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn an_import_that_is_undone_is_gone_everywhere_and_comes_back_when_it_is_done_again() {
    let office = Office::new();
    let (eva, first) = office.founder().await;
    let (ola, second) = let_in(&office, &eva, "ola", Role::Admin).await;
    import(&office, &first, "spring", &["Hua Xing", "C2"]).await;
    office.rounds(&[&eva, &ola]).await;
    assert_eq!(totals(&second).await.lines, 200);
    let txn = first
        .store
        .transaction_of(ImportId(id("spring")))
        .await
        .unwrap();
    let now_ms = || valise_sharing::Outside::now_ms(&*office.world);
    first
        .store
        .undo_transaction(txn.unwrap(), now_ms())
        .await
        .unwrap();
    office.rounds(&[&eva, &ola]).await;
    assert_eq!(totals(&second).await, LedgerTotals::default());
    assert_same_ledger(&first, &second).await;
    let accounts = second
        .store
        .all::<valise_domain::nouns::Account>()
        .await
        .unwrap();
    assert_eq!(accounts.len(), 1, "the account it made went too");
    // Who joins meanwhile fetches nothing of it.
    let (per, third) = let_in(&office, &eva, "per", Role::Admin).await;
    assert_eq!(third.store.check().await.unwrap().ledger_lines, 0);
    first.store.redo(now_ms()).await.unwrap().unwrap();
    office.rounds(&[&eva, &ola, &per]).await;
    assert_eq!(totals(&second).await.lines, 200);
    assert_same_ledger(&first, &second).await;
    assert_eq!(
        totals(&third).await.lines,
        100,
        "the client that is shared with per"
    );
    assert_eq!(blobs(&office).len(), 2, "nothing was sent again");
}

#[tokio::test]
async fn rounds_that_are_cut_off_anywhere_bring_every_line_once() {
    let office = Office::new();
    let (eva, first) = office.founder().await;
    let (ola, second) = let_in(&office, &eva, "ola", Role::Admin).await;
    let customers: Vec<String> = (0..6).map(|n| format!("C{n}")).collect();
    let customers: Vec<&str> = customers.iter().map(String::as_str).collect();
    let (mut cuts, mut done) = (0, false);
    import(&office, &first, "spring", &customers).await;
    let mut after = 5;
    while !done {
        after += after / 6 + 3;
        assert!(after < 100_000, "it comes to no end");
        for sharing in [&eva, &ola] {
            office.world.wait(1_000);
            match cut(after, sharing.round()).await {
                Some(round) => _ = round.unwrap(),
                None => cuts += 1,
            }
        }
        done = totals(&second).await.lines == 600;
        for place in [&first, &second] {
            assert_eq!(place.store.check().await.unwrap().problems, []);
        }
    }
    assert!(cuts > 10, "{cuts}");
    office.rounds(&[&eva, &ola]).await;
    assert_same_ledger(&first, &second).await;
    assert_eq!(totals(&second).await.lines, 600);
    let parts = first
        .store
        .all::<valise_domain::nouns::LedgerPart>()
        .await
        .unwrap();
    assert_eq!(parts.len(), 6, "each is announced once");
}

#[tokio::test]
async fn a_damaged_blob_is_told_and_changes_nothing_and_whoever_has_the_lines_sends_them_again() {
    let office = Office::new();
    let (eva, first) = office.founder().await;
    let (ola, second) = office.colleague(&eva, "ola").await;
    import(&office, &first, "spring", &["Hua Xing"]).await;
    reached(&eva).await;
    let [path] = <[PathBuf; 1]>::try_from(blobs(&office)).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let mut damaged = bytes.clone();
    damaged[bytes.len() / 2] ^= 1;
    std::fs::write(&path, &damaged).unwrap();
    let assert_told = async |told: usize| {
        assert_eq!(totals(&second).await, LedgerTotals::default());
        let odd = ola.odd_objects();
        assert_eq!(odd.len(), told);
        assert!(odd.iter().all(|one| one.reason == OddReason::Damaged));
        assert_eq!(
            (ola.status().waiting, ola.status().parts_awaited),
            (told, 1)
        );
        assert_eq!(second.store.check().await.unwrap().problems, []);
    };
    reached(&ola).await;
    assert_told(1).await;
    // It is mended by whoever keeps the folder: found out after a while, and nobody is told any more.
    std::fs::write(&path, &bytes).unwrap();
    reached(&ola).await;
    assert_told(1).await;
    office.world.wait(HOUR);
    assert_eq!(reached(&ola).await.lines, 100);
    assert_eq!((ola.odd_objects(), ola.status().waiting), (vec![], 0));
    office.rounds(&[&eva, &ola]).await;
    assert_same_ledger(&first, &second).await;
    // Another is lost for good.
    import(&office, &first, "autumn", &["Hua Xing"]).await;
    reached(&eva).await;
    let lost = blobs(&office).into_iter().find(|one| *one != path).unwrap();
    std::fs::remove_file(&lost).unwrap();
    for _ in 0..30 {
        office.world.wait(HOUR);
        office.rounds(&[&eva, &ola]).await;
    }
    assert_eq!(totals(&second).await.lines, 200);
    assert_same_ledger(&first, &second).await;
    assert_eq!(
        blobs(&office).len(),
        2,
        "sent again once, under another name"
    );
}

#[tokio::test]
async fn a_remote_that_goes_away_is_no_error_and_nothing_is_announced_that_is_not_there() {
    let office = Office::new();
    let (eva, first) = office.founder().await;
    import(&office, &first, "spring", &["Hua Xing"]).await;
    // The folder of blobs cannot be made: a file stands in its place.
    let place = office.at("shared").join("v1").join("b");
    std::fs::write(&place, b"in the way").unwrap();
    let done = eva.round().await.unwrap();
    assert_ne!(done.reach, Reach::Reached);
    assert_eq!((done.parts_sent, eva.status().parts_to_send), (0, 1));
    let parts = first
        .store
        .all::<valise_domain::nouns::LedgerPart>()
        .await
        .unwrap();
    assert_eq!(parts, []);
    std::fs::remove_file(&place).unwrap();
    assert_eq!(reached(&eva).await.parts_sent, 1);
    assert_eq!(
        (eva.status().parts_to_send, eva.status().pending_ops),
        (0, 0)
    );
}
