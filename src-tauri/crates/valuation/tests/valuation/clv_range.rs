//! The interval of a customer's value goes with the value itself.

use valise_valuation::ValuationError;
use valise_valuation::customers::{
    Buying, BuyingModel, ClvAsked, Draws, Row, Spending, clv, clv_range,
};

const ROW: Row = Row {
    x: 6,
    tx: 30.0,
    age: 38.0,
};

fn how(draws: u32) -> Draws {
    Draws {
        draws,
        seed: 7,
        level: 0.8,
    }
}

/// A base in which customers leave soon enough for draws to settle.
fn buying(model: BuyingModel) -> Buying {
    let values = match model {
        BuyingModel::ParetoNbd => [0.9, 6.0, 3.0, 60.0],
        BuyingModel::BgNbd | BuyingModel::MbgNbd => [0.9, 6.0, 3.0, 9.0],
    };
    Buying::new(model, values).unwrap()
}

fn asked<'a>(buying: &'a Buying, spending: &'a Spending, row: &'a Row) -> ClvAsked<'a> {
    ClvAsked {
        buying,
        spending,
        row,
        m: 40.0,
        delta: 0.002,
        margin: 0.4,
        variable_cost: 0.1,
        fixed_cost: 0.5,
    }
}

#[test]
fn the_mean_of_the_draws_is_the_value_itself() {
    let spending = Spending::new([6.25, 3.74, 15.4]).unwrap();
    for model in BuyingModel::ALL {
        let buying = buying(model);
        let asked = asked(&buying, &spending, &ROW);
        let (value, range) = (clv(&asked).unwrap().clv, clv_range(&asked, how(400_000)));
        let range = range.unwrap();
        let missed = (range.mean / value - 1.0).abs();
        assert!(missed < 0.01, "{model:?}: {} for {value}", range.mean);
        assert!(range.low < value && value < range.high, "{range:?}");
    }
}

#[test]
fn more_purchases_move_the_whole_interval_up() {
    let spending = Spending::new([6.25, 3.74, 15.4]).unwrap();
    let buying = buying(BuyingModel::BgNbd);
    // Nobody is silent: many purchases before a long silence would speak of one who left.
    let recent = Row { tx: ROW.age, ..ROW };
    let few = Row { x: 2, ..recent };
    let few = clv_range(&asked(&buying, &spending, &few), how(20_000)).unwrap();
    let many = Row { x: 12, ..recent };
    let many = clv_range(&asked(&buying, &spending, &many), how(20_000)).unwrap();
    assert!(few.median < many.median && few.high < many.high);
}

#[test]
fn without_discount_there_is_no_interval() {
    let spending = Spending::new([6.25, 3.74, 15.4]).unwrap();
    let buying = buying(BuyingModel::ParetoNbd);
    let asked = ClvAsked {
        delta: 0.0,
        ..asked(&buying, &spending, &ROW)
    };
    let refused = clv_range(&asked, how(10));
    assert!(matches!(
        refused,
        Err(ValuationError::OutOfRange { name: "delta", .. })
    ));
}
