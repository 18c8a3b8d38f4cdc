//! What a client is worth on the command line: costs come in, models are fitted, refusals have words.

use super::{Place, text};

const LEDGER: &str = "customer,customer name,date,invoice,amount,cost,currency\n\
    C1,Hua Xing,2025-03-01,I1,1000.10,600.05,SEK\n\
    C1,Hua Xing,2025-06-10,I2,500.00,300.00,SEK\n";
const COSTS: &str = "client,kind,amount,from\nC1,freight,12.50,2025-04-01\n\
    Nobody,freight,5.00,2025-04-01\n,team,70.00,2025-04-01\n";

#[test]
fn costs_come_in_change_the_profit_and_go_again() {
    let place = Place::new();
    place.json(&["new"]);
    let (ledger, costs) = (place.path("ledger.csv"), place.path("costs.csv"));
    std::fs::write(&ledger, LEDGER).unwrap();
    std::fs::write(&costs, COSTS).unwrap();
    place.json(&["import", "ledger", ledger.to_str().unwrap()]);
    let worth = || place.json(&["value", "--client", "C1"])["worth"].clone();
    assert_eq!(worth()["historic"]["amount"], "600.05");

    let costs = costs.to_str().unwrap();
    let dry = place.json(&["import", "costs", costs, "--dry-run"]);
    assert_eq!(
        (&dry["new"], &worth()["unallocated"]),
        (&2.into(), &().into())
    );
    let told = place.json(&["import", "costs", costs]);
    assert_eq!(told["rejected"]["unknown_client"], 1);
    assert_eq!(worth()["historic"]["amount"], "587.55");
    assert_eq!(worth()["unallocated"]["amount"], "70.00");

    place.json(&["import", "undo", told["import"].as_str().unwrap()]);
    assert_eq!(worth()["historic"]["amount"], "600.05");
}

#[test]
fn a_base_too_small_for_a_model_says_so_in_words() {
    let place = Place::new();
    place.json(&["new", "--sample"]);
    let fitted = place.json(&["fit"]);
    assert_eq!(fitted["status"], "not_supported");
    assert_eq!(fitted["reasons"][0], "too_few_customers");
    let said = text(&place.run(&["fit"]).stdout);
    assert!(said.contains("Fewer than 50 customers"), "{said}");
    let client = place.json(&["clients"])[0]["name"].clone();
    let said = place.run(&[
        "--language",
        "sv",
        "value",
        "--client",
        client.as_str().unwrap(),
    ]);
    let said = text(&said.stdout);
    assert!(
        said.contains("Färre än 50 kunder") && said.contains("Hittills"),
        "{said}"
    );
}
