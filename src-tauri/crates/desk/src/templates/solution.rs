//! The checklist for discussing a solution. Deliberately absent: how it becomes rows.

use super::{LineText, line};
use valise_domain::codes::Dimension::{Competitor, Customer, Packing, Persons, Project};

pub(super) const LINES: &[LineText] = &[
    line(
        "business",
        Customer,
        3,
        [
            "We can say in two sentences how the customer earns its money",
            "能用两句话说清客户靠什么盈利",
            "Vi kan på två meningar säga vad kunden tjänar pengar på",
        ],
    ),
    line(
        "departments",
        Persons,
        4,
        [
            "Using, technical, finance and management sides each have a known contact",
            "使用、技术、财务管控和高层各有一位已知联系人",
            "Användare, teknik, ekonomi och ledning har var sin känd kontakt",
        ],
    ),
    line(
        "concerns",
        Persons,
        4,
        [
            "For each attendee we know what they care about",
            "了解每位参会者最关心什么",
            "För var och en som deltar vet vi vad som är viktigt för dem",
        ],
    ),
    line(
        "stances",
        Persons,
        3,
        [
            "We know which departments support us and which oppose us",
            "清楚哪些部门支持、哪些部门反对",
            "Vi vet vilka avdelningar som stöder oss och vilka som är emot",
        ],
    ),
    line(
        "problem",
        Project,
        5,
        [
            "The problem to solve is written down in the customer's own words",
            "要解决的问题已用客户自己的话写下",
            "Problemet som ska lösas är nedskrivet med kundens egna ord",
        ],
    ),
    line(
        "real-need",
        Project,
        4,
        [
            "The real need behind the stated one is named, with what supports it",
            "已写明表面需求背后的真实需求及其依据",
            "Det verkliga behovet bakom det uttalade är angivet, med stöd",
        ],
    ),
    line(
        "plan",
        Project,
        4,
        [
            "Purchase plan, time, budget and process are known",
            "了解采购计划、时间、预算和流程",
            "Inköpsplan, tid, budget och process är kända",
        ],
    ),
    line(
        "feasibility",
        Project,
        3,
        [
            "Feasibility, security, maintenance and interfaces are checked with presales",
            "可行性、信息安全、维护和接口已与售前核对",
            "Genomförbarhet, säkerhet, underhåll och gränssnitt är avstämda med presales",
        ],
    ),
    line(
        "rival-product",
        Competitor,
        4,
        [
            "We know the product in use, how well it serves and why it would be replaced",
            "了解现用产品、使用效果和更换理由",
            "Vi vet vilken produkt som används, hur bra den är och varför den skulle bytas",
        ],
    ),
    line(
        "proposal",
        Packing,
        3,
        [
            "Proposal and product material in the customer's language",
            "客户语言的方案和产品资料",
            "Lösningsförslag och produktmaterial på kundens språk",
        ],
    ),
    line(
        "samples",
        Packing,
        2,
        [
            "Sample or demonstration, tried out and working without a network",
            "样品或演示，已试用，断网也能运行",
            "Prov eller demonstration, testad och fungerande utan nätverk",
        ],
    ),
];
