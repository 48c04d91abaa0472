//! The errors a user would only see in the console: collected over a whole test, all unwelcome.

use std::{mem, sync::PoisonError};

use crate::{Failure, Outcome};

use super::Page;

/// What was heard so far and what may be heard.
#[derive(Debug, Default)]
pub(super) struct Noise {
    heard: Vec<String>,
    announced: Vec<String>,
}

impl Page {
    /// Announces that an error containing `fragment` belongs to this test.
    pub fn expect_error(&self, fragment: &str) {
        let mut noise = self.noise.lock().unwrap_or_else(PoisonError::into_inner);
        noise.announced.push(fragment.to_owned());
    }

    /// Fails if the page reported any error that was not announced.
    ///
    /// # Errors
    /// With every such error.
    pub async fn assert_quiet(&self) -> Outcome {
        self.collect_noise().await;
        let mut noise = self.noise.lock().unwrap_or_else(PoisonError::into_inner);
        let noise = mem::take(&mut *noise);
        let announced = |error: &String| noise.announced.iter().any(|known| error.contains(known));
        let unwelcome: Vec<_> = noise.heard.into_iter().filter(|e| !announced(e)).collect();
        if unwelcome.is_empty() {
            return Ok(());
        }
        Err(Failure::Noise(unwelcome))
    }

    /// Everything heard up to now.
    pub(crate) async fn errors_now(&self) -> Vec<String> {
        self.collect_noise().await;
        let noise = self.noise.lock().unwrap_or_else(PoisonError::into_inner);
        noise.heard.clone()
    }

    /// Takes over what the document has collected, before it is left. A blank page has nothing.
    pub(super) async fn collect_noise(&self) {
        let script = "return window.harness?.errors.splice(0) ?? []";
        let mut heard: Vec<String> = self.ask(script, vec![]).await.unwrap_or_default();
        heard.extend(self.browser.logged_errors().await.unwrap_or_default());
        let mut noise = self.noise.lock().unwrap_or_else(PoisonError::into_inner);
        noise.heard.extend(heard);
    }
}
