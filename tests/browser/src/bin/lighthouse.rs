//! Has Lighthouse rate the built page in Chromium: the table page and a code page, as on a telephone
//! (Lighthouse's own default: a small screen, slow network and CPU, simulated) and on a desktop.
//!
//! It prints the scores of every category, the lowest first where they differ from run to run, and
//! what they were taken off for, and judges nothing. Arguments: Lighthouse's script, and the address
//! that the bundle in `WSCC_DIST` was built for, which Chromium is told to find on loopback.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    sync::Arc,
};

use browser_tests::{Conditions, Failure, Outcome, Server, Settings, bench, printed, spread};
use serde::Deserialize;
use url::Url;

/// How often each page is rated: the score of performance depends on what else the machine does.
const TURNS: usize = 5;

/// What is rated, and its query.
const PAGES: [(&str, &str); 2] = [("the table page", ""), ("a code page", "code=1006")];

/// The two settings that Lighthouse has, and the argument that asks for them.
const SETTINGS: [(&str, &str); 2] = [
    ("telephone", "--form-factor=mobile"),
    ("desktop", "--preset=desktop"),
];

/// As the tests start Chromium.
const CHROMIUM: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync \
    --disable-dev-shm-usage --lang=en-US";

/// What Lighthouse writes, as far as it is read here.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    lighthouse_version: String,
    categories: BTreeMap<String, Category>,
    audits: BTreeMap<String, Audit>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Category {
    score: Option<f64>,
    audit_refs: Vec<AuditRef>,
}

#[derive(Deserialize)]
struct AuditRef {
    id: String,
    weight: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Audit {
    score: Option<f64>,
    numeric_value: Option<f64>,
}

fn main() -> ExitCode {
    bench("lighthouse", rate)
}

async fn rate(settings: Arc<Settings>) -> Outcome {
    let mut arguments = env::args_os().skip(1);
    let script = arguments.next().map(PathBuf::from);
    let site = arguments
        .next()
        .and_then(|it| Url::parse(it.to_str()?).ok());
    let (Some(script), Some(site)) = (script, site) else {
        let what = "two arguments: Lighthouse's script, and the address of the site";
        return Err(Failure::Missing(what.to_owned()));
    };
    let mut named = false;
    for (page, query) in PAGES {
        for (setting, argument) in SETTINGS {
            let mut reports = Vec::new();
            for _ in 0..TURNS {
                reports.push(run(&settings, &script, &site, query, argument)?);
            }
            if let (false, Some(report)) = (named, reports.first()) {
                println!(
                    "Lighthouse {}, {TURNS} runs each: median (lowest to highest)",
                    report.lighthouse_version
                );
                named = true;
            }
            println!("  {page}, {setting}");
            tell(&reports);
        }
    }
    Ok(())
}

/// One run, against a server of its own.
fn run(
    settings: &Settings,
    script: &Path,
    site: &Url,
    query: &str,
    setting: &str,
) -> Outcome<Report> {
    let server = Server::start(settings, Conditions::default().hosted())?;
    let mut address = site.clone();
    address.set_query(Some(query).filter(|query| !query.is_empty()));
    let host = site.host_str().unwrap_or_default();
    let origin = server.origin();
    let place = origin.trim_start_matches("http://");
    let flags = format!("{CHROMIUM} --host-resolver-rules='MAP {host} {place}'");
    let mut node = Command::new("node");
    node.arg(script)
        .arg(address.as_str())
        .args([
            "--quiet",
            "--output=json",
            "--no-enable-error-reporting",
            setting,
        ])
        .arg(format!("--chrome-flags={flags}"))
        .env("CHROME_PATH", settings.chromium());
    let report = printed(&mut node)?
        .ok_or_else(|| Failure::Missing(format!("a report from Lighthouse on {address}")))?;
    Ok(serde_json::from_slice(&report)?)
}

/// The scores, and what was found fault with in any run.
fn tell(reports: &[Report]) {
    let Some(first) = reports.first() else { return };
    for (name, category) in &first.categories {
        let scores = reports
            .iter()
            .filter_map(|report| report.categories.get(name)?.score);
        println!(
            "    {name:<16} {}",
            spread(scores.map(|score| score * 100.0), said)
        );
        let faults = reports.iter().flat_map(|report| faults(report, category));
        for fault in faults.collect::<BTreeSet<_>>() {
            let audits = || reports.iter().filter_map(|report| report.audits.get(fault));
            let scores = audits().filter_map(|audit| audit.score);
            let values = audits().filter_map(|audit| audit.numeric_value);
            println!(
                "      {fault:<26} {:<20} measured {}",
                spread(scores.map(|score| score * 100.0), said),
                spread(values, said)
            );
        }
    }
}

/// The audits that count in a category and took something off its score.
fn faults<'a>(report: &Report, category: &'a Category) -> impl Iterator<Item = &'a str> {
    let counted = category.audit_refs.iter().filter(|it| it.weight > 0.0);
    counted.map(|it| it.id.as_str()).filter(|id| {
        let score = report.audits.get(*id).and_then(|audit| audit.score);
        score.is_some_and(|score| score < 1.0)
    })
}

/// A number without the zeros that say nothing.
fn said(value: &f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
