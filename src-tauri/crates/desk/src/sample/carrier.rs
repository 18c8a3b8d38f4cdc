//! The sample's third client: a Bulgarian carrier of chilled goods whose orders follow the harvest,
//! its titles in Cyrillic, its notes in English. Deliberately absent: its ledger lines (`ledger`).

mod diary;
mod people;

use super::shape::{Client, Ours};
use valise_domain::codes::{Category, OwnerRole, Stage};

pub(super) const CLIENT: Client = Client {
    name: "Бреговец Логистика АД",
    external_id: super::ledger::CARRIER,
    in_group: true,
    stage: Stage::Exploratory,
    owner: Ours::Am,
    owner_role: OwnerRole::Am,
    potential: 600_000,
    potential_reason: "Two of five cold stores use our loggers; the trucks use none so far.",
    potential_day: -130,
    country: "България",
    industry: "Логистика",
    website: "https://bregovets.example.com",
    time_zone: "Europe/Sofia",
    notes: "Orders peak from July to October with the fruit harvest. Became part of Nordanskär \
            two years ago, so purchasing is moving towards the group's rules.",
    strategic_reason: "",
    categories: &[
        (
            Category::Promising,
            "Three cold stores and 140 trucks without loggers",
        ),
        (
            Category::Partner,
            "Shares its temperature data openly and asks for ours",
        ),
    ],
    mail: "bregovets.example.com",
    language: "български",
    posts: people::POSTS,
    visits: diary::VISITS,
    contacts: diary::CONTACTS,
    tasks: diary::TASKS,
};
