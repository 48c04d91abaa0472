//! What there is to read besides the table: the introduction and the questions.

use browser_tests::{Case, Outcome, Page, Visit, Width};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "reading::introduction_says_what_a_code_is",
            introduction_says_what_a_code_is,
        ),
        Case::new(
            "reading::questions_open_to_answers",
            questions_open_to_answers,
        ),
        Case::new("reading::no_markup_shows_through", no_markup_shows_through),
    ]
}

async fn introduction_says_what_a_code_is(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let text = page.text("intro").await?;
    for needed in [
        "16-bit",
        "Close frame",
        "1000–2999",
        "3000–3999",
        "IANA",
        "4000–4999",
        "1006",
        "0–999",
        "never valid",
    ] {
        assert!(text.contains(needed), "no {needed:?} in: {text}");
    }
    Ok(())
}

async fn questions_open_to_answers(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        let questions: Vec<String> = page
            .ask(
                "return [...part('faq').querySelectorAll('details > summary')].map(tidy)",
                vec![],
            )
            .await?;
        for needed in [
            &["1006"][..],
            &["fix", "1006"],
            &["difference", "1000", "1001"],
            &["reconnect"],
            &["JavaScript"],
            &["TLS", "1006"],
        ] {
            let asked = questions
                .iter()
                .any(|question| needed.iter().all(|word| question.contains(word)));
            assert!(asked, "nobody asks about {needed:?}: {questions:?}");
        }
        for at in 0..questions.len() {
            let details = format!("part('faq').querySelectorAll('details')[{at}]");
            page.until_true(&format!("!{details}.open")).await?;
            page.click(&format!("{details}.querySelector('summary')"))
                .await?;
            page.until_true(&format!(
                "{details}.open && {details}.innerText.length > 120"
            ))
            .await?;
        }
    }
    Ok(())
}

/// The data writes code between backticks and emphasis between asterisks; a reader sees neither.
async fn no_markup_shows_through(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let text: String = page
        .ask(
            "return part('root')?.textContent ?? root.textContent",
            vec![],
        )
        .await?;
    for raw in ["**", "`", "{code}", "{name}", "{shown}", "undefined"] {
        let at = text
            .find(raw)
            .map(|at| text[at..].chars().take(60).collect::<String>());
        assert_eq!(at, None, "a raw {raw:?} shows");
    }
    Ok(())
}
