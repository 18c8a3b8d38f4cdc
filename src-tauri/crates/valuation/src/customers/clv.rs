//! What a customer of the base is worth: all future purchases, discounted, times what one brings.
//! Deliberately absent: whether the data carry that number, which the fits say.

use crate::customers::buying::Buying;
use crate::customers::row::Row;
use crate::customers::spending::{SpendRow, Spending};
use crate::error::{ValuationError, finite, within};
use serde::{Deserialize, Serialize};

/// What the sum needs.
#[derive(Clone, Copy, Debug)]
pub struct ClvAsked<'a> {
    /// When customers buy.
    pub buying: &'a Buying,
    /// How much they spend.
    pub spending: &'a Spending,
    /// What this one did.
    pub row: &'a Row,
    /// Mean net value of the repeat purchases; without meaning where there are none.
    pub m: f64,
    /// Continuous rate of discount per unit of time.
    pub delta: f64,
    /// Margin, a share of revenue.
    pub margin: f64,
    /// Cost to serve that comes with every purchase, a share of revenue.
    pub variable_cost: f64,
    /// Cost to serve that runs with time, money per unit of time while the customer is alive.
    pub fixed_cost: f64,
}

/// The sum with its parts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Clv {
    /// `dert · spend · (margin − variable cost) − fixed cost · del`.
    pub clv: f64,
    /// Discounted expected purchases for ever.
    pub dert: f64,
    /// Discounted expected lifetime.
    pub del: f64,
    /// Mean spend to expect.
    pub spend: f64,
}

/// The present value of a customer's profit from now on.
pub fn clv(asked: &ClvAsked<'_>) -> Result<Clv, ValuationError> {
    const SHARE: &str = "-1000 to 1000";
    within("margin", asked.margin, -1e3, 1e3, SHARE)?;
    within("variable_cost", asked.variable_cost, -1e3, 1e3, SHARE)?;
    within(
        "fixed_cost",
        asked.fixed_cost,
        -1e100,
        1e100,
        "-1e100 to 1e100",
    )?;
    let dert = asked.buying.dert(asked.row, asked.delta)?;
    let del = asked.buying.del(asked.row, asked.delta)?;
    let spend = asked.spending.expected(&SpendRow {
        x: asked.row.x,
        m: asked.m,
    })?;
    let each = asked.margin - asked.variable_cost;
    Ok(Clv {
        clv: finite("clv", dert * spend * each - asked.fixed_cost * del)?,
        dert,
        del,
        spend,
    })
}
