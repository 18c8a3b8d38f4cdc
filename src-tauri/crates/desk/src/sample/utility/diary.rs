//! What happened with the energy group, and what lies ahead. Deliberately absent: the people
//! themselves.

use crate::sample::shape::Ours::{Kam, Presales, Service, Sponsor};
use crate::sample::shape::{Contact, Meeting, Prepared, Record, Task};
use valise_domain::codes::Channel::{self, Call, Email, Message, Video};
use valise_domain::codes::GoalReached::{No, Partly};
use valise_domain::codes::VisitPurpose::{Maintain, Research, Solution};

pub(super) const VISITS: &[Meeting] = &[
    Meeting {
        key: "research",
        purpose: Research,
        day: -140,
        clock: (10, 0),
        minutes: 90,
        place: "Åskforsens kraftstation",
        goal: "Förstå vad som styr underhållsbudgeten för vattenkraften",
        theirs: &["hydro", "shift", "condition"],
        ours: &[Kam, Presales],
        prepared: Prepared::Whole,
        own_line: "",
        record: Some(Record {
            reached: Partly,
            result: "Budgeten sätts av produktion, men över en halv miljon avgör inköp. Sex \
                     stationer saknar mätning.",
            stated_need: "Mätning på fler aggregat",
            real_need: "Färre utryckningar på helger, då bemanningen inte räcker",
        }),
    },
    Meeting {
        key: "solution",
        purpose: Solution,
        day: -47,
        clock: (13, 0),
        minutes: 120,
        place: "Huvudkontoret, Sundsvall",
        goal: "Få teknikdirektören att pröva våra givare i den nya plattformen",
        theirs: &["production", "hydro", "technology"],
        ours: &[Kam, Presales, Sponsor],
        prepared: Prepared::Whole,
        own_line: "",
        record: Some(Record {
            reached: No,
            result: "Teknik vill vänta tills ramavtalet är avgjort. Produktion ordnar ett prov \
                     om vi visar ett öppet gränssnitt först.",
            stated_need: "En plattform för alla kraftslag",
            real_need: "Slippa försvara fler punktlösningar inför styrelsen",
        }),
    },
    Meeting {
        key: "unrecorded",
        purpose: Maintain,
        day: -5,
        clock: (9, 0),
        minutes: 60,
        place: "Huvudkontoret, Sundsvall",
        goal: "Höra hur inköp viktar pris mot drift i anbudet",
        theirs: &["purchasing", "category"],
        ours: &[Kam],
        prepared: Prepared::Partly(&[
            ("orders", "Ned en fjärdedel på tolv månader, mest givare"),
            ("service", "En reklamation öppen: gateway i Åskforsen"),
            ("attitudes", ""),
            ("rivals", ""),
        ]),
        own_line: "",
        record: None,
    },
    Meeting {
        key: "platform",
        purpose: Solution,
        day: 13,
        clock: (9, 30),
        minutes: 90,
        place: "Huvudkontoret, Sundsvall",
        goal: "Visa det öppna gränssnittet och enas om ett prov i Åskforsen",
        theirs: &["technology", "integration", "condition"],
        ours: &[Kam, Presales],
        prepared: Prepared::Partly(&[
            (
                "business",
                "Säljer el på spot och reglerkraft; stopp vid prispikar kostar mest",
            ),
            ("concerns", "Hedda Lövgrund känner vi ännu inte"),
            ("problem", ""),
            ("plan", "Anbud om sju veckor, beslut i ledningen därefter"),
            (
                "rival-product",
                "Plattformens egen mätning, men bara på lager över 300 varv",
            ),
        ]),
        own_line: "Testa demonstrationen på deras gästnät",
        record: None,
    },
];

pub(super) const CONTACTS: &[Contact] = &[
    Contact {
        channel: Channel::Meeting,
        day: -140,
        clock: (10, 0),
        with: "hydro",
        summary: "Gick igenom underhållsbudgeten på plats",
        notes: "",
        visit: "research",
    },
    Contact {
        channel: Email,
        day: -110,
        clock: (8, 50),
        with: "purchasing",
        summary: "Ramavtalet ska ut på anbud",
        notes: "Underlaget kommer inom tre månader. Ett pris för alla kraftslag.",
        visit: "",
    },
    Contact {
        channel: Video,
        day: -75,
        clock: (15, 0),
        with: "ot-security",
        summary: "Genomgång av gatewayens säkerhet",
        notes: "Vill se ett oberoende penetrationstest.",
        visit: "",
    },
    Contact {
        channel: Channel::Meeting,
        day: -47,
        clock: (13, 0),
        with: "technology",
        summary: "Lösningsmöte med teknik och produktion",
        notes: "",
        visit: "solution",
    },
    Contact {
        channel: Call,
        day: -16,
        clock: (16, 10),
        with: "upkeep",
        summary: "Väntar med nya beställningar",
        notes: "Inköp har bett alla att vänta på ramavtalet.",
        visit: "",
    },
    Contact {
        channel: Message,
        day: -3,
        clock: (7, 55),
        with: "condition",
        summary: "Skickade mätserien från Åskforsen",
        notes: "",
        visit: "",
    },
];

pub(super) const TASKS: &[Task] = &[
    Task {
        title: "Skicka treårskalkyl",
        owner: Kam,
        due: -160,
        done: true,
        visit: "",
        promised_to: "cfo",
    },
    Task {
        title: "Beställ oberoende penetrationstest av gatewayen",
        owner: Presales,
        due: -8,
        done: false,
        visit: "",
        promised_to: "ot-security",
    },
    Task {
        title: "Byt gatewayen i Åskforsen och förklara felet",
        owner: Service,
        due: 3,
        done: false,
        visit: "research",
        promised_to: "shift",
    },
    Task {
        title: "Demonstration av det öppna gränssnittet med deras egna data",
        owner: Presales,
        due: 11,
        done: false,
        visit: "solution",
        promised_to: "technology",
    },
    Task {
        title: "Samtal mellan sponsorn och vd om anbudet",
        owner: Sponsor,
        due: 18,
        done: false,
        visit: "",
        promised_to: "",
    },
];
