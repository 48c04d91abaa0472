//! Turns a failed assertion into a failure with its place, instead of a dead test runner.

use std::{
    cell::RefCell,
    panic::{self, AssertUnwindSafe},
};

use futures_util::FutureExt;

use crate::{Failure, Outcome};

thread_local! {
    /// What the last panic on this thread said. A case is polled on the thread that runs it.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Makes panics keep their message and place for [`caught`] instead of printing them.
pub(crate) fn keep_quiet() {
    panic::set_hook(Box::new(|info| {
        LAST.set(Some(info.to_string()));
    }));
}

/// Runs `case`; a panic in it is an ordinary failure.
pub(crate) async fn caught(case: impl Future<Output = Outcome>) -> Outcome {
    AssertUnwindSafe(case)
        .catch_unwind()
        .await
        .unwrap_or_else(|_| {
            let said = LAST.take().unwrap_or_else(|| "panicked".to_owned());
            Err(Failure::Assertion(said))
        })
}
