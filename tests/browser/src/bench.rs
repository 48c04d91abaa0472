//! What every program in `src/bin/` that drives browsers begins and ends with. What it measures is
//! its own.

use std::{process::ExitCode, sync::Arc};

use crate::{Outcome, Settings, process};

/// Measures with what the environment says; where that fails, `name` and the reason are printed.
pub fn bench<Measured>(name: &str, measure: impl FnOnce(Arc<Settings>) -> Measured) -> ExitCode
where
    Measured: Future<Output = Outcome>,
{
    let outcome = Settings::from_environment().and_then(|settings| {
        let runtime = tokio::runtime::Runtime::new()?;
        runtime.spawn(process::end_when_stopped());
        runtime.block_on(measure(Arc::new(settings)))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{name}: {failure}");
            ExitCode::FAILURE
        }
    }
}
