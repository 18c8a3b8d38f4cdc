//! The sample's first client: a Chinese maker of precision parts, growing, told in Chinese by the
//! person who looks after it. Deliberately absent: its ledger lines (`ledger`).

mod diary;
mod people;

use super::shape::{Client, Ours};
use valise_domain::codes::{Category, OwnerRole, Stage};

pub(super) const CLIENT: Client = Client {
    name: "栖澜精密制造股份有限公司",
    external_id: super::ledger::MAKER,
    in_group: false,
    stage: Stage::Interdependent,
    owner: Ours::Kam,
    owner_role: OwnerRole::Kam,
    potential: 2_400_000,
    potential_reason: "二厂与一厂规模相同，联网后用量翻倍；三厂明年动工，尚未计入。",
    potential_day: -58,
    country: "中国",
    industry: "精密机械零部件",
    website: "https://qilan.example.com",
    time_zone: "Asia/Shanghai",
    notes: "一厂试点始于两年前，停机时间下降约三成。二厂联网合同是今年的重点。\
            采购部习惯拿友商报价压价，技术部门要求数据不出厂。",
    strategic_reason: "",
    categories: &[
        (Category::Breadwinner, "近十二个月占我方收入五分之一以上"),
        (Category::Promising, "二厂、三厂陆续投产，用量仍在增长"),
        (
            Category::Innovator,
            "最早试用无线振动传感器，并愿意公开数据",
        ),
    ],
    mail: "qilan.example.com",
    language: "中文",
    posts: people::POSTS,
    visits: diary::VISITS,
    contacts: diary::CONTACTS,
    tasks: diary::TASKS,
};
