//! Positions and people of the energy group. All invented. Deliberately absent: what happened with
//! them.

use crate::sample::shape::{Holder, NO_PROFILE, Post, Profile};
use valise_domain::codes::AttitudeScale::{Champion, Neutral, Opponent, Sceptic, Supporter};
use valise_domain::codes::BuyingRole::{
    Approver, DecisionMaker, Gatekeeper, Influencer, Purchaser, User,
};
use valise_domain::codes::ChainDepartment::{Finance, SeniorManagement, Technical, Using};
use valise_domain::codes::ChainLevel::{self, Decider, Head};
use valise_domain::codes::PositionState::{Closed, Unknown, Vacant};
use valise_domain::codes::Strength::{self, Brief, InDepth, Regular};

pub(super) const POSTS: &[Post] = &[
    Post::held(
        ("ceo", ""),
        "Vd och koncernchef",
        "Koncernledning",
        Holder::new("Gunnel Åkerbrand", "gunnel.akerbrand", Brief)
            .phone("+46 8 465 004 30")
            .roles(&[Approver])
            .cares("Leveranssäkerhet, tillstånd, elpriset")
            .seen(&[(-190, Neutral, "Hälsade på mässan, ville inte tala om avtal")]),
    )
    .chain(SeniorManagement, Decider),
    Post::held(
        ("production", "ceo"),
        "Produktionsdirektör",
        "Produktion",
        Holder::new("Torbjörn Hällqvist", "torbjorn.hallqvist", Regular)
            .phone("+46 8 465 004 31")
            .roles(&[DecisionMaker])
            .cares("Tillgänglighet i kraftverken, färre akuta stopp")
            .seen(&[
                (-400, Champion, "Talade för oss inför styrelsen"),
                (
                    -47,
                    Supporter,
                    "Står bakom oss men lämnar avtalet till inköp",
                ),
            ]),
    )
    .chain(Using, Decider),
    Post::held(
        ("hydro", "production"),
        "Driftchef vattenkraft",
        "Vattenkraft",
        Holder::new("Siv Öhrnell", "siv.ohrnell", InDepth)
            .phone("+46 70 174 06 41")
            .messenger("Teams siv.ohrnell@askalven.example.com")
            .roles(&[User, Influencer])
            .cares("Vårfloden, bemanning på helger")
            .seen(&[
                (-350, Supporter, "Bad om mätning på två aggregat till"),
                (
                    -47,
                    Champion,
                    "Visade oss konkurrentens offert utan att lämna ut den",
                ),
            ])
            .informs()
            .profile(Profile {
                home_town: "Jokkmokk",
                hobbies: "Längdskidor",
                standing: "Har de andra driftcheferna med sig",
                reason: "Berättat själv; vi bokar inga möten under hennes tävlingsveckor",
                ..NO_PROFILE
            }),
    )
    .chain(Using, Head),
    Post::held(
        ("shift", "hydro"),
        "Skiftledare Åskforsen",
        "Vattenkraft",
        Holder::new("Mårten Bäckvall", "marten.backvall", Regular)
            .roles(&[User])
            .cares("Larm som går att lita på")
            .seen(&[(-130, Supporter, "Lade in våra larm i skiftrapporten")]),
    )
    .chain(Using, ChainLevel::User),
    Post::held(
        ("operator", "shift"),
        "Drifttekniker",
        "Vattenkraft",
        Holder::new("Jonna Sjöstig", "jonna.sjostig", Brief)
            .roles(&[User])
            .cares("Att appen fungerar utan täckning i tunneln")
            .seen(&[(
                -130,
                Neutral,
                "Tyckte att givarna satt i vägen vid rengöring",
            )]),
    )
    .chain(Using, ChainLevel::User),
    Post::open(
        ("wind", "production"),
        "Driftchef vindkraft",
        "Vindkraft",
        Vacant,
        "Rekrytering pågår, tillträde tidigast om två månader",
    )
    .chain(Using, Head),
    Post::held(
        ("upkeep", "production"),
        "Underhållschef",
        "Underhåll",
        Holder::new("Rikard Gränsmark", "rikard.gransmark", InDepth)
            .phone("+46 70 174 06 42")
            .roles(&[Influencer, Gatekeeper])
            .cares("Planerade stopp, reservdelar i Norrland")
            .seen(&[
                (
                    -290,
                    Supporter,
                    "Godkände våra givare för tryckluftssystemen",
                ),
                (
                    -16,
                    Neutral,
                    "Väntar med nya beställningar tills ramavtalet är klart",
                ),
            ]),
    )
    .chain(Technical, Head)
    .dotted_to("technology"),
    Post::held(
        ("condition", "upkeep"),
        "Tillståndsingenjör",
        "Underhåll",
        Holder::new("Åsa Fjällbrant", "asa.fjallbrant", InDepth)
            .phone("+46 70 174 06 43")
            .messenger("Teams asa.fjallbrant@askalven.example.com")
            .roles(&[User, Influencer])
            .cares("Rådata i full upplösning")
            .notes("Granskar våra mätmetoder och säger ifrån när något inte håller")
            .seen(&[(
                -140,
                Champion,
                "Skrev jämförelsen som talade för våra givare",
            )])
            .informs(),
    )
    .chain(Technical, ChainLevel::User),
    Post::held(
        ("technology", "ceo"),
        "Teknikdirektör",
        "Teknik och it",
        Holder::new("Elin Törnmarker", "elin.tornmarker", Regular)
            .phone("+46 8 465 004 34")
            .roles(&[DecisionMaker])
            .cares("En plattform för alla kraftslag")
            .seen(&[
                (
                    -220,
                    Neutral,
                    "Ville se en färdplan innan hon tog ställning",
                ),
                (
                    -47,
                    Sceptic,
                    "Frågade varför vi behövs när plattformen har egen mätning",
                ),
            ]),
    )
    .chain(Technical, Decider),
    Post::held(
        ("ot-security", "technology"),
        "Chef för OT-säkerhet",
        "Teknik och it",
        Holder::new("Farid Näslander", "farid.naslander", Brief)
            .roles(&[Gatekeeper])
            .cares("Zoner, uppdateringar, leverantörers fjärråtkomst")
            .seen(&[(-75, Neutral, "Begärde penetrationstest av gatewayen")]),
    )
    .chain(Technical, Head),
    Post::held(
        ("integration", "technology"),
        "Integrationsarkitekt",
        "Teknik och it",
        Holder::new("Hedda Lövgrund", "hedda.lovgrund", Strength::None)
            .roles(&[Influencer])
            .cares("Öppna gränssnitt, inga fler punktlösningar"),
    )
    .chain(Technical, ChainLevel::User),
    Post::held(
        ("cfo", "ceo"),
        "Ekonomi- och finansdirektör",
        "Ekonomi",
        Holder::new("Claes Ståhlnäs", "claes.stahlnas", Brief)
            .phone("+46 8 465 004 36")
            .roles(&[Approver])
            .cares("Kassaflöde, färre leverantörer")
            .seen(&[(-160, Neutral, "Bad om treårskalkyl och fick den")]),
    )
    .chain(Finance, Decider),
    Post::held(
        ("purchasing", "cfo"),
        "Inköpschef",
        "Inköp",
        Holder::new("Birgitta Mörkhed", "birgitta.morkhed", Regular)
            .phone("+46 8 465 004 37")
            .roles(&[Purchaser, DecisionMaker])
            .cares("Ett ramavtal, ett pris, en faktura")
            .seen(&[
                (-280, Neutral, "Förnyade avtalet ett år i stället för tre"),
                (-110, Sceptic, "Meddelade att ramavtalet ska ut på anbud"),
                (-16, Opponent, "Förordar konkurrenten i sitt underlag"),
            ]),
    )
    .chain(Finance, Head),
    Post::held(
        ("category", "purchasing"),
        "Kategoriinköpare",
        "Inköp",
        Holder::new("Oskar Tännfors", "oskar.tannfors", Regular)
            .roles(&[Purchaser])
            .cares("Fullständiga anbud i tid")
            .seen(&[(
                -33,
                Neutral,
                "Svarar sakligt på frågor om förfrågningsunderlaget",
            )]),
    )
    .chain(Finance, ChainLevel::User),
    Post::open(
        ("controller", "cfo"),
        "Controller produktion",
        "Ekonomi",
        Unknown,
        "Räknar på återbetalningstiden; ingen har nämnt namnet",
    )
    .chain(Finance, ChainLevel::User),
    Post::held(
        ("sustainability", "ceo"),
        "Hållbarhetschef",
        "Hållbarhet",
        Holder::new("Vendela Grönhag", "vendela.gronhag", Brief)
            .roles(&[Influencer])
            .cares("Fiskvandring, rapportering enligt regelverket")
            .seen(&[(
                -98,
                Supporter,
                "Använder våra temperaturdata i årsrapporten",
            )]),
    )
    .chain(SeniorManagement, Head),
    Post::open(
        ("business-dev", "ceo"),
        "Affärsutvecklingschef",
        "Koncernledning",
        Closed,
        "Tjänsten drogs in; ansvaret ligger hos teknikdirektören",
    ),
];
