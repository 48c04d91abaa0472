//! A row opens to everything known about its code.

use browser_tests::{Case, Outcome, Page, Visit, Width};
use fantoccini::key::Key;

use crate::table::CODES;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "entry::opens_and_closes_by_pointer",
            opens_and_closes_by_pointer,
        ),
        Case::new(
            "entry::opens_and_closes_by_keyboard",
            opens_and_closes_by_keyboard,
        ),
        Case::new(
            "entry::every_code_has_everything",
            every_code_has_everything,
        ),
        Case::new("entry::tells_the_facts_right", tells_the_facts_right),
        Case::new("entry::leads_to_a_confused_code", leads_to_a_confused_code),
    ]
}

async fn opens_and_closes_by_pointer(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        page.toggle_row("1006").await?;
        page.until_true("part('entry') && inRow('1006', 'open').ariaExpanded === 'true'")
            .await?;
        assert_eq!(page.open_code().await?.as_deref(), Some("1006"));
        assert_eq!(page.parameter("code").await?.as_deref(), Some("1006"));
        // Nothing moves under the pointer once the entry is there.
        page.until_entry("1006").await?;
        // One entry at a time.
        page.toggle_row("1009").await?;
        page.until_true("parameter('code') === '1009'").await?;
        page.until_entry("1009").await?;
        assert_eq!(page.open_code().await?.as_deref(), Some("1009"));
        let entries: usize = page.ask("return parts('entry').length", vec![]).await?;
        assert_eq!(entries, 1);
        page.toggle_row("1009").await?;
        page.until_true("!part('entry') && parameter('code') === null")
            .await?;
        page.until_true("inRow('1009', 'open').ariaExpanded === 'false'")
            .await?;
    }
    Ok(())
}

async fn opens_and_closes_by_keyboard(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>("inRow('1002', 'open').focus()", vec![])
        .await?;
    for (open, close) in [
        (Key::Enter, Key::Enter),
        (Key::Space, Key::Space),
        (Key::Enter, Key::Escape),
    ] {
        page.press(open).await?;
        page.until_true("part('entry')").await?;
        assert_eq!(page.open_code().await?.as_deref(), Some("1002"));
        page.press(close).await?;
        page.until_true("!part('entry')").await?;
        page.until_true("focused() === inRow('1002', 'open')")
            .await?;
    }
    Ok(())
}

/// What the entry of every code answers in a line.
const QUESTIONS: [&str; 13] = [
    "Who sends it?",
    "On the wire?",
    "In a browser’s close()?",
    "event.wasClean",
    "Reconnect?",
    "When should a server send it?",
    "How do I tell it in a log?",
    "Defined by",
    "Server",
    "Browser or client",
    "Verified by",
    "Confidence",
    "Last checked",
];

/// The sections that the entry of every code has, and how they are headed.
const SECTIONS: [(&str, &str); 12] = [
    ("about", "What it means"),
    ("symptoms", "When you’ll see it"),
    ("cause", "Why it happens"),
    ("workarounds", "How to fix it"),
    ("dead-ends", "What does not help"),
    ("facts", "The short answers"),
    ("sides", "What each side sees"),
    ("course", "Where in the connection’s life it happens"),
    ("transitions", "How it hangs together with other codes"),
    ("versions", "Standards and implementations"),
    ("provenance", "How this was verified"),
    ("sources", "Sources"),
];

async fn every_code_has_everything(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    for (code, ..) in CODES {
        page.toggle_row(code).await?;
        page.until_entry(code).await?;
        for question in QUESTIONS {
            let told = page.fact(question).await?;
            assert!(told.len() >= 3, "{code}: {question} {told:?}");
        }
        assert_has_sections(&page, code).await?;
        assert_is_finished(&page, code).await?;
        assert_names_sources(&page, code).await?;
    }
    Ok(())
}

async fn assert_has_sections(page: &Page, code: &str) -> Outcome {
    let sections: Vec<(String, String)> = page
        .ask(
            "return [...part('entry').querySelectorAll('[data-section]')]
                 .map((s) => [s.dataset.section, tidy(s.querySelector('h2, summary'))])",
            vec![],
        )
        .await?;
    for (key, heading) in SECTIONS {
        let there = sections
            .iter()
            .any(|(its, said)| its == key && said == heading);
        assert!(there, "{code} lacks {heading:?}: {sections:?}");
    }
    let may_it_be_sent = format!("May I send {code}, from here?");
    assert!(
        sections.iter().any(|(_, said)| *said == may_it_be_sent),
        "{code} does not say where it may be sent: {sections:?}"
    );
    Ok(())
}

/// Nothing of the open entry is blank, or stands there as it does in the data.
async fn assert_is_finished(page: &Page, code: &str) -> Outcome {
    for raw in ["**", "`", "{", "undefined"] {
        let shown: bool = page
            .ask(
                "const copy = part('entry').cloneNode(true);
                 for (const code of copy.querySelectorAll('code')) code.remove();
                 return copy.textContent.includes(arguments[0])",
                vec![raw.into()],
            )
            .await?;
        assert!(!shown, "{code} shows a raw {raw:?}");
    }
    let empty: Vec<String> = page
        .ask(
            "return [...part('entry').querySelectorAll('p, li, dt, dd, td, th, h2, summary, pre')]
                 .filter((e) => tidy(e) === '').map((e) => e.outerHTML.slice(0, 120))",
            vec![],
        )
        .await?;
    assert!(empty.is_empty(), "{code} has blanks: {empty:?}");
    Ok(())
}

async fn assert_names_sources(page: &Page, code: &str) -> Outcome {
    let sources: Vec<String> = page
        .ask(
            "return [...part('entry').querySelectorAll('a')].map((a) => a.href)",
            vec![],
        )
        .await?;
    assert!(!sources.is_empty(), "{code} has no source");
    for source in sources {
        assert!(source.starts_with("https://"), "{code}: {source}");
    }
    Ok(())
}

/// From the specification, not from the data.
async fn tells_the_facts_right(page: Page) -> Outcome {
    for (code, sender, wire, browser) in [
        ("1000", "Either side", "Yes", "Accepted"),
        ("1005", "Nobody", "Never", "Throws"),
        ("1006", "Nobody", "Never", "Throws"),
        ("1010", "The client", "Yes", "Throws"),
        ("1012", "The server", "Yes", "Throws"),
        ("1015", "Nobody", "Never", "Throws"),
        ("3000", "Either side", "Yes", "Accepted"),
    ] {
        page.open(Visit::at(format!("code={code}"))).await?;
        page.until_entry(code).await?;
        for (question, wanted) in [
            ("Who sends it?", sender),
            ("On the wire?", wire),
            ("In a browser’s close()?", browser),
        ] {
            let told = page.fact(question).await?;
            assert!(told.starts_with(wanted), "{code}: {question} {told}");
        }
    }
    let registered = [
        ("1010", "Mandatory Ext"),
        ("1015", "TLS handshake"),
        ("3000", "Unauthorized"),
    ];
    for (code, name) in registered {
        page.open(Visit::at(format!("code={code}"))).await?;
        page.until_entry(code).await?;
        let told = page.fact("Registered name").await?;
        assert!(
            told.to_lowercase().starts_with(&name.to_lowercase()),
            "{code}: {told}"
        );
    }
    page.open(Visit::at("code=1012")).await?;
    page.until_entry("1012").await?;
    let told = page.fact("Reconnect?").await?;
    assert!(told.contains("5 to 30"), "1012: {told}");
    page.open(Visit::at("code=1009")).await?;
    page.until_entry("1009").await?;
    let told = page.text("entry").await?;
    assert!(
        told.contains("1006"),
        "1009 does not say that its sender sees 1006"
    );
    Ok(())
}

async fn leads_to_a_confused_code(page: Page) -> Outcome {
    page.open(Visit::at("q=1005&category=error&code=1005"))
        .await?;
    page.until_entry("1005").await?;
    page.ask_for("code", "1006").await?;
    page.until_entry("1006").await?;
    assert_eq!(page.open_code().await?.as_deref(), Some("1006"));
    page.until_true(
        "(() => { const { top, bottom } = row('1006').getBoundingClientRect();
                  return bottom > 0 && top < innerHeight; })()",
    )
    .await
}
