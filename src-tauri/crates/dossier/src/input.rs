//! What a dossier is told: plain facts, filled by the desk. Amounts are exact decimals, shares are
//! parts of one (0.125 is 12.5 %), texts are as people wrote them.
//! Deliberately absent: words and formats, which follow from the language.

use rust_decimal::Decimal;
use valise_domain::chart::Chart;
use valise_domain::codes::{
    AccountKind, AttitudeScale, BuyingRole, Category, Dimension, GoalReached, Language, OwnerRole,
    Stage, Strength, VisitPurpose,
};
use valise_domain::money::{Currency, Money};
use valise_domain::time::{Date, LocalTime};

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
    /// The next visit.
    pub visit: Option<VisitPart>,
    /// Visits made, latest first.
    pub past_visits: Vec<PastVisitPart>,
    /// Open actions, the most pressing first.
    pub actions: Vec<ActionPart>,
    /// What the ledger says.
    pub value: Option<ValuePart>,
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
            visit: None,
            past_visits: Vec::new(),
            actions: Vec::new(),
            value: None,
        }
    }
}

/// Which parts are wanted beside the cover; a part without content is left out all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// One page for the ten minutes before a meeting.
    pub summary: bool,
    /// The organisation chart.
    pub chart: bool,
    /// The next visit with its checklist.
    pub visit: bool,
    /// Revenue and what follows from it.
    pub value: bool,
    /// Past visits.
    pub history: bool,
    /// The list of people.
    pub people: bool,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            summary: true,
            chart: true,
            visit: true,
            value: true,
            history: true,
            people: true,
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

/// A person of the client.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonPart {
    /// Full name.
    pub name: String,
    /// Title of the post.
    pub title: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// Buying roles; whoever has one is a key person.
    pub roles: Vec<BuyingRole>,
    /// The latest attitude.
    pub attitude: Option<AttitudePart>,
    /// Our relationship.
    pub strength: Option<Strength>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// What they care about in their work.
    pub concerns: Option<String>,
    /// The sensitive profile; the desk gives it only where it was chosen for print.
    pub profile: Option<ProfilePart>,
}

/// An attitude as seen on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct AttitudePart {
    /// Which.
    pub value: AttitudeScale,
    /// The day it showed.
    pub seen_on: Option<Date>,
    /// What showed it.
    pub evidence: Option<String>,
}

/// The sensitive profile of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfilePart {
    /// Family.
    pub family: Option<String>,
    /// Home town.
    pub home_town: Option<String>,
    /// School.
    pub school: Option<String>,
    /// Hobbies.
    pub hobbies: Option<String>,
    /// Standing in the organisation, relations with colleagues.
    pub standing: Option<String>,
    /// Goals and ambitions.
    pub ambitions: Option<String>,
    /// Why the profile is kept.
    pub reason: Option<String>,
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

/// The next visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitPart {
    /// Why.
    pub purpose: Option<VisitPurpose>,
    /// The goal in one sentence.
    pub goal: Option<String>,
    /// When it begins, on the clock of `time_zone`.
    pub starts_at: Option<LocalTime>,
    /// IANA name of the zone of the place; empty where nobody said.
    pub time_zone: String,
    /// Where.
    pub place: Option<String>,
    /// Their people.
    pub theirs: Vec<String>,
    /// Our people.
    pub ours: Vec<String>,
    /// Readiness in percent.
    pub readiness: Option<u8>,
    /// The checklist in its order.
    pub checklist: Vec<ChecklistPart>,
}

/// One line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistPart {
    /// What it is about.
    pub dimension: Dimension,
    /// The line, in the reader's language where it came from a template.
    pub text: String,
    /// How much it counts, 1 to 5.
    pub weight: i32,
    /// Done.
    pub done: bool,
    /// What was found out.
    pub answer: Option<String>,
}

/// A visit that was made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastVisitPart {
    /// Why.
    pub purpose: Option<VisitPurpose>,
    /// The goal in one sentence.
    pub goal: Option<String>,
    /// When it began, on the clock of `time_zone`.
    pub starts_at: Option<LocalTime>,
    /// IANA name of the zone of the place; empty where nobody said.
    pub time_zone: String,
    /// Where.
    pub place: Option<String>,
    /// Their people.
    pub theirs: Vec<String>,
    /// Our people.
    pub ours: Vec<String>,
    /// Whether the goal was reached; `None` while no record was written.
    pub goal_reached: Option<GoalReached>,
    /// What came out of it.
    pub result: Option<String>,
    /// The need they stated.
    pub stated_need: Option<String>,
    /// The need behind it.
    pub real_need: Option<String>,
}

/// An open action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionPart {
    /// What.
    pub title: String,
    /// Who of ours does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// To whom of theirs it was promised.
    pub promised_to: Option<String>,
}

/// What the ledger says. All amounts are in `currency`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValuePart {
    /// The currency of every amount.
    pub currency: Currency,
    /// The last day of the ledger: trailing months end here; none where it has no line.
    pub as_of: Option<Date>,
    /// Net revenue of the trailing twelve months; none where several currencies would mix.
    pub revenue_ttm: Option<Decimal>,
    /// Net revenue of the twelve months before those, where the ledger covers them.
    pub revenue_previous: Option<Decimal>,
    /// Net revenue of all lines; none where several currencies would mix.
    pub revenue_all: Option<Decimal>,
    /// The first day with a line of this client.
    pub first_day: Option<Date>,
    /// Its share of our revenue.
    pub share: Option<SharePart>,
    /// Gross margin, where any cost is known.
    pub margin: Option<MarginPart>,
    /// Calendar years, oldest first.
    pub years: Vec<YearPart>,
    /// Months, oldest first, without gaps.
    pub months: Vec<MonthPart>,
    /// What cannot be said, and why.
    pub refusals: Vec<RefusalPart>,
}

/// A share of our revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharePart {
    /// A part of one.
    pub share: Decimal,
    /// The mark it crosses.
    pub mark: Option<Mark>,
}

/// The marks of concentration (domain.md 29).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// 10 % or more.
    Key,
    /// More than 20 %.
    Dependence,
}

/// Gross margin of the lines whose cost is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginPart {
    /// The margin.
    pub amount: Decimal,
    /// Margin by revenue of those lines, a part of one.
    pub rate: Option<Decimal>,
    /// The part of the revenue that those lines are.
    pub covered: Decimal,
}

/// One calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPart {
    /// Four digits.
    pub year: i32,
    /// Net revenue.
    pub revenue: Decimal,
    /// The ledger covers it only in part.
    pub partial: bool,
}

/// One month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthPart {
    /// Any day of it.
    pub month: Date,
    /// Net revenue.
    pub revenue: Decimal,
    /// The ledger covers it only in part.
    pub partial: bool,
}

/// Something that is not shown, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalPart {
    /// `margin`, `trend`, `revenue` or `share`: message `dossier-refused-<what>`.
    pub what: String,
    /// `cost_unknown`, `too_short`, `mixed_currencies` or `no_lines`: message
    /// `dossier-because-<reason>`.
    pub reason: String,
}
