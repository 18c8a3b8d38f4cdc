//! The sample's sales ledger: three years of invoices up to a few days ago, some thousand lines in one
//! currency. The three clients show growth, decline and seasons; the small customers around them make
//! shares mean something. Deliberately absent: a file; the lines are as if one had been read.

mod customers;
mod products;

use super::seed::Seed;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use customers::{CUSTOMERS, Customer};
use products::Product;
use rust_decimal::Decimal;
use valise_domain::ledger::LedgerLine;
use valise_domain::time::Date;

/// The currency of all amounts.
pub(super) const CURRENCY: &str = "EUR";
/// The maker's number in the ledger.
pub(super) const MAKER: &str = "10001";
/// The energy group's number in the ledger.
pub(super) const UTILITY: &str = "10002";
/// The carrier's number in the ledger.
pub(super) const CARRIER: &str = "10003";

const MONTHS: u32 = 36;
/// Invoices reach the ledger with this delay.
const DAYS_BEHIND: u64 = 3;
const SEED: u64 = 0x7661_6c69_7365;

/// One invoice or credit note before it has a number.
struct Invoice {
    day: NaiveDate,
    customer: &'static Customer,
    credit_note: bool,
    items: Vec<Item>,
}

/// One line of it: how many, and cents for one.
#[derive(Clone, Copy)]
struct Item {
    product: &'static Product,
    quantity: i64,
    price: i64,
    cost: Option<i64>,
}

/// The lines of the 36 months that end a few days before `today`, by day.
pub(super) fn lines(today: Date) -> Vec<LedgerLine> {
    let after = today.0 - Days::new(DAYS_BEHIND - 1);
    let mut seed = Seed::new(SEED);
    let mut invoices = Vec::new();
    for customer in CUSTOMERS {
        for month in 0..MONTHS {
            let days = working_days(after - Months::new(MONTHS - month), after, month);
            trade(&mut seed, customer, month, &days, &mut invoices);
        }
    }
    invoices.extend(returns(&mut seed, &invoices, after));
    invoices.sort_by_key(|invoice| (invoice.day, invoice.credit_note, invoice.customer.id));
    number(&invoices)
}

/// The days from Monday to Friday of one of the months that end before `after`.
fn working_days(first: NaiveDate, after: NaiveDate, month: u32) -> Vec<NaiveDate> {
    let end = after - Months::new(MONTHS - month - 1);
    first
        .iter_days()
        .take_while(|day| *day < end)
        .filter(|day| is_working_day(*day))
        .collect()
}

fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// What one customer orders in one month: the month's amount, shared among orders and lines.
fn trade(
    seed: &mut Seed,
    customer: &'static Customer,
    month: u32,
    days: &[NaiveDate],
    invoices: &mut Vec<Invoice>,
) {
    let orders = seed.within(customer.orders.0..=customer.orders.1);
    for _ in 0..orders {
        let day = *seed.pick(days);
        let season = customer.season[day.month0() as usize];
        // Percent of season, thousandths of the trend, percent of chance.
        let target =
            customer.monthly_cents() / orders * season / 100 * customer.trend(month, MONTHS) / 1000
                * seed.within(75..=125)
                / 100;
        let lines = seed.within(customer.lines.0..=customer.lines.1);
        let items: Vec<Item> = (0..lines)
            .filter_map(|_| item(seed, customer, day, target / lines))
            .collect();
        if !items.is_empty() {
            invoices.push(Invoice {
                day,
                customer,
                credit_note: false,
                items,
            });
        }
    }
}

/// A product for about that many cents; none where the amount would not pay for one.
fn item(seed: &mut Seed, customer: &Customer, day: NaiveDate, target: i64) -> Option<Item> {
    let product = *seed.pick(customer.basket);
    let price = product.price(day.year()) * (100 - customer.discount) / 100;
    let quantity = target / price + i64::from(seed.within(1..=100) <= target % price * 100 / price);
    let cost = product.cost(day.year());
    (quantity > 0).then_some(Item {
        product,
        quantity,
        price,
        cost,
    })
}

/// About one invoice in forty comes back in part, one to four weeks later.
fn returns(seed: &mut Seed, invoices: &[Invoice], after: NaiveDate) -> Vec<Invoice> {
    let mut credits = Vec::new();
    for invoice in invoices {
        if seed.within(1..=40) > 1 {
            continue;
        }
        let item = *seed.pick(&invoice.items);
        let quantity = -seed.within(1..=(item.quantity / 4).max(1));
        let late = Days::new(seed.within(7..=28).unsigned_abs());
        let day = (invoice.day + late)
            .iter_days()
            .find(|day| is_working_day(*day));
        if let Some(day) = day.filter(|day| *day < after) {
            let items = vec![Item { quantity, ..item }];
            credits.push(Invoice {
                day,
                customer: invoice.customer,
                credit_note: true,
                items,
            });
        }
    }
    credits
}

/// Gives invoices their numbers and lines their rows, in the order given.
fn number(invoices: &[Invoice]) -> Vec<LedgerLine> {
    let mut lines = Vec::new();
    let mut row = 1;
    for (invoice, number) in invoices.iter().zip(50_001_u32..) {
        let prefix = if invoice.credit_note { "CN" } else { "F" };
        for item in &invoice.items {
            row += 1;
            lines.push(line(invoice, item, format!("{prefix}-{number}"), row));
        }
    }
    lines
}

fn line(of: &Invoice, item: &Item, invoice: String, row: u32) -> LedgerLine {
    let quantity = Decimal::from(item.quantity);
    let unit_price = Decimal::new(item.price, 2);
    LedgerLine {
        row,
        customer: of.customer.id.to_owned(),
        customer_name: of.customer.name.map(str::to_owned),
        country: of.customer.country.map(str::to_owned),
        day: Date(of.day),
        invoice,
        product: item.product.code.to_owned(),
        description: item.product.name.to_owned(),
        quantity: Some(quantity),
        unit_price: Some(unit_price),
        amount: quantity * unit_price,
        cost: item.cost.map(|cost| quantity * Decimal::new(cost, 2)),
        currency: None,
        credit_note: of.credit_note,
    }
}
