//! Whose code it is: the service that a line names, or whose wording it has.

use super::{folded, vocabulary::words};
use crate::catalog::{CloseCode, Service};

/// The programs that are a service's own, where their ids differ.
const PROGRAMS: [(&str, &str); 3] = [
    ("discord-js", "discord-gateway"),
    ("discord-py", "discord-gateway"),
    ("aws", "aws-api-gateway"),
];

/// What is known of services and their codes.
#[derive(Debug)]
pub(super) struct Services {
    services: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    id: String,
    /// What it is called, each name as its words.
    names: Vec<Vec<String>>,
    /// Its codes with their names, folded.
    codes: Vec<(CloseCode, String)>,
}

impl Services {
    pub(super) fn new(services: &[Service]) -> Self {
        let known = services.iter().map(|it| Known {
            id: it.id.clone(),
            names: it.names.iter().map(|name| parts(name)).collect(),
            codes: it
                .codes
                .iter()
                .map(|it| (it.code, folded(&it.name)))
                .collect(),
        });
        Self {
            services: known.collect(),
        }
    }

    /// Whether some service calls a code by this name.
    pub(super) fn has(&self, code: CloseCode, name: &str) -> bool {
        let same = |it: &(CloseCode, String)| it.0 == code && it.1 == name;
        self.services.iter().any(|it| it.codes.iter().any(same))
    }

    /// The service that defines a code and is named in a line in lower case, or prints
    /// it: the one whose name is longest, of equals the first.
    pub(super) fn named(
        &self,
        code: CloseCode,
        lower: &str,
        program: Option<&str>,
    ) -> Option<&str> {
        let said: Vec<&str> = words(lower).map(|it| &lower[it.start..it.end]).collect();
        let own = PROGRAMS.iter().find(|(id, _)| Some(*id) == program);
        let own = own.map(|(_, service)| *service).or(program);
        let mut best: Option<(usize, &str)> = None;
        for it in &self.services {
            if !it.codes.iter().any(|(known, _)| *known == code) {
                continue;
            }
            let all = |name: &&Vec<String>| name.iter().all(|part| said.contains(&part.as_str()));
            let named = it.names.iter().filter(all);
            let longest = named.map(|name| name.iter().map(String::len).sum()).max();
            let length = longest.or((Some(it.id.as_str()) == own).then_some(1));
            if let Some(length) = length
                && best.is_none_or(|(known, _)| length > known)
            {
                best = Some((length, &it.id));
            }
        }
        best.map(|(_, id)| id)
    }

    /// The service that gives a code these words: the only one, or of several the first
    /// if the words are more than one.
    pub(super) fn worded(&self, code: CloseCode, reason: &str) -> Option<&str> {
        let name = folded(reason);
        let same = |it: &&Known| it.codes.contains(&(code, name.clone()));
        let mut having = self.services.iter().filter(same);
        let first = having.next()?;
        let alone = having.next().is_none();
        (code.number() >= 3000 && (alone || reason.trim().contains(' '))).then_some(&first.id)
    }
}

/// The words of a service's name, as they are compared.
fn parts(name: &str) -> Vec<String> {
    let name = name.to_ascii_lowercase();
    words(&name)
        .map(|it| name[it.start..it.end].to_owned())
        .collect()
}
