//! What every built-in checklist must be. Deliberately absent: whether its sentences are good.

use super::*;
use std::collections::HashSet;
use valise_domain::change::Step;
use valise_domain::nouns::{ChecklistTemplate, Noun};
use valise_domain::value::Value;

#[test]
fn every_purpose_has_a_checklist_of_eight_to_twelve_lines() {
    for &purpose in VisitPurpose::ALL {
        assert!((8..=12).contains(&lines(purpose).len()), "{purpose:?}");
    }
}

#[test]
fn every_line_has_a_weight_from_one_to_five_and_its_own_text_in_each_language() {
    for &purpose in VisitPurpose::ALL {
        let lines = lines(purpose);
        assert!(
            lines.iter().all(|line| (1..=5).contains(&line.weight)),
            "{purpose:?}"
        );
        let slugs: HashSet<_> = lines.iter().map(|line| line.slug).collect();
        assert_eq!(slugs.len(), lines.len(), "{purpose:?}");
        for of in [
            |l: &LineText| l.en,
            |l: &LineText| l.zh,
            |l: &LineText| l.sv,
        ] {
            let texts: HashSet<_> = lines.iter().map(of).collect();
            assert_eq!(texts.len(), lines.len(), "{purpose:?}");
            assert!(
                texts
                    .iter()
                    .all(|text| !text.is_empty() && !text.ends_with(['.', '。']))
            );
        }
        for line in lines {
            let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert!(
                han(line.zh) && !han(line.en) && !han(line.sv),
                "{}",
                line.slug
            );
        }
    }
}

#[test]
fn every_dimension_of_the_research_grid_and_the_packing_list_stands_in_every_checklist() {
    for &purpose in VisitPurpose::ALL {
        let dimensions: HashSet<_> = lines(purpose).iter().map(|line| line.dimension).collect();
        assert_eq!(dimensions.len(), Dimension::ALL.len(), "{purpose:?}");
    }
}

#[test]
fn the_change_makes_one_template_a_purpose_and_only_rows_that_are_the_same_everywhere() {
    let change = built_in();
    assert_eq!(change, built_in());
    let templates: HashSet<_> = VisitPurpose::ALL
        .iter()
        .map(|p| RowId::from(template_id(*p)))
        .collect();
    assert_eq!(templates.len(), VisitPurpose::ALL.len());
    let mut made = HashSet::new();
    for step in &change.steps {
        let Step::Set { field, row, value } = step else {
            panic!("only cells: {step:?}")
        };
        assert!(value.fits(field.kind), "{}: {value:?}", field.name);
        if field.table == ChecklistTemplate::TABLE.id {
            made.insert(*row);
        }
        if *field == template_line::template {
            assert!(matches!(value, Value::Row(template) if templates.contains(template)));
        }
    }
    assert_eq!(made, templates);
}
