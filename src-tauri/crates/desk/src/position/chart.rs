//! The chart of a client, laid out for the screen and written as a drawing.
//! Deliberately absent: the layout (`orgchart`).

use crate::Answer;
use crate::dossier::{Exported, chart_svg};
use crate::failure::{Failure, FailureCode};
use crate::workspace::{Desk, write_whole};
use std::collections::HashSet;
use std::path::PathBuf;
use tokio::task::spawn_blocking;
use valise_domain::chart::Chart;
use valise_domain::codes::Language;
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, AccountId};
use valise_orgchart::Measure;
use valise_store::Sight;

impl Desk {
    /// The chart of a client, laid out; positions named in `folded` hide what is below them.
    pub async fn chart(&self, account: AccountId, folded: Vec<RowId>) -> Answer<Chart> {
        let folded: HashSet<RowId> = folded.into_iter().collect();
        let cards = self.organisation(account).await?.cards(&folded);
        Ok(valise_orgchart::lay_out(&cards, &Measure::default()))
    }

    /// Writes the chart as SVG or PDF, as the ending of the path says.
    pub async fn export_chart(
        &self,
        account: AccountId,
        language: Language,
        path: PathBuf,
    ) -> Answer<Exported> {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default().to_ascii_lowercase();
        if !["svg", "pdf"].contains(&ending.as_str()) {
            return Err(Failure::new(FailureCode::InvalidInput, path.display()).at("path"));
        }
        let found = self.store.get::<Account>(account, Sight::Plain).await?;
        let name = found.and_then(|account| account.name).unwrap_or_default();
        let chart = self.chart(account, Vec::new()).await?;
        let today = self.surroundings.today();
        let drawn = spawn_blocking(move || {
            if ending == "svg" {
                return Ok((chart_svg(&chart, &name, language).into_bytes(), Vec::new()));
            }
            let printed = valise_dossier::print_chart(&chart, &name, language, today)?;
            Ok::<_, Failure>((printed.pdf, printed.missing_glyphs))
        });
        let (bytes, missing) = drawn
            .await
            .map_err(|error| Failure::new(FailureCode::PrintFailed, error))??;
        write_whole(&path, &bytes)?;
        Ok(Exported {
            path,
            missing_glyphs: missing.iter().map(char::to_string).collect(),
        })
    }
}
