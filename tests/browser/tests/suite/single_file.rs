//! The whole program in one page, opened from the disk: all of it is there, nothing is asked for.

use std::path::Path;

use browser_tests::{Case, Clipboard, Conditions, Outcome, Page, Visit, Width};

use crate::{languages::TAGS, opening::paste};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("single_file::opens_by_itself", opens_by_itself),
        Case::new(
            "single_file::everything_is_there_and_nothing_is_asked_for",
            everything_is_there_and_nothing_is_asked_for,
        ),
        Case::new(
            "single_file::its_address_takes_parameters",
            its_address_takes_parameters,
        ),
        Case::new(
            "single_file::links_to_entries_lead_to_the_file",
            links_to_entries_lead_to_the_file,
        ),
        Case::new(
            "single_file::works_where_storage_is_refused",
            works_where_storage_is_refused,
        ),
        Case::new(
            "single_file::its_policy_lets_nothing_in",
            its_policy_lets_nothing_in,
        ),
    ]
}

/// What was asked for since the page itself, but for the test's own script.
async fn assert_nothing_asked_for(page: &Page) -> Outcome {
    let asked: Vec<String> = page
        .ask(
            "return performance.getEntriesByType('resource').map(({ name }) => name)
                 .filter((name) => !name.includes('collector.js'))
                 .concat(window.harness?.fetched ?? [])",
            vec![],
        )
        .await?;
    assert!(asked.is_empty(), "asked for {asked:?}");
    Ok(())
}

async fn opens_by_itself(page: Page) -> Outcome {
    for width in Width::BOTH {
        let as_built = Conditions::default().as_built();
        page.open_single_file(Visit::default().width(width).under(as_built))
            .await?;
        page.until_true("location.protocol === 'file:' && rows().length === 20")
            .await?;
        // The page's style and the widget's, not the browser's own.
        page.until_true(
            "getComputedStyle(document.body).margin === '0px'
             && getComputedStyle(part('search')).borderRadius !== '0px'",
        )
        .await?;
        page.search("proxy timeout").await?;
        page.until_first("1006").await?;
        page.toggle_row("1006").await?;
        page.until_entry("1006").await?;
        assert!(page.fits().await?, "it sticks out");
        assert_nothing_asked_for(&page).await?;
    }
    Ok(())
}

async fn speak(page: &Page, tag: &str) -> Outcome {
    page.click(&format!(
        "part('language').querySelector('option[value={tag}]')"
    ))
    .await?;
    page.until_true(&format!(
        "part('root').lang === '{tag}' && document.documentElement.lang === '{tag}'"
    ))
    .await
}

async fn everything_is_there_and_nothing_is_asked_for(page: Page) -> Outcome {
    page.open_single_file(Visit::default()).await?;
    page.toggle_row("1008").await?;
    page.until_entry("1008").await?;
    let english = page.text("entry").await?;
    for tag in TAGS.into_iter().rev() {
        speak(&page, tag).await?;
        page.until_entry("1008").await?;
        assert_eq!(page.text("entry").await? == english, tag == "en", "{tag}");
        page.set_attribute("compare", Some("1001,1015")).await?;
        page.until_told("comparison").await?;
        page.set_attribute("compare", None).await?;
        page.until_true("!part('comparison')").await?;
    }
    page.search_anew("4004").await?;
    page.until_told("range").await?;
    page.search_anew("discord 4004").await?;
    page.until_told("services").await?;
    page.search_anew("").await?;
    paste(
        &page,
        "2024/05/01 read: websocket: close 1006 (abnormal closure): unexpected EOF",
    )
    .await?;
    page.until_told("diagnosis").await?;
    page.until_true("part('diagnosis').querySelector('[data-code=\"1006\"]')")
        .await?;
    page.search_anew("").await?;
    let record = Path::new(env!("CARGO_MANIFEST_DIR")).join("files/record.json");
    page.choose_file(&record).await?;
    page.until_entry("1013").await?;
    page.until_true("section('entry', 'outside')").await?;
    page.click("part('sending').querySelector('summary')")
        .await?;
    page.until_told("sending").await?;
    assert_nothing_asked_for(&page).await
}

async fn its_address_takes_parameters(page: Page) -> Outcome {
    page.open_single_file(Visit::at("code=1006&lang=es&theme=dark"))
        .await?;
    page.until_entry("1006").await?;
    page.until_true("part('root').lang === 'es' && host.dataset.theme === 'dark'")
        .await?;
    page.open_single_file(Visit::at("compare=1001,1015"))
        .await?;
    page.until_told("comparison").await
}

async fn links_to_entries_lead_to_the_file(page: Page) -> Outcome {
    let kept = Conditions::default().with_clipboard(Clipboard::Kept);
    page.open_single_file(Visit::at("code=1006").under(kept))
        .await?;
    page.until_entry("1006").await?;
    page.click("inRow('1006', 'copy')").await?;
    page.until_true("harness.copied.length === 1").await?;
    page.until_true("harness.copied[0].includes(location.href.split('?')[0] + '?code=1006')")
        .await
}

async fn works_where_storage_is_refused(page: Page) -> Outcome {
    let refused = Conditions::default().without_storage();
    page.open_single_file(Visit::default().under(refused))
        .await?;
    speak(&page, "vi").await?;
    page.toggle_row("1006").await?;
    page.until_entry("1006").await
}

/// What somebody adds to the page, or brings into it, neither runs nor is fetched nor styles.
async fn its_policy_lets_nothing_in(page: Page) -> Outcome {
    for kind in ["script", "style", "img", "connect"] {
        page.expect_error(&format!("policy: {kind}-src"));
    }
    page.expect_error("Content Security Policy");
    page.expect_error("could not load https://unreachable.example");
    // From the script, which has no address.
    page.expect_error("error: undefined");
    page.open_single_file(Visit::default()).await?;
    page.ask::<()>(
        "const add = (name, properties) =>
             document.body.append(Object.assign(document.createElement(name), properties));
         add('script', { textContent: 'window.ran = true' });
         add('style', { textContent: ':root { --styled: yes }' });
         add('img', { src: 'https://unreachable.example/picture.png', alt: '' });
         fetch('https://unreachable.example/data.json').catch(() => {});",
        vec![],
    )
    .await?;
    page.until_true(
        "['script', 'style', 'img', 'connect'].every((kind) =>
             harness.errors.some((error) => error.startsWith(`policy: ${kind}-src`)))",
    )
    .await?;
    page.until_true(
        "!window.ran && !getComputedStyle(document.documentElement).getPropertyValue('--styled')",
    )
    .await
}
