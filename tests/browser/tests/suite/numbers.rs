//! A number that is none of the twenty: where it falls, what holds there, whose it is.

use browser_tests::{Case, Outcome, Page, Visit, Width};

use crate::table::codes_of;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "numbers::a_typed_number_is_answered",
            a_typed_number_is_answered,
        ),
        Case::new("numbers::what_is_no_code_says_so", what_is_no_code_says_so),
        Case::new("numbers::a_link_opens_a_number", a_link_opens_a_number),
        Case::new(
            "numbers::a_service_and_its_code_come_first",
            a_service_and_its_code_come_first,
        ),
        Case::new("numbers::services_are_compared", services_are_compared),
        Case::new(
            "numbers::a_cleared_number_is_gone",
            a_cleared_number_is_gone,
        ),
    ]
}

async fn a_typed_number_is_answered(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        // From the specification: which range a number is in, and whether close() takes it.
        for (number, range, close) in [
            ("4004", "between 4000 and 4999", "Accepted"),
            ("3999", "between 3000 and 3999", "Accepted"),
            ("1016", "between 1000 and 2999", "Throws"),
            ("999", "between 0 and 999", "Throws"),
            ("0", "between 0 and 999", "Throws"),
            ("5000", "between 5000 and 65535", "Throws"),
            ("65535", "between 5000 and 65535", "Throws"),
        ] {
            page.search_anew(number).await?;
            page.until_true(&format!(
                "answer('range') && tidy(part('range').querySelector('h2')) === 'The number {number}'"
            ))
            .await?;
            let name: String = page
                .ask(
                    "return part('range').querySelector('svg[role=img]').getAttribute('aria-label')",
                    vec![],
                )
                .await?;
            assert!(name.contains(number) && name.contains(range), "{name}");
            for (question, wanted) in [
                ("Where does it fall?", range),
                ("In a browser’s close()?", close),
                ("May it be sent?", "."),
                ("What does a receiver do?", "."),
                ("Who assigns codes there?", "."),
            ] {
                let told = page.fact_in("range", question).await?;
                assert!(told.contains(wanted), "{number}: {question} {told}");
            }
            page.until_true(&format!("part('search').value === '{number}'"))
                .await?;
            assert!(page.fits().await?, "{number} sticks out at {width:?}");
        }
    }
    Ok(())
}

async fn what_is_no_code_says_so(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    for (text, said) in [
        ("65536", "65535"),
        ("99999999999999999999", "65535"),
        ("-1", "below 0"),
        ("1000.5", "decimals"),
    ] {
        page.search_anew(text).await?;
        page.until_true(&format!(
            "answer('range') && tidy(part('range').querySelector('h2')) === '{text}'"
        ))
        .await?;
        let told = page.text("range").await?;
        assert!(
            told.contains("Not a close code") && told.contains(said),
            "{text}: {told}"
        );
        page.until_true("!part('range').querySelector('svg')")
            .await?;
    }
    Ok(())
}

async fn a_link_opens_a_number(page: Page) -> Outcome {
    for width in Width::BOTH {
        for (number, title) in [
            ("4004", "The number 4004"),
            ("1004", "1004 Reserved"),
            ("3008", "3008 Timeout"),
        ] {
            page.open(Visit::at(format!("code={number}")).width(width))
                .await?;
            page.until_told("range").await?;
            let said: String = page
                .ask("return tidy(part('range').querySelector('h2'))", vec![])
                .await?;
            assert_eq!(said, title);
            page.until_rows(&codes_of("All")).await?;
            assert_eq!(page.text("notice").await?, "");
            assert_eq!(page.parameter("code").await?.as_deref(), Some(number));
            page.until_true("!part('entry')").await?;
        }
        page.toggle_row("1006").await?;
        page.until_entry("1006").await?;
        page.until_true("!part('range')").await?;
    }
    Ok(())
}

/// The names and links of what is listed, in order.
const LISTED: &str = "
    return [...section(arguments[0], 'services').querySelectorAll('li')]
        .map((li) => [tidy(li.querySelector('.lead')), tidy(li), [...li.querySelectorAll('a')].map((a) => a.href)])";

type Listed = Vec<(String, String, Vec<String>)>;

async fn a_service_and_its_code_come_first(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.search("discord 4004").await?;
    page.until_told("services").await?;
    let found: Listed = page.ask(LISTED, vec!["services".into()]).await?;
    assert!(
        found[0].0.starts_with("Discord Gateway · 4004"),
        "first comes {:?}",
        found[0]
    );
    assert!(
        found.iter().all(|(lead, ..)| lead.starts_with("Discord")),
        "{found:?}"
    );
    let first: String = page
        .ask(
            "return part('services').querySelector('[data-section]').dataset.section",
            vec![],
        )
        .await?;
    assert_eq!(first, "services");
    page.search_anew("4004").await?;
    page.until_told("range").await?;
    let all: Listed = page.ask(LISTED, vec!["range".into()]).await?;
    assert!(all.len() >= 8, "only {} services use 4004", all.len());
    for (lead, text, links) in found.iter().chain(&all) {
        assert!(lead.contains(" · 4004"), "{lead}");
        assert!(text.contains("Reconnect:"), "{text}");
        assert!(!links.is_empty(), "{lead} has no source");
        for link in links {
            assert!(link.starts_with("https://"), "{lead}: {link}");
        }
    }
    Ok(())
}

async fn services_are_compared(page: Page) -> Outcome {
    page.open(Visit::at("q=discord+4004")).await?;
    page.until_told("services").await?;
    page.click("part('services').querySelector('[data-on=compare]')")
        .await?;
    page.until_told("comparison").await?;
    let title: String = page
        .ask(
            "return tidy(part('comparison').querySelector('h2'))",
            vec![],
        )
        .await?;
    assert!(title.matches("4004").count() == 2, "{title}");
    page.until_true("focused() === part('comparison')").await?;
    // A service's chip searches for it.
    page.open(Visit::at("q=discord")).await?;
    page.until_told("services").await?;
    page.until_true("part('services').querySelectorAll('[data-on=search]').length >= 2")
        .await?;
    page.click("part('services').querySelector('[data-on=search]')")
        .await?;
    page.until_true(
        "part('search').value === 'Discord Gateway' && answer('services')
         && focused() === part('search')",
    )
    .await
}

async fn a_cleared_number_is_gone(page: Page) -> Outcome {
    page.open(Visit::at("q=4004")).await?;
    page.until_told("range").await?;
    page.search_anew("policy").await?;
    page.until_first("1008").await?;
    page.until_true("!part('range') && !part('services')").await
}
