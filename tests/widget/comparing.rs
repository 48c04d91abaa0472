//! Two codes side by side, above the table.

use ws_close_codes::catalog::Locale;

use super::page::{Page, at};

/// The sections of a comparison by their keys.
fn sections(page: &Page) -> Vec<&str> {
    let inside = page.inside("comparison").iter();
    inside
        .filter_map(|it| it.attribute("data-section"))
        .collect()
}

#[test]
fn an_address_opens_a_comparison_above_the_table() {
    for locale in Locale::ALL {
        let page = at(locale, "compare=1001,1015");
        let shown = &page.part("comparison").text;
        assert!(
            shown.contains("1001") && shown.contains("1015"),
            "{locale:?}: {shown}"
        );
        let expected = [
            "meanings",
            "differences",
            "facts",
            "choose",
            "tell-apart",
            "courses",
        ];
        assert_eq!(sections(&page), expected, "{locale:?}");
        assert!(page.place("comparison") < page.place("table"));
        assert_eq!(page.rows().len(), 20);
        assert_eq!(page.part("notice").text, "");
    }
}

#[test]
fn a_comparison_names_both_codes_in_its_heading_and_can_be_closed() {
    let page = at(Locale::En, "compare=1001,1015");
    let mut inside = page.inside("comparison").iter();
    let heading = inside.find(|it| it.name == "h3").expect("it has a heading");
    assert_eq!(
        heading.text,
        "1001 Going Away compared with 1015 TLS Handshake Failed"
    );
    assert_eq!(page.part("close-comparison").name, "button");
    assert_eq!(page.part("comparison").attribute("tabindex"), Some("-1"));
    let columns = page.inside("comparison").iter();
    let columns = columns.filter(|it| it.attribute("class") == Some("column"));
    assert_eq!(columns.count(), 4, "two of meanings, two of courses");
}

#[test]
fn what_was_written_by_hand_is_said_in_either_order() {
    let [there, back] = ["1001,1015", "1015,1001"].map(|pair| {
        let page = at(Locale::En, &format!("compare={pair}"));
        let inside = page.inside("comparison").iter();
        let mut told = inside.filter(|it| it.attribute("data-section") == Some("differences"));
        told.next().map(|it| it.text.clone())
    });
    assert!(there.is_some());
    assert_eq!(there, back);
}

#[test]
fn a_services_code_is_compared_with_our_own_and_with_another_services() {
    for (pair, names) in [
        ("discord-gateway:4003,4003", ["Discord Gateway", "4003"]),
        (
            "discord-gateway:4004,pusher:4004",
            ["Discord Gateway", "Pusher"],
        ),
        ("1006,4999", ["1006", "4999"]),
        ("1004,3003", ["1004", "3003"]),
    ] {
        let page = at(Locale::En, &format!("compare={pair}"));
        let shown = &page.part("comparison").text;
        for name in names {
            assert!(shown.contains(name), "{pair} does not name {name}: {shown}");
        }
        assert!(sections(&page).contains(&"differences"), "{pair}");
    }
}

#[test]
fn a_service_nobody_knows_is_not_waited_for() {
    for pair in ["nosuch:4004,1006", "1006,javascript:1", "pusher:4999,1006"] {
        let page = at(Locale::En, &format!("compare={pair}"));
        let mut inside = page.inside("comparison").iter();
        let busy = inside.find(|it| it.attribute("aria-busy").is_some());
        assert!(busy.is_none(), "{pair}");
        assert!(sections(&page).contains(&"meanings"), "{pair}");
    }
}

#[test]
fn a_comparison_that_means_nothing_is_left_out_with_a_notice() {
    for nonsense in [
        "1001",
        "1001,",
        ",1001",
        ",",
        "1001,1001",
        "1001,x",
        "1001;1015",
        "1001,1015,1006",
        "1006,65536",
        "1006,-1",
        "1006,1e3",
        "1006,:4004",
        "1006,Discord:4004",
        "1006,discord gateway:4004",
        "1006,../x:4004",
        "1006,javascript:alert(1)",
    ] {
        let page = at(Locale::En, &format!("compare={nonsense}"));
        assert!(page.parts("comparison").is_empty(), "{nonsense}");
        assert_eq!(
            page.part("notice").text,
            "Not understood in the address, so left out: compare.OK",
            "{nonsense}"
        );
        assert_eq!(page.rows().len(), 20);
    }
}

#[test]
fn every_row_has_a_button_that_picks_it_for_a_comparison_and_says_what() {
    let page = at(Locale::En, "");
    let buttons = page.parts("compare");
    assert_eq!(buttons.len(), 20);
    for button in &buttons {
        assert_eq!(button.name, "button");
        assert_eq!(button.attribute("aria-pressed"), Some("false"));
    }
    let mut named = buttons.iter().filter_map(|it| it.attribute("aria-label"));
    assert!(named.any(|name| name == "Compare 1006 Abnormal Closure"));
    // The live region stays, so that what later appears in it is announced.
    let picked = page.part("picked");
    assert_eq!(picked.attribute("role"), Some("status"));
    assert_eq!(picked.text, "");
}

#[test]
fn an_entry_leads_to_the_codes_it_is_confused_with_and_to_the_comparison() {
    let page = at(Locale::En, "code=1006");
    let leads = |on: &str| -> Vec<&str> {
        let inside = page.inside("entry").iter();
        let buttons = inside.filter(|it| it.attribute("data-on") == Some(on));
        buttons
            .filter_map(|it| it.attribute("data-value"))
            .collect()
    };
    assert!(leads("code").contains(&"1015"), "{:?}", leads("code"));
    assert!(
        leads("compare").contains(&"1006,1015"),
        "{:?}",
        leads("compare")
    );
}
