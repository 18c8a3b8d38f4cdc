//! What about a client is worth a warning: rules over facts, without a store.
//! Deliberately absent: the facts (`today`), and words (`warn-<code>` in the catalogues).

use rust_decimal::Decimal;
use std::cmp::{Ordering, Reverse};
use std::collections::{HashMap, HashSet};
use valise_domain::codes::{AccountKind, BuyingRole, OwnerRole, Stage, Strength};
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, AccountId, StakeholderId};

/// A kind of warning, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Warning {
    /// Revenue of twelve months is well below that of the twelve before.
    FallingOrders,
    /// Nobody on the chart is known to decide (56).
    NoDecisionMaker,
    /// All we have is one person (6).
    SingleContact,
    /// Somebody who matters was neither met nor judged for half a year.
    StalePerson,
    /// No visit lies ahead and the last contact is long ago (49).
    NoVisitPlanned,
    /// Nobody of ours is accountable (25).
    OwnerMissing,
    /// A key account that no senior person of ours visits (83).
    SponsorMissing,
}

/// What is known of one client.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pub account: Account,
    pub has_categories: bool,
    /// Positions on its chart.
    pub posts: u32,
    /// People of whom more is known than the name.
    pub people: Vec<Known>,
    /// None where there never was a contact.
    pub days_since_contact: Option<u32>,
    pub has_visit_ahead: bool,
    /// Of the trailing twelve months, and of the twelve before.
    pub revenue: Option<Decimal>,
    pub revenue_before: Option<Decimal>,
    /// Key or dependence (29).
    pub is_marked: bool,
}

/// A person of whom more is known than the name.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub id: StakeholderId,
    pub name: Option<String>,
    pub strength: Strength,
    pub roles: HashSet<BuyingRole>,
    /// There was a contact.
    pub was_met: bool,
    /// Days since the last contact or attitude, where these are many.
    pub stale_days: Option<u32>,
}

/// A warning about one client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Warned {
    pub warning: Warning,
    pub account: AccountId,
    pub client: String,
    pub subject: Option<RowId>,
    pub detail: Option<String>,
    pub days: Option<u32>,
    revenue: Decimal,
}

/// Percent that revenue must fall by.
const FALL: u32 = 20;
/// Days without a contact after which a visit should lie ahead: twice the monthly meeting (49).
const CONTACT_AFTER: u32 = 60;

impl Warning {
    /// The code: messages `warn-<code>` and `warn-<code>-why`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FallingOrders => "falling_orders",
            Self::NoDecisionMaker => "no_decision_maker",
            Self::SingleContact => "single_contact",
            Self::StalePerson => "stale_person",
            Self::NoVisitPlanned => "no_visit_planned",
            Self::OwnerMissing => "owner_missing",
            Self::SponsorMissing => "sponsor_missing",
        }
    }
}

impl Warned {
    /// By kind, then the clients that bring most, then those waiting longest.
    pub fn order(&self, other: &Self) -> Ordering {
        let weight = |one: &Self| (one.warning, Reverse((one.revenue, one.days)));
        weight(self)
            .cmp(&weight(other))
            .then_with(|| self.client.cmp(&other.client))
            .then_with(|| (self.account, self.subject).cmp(&(other.account, other.subject)))
    }
}

/// What is worth a warning about a client. Clients that were lost, and those that nobody looks after
/// (thousands come in with a ledger), have none.
pub(crate) fn warnings(facts: Facts) -> Vec<Warned> {
    if facts.account.kind == Some(AccountKind::Lost) || !facts.is_looked_after() {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut warn = |warning, about: About| {
        all.push(Warned {
            warning,
            account: facts.account.id,
            client: facts.account.name.clone().unwrap_or_default(),
            subject: about.subject,
            detail: about.detail,
            days: about.days,
            revenue: facts.revenue.unwrap_or_default(),
        });
    };
    if let Some(percent) = facts
        .fall()
        .filter(|percent| *percent >= Decimal::from(FALL))
    {
        let detail = Some(percent.to_string());
        warn(
            Warning::FallingOrders,
            About {
                detail,
                ..About::default()
            },
        );
    }
    if facts.posts > 0 && !facts.people.iter().any(Known::decides) {
        warn(Warning::NoDecisionMaker, About::default());
    }
    let mut contacts = facts.people.iter().filter(|person| person.is_a_contact());
    if let (Some(only), None) = (contacts.next(), contacts.next()) {
        warn(Warning::SingleContact, About::person(only, None));
    }
    let matter = facts.people.iter().filter(|person| person.matters());
    for (person, days) in matter.filter_map(|person| Some((person, person.stale_days?))) {
        warn(Warning::StalePerson, About::person(person, Some(days)));
    }
    let days = facts.days_since_contact;
    if !facts.has_visit_ahead && days.is_none_or(|days| days >= CONTACT_AFTER) {
        warn(
            Warning::NoVisitPlanned,
            About {
                days,
                ..About::default()
            },
        );
    }
    if facts.account.owner.is_none() {
        warn(Warning::OwnerMissing, About::default());
    }
    if facts.is_key() && facts.account.sponsor.is_none() {
        warn(Warning::SponsorMissing, About::default());
    }
    all
}

/// Takes so many of each kind out of a list in its order; the rest stays.
pub(crate) fn take_of_each(all: &mut Vec<Warned>, most: usize) -> Vec<Warned> {
    let mut taken: HashMap<Warning, usize> = HashMap::new();
    let (listed, left) = std::mem::take(all).into_iter().partition(|one: &Warned| {
        let count = taken.entry(one.warning).or_default();
        *count += 1;
        *count <= most
    });
    *all = left;
    listed
}

/// Whom or what a warning is about.
#[derive(Default)]
struct About {
    subject: Option<RowId>,
    detail: Option<String>,
    days: Option<u32>,
}

impl About {
    fn person(person: &Known, days: Option<u32>) -> Self {
        Self {
            subject: Some(person.id.0),
            detail: person.name.clone(),
            days,
        }
    }
}

impl Facts {
    /// Whether somebody of ours works with this client.
    fn is_looked_after(&self) -> bool {
        let account = &self.account;
        let is_judged = account.stage.is_some() || self.has_categories || self.is_marked;
        let is_owned = account.owner.is_some() || account.sponsor.is_some();
        let is_known = self.posts > 0 || !self.people.is_empty();
        let is_seen = self.days_since_contact.is_some() || self.has_visit_ahead;
        let is_chosen = account.owner_role.is_some() || account.strategic_reason.is_some();
        is_judged || is_owned || is_known || is_seen || is_chosen
    }

    /// Whether it is treated as a key account.
    fn is_key(&self) -> bool {
        let account = &self.account;
        let is_close = matches!(
            account.stage,
            Some(Stage::Interdependent | Stage::Strategic)
        );
        account.owner_role == Some(OwnerRole::Kam) || is_close || account.strategic_reason.is_some()
    }

    /// By how many whole percent revenue fell; none where it did not, or nobody knows.
    fn fall(&self) -> Option<Decimal> {
        let (now, before) = self.revenue.zip(self.revenue_before)?;
        if before <= Decimal::ZERO || now >= before {
            return None;
        }
        let part = before.checked_sub(now)?.checked_div(before)?;
        Some(part.checked_mul(Decimal::ONE_HUNDRED)?.floor())
    }
}

impl Known {
    fn decides(&self) -> bool {
        self.roles.contains(&BuyingRole::DecisionMaker)
    }

    fn is_a_contact(&self) -> bool {
        self.was_met || self.strength != Strength::None
    }

    fn matters(&self) -> bool {
        !self.roles.is_empty() || self.strength >= Strength::Regular
    }
}

#[cfg(test)]
mod tests;
