//! axe-core over the open page: the same file that its authors publish, loaded as a script.

use std::fmt::Write;

use serde::Deserialize;

use crate::{Failure, Outcome};

use super::{PRELUDE, Page};

const SCRIPT: &str = r#"
const done = arguments[arguments.length - 1];
const look = () => axe.run(document, { resultTypes: ["violations"], preload: false })
  .then(({ violations }) => done(violations.map(({ id, impact, help, nodes }) => ({
    id, impact, help,
    nodes: nodes.map(({ target, failureSummary }) => `${target.flat().join(" >>> ")} (${failureSummary})`),
  }))))
  .catch((error) => done([{ id: "axe", impact: null, help: String(error), nodes: [] }]));
if (window.axe) look();
else {
  const script = document.createElement("script");
  script.src = "/harness/axe.js";
  script.addEventListener("load", look);
  script.addEventListener("error", () => done([{ id: "axe", impact: null, help: "not loaded", nodes: [] }]));
  document.head.append(script);
}
"#;

#[derive(Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<String>,
}

impl Page {
    /// Looks for accessibility violations; `state` names what the page shows, for the failure.
    ///
    /// # Errors
    /// With every violation found.
    pub async fn assert_accessible(&self, state: &str) -> Outcome {
        let script = format!("{PRELUDE}\n{SCRIPT}");
        let answer = self.client().execute_async(&script, vec![]).await?;
        let found: Vec<Violation> = serde_json::from_value(answer)?;
        if found.is_empty() {
            return Ok(());
        }
        Err(Failure::Axe {
            state: state.to_owned(),
            violations: found.iter().map(Violation::line).collect(),
        })
    }
}

impl Violation {
    fn line(&self) -> String {
        let impact = self.impact.as_deref().unwrap_or("unknown");
        let mut line = format!("{} ({impact}): {}", self.id, self.help);
        for node in self.nodes.iter().take(5) {
            // Writing to a string cannot fail.
            let _ = write!(line, "\n    {}", node.replace('\n', " "));
        }
        line
    }
}
