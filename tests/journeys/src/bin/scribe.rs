//! A process that edits and imports until somebody ends it: every line it prints was acknowledged
//! before, so whoever kills it knows what must be there. Used by the journeys alone.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use valise_desk::importing::FileChoices;
use valise_domain::nouns::AccountId;
use valise_domain::progress::Progress;
use valise_domain::value::Value;

struct Aloud;

impl Progress for Aloud {
    fn report(&self, done: u64, total: u64) {
        say(&format!("progress {done} {total}"));
    }
    fn cancelled(&self) -> bool {
        false
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .expect("somebody listens");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [task, folder, what] = words.as_slice() else {
        panic!("scribe edits FOLDER ACCOUNT | scribe import FOLDER FILE");
    };
    let desk = valise_journeys::reopen(&PathBuf::from(folder)).await;
    say("open");
    match task.as_str() {
        "edits" => edits(&desk, AccountId(what.parse().expect("an id"))).await,
        _ => {
            let choices = FileChoices::default();
            let file = PathBuf::from(what);
            desk.import_ledger(file, choices, Arc::new(Aloud))
                .await
                .expect("the file is good");
            say("imported");
        }
    }
}

async fn edits(desk: &valise_desk::Desk, account: AccountId) {
    for number in 1..=200 {
        let edit = valise_desk::editing::EditCell {
            table: "account".to_owned(),
            row: account.0,
            field: "notes".to_owned(),
            value: Value::Text(format!("note {number}")),
        };
        desk.edit_cell(edit).await.expect("an edit is saved");
        say(&format!("saved {number}"));
    }
}
