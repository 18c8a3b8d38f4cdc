//! When customers buy: three models of buying at a rate until one leaves, by their parameters.
//! BG/NBD (Fader, Hardie & Lee 2005), MBG/NBD (Batislam, Denizel & Filiztekin 2007), Pareto/NBD
//! (Schmittlein, Morrison & Colombo 1987).
//! Deliberately absent: where parameters come from (`fit`), and money (`spending`).

use crate::customers::row::Row;
use crate::customers::{bg, pareto};
use crate::error::{ValuationError, finite, within};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// Parameters are held to this range.
pub(crate) const SMALLEST_PARAMETER: f64 = 1e-9;
/// See [`SMALLEST_PARAMETER`].
pub(crate) const LARGEST_PARAMETER: f64 = 1e9;
/// In words.
pub(crate) const PARAMETERS: &str = "1e-9 to 1e9";
/// No horizon is longer.
const LONGEST: f64 = 1e9;
/// More purchases than this are not asked for.
const MOST_ORDERS: u32 = 1_000_000;

/// Which model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub enum BuyingModel {
    /// A customer may leave after each repeat purchase; silent one-time customers all count as
    /// alive.
    #[serde(rename = "bgnbd")]
    BgNbd,
    /// A customer may leave after each purchase, the first one too.
    #[serde(rename = "mbgnbd")]
    MbgNbd,
    /// A customer may leave at any time.
    #[serde(rename = "pareto_nbd")]
    ParetoNbd,
}

impl BuyingModel {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::BgNbd, Self::MbgNbd, Self::ParetoNbd];

    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BgNbd => "bgnbd",
            Self::MbgNbd => "mbgnbd",
            Self::ParetoNbd => "pareto_nbd",
        }
    }

    /// Names of the parameters in the order of [`Buying::values`].
    pub fn names(self) -> [&'static str; 4] {
        match self {
            Self::BgNbd | Self::MbgNbd => ["r", "alpha", "a", "b"],
            Self::ParetoNbd => ["r", "alpha", "s", "beta"],
        }
    }
}

/// A model with its parameters. Purchases come at a rate λ ~ Gamma(r, α); a customer leaves after
/// a purchase with probability p ~ Beta(a, b), or at a rate μ ~ Gamma(s, β).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Buying {
    model: BuyingModel,
    values: [f64; 4],
}

/// What a model says of one customer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Prediction {
    /// Probability that the customer has not left.
    pub p_alive: f64,
    /// Purchases to expect.
    pub expected: f64,
    /// ln of the likelihood of what was seen.
    pub log_likelihood: f64,
    /// Discounted expected purchases for ever, where a rate was given.
    pub dert: Option<f64>,
    /// Discounted expected lifetime, likewise.
    pub del: Option<f64>,
}

impl Buying {
    /// Refuses parameters outside [1e-9, 1e9].
    pub fn new(model: BuyingModel, values: [f64; 4]) -> Result<Self, ValuationError> {
        for (name, value) in model.names().into_iter().zip(values) {
            within(
                name,
                value,
                SMALLEST_PARAMETER,
                LARGEST_PARAMETER,
                PARAMETERS,
            )?;
        }
        Ok(Self { model, values })
    }

    /// Which model.
    pub fn model(&self) -> BuyingModel {
        self.model
    }

    /// The parameters, in the order of [`BuyingModel::names`].
    pub fn values(&self) -> [f64; 4] {
        self.values
    }

    /// ln of the likelihood of one customer.
    pub fn log_likelihood(&self, row: &Row) -> Result<f64, ValuationError> {
        let row = row.checked()?;
        finite(
            "log-likelihood",
            match self.drop_out() {
                DropOut::AfterPurchase(bg) => bg.log_likelihood(row),
                DropOut::AnyTime(pareto) => pareto.log_likelihood(row),
            },
        )
    }

    /// Probability that the customer has not left. By the BG/NBD it is 1 for everybody who bought
    /// once only, which is wrong for silent ones.
    pub fn p_alive(&self, row: &Row) -> Result<f64, ValuationError> {
        let row = row.checked()?;
        finite(
            "p_alive",
            match self.drop_out() {
                DropOut::AfterPurchase(bg) => bg.p_alive(row),
                DropOut::AnyTime(pareto) => pareto.p_alive(row),
            },
        )
    }

    /// Purchases to expect of this customer in the next `t`.
    pub fn expected(&self, row: &Row, t: f64) -> Result<f64, ValuationError> {
        let row = row.checked()?;
        within("t", t, 0.0, LONGEST, "0 to 1e9")?;
        finite(
            "expected purchases",
            match self.drop_out() {
                DropOut::AfterPurchase(bg) => bg.expected(row, t),
                DropOut::AnyTime(pareto) => pareto.expected(row, t),
            },
        )
    }

    /// Repeat purchases to expect of a new customer in the first `t`.
    pub fn expected_new(&self, t: f64) -> Result<f64, ValuationError> {
        within("t", t, 0.0, LONGEST, "0 to 1e9")?;
        finite(
            "expected purchases",
            match self.drop_out() {
                DropOut::AfterPurchase(bg) => bg.expected_new(t),
                DropOut::AnyTime(pareto) => pareto.expected_new(t),
            },
        )
    }

    /// Probability that a new customer makes exactly `n` repeat purchases in the first `t`.
    pub fn pmf(&self, t: f64, n: u32) -> Result<f64, ValuationError> {
        within("t", t, 0.0, LONGEST, "0 to 1e9")?;
        within("n", n.into(), 0.0, MOST_ORDERS.into(), "0 to 1e6")?;
        let probability = match self.drop_out() {
            DropOut::AfterPurchase(bg) => bg.pmf(t, n)?,
            DropOut::AnyTime(pareto) => pareto.pmf(t, n),
        };
        finite("probability", probability).map(|probability| probability.clamp(0.0, 1.0))
    }

    /// Discounted expected residual transactions: all future purchases of this customer, each
    /// discounted at the continuous rate `delta` per unit of time.
    pub fn dert(&self, row: &Row, delta: f64) -> Result<f64, ValuationError> {
        let row = row.checked()?;
        discounting(delta)?;
        finite(
            "dert",
            match self.drop_out() {
                DropOut::AfterPurchase(bg) => bg.dert(row, delta),
                DropOut::AnyTime(pareto) => pareto.dert(row, delta),
            },
        )
    }

    /// Discounted expected lifetime from now on, in the unit of time.
    pub fn del(&self, row: &Row, delta: f64) -> Result<f64, ValuationError> {
        let row = row.checked()?;
        discounting(delta)?;
        finite(
            "del",
            match self.drop_out() {
                DropOut::AfterPurchase(bg) => bg.del(row, delta),
                DropOut::AnyTime(pareto) => pareto.del(row, delta),
            },
        )
    }

    /// All of these at once; `delta` for the discounted ones.
    pub fn predict(
        &self,
        row: &Row,
        t: f64,
        delta: Option<f64>,
    ) -> Result<Prediction, ValuationError> {
        Ok(Prediction {
            p_alive: self.p_alive(row)?,
            expected: self.expected(row, t)?,
            log_likelihood: self.log_likelihood(row)?,
            dert: delta.map(|delta| self.dert(row, delta)).transpose()?,
            del: delta.map(|delta| self.del(row, delta)).transpose()?,
        })
    }

    pub(crate) fn drop_out(&self) -> DropOut {
        let [r, alpha, third, fourth] = self.values;
        let bg = |first| bg::Bg {
            r,
            alpha,
            a: third,
            b: fourth,
            first,
        };
        match self.model {
            BuyingModel::BgNbd => DropOut::AfterPurchase(bg(bg::First::Stays)),
            BuyingModel::MbgNbd => DropOut::AfterPurchase(bg(bg::First::MayLeave)),
            BuyingModel::ParetoNbd => DropOut::AnyTime(pareto::Pareto {
                r,
                alpha,
                s: third,
                beta: fourth,
            }),
        }
    }
}

impl<'de> Deserialize<'de> for Buying {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// What is written of it.
        #[derive(Deserialize)]
        struct Written {
            model: BuyingModel,
            values: [f64; 4],
        }
        let written = Written::deserialize(from)?;
        Self::new(written.model, written.values).map_err(D::Error::custom)
    }
}

/// How customers leave.
pub(crate) enum DropOut {
    /// After a purchase.
    AfterPurchase(bg::Bg),
    /// At any time.
    AnyTime(pareto::Pareto),
}

fn discounting(delta: f64) -> Result<f64, ValuationError> {
    within("delta", delta, 1e-9, 1e3, "1e-9 to 1000")
}
