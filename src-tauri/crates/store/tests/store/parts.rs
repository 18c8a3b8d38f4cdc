//! Lines of a ledger on their way from one database to another, and who may announce them.

use crate::ledger::{import, line, total};
use crate::peer::{COMMON, Peer, SCOPE, Said, apply, enter, seal, shared, turn};
use crate::vectors::vectors;
use crate::{Bench, NOW, id};
use rust_decimal::Decimal;
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::ledger::LedgerLine;
use valise_domain::nouns::*;
use valise_domain::op::Act;
use valise_store::{COUNTS, MissingPart, NotLines, PartLines, Turn, UnsentPart};

fn set(field: Field, row: RowId, value: impl Cell) -> (u16, RowId, Act) {
    let (table, value) = (field.table, value.into_value());
    (
        table,
        row,
        Act::Set {
            field: field.id,
            value,
        },
    )
}

/// Lines of the customer `client` in which everything occurs that can, and one of another customer.
fn file() -> Vec<LedgerLine> {
    let mut lines: Vec<LedgerLine> = (2..30).map(|row| line(row, "client", "0.25")).collect();
    lines[3].cost = Some("0.1".parse().unwrap());
    lines[4].currency = Some("SEK".parse().unwrap());
    lines[5].quantity = Some("0.333".parse().unwrap());
    lines[6].unit_price = Some("0.3333333333333".parse().unwrap());
    lines[7].quantity = None;
    lines[8].unit_price = None;
    lines[9].day = "2010-02-28".parse().unwrap();
    lines[10].description = "华兴".to_owned();
    lines[11].product = String::new();
    lines[12].amount = "-99999999999.999".parse().unwrap();
    lines[13].unit_price = Some(Decimal::ZERO);
    lines[14].credit_note = true;
    lines[15].invoice = String::new();
    lines.push(line(30, "other", "7"));
    lines
}

/// A database in which the file was imported, and the bytes of the lines of `client`.
async fn exported() -> (Bench, AccountId, Vec<u8>) {
    let bench = Bench::new().await;
    import(&bench, "file", file()).await;
    let accounts = bench.store.all::<Account>().await.unwrap();
    let named = |one: &&Account| one.name.as_deref() == Some("client");
    let account = accounts.iter().find(named).unwrap().id;
    let bytes = bench.store.part_bytes(id("file"), account.0).await.unwrap();
    (bench, account, bytes.unwrap())
}

/// What somebody else says: the import, and that lines of it are to be had.
fn announced(peer: &mut Peer, account: AccountId) -> Said {
    let import = id("file");
    peer.say(
        NOW + 5,
        vec![
            set(
                import::kind,
                import,
                valise_domain::codes::ImportKind::Ledger,
            ),
            set(import::currency, import, "GBP".to_owned()),
            set(ledger_part::account, id("part"), account),
            set(ledger_part::import, id("part"), ImportId(import)),
            set(ledger_part::manifest, id("part"), "blobs".to_owned()),
        ],
    )
}

/// A database that heard of the lines.
async fn waiting() -> (Bench, AccountId, Said, MissingPart) {
    let (bench, account) = shared().await;
    let said = announced(&mut Peer::new("peer"), account);
    apply(&bench.store, enter(turn(), &said)).await;
    let missing = bench.store.missing_parts().await.unwrap();
    let expected = MissingPart {
        part: id("part"),
        import: id("file"),
        account: account.0,
        scope: SCOPE,
        manifest: "blobs".to_owned(),
        lost: false,
    };
    assert_eq!(missing, std::slice::from_ref(&expected));
    (bench, account, said, expected)
}

#[tokio::test]
async fn lines_arrive_as_they_were_and_once() {
    let (from, there, bytes) = exported().await;
    let (bench, account, _, missing) = waiting().await;
    let before = bench.store.digest().await.unwrap();
    let lines = PartLines::read(&bytes).unwrap();
    assert_eq!(lines.count(), 28);
    let parts = vec![(missing.clone(), lines.clone()), (missing, lines.clone())];
    assert_eq!(bench.store.take_parts(parts.clone()).await.unwrap(), 28);
    assert_eq!(bench.store.take_parts(parts).await.unwrap(), 0);
    assert_eq!(bench.store.missing_parts().await.unwrap(), []);
    assert_eq!(bench.store.unsent_parts().await.unwrap(), []);
    let again = bench.store.part_bytes(id("file"), account.0).await.unwrap();
    assert_eq!(again.as_ref(), Some(&bytes));
    let days = |days: Vec<(AccountId, valise_domain::ledger::DaySum)>| {
        days.into_iter().map(|(_, day)| day).collect::<Vec<_>>()
    };
    let theirs = from.store.ledger_days(Some(there)).await.unwrap();
    let ours = bench.store.ledger_days(Some(account)).await.unwrap();
    assert_eq!(days(ours), days(theirs));
    let theirs = from.store.ledger_invoice_lines(there, "I2").await.unwrap();
    let ours = bench
        .store
        .ledger_invoice_lines(account, "I2")
        .await
        .unwrap();
    assert_eq!((ours.len(), ours), (2, theirs));
    // An overlapping file finds its lines again.
    let known = bench.store.ledger_line_keys().await.unwrap();
    assert_eq!(known.values().sum::<u32>(), 28);
    assert!(known.contains_key(&valise_store::line_key(&file()[0])));
    assert_ne!(bench.store.digest().await.unwrap(), before);
    bench.assert_whole().await;
    bench.reopen().await.assert_whole().await;
}

#[tokio::test]
async fn lines_of_a_customer_that_is_called_otherwise_keep_their_fingerprints() {
    let (from, account, bytes) = exported().await;
    let renamed = Change::new("rename")
        .set(account::name, account, "Huá".to_owned())
        .set(account::external_id, account, "8".to_owned());
    from.store.write(renamed, NOW).await.unwrap();
    let longer = from
        .store
        .part_bytes(id("file"), account.0)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(longer.len(), bytes.len() + 28 * 8 - "client".len() - 1);
    let (bench, _, _, missing) = waiting().await;
    let lines = PartLines::read(&longer).unwrap();
    bench
        .store
        .take_parts(vec![(missing, lines)])
        .await
        .unwrap();
    let known = bench.store.ledger_line_keys().await.unwrap();
    assert!(known.contains_key(&valise_store::line_key(&file()[0])));
}

#[tokio::test]
async fn damaged_bytes_are_refused() {
    let (_, _, mut bytes) = exported().await;
    assert_eq!(PartLines::read(&bytes[..40]), Err(NotLines::Damaged));
    bytes.push(0);
    assert_eq!(PartLines::read(&bytes), Err(NotLines::Damaged));
}

#[tokio::test]
async fn who_may_write_another_account_announces_no_lines_of_this_one() {
    let (bench, account) = shared().await;
    let other = bench.account("other").await;
    assert!(
        bench
            .store
            .name_scope(Some(other.0), [7; 16])
            .await
            .unwrap()
    );
    seal(&bench.store, [7; 16], &[]).await.unwrap();
    let mut said = announced(&mut Peer::new("peer"), account);
    said.segment.scope = [7; 16];
    let mut elsewhere = turn();
    elsewhere.scope = [7; 16];
    apply(&bench.store, enter(elsewhere, &said)).await;
    assert_eq!(bench.store.all::<LedgerPart>().await.unwrap().len(), 1);
    assert_eq!(bench.store.missing_parts().await.unwrap(), []);
}

fn away(said: &Said) -> Turn {
    let mut away = turn();
    away.changed.push((said.segment.hash, 3, said.segment.span));
    away.leave.push(said.segment.hash);
    away
}

#[tokio::test]
async fn lines_leave_with_what_announced_them_and_may_come_again() {
    let (_, _, bytes) = exported().await;
    let (bench, _, said, missing) = waiting().await;
    let before = bench.store.digest().await.unwrap();
    let take = async || {
        let lines = PartLines::read(&bytes).unwrap();
        bench
            .store
            .take_parts(vec![(missing.clone(), lines)])
            .await
            .unwrap()
    };
    assert_eq!(take().await, 28);
    apply(&bench.store, away(&said)).await;
    assert_eq!(total(&bench, "GBP").await, None);
    assert_eq!(take().await, 0, "nobody announces them");
    let check = bench.store.check().await.unwrap();
    assert_eq!((check.problems, check.ledger_lines), (vec![], 0));
    let mut back = enter(turn(), &said);
    back.new.clear();
    back.changed
        .push((said.segment.hash, COUNTS, said.segment.span));
    apply(&bench.store, back).await;
    assert_eq!(bench.store.digest().await.unwrap(), before);
    assert_eq!(take().await, 28);
    bench.assert_whole().await;
}

#[tokio::test]
async fn an_import_that_was_undone_is_neither_sent_nor_fetched_until_it_is_done_again() {
    let (bench, _) = shared().await;
    import(
        &bench,
        "file",
        vec![line(2, "client", "1"), line(3, "new", "2")],
    )
    .await;
    let unsent = bench.store.unsent_parts().await.unwrap();
    let part = UnsentPart {
        import: id("file"),
        account: id("client"),
        scope: SCOPE,
    };
    assert_eq!(unsent, [part], "the other account is not shared yet");
    let announce = Change::new("import-ledger")
        .fixed()
        .set(ledger_part::account, id("part"), AccountId(id("client")))
        .set(ledger_part::import, id("part"), ImportId(id("file")))
        .set(ledger_part::manifest, id("part"), "blobs".to_owned());
    bench.store.write(announce, NOW + 1).await.unwrap();
    assert_eq!(bench.store.unsent_parts().await.unwrap(), []);
    bench.store.undo(NOW + 2).await.unwrap().unwrap();
    assert_eq!(total(&bench, "GBP").await, None);
    assert_eq!(bench.store.all::<Account>().await.unwrap().len(), 1);
    bench.store.redo(NOW + 3).await.unwrap().unwrap();
    assert_eq!(total(&bench, "GBP").await.as_deref(), Some("3"));
    let lost = Change::new("import-ledger")
        .fixed()
        .set(ledger_part::lost, id("part"), true);
    bench.store.write(lost, NOW + 4).await.unwrap();
    assert_eq!(bench.store.unsent_parts().await.unwrap(), [part]);
    bench.store.undo(NOW + 5).await.unwrap().unwrap();
    assert_eq!(bench.store.unsent_parts().await.unwrap(), []);
    assert!(bench.store.name_scope(None, COMMON).await.unwrap());
    bench.assert_whole().await;
}

#[tokio::test]
async fn an_import_holds_on_to_accounts_whose_lines_are_still_to_come() {
    let (bench, _) = shared().await;
    let made = bench.account("made").await;
    let txn = bench
        .store
        .transaction_of(ImportId(id("none")))
        .await
        .unwrap();
    assert_eq!(txn, None);
    assert!(bench.store.name_scope(Some(made.0), [7; 16]).await.unwrap());
    seal(&bench.store, [7; 16], &[]).await.unwrap();
    let mut said = announced(&mut Peer::new("peer"), made);
    said.segment.scope = [7; 16];
    let mut elsewhere = turn();
    elsewhere.scope = [7; 16];
    apply(&bench.store, enter(elsewhere, &said)).await;
    assert_eq!(bench.store.missing_parts().await.unwrap().len(), 1);
    let undone = bench.store.undo(NOW + 9).await.unwrap().unwrap();
    assert_eq!(undone.label, "create-account");
    assert!(
        bench.name(made).await.is_some(),
        "its lines would name nobody"
    );
    let gone = Change::new("delete").delete(import::TABLE, id("file"));
    bench.store.write(gone, NOW + 10).await.unwrap();
    assert_eq!(bench.store.missing_parts().await.unwrap(), []);
}

#[tokio::test]
async fn the_bytes_of_version_1_are_read_for_ever() {
    let path = vectors().join("lines-1.bin");
    let (_, _, bytes) = exported().await;
    if std::env::var_os("VALISE_MAKE_VECTORS").is_some() {
        std::fs::write(&path, &bytes).unwrap();
    }
    let kept = std::fs::read(&path).unwrap();
    assert_eq!(
        PartLines::read(&kept).unwrap(),
        PartLines::read(&bytes).unwrap()
    );
    let (bench, account, _, missing) = waiting().await;
    let lines = PartLines::read(&kept).unwrap();
    assert_eq!(
        bench
            .store
            .take_parts(vec![(missing, lines)])
            .await
            .unwrap(),
        28
    );
    let sek = bench.store.ledger_totals().await.unwrap().sums;
    assert_eq!(
        sek.of("SEK".parse().unwrap()),
        Some("0.25".parse().unwrap())
    );
    let found = bench
        .store
        .get::<Account>(account, valise_store::Sight::Plain)
        .await;
    assert_eq!(
        found.unwrap().and_then(|one| one.name),
        Some("client".to_owned())
    );
}
