//! Who buys in the sample's ledger: the three clients, named only by their numbers as they are there
//! already, and small customers whose names and countries come with their lines. All invented.
//! Deliberately absent: what they buy (`products`) and when (`ledger`).

use super::products::{Basket, COLD, FACTORY, PLANT};

/// One customer and its habits.
pub(super) struct Customer {
    /// Its number.
    pub id: &'static str,
    /// Its name; none for clients that are there already.
    pub name: Option<&'static str>,
    /// Its country; none for clients that are there already.
    pub country: Option<&'static str>,
    /// What it buys.
    pub basket: Basket,
    /// Percent off the price list.
    pub discount: i64,
    /// Fewest and most orders a month.
    pub orders: (i64, i64),
    /// Fewest and most lines an order.
    pub lines: (i64, i64),
    /// Percent of a usual month, January first.
    pub season: [i64; 12],
    monthly: i64,
    from: i64,
    to: i64,
}

const EVEN: [i64; 12] = [96, 98, 104, 102, 100, 100, 82, 92, 108, 108, 108, 102];
const OUTAGES: [i64; 12] = [80, 85, 95, 110, 125, 130, 95, 110, 125, 110, 75, 60];
const HARVEST: [i64; 12] = [25, 25, 40, 60, 90, 130, 190, 220, 190, 140, 60, 30];

impl Customer {
    /// Cents of a usual month.
    pub(super) fn monthly_cents(&self) -> i64 {
        self.monthly * 100
    }

    /// Thousandths of a usual month, on a straight line from the first month to the last.
    pub(super) fn trend(&self, month: u32, months: u32) -> i64 {
        self.from + (self.to - self.from) * i64::from(month) / i64::from(months.max(2) - 1)
    }

    const fn client(id: &'static str, basket: Basket, discount: i64, monthly: i64) -> Self {
        Self {
            id,
            name: None,
            country: None,
            basket,
            discount,
            orders: (4, 6),
            lines: (3, 5),
            season: EVEN,
            monthly,
            from: 1000,
            to: 1000,
        }
    }

    const fn small(
        id: &'static str,
        name: &'static str,
        country: &'static str,
        basket: Basket,
        monthly: i64,
    ) -> Self {
        let mut customer = Self::client(id, basket, if monthly > 12_000 { 8 } else { 3 }, monthly);
        customer.name = Some(name);
        customer.country = Some(country);
        customer.orders = if monthly > 6_000 { (1, 2) } else { (0, 1) };
        customer.lines = (1, 3);
        customer
    }

    const fn seasons(mut self, season: [i64; 12]) -> Self {
        self.season = season;
        self
    }

    const fn trending(mut self, from: i64, to: i64) -> Self {
        self.from = from;
        self.to = to;
        self
    }

    const fn ordering(mut self, fewest: i64, most: i64) -> Self {
        self.orders = (fewest, most);
        self
    }
}

/// All customers, the largest first within each kind.
pub(super) static CUSTOMERS: &[Customer] = &[
    Customer::client(super::MAKER, FACTORY, 18, 80_000).trending(550, 1450),
    Customer::client(super::UTILITY, PLANT, 12, 74_000)
        .ordering(3, 5)
        .seasons(OUTAGES)
        .trending(1300, 600),
    Customer::client(super::CARRIER, COLD, 10, 26_000)
        .ordering(2, 4)
        .seasons(HARVEST),
    Customer::small(
        "20001",
        "Weidenfurt Antriebe GmbH",
        "Germany",
        FACTORY,
        26_000,
    ),
    Customer::small("20002", "Brännsåker Sågverk AB", "Sweden", FACTORY, 24_000),
    Customer::small(
        "20003",
        "Harrowmere Foods Ltd",
        "United Kingdom",
        COLD,
        22_000,
    ),
    Customer::small(
        "20004",
        "Officine Montelarco S.r.l.",
        "Italy",
        FACTORY,
        20_000,
    )
    .trending(700, 1300),
    Customer::small("20005", "Kaislanranta Voima Oy", "Finland", PLANT, 18_000),
    Customer::small("20006", "苏州澄栎电机有限公司", "China", FACTORY, 16_000).trending(400, 1600),
    Customer::small(
        "20007",
        "Moorbeke Koelhuizen B.V.",
        "Netherlands",
        COLD,
        15_000,
    ),
    Customer::small("20008", "Lyngkær Mejeri A/S", "Denmark", COLD, 14_000).trending(1200, 800),
    Customer::small("20009", "Vennerud Maskin AS", "Norway", FACTORY, 13_000),
    Customer::small(
        "20010",
        "Zakłady Brzozowiec Sp. z o.o.",
        "Poland",
        FACTORY,
        12_000,
    ),
    Customer::small(
        "20011",
        "Fonderie du Val Clairin SARL",
        "France",
        FACTORY,
        11_000,
    ),
    Customer::small("20012", "Conservas Ribalmar S.L.", "Spain", COLD, 10_000).seasons(HARVEST),
    Customer::small(
        "20013",
        "Lipovanské strojírny s.r.o.",
        "Czechia",
        FACTORY,
        9_000,
    ),
    Customer::small(
        "20014",
        "Glenfarrow Castings Ltd",
        "United Kingdom",
        FACTORY,
        8_000,
    )
    .trending(1800, 0),
    Customer::small("20015", "青岛栈岚水产有限公司", "China", COLD, 7_000),
    Customer::small("20016", "Tallmohed Fjärrvärme AB", "Sweden", PLANT, 6_500),
    Customer::small("20017", "Hüttgrund Kühlhaus GmbH", "Germany", COLD, 6_000),
    Customer::small("20018", "Λιμνοχώρι Ψυγεία Α.Ε.", "Greece", COLD, 5_500).seasons(HARVEST),
    Customer::small("20019", "Saarijõe Puit OÜ", "Estonia", FACTORY, 5_000),
    Customer::small("20020", "Dolinska Vodarna d.o.o.", "Slovenia", PLANT, 4_500),
    Customer::small("20021", "成都岷栖包装有限公司", "China", FACTORY, 4_000).trending(0, 2000),
    Customer::small("20022", "Karvina Mörtel AG", "Switzerland", FACTORY, 3_500),
    Customer::small("20023", "Quinta do Sobralinho Lda", "Portugal", COLD, 3_000).seasons(HARVEST),
    Customer::small("20024", "Ballycorrin Creamery Ltd", "Ireland", COLD, 2_500),
    Customer::small("20025", "Sjöbranten Marin AB", "Sweden", PLANT, 2_000),
];
