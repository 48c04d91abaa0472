//! What a page says of itself, and where it says the others are.

use std::collections::BTreeSet;

use serde_json::Value;
use ws_close_codes::catalog::Locale;

use super::{
    built::{Folder, Page, folder, page, pages},
    shipped,
};

/// The `rel=alternate` links of a page: language and address.
fn alternates(page: &Page) -> Vec<(&str, &str)> {
    let links = page.with("rel", "alternate").into_iter();
    let links = links.map(|it| (it.attribute("hreflang"), it.attribute("href")));
    links
        .map(|(lang, address)| (lang.expect("a language"), address.expect("an address")))
        .collect()
}

/// Where an address leads from the page in a folder, both below the same folder.
fn from(folder: &str, address: &str) -> String {
    match address.strip_prefix("../") {
        Some(rest) => rest.to_owned(),
        None => format!("{folder}{}", address.trim_start_matches("./")),
    }
}

#[test]
fn each_page_is_of_its_language_and_has_words_of_its_own() {
    let mut titles = BTreeSet::new();
    for locale in Locale::ALL {
        let page = page(locale);
        let words = shipped::file(&format!("pages/{}.json", locale.tag()));
        let words: Value = serde_json::from_str(&words).expect("it is JSON");
        assert_eq!(page.only("html").attribute("lang"), Some(locale.tag()));
        assert_eq!(page.only("title").text, words["title"]);
        let description = page.with("name", "description");
        let content = description[0].attribute("content");
        assert_eq!(content, words["description"].as_str());
        titles.insert(&page.only("title").text);
    }
    assert_eq!(titles.len(), 4);
}

#[test]
fn the_element_says_its_language_except_where_it_follows_the_browser() {
    for locale in Locale::ALL {
        let wanted = (locale != Locale::En).then_some(locale.tag());
        let element = page(locale).only("ws-close-codes");
        assert_eq!(element.attribute("lang"), wanted);
    }
}

#[test]
fn each_page_names_all_four_and_the_one_for_everybody_else() {
    for locale in Locale::ALL {
        let here = folder(locale);
        let named = alternates(page(locale));
        let named: Vec<_> = named
            .iter()
            .map(|(lang, to)| (*lang, from(here, to)))
            .collect();
        let mut wanted: Vec<_> = Locale::ALL
            .map(|it| (it.tag(), folder(it).to_owned()))
            .into();
        wanted.push(("x-default", String::new()));
        assert_eq!(named, wanted, "{}", locale.tag());
        let canonical = page(locale).with("rel", "canonical");
        let canonical = canonical[0].attribute("href").expect("an address");
        assert_eq!(from(here, canonical), here);
    }
}

#[test]
fn where_the_site_is_known_the_pages_are_named_by_their_whole_addresses() {
    let site = "https://docs.example/a&b/";
    for (locale, page) in Locale::ALL.into_iter().zip(pages(&[site])) {
        let wanted: Vec<_> = Locale::ALL
            .into_iter()
            .chain([Locale::En])
            .map(|it| format!("{site}{}", folder(it)))
            .collect();
        let named: Vec<_> = alternates(&page).into_iter().map(|(_, to)| to).collect();
        assert_eq!(named, wanted);
        let canonical = page.with("rel", "canonical");
        let wanted = format!("{site}{}", folder(locale));
        assert_eq!(canonical[0].attribute("href"), Some(wanted.as_str()));
    }
}

/// What a page asks for itself, which must work below any path.
#[test]
fn every_file_is_named_by_the_way_from_the_page() {
    for locale in Locale::ALL {
        let mut looked_at = 0;
        for element in &page(locale).0 {
            let named = ["href", "src"].map(|name| element.attribute(name));
            for address in named.into_iter().flatten() {
                if address.starts_with("https://") || element.attribute("hreflang").is_some() {
                    continue;
                }
                looked_at += 1;
                let up = address.starts_with("../");
                assert_eq!(up, locale != Locale::En, "{address}");
                assert!(!address.starts_with('/'), "{address}");
            }
        }
        assert!(looked_at > 6, "only {looked_at}");
    }
}

#[test]
fn a_mould_without_a_place_for_it_is_refused() {
    let folder = Folder::new();
    let mould = folder.0.join("index.html");
    let text = std::fs::read_to_string(&mould).expect("it is there");
    std::fs::write(&mould, text.replace("<!--early-->", "")).expect("it can be written");
    let output = folder.run(&[]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("<!--early-->"), "{said}");
}
