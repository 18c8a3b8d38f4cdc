//! The checklist for market research. Deliberately absent: how it becomes rows.

use super::{LineText, line};
use valise_domain::codes::Dimension::{Competitor, Customer, Packing, Persons, Project};

pub(super) const LINES: &[LineText] = &[
    line(
        "industry",
        Customer,
        4,
        [
            "State of the industry: size, growth and what changes it",
            "行业状况：规模、增长和变化因素",
            "Läget i branschen: storlek, tillväxt och vad som förändrar den",
        ],
    ),
    line(
        "business",
        Customer,
        4,
        [
            "State of the business: revenue, profit, sites and plans",
            "经营状况：收入、利润、厂区和规划",
            "Läget i verksamheten: omsättning, vinst, anläggningar och planer",
        ],
    ),
    line(
        "structure",
        Customer,
        4,
        [
            "The organisation chart is sketched down to the departments that buy",
            "组织架构图已画到参与采购的部门",
            "Organisationsschemat är ritat ned till de avdelningar som köper",
        ],
    ),
    line(
        "key-persons",
        Persons,
        4,
        [
            "Key persons are named, with contact data",
            "关键人已列出，并有联系方式",
            "Nyckelpersonerna är namngivna, med kontaktuppgifter",
        ],
    ),
    line(
        "roles",
        Persons,
        3,
        [
            "Who decides, who buys, who uses, who supports and who opposes is noted",
            "已记录谁决策、谁采购、谁使用、谁支持、谁反对",
            "Vem som beslutar, köper, använder, stöder och är emot är noterat",
        ],
    ),
    line(
        "questions",
        Project,
        5,
        [
            "Five open questions that only this visit can answer",
            "准备五个只有当面才能得到答案的开放式问题",
            "Fem öppna frågor som bara det här besöket kan besvara",
        ],
    ),
    line(
        "plans",
        Project,
        3,
        [
            "Known plans and budgets for the next twelve months are listed",
            "已列出未来十二个月的已知计划和预算",
            "Kända planer och budgetar för de kommande tolv månaderna är listade",
        ],
    ),
    line(
        "rivals",
        Competitor,
        4,
        [
            "Which competitors sell there, for what and since when",
            "哪些友商在供货、供什么、从何时开始",
            "Vilka konkurrenter som säljer dit, vad och sedan när",
        ],
    ),
    line(
        "rival-ties",
        Competitor,
        3,
        [
            "Competitors' relations with the key persons are known",
            "了解友商与关键人的关系",
            "Konkurrenternas relationer till nyckelpersonerna är kända",
        ],
    ),
    line(
        "introduction",
        Packing,
        2,
        [
            "Company introduction and business cards",
            "公司介绍和名片",
            "Företagspresentation och visitkort",
        ],
    ),
    line(
        "white-paper",
        Packing,
        1,
        [
            "A trend report or white paper to leave behind",
            "一份可留给客户的趋势报告或白皮书",
            "En trendrapport eller ett white paper att lämna kvar",
        ],
    ),
];
