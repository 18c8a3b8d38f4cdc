//! Files in and out: CSV ledgers, lists of people and of costs, recognised by meaning.
//!
//! Bytes flow through `source` → `unpack` → `text` → `records` → `ledger`, `people` or `costs`. `sniff` takes
//! the first look, [`recognise_ledger`] and [`recognise_people`] answer a mapping with questions,
//! [`read_ledger`] and [`read_people`] read by it. Nothing is dropped in silence: each record is
//! accepted or rejected with a reason. Deliberately absent: workbooks, and anything the store knows.

mod costs;
mod dates;
mod encoding;
mod error;
mod fields;
mod header;
mod ledger;
mod lexicon;
mod numbers;
mod people;
mod recognised;
mod records;
mod rejected;
mod shape;
mod sniff;
mod source;
mod table;
mod text;
mod unpack;
mod warnings;
mod whole;

pub use costs::{CostColumn, CostLine, CostMapping, CostRead, read_costs, recognise_costs};
pub use dates::{DateFault, DayOrder, OrderEvidence, looks_like_day, parse_day};
pub use encoding::TextEncoding;
pub use error::{ExchangeError, OtherFormat, Stop};
pub use ledger::{
    LedgerColumn, LedgerMapping, LedgerRead, read_ledger, recognise_ledger, settle_ledger,
};
pub use numbers::{MarkEvidence, NumberFault, parse_number};
pub use people::{PeopleColumn, PeopleMapping, PeopleRead, read_people, recognise_people};
pub use recognised::{Question, Recognised};
pub use rejected::{RejectedWriter, write_rejected};
pub use sniff::{Delimiter, Layout, Sniffed, layout_key, sniff, sniff_as};
pub use source::Source;
pub use table::{Table, TableRow};
