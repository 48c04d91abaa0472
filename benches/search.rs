//! How long a query takes, and how long an index takes to build, with the real
//! catalog and with synthetic ones of a thousand and ten thousand codes.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ws_close_codes::{
    catalog::{Catalog, CloseCode, Depth, Locale},
    lookup::{Field, Index, IndexBuilder, Query},
};

#[path = "../tests/shipped.rs"]
mod shipped;

/// How many queries there are.
const MANY: u32 = 30;

/// What people type, finished and not, right and wrong.
const QUERIES: [&str; MANY as usize] = [
    "1",
    "10",
    "1006",
    "po",
    "policy",
    "policy violation",
    "load balancer",
    "proxy timeout",
    "token expired",
    "utf-8",
    "abnormal closre",
    "certificate",
    "certifcate",
    "tls handshake failed",
    "CLOSE_GOING_AWAY",
    "CloseGoingAway",
    "too big",
    "max payload size exceeded",
    "rate limit",
    "too many requests",
    "going away",
    "server restart deploy",
    "econnreset",
    "unauthorized",
    "bad gateway 502",
    "keepalive ping timeout",
    "websocket: close 1006 (abnormal closure): unexpected EOF",
    "connection dropped after 60 seconds behind nginx",
    "our websocket gets dropped after a minute and I do not know what to do about it please help",
    "qqqqxyz banana",
];

/// A text of a code, as an index takes it.
type Text = (Field, String);

/// What the records of a language are searched in.
fn depth(locale: Locale) -> Depth {
    Depth::parse(&shipped::library(locale).depth(locale))
}

/// The texts of every entry, field by field.
fn texts(catalog: &Catalog, depth: &Depth) -> Vec<Vec<Text>> {
    let entries = catalog.entries().iter().map(|entry| {
        let prose = &entry.prose;
        let mut texts = vec![
            (Field::Name, prose.name.clone()),
            (Field::Summary, prose.meaning.clone()),
            (Field::Summary, prose.recovery.clone()),
        ];
        texts.extend(
            prose
                .keywords
                .iter()
                .map(|text| (Field::Keyword, text.clone())),
        );
        let lists = [
            (Field::Alias, &depth.aliases),
            (Field::Symptom, &depth.symptoms),
            (Field::Body, &depth.body),
        ];
        for (field, list) in lists {
            let own = list.iter().filter(|(code, _)| *code == entry.code);
            texts.extend(own.map(|(_, text)| (field, text.clone())));
        }
        texts
    });
    entries.collect()
}

/// An index of so many codes, each with texts taken in turn from different real
/// ones, and with words of its own, so that the vocabulary grows as well.
fn synthetic(texts: &[Vec<Text>], stop_words: &[String], count: u16) -> Index {
    let mut builder = IndexBuilder::default();
    builder.add_stop_words(stop_words);
    for number in 0..count {
        let code = CloseCode::new(number);
        let place = usize::from(number);
        let longest = texts.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..longest {
            // A stride that is prime to the number of entries meets all of them.
            let donor = &texts[(place + at * 7) % texts.len()];
            if let Some((field, text)) = donor.get(at) {
                builder.add(code, *field, text);
            }
        }
        builder.add(code, Field::Alias, &format!("VENDOR_{number:05}_CLOSED"));
        builder.add(code, Field::Keyword, &format!("shard{:04}", number / 3));
    }
    builder.finish()
}

fn search(criterion: &mut Criterion) {
    let (catalog, depth) = (shipped::catalog(Locale::En), depth(Locale::En));
    let texts = texts(&catalog, &depth);
    let queries = QUERIES.map(Query::new);
    let indices = [
        (20, Index::new(&catalog, None, &[&depth])),
        (1_000, synthetic(&texts, catalog.stop_words(), 1_000)),
        (10_000, synthetic(&texts, catalog.stop_words(), 10_000)),
    ];
    let mut group = criterion.benchmark_group("search, one query of 30 in the mean");
    for (count, index) in &indices {
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter_custom(|rounds| {
                let start = Instant::now();
                for query in (0..rounds).flat_map(|_| &queries) {
                    black_box(index.search(black_box(query)));
                }
                start.elapsed() / MANY
            });
        });
    }
    group.finish();
}

fn build(criterion: &mut Criterion) {
    let (catalog, english) = (shipped::catalog(Locale::En), depth(Locale::En));
    let (table, spanish) = (shipped::catalog(Locale::Es), depth(Locale::Es));
    let texts = texts(&catalog, &english);
    let mut group = criterion.benchmark_group("build the index");
    group.bench_function("20", |bencher| {
        bencher.iter(|| Index::new(black_box(&catalog), None, &[&english]));
    });
    group.bench_function("20, two languages", |bencher| {
        bencher.iter(|| Index::new(black_box(&table), Some(&catalog), &[&spanish, &english]));
    });
    group.bench_function("1000", |bencher| {
        bencher.iter(|| synthetic(black_box(&texts), catalog.stop_words(), 1_000));
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3));
    targets = search, build
}
criterion_main!(benches);
