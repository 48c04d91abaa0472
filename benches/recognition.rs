//! How many log lines are recognised, and how many of those rightly:
//! `tests/signatures/real.json` and `look-alikes.json` in numbers.

use std::path::Path;

use serde_json::Value;
use ws_close_codes::{
    catalog::Locale,
    lookup::{How, Recogniser},
};

#[allow(dead_code, reason = "the table alone is not asked for here")]
#[path = "../tests/shipped.rs"]
mod shipped;

fn lines(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/signatures")
        .join(name);
    let text = std::fs::read_to_string(path).expect("the lines are in the repository");
    let file: Value = serde_json::from_str(&text).expect("they are JSON");
    file["lines"]
        .as_array()
        .expect("there is a list of them")
        .clone()
}

fn main() {
    let mut library = shipped::library(Locale::En);
    let added = library.add("signatures.json", &shipped::file("signatures.json"));
    added.expect("the signatures ship");
    let recogniser = Recogniser::new(library.signatures(), library.names(), library.services());

    let (mut found, mut right, mut programs, mut of_programs) = (0, 0, 0, 0);
    let real = lines("real.json");
    for it in &real {
        let line = it["line"].as_str().unwrap_or_default();
        let diagnosis = recogniser.diagnose(line);
        let Some(first) = diagnosis.findings.first() else {
            println!("MISSED  {} {line:?}", it["code"]);
            continue;
        };
        found += 1;
        let code = first.code.map(|code| u64::from(code.number()));
        let sending = (it["how"] == "sending") == (first.how == How::Sending);
        if code == it["code"].as_u64() && sending {
            right += 1;
        } else {
            println!(
                "WRONG   {code:?} {:?}, not {} ({}) {line:?}",
                first.how, it["code"], it["how"]
            );
        }
        if let Some(program) = it["program"].as_str() {
            of_programs += 1;
            programs += usize::from(first.program.as_deref() == Some(program));
        }
    }
    let (mut alike, false_ones) = (lines("look-alikes.json"), 0);
    let total = alike.len();
    alike.retain(|it| {
        !recogniser
            .diagnose(it["line"].as_str().unwrap_or_default())
            .findings
            .is_empty()
    });
    for it in &alike {
        println!("ALIKE   {:?}", it["line"]);
    }
    let claimed = found + alike.len() + false_ones;
    println!("precision {:.3}", f64::from(right) / claimed as f64);
    println!(
        "recall {:.3} ({right} of {})",
        f64::from(right) / real.len() as f64,
        real.len()
    );
    println!(
        "programs {programs} of {of_programs}; look-alikes taken {} of {total}",
        alike.len()
    );
}
