//! One browser session: its window, its width, and what only one engine can do.

use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, wd::TimeoutConfiguration};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::{Engine, Failure, Settings, command::Vendor, driver::Driver};

const HEIGHT: u32 = 900;
const COMMAND_WITHIN: Duration = Duration::from_secs(30);

/// How wide the page is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A desktop window, 1280.
    Wide,
    /// A telephone, 360.
    Narrow,
}

impl Width {
    /// Both, for tests of the layout.
    pub const BOTH: [Self; 2] = [Self::Wide, Self::Narrow];

    /// The CSS pixels.
    #[must_use]
    pub fn pixels(self) -> u32 {
        match self {
            Self::Wide => 1280,
            Self::Narrow => 360,
        }
    }
}

/// A running browser with one open window.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    engine: Engine,
    _driver: Driver,
}

impl Browser {
    /// Starts the driver and opens a window.
    ///
    /// # Errors
    /// When either does not start.
    pub async fn start(engine: Engine, settings: &Settings) -> Result<Self, Failure> {
        let driver = Driver::start(engine, settings)?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(&settings.programs(engine).browser))
            .connect(&driver.address())
            .await?;
        let browser = Self {
            client,
            engine,
            _driver: driver,
        };
        let limits = TimeoutConfiguration::new(
            Some(COMMAND_WITHIN),
            Some(COMMAND_WITHIN),
            Some(Duration::ZERO),
        );
        browser.client.update_timeouts(limits).await?;
        if engine == Engine::WebKit {
            browser.leave_toolbar().await?;
        }
        Ok(browser)
    }

    /// The engine that runs.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session.
    #[must_use]
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// Ends the session properly, so that the browser removes what it wrote.
    ///
    /// # Errors
    /// When the driver is already gone.
    pub async fn stop(self) -> Result<(), Failure> {
        Ok(self.client.close().await?)
    }

    /// Gives the page exactly this width, and checks that it has it.
    ///
    /// # Errors
    /// When the window keeps another width.
    pub async fn set_width(&self, width: Width) -> Result<(), Failure> {
        let pixels = width.pixels();
        match self.engine {
            Engine::Chromium => {
                let metrics = json!({
                    "width": pixels, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false,
                });
                self.devtools("Emulation.setDeviceMetricsOverride", metrics)
                    .await?;
            }
            Engine::Firefox => {
                let script = "
                    const content = gBrowser.selectedBrowser;
                    for (const side of ['width', 'min-width', 'max-width'])
                        content.style.setProperty(side, arguments[0] + 'px');";
                self.privileged(script, vec![json!(pixels)]).await?;
            }
            Engine::WebKit => self.client.set_window_rect(0, 0, pixels, HEIGHT).await?,
        }
        let started = Instant::now();
        loop {
            let seen = self.client.execute("return innerWidth", vec![]).await?;
            if seen == json!(pixels) {
                return Ok(());
            }
            if started.elapsed() > Duration::from_secs(5) {
                return Err(Failure::Unmet {
                    what: format!("a page {pixels} pixels wide"),
                    seen: seen.to_string(),
                    within: started.elapsed(),
                });
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Sends a DevTools command; Chromium only.
    ///
    /// # Errors
    /// When the driver refuses it, as any other engine's does.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value, Failure> {
        let body = json!({ "cmd": method, "params": parameters });
        let command = Vendor::new("goog/cdp/execute", body);
        Ok(self.client.issue_cmd(command).await?)
    }

    /// The errors in the browser's own log since the last call; only Chromium hands it out.
    pub(crate) async fn logged_errors(&self) -> Result<Vec<String>, Failure> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let command = Vendor::new("se/log", json!({ "type": "browser" }));
        let entries = self.client.issue_cmd(command).await?;
        let severe = entries.as_array().into_iter().flatten();
        Ok(severe
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].to_string())
            .collect())
    }

    /// Runs a script in Firefox's own window instead of the page's.
    async fn privileged(&self, script: &str, arguments: Vec<Value>) -> Result<(), Failure> {
        let context = |name: &str| Vendor::new("moz/context", json!({ "context": name }));
        self.client.issue_cmd(context("chrome")).await?;
        let outcome = self.client.execute(script, arguments).await;
        self.client.issue_cmd(context("content")).await?;
        outcome?;
        Ok(())
    }

    /// Moves to a window without a toolbar: MiniBrowser's keeps a window above 440 pixels.
    async fn leave_toolbar(&self) -> Result<(), Failure> {
        let first = self.client.window().await?;
        let open = "open('about:blank', '_blank', 'popup,toolbar=no,menubar=no,location=no,\
                    width=1280,height=900,noopener')";
        self.client.execute(open, vec![]).await?;
        let started = Instant::now();
        loop {
            let windows = self.client.windows().await?;
            if let Some(second) = windows.into_iter().find(|window| *window != first) {
                self.client.close_window().await?;
                self.client.switch_to_window(second).await?;
                return Ok(());
            }
            if started.elapsed() > Duration::from_secs(5) {
                return Err(Failure::Missing("a second WebKit window".to_owned()));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
