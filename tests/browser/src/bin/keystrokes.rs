//! Measures how long the built page takes from a keystroke to updated rows, in Chromium.
//!
//! Thirty queries are typed key by key, by real key events, first at full speed and then with the
//! CPU throttled four times. It prints medians and 95th percentiles and judges nothing. The page
//! keeps the times itself: a driver's round trip is longer than what is measured.

use std::{process::ExitCode, sync::Arc};

use browser_tests::{Browser, Conditions, Engine, Failure, Page, Settings, Visit, bench};
use serde::Deserialize;
use serde_json::json;

/// What people type: numbers, names, symptoms, typos, and something that fits nothing.
const QUERIES: [&str; 30] = [
    "1006",
    "1000",
    "1011",
    "4001",
    "10",
    "3000",
    "1015",
    "going away",
    "policy",
    "abnormal",
    "abnormal closre",
    "load balancer",
    "proxy timeout",
    "token expired",
    "utf-8",
    "too big",
    "rate limit",
    "tls handshake",
    "no status",
    "server restart",
    "bad gateway",
    "unauthorized",
    "nginx 60 seconds",
    "connection reset",
    "protocol error",
    "extension",
    "try again later",
    "deploy",
    "invalid payload",
    "qqqqzzzz",
];

/// Takes the time at the first sight of an input event, when the rows have changed, and when the
/// next frame is done. A key that changes no row has neither; the status line, which speaks later
/// on purpose, does not count.
const STOPWATCH: &str = "
    window.keystrokes = [];
    let current = null;
    const late = (record) => {
        const element = record.target.parentElement ?? record.target;
        return record.target.closest?.('[role=status]') || element.closest('[role=status]');
    };
    new MutationObserver((records) => {
        const stroke = current;
        if (!stroke || stroke.updated !== null || records.every(late)) return;
        stroke.updated = performance.now() - stroke.start;
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { stroke.painted = performance.now() - stroke.start; };
            channel.port2.postMessage(null);
        });
    }).observe(part('table').parentNode, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('input', (event) => {
        const typed = event.composedPath()[0].value;
        current = null;
        // Escape empties a search field, and that is no keystroke of a query.
        if (typed === '') return;
        const stroke = { typed, start: performance.now(), updated: null, painted: null, over: false };
        current = stroke;
        keystrokes.push(stroke);
        setTimeout(() => { stroke.over = true; current = null; }, 120);
    }, true);";

#[derive(Deserialize)]
struct Stroke {
    typed: String,
    updated: Option<f64>,
    painted: Option<f64>,
}

fn main() -> ExitCode {
    bench("keystrokes", measure)
}

async fn measure(settings: Arc<Settings>) -> Result<(), Failure> {
    let browser = Arc::new(Browser::start(Engine::Chromium, &settings).await?);
    println!(
        "Keystroke to updated rows, Chromium, {} queries:",
        QUERIES.len()
    );
    for slower in [1, 4] {
        let page = Page::new(Arc::clone(&browser), Arc::clone(&settings));
        page.open(Visit::default().under(Conditions::default()))
            .await?;
        let rate = json!({ "rate": slower });
        browser
            .devtools("Emulation.setCPUThrottlingRate", rate)
            .await?;
        let strokes = type_all(&page).await?;
        browser
            .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
            .await?;
        let speed = if slower == 1 {
            "full speed".to_owned()
        } else {
            format!("CPU throttled {slower} times")
        };
        println!("  {speed}, {} keystrokes", strokes.len());
        report(
            "to the document updated",
            strokes.iter().filter_map(|stroke| stroke.updated),
        );
        report(
            "to the next frame done",
            strokes.iter().filter_map(|stroke| stroke.painted),
        );
        println!("    slowest to update        {}", slowest(&strokes));
    }
    if let Some(browser) = Arc::into_inner(browser) {
        browser.stop().await?;
    }
    Ok(())
}

async fn type_all(page: &Page) -> Result<Vec<Stroke>, Failure> {
    page.ask::<()>(STOPWATCH, vec![]).await?;
    page.ask::<()>("part('search').focus()", vec![]).await?;
    for query in QUERIES {
        for key in query.chars() {
            page.press(key).await?;
            // One key at a time: the next waits until this one has been on the screen for long.
            page.until_true("keystrokes.at(-1)?.over").await?;
        }
        page.press(fantoccini::key::Key::Escape).await?;
        page.until_true("part('search').value === ''").await?;
    }
    page.ask("return keystrokes", vec![]).await
}

fn report(what: &str, times: impl Iterator<Item = f64>) {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    let (median, late) = (percentile(&times, 50), percentile(&times, 95));
    println!("    {what:<24} median {median:5.1} ms, 95th percentile {late:5.1} ms");
}

/// The texts in the search box whose last key took longest, worst first.
fn slowest(strokes: &[Stroke]) -> String {
    let mut updated: Vec<(f64, &str)> = strokes
        .iter()
        .filter_map(|stroke| Some((stroke.updated?, stroke.typed.as_str())))
        .collect();
    updated.sort_by(|one, other| other.0.total_cmp(&one.0));
    let worst = updated.iter().take(5);
    let worst = worst.map(|(time, typed)| format!("\"{typed}\" {time:.1} ms"));
    worst.collect::<Vec<_>>().join(", ")
}

/// The smallest time that at least this share of all times do not exceed.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted
        .get(rank.saturating_sub(1))
        .copied()
        .unwrap_or(f64::NAN)
}
