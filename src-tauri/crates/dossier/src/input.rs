//! What a dossier is told: plain facts, filled by the desk. Amounts are exact decimals, shares are
//! parts of one (0.125 is 12.5 %), texts are as people wrote them.
//! Deliberately absent: words and formats, which follow from the language.

mod people;
mod value;
mod visits;
mod worth;

pub use people::{AttitudePart, PersonPart, ProfilePart, SeatPart};
pub use value::{MarginPart, Mark, MonthPart, RefusalPart, SharePart, ValuePart, YearPart};
pub use visits::{ActionPart, ChecklistPart, PastVisitPart, VisitPart};
pub use worth::{Carried, LinePart, OrdersPart, ProfitPart, SumPart, Told, WorthPart};

use valise_domain::chart::Chart;
use valise_domain::codes::{AccountKind, Category, Language, OwnerRole, Stage};
use valise_domain::money::Money;
use valise_domain::time::Date;

/// Everything about one client that may be printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// The language of the words; what people wrote stays as it is.
    pub language: Language,
    /// The edition for outsiders: leaves out our judgement and our intentions (`redact`).
    pub shareable: bool,
    /// The day on the cover.
    pub printed_on: Date,
    /// Which parts are wanted.
    pub parts: Parts,
    /// Who the client is.
    pub account: AccountPart,
    /// The people of the client, in the order they should stand.
    pub people: Vec<PersonPart>,
    /// How many positions there are.
    pub counts: Counts,
    /// The organisation chart, laid out.
    pub chart: Option<Chart>,
    /// The posts of the decision chain, as the chart has them in order; without any there is none.
    pub chain: Vec<SeatPart>,
    /// The next visit.
    pub visit: Option<VisitPart>,
    /// Visits made, latest first.
    pub past_visits: Vec<PastVisitPart>,
    /// Open actions, the most pressing first.
    pub actions: Vec<ActionPart>,
    /// What the ledger says.
    pub value: Option<ValuePart>,
    /// What the client is worth.
    pub worth: Option<WorthPart>,
}

impl Dossier {
    /// The dossier of a client of whom only the name is known.
    pub fn of(name: &str, language: Language, printed_on: Date) -> Self {
        Self {
            language,
            shareable: false,
            printed_on,
            parts: Parts::default(),
            account: AccountPart {
                name: name.to_owned(),
                ..AccountPart::default()
            },
            people: Vec::new(),
            counts: Counts::default(),
            chart: None,
            chain: Vec::new(),
            visit: None,
            past_visits: Vec::new(),
            actions: Vec::new(),
            value: None,
            worth: None,
        }
    }
}

/// Which parts are wanted; a part without content is left out all the same. Where nothing is left,
/// the cover is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Whose dossier it is, and what it holds.
    pub cover: bool,
    /// One page for the ten minutes before a meeting.
    pub summary: bool,
    /// The organisation chart.
    pub chart: bool,
    /// The decision chain: department by level, with its gaps.
    pub chain: bool,
    /// The next visit with its checklist.
    pub visit: bool,
    /// Revenue, what follows from it, and what the client is worth.
    pub value: bool,
    /// Past visits.
    pub history: bool,
    /// The list of people.
    pub people: bool,
    /// Open actions: within the summary where there is one, else on their own.
    pub actions: bool,
}

impl Parts {
    /// No part at all, to choose from.
    pub const NONE: Self = Self {
        cover: false,
        summary: false,
        chart: false,
        chain: false,
        visit: false,
        value: false,
        history: false,
        people: false,
        actions: false,
    };
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            cover: true,
            summary: true,
            chart: true,
            chain: true,
            visit: true,
            value: true,
            history: true,
            people: true,
            actions: true,
        }
    }
}

/// Who the client is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountPart {
    /// What people call it.
    pub name: String,
    /// Its number in the firm's other programs.
    pub external_id: Option<String>,
    /// Name of its group.
    pub group: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Industry.
    pub industry: Option<String>,
    /// Existing, prospect or lost.
    pub kind: Option<AccountKind>,
    /// How close the two firms are.
    pub stage: Option<Stage>,
    /// Its categories.
    pub categories: Vec<Category>,
    /// The one accountable person of ours.
    pub owner: Option<OwnerPart>,
    /// Name of the senior person of ours.
    pub sponsor: Option<String>,
    /// Revenue it could bring in 12 months.
    pub potential: Option<PotentialPart>,
    /// Our notes.
    pub notes: Option<String>,
}

/// The accountable person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerPart {
    /// Full name.
    pub name: String,
    /// KAM or AM.
    pub role: Option<OwnerRole>,
}

/// An estimate of what the client could bring.
#[derive(Clone, Debug, PartialEq)]
pub struct PotentialPart {
    /// Revenue in 12 months.
    pub amount: Money,
    /// Why that much.
    pub reason: Option<String>,
    /// When it was estimated.
    pub estimated_on: Option<Date>,
}

/// Positions by what is known of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All positions, the closed ones included.
    pub positions: u64,
    /// Held by somebody we do not know.
    pub unknown: u64,
    /// Held by nobody.
    pub vacant: u64,
    /// Closed.
    pub closed: u64,
}
