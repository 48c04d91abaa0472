//! When the program cannot run, the page says so.

use browser_tests::{Answer, Case, Conditions, Outcome, Page, Visit, Width};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("blocked::a_missing_module_is_admitted", |page| {
            admitted(page, ".wasm", Answer::Missing)
        }),
        Case::new("blocked::a_corrupt_module_is_admitted", |page| {
            admitted(page, ".wasm", Answer::Corrupt)
        }),
        Case::new(
            "blocked::missing_texts_are_admitted",
            missing_texts_are_admitted,
        ),
        Case::new(
            "blocked::files_that_were_altered_are_refused",
            files_that_were_altered_are_refused,
        ),
    ]
}

async fn admitted(page: Page, files: &'static str, answer: Answer) -> Outcome {
    // Browsers log the failed request itself, each in its own words.
    page.expect_error(files);
    page.expect_error("WebAssembly");
    page.expect_error("CompileError");
    for width in Width::BOTH {
        let conditions = Conditions::default().answering(files, answer);
        page.open(Visit::default().width(width).under(conditions).dead())
            .await?;
        let said = page
            .until(
                "words about what went wrong",
                "return document.body.innerText + (host?.shadowRoot?.querySelector('[role=alert], [role=status]')?.innerText ?? '')",
                |text: &String| {
                    let text = text.to_lowercase();
                    ["could not", "cannot", "can’t", "didn’t", "did not", "failed", "is off"]
                        .iter()
                        .any(|words| text.contains(words))
                },
            )
            .await?;
        assert!(said.trim().len() > 40, "only says {said:?}");
        assert!(page.fits().await?, "the message does not fit");
        page.assert_accessible("without its program").await?;
    }
    Ok(())
}

/// Our own page has its texts in it; an element elsewhere may not get them.
async fn missing_texts_are_admitted(page: Page) -> Outcome {
    page.expect_error(".json");
    let host = "<script type=\"module\" src=\"embed.js\"></script>
        <ws-close-codes loading=\"eager\"><p data-when-failed hidden>not here</p></ws-close-codes>";
    let conditions = Conditions::default()
        .answering(".json", Answer::Missing)
        .in_portal(host);
    page.open(Visit::default().to("portal.html").under(conditions).dead())
        .await?;
    page.until_true("shown(host.querySelector('[data-when-failed]')) && rows().length === 0")
        .await?;
    page.open(
        Visit::default().under(Conditions::default().answering("data/en.json", Answer::Missing)),
    )
    .await?;
    page.search_anew("proxy timeout").await?;
    page.until_first("1006").await?;
    Ok(())
}

/// On the page as it comes, and for an element on a page that says nothing of digests.
async fn files_that_were_altered_are_refused(page: Page) -> Outcome {
    // Each engine has its own words for it.
    for words in ["integrity", "assets/", "import", "Type", "undefined"] {
        page.expect_error(words);
    }
    let host = "<!doctype html><title>A portal</title><link rel=\"icon\" href=\"icon.svg\">
        <script type=\"module\" src=\"embed.js\"></script>
        <ws-close-codes><p data-when-failed hidden>not here</p></ws-close-codes>";
    // Where the script that would say so is refused, the page says it by itself.
    let pages = "getComputedStyle(early('.off')).visibility === 'visible'";
    let portals = "shown(host.querySelector('[data-when-failed]'))";
    for name in ["ws-close-codes_bg.wasm", "page.js", "start.js"] {
        let conditions = Conditions::default()
            .answering(name, Answer::Altered)
            .beside("portal.html", host)
            .forgotten();
        page.open(Visit::default().under(conditions).dead()).await?;
        let server = page.server()?;
        for (file, needs, said) in [("", "page.js", pages), ("portal.html", "start.js", portals)] {
            if name.ends_with(".js") && name != needs {
                continue;
            }
            page.client().goto(&server.file(file, "")).await?;
            page.until_true(&format!("{said} && rows().length === 0"))
                .await?;
            let altered: bool = page.ask("return Boolean(window.altered)", vec![]).await?;
            assert!(!altered, "{name} ran with what was added to it");
        }
    }
    Ok(())
}
