//! How the element behaves towards the page around it.

use browser_tests::{Case, Outcome, Page, Visit};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "manners::typed_letters_stay_inside",
            typed_letters_stay_inside,
        ),
        Case::new(
            "manners::tells_what_was_selected_and_searched",
            tells_what_was_selected_and_searched,
        ),
        Case::new("manners::leaves_nothing_behind", leaves_nothing_behind),
    ]
}

/// Portals bind single letters on the document and would take them from the search box.
async fn typed_letters_stay_inside(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>(
        "window.stolen = [];
         for (const target of [document, window])
             target.addEventListener('keydown', (event) => stolen.push(event.key));",
        vec![],
    )
    .await?;
    page.search("sfn").await?;
    page.until_true("part('search').value === 'sfn'").await?;
    let stolen: Vec<String> = page.ask("return stolen", vec![]).await?;
    assert!(stolen.is_empty(), "the page around it saw {stolen:?}");
    Ok(())
}

async fn tells_what_was_selected_and_searched(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>(
        "window.told = [];
         for (const name of ['select', 'search'])
             document.addEventListener(`ws-close-codes:${name}`, (event) =>
                 told.push([name, event.target === host, JSON.stringify(event.detail)]));",
        vec![],
    )
    .await?;
    page.search("policy").await?;
    page.until_true("told.some(([name]) => name === 'search')")
        .await?;
    page.toggle_row("1008").await?;
    page.until_true("told.some(([name]) => name === 'select')")
        .await?;
    let rows = page.rows().await?;
    let told: Vec<(String, bool, String)> = page.ask("return told", vec![]).await?;
    for (name, from_host, _) in &told {
        assert!(from_host, "{name} came from elsewhere");
    }
    let last = |wanted: &str| {
        let mut of = told.iter().filter(|(name, ..)| name == wanted);
        of.next_back()
            .map(|(.., detail)| detail.as_str())
            .unwrap_or_default()
    };
    let search: serde_json::Value = serde_json::from_str(last("search"))?;
    let codes: Vec<u16> = rows.iter().filter_map(|code| code.parse().ok()).collect();
    assert_eq!(
        search,
        serde_json::json!({ "query": "policy", "codes": codes })
    );
    let select: serde_json::Value = serde_json::from_str(last("select"))?;
    assert_eq!(select, serde_json::json!({ "code": 1008 }));
    Ok(())
}

/// An element that is taken away and put back works as before.
async fn leaves_nothing_behind(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>(
        "const parent = host.parentElement, next = host.nextSibling;
         host.remove(); parent.insertBefore(host, next);",
        vec![],
    )
    .await?;
    page.until_true("part('search') && rows().length === 20")
        .await?;
    page.search("policy").await?;
    page.until_first("1008").await?;
    Ok(())
}
