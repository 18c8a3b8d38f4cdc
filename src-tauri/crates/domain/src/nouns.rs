//! The one declared list of tables and fields. It drives the door, the projection, the history, the
//! structs and the bindings: adding a field is one line here and a migration in `store`.
//!
//! Numbers of tables and fields are part of the sync format and are never reused. Every field may be
//! unset. Sets (categories, roles, attendees) are rows, never arrays. What can be computed is no field.
//! Deliberately absent: ledger lines, which are bulk data beside the ops (`ledger`).

use crate::codes::*;
use crate::declare::nouns;
use crate::table::take;
use crate::time::{Date, LocalTime};
use rust_decimal::Decimal;

pub use crate::table::{Field, Noun, Row, Table, WrongKind};

nouns! {
    /// Any customer or prospect; a group's members name it in `group` and roll up to it (34).
    1 account Account AccountId {
        /// What people call it.
        1 name: String,
        /// Its number in the firm's other programs.
        2 external_id: String,
        /// The group it belongs to.
        3 group: AccountGroupId,
        /// Existing, prospect or lost.
        4 kind: AccountKind,
        /// How close the two firms are (48).
        5 stage: Stage,
        /// The one accountable person of ours (25).
        6 owner: MemberId,
        /// KAM or AM (13).
        7 owner_role: OwnerRole,
        /// The senior person of ours who visits regularly (83).
        8 sponsor: MemberId,
        /// Revenue the customer could bring in 12 months (14).
        9 potential: Decimal,
        /// ISO 4217 code of `potential`.
        10 potential_currency: String,
        /// Why that much.
        11 potential_reason: String,
        /// When it was estimated.
        12 potential_on: Date,
        /// Country, as the customer writes it.
        13 country: String,
        /// Industry.
        14 industry: String,
        /// Home page.
        15 website: String,
        /// IANA name of the zone its head office lives in.
        16 time_zone: String,
        /// Free notes.
        17 notes: String,
        /// Held as strategic whatever the numbers say, with the reason (32).
        18 strategic_reason: String,
        /// Whether its manager is to grow it or to keep it where it is (15).
        19 goal_mode: GoalMode,
    }
    /// A parent of accounts: money and people roll up.
    2 account_group AccountGroup AccountGroupId {
        /// What people call it.
        1 name: String,
    }
    /// One category an account falls into (31, 32).
    3 account_category AccountCategory AccountCategoryId {
        /// The account.
        1 account: AccountId,
        /// Which of the six.
        2 category: Category,
        /// Why.
        3 reason: String,
    }
    /// A person on our side.
    4 member Member MemberId {
        /// Full name.
        1 name: String,
        /// What they do (26).
        2 function: String,
        /// E-mail address.
        3 email: String,
        /// Telephone number.
        4 phone: String,
    }
    /// A person on the customer's side (59).
    5 stakeholder Stakeholder StakeholderId {
        /// The account they belong to.
        1 account: AccountId,
        /// Full name.
        2 name: String,
        /// E-mail address.
        3 email: String,
        /// Telephone number.
        4 phone: String,
        /// WeChat, Teams or another address for messages.
        5 messenger: String,
        /// The language to speak with them.
        6 language: String,
        /// Our relationship with them.
        7 strength: Strength,
        /// What they care about in their work (54).
        8 concerns: String,
        /// Free notes.
        9 notes: String,
        /// Their number in the file they came from.
        10 external_id: String,
        /// Gives us information (60).
        11 informant: bool,
        /// Family.
        12 family: String [sensitive],
        /// Home town.
        13 home_town: String [sensitive],
        /// School.
        14 school: String [sensitive],
        /// Hobbies.
        15 hobbies: String [sensitive],
        /// Standing in the organisation, relations with colleagues.
        16 standing: String [sensitive],
        /// Goals and ambitions.
        17 ambitions: String [sensitive],
        /// Why the profile is kept.
        18 profile_reason: String [sensitive],
    }
    /// A post in the customer's organisation, held by somebody or nobody.
    6 position Position PositionId under manager {
        /// The account it belongs to.
        1 account: AccountId,
        /// Title of the post.
        2 title: String,
        /// Department or unit, as the customer calls it.
        3 department: String,
        /// Its place in the decision chain (53).
        4 chain_department: ChainDepartment,
        /// Its level there (55).
        5 chain_level: ChainLevel,
        /// Who holds it.
        6 holder: StakeholderId,
        /// Filled, vacant, unknown or closed.
        7 state: PositionState,
        /// Its number in the file it came from.
        8 external_id: String,
        /// Grade or rank within the customer's scale.
        9 grade: String,
        /// What the post is for.
        10 purpose: String,
        /// Free notes.
        11 notes: String,
        /// The position it answers to in the matter, beside the line (dotted).
        12 functional_manager: PositionId,
    }
    /// One buying role of one stakeholder.
    7 buying_role BuyingRoleHeld BuyingRoleId {
        /// Whose.
        1 stakeholder: StakeholderId,
        /// Which.
        2 role: BuyingRole,
    }
    /// An attitude as seen on a day, with what showed it (60).
    8 attitude Attitude AttitudeId {
        /// Whose.
        1 stakeholder: StakeholderId,
        /// Which.
        2 attitude: AttitudeScale,
        /// The day it showed.
        3 seen_on: Date,
        /// What showed it.
        4 evidence: String,
    }
    /// A visit, planned or made.
    9 visit Visit VisitId {
        /// The account visited.
        1 account: AccountId,
        /// Why (62).
        2 purpose: VisitPurpose,
        /// The goal in one sentence.
        3 goal: String,
        /// When it begins, on the clock of `time_zone`.
        4 starts_at: LocalTime,
        /// How long, in minutes.
        5 minutes: i32,
        /// IANA name of the zone of the place.
        6 time_zone: String,
        /// Where.
        7 place: String,
        /// Planned, recorded or cancelled.
        8 state: VisitState,
        /// Whether the goal was reached.
        9 goal_reached: GoalReached,
        /// What came out of it.
        10 result: String,
        /// The need they stated (61).
        11 stated_need: String,
        /// The need behind it (61).
        12 real_need: String,
    }
    /// Somebody who takes part in a visit: theirs or ours.
    10 attendee Attendee AttendeeId {
        /// The visit.
        1 visit: VisitId,
        /// One of theirs …
        2 stakeholder: StakeholderId,
        /// … or one of ours.
        3 member: MemberId,
    }
    /// One line of the checklist of one visit.
    11 checklist_line ChecklistLine ChecklistLineId {
        /// The visit.
        1 visit: VisitId,
        /// The template line it came from, whose text it shows in the reader's language.
        2 template_line: TemplateLineId,
        /// A text of its own, where it came from no template or was changed.
        3 text: String,
        /// What it is about.
        4 dimension: Dimension,
        /// How much it counts, 1 to 5.
        5 weight: i32,
        /// Done.
        6 done: bool,
        /// What was found out.
        7 answer: String,
        /// Order within the visit: a fractional index.
        8 place: String,
    }
    /// A checklist for one purpose.
    12 checklist_template ChecklistTemplate ChecklistTemplateId {
        /// The purpose it serves.
        1 purpose: VisitPurpose,
        /// A name of its own.
        2 name: String,
    }
    /// One line of a template, in three languages.
    13 template_line TemplateLine TemplateLineId {
        /// The template.
        1 template: ChecklistTemplateId,
        /// What it is about.
        2 dimension: Dimension,
        /// How much it counts, 1 to 5.
        3 weight: i32,
        /// Order: a fractional index.
        4 place: String,
        /// The text in English.
        5 text_en: String,
        /// The text in Chinese.
        6 text_zh: String,
        /// The text in Swedish.
        7 text_sv: String,
    }
    /// One contact with the customer.
    14 interaction Interaction InteractionId {
        /// The account.
        1 account: AccountId,
        /// How.
        2 channel: Channel,
        /// When, on the clock of `time_zone`.
        3 happened_at: LocalTime,
        /// IANA name of the zone.
        4 time_zone: String,
        /// With whom.
        5 stakeholder: StakeholderId,
        /// One line.
        6 summary: String,
        /// The rest.
        7 notes: String,
        /// The visit it belongs to.
        8 visit: VisitId,
    }
    /// A task with an owner and a date; what we promised is one with `promised_to`.
    15 action Action ActionId {
        /// The account.
        1 account: AccountId,
        /// What.
        2 title: String,
        /// Who does it.
        3 owner: MemberId,
        /// By when.
        4 due: Date,
        /// Open, done or dropped.
        5 state: ActionState,
        /// The visit it came from.
        6 visit: VisitId,
        /// To whom it was promised (81).
        7 promised_to: StakeholderId,
    }
    /// One import: the manifest of what came in; deleting it undoes it.
    16 import Import ImportId {
        /// Ledger or people.
        1 kind: ImportKind,
        /// The file's own name, without its folder.
        2 file_name: String,
        /// BLAKE3 of the bytes of the file, hex.
        3 digest: String,
        /// Lines that arrived.
        4 lines: i32,
        /// ISO 4217 code of lines that name none; XXX where nobody said.
        5 currency: String,
        /// The account it went to (people).
        6 account: AccountId,
    }
    /// How the columns of files of one layout are read, remembered for the next file.
    17 import_layout ImportLayout ImportLayoutId {
        /// Ledger or people.
        1 kind: ImportKind,
        /// The layout, as `exchange` names it.
        2 layout: String,
        /// The choices, as JSON.
        3 choices: String,
    }
    /// What holds for the whole workspace: one row, `RowId::built_in("workspace")`.
    18 workspace Workspace WorkspaceId {
        /// ISO 4217 code that lines without one are taken to be in.
        1 currency: String,
        /// Made as a sample for trying things out.
        2 sample: bool,
    }
    /// Something spent on a client, or on clients at large where it names none (87). It has an amount,
    /// or a quantity that the rate of its kind prices.
    19 cost_entry CostEntry CostEntryId {
        /** The client; none where it is not allocated to one. */ 1 account: AccountId,
        /** What for. */ 2 kind: CostKind,
        /** How many of what the rate of the kind prices. */ 3 quantity: Decimal,
        /** What was spent; positive is a cost. */ 4 amount: Decimal,
        /** ISO 4217 code; that of the ledger where it is not stated. */ 5 currency: String,
        /** The first day it was spent for. */ 6 from: Date,
        /** The last such day; the first where it is not stated. */ 7 to: Date,
        /** Free notes. */ 8 note: String,
        /** The import it came with. */ 9 import: ImportId,
    }
    /// What one unit of a kind of cost costs from a day on.
    20 cost_rate CostRate CostRateId {
        /** Which kind. */ 1 kind: CostKind,
        /** Money for one unit. */ 2 rate: Decimal,
        /** ISO 4217 code; that of the ledger where it is not stated. */ 3 currency: String,
        /** The first day it holds; always where it is not stated. */ 4 from: Date,
    }
    /// What a client's retention sum rests on; one a client.
    21 retention_assumption RetentionAssumption RetentionAssumptionId {
        /** The client. */ 1 account: AccountId,
        /** Renewal decisions in our favour. */ 2 kept: i32,
        /** Renewal decisions against us. */ 3 lost: i32,
        /** Margin of one year after cost to serve. */ 4 margin: Decimal,
        /** Growth of the margin a year, a part of one. */ 5 growth: Decimal,
        /** Discount rate a year, a part of one. */ 6 discount: Decimal,
        /** How many years; for ever where it is not stated. */ 7 periods: i32,
        /** When in its year the margin comes. */ 8 timing: Timing,
        /** ISO 4217 code of the margin. */ 9 currency: String,
    }
    /// A client's plan in money; a version that was kept is a copy with its day.
    22 plan_scenario PlanScenario PlanScenarioId {
        /** The client. */ 1 account: AccountId,
        /** What people call it. */ 2 name: String,
        /** ISO 4217 code of every amount. */ 3 currency: String,
        /** Revenue of the year before the first. */ 4 revenue: Decimal,
        /** Its growth a year, a part of one. */ 5 growth: Decimal,
        /** Gross margin, a part of revenue. */ 6 margin: Decimal,
        /** Cost to serve that grows with revenue, a part of it. */ 7 cost_share: Decimal,
        /** Cost to serve a year that does not. */ 8 cost_fixed: Decimal,
        /** Days until the client pays. */ 9 days: i32,
        /** What money outstanding costs a year, a part of one. */ 10 capital: Decimal,
        /** Discount rate a year, a part of one. */ 11 discount: Decimal,
        /** Probability a year that the client leaves. */ 12 hazard: Decimal,
        /** How many years. */ 13 horizon: i32,
        /// Growth after the last year; nothing after it counts where it is not stated.
        14 terminal_growth: Decimal,
        /** The day a version was kept; none for the one that is worked on. */ 15 kept_on: Date,
        /** The scenario that a version is of. */ 16 origin: PlanScenarioId,
        /** Somebody chose it as the one that counts. */ 17 chosen: bool,
    }
    /// Something in a plan that may add revenue.
    23 plan_initiative PlanInitiative PlanInitiativeId {
        /** The plan. */ 1 scenario: PlanScenarioId,
        /** What people call it. */ 2 name: String,
        /** Probability that it succeeds. */ 3 probability: Decimal,
        /** What it takes in the first year. */ 4 investment: Decimal,
        /** Revenue a year if it succeeds. */ 5 uplift: Decimal,
        /** The first year with that revenue, counted from 1. */ 6 first_year: i32,
    }
    /// The lines of one import of one client, as sealed blobs beside the ops. It belongs to the client, so
    /// that whoever may read one client does not get the ledger of the others.
    24 ledger_part LedgerPart LedgerPartId {
        /** The client. */ 1 account: AccountId,
        /** The import. */ 2 import: ImportId,
        /** Which blobs, as `valise-sync` writes a manifest. */ 3 manifest: String,
        /** Somebody could not get them: whoever has the lines sends them again. */ 4 lost: bool,
    }
    /// A device that shares the workspace, by what people call it. Its keys and rights stand in the roster.
    25 device Device DeviceId {
        /** What it is called. */ 1 name: String,
        /** Whose it is. */ 2 member: MemberId,
    }
}

#[cfg(test)]
mod tests;
