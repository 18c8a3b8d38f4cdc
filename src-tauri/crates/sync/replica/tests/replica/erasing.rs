//! Erasing on one laptop, beside others: what nobody else has goes for good, what others have stays until
//! they take part.

use crate::laptop::NOW;
use crate::rounds::{assert_equal, client, office, rounds, store};
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::stakeholder;
use valise_domain::op::{Act, Op};
use valise_store::Erasure;

const PERSON: u16 = stakeholder::TABLE.id;

#[tokio::test]
async fn what_is_erased_before_it_is_sealed_never_leaves_the_laptop() {
    let folder = tempfile::tempdir().unwrap();
    let (mut office, mut laptops) = office(folder.path()).await;
    let row = RowId::built_in("visitor");
    let change = Change::new("create-stakeholder")
        .set(stakeholder::account, row, client())
        .set(stakeholder::name, row, "Ingegerd Ljusstöpare".to_owned());
    store(&laptops[1]).write(change, NOW).await.unwrap();
    let answer = store(&laptops[1]).erase(&[(PERSON, row)], NOW).await;
    let (rows, ops, swept) = (1, 2, true);
    assert_eq!(answer.unwrap(), Erasure::Done { rows, ops, swept });
    rounds(&mut office, &mut laptops, 2).await;
    assert_equal(&laptops).await;
    for laptop in &laptops {
        let ops = store(laptop).ops().await.unwrap();
        let of_them: Vec<&Op> = ops.iter().filter(|op| op.row == row).collect();
        assert_eq!(of_them.len(), 2, "their numbers are not missing");
        assert!(of_them.iter().all(|op| op.act == Act::Delete));
        assert_eq!(store(laptop).trash().await.unwrap(), []);
        let restored = store(laptop).restore(PERSON, row, NOW).await.unwrap();
        assert_eq!(restored.txn, 0);
    }
    rounds(&mut office, &mut laptops, 1).await;
    assert_equal(&laptops).await;
}

#[tokio::test]
async fn what_others_have_is_not_erased_by_one_of_them_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (mut office, mut laptops) = office(folder.path()).await;
    let person = [(PERSON, RowId::built_in("person"))];
    for laptop in &laptops {
        let answer = store(laptop).erase(&person, NOW).await.unwrap();
        assert_eq!(answer, Erasure::Shared);
    }
    rounds(&mut office, &mut laptops, 1).await;
    assert_equal(&laptops).await;
    let rows = store(&laptops[2]).projection().await.unwrap();
    assert!(rows[&person[0]].alive);
}
