//! Reads a people file: one post a record, then the lines between them. A chart is small: the posts
//! are held, unlike the lines of a ledger. Deliberately absent: what the store knows already.

use super::draft::Draft;
use super::managers::{Above, Managers};
use super::mapping::{PeopleColumn, PeopleMapping};
use super::mend::{drop_shared_email, make_references_unique, turn_names, whole_references};
use super::tree::{break_cycles, by_depth, by_outline, is_outline};
use crate::error::ExchangeError;
use crate::source::Source;
use crate::warnings::Warnings;
use std::collections::BTreeMap;
use valise_domain::import::{RejectedLine, Warning};
use valise_domain::people::PostLine;
use valise_domain::progress::Progress;

/// No organisation has a chart of more posts.
const MOST: u32 = 250_000;

/// What reading a people file came to. `posts + rejected = lines_in_file`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleRead {
    /// Records below the header that hold anything.
    pub lines_in_file: u32,
    /// The posts, in the order of the file.
    pub posts: Vec<PostLine>,
    /// Lines that could not be taken.
    pub rejected: Vec<RejectedLine>,
    /// What a person should know, in the order of the file.
    pub warnings: Vec<Warning>,
}

impl PeopleRead {
    /// How many lines were rejected, by reason.
    pub fn rejected_counts(&self) -> BTreeMap<String, u32> {
        let mut counts = BTreeMap::new();
        for line in &self.rejected {
            *counts.entry(line.reason.to_owned()).or_default() += 1;
        }
        counts
    }
}

/// Reads `source` by `mapping`. `progress` counts raw bytes of the file.
pub fn read_people(
    source: &Source,
    mapping: &PeopleMapping,
    progress: &dyn Progress,
) -> Result<PeopleRead, ExchangeError> {
    mapping.check()?;
    let mut records = mapping.layout.records(source)?;
    let mut read = PeopleRead::default();
    let mut warnings = Warnings::default();
    let mut drafts: Vec<Draft> = Vec::new();
    loop {
        if read.lines_in_file.is_multiple_of(1_000) {
            if progress.cancelled() {
                return Err(ExchangeError::Cancelled);
            }
            progress.report(records.text().taken(), source.size());
        }
        let Some(record) = records.next()? else { break };
        if record.row <= mapping.layout.header_row || record.is_blank() {
            continue;
        }
        read.lines_in_file += 1;
        if read.lines_in_file > MOST {
            return Err(ExchangeError::TooManyLines { limit: MOST });
        }
        match Draft::of(&record, mapping, &mut warnings) {
            Ok(draft) => drafts.push(draft),
            Err(reason) => {
                let (row, fields) = (record.row, record.to_vec());
                read.rejected.push(RejectedLine {
                    row,
                    reason,
                    fields,
                });
            }
        }
    }
    turn_names(&mut drafts);
    whole_references(&mut drafts);
    drop_shared_email(&mut drafts, &mut warnings);
    let above = lines_between(&drafts, mapping, &mut warnings);
    make_references_unique(&mut drafts, &mut warnings);
    read.posts = drafts
        .into_iter()
        .zip(above)
        .map(|(draft, above)| draft.post(above))
        .collect();
    read.warnings = warnings.finish().0;
    progress.report(source.size(), source.size());
    Ok(read)
}

/// The post above each, acyclic; everything odd is told.
fn lines_between(
    drafts: &[Draft],
    mapping: &PeopleMapping,
    warnings: &mut Warnings,
) -> Vec<Option<usize>> {
    let references: Vec<Option<&str>> = drafts.iter().map(|d| d.reference.as_deref()).collect();
    let indented = drafts.iter().filter(|draft| draft.indent > 0).count();
    if mapping.index(PeopleColumn::Manager).is_none() {
        return if mapping.index(PeopleColumn::Level).is_some() {
            by_depth(&drafts.iter().map(|draft| draft.level).collect::<Vec<_>>())
        } else if !drafts.is_empty() && is_outline(&references) {
            by_outline(&references)
        } else if indented * 5 >= drafts.len() {
            by_depth(
                &drafts
                    .iter()
                    .map(|draft| Some(draft.indent))
                    .collect::<Vec<_>>(),
            )
        } else {
            vec![None; drafts.len()]
        };
    }
    let managers = Managers::new(drafts);
    let mut above: Vec<Option<usize>> = Vec::with_capacity(drafts.len());
    for (place, draft) in drafts.iter().enumerate() {
        let cell = || draft.manager.clone().unwrap_or_default();
        above.push(match managers.above(place) {
            Above::Post(post) => Some(post),
            Above::Nobody => None,
            Above::Itself => {
                warnings.add("reports_to_itself", draft.row, cell);
                None
            }
            Above::Unknown => {
                warnings.add("unknown_manager", draft.row, cell);
                None
            }
            Above::Namesakes => {
                warnings.add("ambiguous_manager", draft.row, cell);
                None
            }
        });
    }
    for cycle in break_cycles(&mut above) {
        let labels: Vec<String> = cycle
            .iter()
            .chain(&cycle[..1])
            .map(|post| drafts[*post].label())
            .collect();
        warnings.add("cycle_broken", drafts[cycle[0]].row, || labels.join(" → "));
    }
    above
}
