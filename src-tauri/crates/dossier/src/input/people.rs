//! People of the client as a dossier is told of them, and where they stand in the decision chain.
//! Deliberately absent: the chart, which comes laid out.

use valise_domain::codes::{
    AttitudeScale, BuyingRole, ChainDepartment, ChainLevel, PositionState, Strength,
};
use valise_domain::time::Date;

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

/// A post in the decision chain, with who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatPart {
    /// Its department in the chain.
    pub department: ChainDepartment,
    /// Its level there; none where nobody said.
    pub level: Option<ChainLevel>,
    /// The holder's name; none where nobody known holds it.
    pub name: Option<String>,
    /// Filled, vacant or held by somebody unknown; closed posts stand in no chain.
    pub state: PositionState,
    /// Title of the post.
    pub title: Option<String>,
    /// The holder's latest attitude.
    pub attitude: Option<AttitudeScale>,
}
