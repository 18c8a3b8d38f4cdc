//! What a person has to look at: moves left out, objects that are nothing of ours, wrong clocks.

use crate::office::{DAY, NOW, Office, assert_alike, client, id, reached};
use valise_domain::change::Change;
use valise_domain::nouns::{Noun as _, Position, position};
use valise_sharing::{OddReason, Reason, odd_code, reason_code};

#[tokio::test]
async fn two_moves_that_would_close_a_ring_are_told_with_their_author() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    let (buyer, director) = (id("buyer"), id("director"));
    let made = Change::new("create-position")
        .set(position::account, buyer, client())
        .set(position::account, director, client());
    founder.store.write(made, NOW).await.unwrap();
    office.rounds(&[&eva, &ola]).await;
    for (place, row, above) in [(&founder, buyer, director), (&place, director, buyer)] {
        office.world.wait(1_000);
        let under = Change::new("move-position");
        let under = under.place(Position::TABLE, row, Some(above), "a".to_owned());
        place.store.write(under, NOW).await.unwrap();
    }
    office.rounds(&[&eva, &ola]).await;
    assert_alike(&founder, &place).await;
    let (told, known) = (eva.skipped_moves().await.unwrap(), eva.status());
    assert_eq!((told.len(), known.skipped_moves), (1, 1));
    assert_eq!(told, {
        let mut theirs = ola.skipped_moves().await.unwrap();
        let author = &mut theirs[0].author;
        author.own = !author.own;
        author.device_name.clone_from(&told[0].author.device_name);
        theirs
    });
    assert!(told[0].parent.is_some() && told[0].author.name.is_some());
}

#[tokio::test]
async fn an_object_that_is_nothing_of_ours_is_told_and_stops_nobody() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    let page = b"<html>please log in</html>";
    let letters = "a".repeat(26);
    let path = office.at(&format!("shared/v1/r/{letters}.ros"));
    std::fs::write(&path, page).unwrap();
    office.world.wait(3_700_000);
    office.rename(&founder, "all the same").await;
    office.rounds(&[&eva, &ola]).await;
    assert_alike(&founder, &place).await;
    let odd = ola.odd_objects();
    assert_eq!((odd.len(), ola.status().waiting), (1, 1));
    assert_eq!(odd[0].reason, OddReason::Damaged);
    assert!(odd[0].path.contains(&letters));
    assert_eq!(odd_code(odd[0].reason), "damaged");
}

#[tokio::test]
async fn a_clock_that_is_ahead_is_told_and_what_comes_from_the_future_waits() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    office.world.wait(3_600_000);
    office.rename(&place, "an hour ahead").await;
    reached(&ola).await;
    office.world.wait(-3_600_000);
    reached(&eva).await;
    assert!(eva.status().skew_ms.is_some_and(|ms| ms > 3_500_000));
    let future = office.world.clone();
    future.wait(400 * DAY);
    office.rename(&place, "from another year").await;
    reached(&ola).await;
    future.wait(-400 * DAY);
    reached(&eva).await;
    let waiting = eva.waiting().await.unwrap();
    assert_eq!((waiting.len(), waiting[0].reason), (1, Reason::Ahead));
    assert!(waiting[0].adoptable && reason_code(Reason::Ahead) == "ahead");
    assert_eq!(
        crate::office::name(&founder).await.as_deref(),
        Some("an hour ahead")
    );
    eva.adopt(waiting[0].id).await.unwrap();
    office.rounds(&[&eva]).await;
    assert_eq!(eva.status().waiting, 0);
    assert_eq!(
        crate::office::name(&founder).await.as_deref(),
        Some("from another year")
    );
}
