//! How often the right code comes first: `tests/relevance/queries.json` in numbers,
//! for each part of the set and each language, with and without the queries that fit
//! nothing, and what was missed. With queries
//! after `--`, what each of them finds in English instead.

use std::{collections::BTreeMap, fmt, path::Path};

use serde_json::Value;
use ws_close_codes::{
    catalog::{Depth, Locale},
    lookup::{Index, Query},
};

#[path = "../tests/shipped.rs"]
mod shipped;

/// Ranks below this count as not found.
const DEEPEST: usize = 10;
/// The group of all languages together.
const ALL: &str = "all";
/// The part of it that fits nothing, where any row is a wrong one, and the rest.
const NOTHING: &str = "nothing";
const SOMETHING: &str = "something";

/// What a set of queries came to.
#[derive(Default)]
struct Score {
    queries: usize,
    first: usize,
    reciprocal: f64,
    misses: Vec<String>,
}

impl Score {
    fn add(&mut self, query: &str, best: &[u64], found: &[u64]) {
        self.queries += 1;
        let rank = match best.is_empty() {
            // A query that fits nothing is right when nothing comes.
            true => found.is_empty().then_some(0),
            false => found
                .iter()
                .take(DEEPEST)
                .position(|code| best.contains(code)),
        };
        if let Some(rank) = rank {
            self.reciprocal += 1.0 / (rank + 1) as f64;
        }
        match rank {
            Some(0) => self.first += 1,
            _ => {
                let shown: Vec<_> = found.iter().take(4).collect();
                self.misses
                    .push(format!("{query:?}: {shown:?}, not {best:?}"));
            }
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let queries = self.queries as f64;
        let (first, reciprocal) = (self.first as f64 / queries, self.reciprocal / queries);
        write!(
            f,
            "Success@1 {first:.3}  MRR@{DEEPEST} {reciprocal:.3}  missed {} of {} queries",
            self.misses.len(),
            self.queries
        )
    }
}

fn main() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/relevance/queries.json");
    let text = std::fs::read_to_string(path).expect("the set of queries is in the repository");
    let set: Value = serde_json::from_str(&text).expect("it is JSON");
    let queries = set["queries"].as_array().expect("it lists queries");

    let library = |locale| Depth::parse(&shipped::library(locale).depth(locale));
    let (english, depth) = (shipped::catalog(Locale::En), library(Locale::En));
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| it != "--bench")
        .collect();
    if !asked.is_empty() {
        let index = Index::new(&english, None, &[&depth]);
        for query in asked {
            let hits = index.search(&Query::new(&query)).hits;
            let shown = hits
                .iter()
                .take(5)
                .map(|hit| format!("{} {:.0}", hit.code, hit.score));
            println!("{query:?}: {}", shown.collect::<Vec<_>>().join(", "));
        }
        return;
    }
    let mut scores: BTreeMap<(String, String), Score> = BTreeMap::new();
    for locale in Locale::ALL {
        let shown = shipped::catalog(locale);
        let index = match locale {
            Locale::En => Index::new(&shown, None, &[&depth]),
            _ => Index::new(&shown, Some(&english), &[&library(locale), &depth]),
        };
        let spoken = queries.iter().filter(|it| it["language"] == locale.tag());
        for it in spoken {
            let query = it["query"].as_str().unwrap_or_default();
            let best = it["best"].as_array().into_iter().flatten();
            let best: Vec<u64> = best.filter_map(Value::as_u64).collect();
            let hits = index.search(&Query::new(query)).hits;
            let found: Vec<u64> = hits.iter().map(|hit| hit.code.number().into()).collect();
            let half = it["set"].as_str().unwrap_or_default().to_owned();
            let fits = if best.is_empty() { NOTHING } else { SOMETHING };
            for group in [locale.tag(), ALL, fits] {
                let key = (half.clone(), group.to_owned());
                scores.entry(key).or_default().add(query, &best, &found);
            }
        }
    }
    for ((half, group), score) in &scores {
        println!("{half:>9} {group:>9}  {score}");
    }
    // The half that is held out is looked at as a number only.
    println!("\nMissed:");
    for ((half, group), score) in &scores {
        if half != "held-out" && ![ALL, NOTHING, SOMETHING].contains(&group.as_str()) {
            score
                .misses
                .iter()
                .for_each(|miss| println!("{half:>9} {group:>9}  {miss}"));
        }
    }
}
