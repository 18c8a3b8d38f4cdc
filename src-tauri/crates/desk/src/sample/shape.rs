//! The form in which the sample's clients are told: tables of constants, days counted from today.
//! Telephone numbers: Sweden (08-465 004 xx, 070-174 06 xx) and Britain (01632 960 xxx) reserve
//! ranges for fiction; China and Bulgaria reserve none, so there the subscriber's number begins with
//! 0, which neither numbering plan ever gives out.
//! Deliberately absent: the contents (one folder a client) and how they become rows (`write`).

use valise_domain::codes::{
    AttitudeScale, BuyingRole, Category, ChainDepartment, ChainLevel, Channel, GoalReached,
    OwnerRole, PositionState, Strength, VisitPurpose,
};

/// One of our people, by their part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ours {
    /// Key account manager.
    Kam,
    /// Account manager.
    Am,
    /// Executive sponsor.
    Sponsor,
    /// Presales engineer.
    Presales,
    /// Head of service.
    Service,
}

/// One client with everything about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Client {
    pub name: &'static str,
    pub external_id: &'static str,
    pub in_group: bool,
    pub stage: valise_domain::codes::Stage,
    pub owner: Ours,
    pub owner_role: OwnerRole,
    /// Whole units of the ledger's currency.
    pub potential: i64,
    pub potential_reason: &'static str,
    pub potential_day: i64,
    pub country: &'static str,
    pub industry: &'static str,
    pub website: &'static str,
    pub time_zone: &'static str,
    pub notes: &'static str,
    /// Empty where the numbers say enough.
    pub strategic_reason: &'static str,
    pub categories: &'static [(Category, &'static str)],
    /// The part of every mail address after the @.
    pub mail: &'static str,
    pub language: &'static str,
    pub posts: &'static [Post],
    pub visits: &'static [Meeting],
    pub contacts: &'static [Contact],
    pub tasks: &'static [Task],
}

/// An attitude: the day it showed, which, and what showed it.
pub(super) type Seen = (i64, AttitudeScale, &'static str);

/// A sensitive profile; what is not known is empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Profile {
    pub family: &'static str,
    pub home_town: &'static str,
    pub school: &'static str,
    pub hobbies: &'static str,
    pub standing: &'static str,
    pub ambitions: &'static str,
    pub reason: &'static str,
}

/// A profile about which nothing is known yet.
pub(super) const NO_PROFILE: Profile = Profile {
    family: "",
    home_town: "",
    school: "",
    hobbies: "",
    standing: "",
    ambitions: "",
    reason: "",
};

/// One position and, where somebody known holds it, that person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Post {
    pub key: &'static str,
    /// Key of the position above; empty at the top.
    pub under: &'static str,
    pub title: &'static str,
    pub department: &'static str,
    pub chain: Option<(ChainDepartment, ChainLevel)>,
    pub state: PositionState,
    pub notes: &'static str,
    /// Key of the position it answers to beside the line; empty without one.
    pub dotted_to: &'static str,
    pub holder: Option<Holder>,
}

/// A person, told together with the position they hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holder {
    pub name: &'static str,
    /// The part of the mail address before the @.
    pub mail: &'static str,
    pub strength: Strength,
    pub phone: &'static str,
    pub messenger: &'static str,
    pub concerns: &'static str,
    pub notes: &'static str,
    pub informant: bool,
    pub roles: &'static [BuyingRole],
    /// Oldest first.
    pub seen: &'static [Seen],
    pub profile: Option<Profile>,
}

impl Post {
    /// A position that nobody is known to hold.
    pub(super) const fn open(
        (key, under): (&'static str, &'static str),
        title: &'static str,
        department: &'static str,
        state: PositionState,
        notes: &'static str,
    ) -> Self {
        let (chain, dotted_to, holder) = (None, "", None);
        Self {
            key,
            under,
            title,
            department,
            chain,
            state,
            notes,
            dotted_to,
            holder,
        }
    }

    /// A position somebody holds.
    pub(super) const fn held(
        keys: (&'static str, &'static str),
        title: &'static str,
        department: &'static str,
        holder: Holder,
    ) -> Self {
        let mut post = Self::open(keys, title, department, PositionState::Filled, "");
        post.holder = Some(holder);
        post
    }

    /// Says where it stands in the decision chain.
    pub(super) const fn chain(mut self, department: ChainDepartment, level: ChainLevel) -> Self {
        self.chain = Some((department, level));
        self
    }

    /// Says to which position it also answers.
    pub(super) const fn dotted_to(mut self, key: &'static str) -> Self {
        self.dotted_to = key;
        self
    }
}

impl Holder {
    /// A person of whom only the name, the mail address and our relationship are known.
    pub(super) const fn new(name: &'static str, mail: &'static str, strength: Strength) -> Self {
        Self {
            name,
            mail,
            strength,
            phone: "",
            messenger: "",
            concerns: "",
            notes: "",
            informant: false,
            roles: &[],
            seen: &[],
            profile: None,
        }
    }

    /// Their telephone number.
    pub(super) const fn phone(mut self, phone: &'static str) -> Self {
        self.phone = phone;
        self
    }

    /// Their address for messages.
    pub(super) const fn messenger(mut self, messenger: &'static str) -> Self {
        self.messenger = messenger;
        self
    }

    /// Their parts in a purchase.
    pub(super) const fn roles(mut self, roles: &'static [BuyingRole]) -> Self {
        self.roles = roles;
        self
    }

    /// What they care about.
    pub(super) const fn cares(mut self, concerns: &'static str) -> Self {
        self.concerns = concerns;
        self
    }

    /// Free notes.
    pub(super) const fn notes(mut self, notes: &'static str) -> Self {
        self.notes = notes;
        self
    }

    /// Their attitudes, oldest first.
    pub(super) const fn seen(mut self, seen: &'static [Seen]) -> Self {
        self.seen = seen;
        self
    }

    /// They give us information.
    pub(super) const fn informs(mut self) -> Self {
        self.informant = true;
        self
    }

    /// Their sensitive profile.
    pub(super) const fn profile(mut self, profile: Profile) -> Self {
        self.profile = Some(profile);
        self
    }
}

/// How far the checklist of a visit is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Prepared {
    /// Every line is done.
    Whole,
    /// These lines are done: slug of the built-in line and what was found out, or empty.
    Partly(&'static [(&'static str, &'static str)]),
}

/// What was written after a visit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {
    pub reached: GoalReached,
    pub result: &'static str,
    pub stated_need: &'static str,
    pub real_need: &'static str,
}

/// A visit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meeting {
    pub key: &'static str,
    pub purpose: VisitPurpose,
    pub day: i64,
    /// Hour and minute.
    pub clock: (u32, u32),
    pub minutes: i32,
    pub place: &'static str,
    pub goal: &'static str,
    /// Keys of the positions whose holders take part.
    pub theirs: &'static [&'static str],
    pub ours: &'static [Ours],
    pub prepared: Prepared,
    /// A line of this visit's own, not done yet, beside those of the template; empty without one.
    pub own_line: &'static str,
    pub record: Option<Record>,
}

/// A contact beside or within a visit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contact {
    pub channel: Channel,
    pub day: i64,
    pub clock: (u32, u32),
    /// Key of the position of the person spoken with.
    pub with: &'static str,
    pub summary: &'static str,
    pub notes: &'static str,
    /// Key of the visit it belongs to; empty without one.
    pub visit: &'static str,
}

/// Something to do, or done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Task {
    pub title: &'static str,
    pub owner: Ours,
    pub due: i64,
    pub done: bool,
    /// Key of the visit it came from; empty without one.
    pub visit: &'static str,
    /// Key of the position of the person it was promised to; empty where it is no promise.
    pub promised_to: &'static str,
}
