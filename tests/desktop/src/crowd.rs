//! Files that fill a workspace far beyond what is usual: thousands of clients, hundreds of people of one
//! of them. All of it is invented and the same on every machine.
//! Deliberately absent: how it comes in; that is the import's work.

use std::fmt::Write;

/// The client that all the people belong to.
pub const CLIENT: &str = "Nordisk Industrigrupp för Energi, Vatten och Infrastruktur Aktiebolag";

const FIRMS: [&str; 10] = [
    "Åkerlund Verkstad AB",
    "苏州恒远精密机械有限公司",
    "Brookfield Castings Ltd",
    "Österling & Söner",
    "北京启明软件",
    "Harrow Packaging",
    "Älvdalens Kraft",
    "广州南粤物流集团",
    "Whitby Marine Instruments",
    "Ljung Elektronik",
];
const GIVEN: [&str; 8] = [
    "Åsa", "王", "Ingrid", "李", "Oliver", "陈", "Märta", "Priya",
];
const FAMILY: [&str; 8] = [
    "Lindqvist",
    "小明",
    "Holm",
    "雪梅",
    "Featherstonehaugh",
    "思远",
    "Öberg",
    "Raman",
];
const POSTS: [&str; 6] = [
    "Director of Operations",
    "采购经理",
    "Underhållschef",
    "Head of Information Security and Compliance",
    "车间主任",
    "Controller",
];

/// A ledger of `clients` clients over two years, as CSV.
pub fn ledger(clients: u32) -> String {
    let mut text = String::from("Invoice,Date,Customer,Customer name,Amount,Cost,Currency\n");
    for client in 0..clients {
        let name = firm(client);
        for order in 0..(client % 7 + 1) {
            let month = (client * 5 + order * 3) % 24;
            let (year, month, day) = (2024 + month / 12, month % 12 + 1, client % 27 + 1);
            let amount = (client % 97 + 1) * 37 + order * 11;
            let _ = writeln!(
                text,
                "F{client:05}{order},{year}-{month:02}-{day:02},{client:05},\"{name}\",{amount}.50,{}.25,EUR",
                amount * 2 / 3
            );
        }
    }
    text
}

/// An organisation of `people` posts as CSV, eight below each.
pub fn organisation(people: u32) -> String {
    let mut text = String::from("Reference,Name,Job title,Unit,Reports to\n");
    for person in 0..people {
        let (given, family) = (GIVEN[person as usize % 8], FAMILY[person as usize / 8 % 8]);
        let space = if given.is_ascii() || given.starts_with(['Å', 'M']) {
            " "
        } else {
            ""
        };
        let above = match person {
            0 => String::new(),
            _ => format!("P{:04}", (person - 1) / 8),
        };
        let _ = writeln!(
            text,
            "P{person:04},{given}{space}{family},{},Unit {},{above}",
            POSTS[person as usize % 6],
            person / 40 + 1
        );
    }
    text
}

fn firm(client: u32) -> String {
    match client {
        0 => CLIENT.to_owned(),
        _ => format!("{} {}", FIRMS[client as usize % 10], client / 10 + 1),
    }
}
