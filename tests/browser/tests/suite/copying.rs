//! The copy buttons: with the browser's clipboard, and when it is refused.

use browser_tests::{Case, Clipboard, Conditions, Engine, Outcome, Page, Visit, Width};
use fantoccini::key::Key;
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "copying::puts_the_answer_on_the_clipboard",
            puts_the_answer_on_the_clipboard,
        ),
        Case::new(
            "copying::copies_five_things_as_text",
            copies_five_things_as_text,
        ),
        Case::new(
            "copying::shows_the_text_when_refused",
            shows_the_text_when_refused,
        ),
    ]
}

/// Through the real clipboard: copied by the button, pasted into the search box.
async fn puts_the_answer_on_the_clipboard(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    if page.engine() == Engine::Chromium {
        let permissions = json!({ "permissions": ["clipboardSanitizedWrite"] });
        page.browser()
            .devtools("Browser.grantPermissions", permissions)
            .await?;
    }
    page.click("inRow('1008', 'copy')").await?;
    page.until_true("tidy(part('copied')).includes('1008')")
        .await?;
    // The row itself stays closed.
    assert_eq!(page.open_code().await?, None);
    page.ask::<()>("part('search').focus()", vec![]).await?;
    page.chord(&[Key::Control], 'v').await?;
    page.until_true("part('search').value.includes('1008 Policy Violation')")
        .await?;
    // What the answering program writes gets there, too.
    page.open(Visit::at("code=1006")).await?;
    page.until_entry("1006").await?;
    page.ask_for("copy", "link").await?;
    page.until_true("tidy(part('copied')) === 'Copied.'")
        .await?;
    page.ask::<()>("part('search').focus()", vec![]).await?;
    page.chord(&[Key::Control], 'v').await?;
    page.until_true("part('search').value.endsWith('/?code=1006&lang=en')")
        .await
}

async fn copies_five_things_as_text(page: Page) -> Outcome {
    let kept = Conditions::default().with_clipboard(Clipboard::Kept);
    page.open(Visit::default().under(kept)).await?;
    page.click("inRow('1006', 'copy')").await?;
    page.until_true("harness.copied.length === 1 && tidy(part('copied')).includes('1006')")
        .await?;
    let copied: String = page.ask("return harness.copied[0]", vec![]).await?;
    let cells: Vec<String> = page
        .ask("return [...row('1006').cells].map(tidy)", vec![])
        .await?;
    assert!(copied.starts_with("1006 Abnormal Closure"), "{copied}");
    assert!(copied.contains(&cells[2]), "no meaning in: {copied}");
    assert!(copied.contains(&cells[3]), "no recovery in: {copied}");
    let link = copied.lines().last().unwrap_or_default();
    assert_eq!(link, page.server()?.page("code=1006"));
    page.click("inRow('1000', 'copy')").await?;
    page.until_true("harness.copied.length === 2 && tidy(part('copied')).includes('1000')")
        .await
}

async fn shows_the_text_when_refused(page: Page) -> Outcome {
    for width in Width::BOTH {
        let refused = Conditions::default().with_clipboard(Clipboard::Refused);
        page.open(Visit::default().width(width).under(refused))
            .await?;
        page.click("inRow('1006', 'copy')").await?;
        page.until_true("part('copy-text')?.value.startsWith('1006 Abnormal Closure')")
            .await?;
        page.until_true("focused() === part('copy-text')").await?;
        page.until_true(
            "part('copy-text').selectionStart === 0
             && part('copy-text').selectionEnd === part('copy-text').value.length",
        )
        .await?;
        // Never claims what did not happen.
        assert_eq!(page.text("copied").await?, "");
        assert_eq!(page.text("copy").await?, "Copy");
        page.until_true("getComputedStyle(part('copy-text')).visibility === 'visible'")
            .await?;
    }
    Ok(())
}
