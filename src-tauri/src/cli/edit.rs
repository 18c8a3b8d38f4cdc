//! `valise edit`: changes to any noun, for scripts and tests; each is one desk function, saved when this
//! answers. Rows are named by their ids, as the JSON answers give them.
//! Deliberately absent: what may stand in a cell; the desk refuses what may not.

use super::print::Printer;
use clap::{Args, Subcommand};
use serde_json::json;
use std::collections::BTreeMap;
use std::str::FromStr;
use valise_desk::account::CreateClient;
use valise_desk::editing::{AddRow, EditCell, NewCell};
use valise_desk::erasing::ErasedView;
use valise_desk::position::{CreatePosition, MovePosition};
use valise_desk::visit::PlanVisit;
use valise_desk::{Answer, Desk, Failure, FailureCode};
use valise_domain::codes::VisitPurpose;
use valise_domain::id::RowId;
use valise_domain::nouns::{self, AccountId, PositionId, StakeholderId, Table};
use valise_domain::value::Value;
use valise_words::Arg;

/// A change.
#[derive(Debug, Subcommand)]
pub enum Edit {
    /// Make a row: of an account, position, visit, action, …; answers with its id
    Create {
        /// What it is, such as account
        noun: String,
        /// Its cells, such as name="Åskälven Energi AB"
        #[arg(value_name = "FIELD=VALUE", value_parser = cell)]
        cells: Vec<(String, String)>,
    },
    /// Give cells of a row other values; an empty value clears
    Set {
        /// Which row
        #[command(flatten)]
        of: OfRow,
        /// Its cells, such as stage=basic
        #[arg(value_name = "FIELD=VALUE", value_parser = cell, required = true)]
        cells: Vec<(String, String)>,
    },
    /// Put a position under another one, or without one at the top
    Move {
        /// The position's id
        position: RowId,
        /// The id of the position above
        #[arg(long, value_name = "POSITION")]
        under: Option<RowId>,
    },
    /// Put a row into the trash
    Delete {
        /// Which row
        #[command(flatten)]
        of: OfRow,
    },
    /// Bring a row back from the trash
    Restore {
        /// Which row
        #[command(flatten)]
        of: OfRow,
    },
    /// Erase a person for good, with all that was ever written of them; nothing brings it back
    Erase {
        /// The person's id
        person: RowId,
    },
    /// Take the last change back
    Undo,
    /// List the rows of a noun with what they hold
    List {
        /// What they are, such as action
        noun: String,
    },
}

/// A row.
#[derive(Debug, Args)]
pub struct OfRow {
    /// What it is, such as account
    pub noun: String,
    /// Its id
    pub row: RowId,
}

fn cell(text: &str) -> Result<(String, String), String> {
    let (field, value) = text.split_once('=').ok_or("write FIELD=VALUE")?;
    Ok((field.to_owned(), value.to_owned()))
}

/// Makes the change and answers with the row it was about.
pub async fn edit(printer: &Printer, desk: &Desk, change: Edit) -> Answer<()> {
    let row = match change {
        Edit::Create { noun, cells } => create(desk, &noun, cells).await?,
        Edit::Set { of, cells } => {
            set(desk, &of.noun, of.row, cells).await?;
            of.row
        }
        Edit::Move { position, under } => {
            let request = MovePosition {
                position: PositionId(position),
                manager: under.map(PositionId),
                before: None,
            };
            desk.move_position(request).await?;
            position
        }
        Edit::Delete { of } => {
            desk.delete_row(of.noun, of.row).await?;
            of.row
        }
        Edit::Restore { of } => {
            desk.restore_row(of.noun, of.row).await?;
            of.row
        }
        Edit::Erase { person } => {
            let erased = desk.erase_person(StakeholderId(person)).await?;
            told_erased(printer, &erased);
            return Ok(());
        }
        Edit::List { noun } => {
            printer.answer(&desk.list_rows(&noun).await?, Vec::new);
            return Ok(());
        }
        Edit::Undo => {
            super::tasks::undone(printer, "undo", desk.undo().await?);
            return Ok(());
        }
    };
    printer.answer(&json!({ "row": row }), || {
        vec![printer.text(
            "cli-changed",
            &[("row", Arg::from(row.to_string().as_str()))],
        )]
    });
    Ok(())
}

fn told_erased(printer: &Printer, erased: &ErasedView) {
    printer.answer(erased, || {
        let changes = Arg::from(u64::from(erased.changes));
        let mut lines = vec![printer.text("cli-erased", &[("changes", changes)])];
        if erased.told {
            lines.push(printer.text("erased-told", &[]));
        }
        if !erased.swept {
            lines.push(printer.text("erased-unswept", &[]));
        }
        lines
    });
}

/// Nouns that are more than their cells are made as the window makes them; what is not asked there is
/// set afterwards.
async fn create(desk: &Desk, noun: &str, cells: Vec<(String, String)>) -> Answer<RowId> {
    let mut rest: BTreeMap<String, String> = cells.into_iter().collect();
    let row = match noun {
        "account" => {
            let request = CreateClient {
                name: rest.remove("name").unwrap_or_default(),
                external_id: rest.remove("external_id"),
            };
            desk.create_client(request).await?.0
        }
        "position" => {
            let request = CreatePosition {
                account: AccountId(needed(&mut rest, "account")?),
                manager: given(&mut rest, "manager")?.map(PositionId),
                title: rest.remove("title"),
                name: rest.remove("name"),
            };
            desk.create_position(request).await?.0
        }
        "visit" => {
            let purpose = rest.remove("purpose").unwrap_or_default();
            let request = PlanVisit {
                account: AccountId(needed(&mut rest, "account")?),
                purpose: VisitPurpose::from_code(&purpose)
                    .ok_or_else(|| refused("purpose", &purpose))?,
                goal: rest.remove("goal"),
                starts_at: needed(&mut rest, "starts_at")?,
                time_zone: rest.remove("time_zone").unwrap_or_default(),
                place: rest.remove("place"),
                stakeholders: given::<RowId>(&mut rest, "stakeholder")?
                    .map(StakeholderId)
                    .into_iter()
                    .collect(),
            };
            desk.plan_visit(request).await?.0
        }
        _ => return add(desk, noun, rest).await,
    };
    set(desk, noun, row, rest).await?;
    Ok(row)
}

async fn add(desk: &Desk, noun: &str, cells: BTreeMap<String, String>) -> Answer<RowId> {
    let cells = cells.into_iter().map(|(field, text)| {
        let value = read(noun, &field, &text)?;
        Ok(NewCell { field, value })
    });
    let request = AddRow {
        table: noun.to_owned(),
        cells: cells.collect::<Answer<_>>()?,
    };
    desk.add_row(request).await
}

async fn set(
    desk: &Desk,
    noun: &str,
    row: RowId,
    cells: impl IntoIterator<Item = (String, String)>,
) -> Answer<()> {
    for (field, text) in cells {
        let value = read(noun, &field, &text)?;
        let edit = EditCell {
            table: noun.to_owned(),
            row,
            field,
            value,
        };
        desk.edit_cell(edit).await?;
    }
    Ok(())
}

/// What a text says in a field of that noun.
pub fn read(noun: &str, field: &str, text: &str) -> Answer<Value> {
    let table = Table::by_name(noun).ok_or_else(|| refused("table", noun))?;
    let declared: &nouns::Field = table
        .field_named(field)
        .ok_or_else(|| refused("field", field))?;
    Value::read(declared.kind, text).ok_or_else(|| refused(field, text))
}

fn needed<T: FromStr>(cells: &mut BTreeMap<String, String>, field: &str) -> Answer<T> {
    given(cells, field)?.ok_or_else(|| refused(field, field))
}

fn given<T: FromStr>(cells: &mut BTreeMap<String, String>, field: &str) -> Answer<Option<T>> {
    let text = cells.remove(field);
    let read = |text: String| text.parse().map_err(|_| refused(field, &text));
    text.map(read).transpose()
}

fn refused(field: &str, detail: &str) -> Failure {
    Failure::new(FailureCode::InvalidInput, detail).at(field)
}
