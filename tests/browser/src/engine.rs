//! The three engines: how each is named, started and asked for a session.

use std::{
    fmt,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use crate::settings::Programs;

/// A browser engine that the page must work in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver, on a virtual display.
    WebKit,
}

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// A short lower-case name, for tests and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether the browser needs a display of its own; the others run headless.
    pub(crate) fn needs_display(self) -> bool {
        self == Self::WebKit
    }

    /// The command that starts the driver on `port`, its temporary files under `scratch`.
    pub(crate) fn driver(self, programs: &Programs, port: u16, scratch: &Path) -> Command {
        let mut command = Command::new(&programs.driver);
        match self {
            Self::Chromium => command.arg(format!("--port={port}")),
            // System access is what lets a session narrow the content area below the smallest
            // window that Firefox allows.
            Self::Firefox => command.args(["--port", &port.to_string(), "--allow-system-access"]),
            Self::WebKit => command.arg(format!("--port={port}")),
        };
        command
            .env("TMPDIR", scratch)
            .env("LANG", "C.UTF-8")
            .env("NO_AT_BRIDGE", "1");
        command
    }

    /// What to ask the driver for.
    pub(crate) fn capabilities(self, browser: &PathBuf) -> serde_json::Map<String, Value> {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": browser,
                    // Over a pipe the browser ends with its driver, however the driver ends.
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--lang=en-US",
                        "--disable-dev-shm-usage", "--remote-debugging-pipe",
                        "--window-size=1280,900",
                    ],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": browser,
                    "args": ["-headless", "-width", "1400", "-height", "1000"],
                    "prefs": { "intl.accept_languages": "en-US" },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": browser,
                    "args": [
                        "--automation",
                        // For the window without a toolbar that narrow layouts need.
                        "--javascript-can-open-windows-automatically=true",
                    ],
                },
            }),
        };
        match wanted {
            Value::Object(map) => map,
            _ => serde_json::Map::new(),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
