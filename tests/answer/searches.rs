//! A search for a service, or for a number that services define, brings up what
//! they mean by it, with where they say so.

use std::collections::BTreeMap;

use serde_json::Value;
use ws_close_codes::{
    answer::{Block, Document, Point, To},
    catalog::Locale,
};

use super::{
    json,
    reading::{Pieces, none, said, text, unfinished},
    search, section,
};

/// The services of the data file that define each number of the ranges that
/// services define codes in, by name.
fn definitions() -> BTreeMap<u64, Vec<String>> {
    let mut all: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    let services = json("services.json");
    for service in services["services"].as_array().into_iter().flatten() {
        let codes = service["codes"].as_array().into_iter().flatten();
        for code in codes.filter_map(|code| code["code"].as_u64()) {
            let name = service["name"].as_str().unwrap_or_default();
            all.entry(code).or_default().push(name.to_owned());
        }
    }
    all.retain(|code, _| (3000..5000).contains(code));
    all
}

/// The points a search lists services in.
fn listed(document: &Document) -> Vec<&Point> {
    let blocks = section(document, "services").blocks.iter();
    let points = blocks.filter_map(|block| match block {
        Block::Points(points) => Some(points),
        _ => None,
    });
    points.flatten().collect()
}

/// The services a search lists, as `Discord Gateway 4004`.
fn services(text_typed: &str) -> Vec<String> {
    let Some(document) = search(Locale::En, text_typed) else {
        return Vec::new();
    };
    let lines = listed(&document).into_iter().map(|point| {
        let lead = text(&point.lead);
        let (name, code) = lead
            .split_once(" · ")
            .unwrap_or_else(|| panic!("{lead} names no service"));
        let number = code.split(' ').next().unwrap_or_default();
        format!("{name} {number}")
    });
    lines.collect()
}

#[test]
fn a_number_lists_every_service_that_defines_it() {
    let mut found = Vec::new();
    for (code, names) in definitions() {
        let expected: Vec<String> = names.iter().map(|name| format!("{name} {code}")).collect();
        let Some(document) = search(Locale::En, &code.to_string()) else {
            found.push(format!("{code} brings up nothing"));
            continue;
        };
        let chips = Pieces::of(&section(&document, "services").blocks)
            .searches()
            .into_iter();
        let chips: Vec<String> = chips.map(str::to_owned).collect();
        if chips != expected {
            found.push(format!("{code} has chips {chips:?}, not {expected:?}"));
        }
        // Codes of the table have the list in their entry instead.
        let listed = services(&code.to_string());
        if !matches!(code, 3000 | 4000..=4003) && listed != expected {
            found.push(format!("{code} lists {listed:?}, not {expected:?}"));
        }
    }
    none(&found);
}

#[test]
fn the_entry_of_a_number_lists_every_service_that_defines_it() {
    for (code, names) in definitions() {
        let document = super::answer(Locale::En, &format!("code={code}"));
        let leads = listed(&document).into_iter().map(|point| text(&point.lead));
        let leads: Vec<String> = leads.collect();
        assert_eq!(leads.len(), names.len(), "{code}: {leads:?}");
        for (lead, name) in leads.iter().zip(names) {
            assert!(
                lead.starts_with(&format!("{name} · {code} ")),
                "{code}: {lead}"
            );
        }
    }
}

#[test]
fn a_service_and_a_number_lead_to_its_meaning_first() {
    assert_eq!(
        services("discord 4004"),
        [
            "Discord Gateway 4004",
            "Discord Voice 4004",
            "Discord RPC 4004"
        ]
    );
    assert_eq!(services("discord gateway 4004"), ["Discord Gateway 4004"]);
    assert_eq!(services("4004 Discord Gateway"), ["Discord Gateway 4004"]);
    assert_eq!(services("pusher 4100"), ["Pusher Channels 4100"]);
    assert_eq!(services("centrifugo 3500"), ["Centrifugo, Centrifuge 3500"]);
    assert_eq!(services("Twitch 4003"), ["Twitch EventSub 4003"]);
    let graphql = services("graphql 4400");
    assert_eq!(graphql[0], "GraphQL over WebSocket (graphql-ws) 4400");
    assert_eq!(graphql.len(), 3, "{graphql:?}");
    let document = search(Locale::En, "discord 4004").expect("Discord defines it");
    assert_eq!(document.sections[0].key, "services");
}

#[test]
fn each_meaning_links_to_where_the_service_says_so() {
    let data = json("services.json");
    let document = search(Locale::En, "discord gateway 4004").expect("Discord defines it");
    let links = Pieces::of_all(&document).links();
    let discord = ["https://discord.com/", "https://github.com/discord/"];
    let theirs = |url: &&str| discord.iter().any(|site| url.starts_with(site));
    assert!(links.first().is_some_and(theirs), "{links:?}");
    let mut found = Vec::new();
    for service in data["services"].as_array().into_iter().flatten() {
        let name = service["name"].as_str().unwrap_or_default();
        let Some(document) = search(Locale::En, name) else {
            found.push(format!("{name} brings up nothing"));
            continue;
        };
        let codes = service["codes"].as_array().map_or(&[][..], Vec::as_slice);
        let points = listed(&document);
        let theirs = points
            .iter()
            .filter(|point| text(&point.lead).starts_with(&format!("{name} · ")));
        let theirs: Vec<_> = theirs.collect();
        if theirs.len() != codes.len().min(24) {
            found.push(format!(
                "{name} lists {} of {} codes",
                theirs.len(),
                codes.len()
            ));
        }
        for (point, code) in theirs.iter().zip(codes) {
            let source = code["source"].as_str().or(service["docs"].as_str());
            let links = Pieces::of(&point.blocks).links();
            if source.is_none_or(|source| !links.contains(&source)) {
                found.push(format!(
                    "{name} {} links to {links:?}, not {source:?}",
                    code["code"]
                ));
            }
        }
    }
    none(&found);
}

#[test]
fn every_meaning_says_whether_to_reconnect() {
    let data = json("services.json");
    let advice = json("answers/en.json");
    for service in data["services"].as_array().into_iter().flatten() {
        let name = service["name"].as_str().unwrap_or_default();
        let document =
            search(Locale::En, name).unwrap_or_else(|| panic!("{name} brings up nothing"));
        let codes = service["codes"].as_array().into_iter().flatten();
        for code in codes.take(24) {
            let begin = format!("{name} · {} ", code["code"]);
            let points = listed(&document);
            let point = points
                .iter()
                .find(|point| text(&point.lead).starts_with(&begin));
            let point = point.unwrap_or_else(|| panic!("{begin}is not listed"));
            let key = format!("advice.{}", code["reconnect"].as_str().unwrap_or_default());
            let told = advice["phrases"][key]
                .as_str()
                .unwrap_or_else(|| panic!("{begin}has no advice"));
            assert!(
                Pieces::of(&point.blocks).said().contains(told),
                "{begin}does not say {told}"
            );
        }
    }
}

#[test]
fn chips_lead_to_each_service_alone() {
    for typed in ["4001", "4004", "discord 4004", "graphql 4400", "discord"] {
        let document =
            search(Locale::En, typed).unwrap_or_else(|| panic!("{typed} brings up nothing"));
        let chips = Pieces::of(&section(&document, "services").blocks).searches();
        assert!(chips.len() > 1, "{typed}: {chips:?}");
        for chip in chips {
            let led = services(chip);
            let name = chip.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
            assert!(
                !led.is_empty() && led.iter().all(|it| it.starts_with(name)),
                "{chip} leads to {led:?}"
            );
        }
    }
    let none = search(Locale::En, "discord gateway 4004").expect("Discord defines it");
    assert_eq!(
        Pieces::of_all(&none).searches(),
        [""; 0],
        "there is no other to choose"
    );
}

#[test]
fn a_code_of_the_table_is_left_to_its_row_with_the_services_as_chips() {
    for number in [3000, 4000, 4001, 4002, 4003] {
        let document =
            search(Locale::En, &number.to_string()).unwrap_or_else(|| panic!("{number}"));
        assert_eq!(
            document.title,
            format!("Services that define {number} themselves")
        );
        assert_eq!(listed(&document).len(), 0, "{number}");
    }
    for number in ["1006", "1000", "10", "40", "1", "4", "1006 abnormal"] {
        assert!(search(Locale::En, number).is_none(), "{number}");
    }
}

#[test]
fn a_service_code_can_be_compared_with_what_it_is_mistaken_for() {
    let compared = |typed: &str| -> Vec<String> {
        let document = search(Locale::En, typed).unwrap_or_else(|| panic!("{typed}"));
        let ways = Pieces::of_all(&document).ways.into_iter();
        let pairs = ways.filter_map(|way| match &way.to {
            To::Pair(a, b) => Some(format!("{a},{b}")),
            _ => None,
        });
        pairs.collect()
    };
    assert_eq!(
        compared("discord gateway 4003"),
        ["discord-gateway:4003,4003"]
    );
    assert_eq!(
        compared("discord 4004"),
        [
            "discord-voice:4004,discord-gateway:4004",
            "discord-rpc:4004,discord-gateway:4004"
        ]
    );
}

#[test]
fn a_number_outside_the_table_is_answered_as_if_it_were_asked_for() {
    for number in [16, 999, 1004, 1016, 2999, 3003, 4404, 5000, 65_535] {
        let found = search(Locale::En, &number.to_string()).unwrap_or_else(|| panic!("{number}"));
        let asked = super::answer(Locale::En, &format!("code={number}"));
        assert_eq!(found.title, asked.title);
        assert_eq!(
            said(section(&found, "number")),
            said(section(&asked, "number"))
        );
    }
    assert!(
        search(Locale::En, "１００４").is_some(),
        "full-width digits are digits"
    );
}

#[test]
fn what_is_found_is_whole_in_every_language() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        let data: Value = json("services.json");
        let services = data["services"].as_array().into_iter().flatten();
        let names = services.filter_map(|service| service["name"].as_str().map(str::to_owned));
        for typed in names.chain(["4004", "4001", "discord 4004", "1004"].map(str::to_owned)) {
            let Some(document) = search(locale, &typed) else {
                found.push(format!("{locale:?} {typed} brings up nothing"));
                continue;
            };
            let faults = unfinished(&document).into_iter();
            // What was typed is the heading there.
            let faults = faults.filter(|fault| fault != "services: no title");
            found.extend(faults.map(|fault| format!("{locale:?} {typed} {fault}")));
        }
    }
    none(&found);
}
