//! The sample's second client: a Swedish energy group whose orders fall, told in Swedish.
//! Deliberately absent: its ledger lines (`ledger`).

mod diary;
mod people;

use super::shape::{Client, Ours};
use valise_domain::codes::{Category, OwnerRole, Stage};

pub(super) const CLIENT: Client = Client {
    name: "Åskälven Energi AB",
    external_id: super::ledger::UTILITY,
    in_group: true,
    stage: Stage::Cooperative,
    owner: Ours::Kam,
    owner_role: OwnerRole::Kam,
    potential: 1_500_000,
    potential_reason: "Elva vattenkraftverk, varav fem har mätning i dag. Vindparkerna är inte \
                       medräknade förrän chefen är tillsatt.",
    potential_day: -83,
    country: "Sverige",
    industry: "Energi",
    website: "https://askalven.example.com",
    time_zone: "Europe/Stockholm",
    notes: "Ordervärdet faller sedan inköp bytte ramavtal. Driften är nöjd, inköp vill samla allt \
            hos en leverantör. Tekniken avgör om vi är kvar efter årsskiftet.",
    strategic_reason: "Referens för all vattenkraft i Norden och den som lär oss mest om turbiner.",
    categories: &[
        (
            Category::Prestigious,
            "Största privata vattenkraftsbolaget i sin del av landet",
        ),
        (
            Category::Mentor,
            "Deras underhållsingenjörer granskar våra mätmetoder",
        ),
    ],
    mail: "askalven.example.com",
    language: "svenska",
    posts: people::POSTS,
    visits: diary::VISITS,
    contacts: diary::CONTACTS,
    tasks: diary::TASKS,
};
