//! Waiting for what the page should show. Nothing here sleeps for a fixed time and hopes.

use std::time::{Duration, Instant};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{Failure, Outcome};

use super::Page;

const WITHIN: Duration = Duration::from_secs(20);
const BETWEEN: Duration = Duration::from_millis(25);

/// Looks again and again until `enough` accepts what is seen, and returns that.
///
/// # Errors
/// When it never does, and the failure shows what was seen last; or when looking fails.
pub async fn eventually<T: Serialize>(
    what: &str,
    look: impl AsyncFn() -> Outcome<T>,
    enough: impl Fn(&T) -> bool,
) -> Outcome<T> {
    let started = Instant::now();
    loop {
        let seen = look().await?;
        if enough(&seen) {
            return Ok(seen);
        }
        if started.elapsed() > WITHIN {
            return Err(Failure::Unmet {
                what: what.to_owned(),
                seen: serde_json::to_string(&seen)?,
                within: WITHIN,
            });
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

impl Page {
    /// Waits until a script answers with what `enough` accepts, and returns that.
    ///
    /// # Errors
    /// When it never does; the failure shows the last answer.
    pub async fn until<T>(
        &self,
        what: &str,
        script: &str,
        enough: impl Fn(&T) -> bool,
    ) -> Outcome<T>
    where
        T: DeserializeOwned,
    {
        let look = async || self.ask(script, vec![]).await;
        let read = |seen: &Value| serde_json::from_value(seen.clone()).ok().filter(&enough);
        let seen = eventually(what, look, |seen| read(seen).is_some()).await?;
        Ok(serde_json::from_value(seen)?)
    }

    /// Waits until a condition in the page's own words holds: a JavaScript expression.
    ///
    /// # Errors
    /// When it never does.
    pub async fn until_true(&self, condition: &str) -> Outcome {
        let script = format!("return Boolean({condition})");
        self.until(condition, &script, |holds: &bool| *holds)
            .await?;
        Ok(())
    }

    /// Waits until exactly these rows stand in this order.
    ///
    /// # Errors
    /// When they never do.
    pub async fn until_rows(&self, wanted: &[&str]) -> Outcome {
        let script = "return rows().map((row) => row.dataset.code)";
        let what = format!("the rows {wanted:?}");
        self.until(&what, script, |seen: &Vec<String>| seen == wanted)
            .await?;
        Ok(())
    }

    /// Waits until this row comes first.
    ///
    /// # Errors
    /// When it never does.
    pub async fn until_first(&self, wanted: &str) -> Outcome<Vec<String>> {
        let script = "return rows().map((row) => row.dataset.code)";
        let what = format!("{wanted} as the first row");
        self.until(&what, script, |seen: &Vec<String>| {
            seen.first().is_some_and(|first| first == wanted)
        })
        .await
    }

    /// Waits until the count says so many of the twenty.
    ///
    /// # Errors
    /// When it never does.
    pub async fn until_count(&self, shown: usize) -> Outcome {
        let wanted = format!("Showing {shown} of 20 codes");
        self.until(&wanted, "return tidy(part('count'))", |seen: &String| {
            *seen == wanted
        })
        .await?;
        Ok(())
    }

    /// Waits until a part of the page shows an answer: answers are composed by a program that
    /// comes after the rows, from files that come when they are asked for.
    ///
    /// # Errors
    /// When it never does.
    pub async fn until_told(&self, part: &str) -> Outcome {
        self.until_true(&format!("answer('{part}')")).await
    }

    /// Waits until the entry of this code is open and complete.
    ///
    /// # Errors
    /// When it never is.
    pub async fn until_entry(&self, code: &str) -> Outcome {
        self.until_true(&format!(
            "parameter('code') === '{code}' && answer('entry')?.id === 'entry-{code}'"
        ))
        .await
    }

    /// Waits until everything that is to be fetched has been: the page can be used without its
    /// server from then on.
    ///
    /// # Errors
    /// When the page goes on fetching.
    pub async fn until_idle(&self) -> Outcome {
        // The comparisons come last in each language.
        let script = "return [harness.pending,
            harness.fetched.filter((url) => url.includes('/data/pairs/')).length]";
        self.until("the last file", script, |left: &(usize, usize)| {
            *left == (0, 4)
        })
        .await?;
        Ok(())
    }

    /// Waits until the program runs, its search takes text, and the program that composes
    /// answers, which comes after the rows, has composed the first.
    ///
    /// # Errors
    /// When it never does.
    pub async fn until_usable(&self) -> Outcome {
        self.until_true("part('search') && part('count') && answer('faq') && part('open-file')")
            .await
    }
}
