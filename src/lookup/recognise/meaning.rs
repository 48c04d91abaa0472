//! What a finding means beyond what its line says outright: whose code it is, and which
//! other fault its reason speaks of.

use super::{Finding, Recogniser};
use crate::{
    catalog::{CloseCode, Says},
    lookup::forms,
};

impl Recogniser {
    /// Adds the service that a finding's line names.
    pub(super) fn owe(&self, finding: &mut Finding) {
        let lower = finding.excerpt.to_ascii_lowercase();
        let program = finding.program.as_deref();
        let named = |code| self.services.named(code, &lower, program);
        finding.service = finding.code.and_then(named).map(str::to_owned);
    }

    /// Adds what the reason of a finding tells.
    pub(super) fn complete(&self, finding: &mut Finding) {
        let (Some(code), Some(reason)) = (finding.code, finding.reason.as_deref()) else {
            return;
        };
        if finding.service.is_none() {
            let worded = self.services.worded(code, reason);
            finding.service = worded.map(str::to_owned);
        }
        finding.reason_speaks_of = self.spoken_of(reason).filter(|other| *other != code);
    }

    /// The code whose fault or name some words are. They are few, and this is done
    /// but once a finding, so that the steps are not counted.
    fn spoken_of(&self, reason: &str) -> Option<CloseCode> {
        let lower = reason.to_ascii_lowercase();
        let matches = self.see(&lower, &mut 0).matches;
        let fault = matches.iter().find_map(|it| {
            let known = &self.signatures[it.signature];
            known.code.filter(|_| known.says == Says::Fault)
        });
        fault.or_else(|| {
            let parts = forms(reason);
            let runs =
                (0..parts.len()).flat_map(|from| (2..=4).map(move |length| (from, from + length)));
            let mut named = runs
                .filter_map(|(from, to)| self.names.get(&parts.get(from..to)?.concat()).copied());
            named.next()
        })
    }
}
