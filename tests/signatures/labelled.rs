//! Lines that people posted, labelled: `real.json` and `look-alikes.json`. One part of
//! each the recogniser is tuned on, the other was written before it was tried.

use serde_json::Value;
use ws_close_codes::lookup::How;

use super::{RECOGNISER, findings, lines, text};

/// The lines of a file that are held out, or those that are not.
fn part(name: &str, held_out: bool) -> Vec<Value> {
    let mut lines = lines(name);
    lines.retain(|it| (it["set"] == "held-out") == held_out);
    lines
}

/// How many lines a diagnosis is claimed for, and for how many rightly.
fn claims(lines: &[Value]) -> (f64, f64) {
    let (mut claimed, mut right) = (0.0, 0.0);
    for it in lines {
        let findings = findings(text(it));
        let Some(first) = findings.first() else {
            continue;
        };
        claimed += 1.0;
        let code = first.code.map(|code| u64::from(code.number()));
        let sending = (it["how"] == "sending") == (first.how == How::Sending);
        right += f64::from(u8::from(sending && code == it["code"].as_u64()));
    }
    (claimed, right)
}

#[test]
fn no_look_alike_is_taken_for_a_close() {
    for (held_out, least) in [(false, 50), (true, 60)] {
        let lines = part("look-alikes.json", held_out);
        assert!(lines.len() >= least, "{}", lines.len());
        let taken = lines.iter().map(text);
        let taken: Vec<&str> = taken
            .filter(|line| !RECOGNISER.diagnose(line).findings.is_empty())
            .collect();
        assert!(taken.is_empty(), "{taken:#?}");
    }
}

#[test]
fn real_lines_are_recognised_and_hardly_ever_wrongly() {
    for (held_out, least) in [(false, 150), (true, 80)] {
        let lines = part("real.json", held_out);
        assert!(lines.len() >= least, "{}", lines.len());
        let (claimed, right) = claims(&lines);
        let (precision, recall) = (right / claimed, right / lines.len() as f64);
        assert!(precision >= 0.99, "precision {precision:.3}");
        assert!(recall >= 0.9, "recall {recall:.3}");
    }
}
