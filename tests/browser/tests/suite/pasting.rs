//! Lines and logs put into the search box: diagnosed above the table, the entry opened, nothing of
//! them in the address bar, in storage, in requests or in events.

use std::fs;

use browser_tests::{Case, Outcome, Page, Visit, Width};

use crate::opening::paste;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "pasting::a_line_is_diagnosed_and_its_entry_opened",
            a_line_is_diagnosed_and_its_entry_opened,
        ),
        Case::new(
            "pasting::a_log_is_diagnosed_most_telling_first",
            a_log_is_diagnosed_most_telling_first,
        ),
        Case::new("pasting::a_typed_line_is_too", a_typed_line_is_too),
        Case::new(
            "pasting::an_input_event_of_any_kind_is_taken",
            an_input_event_of_any_kind_is_taken,
        ),
        Case::new(
            "pasting::nothing_pasted_leaves_the_page",
            nothing_pasted_leaves_the_page,
        ),
        Case::new(
            "pasting::a_megabyte_leaves_the_page_alive",
            a_megabyte_leaves_the_page_alive,
        ),
        Case::new(
            "pasting::a_log_in_a_file_is_read_as_well",
            a_log_in_a_file_is_read_as_well,
        ),
        Case::new(
            "pasting::a_log_without_a_close_says_so",
            a_log_without_a_close_says_so,
        ),
        Case::new(
            "pasting::every_language_tells_a_diagnosis",
            every_language_tells_a_diagnosis,
        ),
    ]
}

pub(crate) const LINE: &str = "websocket: close 1009 (message too big): frame of 2 MB";

pub(crate) const LOG: &str = "10:00:00 listening on port 3000\n\
    10:00:05 websocket: close 1001 (going away)\n\
    10:01:05 websocket: close 1001 (going away)\n\
    10:02:00 websocket: close 1009 (message too big)\n";

/// A word that stands for what nobody but the reader may see.
const SECRET: &str = "s3cr3t-t0ken";

/// The numbers of the findings, once there is a diagnosis.
async fn found(page: &Page) -> Outcome<Vec<String>> {
    page.until_told("diagnosis").await?;
    page.ask(
        "return [...part('diagnosis').querySelectorAll('[data-code]')].map((it) => it.dataset.code)",
        vec![],
    )
    .await
}

async fn a_line_is_diagnosed_and_its_entry_opened(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        page.until_idle().await?;
        paste(&page, LINE).await?;
        assert_eq!(found(&page).await?, ["1009"]);
        page.until_rows(&["1009"]).await?;
        page.until_entry("1009").await?;
        let above = "part('diagnosis').getBoundingClientRect().bottom
            <= part('table').getBoundingClientRect().top";
        page.until_true(above).await?;
        assert!(page.fits().await?, "the diagnosis sticks out");
        assert_eq!(page.marks().await?, Vec::<String>::new());
    }
    Ok(())
}

async fn a_log_is_diagnosed_most_telling_first(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    // Also before what reads it has arrived.
    paste(&page, LOG).await?;
    page.until_rows(&["1009", "1001"]).await?;
    page.until_entry("1009").await?;
    assert_eq!(found(&page).await?, ["1009", "1001"]);
    // The line in the box is read at once, the whole text a moment later.
    page.until_true("tidy(part('diagnosis')).includes('Lines looked at: 4.')")
        .await?;
    let told = page.text("diagnosis").await?;
    for part in ["1001 Going Away × 2", "Lines looked at: 4."] {
        assert!(told.contains(part), "{part:?} is missing from {told:?}");
    }
    // In view without scrolling, with the focus where it was.
    page.until_true("part('diagnosis').getBoundingClientRect().top < innerHeight")
        .await?;
    page.until_true("root.activeElement === part('search')")
        .await?;
    page.ask_for("code", "1001").await?;
    page.until_entry("1001").await
}

async fn a_typed_line_is_too(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.until_idle().await?;
    page.search("WebSocket closed: code=1008 reason=jwt expired wasClean=true")
        .await?;
    assert_eq!(found(&page).await?, ["1008"]);
    page.until_entry("1008").await?;
    page.until_true("!location.search.includes('jwt')").await?;
    page.search_anew("1006").await?;
    page.until_true("!part('diagnosis')").await?;
    page.until_true("location.search.includes('q=1006')").await
}

/// The button that clears the box, password managers and scripts send events without a type.
async fn an_input_event_of_any_kind_is_taken(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>(
        "part('search').value = 'policy';
         part('search').dispatchEvent(new Event('input', { bubbles: true, composed: true }))",
        vec![],
    )
    .await?;
    page.until_first("1008").await?;
    page.until_true("parameter('q') === 'policy'").await
}

async fn nothing_pasted_leaves_the_page(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.until_idle().await?;
    page.ask::<()>(
        "harness.told = [];
         for (const name of ['search', 'select', 'error'])
             document.addEventListener('ws-close-codes:' + name,
                 (event) => harness.told.push(JSON.stringify(event.detail)))",
        vec![],
    )
    .await?;
    let texts = [
        format!("websocket: close 1008 (policy violation): {SECRET}"),
        format!("{LOG}token={SECRET}\n"),
        format!("only {SECRET}"),
        format!("{{\"code\": 1006, \"reason\": \"{SECRET}\", \"wasClean\": false}}"),
    ];
    for text in texts {
        page.search_anew("").await?;
        paste(&page, &text).await?;
        page.until_true("part('search').value.includes('0ken') || part('diagnosis')")
            .await?;
        page.until_idle().await?;
        let seen: String = page
            .ask(
                "return [location.href, ...harness.fetched, ...harness.told,
                    JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
                    JSON.stringify(history.state), document.title].join('\\n')",
                vec![],
            )
            .await?;
        assert!(!seen.contains(SECRET), "{text:?} is seen in {seen}");
    }
    Ok(())
}

async fn a_megabyte_leaves_the_page_alive(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.until_idle().await?;
    // Pasting and choosing a file end in the same reading; a file needs no clipboard that takes
    // as much.
    let mut log =
        "2026-11-21 10:00:00 DEBUG handled a frame of 4096 bytes from client 1006\n".repeat(14_000);
    log.push_str("websocket: close 1011 (internal server error): boom\n");
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("server.log");
    fs::write(&file, &log)?;
    page.ask::<()>(
        "harness.beats = 0;
         harness.heart = setInterval(() => (harness.beats += 1), 10)",
        vec![],
    )
    .await?;
    page.choose_file(&file).await?;
    assert_eq!(found(&page).await?, ["1011"]);
    let beats: u32 = page.ask("return harness.beats", vec![]).await?;
    assert!(beats > 1, "the page stood still");
    let told = page.text("diagnosis").await?;
    assert!(told.contains("Lines looked at: 14001."), "{told}");
    page.search_anew("1001").await?;
    page.until_rows(&["1001"]).await
}

async fn a_log_in_a_file_is_read_as_well(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.until_idle().await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("server.txt");
    fs::write(&file, LOG)?;
    page.choose_file(&file).await?;
    assert_eq!(found(&page).await?, ["1009", "1001"]);
    Ok(())
}

async fn a_log_without_a_close_says_so(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.until_idle().await?;
    paste(&page, "compiled in 1006 ms\nlistening on port 3000\n").await?;
    page.until_told("diagnosis").await?;
    let told = page.text("diagnosis").await?;
    assert!(told.contains("Nothing recognised"), "{told}");
    assert!(told.contains("Lines looked at: 2."), "{told}");
    assert_eq!(found(&page).await?, Vec::<String>::new());
    Ok(())
}

async fn every_language_tells_a_diagnosis(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.until_idle().await?;
    paste(&page, LOG).await?;
    let mut told = vec![];
    for lang in ["en", "es", "zh-Hans", "vi"] {
        page.click(&format!(
            "part('language').querySelector('option[value={lang}]')"
        ))
        .await?;
        page.until_true(&format!("part('root').lang === '{lang}'"))
            .await?;
        assert_eq!(found(&page).await?, ["1009", "1001"], "{lang}");
        told.push(page.text("diagnosis").await?);
    }
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 4, "two languages say the same");
    Ok(())
}
