//! Positions and people of the carrier. All invented. Deliberately absent: what happened with them.

use crate::sample::shape::{Holder, NO_PROFILE, Post, Profile};
use valise_domain::codes::AttitudeScale::{Champion, Neutral, Sceptic, Supporter};
use valise_domain::codes::BuyingRole::{
    Approver, DecisionMaker, Gatekeeper, Influencer, Purchaser, User,
};
use valise_domain::codes::ChainDepartment::{Finance, SeniorManagement, Technical, Using};
use valise_domain::codes::ChainLevel::{self, Decider, Head};
use valise_domain::codes::PositionState::{Unknown, Vacant};
use valise_domain::codes::Strength::{self, Brief, InDepth, Regular};

pub(super) const POSTS: &[Post] = &[
    Post::held(
        ("ceo", ""),
        "Изпълнителен директор",
        "Ръководство",
        Holder::new("Велислава Кръстинова", "v.krastinova", Brief)
            .phone("+359 82 000 101")
            .roles(&[Approver])
            .cares("No spoiled loads, and a good name with the retail chains")
            .seen(&[(
                -200,
                Neutral,
                "Signed the pilot and left the rest to operations",
            )]),
    )
    .chain(SeniorManagement, Decider),
    Post::held(
        ("operations", "ceo"),
        "Оперативен директор",
        "Операции",
        Holder::new("Огнян Дъбовец", "o.dabovets", InDepth)
            .phone("+359 82 000 102")
            .roles(&[DecisionMaker])
            .cares("Claims for spoiled goods, waiting time at the ramp")
            .seen(&[
                (-260, Neutral, "Wanted to see one harvest before he judged"),
                (
                    -75,
                    Supporter,
                    "Credited the loggers with half as many claims",
                ),
            ])
            .profile(Profile {
                family: "Two sons, one studies in Rotterdam",
                hobbies: "Rowing",
                ambitions: "To run a cold store in Romania",
                reason: "Told by himself over dinner; kept to plan visits around the regatta",
                ..NO_PROFILE
            }),
    )
    .chain(Using, Decider),
    Post::held(
        ("stores", "operations"),
        "Ръководител хладилни складове",
        "Хладилни складове",
        Holder::new("Снежина Търколева", "s.tarkoleva", InDepth)
            .phone("+359 82 000 111")
            .roles(&[User, Influencer])
            .cares("Audit reports that write themselves")
            .seen(&[(-75, Champion, "Showed our reports to an auditor unasked")])
            .informs(),
    )
    .chain(Using, Head),
    Post::held(
        ("shift", "stores"),
        "Началник смяна",
        "Хладилни складове",
        Holder::new("Любен Чакърджи", "l.chakardzhi", Regular)
            .roles(&[User])
            .cares("Alarms in Bulgarian, not in English")
            .seen(&[(-75, Supporter, "Asked for ten loggers more for the ramp")]),
    )
    .chain(Using, ChainLevel::User),
    Post::held(
        ("dispatch", "shift"),
        "Диспечер",
        "Хладилни складове",
        Holder::new("Ралица Вощинова", "r.voshtinova", Brief)
            .roles(&[User])
            .cares("One screen for trucks and stores")
            .seen(&[(-74, Neutral, "Has not used the map yet")]),
    )
    .chain(Using, ChainLevel::User),
    Post::held(
        ("fleet", "operations"),
        "Ръководител автопарк",
        "Автопарк",
        Holder::new("Христо Бързеев", "h.barzeev", Regular)
            .phone("+359 82 000 112")
            .roles(&[User, Influencer])
            .cares("Nothing that the driver has to charge")
            .seen(&[
                (
                    -150,
                    Sceptic,
                    "Drivers threw away the loggers of another supplier",
                ),
                (
                    -38,
                    Neutral,
                    "Will try six trucks if the mounting takes ten minutes",
                ),
            ]),
    )
    .chain(Using, Head),
    Post::held(
        ("workshop", "fleet"),
        "Механик автопарк",
        "Автопарк",
        Holder::new("Асен Желязчев", "a.zhelyazchev", Strength::None).roles(&[User]),
    )
    .chain(Technical, ChainLevel::User)
    .dotted_to("it"),
    Post::held(
        ("it", "ceo"),
        "Директор ИТ",
        "ИТ",
        Holder::new("Боян Зорнилов", "b.zornilov", Regular)
            .phone("+359 82 000 121")
            .roles(&[Gatekeeper, Influencer])
            .cares("Few systems, and the group's security rules")
            .seen(&[(-120, Neutral, "Asked which data leave the country")]),
    )
    .chain(Technical, Decider),
    Post::held(
        ("admin", "it"),
        "Системен администратор",
        "ИТ",
        Holder::new("Йоана Ледничка", "y.lednichka", Regular)
            .roles(&[User])
            .cares("Updates outside the harvest")
            .seen(&[(-66, Supporter, "Set up the gateway herself within a day")]),
    )
    .chain(Technical, ChainLevel::User),
    Post::held(
        ("quality", "ceo"),
        "Директор качество",
        "Качество",
        Holder::new("Ивайла Бисерчева", "i.bisercheva", Brief)
            .roles(&[Influencer])
            .cares("Calibration certificates that auditors accept")
            .seen(&[(-90, Supporter, "Made our certificates the model for others")]),
    )
    .chain(Technical, Head),
    Post::held(
        ("cfo", "ceo"),
        "Финансов директор",
        "Финанси",
        Holder::new("Цветелина Пъдарска", "ts.padarska", Brief)
            .phone("+359 82 000 131")
            .roles(&[Approver])
            .cares("Payback within one harvest")
            .seen(&[(
                -175,
                Sceptic,
                "Asked why loggers cost more than the fruit they watch",
            )]),
    )
    .chain(Finance, Decider),
    Post::held(
        ("supply", "cfo"),
        "Ръководител снабдяване",
        "Снабдяване",
        Holder::new("Пламен Шишманчев", "p.shishmanchev", Regular)
            .phone("+359 82 000 132")
            .roles(&[Purchaser])
            .cares("The group's framework contract")
            .seen(&[(-38, Neutral, "Waits for the group's new supplier list")]),
    )
    .chain(Finance, Head),
    Post::open(
        ("legal", "cfo"),
        "Юрисконсулт",
        "Финанси",
        Vacant,
        "The group's lawyers in Stockholm stand in",
    )
    .chain(Finance, ChainLevel::User),
    Post::open(
        ("sales", "ceo"),
        "Търговски директор",
        "Продажби",
        Unknown,
        "Promises temperatures to the retail chains; we have never met",
    )
    .chain(SeniorManagement, Head),
];
