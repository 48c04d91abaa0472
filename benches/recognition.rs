//! How many log lines are recognised, how many of those rightly, and how long a
//! megabyte takes: `tests/signatures/` in numbers. The recogniser is tuned on one set;
//! of the other, which was written before it was tried, only the figures are shown.

use std::{path::Path, time::Instant};

use serde_json::Value;
use ws_close_codes::{
    catalog::Locale,
    lookup::{Diagnosis, How, Recogniser},
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
    let lines = file["lines"].as_array().expect("there is a list of them");
    lines.clone()
}

fn text(line: &Value) -> &str {
    line["line"].as_str().expect("a line is a text")
}

fn main() {
    let mut library = shipped::library(Locale::En);
    let added = library.add("signatures.json", &shipped::file("signatures.json"));
    added.expect("the signatures ship");
    let recogniser = Recogniser::new(library.signatures(), library.names(), library.services());
    let (real, alike) = (lines("real.json"), lines("look-alikes.json"));
    for (title, held_out) in [("tuning", false), ("held out", true)] {
        let belongs = |it: &&Value| (it["set"] == "held-out") == held_out;
        let real: Vec<&Value> = real.iter().filter(belongs).collect();
        let alike: Vec<&Value> = alike.iter().filter(belongs).collect();
        report(&recogniser, title, &real, &alike, !held_out);
    }
    let mut megabyte = String::new();
    for line in real.iter().chain(&alike).cycle() {
        megabyte.push_str(text(line));
        megabyte.push('\n');
        if megabyte.len() > 1_000_000 {
            break;
        }
    }
    let began = Instant::now();
    let diagnosis = recogniser.diagnose(&megabyte);
    println!(
        "a megabyte of these lines: {} ms, {} lines looked at",
        began.elapsed().as_millis(),
        diagnosis.lines
    );
}

/// Prints how well a set is recognised, and what went wrong if that may be seen.
fn report(recogniser: &Recogniser, title: &str, real: &[&Value], alike: &[&Value], show: bool) {
    let (mut found, mut right, mut programs, mut of_programs) = (0, 0, 0, 0);
    for line in real {
        let Diagnosis { findings, .. } = recogniser.diagnose(text(line));
        let Some(first) = findings.first() else {
            if show {
                println!("MISSED  {} {:?}", line["code"], text(line));
            }
            continue;
        };
        found += 1;
        let code = first.code.map(|code| u64::from(code.number()));
        let sending = (line["how"] == "sending") == (first.how == How::Sending);
        if code == line["code"].as_u64() && sending {
            right += 1;
        } else if show {
            println!(
                "WRONG   {code:?} {:?}, not {} {:?}",
                first.how,
                line["code"],
                text(line)
            );
        }
        if let Some(program) = line["program"].as_str() {
            of_programs += 1;
            programs += usize::from(first.program.as_deref() == Some(program));
        }
    }
    let taken = alike
        .iter()
        .filter(|it| !recogniser.diagnose(text(it)).findings.is_empty());
    let taken: Vec<_> = taken.collect();
    for line in taken.iter().filter(|_| show) {
        println!("ALIKE   {:?}", text(line));
    }
    println!(
        "{title}: precision {:.3}, recall {:.3} ({right} right, {found} claimed, of {}); \
         look-alikes taken {} of {}; programs {programs} of {of_programs}",
        f64::from(right) / f64::from(found + u32::try_from(taken.len()).unwrap_or(u32::MAX)),
        f64::from(right) / real.len() as f64,
        real.len(),
        taken.len(),
        alike.len(),
    );
}
