//! Comparisons with numbers outside the table and with what services mean.

use ws_close_codes::{
    answer::{Block, Topic, compose},
    catalog::{CloseCode, Locale, Pair, Subject},
};

use super::{
    answer, library,
    reading::{none, said, text, unfinished},
    section,
};

#[test]
fn numbers_outside_the_table_are_compared_like_any_other() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for pair in [
            "3003,4003",
            "3003,3000",
            "3008,1013",
            "3003,3008",
            "1004,1009",
            "1009,1004",
            "999,1006",
            "1016,1015",
            "2999,3999",
            "3999,4999",
            "4404,1008",
            "5000,4999",
            "0,65535",
            "65535,1000",
        ] {
            let document = answer(locale, &format!("compare={pair}"));
            let faults = unfinished(&document).into_iter();
            found.extend(faults.map(|fault| format!("{locale:?} {pair} {fault}")));
            for number in pair.split(',') {
                for key in ["meanings", "differences", "facts", "choose", "tell-apart"] {
                    if !said(section(&document, key)).contains(number) {
                        found.push(format!("{locale:?} {pair} {key} without {number}"));
                    }
                }
            }
        }
    }
    none(&found);
}

#[test]
fn a_service_code_is_compared_under_the_service_s_name() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for (pair, names) in [
            (
                "discord-gateway:4004,4004",
                ["Discord Gateway 4004", "4004"],
            ),
            (
                "discord-gateway:4004,1008",
                ["Discord Gateway 4004", "1008"],
            ),
            (
                "discord-gateway:4004,discord-voice:4004",
                ["Discord Gateway 4004", "Discord Voice 4004"],
            ),
            ("pusher:4001,4001", ["Pusher Channels 4001", "4001"]),
            (
                "1006,centrifugo:3500",
                ["1006", "Centrifugo, Centrifuge 3500"],
            ),
            (
                "graphql-ws:4400,hasura:4400",
                [
                    "GraphQL over WebSocket (graphql-ws) 4400",
                    "Hasura GraphQL Engine 4400",
                ],
            ),
        ] {
            let document = answer(locale, &format!("compare={pair}"));
            assert_eq!(document.link, format!("compare={pair}"));
            let faults = unfinished(&document).into_iter();
            found.extend(faults.map(|fault| format!("{locale:?} {pair} {fault}")));
            for name in names {
                let places = ["meanings", "differences", "facts", "choose", "tell-apart"];
                for place in places {
                    if !said(section(&document, place)).contains(name) {
                        found.push(format!("{locale:?} {pair} {place} without {name}"));
                    }
                }
                if !document.title.contains(name) {
                    found.push(format!("{locale:?} {pair} is called {}", document.title));
                }
            }
        }
    }
    none(&found);
}

#[test]
fn every_service_code_can_be_compared() {
    let mut found = Vec::new();
    let library = library(Locale::En);
    for service in library.services() {
        for its in &service.codes {
            let subject: Subject = format!("{}:{}", service.id, its.code)
                .parse()
                .unwrap_or_else(|_| panic!("{} is no id", service.id));
            let other = CloseCode::new(if its.code.number() == 1008 {
                1006
            } else {
                1008
            });
            let topic = Topic::Pair(Pair(subject, other.into()));
            match compose(library, &topic, Locale::En) {
                None => found.push(format!("{topic} is not compared")),
                Some(document) => {
                    let faults = unfinished(&document).into_iter();
                    found.extend(faults.map(|fault| format!("{topic} {fault}")));
                }
            }
        }
    }
    none(&found);
}

#[test]
fn a_service_s_side_says_its_own_meaning_and_whether_to_reconnect() {
    let document = answer(Locale::En, "compare=discord-gateway:4004,4004");
    let [Block::Sides(sides)] = section(&document, "meanings").blocks.as_slice() else {
        panic!("there are no sides");
    };
    let [(name, _), (number, _)] = sides.as_slice() else {
        panic!("there are {} sides", sides.len());
    };
    assert!(
        text(name).starts_with("Discord Gateway 4004 "),
        "{}",
        text(name)
    );
    assert_eq!(text(number), "4004");
    let facts = said(section(&document, "facts"));
    assert!(facts.contains("The service itself"), "{facts}");
    assert!(
        facts.contains("Reconnect: no.") || facts.contains("Reconnect: after a fix."),
        "{facts}"
    );
}

#[test]
fn what_nobody_defines_is_never_named_after_a_service() {
    for pair in [
        "nobody:4004,4004",
        "4004,nobody:4004",
        "discord-gateway:4444,1006",
        "discord-gateway:1006,1008",
        "nobody:1,nobody:2",
    ] {
        let topic = Topic::parse(&format!("compare={pair}"));
        let topic = topic.unwrap_or_else(|| panic!("{pair} is no topic"));
        for locale in Locale::ALL {
            // Either there is no answer, or one about the bare numbers.
            let Some(document) = compose(library(locale), &topic, locale) else {
                continue;
            };
            let sections = document.sections.iter().map(said);
            let told: String = sections.chain([document.title.clone()]).collect();
            for name in ["nobody 4", "nobody 1", "nobody 2", "Discord Gateway"] {
                assert!(
                    !told.contains(name),
                    "{locale:?} {pair}: {}",
                    document.title
                );
            }
        }
    }
}
