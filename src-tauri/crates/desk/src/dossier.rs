//! The dossier of a client: gathers what the printer is told, prints, writes the file whole.
//! Deliberately absent: templates and redaction (`dossier`), layout (`orgchart`).

mod gather;
mod worth;

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::{Desk, write_whole};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use valise_domain::chart::Chart;
use valise_domain::codes::Language;
use valise_domain::nouns::AccountId;
use valise_domain::progress::Progress;
use valise_dossier::Parts;
use valise_orgchart::{Palette, SvgLook, Word, to_svg};
use valise_words::Arg;

/// Prints a client's dossier.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ExportDossier {
    /// Whose.
    pub account: AccountId,
    /// In which language.
    pub language: Language,
    /// The edition for outsiders.
    pub shareable: bool,
    /// Which parts: `cover`, `summary`, `chart`, `chain`, `visit`, `value`, `actions`, `history`,
    /// `people`; none means all. A part without content is left out.
    #[serde(default)]
    pub parts: Option<Vec<String>>,
    /// The file to write.
    pub path: PathBuf,
}

/// What was written.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Exported {
    /// The file.
    pub path: PathBuf,
    /// Characters that no bundled font can draw; they stand as signs in brackets.
    pub missing_glyphs: Vec<String>,
}

impl Desk {
    /// Prints a client's dossier into a file; cancelled or failed work leaves no file behind.
    pub async fn export_dossier(
        &self,
        request: ExportDossier,
        progress: Arc<dyn Progress>,
    ) -> Answer<Exported> {
        let parts = parts(request.parts.as_deref())?;
        if parts.value && !request.shareable {
            self.fit_where_missing(Arc::new(Quiet(progress.clone())))
                .await?;
        }
        let told = valise_dossier::Dossier {
            shareable: request.shareable,
            parts,
            ..self.gather(request.account, request.language).await?
        };
        let watch = progress.clone();
        let printed = tokio::task::spawn_blocking(move || valise_dossier::print(&told, &*watch));
        let printed = printed
            .await
            .map_err(|e| Failure::new(FailureCode::PrintFailed, e))??;
        if progress.cancelled() {
            return Err(Failure::new(FailureCode::Cancelled, ""));
        }
        write_whole(&request.path, &printed.pdf)?;
        let missing_glyphs = printed.missing_glyphs.iter().map(char::to_string).collect();
        Ok(Exported {
            path: request.path,
            missing_glyphs,
        })
    }
}

/// Counts nothing of its own: the steps of the print are told instead.
struct Quiet(Arc<dyn Progress>);

impl Progress for Quiet {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}

/// The chosen parts; a name that is none of them is refused.
fn parts(chosen: Option<&[String]>) -> Answer<Parts> {
    let Some(chosen) = chosen else {
        return Ok(Parts::default());
    };
    let mut parts = Parts::NONE;
    for name in chosen {
        let part = match name.as_str() {
            "cover" => &mut parts.cover,
            "summary" => &mut parts.summary,
            "chart" => &mut parts.chart,
            "chain" => &mut parts.chain,
            "visit" => &mut parts.visit,
            "value" => &mut parts.value,
            "actions" => &mut parts.actions,
            "history" => &mut parts.history,
            "people" => &mut parts.people,
            _ => return Err(Failure::new(FailureCode::InvalidInput, name).at("parts")),
        };
        *part = true;
    }
    Ok(parts)
}

/// The chart as a self-contained SVG in one language.
pub(crate) fn chart_svg(chart: &Chart, name: &str, language: Language) -> String {
    let words = valise_words::catalogue(language);
    let count = [("count", Arg::from(chart.cards.len() as u64))];
    let description = words.text_with("chart-description", &count);
    let word = |word: Word| match word {
        Word::State(state) => words.code(state),
        Word::RoleTag(role) => words.code_tag(role),
        Word::Role(role) => words.code(role),
        Word::Attitude(attitude) => words.code(attitude),
        Word::Strength(strength) => words.code(strength),
        Word::Stale => words.text("chart-stale"),
        Word::Below(count) => {
            words.text_with("chart-below", &[("count", Arg::from(u64::from(count)))])
        }
    };
    let look = SvgLook {
        title: name,
        description: &description,
        language,
        words: &word,
        font_family: "Inter, 'Noto Sans SC', sans-serif",
        palette: Palette::LIGHT,
    };
    to_svg(chart, &look)
}
