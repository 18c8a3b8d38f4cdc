//! The executable without a window: the same desk functions, for scripts and tests.
//! Deliberately absent: sums, files and words; the desk and the catalogues have them.

mod arguments;
mod calc;
mod edit;
mod print;
mod sync;
mod tasks;
mod watch;
mod worth;

pub use arguments::Arguments;

use crate::keychain::SystemKeychain;
use crate::paths;
use crate::surroundings::ThisComputer;
use arguments::Command;
use print::Printer;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use sync::{ComeIn, Sync};
use valise_desk::workspace::{Found, look};
use valise_desk::{Answer, Desk, Failure, FailureCode, Protection};
use zeroize::Zeroizing;

/// The environment variable that unseals the key; never an argument, which others could read.
const PASSPHRASE: &str = "VALISE_PASSPHRASE";

/// The exit code of `check` where it found something wrong.
const PROBLEMS: u8 = 5;

/// Runs one subcommand. Exit codes: 0 done, 1 failed, 2 wrong words, 3 cannot unlock, 4 not found,
/// 5 `check` found problems.
pub fn run(arguments: Arguments) -> ExitCode {
    let printer = Printer::new(arguments.json, arguments.language);
    if let Some(Command::Calc(asked)) = &arguments.command {
        return calc::run(&printer, asked);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return printer.fail(&Failure::new(FailureCode::StoreFailed, error)),
    };
    let folder = arguments
        .workspace
        .unwrap_or_else(|| paths::workspace(arguments.sample));
    let Some(command) = arguments.command else {
        return ExitCode::SUCCESS;
    };
    match runtime.block_on(answer(&printer, folder, command)) {
        Ok(code) => code,
        Err(failure) => printer.fail(&failure),
    }
}

/// Says that no window could be opened, and how to go on without one.
pub fn no_window(error: &tauri::Error) -> ExitCode {
    Printer::new(false, None).no_window(error)
}

async fn answer(printer: &Printer, folder: PathBuf, command: Command) -> Answer<ExitCode> {
    match command {
        Command::New { sample, currency } => tasks::new(printer, folder, sample, currency).await?,
        Command::Restore { file } => tasks::restore(printer, folder, file).await?,
        Command::Sync(Sync::Join { at }) => come_in(printer, &folder, ComeIn::Join(at)).await?,
        Command::Sync(Sync::Recover { at }) => {
            come_in(printer, &folder, ComeIn::Recover(at)).await?;
        }
        command => {
            let desk = open(&folder).await?;
            let answered = tasks::on_desk(printer, &desk, command).await;
            desk.close().await;
            return answered;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Comes in with the workspace of the folder, made where there is none.
async fn come_in(printer: &Printer, folder: &std::path::Path, asked: ComeIn) -> Answer<()> {
    let passphrase = passphrase();
    let protection = match passphrase.as_deref() {
        Some(passphrase) => Protection::Passphrase(passphrase),
        None => Protection::Keychain(&SystemKeychain),
    };
    let is_new = look(folder)? == Found::Nothing;
    sync::come_in(printer, folder, asked, protection, is_new).await
}

/// The passphrase that the environment gives, if any.
fn passphrase() -> Option<Zeroizing<String>> {
    std::env::var(PASSPHRASE)
        .ok()
        .filter(|text| !text.is_empty())
        .map(Zeroizing::new)
}

async fn open(folder: &std::path::Path) -> Answer<Desk> {
    let passphrase = passphrase();
    let protection = match (look(folder)?, passphrase.as_deref()) {
        (Found::ForPassphrase, Some(passphrase)) => Protection::Passphrase(passphrase),
        (Found::ForPassphrase, None) => {
            return Err(Failure::new(
                FailureCode::PassphraseNeeded,
                folder.display(),
            ));
        }
        _ => Protection::Keychain(&SystemKeychain),
    };
    Desk::open(folder, protection, Arc::new(ThisComputer)).await
}
