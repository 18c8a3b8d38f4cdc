//! Times the dossier of the sample's first client, from the rows to the bytes on the disk, and prints
//! one line of JSON for `cargo xtask bench`.

use std::sync::Arc;
use std::time::Instant;
use valise_desk::dossier::ExportDossier;
use valise_domain::codes::Language;
use valise_domain::progress::Unwatched;

const RUNS: usize = 9;

#[tokio::main]
async fn main() {
    let (folder, desk) = valise_journeys::fresh().await;
    desk.load_sample().await.expect("the sample loads");
    let clients = desk.clients().await.expect("the sample has clients");
    let client = clients
        .iter()
        .max_by_key(|row| row.positions)
        .expect("one has a chart");
    let mut milliseconds = Vec::with_capacity(RUNS);
    for run in 0..RUNS {
        let path = folder.path().join(format!("dossier-{run}.pdf"));
        let language = Language::ZhCn;
        let request = ExportDossier {
            account: client.id,
            language,
            shareable: false,
            parts: None,
            path,
        };
        let begun = Instant::now();
        desk.export_dossier(request, Arc::new(Unwatched))
            .await
            .expect("a dossier");
        milliseconds.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    milliseconds.sort_by(f64::total_cmp);
    let report = serde_json::json!({
        "name": "dossier of the sample client",
        "milliseconds": milliseconds[RUNS / 2],
        "runs": RUNS,
    });
    println!("{report}");
}
