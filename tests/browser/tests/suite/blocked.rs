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
        Case::new("blocked::missing_texts_are_admitted", |page| {
            admitted(page, ".json", Answer::Missing)
        }),
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
