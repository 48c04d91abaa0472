//! Holds the licences of what ships to the list in `licences.toml`.

use std::collections::BTreeSet;

use spdx::{Expression, ParseMode};
use toml::{Table, Value};

use super::shipped::Part;
use crate::error::Error;
use crate::workspace::Workspace;

const FILE: &str = "licences.toml";

/// Fails with the names of the crates that may not ship as their licences are.
pub(super) fn check(workspace: &Workspace, parts: &[Part]) -> Result<(), Error> {
    let content = |reason| Error::Content {
        path: workspace.root().join(FILE),
        reason,
    };
    let allowed = read(&workspace.read(FILE)?).map_err(content)?;
    let faults = parts.iter().filter_map(|part| fault(part, &allowed));
    let faults: Vec<String> = faults.collect();
    if faults.is_empty() {
        return Ok(());
    }
    Err(content(format!(
        "does not allow what these crates are under:\n    {}",
        faults.join("\n    ")
    )))
}

/// The names on the list; the error says what is wrong with the file.
fn read(text: &str) -> Result<BTreeSet<String>, String> {
    let table: Table = text
        .parse()
        .map_err(|error: toml::de::Error| error.to_string())?;
    let names = table.get("allowed").and_then(Value::as_array);
    let names = names.ok_or("has no list `allowed`")?.iter();
    let names = names.map(|name| {
        let name = name.as_str().unwrap_or_default();
        let known = Expression::parse(name).map_err(|_| format!("`{name}` is no licence"))?;
        // What is asked for is compared as it is written there.
        Ok(known.to_string())
    });
    names.collect()
}

/// Why a crate may not ship.
fn fault(part: &Part, allowed: &BTreeSet<String>) -> Option<String> {
    let name = &part.name;
    let Some(licence) = &part.licence else {
        return Some(format!("{name} names no licence"));
    };
    // Old manifests have a slash for a choice.
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("{name}: {licence}, which is no SPDX expression"));
    };
    let is_allowed = expression.evaluate(|asked| allowed.contains(&asked.to_string()));
    (!is_allowed).then(|| format!("{name}: {licence}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "allowed = [\"MIT\", \"Unicode-3.0\", \"Apache-2.0 WITH LLVM-exception\"]";

    fn fault_of(licence: Option<&str>) -> Option<String> {
        let part = Part {
            name: "yew 1.0.0".to_owned(),
            licence: licence.map(str::to_owned),
            folder: "/yew".into(),
        };
        fault(&part, &read(LIST).expect("the list is well formed"))
    }

    #[test]
    fn one_of_a_choice_and_all_of_several_must_be_on_the_list() {
        for licence in [
            "MIT",
            "GPL-3.0-only OR MIT",
            "MIT/BSL-1.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert_eq!(fault_of(Some(licence)), None, "{licence}");
        }
        for licence in [
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "Apache-2.0",
            "GPL-2.0-only WITH Classpath-exception-2.0",
        ] {
            let fault = fault_of(Some(licence)).expect(licence);
            assert_eq!(fault, format!("yew 1.0.0: {licence}"));
        }
    }

    #[test]
    fn a_licence_that_cannot_be_read_is_not_allowed() {
        let fault = |licence| fault_of(licence).expect("it is not on the list");
        assert!(fault(None).contains("names no licence"));
        assert!(fault(Some("as you like")).contains("no SPDX expression"));
    }

    #[test]
    fn faults_in_the_list_are_named() {
        for (text, fault) in [
            ("", "`allowed`"),
            ("allowed = [\"Mit License\"]", "Mit License"),
            ("allowed = [", "allowed"),
        ] {
            let error = read(text).expect_err(text);
            assert!(error.contains(fault), "{text}: {error}");
        }
    }
}
