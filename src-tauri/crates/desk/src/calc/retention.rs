//! `retention`, `berger_nasr`, `venkatesan_kumar` and `migration`. Deliberately absent: the formulas.

use super::amounts::{Number, numbers};
use super::refused::Refused;
use super::request::{Request, Whole, asked, told};
use serde::{Deserialize, Serialize};
use valise_valuation::retention::{
    Renewals, RetentionAsked, RetentionWarning, Timing, retention as value_of, retention_range,
};
use valise_valuation::{BergerNasr, Migration, VenkatesanKumar};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Retention {
    m: f64,
    r: f64,
    d: f64,
    #[serde(default)]
    g: f64,
    n: Option<Whole>,
    timing: Timing,
    renewals: Option<Seen>,
}

/// Decisions from which the rate was counted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    kept: Whole,
    decisions: Whole,
}

#[derive(Serialize)]
struct RetentionTold {
    value: Number,
    multiple: Number,
    timing: Timing,
    warnings: Vec<RetentionWarning>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<IntervalTold>,
}

/// The 80 % interval of the rate, and the values at its ends.
#[derive(Serialize)]
struct IntervalTold {
    r: [Number; 2],
    value: [Option<Number>; 2],
}

pub(super) fn retention(request: Request) -> Result<String, Refused> {
    let Retention {
        m,
        r,
        d,
        g,
        n,
        timing,
        renewals,
    } = asked(request)?;
    let asked = RetentionAsked {
        m,
        r,
        d,
        g,
        n: n.map(|n| n.0),
        timing,
    };
    let found = value_of(&asked)?;
    let range = renewals.map(|seen| {
        let renewals = Renewals {
            kept: seen.kept.0,
            decisions: seen.decisions.0,
        };
        retention_range(&asked, renewals)
    });
    let range = range.transpose()?;
    told(&RetentionTold {
        value: Number(found.value),
        multiple: Number(found.multiple),
        timing,
        warnings: range
            .as_ref()
            .map(|range| range.warnings.clone())
            .unwrap_or_default(),
        interval: range.map(|range| IntervalTold {
            r: [Number(range.r_low), Number(range.r_high)],
            value: [Some(Number(range.at_low)), range.at_high.map(Number)],
        }),
    })
}

#[derive(Serialize)]
struct ValueTold {
    value: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BergerNasrAsked {
    #[serde(rename = "GC")]
    contribution: f64,
    #[serde(rename = "M")]
    promotion: f64,
    r: f64,
    d: f64,
    n: Whole,
}

pub(super) fn berger_nasr(request: Request) -> Result<String, Refused> {
    let BergerNasrAsked {
        contribution,
        promotion,
        r,
        d,
        n,
    } = asked(request)?;
    let sum = BergerNasr {
        contribution,
        promotion,
        r,
        d,
        n: n.0,
    };
    told(&ValueTold {
        value: Number(sum.value()?),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VenkatesanKumarAsked {
    contribution_per_purchase: Vec<f64>,
    purchases_per_year: f64,
    contacts_per_year: Vec<Vec<f64>>,
    unit_cost: Vec<Vec<f64>>,
    rate: f64,
}

pub(super) fn venkatesan_kumar(request: Request) -> Result<String, Refused> {
    let asked: VenkatesanKumarAsked = asked(request)?;
    let sum = VenkatesanKumar {
        contribution_per_purchase: asked.contribution_per_purchase,
        purchases_per_year: asked.purchases_per_year,
        contacts_per_year: asked.contacts_per_year,
        unit_cost: asked.unit_cost,
        rate: asked.rate,
    };
    told(&ValueTold {
        value: Number(sum.value()?),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MigrationAsked {
    #[serde(rename = "P")]
    p: Vec<Vec<f64>>,
    #[serde(rename = "R")]
    rewards: Vec<f64>,
    d: f64,
    horizon: Option<Whole>,
    start_counts: Option<Vec<f64>>,
    steps: Option<Whole>,
}

#[derive(Serialize)]
struct MigrationTold {
    value: Vec<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    portfolio: Option<Number>,
    /// After 0, 1, … steps.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Vec<Vec<Number>>>,
}

pub(super) fn migration(request: Request) -> Result<String, Refused> {
    let asked: MigrationAsked = asked(request)?;
    let chain = Migration::new(asked.p, asked.rewards, asked.d)?;
    let value = match asked.horizon {
        Some(Whole(horizon)) => chain.value_until(horizon)?,
        None => chain.value_for_ever()?,
    };
    let (mut portfolio, mut counts) = (None, None);
    if let Some(start) = asked.start_counts {
        portfolio = Some(Number(chain.portfolio(&start, &value)?));
        if let Some(Whole(steps)) = asked.steps.or(asked.horizon) {
            let found = chain.counts(&start, steps)?;
            counts = Some(found.into_iter().map(numbers).collect());
        }
    }
    told(&MigrationTold {
        value: numbers(value),
        portfolio,
        counts,
    })
}
