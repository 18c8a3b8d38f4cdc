//! The words of the command line. Secrets are never arguments.
//! Deliberately absent: what they do (`tasks`).

use super::edit::Edit;
use super::sync::Sync;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use valise_domain::codes::Language;
use valise_domain::money::Currency;

/// Valise: the desk of a key account manager. Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "valise", version)]
pub struct Arguments {
    /// The folder of the workspace; without it the one in this person's data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// Answer in JSON on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of messages: en, zh-CN or sv
    #[arg(long, global = true, value_parser = language, value_name = "LANGUAGE")]
    pub language: Option<Language>,
    /// Use the sample workspace with its invented clients
    #[arg(long)]
    pub sample: bool,
    /// What to do without a window
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a workspace; its key goes to the keychain, or is sealed by VALISE_PASSPHRASE where set
    New {
        /// With the invented sample clients
        #[arg(long)]
        sample: bool,
        /// The currency of ledger lines that name none, such as SEK
        #[arg(long, value_parser = currency)]
        currency: Option<Currency>,
    },
    /// Take files in, list what came in, take an import back
    #[command(subcommand)]
    Import(Import),
    /// List every client with its revenue
    Clients,
    /// Say what a client is worth
    Value(OfClient),
    /// Fit the models of how customers buy to the whole ledger, and keep them for `value`
    Fit,
    /// Do sums without a workspace: a JSON request a line in, a JSON answer a line out
    #[command(disable_help_flag = true)]
    Calc(Calc),
    /// Draw a client's organisation chart as .svg or .pdf
    Chart {
        /// Whose
        #[command(flatten)]
        of: OfClient,
        /// The file to write
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Print a client's dossier
    Dossier {
        /// Whose
        #[command(flatten)]
        of: OfClient,
        /// The language of the dossier: en, zh-CN or sv
        #[arg(long, value_parser = language, value_name = "LANGUAGE")]
        lang: Language,
        /// Leave out what only we should know: attitudes, profiles, margins
        #[arg(long)]
        shareable: bool,
        /// Print only these parts: cover, summary, chart, chain, visit, value, actions, history,
        /// people
        #[arg(long, value_delimiter = ',', value_name = "PART,…")]
        parts: Vec<String>,
        /// The file to write
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Change a row of any noun
    #[command(subcommand)]
    Edit(Edit),
    /// Take the last change back
    Undo,
    /// Bring back what undo took
    Redo,
    /// Share the workspace with others
    #[command(subcommand)]
    Sync(Sync),
    /// Check the database, the chain of changes, and the rows against a fresh replay
    Check {
        /// Answer with a digest of all that is shared: the same on laptops that know the same
        #[arg(long)]
        digest: bool,
    },
    /// Write an encrypted copy of the whole workspace into one file
    Backup {
        /// The file to write
        file: PathBuf,
    },
    /// Bring a backup back; what is in the folder now is set aside, not deleted
    Restore {
        /// The backup
        file: PathBuf,
    },
}

/// What to do about imports.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Take a sales ledger in: CSV, also .xz or .gz
    Ledger {
        /// The file
        file: PathBuf,
        /// How to read it
        #[command(flatten)]
        reading: Reading,
    },
    /// Take a list of people and positions in
    People {
        /// The file
        file: PathBuf,
        /// Whose organisation
        #[command(flatten)]
        of: OfClient,
        /// How to read it
        #[command(flatten)]
        reading: Reading,
    },
    /// Take a list of costs to serve in
    Costs {
        /// The file
        file: PathBuf,
        /// How to read it
        #[command(flatten)]
        reading: Reading,
    },
    /// List the imports that can be taken back
    List,
    /// Take a whole import back
    Undo {
        /// The import's id, as `list` shows it
        import: String,
    },
}

/// What to say of the sums; without any of it, lines are read and answered.
#[derive(Debug, Args)]
pub struct Calc {
    /// Name the functions
    #[arg(long)]
    pub list: bool,
    /// Show an example of a function and its answer, or say how to ask
    #[arg(long, short, value_name = "NAME", num_args = 0..=1)]
    pub help: Option<Option<String>>,
}

/// A client.
#[derive(Debug, Args)]
pub struct OfClient {
    /// The client's name or its number in the firm's other programs
    #[arg(long)]
    pub client: String,
}

/// How to read a file.
#[derive(Debug, Args)]
pub struct Reading {
    /// Column by its place, counted from 1: --column amount=7 (several times)
    #[arg(long = "column", value_name = "NAME=PLACE", value_parser = column)]
    pub columns: Vec<(String, u32)>,
    /// The order of day and month where both fit: ymd, dmy or mdy
    #[arg(long, value_parser = ["ymd", "dmy", "mdy"])]
    pub day_order: Option<String>,
    /// The decimal mark of numbers where both fit: comma or point
    #[arg(long, value_parser = ["comma", "point"])]
    pub decimal: Option<String>,
    /// The currency of lines that name none, such as SEK
    #[arg(long, value_parser = currency)]
    pub currency: Option<Currency>,
    /// Take every line in, also those that are in already
    #[arg(long)]
    pub again: bool,
    /// Only say what would come in
    #[arg(long)]
    pub dry_run: bool,
    /// Write the rejected lines with their reasons into this file
    #[arg(long, value_name = "FILE")]
    pub rejected: Option<PathBuf>,
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| format!("one of {}", Language::CODES.join(", ")))
}

fn currency(text: &str) -> Result<Currency, String> {
    text.parse()
        .map_err(|error: valise_domain::money::NotACurrency| error.to_string())
}

fn column(text: &str) -> Result<(String, u32), String> {
    let (name, place) = text.split_once('=').ok_or("write NAME=PLACE")?;
    match place.parse::<u32>() {
        Ok(place) if place > 0 => Ok((name.to_owned(), place - 1)),
        _ => Err("a place is a number from 1".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_words_of_the_command_line_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_column_is_counted_from_one() {
        assert_eq!(column("amount=7"), Ok(("amount".to_owned(), 6)));
        assert!(column("amount=0").is_err());
        assert!(column("amount").is_err());
    }
}
