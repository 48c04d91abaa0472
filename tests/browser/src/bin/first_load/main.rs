//! Measures what the first load of the built page takes, in Chromium: the page, an embed of it, and
//! static pages with the same table beside them, in turns. Bytes are those of bodies, as they go
//! over the wire.
//!
//! Each load has a browser and a server of its own, so nothing is remembered from another. It
//! prints medians with the smallest and the largest value, and judges nothing.

mod load;
mod subjects;

use std::{process::ExitCode, sync::Arc};

use browser_tests::{Failure, Settings, bench, spread};

use load::{Load, Sent, Speed};
use subjects::{SUBJECTS, Subject};

/// How often each page is loaded at each speed.
const TURNS: usize = 5;

fn main() -> ExitCode {
    bench("first_load", measure)
}

async fn measure(settings: Arc<Settings>) -> Result<(), Failure> {
    let root = subjects::lay_out(&settings)?;
    println!(
        "First load, Chromium, window of 1280 by 900, nothing remembered, brotli; {TURNS} loads \
         each, in turns: median (smallest to largest)"
    );
    let speeds = [
        (Speed::Full, "Full speed"),
        (
            Speed::Slow,
            "1.6 Mbit/s down, 0.75 up, 150 ms, CPU throttled four times",
        ),
    ];
    for (speed, said) in speeds {
        let mut loads: [Vec<Load>; SUBJECTS.len()] = Default::default();
        for _ in 0..TURNS {
            for (subject, loads) in SUBJECTS.iter().zip(&mut loads) {
                loads.push(Load::take(&settings, root.path(), subject, speed).await?);
            }
        }
        println!("{said}");
        for (subject, loads) in SUBJECTS.iter().zip(&loads) {
            report(subject, loads);
        }
    }
    Ok(())
}

fn report(subject: &Subject, loads: &[Load]) {
    println!("  {}", subject.name);
    let line = |what: &str, told: String| println!("    {what:<28} {told}");
    // The more the machine has to do, the more that nobody waits for arrives before: the
    // smallest is what it takes.
    if let Some(Sent { bytes, answers }) = loads.iter().map(Load::first).min() {
        let until = if subject.searches {
            "until the search is usable"
        } else {
            "fetched"
        };
        line(until, format!("{bytes} B in {answers} answers"));
    }
    let whole = || loads.iter().map(|load| load.whole);
    let bytes = spread(whole().map(|sent| sent.bytes), usize::to_string);
    let answers = spread(whole().map(|sent| sent.answers), usize::to_string);
    let whole = format!("{bytes} B in {answers} answers");
    line("until nothing more is asked", whole);
    let paints = loads.iter().filter_map(|load| load.paint);
    line("first contentful paint", spread(paints, milliseconds));
    if subject.searches {
        let usable = loads.iter().filter_map(|load| load.usable);
        line("search usable", spread(usable, milliseconds));
    }
    let moved = loads.iter().map(|load| load.moved);
    line("layout shift", spread(moved, |shift| format!("{shift:.4}")));
}

fn milliseconds(time: &f64) -> String {
    format!("{time:.0} ms")
}
