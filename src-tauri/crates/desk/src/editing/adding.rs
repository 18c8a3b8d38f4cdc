//! Adding a row of any noun that is no more than its cells, as one change.
//! Deliberately absent: what is more than one row (clients, positions, visits); it stands with its noun.

use super::{check_reference, check_value, field_named, refused, table_named};
use crate::Answer;
use crate::cells::Cells;
use crate::workspace::Desk;
use serde::Deserialize;
use valise_domain::cell::Cell;
use valise_domain::change::{Change, Step};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::rank;
use valise_domain::value::Value;
use valise_store::Among;

/// Makes a row.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct AddRow {
    /// Name of the table.
    pub table: String,
    /// Its first cells.
    pub cells: Vec<NewCell>,
}

/// One cell of a new row.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct NewCell {
    /// Name of the field.
    pub field: String,
    /// The value; null leaves it empty.
    pub value: Value,
}

/// A noun whose rows may be added.
struct Addable {
    table: Table,
    label: &'static str,
    /// Without these it would say nothing.
    needs: &'static [Field],
    /// Where it has an order among those with the same value of a field: that field, and its place.
    order: Option<(Field, Field)>,
}

const fn addable(table: Table, label: &'static str, needs: &'static [Field]) -> Addable {
    Addable {
        table,
        label,
        needs,
        order: None,
    }
}

const ADDABLE: &[Addable] = &[
    addable(
        account_group::TABLE,
        "add-account_group",
        &[account_group::name],
    ),
    addable(member::TABLE, "add-member", &[member::name]),
    addable(
        stakeholder::TABLE,
        "add-stakeholder",
        &[stakeholder::account, stakeholder::name],
    ),
    addable(
        buying_role::TABLE,
        "add-buying_role",
        &[buying_role::stakeholder, buying_role::role],
    ),
    addable(
        attitude::TABLE,
        "add-attitude",
        &[attitude::stakeholder, attitude::attitude],
    ),
    addable(attendee::TABLE, "add-attendee", &[attendee::visit]),
    addable(
        checklist_template::TABLE,
        "add-checklist_template",
        &[checklist_template::purpose],
    ),
    addable(
        interaction::TABLE,
        "add-interaction",
        &[interaction::account, interaction::happened_at],
    ),
    addable(action::TABLE, "add-action", &[action::account]),
    addable(
        cost_entry::TABLE,
        "add-cost_entry",
        &[cost_entry::kind, cost_entry::from],
    ),
    addable(
        cost_rate::TABLE,
        "add-cost_rate",
        &[cost_rate::kind, cost_rate::rate],
    ),
    addable(
        retention_assumption::TABLE,
        "add-retention_assumption",
        &[retention_assumption::account],
    ),
    addable(
        plan_scenario::TABLE,
        "add-plan_scenario",
        &[plan_scenario::account],
    ),
    addable(
        plan_initiative::TABLE,
        "add-plan_initiative",
        &[plan_initiative::scenario, plan_initiative::name],
    ),
    Addable {
        order: Some((checklist_line::visit, checklist_line::place)),
        ..addable(
            checklist_line::TABLE,
            "add-checklist_line",
            &[checklist_line::visit],
        )
    },
    Addable {
        order: Some((template_line::template, template_line::place)),
        ..addable(
            template_line::TABLE,
            "add-template_line",
            &[template_line::template],
        )
    },
];

/// Whether a cell may not be empty: its row would say nothing without it.
pub(super) fn is_needed(field: &Field) -> bool {
    ADDABLE.iter().any(|noun| noun.needs.contains(field))
}

impl Desk {
    /// Makes a row of one of the tables that allow it; saved when this answers.
    pub async fn add_row(&self, request: AddRow) -> Answer<RowId> {
        let table = table_named(&request.table)?;
        let noun = ADDABLE.iter().find(|noun| noun.table == *table);
        let noun = noun.ok_or_else(|| refused("table", &request.table))?;
        let row = self.surroundings.new_row();
        let mut change = Change::new(noun.label);
        change.subject = Some((table.id, row));
        for NewCell { field, value } in request.cells {
            let field = field_named(table, &field)?;
            check_value(field, &value)?;
            check_reference(&self.store, field, &value).await?;
            if value != Value::Null {
                change.put(*field, row, value);
            }
        }
        if let Some(lacking) = noun.needs.iter().find(|needed| !has(&change, needed)) {
            return Err(refused(lacking.name, lacking.name));
        }
        let someone = [attendee::stakeholder, attendee::member];
        if noun.table == attendee::TABLE && !someone.iter().any(|field| has(&change, field)) {
            return Err(refused(someone[0].name, someone[0].name));
        }
        if noun.table == attitude::TABLE && !has(&change, &attitude::seen_on) {
            let today = self.surroundings.today();
            change.put(attitude::seen_on, row, today.into_value());
        }
        self.put_last(noun, row, &mut change).await?;
        self.write(change).await?;
        Ok(row)
    }

    /// Gives a row without a place the one after all others.
    async fn put_last(&self, noun: &Addable, row: RowId, change: &mut Change) -> Answer<()> {
        let Some((of, place)) = noun.order.filter(|(_, place)| !has(change, place)) else {
            return Ok(());
        };
        let Some(above) = cell(change, &of).cloned().and_then(RowId::from_value) else {
            return Ok(());
        };
        let siblings = self.store.survey(&[place], Among::Of(of, above)).await?;
        let places = siblings
            .into_iter()
            .map(|(_, values)| Cells::from(values).take::<String>());
        let places: Vec<String> = places.flatten().collect();
        let last = places.iter().max().map(String::as_str);
        change.put(place, row, Value::Text(rank::after(last)));
        Ok(())
    }
}

fn has(change: &Change, wanted: &Field) -> bool {
    cell(change, wanted).is_some()
}

fn cell<'a>(change: &'a Change, wanted: &Field) -> Option<&'a Value> {
    change.steps.iter().find_map(|step| match step {
        Step::Set { field, value, .. } if field == wanted => Some(value),
        _ => None,
    })
}
