//! The checklist for closing a deal. Deliberately absent: how it becomes rows.

use super::{LineText, line};
use valise_domain::codes::Dimension::{Competitor, Customer, Packing, Persons, Project};

pub(super) const LINES: &[LineText] = &[
    line(
        "receivables",
        Customer,
        3,
        [
            "Overdue receivables and the credit limit are checked",
            "已核对逾期账款和信用额度",
            "Förfallna kundfordringar och kreditgränsen är kontrollerade",
        ],
    ),
    line(
        "complaints",
        Customer,
        3,
        [
            "Open complaints are settled or have an answer ready",
            "未结投诉已处理，或已备好答复",
            "Öppna reklamationer är avslutade eller har ett färdigt svar",
        ],
    ),
    line(
        "signatory",
        Persons,
        5,
        [
            "We know who signs and that they will be there",
            "已确认由谁签字，且签字人当天在场",
            "Vi vet vem som skriver under och att personen är på plats",
        ],
    ),
    line(
        "approvals",
        Persons,
        4,
        [
            "Each approval inside the customer is given or has a date",
            "客户内部的每一级审批均已完成或已有日期",
            "Varje godkännande hos kunden är klart eller har ett datum",
        ],
    ),
    line(
        "opposition",
        Persons,
        3,
        [
            "We know who could still stop the deal and what would change their mind",
            "清楚还有谁可能阻止签单，以及怎样争取",
            "Vi vet vem som ännu kan stoppa affären och vad som skulle ändra det",
        ],
    ),
    line(
        "budget",
        Project,
        4,
        [
            "The budget is released and covers the offer",
            "预算已批准，并足以覆盖报价",
            "Budgeten är frigiven och räcker till offerten",
        ],
    ),
    line(
        "offer",
        Project,
        5,
        [
            "Offer, price and payment terms are approved on our side",
            "报价、价格和付款条件已获我方批准",
            "Offert, pris och betalningsvillkor är godkända hos oss",
        ],
    ),
    line(
        "contract",
        Project,
        4,
        [
            "The contract text is agreed by the lawyers of both sides",
            "合同文本已由双方法务确认",
            "Avtalstexten är klar mellan båda sidors jurister",
        ],
    ),
    line(
        "limits",
        Project,
        3,
        [
            "Our last concession and our limit are decided",
            "最后的让步内容和底线已定",
            "Vår sista eftergift och vår smärtgräns är bestämda",
        ],
    ),
    line(
        "rival-offer",
        Competitor,
        3,
        [
            "We know the competitor's latest offer and our answer to it",
            "了解友商的最新报价，并已备好应对",
            "Vi känner till konkurrentens senaste bud och har ett svar",
        ],
    ),
    line(
        "copies",
        Packing,
        4,
        [
            "Contract with annexes, ready to sign, a copy for each side",
            "合同及附件可直接签署，双方各一份",
            "Avtal med bilagor, färdigt att skriva under, ett exemplar var",
        ],
    ),
    line(
        "company-papers",
        Packing,
        2,
        [
            "Power of attorney, certificates and company papers asked for",
            "客户要求的授权书、证书和公司资料",
            "Fullmakt, intyg och företagshandlingar som kunden bett om",
        ],
    ),
];
