//! Runs every case in every engine and reports in the manner of `cargo test`.
//!
//! Each engine has one browser that its tests take turns with. Tests are ordered engine by turns,
//! so that all three browsers are at work; two cores are slow, but most of a test is waiting.

use std::{borrow::Cow, mem, pin::Pin, process::ExitCode, sync::Arc, time::Duration};

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::{runtime::Runtime, sync::Mutex, time::timeout};

use crate::{Browser, Engine, Failure, Outcome, Page, Settings, artifacts, panics, process};

const CASE_WITHIN: Duration = Duration::from_secs(240);
const TRACES_WITHIN: Duration = Duration::from_secs(20);
const STOP_WITHIN: Duration = Duration::from_secs(10);

type Run = Box<dyn Fn(Page) -> Pin<Box<dyn Future<Output = Outcome>>> + Send + Sync>;

/// One thing that must hold in every engine it names.
pub struct Case {
    name: Cow<'static, str>,
    engines: &'static [Engine],
    run: Run,
}

impl Case {
    /// A case for all engines.
    pub fn new<F>(
        name: impl Into<Cow<'static, str>>,
        run: impl Fn(Page) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Outcome> + 'static,
    {
        Self {
            name: name.into(),
            engines: &Engine::ALL,
            run: Box::new(move |page| Box::pin(run(page))),
        }
    }

    /// Only these engines offer what the case needs.
    #[must_use]
    pub fn only(mut self, engines: &'static [Engine]) -> Self {
        self.engines = engines;
        self
    }
}

/// One engine's browser, which its tests take turns with.
struct Seat {
    engine: Engine,
    browser: Mutex<Held>,
}

/// Started by the first test that needs it; one that will not start is not tried again.
enum Held {
    None,
    Running(Arc<Browser>),
    Unstartable(String),
}

/// Runs `cases` as the command line asks.
#[must_use]
pub fn run(cases: Vec<Case>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // More threads than engines: one that waits for its turn must not keep another browser idle.
    arguments.test_threads.get_or_insert(2 * Engine::ALL.len());
    let started = Settings::from_environment().and_then(|settings| {
        let runtime = Runtime::new()?;
        Ok((Arc::new(settings), Arc::new(runtime)))
    });
    let (settings, runtime) = match started {
        Ok(started) => started,
        Err(failure) => {
            eprintln!("{failure}");
            return ExitCode::FAILURE;
        }
    };
    panics::keep_quiet();
    runtime.spawn(process::end_when_stopped());
    let seats = Engine::ALL.map(|engine| {
        Arc::new(Seat {
            engine,
            browser: Mutex::new(Held::None),
        })
    });
    let mut trials = Vec::new();
    for case in cases.into_iter().map(Arc::new) {
        for seat in seats
            .iter()
            .filter(|seat| case.engines.contains(&seat.engine))
        {
            let (case, seat) = (Arc::clone(&case), Arc::clone(seat));
            let (settings, runtime) = (Arc::clone(&settings), Arc::clone(&runtime));
            let name = format!("{}::{}", seat.engine, case.name);
            trials.push(Trial::test(name, move || {
                runtime
                    .block_on(seat.take(&case, &settings))
                    .map_err(Failed::from)
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    for seat in seats {
        runtime.block_on(seat.leave());
    }
    conclusion.exit_code()
}

impl Seat {
    async fn take(&self, case: &Case, settings: &Arc<Settings>) -> Result<(), String> {
        let mut seat = self.browser.lock().await;
        if let Held::None = *seat {
            *seat = match Browser::start(self.engine, settings).await {
                Ok(browser) => Held::Running(Arc::new(browser)),
                Err(failure) => Held::Unstartable(failure.to_string()),
            };
        }
        let browser = match &*seat {
            Held::Running(browser) => Arc::clone(browser),
            Held::Unstartable(why) => return Err(why.clone()),
            Held::None => return Err("no browser".to_owned()),
        };
        let page = Page::new(browser, Arc::clone(settings));
        let outcome = timeout(CASE_WITHIN, panics::caught(self.check(case, &page)))
            .await
            .unwrap_or(Err(Failure::TimedOut(CASE_WITHIN)));
        let Err(failure) = outcome else {
            return Ok(());
        };
        let failure = failure.to_string();
        let traces = artifacts::keep(&page, settings, &case.name, &failure);
        let traces = timeout(TRACES_WITHIN, traces)
            .await
            .unwrap_or_else(|_| "no traces: the browser does not answer".to_owned());
        // Whatever state it is in, the next test gets a fresh one.
        drop(page);
        stop(mem::replace(&mut *seat, Held::None)).await;
        Err(format!("{failure}\n{traces}"))
    }

    async fn check(&self, case: &Case, page: &Page) -> Outcome {
        (case.run)(page.clone()).await?;
        page.assert_quiet().await?;
        page.leave().await
    }

    async fn leave(&self) {
        stop(mem::replace(&mut *self.browser.lock().await, Held::None)).await;
    }
}

/// Ends a browser properly if it lets itself be ended; dropping it ends it in any case.
async fn stop(held: Held) {
    if let Held::Running(browser) = held
        && let Some(browser) = Arc::into_inner(browser)
    {
        let _ = timeout(STOP_WITHIN, browser.stop()).await;
    }
}
