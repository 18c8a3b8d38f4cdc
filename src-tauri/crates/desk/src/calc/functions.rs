//! The functions by name, each with an example that answers, and how a line finds its own.
//! Deliberately absent: what they are for in words (`calc-<name>` in the catalogues).

use super::refused::Refused;
use super::request::Request;
use super::{concentration, decisions, expect, fit, ledger, plan, predict, retention};
use serde_json::Value;

/// One function of `valise calc`.
#[derive(Clone, Copy, Debug)]
pub struct Function {
    /// Its name in `do`.
    pub name: &'static str,
    /// A request that answers, without files.
    pub example: &'static str,
    run: fn(Request) -> Result<String, Refused>,
}

/// All functions, in the order of the ladder.
pub const FUNCTIONS: [Function; 18] = [
    Function {
        name: "rfm",
        example: r#"{"do":"rfm","rows":[{"customer_id":"A","date":"2025-01-07","amount":120},{"customer_id":"A","date":"2025-03-04","amount":80.5},{"customer_id":"B","date":"2025-02-11","amount":40}],"calibration_end":"2025-06-30","unit_days":7,"drop_duplicates":false}"#,
        run: ledger::rfm,
    },
    Function {
        name: "fit",
        example: r#"{"do":"fit","model":"sbg","cohorts":[[1000,869,743,653,593,551,517,491]]}"#,
        run: fit::fit,
    },
    Function {
        name: "predict",
        example: r#"{"do":"predict","model":"pareto_nbd","params":{"r":0.553,"alpha":10.578,"s":0.606,"beta":11.669},"rows":[{"x":7,"tx":35,"T":39,"t":52,"delta":0.0027}]}"#,
        run: predict::predict,
    },
    Function {
        name: "expect",
        example: r#"{"do":"expect","model":"bgnbd","params":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426},"t":[1,39,52]}"#,
        run: expect::expect,
    },
    Function {
        name: "pmf",
        example: r#"{"do":"pmf","model":"bgnbd","params":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426},"points":[[39,0],[39,1]]}"#,
        run: expect::pmf,
    },
    Function {
        name: "survival",
        example: r#"{"do":"survival","params":{"alpha":0.668,"beta":3.806},"t":[1,2,8]}"#,
        run: expect::survival,
    },
    Function {
        name: "derl",
        example: r#"{"do":"derl","params":{"alpha":3.8,"beta":15.19},"n":2,"d":0.1}"#,
        run: expect::derl,
    },
    Function {
        name: "clv",
        example: r#"{"do":"clv","pareto":{"r":0.553,"alpha":10.578,"s":0.606,"beta":11.669},"spend":{"p":6.25,"q":3.74,"gamma":15.44},"x":7,"tx":35,"T":39,"m":30,"delta":0.0027,"margin":0.3}"#,
        run: predict::clv,
    },
    Function {
        name: "retention",
        example: r#"{"do":"retention","m":100,"r":0.8,"d":0.1,"g":0,"n":null,"timing":"end"}"#,
        run: retention::retention,
    },
    Function {
        name: "berger_nasr",
        example: r#"{"do":"berger_nasr","GC":260,"M":50,"r":0.75,"d":0.2,"n":10}"#,
        run: retention::berger_nasr,
    },
    Function {
        name: "venkatesan_kumar",
        example: r#"{"do":"venkatesan_kumar","contribution_per_purchase":[1200,1250],"purchases_per_year":2,"contacts_per_year":[[6,24]],"unit_cost":[[150,8]],"rate":0.15}"#,
        run: retention::venkatesan_kumar,
    },
    Function {
        name: "migration",
        example: r#"{"do":"migration","P":[[0.3,0.7,0],[0.2,0,0.8],[0,0,1]],"R":[36,-4,0],"d":0.2,"horizon":null,"start_counts":[100,0,0],"steps":2}"#,
        run: retention::migration,
    },
    Function {
        name: "plan",
        example: r#"{"do":"plan","plan":{"years":2,"discount_rate":0.1,"base_revenue":1000000,"growth":0.03,"margin":0.32,"cts_fixed":[90000,90000],"cts_pct":0.04,"dso_days":60,"cost_of_capital":0.08,"hazard":[0.05,0.05],"invest":[40000,0],"initiatives":[{"name":"cross-sell","prob":0.6,"uplift":[0,80000]}]},"ranges":{"margin":[0.28,0.36]},"terminal":{"g":0.02},"monte_carlo":{"draws":1000,"seed":1,"margin":{"min":0.28,"mode":0.32,"max":0.36},"initiatives":"bernoulli"}}"#,
        run: plan::plan,
    },
    Function {
        name: "concentration",
        example: r#"{"do":"concentration","rows":[{"id":"A","net_revenue":700,"cogs":400,"cost_to_serve":100},{"id":"B","net_revenue":200,"cogs":150,"cost_to_serve":90},{"id":"C","net_revenue":100,"cogs":40,"cost_to_serve":10}]}"#,
        run: concentration::concentration,
    },
    Function {
        name: "score",
        example: r#"{"do":"score","weights":[0.5,0.3,0.2],"scores":{"A":[9,6,7],"B":[6,8,9]},"random":{"draws":1000,"seed":1,"top":1}}"#,
        run: decisions::score,
    },
    Function {
        name: "ahp",
        example: r#"{"do":"ahp","matrix":[[1,3,5],[0.3333,1,2],[0.2,0.5,1]]}"#,
        run: decisions::ahp,
    },
    Function {
        name: "hysteresis",
        example: r#"{"do":"hysteresis","enter":7,"exit":6,"k_in":2,"k_out":3,"scores":[6.5,7.2,7.1,5.8,5.9,5.7]}"#,
        run: decisions::hysteresis,
    },
    Function {
        name: "gate",
        example: r#"{"do":"gate","rows":[{"x":34,"tx":150.9,"T":152},{"x":12,"tx":51.2,"T":52}]}"#,
        run: fit::gate,
    },
];

impl Function {
    /// The function of a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FUNCTIONS.iter().find(|function| function.name == name)
    }
}

/// Answers a line with the JSON of its function.
pub(super) fn run(line: &[u8]) -> Result<String, Refused> {
    let text = std::str::from_utf8(line).map_err(Refused::NotUtf8)?;
    let text = text.trim_start_matches('\u{feff}');
    let mut request: Request = serde_json::from_str(text).map_err(Refused::NotJson)?;
    let name = match request.remove("do") {
        Some(Value::String(name)) => name,
        _ => return Err(Refused::NoFunction),
    };
    match Function::named(&name) {
        Some(function) => (function.run)(request),
        None => Err(Refused::UnknownFunction(name)),
    }
}
