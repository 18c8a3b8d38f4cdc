//! A client of our own invention, told in full.

use crate::layout::{card, lay_out};
use crate::worth_sample::worth;
use rust_decimal::Decimal;
use valise_domain::chart::Card;
use valise_domain::codes::*;
use valise_domain::money::Money;
use valise_dossier::*;

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Everything a dossier can hold.
pub fn full(language: Language) -> Dossier {
    Dossier {
        account: account(),
        people: people(),
        counts: Counts {
            positions: 14,
            unknown: 2,
            vacant: 1,
            closed: 1,
        },
        chart: Some(lay_out(&cards(), 200.0, 76.0)),
        visit: Some(visit(language)),
        past_visits: past_visits(),
        actions: actions(),
        value: Some(value()),
        worth: Some(worth()),
        ..Dossier::of("", language, "2026-11-21".parse().unwrap())
    }
}

fn account() -> AccountPart {
    AccountPart {
        name: "Norrsken Mekaniska AB".into(),
        external_id: some("K-10482"),
        group: some("Polaris Industrigrupp"),
        country: some("Sverige"),
        industry: some("Verkstadsindustri"),
        kind: Some(AccountKind::Existing),
        stage: Some(Stage::Cooperative),
        categories: vec![Category::Breadwinner, Category::Innovator],
        owner: Some(OwnerPart {
            name: "Åsa Lindqvist".into(),
            role: Some(OwnerRole::Kam),
        }),
        sponsor: some("Henrik Wallgren"),
        potential: Some(PotentialPart {
            amount: Money {
                amount: decimal("4500000"),
                currency: "SEK".parse().unwrap(),
            },
            reason: some("second plant opens in Luleå next autumn"),
            estimated_on: Some("2026-09-02".parse().unwrap()),
        }),
        notes: some(
            "Family firm until 2019; the founder still walks the floor on Fridays.\n\
             Decisions over 500,000 need the board, which meets in March and October.",
        ),
    }
}

fn person(name: &str, title: &str, department: &str) -> PersonPart {
    PersonPart {
        name: name.into(),
        title: some(title),
        department: some(department),
        ..PersonPart::default()
    }
}

fn seen(value: AttitudeScale, day: &str, evidence: &str) -> Option<AttitudePart> {
    let seen_on = Some(day.parse().unwrap());
    Some(AttitudePart {
        value,
        seen_on,
        evidence: some(evidence),
    })
}

fn people() -> Vec<PersonPart> {
    vec![
        PersonPart {
            roles: vec![BuyingRole::DecisionMaker, BuyingRole::Approver],
            attitude: seen(
                AttitudeScale::Champion,
                "2026-10-14",
                "Told us the budget line before the tender went out.",
            ),
            strength: Some(Strength::InDepth),
            phone: some("+46 70 555 01 23"),
            email: some("ingrid.oberg@norrsken.example"),
            concerns: some("Downtime during the move to Luleå."),
            profile: Some(ProfilePart {
                family: some("Married, two grown daughters"),
                home_town: some("Kiruna"),
                hobbies: some("Cross-country skiing"),
                ambitions: some("A seat on the group's board"),
                reason: some("Told us herself; helps to time visits."),
                ..ProfilePart::default()
            }),
            ..person("Ingrid Öberg", "Verkställande direktör", "Ledning")
        },
        PersonPart {
            roles: vec![BuyingRole::Influencer],
            attitude: seen(
                AttitudeScale::Supporter,
                "2026-08-30",
                "Asked for a second trial.",
            ),
            strength: Some(Strength::Regular),
            phone: some("+86 138 0000 0000"),
            email: some("wang.xiaoming@norrsken.example"),
            concerns: some("接口是否稳定，维护是否方便。"),
            ..person("王小明", "技术总监", "信息技术与数字化转型中心")
        },
        PersonPart {
            roles: vec![BuyingRole::Purchaser, BuyingRole::Gatekeeper],
            attitude: seen(
                AttitudeScale::Sceptic,
                "2026-06-11",
                "Compared our price aloud.",
            ),
            strength: Some(Strength::Brief),
            email: some("maximilian.von-und-zu-hohenlohe-langenburg@norrsken.example"),
            ..person(
                "Maximilian von und zu Hohenlohe-Langenburg",
                "Head of Strategic Procurement and Supplier Development, Northern Europe",
                "Procurement",
            )
        },
        PersonPart {
            roles: vec![BuyingRole::User],
            attitude: seen(AttitudeScale::Neutral, "2026-05-02", "No opinion yet."),
            strength: Some(Strength::None),
            ..person("Ольга Петрова", "Начальник цеха", "Производство")
        },
        PersonPart {
            roles: vec![BuyingRole::Influencer],
            attitude: seen(AttitudeScale::Opponent, "2026-09-20", "Came from a rival."),
            ..person("Κώστας Παπαδόπουλος", "Finance controller", "Ekonomi")
        },
        person("Lena Åkesson", "Receptionist", "Kontor"),
    ]
}

fn visit(language: Language) -> VisitPart {
    let line = |dimension, text: &str, weight, done, answer: Option<&str>| ChecklistPart {
        dimension,
        text: text.into(),
        weight,
        done,
        answer: answer.map(str::to_owned),
    };
    let question = match language {
        Language::En => "How does the client buy: plan, time, budget, process?",
        Language::ZhCn => "客户的采购计划、时间、预算和流程是什么？",
        Language::Sv => "Hur köper kunden: plan, tid, budget, process?",
    };
    VisitPart {
        purpose: Some(VisitPurpose::Solution),
        goal: some("Get Ingrid to agree to a pilot line in Luleå before the March board."),
        starts_at: Some("2026-12-03T09:30".parse().unwrap()),
        time_zone: "Europe/Stockholm".into(),
        place: some("Hamngatan 4, Luleå"),
        theirs: names(&["Ingrid Öberg", "王小明"]),
        ours: names(&["Åsa Lindqvist", "Henrik Wallgren"]),
        readiness: Some(58),
        checklist: vec![
            line(
                Dimension::Customer,
                "Latest annual report read",
                2,
                true,
                None,
            ),
            line(
                Dimension::Customer,
                "How is their business going?",
                3,
                true,
                Some("Orders up 8 %; the Luleå plant is on time."),
            ),
            line(
                Dimension::Persons,
                "Who signs, and who is asked first?",
                5,
                false,
                None,
            ),
            line(
                Dimension::Project,
                question,
                4,
                true,
                Some("Budget in March, tender in May."),
            ),
            line(
                Dimension::Competitor,
                "Does a rival's machine run there?",
                3,
                false,
                None,
            ),
            line(
                Dimension::Packing,
                "Samples of the new coupling",
                1,
                true,
                None,
            ),
        ],
    }
}

fn past_visits() -> Vec<PastVisitPart> {
    vec![
        PastVisitPart {
            purpose: Some(VisitPurpose::Progress),
            goal: some("See the trial line run."),
            starts_at: Some("2026-10-14T13:00".parse().unwrap()),
            time_zone: "Europe/Stockholm".into(),
            place: some("Plant 1, Skellefteå"),
            theirs: names(&["Ingrid Öberg", "Ольга Петрова"]),
            ours: names(&["Åsa Lindqvist"]),
            goal_reached: Some(GoalReached::Yes),
            result: some(
                "The line ran four hours without a stop.\nIngrid asked for numbers on noise.",
            ),
            stated_need: some("Less noise on the floor."),
            real_need: some("Calm before the move; she cannot afford a strike."),
        },
        PastVisitPart {
            purpose: Some(VisitPurpose::Maintain),
            starts_at: Some("2026-06-11T10:00".parse().unwrap()),
            time_zone: "Asia/Shanghai".into(),
            theirs: names(&["王小明"]),
            ours: names(&["Åsa Lindqvist"]),
            ..PastVisitPart::default()
        },
    ]
}

fn actions() -> Vec<ActionPart> {
    vec![
        ActionPart {
            title: "Send noise measurements of the trial line".into(),
            owner: some("Åsa Lindqvist"),
            due: Some("2026-11-14".parse().unwrap()),
            promised_to: some("Ingrid Öberg"),
        },
        ActionPart {
            title: "Find out who holds the post of CFO".into(),
            owner: some("Åsa Lindqvist"),
            due: Some("2026-12-01".parse().unwrap()),
            promised_to: None,
        },
    ]
}

pub fn value() -> ValuePart {
    let revenue = |index: u32| match index {
        7 => decimal("-12400.50"),
        _ => Decimal::from(90_000 + (index * 37 % 11) * 14_300 + index * 2_100),
    };
    let month = |index: u32| MonthPart {
        month: format!(
            "{}-{:02}-01",
            2024 + (index + 10) / 12,
            (index + 10) % 12 + 1
        )
        .parse()
        .unwrap(),
        revenue: revenue(index),
        partial: index == 0,
    };
    ValuePart {
        currency: "SEK".parse().unwrap(),
        as_of: Some("2026-10-31".parse().unwrap()),
        revenue_ttm: Some(decimal("2184300.45")),
        revenue_previous: Some(decimal("1910877.10")),
        revenue_all: Some(decimal("9279489.02")),
        first_day: Some("2021-03-08".parse().unwrap()),
        share: Some(SharePart {
            share: decimal("0.124"),
            mark: Some(Mark::Key),
        }),
        margin: Some(MarginPart {
            amount: decimal("634118.20"),
            rate: Some(decimal("0.314")),
            covered: decimal("0.925"),
        }),
        years: [
            (2023, "1544210.25", true),
            (2024, "1790034.70", false),
            (2025, "1910877.10", false),
            (2026, "1834367.00", true),
        ]
        .map(|(year, revenue, partial)| YearPart {
            year,
            revenue: decimal(revenue),
            partial,
        })
        .to_vec(),
        months: (0..24).map(month).collect(),
        refusals: vec![
            RefusalPart {
                what: "trend".into(),
                reason: "too_short".into(),
            },
            RefusalPart {
                what: "margin".into(),
                reason: "a-code-of-tomorrow".into(),
            },
        ],
    }
}

fn cards() -> Vec<Card> {
    let mut cards: Vec<Card> = people()
        .into_iter()
        .enumerate()
        .map(|(number, person)| Card {
            department: person.department,
            roles: person.roles,
            attitude: person.attitude.map(|attitude| attitude.value),
            strength: person.strength,
            ..card(number, (number > 0).then_some(0), Some(&person.name), "")
        })
        .collect();
    for (card, person) in cards.iter_mut().zip(people()) {
        card.title = person.title;
    }
    cards.push(Card {
        department: some("Ekonomi"),
        ..card(6, Some(0), None, "CFO")
    });
    cards.push(Card {
        state: PositionState::Vacant,
        ..card(7, Some(1), None, "安全工程师")
    });
    cards.push(Card {
        state: PositionState::Closed,
        ..card(
            8,
            Some(1),
            None,
            "Deputy head of the former telegraph office",
        )
    });
    cards.push(Card {
        folded: true,
        ..card(9, Some(1), Some("李娜"), "平台负责人")
    });
    for number in 10..14 {
        cards.push(card(number, Some(3), Some("Björn Öst"), "Skiftledare"));
    }
    cards
}
