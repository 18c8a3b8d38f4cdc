//! What people and positions of the sample must be. Deliberately absent: dates and money.

use super::rows;
use std::collections::{HashMap, HashSet};
use valise_domain::codes::{
    AttitudeScale, BuyingRole, Channel, PositionState, Strength, VisitPurpose,
};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::value::Value;

#[test]
fn about_forty_stakeholders_in_three_scripts_hold_positions_of_three_clients() {
    let rows = rows();
    assert_eq!(rows.table(account::TABLE).count(), 3);
    let people = rows.table(stakeholder::TABLE).count();
    assert!((35..=45).contains(&people), "{people}");
    let holders: HashSet<_> = rows
        .table(position::TABLE)
        .filter_map(|(_, cells)| cells.get(&position::holder.id).cloned())
        .collect();
    assert_eq!(holders.len(), people, "everybody holds one position");
    let names = rows.texts(stakeholder::TABLE, stakeholder::name);
    assert_eq!(names.len(), people, "no name stands twice");
    let written_in = |low: char, high: char| {
        names
            .keys()
            .filter(|name| name.chars().any(|c| (low..=high).contains(&c)))
            .count()
    };
    let (han, latin, cyrillic) = (
        written_in('\u{4e00}', '\u{9fff}'),
        written_in('A', 'z'),
        written_in('А', 'я'),
    );
    assert!(
        han >= 10 && latin >= 10 && cyrillic >= 10,
        "{han} {latin} {cyrillic}"
    );
    for letter in ['å', 'ä', 'ö'] {
        assert!(
            names
                .keys()
                .any(|name| name.to_lowercase().contains(letter)),
            "{letter}"
        );
    }
}

#[test]
fn the_charts_are_trees_of_three_to_five_levels_within_one_client() {
    let rows = rows();
    let client = |row: RowId| rows.cells[&(position::TABLE.id, row)][&position::account.id].clone();
    let mut deepest: HashMap<Value, u32> = HashMap::new();
    for (row, _) in rows.table(position::TABLE) {
        let (mut at, mut levels) = (row, 1);
        while let Some(above) = rows.parents[&at] {
            assert_eq!(client(at), client(above));
            (at, levels) = (above, levels + 1);
            assert!(levels < 10, "a cycle");
        }
        let deepest = deepest.entry(client(row)).or_default();
        *deepest = levels.max(*deepest);
    }
    assert_eq!(deepest.len(), 3);
    assert!(
        deepest.values().all(|levels| (3..=5).contains(levels)),
        "{deepest:?}"
    );
    assert_eq!(
        rows.parents
            .values()
            .filter(|parent| parent.is_none())
            .count(),
        3
    );
}

#[test]
fn every_code_of_people_and_contacts_is_met() {
    let rows = rows();
    for (table, field, codes) in [
        (attitude::TABLE, attitude::attitude, AttitudeScale::CODES),
        (buying_role::TABLE, buying_role::role, BuyingRole::CODES),
        (stakeholder::TABLE, stakeholder::strength, Strength::CODES),
        (position::TABLE, position::state, PositionState::CODES),
        (interaction::TABLE, interaction::channel, Channel::CODES),
        (visit::TABLE, visit::purpose, VisitPurpose::CODES),
    ] {
        assert_eq!(
            rows.texts(table, field).len(),
            codes.len(),
            "{}",
            field.name
        );
    }
    let dotted = position::functional_manager.id;
    assert!(
        rows.table(position::TABLE)
            .any(|(_, cells)| cells.contains_key(&dotted))
    );
    let evidence = attitude::evidence.id;
    assert!(
        rows.table(attitude::TABLE)
            .all(|(_, cells)| cells.contains_key(&evidence))
    );
    assert!(rows.table(attitude::TABLE).count() > rows.table(stakeholder::TABLE).count());
}

#[test]
fn a_position_is_filled_exactly_where_somebody_holds_it() {
    for (_, cells) in rows().table(position::TABLE) {
        let filled = cells[&position::state.id] == Value::Text("filled".into());
        assert_eq!(
            filled,
            cells.contains_key(&position::holder.id),
            "{cells:?}"
        );
    }
}

#[test]
fn nobody_real_can_be_reached_and_every_personal_profile_has_its_reason() {
    let rows = rows();
    for (table, email, phone) in [
        (stakeholder::TABLE, stakeholder::email, stakeholder::phone),
        (member::TABLE, member::email, member::phone),
    ] {
        let mails = rows.texts(table, email);
        assert!(
            mails
                .keys()
                .all(|mail| mail.is_ascii() && mail.ends_with("example.com"))
        );
        assert!(mails.values().all(|times| *times == 1), "{mails:?}");
        let fiction = ["+46 8 465 004 ", "+46 70 174 06 ", "+44 1632 960 "];
        let never_given = ["+86 574 0000 0", "+359 82 000 "];
        for number in rows.texts(table, phone).keys() {
            assert!(
                fiction
                    .iter()
                    .chain(&never_given)
                    .any(|p| number.starts_with(p)),
                "{number}"
            );
        }
    }
    let sensitive: Vec<_> = stakeholder::TABLE
        .fields
        .iter()
        .filter(|f| f.sensitive)
        .collect();
    let mut profiles = 0;
    for (_, cells) in rows.table(stakeholder::TABLE) {
        if sensitive.iter().any(|field| cells.contains_key(&field.id)) {
            assert!(
                cells.contains_key(&stakeholder::profile_reason.id),
                "{cells:?}"
            );
            profiles += 1;
        }
    }
    assert!((3..=6).contains(&profiles), "{profiles}");
}
