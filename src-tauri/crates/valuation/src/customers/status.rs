//! Whether data carry a model: the gate's conditions, what they find, and what to use instead.
//! Deliberately absent: the fits themselves, and the words for people.

use serde::{Deserialize, Serialize};

/// What a fit may be used for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Its numbers may be shown.
    Supported,
    /// They may be shown as a hint.
    Indicative,
    /// They say nothing.
    NotSupported,
    /// There is no best fit: it lies at the edge of what parameters may be.
    Boundary,
}

/// What speaks against a fit, or is not known of it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Fewer than 50 customers.
    TooFewCustomers,
    /// Fewer than 300 repeat transactions.
    TooFewTransactions,
    /// Fewer than 1,000 repeat transactions.
    FewTransactions,
    /// A parameter is not within 0.001 to 1,000.
    ParametersAtBoundary,
    /// The likelihood has no peak there.
    NoMaximum,
    /// A model in which nobody leaves is as likely.
    NoDropoutSeen,
    /// No later purchases were there to compare with.
    HoldoutNotTested,
    /// It misses later purchases by 20 to 35 %.
    HoldoutBias,
    /// It misses them by more than 35 %.
    HoldoutBiasLarge,
    /// Spend goes with frequency (|correlation| ≥ 0.3), which the spend model excludes.
    CorrelatedSpend,
    /// The mean spend of the base is infinite (q ≤ 1).
    InfiniteMeanSpend,
}

/// Another way to the value of a customer.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// What the ledger says (a).
    Historic,
    /// Margin and retention (b).
    Retention,
    /// The account's plan (e).
    Plan,
}

/// A model that was fitted, and whether the data carry it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Fit<P> {
    /// The most likely parameters.
    pub params: P,
    /// Their standard errors in the same order; none where there is no peak inside the bounds.
    pub standard_errors: Option<Vec<f64>>,
    /// ln of the likelihood at the parameters.
    pub log_likelihood: f64,
    /// Customers it rests on.
    #[specta(type = f64)]
    pub rows: u64,
    /// What it may be used for.
    pub status: Status,
    /// Why not more, and what is not known.
    pub reasons: Vec<Doubt>,
}

impl<P> Fit<P> {
    /// The same fit, judged with its bias over a holdout too: (predicted − actual) ÷ actual.
    pub fn with_bias(mut self, bias: f64) -> Self {
        self.reasons.retain(|doubt| !doubt.is_of_holdout());
        self.reasons.extend(Doubt::of_bias(bias));
        self.status = Status::of(&self.reasons);
        self
    }
}

/// What the gate looks at.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Evidence {
    pub customers: f64,
    pub transactions: f64,
    pub at_boundary: bool,
    pub has_peak: bool,
    /// How much likelier than a model in which nobody leaves, in ln; `None` where there is none.
    pub over_plain: Option<f64>,
    /// Later purchases could tell how good it is.
    pub is_forecast: bool,
    pub correlated: bool,
    pub infinite_mean: bool,
}

impl Evidence {
    /// What speaks against the fit.
    pub fn doubts(&self) -> Vec<Doubt> {
        let is_too_few = self.transactions < 300.0;
        let is_few = self.transactions < 1000.0 && !is_too_few;
        let is_plain = self.over_plain.is_some_and(|over| over < 2.0);
        let found = [
            (!self.has_peak, Doubt::NoMaximum),
            (self.at_boundary, Doubt::ParametersAtBoundary),
            (self.customers < 50.0, Doubt::TooFewCustomers),
            (is_too_few, Doubt::TooFewTransactions),
            (is_few, Doubt::FewTransactions),
            (is_plain, Doubt::NoDropoutSeen),
            (self.correlated, Doubt::CorrelatedSpend),
            (self.infinite_mean, Doubt::InfiniteMeanSpend),
            (self.is_forecast, Doubt::HoldoutNotTested),
        ];
        let held = found.into_iter().filter(|(holds, _)| *holds);
        held.map(|(_, doubt)| doubt).collect()
    }
}

impl Status {
    /// The worst that any doubt makes of it.
    pub(crate) fn of(doubts: &[Doubt]) -> Self {
        let worst = doubts.iter().map(|doubt| doubt.at_best()).max();
        worst.unwrap_or(Self::Supported)
    }

    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Indicative => "indicative",
            Self::NotSupported => "not_supported",
            Self::Boundary => "boundary",
        }
    }

    /// Whether a number may be shown at all.
    pub fn gives_numbers(self) -> bool {
        matches!(self, Self::Supported | Self::Indicative)
    }
}

impl Doubt {
    /// The best that a fit with this doubt can be.
    fn at_best(self) -> Status {
        match self {
            Self::HoldoutNotTested => Status::Supported,
            Self::FewTransactions | Self::HoldoutBias => Status::Indicative,
            Self::TooFewCustomers
            | Self::TooFewTransactions
            | Self::NoDropoutSeen
            | Self::HoldoutBiasLarge
            | Self::CorrelatedSpend
            | Self::InfiniteMeanSpend => Status::NotSupported,
            Self::ParametersAtBoundary | Self::NoMaximum => Status::Boundary,
        }
    }

    fn is_of_holdout(self) -> bool {
        matches!(
            self,
            Self::HoldoutNotTested | Self::HoldoutBias | Self::HoldoutBiasLarge
        )
    }

    fn of_bias(bias: f64) -> Option<Self> {
        match bias.abs() {
            size if size <= 0.2 => None,
            size if size <= 0.35 => Some(Self::HoldoutBias),
            _ => Some(Self::HoldoutBiasLarge),
        }
    }

    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooFewCustomers => "too_few_customers",
            Self::TooFewTransactions => "too_few_transactions",
            Self::FewTransactions => "few_transactions",
            Self::ParametersAtBoundary => "parameters_at_boundary",
            Self::NoMaximum => "no_maximum",
            Self::NoDropoutSeen => "no_dropout_seen",
            Self::HoldoutNotTested => "holdout_not_tested",
            Self::HoldoutBias => "holdout_bias",
            Self::HoldoutBiasLarge => "holdout_bias_large",
            Self::CorrelatedSpend => "correlated_spend",
            Self::InfiniteMeanSpend => "infinite_mean_spend",
        }
    }
}

impl Rung {
    /// What remains where the customer base says nothing.
    pub const WITHOUT_BASE: [Self; 3] = [Self::Historic, Self::Retention, Self::Plan];

    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Historic => "historic",
            Self::Retention => "retention",
            Self::Plan => "plan",
        }
    }
}
