//! `score`, `ahp` and `hysteresis`. Deliberately absent: the sums.

use super::amounts::{Fields, Number, numbers};
use super::refused::Refused;
use super::request::{Request, Whole, asked, told};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use valise_valuation::ValuationError;
use valise_valuation::decisions::{
    Board, Hysteresis, WeightsBy, ahp as compared, alike, flip_weights, hysteresis as reviewed,
    ranks_at_random,
};

/// More accounts than these would make more pairs than anybody reads.
const MOST_ACCOUNTS: usize = 200;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScoreAsked {
    weights: Vec<f64>,
    scores: BTreeMap<String, Vec<Whole>>,
    random: Option<RandomAsked>,
}

/// Draws of weights, to see how often each account is among the first `top`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RandomAsked {
    draws: Whole,
    seed: u64,
    top: Whole,
    /// How close the weights stay to the given ones; none draws any weights.
    closeness: Option<f64>,
}

#[derive(Serialize)]
struct ScoreTold<'a> {
    weighted: Fields<&'a str, Number>,
    ranking: Vec<&'a str>,
    /// Under both orders of a pair, so that a script need not know who leads.
    flip: Fields<String, Vec<Option<Number>>>,
    /// Pairs of criteria that say the same thing, counted from 0.
    alike: Vec<(usize, usize, Number)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    among_top: Option<Fields<&'a str, Number>>,
}

pub(super) fn score(request: Request) -> Result<String, Refused> {
    let asked: ScoreAsked = asked(request)?;
    if asked.scores.len() > MOST_ACCOUNTS {
        let given = asked.scores.len();
        return Err(ValuationError::TooMany {
            name: "scores",
            given,
            limit: MOST_ACCOUNTS,
        }
        .into());
    }
    let names: Vec<&str> = asked.scores.keys().map(String::as_str).collect();
    // A score beyond a byte is refused as any other that is not 1 to 10.
    let score = |score: &Whole| u8::try_from(score.0).unwrap_or(u8::MAX);
    let scores: Vec<Vec<u8>> = asked
        .scores
        .values()
        .map(|list| list.iter().map(score).collect())
        .collect();
    let board = Board::new(asked.weights, &scores)?;
    let mut flip = Vec::new();
    for (a, one) in names.iter().enumerate() {
        for (b, other) in names.iter().enumerate().filter(|(b, _)| *b != a) {
            let weights = flip_weights(&board, a, b);
            let weights = weights
                .into_iter()
                .map(|weight| weight.map(Number))
                .collect();
            flip.push((format!("{one}|{other}"), weights));
        }
    }
    let named = |(account, value): (usize, f64)| (names[account], Number(value));
    let among_top = asked.random.map(|random| {
        let by = match random.closeness {
            Some(closeness) => WeightsBy::Around { closeness },
            None => WeightsBy::Anything,
        };
        ranks_at_random(
            &board,
            by,
            random.top.0 as usize,
            (random.draws.0, random.seed),
        )
    });
    let among_top = among_top.transpose()?.map(|likely| {
        Fields(
            likely
                .into_iter()
                .map(|one| named((one.account, one.among_top)))
                .collect(),
        )
    });
    told(&ScoreTold {
        weighted: Fields(
            board
                .weighted()?
                .into_iter()
                .enumerate()
                .map(named)
                .collect(),
        ),
        ranking: board
            .ranking()?
            .iter()
            .map(|rank| names[rank.account])
            .collect(),
        flip: Fields(flip),
        alike: alike(&board)
            .into_iter()
            .map(|found| (found.one, found.other, Number(found.correlation)))
            .collect(),
        among_top,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AhpAsked {
    matrix: Vec<Vec<f64>>,
}

#[derive(Serialize)]
struct AhpTold {
    weights: Vec<Number>,
    lambda_max: Number,
    ci: Number,
    cr: Option<Number>,
    inconsistent: bool,
}

pub(super) fn ahp(request: Request) -> Result<String, Refused> {
    let asked: AhpAsked = asked(request)?;
    let found = compared(&asked.matrix)?;
    told(&AhpTold {
        weights: numbers(found.weights),
        lambda_max: Number(found.lambda_max),
        ci: Number(found.ci),
        cr: found.cr.map(Number),
        inconsistent: found.inconsistent,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HysteresisAsked {
    enter: f64,
    exit: f64,
    k_in: Whole,
    k_out: Whole,
    scores: Vec<f64>,
}

#[derive(Serialize)]
struct HysteresisTold {
    key: Vec<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<&'static str>,
}

pub(super) fn hysteresis(request: Request) -> Result<String, Refused> {
    let HysteresisAsked {
        enter,
        exit,
        k_in,
        k_out,
        scores,
    } = asked(request)?;
    let rules = Hysteresis {
        enter,
        exit,
        k_in: k_in.0,
        k_out: k_out.0,
    };
    let key = reviewed(&rules, &scores)?;
    let warnings = if rules.leaves_too_easily() {
        vec!["leaving_not_harder"]
    } else {
        Vec::new()
    };
    told(&HysteresisTold { key, warnings })
}
