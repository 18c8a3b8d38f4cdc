//! Headers of lists of costs, and what kinds of cost are called.
//! Deliberately absent: costs of goods, which a ledger has.

use crate::costs::CostColumn::{self, *};
use valise_domain::codes::CostKind;

/// What each column is called, best words first; the words are in their normal form.
pub(crate) const TERMS: &[(CostColumn, &str)] = &[
    (
        Client,
        "client|client name|client id|customer|customer name|customer id|account|account name|\
        kund|kundnamn|kundnr|kundnummer|客户|客户名称|客户编号",
    ),
    (
        Kind,
        "kind|cost kind|cost type|type|category|cost category|activity|slag|kostnadsslag|typ|kategori|\
        类型|成本类型|费用类型|类别",
    ),
    (
        Quantity,
        "quantity|qty|count|number|hours|units|antal|kvantitet|timmar|数量|小时|次数",
    ),
    (
        Amount,
        "amount|cost|total|value|sum|expense|belopp|kostnad|summa|totalt|金额|费用|成本|总额",
    ),
    (
        Currency,
        "currency|currency code|valuta|valutakod|币种|货币",
    ),
    (
        From,
        "from|from date|start|start date|date|day|period|month|från|från datum|startdatum|datum|\
        开始日期|起始日期|日期|期间",
    ),
    (
        To,
        "to|to date|until|end|end date|till|till datum|slutdatum|结束日期|截止日期",
    ),
    (
        Note,
        "note|notes|comment|description|text|anteckning|kommentar|beskrivning|备注|说明",
    ),
];

/// Headers that hold none of the above, however much they sound like it.
pub(crate) const OTHER: &str = "created|created at|modified|skapad|ändrad|创建时间|修改时间|\
    vat|vat amount|tax|moms|momsbelopp|税额|cost center|cost centre|kostnadsställe|成本中心";

/// What each kind of cost is called.
pub(crate) const KINDS: &[(CostKind, &str)] = &[
    (
        CostKind::Orders,
        "orders|order|order handling|order processing|orderhantering|beställningar|订单|订单处理",
    ),
    (
        CostKind::Lines,
        "lines|order lines|picking|line handling|rader|orderrader|plock|plockning|订单行|拣货",
    ),
    (
        CostKind::Freight,
        "freight|shipping|delivery|transport|carriage|frakt|leverans|运费|运输|物流",
    ),
    (
        CostKind::Visits,
        "visits|visit|sales visits|travel|meetings|besök|kundbesök|resor|拜访|差旅|客户拜访",
    ),
    (
        CostKind::ServiceHours,
        "service hours|service|support|support hours|technical support|servicetimmar|timmar service|\
        服务工时|服务|技术支持|支持",
    ),
    (
        CostKind::Returns,
        "returns|return|returned goods|returer|retur|退货|退货处理",
    ),
    (
        CostKind::Rebates,
        "rebates|rebate|bonus|kickback|discount|rabatter|rabatt|återbäring|返利|折扣",
    ),
    (
        CostKind::Team,
        "team|team share|staff|salaries|account team|personal|löner|kundteam|团队|人员|工资",
    ),
    (
        CostKind::Receivables,
        "receivables|receivable days|dso|outstanding|interest|kundfordringar|ränta|应收账款|资金占用|利息",
    ),
    (
        CostKind::BadDebt,
        "bad debt|bad debts|credit loss|write off|kundförlust|kundförluster|kreditförlust|坏账|坏账损失",
    ),
    (CostKind::Other, "other|misc|sundry|övrigt|annat|其他|杂项"),
];
