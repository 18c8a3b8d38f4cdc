//! What happened with the carrier, and what lies ahead. Deliberately absent: the people themselves.

use crate::sample::shape::Ours::{Am, Kam, Presales, Service};
use crate::sample::shape::{Contact, Meeting, Prepared, Record, Task};
use valise_domain::codes::Channel::{self, Call, Email, Message, Video};
use valise_domain::codes::GoalReached::Yes;
use valise_domain::codes::VisitPurpose::{Close, Progress, Research};

pub(super) const VISITS: &[Meeting] = &[
    Meeting {
        key: "pilot",
        purpose: Close,
        day: -200,
        clock: (11, 0),
        minutes: 60,
        place: "Head office, Ruse",
        goal: "Have the pilot for two cold stores signed before the next harvest",
        theirs: &["ceo", "operations", "supply"],
        ours: &[Am, Presales],
        prepared: Prepared::Whole,
        own_line: "",
        record: Some(Record {
            reached: Yes,
            result: "Pilot signed for two stores; the other three are decided after the harvest.",
            stated_need: "Proof of temperature for the retail chains",
            real_need: "To win back a chain that left after a spoiled load",
        }),
    },
    Meeting {
        key: "harvest",
        purpose: Progress,
        day: -75,
        clock: (9, 0),
        minutes: 120,
        place: "Cold store 2, Ruse",
        goal: "Count the claims of the last harvest together and agree on what they show",
        theirs: &["operations", "stores", "shift"],
        ours: &[Am, Service],
        prepared: Prepared::Whole,
        own_line: "",
        record: Some(Record {
            reached: Yes,
            result: "Claims have halved in both stores. Operations will ask for the other three.",
            stated_need: "Loggers for three more stores",
            real_need: "An answer for auditors without a day of copying figures",
        }),
    },
    Meeting {
        key: "trucks",
        purpose: Research,
        day: 20,
        clock: (10, 30),
        minutes: 90,
        place: "Truck yard, Ruse",
        goal: "Learn what a logger in a truck must withstand, from drivers and workshop",
        theirs: &["fleet", "workshop", "supply"],
        ours: &[Am, Kam, Presales],
        prepared: Prepared::Partly(&[
            (
                "industry",
                "Retail chains ask for temperature proof from next year on",
            ),
            ("structure", ""),
            ("key-persons", "Workshop: Асен Желязчев, not met yet"),
            (
                "rivals",
                "One supplier failed with battery loggers in the trucks",
            ),
        ]),
        own_line: "Measure how long it takes to mount a logger in one truck",
        record: None,
    },
];

pub(super) const CONTACTS: &[Contact] = &[
    Contact {
        channel: Channel::Meeting,
        day: -200,
        clock: (11, 0),
        with: "operations",
        summary: "Signed the pilot",
        notes: "",
        visit: "pilot",
    },
    Contact {
        channel: Email,
        day: -120,
        clock: (9, 25),
        with: "it",
        summary: "List of the data that leave the country",
        notes: "None leave the European Union. Sent with the names of the data centres.",
        visit: "",
    },
    Contact {
        channel: Channel::Meeting,
        day: -75,
        clock: (9, 0),
        with: "stores",
        summary: "Counted the claims of the last harvest",
        notes: "",
        visit: "harvest",
    },
    Contact {
        channel: Video,
        day: -66,
        clock: (14, 30),
        with: "admin",
        summary: "Set up the gateway of cold store 2",
        notes: "",
        visit: "",
    },
    Contact {
        channel: Call,
        day: -38,
        clock: (10, 5),
        with: "fleet",
        summary: "Six trucks for a trial, if mounting is quick",
        notes: "Ten minutes a truck at most, no charging.",
        visit: "",
    },
    Contact {
        channel: Message,
        day: -9,
        clock: (17, 30),
        with: "stores",
        summary: "An auditor comes next month and wants our report",
        notes: "",
        visit: "",
    },
];

pub(super) const TASKS: &[Task] = &[
    Task {
        title: "Alarm texts in Bulgarian",
        owner: Service,
        due: -50,
        done: true,
        visit: "harvest",
        promised_to: "shift",
    },
    Task {
        title: "Offer for three more cold stores",
        owner: Am,
        due: 7,
        done: false,
        visit: "harvest",
        promised_to: "operations",
    },
    Task {
        title: "Mounting kit for six trucks",
        owner: Presales,
        due: 17,
        done: false,
        visit: "",
        promised_to: "fleet",
    },
    Task {
        title: "Ask the group about the new supplier list",
        owner: Kam,
        due: 14,
        done: false,
        visit: "",
        promised_to: "",
    },
];
