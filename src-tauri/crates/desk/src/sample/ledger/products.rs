//! What our invented firm sells: sensors that watch machines and chilled goods, and the services
//! around them. Deliberately absent: who buys them (`customers`).

/// One product.
#[derive(Debug)]
pub(super) struct Product {
    /// Its number.
    pub code: &'static str,
    /// Its name on an invoice.
    pub name: &'static str,
    list_cents: i64,
    cost_percent: Option<i64>,
}

/// The year of the price list; prices rise by 3 % a year from there, costs by 2 %.
const LIST_YEAR: i32 = 2023;

impl Product {
    const fn new(
        code: &'static str,
        name: &'static str,
        list_cents: i64,
        cost_percent: Option<i64>,
    ) -> Self {
        Self {
            code,
            name,
            list_cents,
            cost_percent,
        }
    }

    /// Cents of one on the price list of a year.
    pub(super) fn price(&self, year: i32) -> i64 {
        risen(self.list_cents, 3, year)
    }

    /// Cents that one costs us in a year; partners' services are not in the ledger's costs.
    pub(super) fn cost(&self, year: i32) -> Option<i64> {
        self.cost_percent
            .map(|percent| risen(self.list_cents * percent / 100, 2, year))
    }
}

fn risen(cents: i64, percent_a_year: i64, year: i32) -> i64 {
    cents * (100 + percent_a_year * i64::from((year - LIST_YEAR).clamp(-10, 10))) / 100
}

static VIBRATION: Product = Product::new("VS-210", "Vibration sensor, wireless", 18_900, Some(52));
static TEMPERATURE: Product =
    Product::new("TS-110", "Temperature sensor, wireless", 7_450, Some(48));
static CLAMP: Product = Product::new("CT-330", "Current clamp", 12_900, Some(55));
static LOGGER: Product = Product::new("TL-050", "Cold chain logger", 4_690, Some(50));
static GATEWAY: Product = Product::new("GW-400", "Gateway 4G", 64_000, Some(58));
static GATEWAY_EX: Product = Product::new("GW-480", "Gateway, hazardous areas", 118_000, Some(60));
static LICENCE: Product = Product::new(
    "SW-010",
    "Monitoring licence, machine and year",
    9_600,
    Some(18),
);
static INTERFACE: Product = Product::new(
    "SW-020",
    "Interface licence, site and year",
    240_000,
    Some(15),
);
static SPARES: Product = Product::new("SP-001", "Spare parts kit", 21_200, Some(61));
static TRAINING: Product = Product::new("TR-001", "Training day", 135_000, Some(40));
static ENGINEER: Product = Product::new("SV-001", "Partner engineer on site, day", 98_000, None);
static CALIBRATION: Product = Product::new("SV-002", "Calibration with certificate", 3_800, None);

/// What a kind of customer buys; a product that stands twice is bought twice as often.
pub(super) type Basket = &'static [&'static Product];

/// Makers of things.
pub(super) static FACTORY: Basket = &[
    &VIBRATION,
    &VIBRATION,
    &VIBRATION,
    &TEMPERATURE,
    &TEMPERATURE,
    &CLAMP,
    &GATEWAY,
    &LICENCE,
    &LICENCE,
    &INTERFACE,
    &SPARES,
    &SPARES,
    &ENGINEER,
    &CALIBRATION,
];

/// Power, water and heat.
pub(super) static PLANT: Basket = &[
    &VIBRATION,
    &VIBRATION,
    &CLAMP,
    &CLAMP,
    &GATEWAY_EX,
    &LICENCE,
    &LICENCE,
    &SPARES,
    &TRAINING,
    &ENGINEER,
    &CALIBRATION,
];

/// Chilled goods.
pub(super) static COLD: Basket = &[
    &LOGGER,
    &LOGGER,
    &LOGGER,
    &LOGGER,
    &TEMPERATURE,
    &TEMPERATURE,
    &GATEWAY,
    &LICENCE,
    &LICENCE,
    &SPARES,
    &CALIBRATION,
];
