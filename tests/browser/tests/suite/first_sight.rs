//! What a visitor gets before touching anything.

use browser_tests::{Case, Chip, Engine, Outcome, Page, Request, Visit, Width};

use crate::table::{CODES, codes_of};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("first_sight::twenty_rows_in_order", twenty_rows_in_order),
        Case::new("first_sight::a_row_has_its_columns", a_row_has_its_columns),
        Case::new(
            "first_sight::chips_count_their_codes",
            chips_count_their_codes,
        ),
        Case::new(
            "first_sight::asks_only_its_own_files",
            asks_only_its_own_files,
        ),
        Case::new("first_sight::is_a_document", is_a_document),
    ]
}

async fn twenty_rows_in_order(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        page.until_rows(&codes_of("All")).await?;
        assert_eq!(page.count_text().await?, "Showing 20 of 20 codes");
        assert_eq!(page.open_code().await?, None);
        assert_eq!(page.marks().await?, Vec::<String>::new());
        assert_eq!(page.text("notice").await?, "");
    }
    Ok(())
}

async fn a_row_has_its_columns(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let heads: Vec<String> = page
        .ask(
            "return [...part('table').querySelectorAll('thead th')].map(tidy)",
            vec![],
        )
        .await?;
    assert_eq!(heads, ["Code", "Name", "Meaning", "Recovery", "Copy"]);
    let cells: Vec<Vec<String>> = page
        .ask(
            "return rows().map((row) => [...row.cells].map(tidy))",
            vec![],
        )
        .await?;
    for (cells, (code, name, category)) in cells.iter().zip(CODES) {
        assert_eq!(
            cells[0],
            format!("{code}{category}").replace(' ', ""),
            "{code}"
        );
        assert_eq!(cells[1], name);
        assert!(cells[2].len() > 20, "{code} has no meaning: {cells:?}");
        assert!(cells[3].len() > 10, "{code} has no recovery: {cells:?}");
    }
    let names: Vec<String> = page
        .ask(
            "return parts('copy').map((button) => button.ariaLabel ?? tidy(button))",
            vec![],
        )
        .await?;
    let wanted = CODES.map(|(code, name, _)| format!("Copy {code} {name}"));
    assert_eq!(names, wanted);
    let names: Vec<(String, String)> = page
        .ask(
            "return parts('compare').map((b) => [b.getAttribute('aria-label'), b.ariaPressed])",
            vec![],
        )
        .await?;
    let wanted =
        CODES.map(|(code, name, _)| (format!("Compare {code} {name}"), "false".to_owned()));
    assert_eq!(names, wanted);
    Ok(())
}

async fn chips_count_their_codes(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let wanted = ["All", "Normal", "Protocol", "Error", "Application"].map(|label| Chip {
        label: label.to_owned(),
        count: codes_of(label).len(),
        pressed: label == "All",
    });
    assert_eq!(page.chips().await?, wanted);
    Ok(())
}

/// The policy would stop a request elsewhere, and its report would fail the test; here, that the
/// page asks its own origin for nothing odd either.
async fn asks_only_its_own_files(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.search("1006").await?;
    page.until_first("1006").await?;
    page.toggle_row("1006").await?;
    page.until_entry("1006").await?;
    page.until_idle().await?;
    let server = page.server()?;
    let origins: Vec<String> = page
        .ask(
            "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)",
            vec![],
        )
        .await?;
    for origin in origins {
        assert_eq!(origin, server.origin());
    }
    let requests = server.requests();
    let odd = |request: &&Request| {
        request.status != 200 || !request.path.starts_with("/docs/ws-close-codes/")
    };
    let odd: Vec<_> = requests.iter().filter(odd).collect();
    assert!(odd.is_empty(), "asked for {odd:?}");
    // But for what stands at the page's own address, names say what is in the file.
    let named = |path: &str| path.contains("/assets/") || path.contains("/data/");
    for Request { path, .. } in &requests {
        let stable = ["/", "/icon.svg", "/manifest.webmanifest", "/sw.js"];
        let stable = stable.iter().any(|name| path.ends_with(name));
        assert!(named(path) || stable, "{path} is not named after its bytes");
    }
    // WebKit fetches anew what a page preloads for a script's own requests.
    let most = if page.engine() == Engine::WebKit {
        2
    } else {
        1
    };
    for Request { path, .. } in &requests {
        let times = requests
            .iter()
            .filter(|request| request.path == *path)
            .count();
        assert!(times <= most, "{path} was asked for {times} times");
    }
    Ok(())
}

async fn is_a_document(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    assert!(page.client().title().await?.contains("WebSocket"));
    let language: String = page
        .ask("return document.documentElement.lang", vec![])
        .await?;
    assert_eq!(language, "en");
    let description: String = page
        .ask(
            "return document.querySelector('meta[name=description]')?.content ?? ''",
            vec![],
        )
        .await?;
    assert!(description.len() > 40, "description: {description:?}");
    let titles: usize = page
        .ask("return root.querySelectorAll('h1').length", vec![])
        .await?;
    assert_eq!(titles, 1);
    Ok(())
}
