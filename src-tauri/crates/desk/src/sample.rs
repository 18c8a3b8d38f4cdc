//! An invented workspace for demonstrations and tests: three clients in three scripts, our people,
//! visits, and a sales ledger of three years. Every person and firm is made up; mail addresses end in
//! example.com and no telephone number can be anybody's (see `shape`).
//! Deliberately absent: writing it anywhere (the desk does), and any clock or chance.

mod carrier;
mod diary;
mod ledger;
mod maker;
mod ours;
mod seed;
mod shape;
mod utility;
mod write;

use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::ledger::LedgerLine;
use valise_domain::money::Currency;
use valise_domain::time::Date;

/// The whole sample, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Our people first, then one change for each client. They refer to the built-in template lines,
    /// which every workspace already has.
    pub changes: Vec<Change>,
    /// The sales ledger, by day, as if read from a file.
    pub ledger: Vec<LedgerLine>,
    /// The currency of all its lines, which name none themselves.
    pub ledger_currency: Currency,
    /// The file name it goes by.
    pub ledger_name: &'static str,
}

/// Makes the sample as it stands on `today`; `new_id` names the rows. The same day and the same ids
/// make the same sample.
pub fn build(today: Date, new_id: &mut dyn FnMut() -> RowId) -> Sample {
    let (ours, team) = ours::write(new_id);
    let mut changes = vec![ours];
    for client in [maker::CLIENT, utility::CLIENT, carrier::CLIENT] {
        changes.push(write::client(&client, &team, today, new_id));
    }
    Sample {
        changes,
        ledger: ledger::lines(today),
        ledger_currency: ledger::CURRENCY
            .parse()
            .expect("three letters are a currency"),
        ledger_name: "sample-ledger.csv",
    }
}

#[cfg(test)]
mod tests;
