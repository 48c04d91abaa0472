//! Times our search natively. Judging what it found is left to the program that
//! judges everybody.

use std::{hint::black_box, time::Instant};

use serde_json::{Value, json};
use ws_close_codes::lookup::Query;

use crate::texts::Texts;

/// How often each query is timed, after as many unmeasured rounds.
const ROUNDS: usize = 5;

/// How long the index takes to build and each query to answer, in nanoseconds,
/// and what each query found.
pub(crate) fn timed(language: &str, texts: &Texts, asked: &[&str]) -> Value {
    let start = Instant::now();
    let index = texts.index();
    let build = start.elapsed().as_nanos() as u64;

    let mut times: Vec<Vec<u64>> = vec![Vec::new(); asked.len()];
    for round in 0..2 * ROUNDS {
        for (query, times) in asked.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(index.search(&Query::new(black_box(query))));
            if round >= ROUNDS {
                times.push(start.elapsed().as_nanos() as u64);
            }
        }
    }
    let found = asked.iter().map(|query| {
        let hits = index.search(&Query::new(query)).hits;
        hits.iter().map(|hit| hit.code.number()).collect::<Vec<_>>()
    });
    json!({
        "language": language,
        "entries": texts.entries.len(),
        "build": build,
        "found": found.collect::<Vec<_>>(),
        "times": times,
    })
}
