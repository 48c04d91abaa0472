//! The page under test as its user has it: opened, typed into, clicked, read.

mod axe;
mod hands;
mod noise;
mod visit;
mod wait;
mod widget;

use std::sync::{Arc, Mutex, PoisonError};

use fantoccini::Client;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

pub use visit::Visit;
pub use wait::eventually;
pub use widget::Chip;

use crate::{
    Browser, Engine, Failure, LaterVersion, Outcome, Server, Settings, Width, single::SingleFile,
};
use noise::Noise;

/// Names for the parts of the widget, put before every script.
const PRELUDE: &str = include_str!("prelude.js");

/// The page in one browser, for the length of one test.
#[derive(Clone, Debug)]
pub struct Page {
    browser: Arc<Browser>,
    settings: Arc<Settings>,
    server: Arc<Mutex<Option<Arc<Server>>>>,
    file: Arc<Mutex<Option<SingleFile>>>,
    noise: Arc<Mutex<Noise>>,
}

impl Page {
    /// A page that is not open yet.
    #[must_use]
    pub fn new(browser: Arc<Browser>, settings: Arc<Settings>) -> Self {
        Self {
            browser,
            settings,
            server: Arc::default(),
            file: Arc::default(),
            noise: Arc::default(),
        }
    }

    /// Opens the page on an origin of its own and waits until it can be used.
    ///
    /// # Errors
    /// When it does not come up.
    pub async fn open(&self, visit: Visit) -> Outcome {
        let server = Arc::new(Server::start(&self.settings, visit.conditions)?);
        self.go(&server.file(visit.file, &visit.query), visit.width)
            .await?;
        // Not before the page that may still be fetching from the last one is left.
        *self.server.lock().unwrap_or_else(PoisonError::into_inner) = Some(server);
        if visit.dead {
            return Ok(());
        }
        self.until_usable().await
    }

    /// Opens the whole program in one page, from a folder with nothing else in it that the program
    /// could ask for, and waits until it can be used.
    ///
    /// # Errors
    /// When it does not come up.
    pub async fn open_single_file(&self, visit: Visit) -> Outcome {
        let file = SingleFile::make(&self.settings, &visit.conditions)?;
        self.go(&file.address(&visit.query)?, visit.width).await?;
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
        self.until_usable().await
    }

    async fn go(&self, address: &str, width: Width) -> Outcome {
        self.collect_noise().await;
        if self.engine() == Engine::Chromium {
            self.emulate("", &[]).await?;
        }
        self.browser.set_width(width).await?;
        self.mark().await?;
        self.client().goto(address).await?;
        self.until_unmarked().await
    }

    /// Marks the document that is open.
    async fn mark(&self) -> Outcome {
        self.ask("window.before = true", vec![]).await
    }

    /// Waits until another one is. WebKit's driver was seen to say so too early, and then the one
    /// that is being left passes for the one that is to come.
    async fn until_unmarked(&self) -> Outcome {
        self.until_true("!window.before").await
    }

    /// Loads the page again, from the same origin.
    ///
    /// # Errors
    /// When it does not come up again.
    pub async fn reload(&self) -> Outcome {
        self.collect_noise().await;
        self.mark().await?;
        self.client().refresh().await?;
        self.until_unmarked().await?;
        self.until_usable().await
    }

    /// Has the page load itself again, as a reader's reload does: a driver's way goes around the
    /// service worker in Firefox.
    ///
    /// # Errors
    /// When it does not come up again.
    pub async fn reload_itself(&self) -> Outcome {
        self.ask::<()>("window.before = true; location.reload()", vec![])
            .await?;
        self.until_unmarked().await?;
        self.until_usable().await
    }

    /// Leaves the page for a blank one, which fetches nothing, and forgets what is heard of that.
    ///
    /// # Errors
    /// When the driver refuses.
    pub(crate) async fn leave(&self) -> Outcome {
        self.client().goto("about:blank").await?;
        self.browser.logged_errors().await?;
        Ok(())
    }

    /// Goes into the first frame of the page: whatever is asked or done is asked of it and done in it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn enter_frame(&self) -> Outcome {
        Ok(self.client().enter_frame(0).await?)
    }

    /// Comes back from a frame.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn leave_frame(&self) -> Outcome {
        Ok(self.client().enter_parent_frame().await?)
    }

    /// One step back in the browser's history.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn back(&self) -> Outcome {
        Ok(self.client().back().await?)
    }

    /// One step forward.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn forward(&self) -> Outcome {
        Ok(self.client().forward().await?)
    }

    /// Changes the width of the open page.
    ///
    /// # Errors
    /// When the window keeps its width.
    pub async fn set_width(&self, width: Width) -> Outcome {
        self.browser.set_width(width).await
    }

    /// Pretends another medium (`"print"`, or empty for the screen) and media features.
    ///
    /// # Errors
    /// In any engine but Chromium.
    pub async fn emulate(&self, medium: &str, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let parameters = json!({ "media": medium, "features": features });
        self.browser
            .devtools("Emulation.setEmulatedMedia", parameters)
            .await?;
        Ok(())
    }

    /// Runs a script in the page, with the names of `prelude.js` at hand.
    ///
    /// # Errors
    /// When it throws or answers with another shape.
    pub async fn ask<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome<T> {
        let script = format!("{PRELUDE}\n{script}");
        let answer = self.client().execute(&script, arguments).await?;
        Ok(serde_json::from_value(answer)?)
    }

    /// The server of the current visit.
    ///
    /// # Errors
    /// Before the first visit.
    pub fn server(&self) -> Outcome<Arc<Server>> {
        let server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        server
            .clone()
            .ok_or_else(|| Failure::Missing("a visit".to_owned()))
    }

    /// A later version of the page, to be put online under this one.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn later_version(&self) -> Outcome<LaterVersion> {
        LaterVersion::make(&self.settings)
    }

    /// The browser below.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The engine below.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// The WebDriver session.
    #[must_use]
    pub fn client(&self) -> Client {
        self.browser.client()
    }
}
