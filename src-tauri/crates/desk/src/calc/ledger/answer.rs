//! What `rfm` answers, customer by customer and without a copy of it all.
//! Deliberately absent: the sums.

use crate::calc::amounts::{Amount, Fields, Number};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use valise_valuation::rfm::{CustomerRfm, Rfm};

/// A summed ledger on its way out.
pub(super) struct Told {
    pub rfm: Rfm,
    /// Lines without a readable amount, which never came to the sum.
    pub bad_amount: u64,
    pub looked_for_duplicates: bool,
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rfm = &self.rfm;
        let mut rejected = vec![
            ("after_end", rfm.rejected.after_end),
            ("missing_key", rfm.rejected.missing_key),
            ("no_rate", rfm.rejected.no_rate),
            ("duplicate", rfm.rejected.duplicate),
        ];
        if self.bad_amount > 0 {
            rejected.push(("bad_amount", self.bad_amount));
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("lines", &(rfm.lines + self.bad_amount))?;
        map.serialize_entry("accepted", &rfm.accepted)?;
        map.serialize_entry("rejected", &Fields(rejected))?;
        if self.looked_for_duplicates {
            map.serialize_entry("duplicates", &rfm.duplicates)?;
        }
        map.serialize_entry("zero_value_days", &rfm.zero_value_days)?;
        map.serialize_entry("transaction_days", &rfm.transaction_days)?;
        if rfm.currency.is_stated() {
            map.serialize_entry("currency", &rfm.currency)?;
        }
        map.serialize_entry(
            "customers",
            &Customers {
                of: rfm,
                with_purchases: true,
            },
        )?;
        map.serialize_entry(
            "without_purchases",
            &Customers {
                of: rfm,
                with_purchases: false,
            },
        )?;
        map.end()
    }
}

struct Customers<'a> {
    of: &'a Rfm,
    with_purchases: bool,
}

impl Serialize for Customers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let customers = self.of.customers.iter();
        let told = customers.filter(|one| one.purchases.is_some() == self.with_purchases);
        serializer.collect_map(told.map(|one| (&one.id, CustomerTold::of(one))))
    }
}

#[derive(Serialize)]
struct CustomerTold {
    #[serde(flatten)]
    purchases: Option<PurchasesTold>,
    net_revenue: Amount,
    contribution: Option<Amount>,
    /// Only where it is not all of the revenue.
    #[serde(skip_serializing_if = "Option::is_none")]
    covered_revenue: Option<Amount>,
    ttm_revenue: Amount,
    holdout: u32,
}

#[derive(Serialize)]
struct PurchasesTold {
    frequency: u32,
    recency: Number,
    #[serde(rename = "T")]
    age: Number,
    monetary_value: Amount,
}

impl CustomerTold {
    fn of(one: &CustomerRfm) -> Self {
        let in_part = one.contribution.is_some() && one.covered_revenue != one.net_revenue;
        Self {
            purchases: one.purchases.map(|purchases| PurchasesTold {
                frequency: purchases.frequency,
                recency: Number(purchases.recency),
                age: Number(purchases.age),
                monetary_value: Amount(purchases.monetary_value),
            }),
            net_revenue: Amount(one.net_revenue),
            contribution: one.contribution.map(Amount),
            covered_revenue: in_part.then_some(Amount(one.covered_revenue)),
            ttm_revenue: Amount(one.ttm_revenue),
            holdout: one.holdout,
        }
    }
}
