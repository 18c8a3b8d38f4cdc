//! The shell: the window and the command line over the one desk. The only room that knows Tauri.
//! Deliberately absent: what commands do (`valise-desk`).

mod cli;
mod commands;
mod keychain;
mod office;
mod paths;
mod surroundings;
mod window;
mod work;

use clap::Parser;
use std::process::ExitCode;

/// Reads the arguments: a subcommand answers on the terminal, none opens the window.
pub fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    match arguments.command {
        Some(_) => cli::run(arguments),
        None => window::open(arguments.workspace, arguments.sample),
    }
}
