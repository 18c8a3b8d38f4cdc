//! Loading the sample clients into a workspace, through the same door as everything else.
//! Deliberately absent: the clients themselves (`sample`).

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::sample;
use crate::surroundings::random;
use crate::workspace::{Desk, workspace_row};
use valise_domain::change::Change;
use valise_domain::nouns::workspace;
use valise_domain::progress::Unwatched;
use valise_store::{Batch, LedgerImport};

impl Desk {
    /// Fills a workspace with three invented clients, their people, visits and three years of sales.
    pub async fn load_sample(&self) -> Answer<()> {
        let today = self.surroundings.today();
        let sample = sample::build(today, &mut || self.surroundings.new_row());
        let currency = sample.ledger_currency;
        let stated = Change::new("load-sample")
            .set(
                workspace::currency,
                workspace_row(),
                currency.as_str().to_owned(),
            )
            .set(workspace::sample, workspace_row(), true);
        self.write(stated.fixed()).await?;
        for change in sample.changes {
            self.write(change.fixed()).await?;
        }
        let (sender, receiver) = tokio::sync::mpsc::channel(2);
        let plan = LedgerImport {
            import: self.surroundings.new_row(),
            file_name: sample.ledger_name.to_owned(),
            digest: "sample".to_owned(),
            currency,
            random: random(&*self.surroundings),
            fixed: true,
        };
        let feed = async move {
            let ended = |_| Failure::new(FailureCode::Cancelled, "");
            sender
                .send(Batch::Lines(sample.ledger))
                .await
                .map_err(ended)?;
            sender.send(Batch::End).await.map_err(ended)
        };
        let now = self.surroundings.now_ms();
        let store = self.store.import_ledger(plan, receiver, &Unwatched, now);
        let (fed, stored) = tokio::join!(feed, store);
        stored?;
        self.forget_sums();
        fed
    }
}
