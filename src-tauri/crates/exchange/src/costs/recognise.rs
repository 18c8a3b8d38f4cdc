//! Finds out which column of a list of costs is what, and the habits of its author, from the sample.
//! Deliberately absent: reading (`read`), and columns without a header, which a person names.

use super::mapping::{CostColumn, CostMapping};
use crate::dates::OrderEvidence;
use crate::lexicon::costs::{OTHER, TERMS};
use crate::numbers::MarkEvidence;
use crate::recognised::{Question, Recognised, deal};
use crate::shape::Shape;
use crate::sniff::Sniffed;
use std::collections::BTreeMap;

/// Recognises a list of costs; `columns` are those that a person or an earlier import said.
pub fn recognise_costs(
    sniffed: &Sniffed,
    columns: Option<BTreeMap<CostColumn, u32>>,
) -> Recognised<CostMapping, CostColumn> {
    let shapes = Shape::of_all(&sniffed.sample, sniffed.layout.width as usize);
    let headers = match sniffed.layout.header_row {
        0 => &[][..],
        _ => sniffed.headers.as_slice(),
    };
    let dealt = deal(headers, TERMS, OTHER, |column, index| {
        shapes.get(index).map_or(0, |shape| fit(column, shape))
    });
    let found = || {
        let pairs = dealt.iter();
        pairs
            .map(|(column, (index, _))| (*column, *index as u32))
            .collect()
    };
    let mut mapping = CostMapping {
        layout: sniffed.layout.clone(),
        columns: columns.unwrap_or_else(found),
        day_order: None,
        decimal_comma: None,
        currency: None,
    };
    let mut questions = Vec::new();
    habits(&mut mapping, sniffed, &mut questions);
    if let Some(column) = mapping.missing() {
        let candidates = candidates(column, &mapping, &shapes);
        questions.insert(0, Question::Column { column, candidates });
    }
    Recognised {
        mapping,
        confidence: dealt
            .into_iter()
            .map(|(column, (_, score))| (column, score))
            .collect(),
        questions,
    }
}

/// How well values go with a meaning, in percent.
fn fit(column: CostColumn, shape: &Shape) -> u32 {
    use CostColumn::{Amount, Client, Currency, From, Kind, Note, Quantity, To};
    if shape.rows == 0 || shape.filled == 0 {
        return 60;
    }
    let if_so = |so: bool, otherwise: u32| if so { 100 } else { otherwise };
    let days = shape.mostly(shape.days, 80);
    match column {
        From | To => if_so(days || shape.mostly(shape.serials, 90), 0),
        Quantity | Amount => if_so(shape.mostly(shape.numbers, 60) && !days, 0),
        Currency => if_so(shape.mostly(shape.currencies, 80), 0),
        Kind => if_so(shape.mostly(shape.worded, 80), 20),
        Client | Note => if_so(!days, 20),
    }
}

/// The order of days and the decimal mark, or the question for them.
fn habits(mapping: &mut CostMapping, sniffed: &Sniffed, questions: &mut Vec<Question<CostColumn>>) {
    use CostColumn::{Amount, From, Quantity, To};
    let (mut order, mut mark) = (OrderEvidence::default(), MarkEvidence::default());
    let (mut open_day, mut open_number) = (None, None);
    let places = |columns: [CostColumn; 2]| columns.map(|column| mapping.index(column));
    let (days, numbers) = (places([From, To]), places([Quantity, Amount]));
    for record in &sniffed.sample {
        let cell = |index: &usize| record.get(*index);
        for text in days.iter().flatten().filter_map(cell) {
            let before = order.open;
            order.see(text);
            if order.open > before {
                open_day.get_or_insert_with(|| text.trim().to_owned());
            }
        }
        for text in numbers.iter().flatten().filter_map(cell) {
            let before = mark.open;
            mark.see(text);
            if mark.open > before {
                open_number.get_or_insert_with(|| text.trim().to_owned());
            }
        }
    }
    mapping.day_order = order.order();
    mapping.decimal_comma = mark.decimal_comma();
    if let (None, Some(example)) = (mapping.day_order, open_day) {
        questions.push(Question::DayOrder { example });
    }
    if let (None, Some(example)) = (mapping.decimal_comma, open_number) {
        questions.push(Question::DecimalMark { example });
    }
}

/// Columns that a missing one could be, among those not used yet.
fn candidates(column: CostColumn, mapping: &CostMapping, shapes: &[Shape]) -> Vec<u32> {
    let fits = |shape: &Shape| match column {
        CostColumn::From => shape.mostly(shape.days.max(shape.serials), 50),
        _ => shape.mostly(shape.numbers, 50),
    };
    let free = |index: u32| mapping.columns.values().all(|used| *used != index);
    let numbered = (0..).zip(shapes);
    let fitting = numbered.filter(|(index, shape)| free(*index) && fits(shape));
    fitting.map(|(index, _)| index).collect()
}
