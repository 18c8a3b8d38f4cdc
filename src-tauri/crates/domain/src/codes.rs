//! Closed lists of codes, one word for one thing (terms.md). The text of a code is part of the format.
//! Deliberately absent: how a code is called in a language; the catalogues have `<list>-<code>`.

use crate::cell::Cell;
use crate::value::{Kind, Value};

/// Declares enums whose variants are codes: text form, list of all, serde, specta and [`Cell`].
macro_rules! codes {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $code:literal ),+ $(,)? } )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, specta::Type)]
        pub enum $name { $( $(#[$vdoc])* #[serde(rename = $code)] $variant ),+ }

        impl $name {
            /// Every code of the list, in its natural order.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),+];
            /// The texts of [`Self::ALL`].
            pub const CODES: &'static [&'static str] = &[$( $code ),+];
            /// The text of the code.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $code ),+ }
            }
            /// The code with that text.
            pub fn from_code(text: &str) -> Option<Self> {
                match text { $( $code => Some(Self::$variant), )+ _ => None }
            }
        }

        impl Cell for $name {
            const KIND: Kind = Kind::Code(Self::CODES);
            fn into_value(self) -> Value { Value::Text(self.as_str().to_owned()) }
            fn from_value(value: Value) -> Option<Self> {
                match value { Value::Text(text) => Self::from_code(&text), _ => None }
            }
        }
    )+
        /// Every list of this file: its type's name and the texts of its codes.
        pub const LISTS: &[(&str, &[&str])] = &[$( (stringify!($name), $name::CODES) ),+];
    };
}

codes! {
    /// How close the two firms are (domain.md 48).
    Stage {
        /// Dialogue only; either side leaves easily.
        Exploratory = "exploratory",
        /// Business grows; leaving is inconvenient but possible.
        Cooperative = "cooperative",
        /// Agreements link the businesses; hard to leave.
        Interdependent = "interdependent",
        /// A joint long-term plan.
        Strategic = "strategic",
    }
    /// The six categories; several may apply (domain.md 31).
    Category {
        /// Large share of our revenue.
        Breadwinner = "breadwinner",
        /// High growth ahead.
        Promising = "promising",
        /// A market leader whose name helps us.
        Prestigious = "prestigious",
        /// A demanding expert who shares know-how.
        Mentor = "mentor",
        /// Open dialogue between equals.
        Partner = "partner",
        /// Tests new products.
        Innovator = "innovator",
    }
    /// Who owns an account (domain.md 13).
    OwnerRole {
        /// Key account manager.
        Kam = "kam",
        /// Account manager.
        Am = "am",
    }
    /// Whether business is done already (domain.md 5, 37).
    AccountKind {
        /// Buys from us.
        Existing = "existing",
        /// Might.
        Prospect = "prospect",
        /// Did, and left.
        Lost = "lost",
    }
    /// A part in a purchase; a person may hold several.
    BuyingRole {
        /// Decides.
        DecisionMaker = "decision_maker",
        /// Signs what was decided.
        Approver = "approver",
        /// Sways the decision.
        Influencer = "influencer",
        /// Works with what is bought.
        User = "user",
        /// Opens or shuts the door.
        Gatekeeper = "gatekeeper",
        /// Buys.
        Purchaser = "purchaser",
    }
    /// Attitude towards us (domain.md 60).
    AttitudeScale {
        /// Firmly supports us and gives us information.
        Champion = "champion",
        /// Supports us.
        Supporter = "supporter",
        /// Neither.
        Neutral = "neutral",
        /// Doubts.
        Sceptic = "sceptic",
        /// Works against us.
        Opponent = "opponent",
    }
    /// Our relationship with the person.
    Strength {
        /// None yet.
        None = "none",
        /// Brief contact.
        Brief = "brief",
        /// Regular contact.
        Regular = "regular",
        /// In depth.
        InDepth = "in_depth",
    }
    /// What is known of who holds a position.
    PositionState {
        /// Somebody known holds it.
        Filled = "filled",
        /// Nobody holds it.
        Vacant = "vacant",
        /// Somebody holds it whom we do not know.
        Unknown = "unknown",
        /// The position was closed.
        Closed = "closed",
    }
    /// Departments of the decision chain (domain.md 53).
    ChainDepartment {
        /// Cares about the efficiency of the business.
        Using = "using",
        /// Feasibility, security, maintenance, interfaces.
        Technical = "technical",
        /// Funds and contracts; includes purchasing and HR.
        Finance = "finance",
        /// The last word.
        SeniorManagement = "senior_management",
    }
    /// Level within a department (domain.md 55).
    ChainLevel {
        /// Uses it directly.
        User = "user",
        /// Leads the department.
        Head = "head",
        /// Decides.
        Decider = "decider",
    }
    /// Why a visit is made (domain.md 62).
    VisitPurpose {
        /// Close a deal.
        Close = "close",
        /// Maintain the relationship.
        Maintain = "maintain",
        /// Check progress.
        Progress = "progress",
        /// Discuss a solution.
        Solution = "solution",
        /// Market research.
        Research = "research",
    }
    /// Where a visit stands.
    VisitState {
        /// Ahead, or past without a record.
        Planned = "planned",
        /// Recorded.
        Recorded = "recorded",
        /// Did not take place.
        Cancelled = "cancelled",
    }
    /// Whether the goal of a visit was reached.
    GoalReached {
        /// Wholly.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// Not.
        No = "no",
    }
    /// What a checklist line is about: the research grid and the packing list (domain.md 63, 64).
    Dimension {
        /// The customer's business.
        Customer = "customer",
        /// Key persons.
        Persons = "persons",
        /// The project.
        Project = "project",
        /// Competitors.
        Competitor = "competitor",
        /// What to bring.
        Packing = "packing",
    }
    /// How a contact took place (domain.md 7).
    Channel {
        /// In person.
        Meeting = "meeting",
        /// By telephone.
        Call = "call",
        /// By e-mail.
        Email = "email",
        /// By video.
        Video = "video",
        /// By message.
        Message = "message",
    }
    /// Where an action stands.
    ActionState {
        /// To be done.
        Open = "open",
        /// Done.
        Done = "done",
        /// No longer wanted.
        Dropped = "dropped",
    }
    /// What was imported.
    ImportKind {
        /// A sales ledger.
        Ledger = "ledger",
        /// A list of people and positions.
        People = "people",
        /// A list of costs to serve.
        Costs = "costs",
    }
    /// What a manager is to do with an account (domain.md 15).
    GoalMode {
        /// Bring it to its potential.
        Grow = "grow",
        /// Keep it where it is.
        Maintain = "maintain",
    }
    /// What money is spent on after the gross margin (valuation.md, ladder a).
    CostKind {
        /// Handling of orders; the unit is one.
        Orders = "orders",
        /// Handling of order lines; the unit is one.
        Lines = "lines",
        /// Freight that we pay.
        Freight = "freight",
        /// Visits; the unit is one.
        Visits = "visits",
        /// Service and support; the unit is an hour.
        ServiceHours = "service_hours",
        /// Goods taken back; the unit is one line.
        Returns = "returns",
        /// Rebates that are on no invoice.
        Rebates = "rebates",
        /// A named part of the team.
        Team = "team",
        /// Money outstanding: the quantity is days, the rate what money costs a year, a part of one.
        Receivables = "receivables",
        /// What will not be paid.
        BadDebt = "bad_debt",
        /// Anything else.
        Other = "other",
    }
    /// When in a period its margin comes (valuation.md, ladder b).
    Timing {
        /// At its end, the first one already at risk.
        End = "end",
        /// At its beginning, the first one certain.
        Begin = "begin",
        /// In its middle, the first one certain.
        Mid = "mid",
    }
    /// A language of the interface and the dossier.
    Language {
        /// English.
        En = "en",
        /// Simplified Chinese.
        ZhCn = "zh-CN",
        /// Swedish.
        Sv = "sv",
    }
}
