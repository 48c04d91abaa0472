//! What ships for programs that read it: the description of the element says what the element has,
//! and every link in the guide leads to a file.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The names in one list of the element's description.
fn described(list: &str) -> BTreeSet<String> {
    let file: Value = serde_json::from_str(&text("static/custom-elements.json")).expect("JSON");
    let element = &file["modules"][0]["declarations"][0];
    let items = element[list].as_array().expect("the list is there");
    let names = items.iter().map(|item| {
        let told = item["description"].as_str().unwrap_or_default();
        assert!(!told.trim().is_empty(), "{item} is not described");
        item["name"].as_str().expect("a name").to_owned()
    });
    names.collect()
}

/// What stands between backticks in a row of the table of the public surface in the README.
fn surface(row: &str) -> BTreeSet<String> {
    let readme = text("README.md");
    let start = format!("| {row}");
    let line = readme.lines().find(|line| line.starts_with(&start));
    let line = line.unwrap_or_else(|| panic!("the README has no row {row:?}"));
    line.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_element_is_described_with_every_part_the_readme_names() {
    assert_eq!(described("cssParts"), surface("parts"));
}

#[test]
fn the_element_is_described_with_every_property_of_its_style_sheet() {
    let sheet = text("static/styles/widget.css");
    let used = sheet.split("var(--wscc-").skip(1);
    let used = used.filter_map(|rest| rest.split([',', ')']).next());
    let used = used.map(|name| format!("--wscc-{name}")).collect();
    assert_eq!(described("cssProperties"), used);
}

#[test]
fn the_element_is_described_with_every_attribute_it_observes_or_the_readme_names() {
    let script = text("static/element/define.js");
    let (_, rest) = script.split_once("observedAttributes = [").expect("a list");
    let (list, _) = rest.split_once(']').expect("its end");
    let described = described("attributes");
    for name in list.split('\'').skip(1).step_by(2) {
        assert!(described.contains(name), "{name} is not described");
    }
    for name in &described {
        let mut rows = ["attributes, also", "attributes only"]
            .into_iter()
            .map(surface);
        let named = |row: BTreeSet<String>| {
            let mut names = row.iter().filter_map(|name| name.split('=').next());
            names.any(|known| known == name)
        };
        assert!(rows.any(named), "the README does not name {name}");
    }
}

#[test]
fn the_element_is_described_with_every_event_it_sends() {
    let sent = text("src/host/events.rs") + &text("static/element/define.js");
    for name in described("events") {
        let quoted = [format!("\"{name}\""), format!("'{name}'")];
        assert!(
            quoted.iter().any(|name| sent.contains(name)),
            "{name} is never sent"
        );
    }
    let named: BTreeSet<String> = surface("events").into_iter().collect();
    let named = named
        .into_iter()
        .filter(|name| name.starts_with("ws-close-codes:"));
    assert_eq!(described("events"), named.collect());
}

#[test]
fn every_link_in_the_guide_for_programs_leads_to_a_file() {
    let guide = text("static/llms.txt");
    let links: Vec<&str> = guide
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect();
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("static")
            .join(link);
        assert!(file.is_file(), "{link} is no file");
    }
}
