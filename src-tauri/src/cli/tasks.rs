//! What each subcommand does: one desk function each, then its answer.
//! Deliberately absent: how answers are printed (`print`).

use super::arguments::{Command, Import, OfClient, Reading};
use super::print::Printer;
use super::watch::Watch;
use super::{PROBLEMS, passphrase};
use super::{edit, sync, worth};
use crate::keychain::SystemKeychain;
use crate::surroundings::ThisComputer;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use valise_desk::dossier::ExportDossier;
use valise_desk::importing::{FileChoices, ImportTarget, Imported};
use valise_desk::{Answer, Desk, Failure, FailureCode, Protection};
use valise_domain::money::Currency;
use valise_words::Arg;

/// Makes a workspace.
pub async fn new(
    printer: &Printer,
    folder: PathBuf,
    sample: bool,
    currency: Option<Currency>,
) -> Answer<()> {
    let passphrase = passphrase();
    let protection = match passphrase.as_deref() {
        Some(passphrase) => Protection::Passphrase(passphrase),
        None => Protection::Keychain(&SystemKeychain),
    };
    let desk = Desk::create(&folder, protection, Arc::new(ThisComputer)).await?;
    if sample {
        desk.load_sample().await?;
    }
    if let Some(currency) = currency {
        desk.set_currency(currency).await?;
    }
    desk.close().await;
    let shown = folder.display().to_string();
    printer.answer(&json!({ "workspace": shown, "sample": sample }), || {
        vec![printer.text("cli-made", &[("folder", Arg::from(shown.as_str()))])]
    });
    Ok(())
}

/// Brings a backup back.
pub async fn restore(printer: &Printer, folder: PathBuf, file: PathBuf) -> Answer<()> {
    let passphrase = passphrase();
    let protection = match passphrase.as_deref() {
        Some(passphrase) => Protection::Passphrase(passphrase),
        None => Protection::Keychain(&SystemKeychain),
    };
    let restored =
        valise_desk::backup::restore(&folder, &file, protection, Arc::new(ThisComputer)).await?;
    printer.answer(&restored, || {
        vec![printer.text(
            "cli-restored",
            &[("folder", Arg::from(restored.folder.as_str()))],
        )]
    });
    Ok(())
}

/// Everything that needs an open desk.
pub async fn on_desk(printer: &Printer, desk: &Desk, command: Command) -> Answer<ExitCode> {
    match command {
        Command::Import(Import::Ledger { file, reading }) => {
            import_ledger(printer, desk, file, reading).await?;
        }
        Command::Import(Import::Costs { file, reading }) => {
            import_costs(printer, desk, file, reading).await?;
        }
        Command::Import(Import::People { file, of, reading }) => {
            import_people(printer, desk, file, of, reading).await?;
        }
        Command::Import(Import::List) => list_imports(printer, desk).await?,
        Command::Import(Import::Undo { import }) => undo_import(printer, desk, &import).await?,
        Command::Clients => clients(printer, desk).await?,
        Command::Value(of) => worth::value(printer, desk, &of).await?,
        Command::Fit => worth::fit(printer, desk).await?,
        Command::Chart { of, output } => {
            let account = desk.find_client(&of.client).await?;
            let exported = desk
                .export_chart(account, printer.language, output.clone())
                .await?;
            written(printer, &output, &exported);
        }
        Command::Dossier {
            of,
            lang,
            shareable,
            parts,
            output,
        } => {
            let account = desk.find_client(&of.client).await?;
            let request = ExportDossier {
                account,
                language: lang,
                shareable,
                parts: (!parts.is_empty()).then_some(parts),
                path: output.clone(),
            };
            let watch = Watch::begin();
            let exported = desk.export_dossier(request, watch.clone()).await;
            watch.end();
            written(printer, &output, &exported?);
        }
        Command::Edit(change) => edit::edit(printer, desk, change).await?,
        Command::Undo => undone(printer, "undo", desk.undo().await?),
        Command::Redo => undone(printer, "redo", desk.redo().await?),
        Command::Sync(asked) => sync::sync(printer, desk, asked).await?,
        Command::Check { digest: true } => {
            let digest = desk.digest().await?;
            printer.answer(&json!({ "digest": digest }), || vec![digest.clone()]);
        }
        Command::Check { digest: false } => return check(printer, desk).await,
        Command::Backup { file } => {
            let backup = desk
                .backup(&file, passphrase().as_deref().map(String::as_str))
                .await?;
            written(printer, &file, &backup);
        }
        Command::New { .. } | Command::Restore { .. } | Command::Calc(_) => {}
    }
    Ok(ExitCode::SUCCESS)
}

async fn import_ledger(
    printer: &Printer,
    desk: &Desk,
    file: PathBuf,
    reading: Reading,
) -> Answer<()> {
    let mut choices = choices(&reading);
    if let Some(named) = choices.columns.take() {
        let seen = desk.preview_ledger(file.clone(), choices.clone()).await?;
        choices.columns = Some(merged(named, seen.columns));
    }
    let watch = Watch::begin();
    let imported = if reading.dry_run {
        let preview = desk.preview_ledger(file, choices).await?;
        dry(preview)?
    } else {
        desk.import_ledger(file, choices, watch.clone()).await?
    };
    watch.end();
    import_answer(printer, &imported);
    Ok(())
}

async fn import_costs(
    printer: &Printer,
    desk: &Desk,
    file: PathBuf,
    reading: Reading,
) -> Answer<()> {
    let mut choices = choices(&reading);
    if let Some(named) = choices.columns.take() {
        let seen = desk.preview_costs(file.clone(), choices.clone()).await?;
        choices.columns = Some(merged(named, seen.columns));
    }
    let watch = Watch::begin();
    let imported = if reading.dry_run {
        dry(desk.preview_costs(file, choices).await?)?
    } else {
        desk.import_costs(file, choices, watch.clone()).await?
    };
    watch.end();
    import_answer(printer, &imported);
    Ok(())
}

async fn import_people(
    printer: &Printer,
    desk: &Desk,
    file: PathBuf,
    of: OfClient,
    reading: Reading,
) -> Answer<()> {
    let mut choices = choices(&reading);
    let target = match desk.find_client(&of.client).await {
        Ok(account) => ImportTarget {
            account: Some(account),
            name: None,
        },
        Err(failure) if failure.code == FailureCode::ClientNotFound => ImportTarget {
            account: None,
            name: Some(of.client),
        },
        Err(failure) => return Err(failure),
    };
    if let Some(named) = choices.columns.take() {
        let seen = desk
            .preview_people(file.clone(), target.clone(), choices.clone())
            .await?;
        choices.columns = Some(merged(named, seen.columns));
    }
    let watch = Watch::begin();
    let imported = if reading.dry_run {
        dry(desk.preview_people(file, target, choices).await?)?
    } else {
        desk.import_people(file, target, choices, watch.clone())
            .await?
    };
    watch.end();
    import_answer(printer, &imported);
    Ok(())
}

/// The counts of a dry run; open questions are failures here, where nobody can be asked.
fn dry(preview: valise_desk::importing::FilePreview) -> Answer<Imported> {
    match preview.report {
        Some(report) => Ok(Imported {
            import: None,
            report,
            clients_new: 0,
        }),
        None => Err(valise_desk::importing::unanswered(&preview.questions)),
    }
}

/// Columns named on the command line take the place of recognised ones; the others stay.
fn merged(
    named: BTreeMap<String, u32>,
    recognised: BTreeMap<String, u32>,
) -> BTreeMap<String, u32> {
    let mut columns = recognised;
    columns.retain(|_, index| !named.values().any(|place| place == index));
    columns.extend(named);
    columns
}

fn choices(reading: &Reading) -> FileChoices {
    let columns = reading.columns.iter().cloned().collect::<BTreeMap<_, _>>();
    FileChoices {
        columns: Some(columns).filter(|columns| !columns.is_empty()),
        day_order: reading.day_order.clone(),
        decimal_comma: reading.decimal.as_deref().map(|mark| mark == "comma"),
        currency: reading.currency,
        again: reading.again,
        rejected: reading.rejected.clone(),
    }
}

fn import_answer(printer: &Printer, imported: &Imported) {
    printer.answer(imported, || {
        let report = &imported.report;
        let count = |id: &str, n: u32| printer.text(id, &[("count", Arg::from(u64::from(n)))]);
        let mut lines = vec![
            count("cli-new", report.new),
            count("cli-updated", report.updated),
            count("cli-skipped", report.skipped),
        ];
        for (reason, n) in &report.rejected {
            let why = printer.text(&format!("reason-{reason}"), &[]);
            let rejected = [
                ("count", Arg::from(u64::from(*n))),
                ("reason", Arg::from(why.as_str())),
            ];
            lines.push(printer.text("cli-rejected", &rejected));
        }
        let mut warned: Vec<(&str, u32)> = Vec::new();
        for warning in &report.warnings {
            match warned.iter_mut().find(|(code, _)| *code == warning.code) {
                Some((_, n)) => *n += 1,
                None => warned.push((&warning.code, 1)),
            }
        }
        for (code, n) in warned {
            let what = printer.text(&format!("warning-{code}"), &[]);
            let warned = [
                ("count", Arg::from(u64::from(n))),
                ("warning", Arg::from(what.as_str())),
            ];
            lines.push(printer.text("cli-warned", &warned));
        }
        lines
    });
}

async fn list_imports(printer: &Printer, desk: &Desk) -> Answer<()> {
    let imports = desk.imports().await?;
    printer.answer(&imports, || {
        let line = |row: &valise_desk::importing::ImportRow| {
            let kind = printer.text(&format!("import-kind-{}", row.kind), &[]);
            format!("{}  {kind}  {}  {}", row.id.0, row.file_name, row.lines)
        };
        imports.iter().map(line).collect()
    });
    Ok(())
}

async fn undo_import(printer: &Printer, desk: &Desk, import: &str) -> Answer<()> {
    let id = import
        .parse()
        .map_err(|_| Failure::new(FailureCode::RowMissing, import))?;
    let taken = desk.undo_import(valise_domain::nouns::ImportId(id)).await?;
    undone(printer, "undo", Some(taken));
    Ok(())
}

async fn clients(printer: &Printer, desk: &Desk) -> Answer<()> {
    let clients = desk.clients().await?;
    printer.answer(&clients, || {
        let line = |row: &valise_desk::account::ClientRow| {
            let revenue = row
                .revenue
                .map(|amount| amount.to_string())
                .unwrap_or_default();
            let currency = row
                .currency
                .filter(|c| c.is_stated())
                .map(|c| c.to_string());
            let number = row.external_id.as_deref().unwrap_or("");
            format!(
                "{}\t{number}\t{revenue}\t{}",
                row.name,
                currency.unwrap_or_default()
            )
        };
        clients.iter().map(line).collect()
    });
    Ok(())
}

/// Says what undo or redo did.
pub fn undone(printer: &Printer, way: &str, undone: Option<valise_desk::editing::UndoneView>) {
    let (done, nothing) = match way {
        "redo" => ("cli-redone", "cli-nothing-to-redo"),
        _ => ("cli-undone", "cli-nothing-to-undo"),
    };
    printer.answer(&undone, || match &undone {
        Some(undone) => {
            let what = printer.text(&format!("change-{}", undone.label), &[]);
            vec![printer.text(done, &[("change", Arg::from(what.as_str()))])]
        }
        None => vec![printer.text(nothing, &[])],
    });
}

async fn check(printer: &Printer, desk: &Desk) -> Answer<ExitCode> {
    let check = desk.check().await?;
    printer.answer(&check, || {
        let mut lines: Vec<String> = check
            .problems
            .iter()
            .map(|problem| problem.detail.clone())
            .collect();
        let id = if check.ok {
            "cli-check-ok"
        } else {
            "cli-check-problems"
        };
        let count = u32::try_from(check.problems.len()).unwrap_or(u32::MAX);
        lines.push(printer.text(
            id,
            &[
                ("count", Arg::from(u64::from(count))),
                ("ops", Arg::from(u64::from(check.ops))),
            ],
        ));
        lines
    });
    Ok(if check.ok {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(PROBLEMS)
    })
}

fn written(printer: &Printer, path: &std::path::Path, answer: &impl serde::Serialize) {
    let shown = path.display().to_string();
    let line = || vec![printer.text("cli-written", &[("path", Arg::from(shown.as_str()))])];
    printer.answer(answer, line);
}
