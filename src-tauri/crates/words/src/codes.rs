//! Which messages a closed list of codes has in the catalogue: `<list>-<code>`.
//! Deliberately absent: the lists themselves (`valise_domain::codes`).

use valise_domain::codes::{
    AccountKind, ActionState, AttitudeScale, BuyingRole, Category, ChainDepartment, ChainLevel,
    Channel, CostKind, Dimension, GoalMode, GoalReached, ImportKind, Language, OwnerRole,
    PositionState, Stage, Strength, Timing, VisitPurpose, VisitState,
};

/// A code that the catalogue has words for.
pub trait Coded: Copy {
    /// The first part of its messages' ids.
    const LIST: &'static str;
    /// The text of the code.
    fn code(self) -> &'static str;
    /// The id of its message.
    fn message_id(self) -> String {
        format!("{}-{}", Self::LIST, self.code())
    }
}

macro_rules! coded {
    ($($name:ident = $list:literal),+ $(,)?) => {
        $(impl Coded for $name {
            const LIST: &'static str = $list;
            fn code(self) -> &'static str { self.as_str() }
        })+

        /// The first part of the messages of a list, by the name of its type; only the tests ask.
        #[cfg(test)]
        fn list_of(type_name: &str) -> Option<&'static str> {
            match type_name { $( stringify!($name) => Some($list), )+ _ => None }
        }
    };
}

coded! {
    Stage = "stage",
    Category = "category",
    OwnerRole = "owner-role",
    AccountKind = "account-kind",
    BuyingRole = "role",
    AttitudeScale = "attitude",
    Strength = "strength",
    PositionState = "position-state",
    ChainDepartment = "chain-department",
    ChainLevel = "chain-level",
    VisitPurpose = "purpose",
    VisitState = "visit-state",
    GoalReached = "goal-reached",
    Dimension = "dimension",
    Channel = "channel",
    ActionState = "action-state",
    ImportKind = "import-kind",
    GoalMode = "goal-mode",
    CostKind = "cost-kind",
    Timing = "timing",
    Language = "language",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use valise_domain::codes::LISTS;

    #[test]
    fn every_code_of_every_list_has_its_message_in_every_language() {
        for (name, codes) in LISTS {
            let list = list_of(name).unwrap_or_else(|| panic!("{name} has no messages"));
            for language in Language::ALL {
                for code in *codes {
                    let id = format!("{list}-{code}");
                    assert!(
                        catalogue(*language).has(&id),
                        "{id} in {}",
                        language.as_str()
                    );
                }
            }
        }
    }

    #[test]
    fn every_buying_role_has_a_tag_of_two_letters_and_no_tag_stands_twice() {
        for language in Language::ALL {
            let words = catalogue(*language);
            let mut tags: Vec<_> = BuyingRole::ALL.iter().map(|r| words.code_tag(*r)).collect();
            assert!(tags.iter().all(|tag| tag.chars().count() == 2), "{tags:?}");
            tags.sort();
            tags.dedup();
            assert_eq!(tags.len(), BuyingRole::ALL.len());
        }
    }
}
