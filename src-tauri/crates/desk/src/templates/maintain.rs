//! The checklist for maintaining the relationship. Deliberately absent: how it becomes rows.

use super::{LineText, line};
use valise_domain::codes::Dimension::{Competitor, Customer, Packing, Persons, Project};

pub(super) const LINES: &[LineText] = &[
    line(
        "news",
        Customer,
        3,
        [
            "News of the customer and its industry since the last visit is read",
            "已了解上次拜访以来客户及其行业的新动态",
            "Nyheter om kunden och branschen sedan förra besöket är lästa",
        ],
    ),
    line(
        "orders",
        Customer,
        4,
        [
            "Revenue and orders of the last twelve months are looked at, with any fall explained",
            "已查看近十二个月的收入和订单，下降之处有解释",
            "Omsättning och order de senaste tolv månaderna är genomgångna, nedgångar förklarade",
        ],
    ),
    line(
        "service",
        Customer,
        4,
        [
            "Open complaints, late deliveries and overdue money are known",
            "清楚未结投诉、延迟交付和逾期款项",
            "Öppna reklamationer, sena leveranser och förfallna belopp är kända",
        ],
    ),
    line(
        "promises",
        Project,
        5,
        [
            "Every promise from the last visit is kept, or we can say when",
            "上次拜访的承诺均已兑现，或能说明何时兑现",
            "Varje åtagande från förra besöket är uppfyllt, eller så vet vi när",
        ],
    ),
    line(
        "chart-changes",
        Persons,
        4,
        [
            "Changes in the organisation chart since the last visit are entered",
            "上次拜访以来的组织架构变动已更新",
            "Ändringar i organisationsschemat sedan förra besöket är införda",
        ],
    ),
    line(
        "new-contact",
        Persons,
        4,
        [
            "One person whom we do not know yet is chosen to be met",
            "已选定一位尚未认识、此次要见的人",
            "En person som vi ännu inte känner är vald att träffa",
        ],
    ),
    line(
        "attitudes",
        Persons,
        3,
        [
            "Attitude and relationship strength of each attendee are up to date",
            "每位参会者的态度和关系强度均为最新",
            "Inställning och relationsstyrka är aktuella för alla som deltar",
        ],
    ),
    line(
        "next-need",
        Project,
        3,
        [
            "A question about plans for the next twelve months is prepared",
            "已准备好一个关于未来十二个月计划的问题",
            "En fråga om planerna för de kommande tolv månaderna är förberedd",
        ],
    ),
    line(
        "rivals",
        Competitor,
        3,
        [
            "We know which competitors visited lately and with whom they spoke",
            "了解近期哪些友商来访、见了谁",
            "Vi vet vilka konkurrenter som varit där och vem de träffat",
        ],
    ),
    line(
        "report",
        Packing,
        2,
        [
            "A trend report or white paper worth the customer's time",
            "一份值得客户一读的趋势报告或白皮书",
            "En trendrapport eller ett white paper värt kundens tid",
        ],
    ),
    line(
        "gift",
        Packing,
        1,
        [
            "A practical gift that the customer's gift rules allow",
            "一份符合客户礼品规定的实用礼品",
            "En praktisk gåva som kundens gåvoregler tillåter",
        ],
    ),
];
