//! Our side of the sample: five members, and the group that two of the clients belong to.
//! Deliberately absent: what they do (`maker`, `utility`, `carrier`).

use super::shape::Ours;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountGroupId, MemberId, account_group, member};

const GROUP: &str = "Nordanskär Industrier";

/// Name, function, the part of the mail address before the @, telephone.
const MEMBERS: [(&str, &str, &str, &str); 5] = [
    (
        "Linnéa Zhao",
        "Key Account Manager",
        "linnea.zhao",
        "+46 70 174 06 11",
    ),
    (
        "Doru Văleanu",
        "Account Manager",
        "doru.valeanu",
        "+46 8 465 004 12",
    ),
    (
        "Ingegerd Mosskull",
        "Chief Operating Officer",
        "ingegerd.mosskull",
        "+46 8 465 004 01",
    ),
    (
        "谌一帆",
        "Presales Engineer",
        "chen.yifan",
        "+44 1632 960 114",
    ),
    (
        "Pavel Dvorniček",
        "Head of Service",
        "pavel.dvornicek",
        "+46 70 174 06 27",
    ),
];

/// The rows of our side that clients refer to.
pub(super) struct Team {
    members: [MemberId; 5],
    /// The group of two of the clients.
    pub group: AccountGroupId,
}

impl Team {
    /// The row of one of our people.
    pub(super) fn member(&self, who: Ours) -> MemberId {
        self.members[match who {
            Ours::Kam => 0,
            Ours::Am => 1,
            Ours::Sponsor => 2,
            Ours::Presales => 3,
            Ours::Service => 4,
        }]
    }
}

/// Makes our people and the group.
pub(super) fn write(new_id: &mut dyn FnMut() -> RowId) -> (Change, Team) {
    let group: AccountGroupId = new_id().into();
    let mut change =
        Change::new("load-sample")
            .fixed()
            .set(account_group::name, group, GROUP.to_owned());
    let members = MEMBERS.map(|(name, function, mail, phone)| {
        let row: MemberId = new_id().into();
        for (field, text) in [
            (member::name, name.to_owned()),
            (member::function, function.to_owned()),
            (member::email, format!("{mail}@example.com")),
            (member::phone, phone.to_owned()),
        ] {
            change.put(field, row.into(), valise_domain::value::Value::Text(text));
        }
        row
    });
    (change, Team { members, group })
}
