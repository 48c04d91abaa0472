//! One load of a page in a browser of its own, which remembers nothing from before, and what it took.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use browser_tests::{Browser, Conditions, Engine, Failure, Outcome, Page, Server, Settings, Width};
use serde::Deserialize;
use serde_json::json;

use crate::subjects::Subject;

/// Runs before the page's own scripts.
const WATCH: &str = include_str!("watch.js");

/// What [`WATCH`] has seen, and the browser's own list of what the page fetched.
const TOLD: &str = "
    const bodies = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const files = bodies.map(({ encodedBodySize, responseEnd }) => ({ bytes: encodedBodySize, at: responseEnd }));
    return { ...firstLoad, files };";

/// A page is done when nothing was asked for so long.
const QUIET: Duration = Duration::from_secs(3);
const DONE_WITHIN: Duration = Duration::from_secs(120);

/// A machine and a network.
#[derive(Clone, Copy)]
pub(crate) enum Speed {
    /// This machine, and loopback.
    Full,
    /// A quarter of the machine, behind 1.6 Mbit/s down and 0.75 up that take 150 ms.
    Slow,
}

/// What a load took.
#[derive(Deserialize)]
pub(crate) struct Load {
    /// Milliseconds to the first contentful paint.
    #[serde(rename = "painted")]
    pub(crate) paint: Option<f64>,
    /// Milliseconds until the search could be used.
    pub(crate) usable: Option<f64>,
    /// Cumulative layout shift: of all shifts there were, in whatever window.
    pub(crate) moved: f64,
    files: Vec<File>,
    /// Everything the server sent until nothing more was asked for, the service worker's included.
    #[serde(skip)]
    pub(crate) whole: Sent,
}

#[derive(Deserialize)]
struct File {
    bytes: usize,
    at: f64,
}

/// Answers that a server sent.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sent {
    /// Their bodies, as they went over the wire.
    pub(crate) bytes: usize,
    /// How many there were.
    pub(crate) answers: usize,
}

impl Load {
    /// Measures one; `root` is the folder that is served.
    pub(crate) async fn take(
        settings: &Arc<Settings>,
        root: &Path,
        subject: &Subject,
        speed: Speed,
    ) -> Outcome<Self> {
        let browser = Arc::new(Browser::start(Engine::Chromium, settings).await?);
        browser.set_width(Width::Wide).await?;
        slow_down(&browser, speed).await?;
        let watch = json!({ "source": WATCH });
        browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", watch)
            .await?;
        let server = Server::start(settings, Conditions::default().hosted())?;
        server.deploy(root);
        let page = Page::new(Arc::clone(&browser), Arc::clone(settings));
        let address = server.file(subject.file, subject.query);
        page.client().goto(&address).await?;
        wait_for_quiet(&server).await?;
        let mut load: Self = page.ask(TOLD, vec![]).await?;
        let requests = server.requests();
        load.whole = Sent {
            bytes: requests.iter().map(|request| request.bytes).sum(),
            answers: requests.len(),
        };
        if subject.searches {
            if load.usable.is_none() {
                return Err(Failure::Missing(format!("a search on {}", subject.name)));
            }
            search(&page).await?;
        }
        drop(page);
        if let Some(browser) = Arc::into_inner(browser) {
            browser.stop().await?;
        }
        Ok(load)
    }

    /// What had arrived when the search could be used; on a page without one, all it fetched.
    pub(crate) fn first(&self) -> Sent {
        let until = self.usable.unwrap_or(f64::INFINITY);
        let files = self.files.iter().filter(|file| file.at <= until);
        files.fold(Sent::default(), |sent, file| Sent {
            bytes: sent.bytes + file.bytes,
            answers: sent.answers + 1,
        })
    }
}

async fn slow_down(browser: &Browser, speed: Speed) -> Outcome {
    let Speed::Slow = speed else {
        return Ok(());
    };
    let network = json!({
        "offline": false, "latency": 150,
        "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
    });
    browser.devtools("Network.enable", json!({})).await?;
    browser
        .devtools("Network.emulateNetworkConditions", network)
        .await?;
    browser
        .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await?;
    Ok(())
}

async fn wait_for_quiet(server: &Server) -> Outcome {
    let started = Instant::now();
    let (mut asked, mut since) = (0, started);
    while since.elapsed() < QUIET {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let now = server.requests().len();
        if now != asked {
            (asked, since) = (now, Instant::now());
        }
        if started.elapsed() > DONE_WITHIN {
            return Err(Failure::Unmet {
                what: "a page that asks for nothing more".to_owned(),
                seen: format!("{asked} requests"),
                within: DONE_WITHIN,
            });
        }
    }
    Ok(())
}

/// What counts as usable has to be: a search is really typed and answered.
async fn search(page: &Page) -> Outcome {
    page.ask::<()>("part('search').focus()", vec![]).await?;
    for key in "1006".chars() {
        page.press(key).await?;
    }
    page.until_first("1006").await?;
    Ok(())
}
