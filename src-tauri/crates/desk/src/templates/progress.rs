//! The checklist for checking progress. Deliberately absent: how it becomes rows.

use super::{LineText, line};
use valise_domain::codes::Dimension::{Competitor, Customer, Packing, Persons, Project};

pub(super) const LINES: &[LineText] = &[
    line(
        "business",
        Customer,
        2,
        [
            "Changes in the customer's business that touch the project are known",
            "了解影响项目的客户业务变化",
            "Förändringar i kundens verksamhet som rör projektet är kända",
        ],
    ),
    line(
        "delivery",
        Project,
        5,
        [
            "Each milestone is compared with the plan, delays with their cause",
            "各里程碑已与计划对照，延误有原因说明",
            "Varje milstolpe är jämförd med planen, förseningar med orsak",
        ],
    ),
    line(
        "issues",
        Project,
        4,
        [
            "Open faults and complaints have an owner and a date on our side",
            "未解决的故障和投诉在我方均有负责人和日期",
            "Öppna fel och reklamationer har ansvarig och datum hos oss",
        ],
    ),
    line(
        "promises",
        Project,
        4,
        [
            "What we promised since the last visit is done or explained",
            "上次拜访以来的承诺已完成或可说明",
            "Det vi lovat sedan förra besöket är gjort eller kan förklaras",
        ],
    ),
    line(
        "benefit",
        Project,
        4,
        [
            "The benefit so far is put in the customer's own figures",
            "已用客户自己的数据说明目前的效果",
            "Nyttan hittills är uttryckt i kundens egna siffror",
        ],
    ),
    line(
        "payment",
        Customer,
        3,
        [
            "Invoices sent, paid and overdue are at hand",
            "手头有已开票、已付款和逾期的明细",
            "Skickade, betalda och förfallna fakturor finns till hands",
        ],
    ),
    line(
        "users",
        Persons,
        4,
        [
            "We have asked users, not only the project lead, how it goes",
            "除项目负责人外，已向使用者了解实际情况",
            "Vi har frågat användarna, inte bara projektledaren, hur det går",
        ],
    ),
    line(
        "decider-informed",
        Persons,
        3,
        [
            "We know what the decision maker has heard about the project",
            "了解决策人听到了项目的哪些情况",
            "Vi vet vad beslutsfattaren har hört om projektet",
        ],
    ),
    line(
        "rival-moves",
        Competitor,
        2,
        [
            "We know whether a competitor is offering a way out of the project",
            "了解是否有友商在提供替代方案",
            "Vi vet om någon konkurrent erbjuder en väg ut ur projektet",
        ],
    ),
    line(
        "status-report",
        Packing,
        3,
        [
            "Status report of one page, with the next steps and names",
            "一页进度报告，写明下一步和负责人",
            "Lägesrapport på en sida, med nästa steg och namn",
        ],
    ),
];
