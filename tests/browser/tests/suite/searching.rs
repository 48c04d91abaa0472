//! The search box: what it finds, how it ranks, what it marks.

use browser_tests::{Case, Outcome, Page, Visit, Width};
use fantoccini::key::Key;

use crate::table::codes_of;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "searching::by_prefix_of_the_number",
            by_prefix_of_the_number,
        ),
        Case::new("searching::puts_the_answer_first", puts_the_answer_first),
        Case::new(
            "searching::forgives_case_accents_and_order",
            forgives_case_accents_and_order,
        ),
        Case::new("searching::marks_what_matched", marks_what_matched),
        Case::new("searching::follows_every_key", follows_every_key),
        Case::new(
            "searching::counts_without_chattering",
            counts_without_chattering,
        ),
        Case::new("searching::treats_text_as_text", treats_text_as_text),
    ]
}

async fn by_prefix_of_the_number(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    for prefix in ["10", "100"] {
        page.search_anew(prefix).await?;
        let wanted: Vec<_> = codes_of("All")
            .into_iter()
            .filter(|code| code.starts_with(prefix))
            .collect();
        page.until_true("rows().length < 20").await?;
        let rows = page.rows().await?;
        assert!(
            rows.len() >= wanted.len() && rows[..wanted.len()] == wanted,
            "{prefix} found {rows:?}"
        );
    }
    page.search_anew("1006").await?;
    page.until_first("1006").await?;
    Ok(())
}

async fn puts_the_answer_first(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        for (query, code) in [
            ("policy", "1008"),
            ("load balancer", "1006"),
            ("proxy timeout", "1006"),
            ("token expired", "4001"),
            ("utf-8", "1007"),
            ("abnormal closre", "1006"),
        ] {
            page.search_anew(query).await?;
            page.until_true(&format!("parameter('q') === {query:?}"))
                .await?;
            let rows = page.until_first(code).await?;
            assert!(rows.len() < 20, "{query:?} shows everything");
        }
    }
    Ok(())
}

async fn forgives_case_accents_and_order(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    for query in ["GOING AWAY", "away going", "góing awäy", "  going   away "] {
        page.search_anew(query).await?;
        page.until_first("1001").await?;
    }
    Ok(())
}

async fn marks_what_matched(page: Page) -> Outcome {
    page.open(Visit::at("q=policy")).await?;
    page.until_first("1008").await?;
    let marks = page.marks().await?;
    assert!(!marks.is_empty());
    for mark in &marks {
        assert!(mark.to_lowercase().contains("polic"), "marked {marks:?}");
    }
    page.search_anew("1006").await?;
    page.until_true("row('1006')?.querySelector('th mark, td mark')?.textContent === '1006'")
        .await?;
    page.press(Key::Escape).await?;
    page.until_true("!root.querySelector('mark')").await
}

/// Every key changes the rows, and taking keys back brings them back.
async fn follows_every_key(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let mut typed = String::new();
    let mut counts = Vec::new();
    for key in ["1", "0", "0", "6"] {
        typed.push_str(key);
        page.search(key).await?;
        page.until_true(&format!("part('search').value === '{typed}'"))
            .await?;
        counts.push(page.rows().await?.len());
    }
    assert!(
        counts.is_sorted_by(|before, after| before >= after),
        "{counts:?}"
    );
    for _ in 0..4 {
        page.press(Key::Backspace).await?;
    }
    page.until_rows(&codes_of("All")).await
}

async fn counts_without_chattering(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>(
        "window.said = [];
         new MutationObserver(() => said.push(tidy(part('count'))))
             .observe(part('count'), { childList: true, characterData: true, subtree: true });",
        vec![],
    )
    .await?;
    page.search("abnormal closure").await?;
    page.until_true("rows().length < 20 && said.length > 0")
        .await?;
    let shown = page.rows().await?.len();
    page.until_count(shown).await?;
    let said: Vec<String> = page.ask("return said", vec![]).await?;
    assert!(
        said.len() <= 2,
        "16 keys, and the status line said {said:?}"
    );
    let role: String = page
        .ask("return part('count').getAttribute('role')", vec![])
        .await?;
    assert_eq!(role, "status");
    Ok(())
}

async fn treats_text_as_text(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let hostile = "<img src=qqzz onqqzz=qqzz(1)>\"'`${1}";
    page.search(hostile).await?;
    page.until_true("part('empty')").await?;
    assert!(page.text("empty").await?.contains("<img src=qqzz"));
    page.until_true("!root.querySelector('img')").await?;
    page.reload().await?;
    page.until_true("part('empty') && !root.querySelector('img')")
        .await
}
