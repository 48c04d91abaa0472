//! The page opens again without its server, and a later version comes as a whole or not at all:
//! with a server that is really stopped and a second version that is really deployed.

use std::time::Duration;

use browser_tests::{Answer, Case, Conditions, Engine, Failure, Outcome, Page, Visit};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "offline::opens_again_without_its_server",
            opens_again_without_its_server,
        ),
        Case::new(
            "offline::a_later_version_waits_to_be_asked_for",
            a_later_version_waits_to_be_asked_for,
        ),
        Case::new(
            "offline::each_tab_stays_what_it_is_until_its_reader_asks",
            each_tab_stays_what_it_is_until_its_reader_asks,
        ),
        Case::new(
            "offline::a_later_version_comes_by_itself_when_all_is_closed",
            a_later_version_comes_by_itself_when_all_is_closed,
        ),
        Case::new(
            "offline::an_update_that_fails_changes_nothing",
            an_update_that_fails_changes_nothing,
        ),
        Case::new(
            "offline::what_is_damaged_is_fetched_again",
            what_is_damaged_is_fetched_again,
        ),
        Case::new(
            "offline::a_lost_page_is_replaced_as_a_whole",
            a_lost_page_is_replaced_as_a_whole,
        ),
        Case::new(
            "offline::without_its_worker_the_page_works",
            without_its_worker_the_page_works,
        ),
        Case::new(
            "offline::a_script_that_was_altered_keeps_nothing",
            a_script_that_was_altered_keeps_nothing,
        ),
        Case::new(
            "offline::without_room_the_page_works",
            without_room_the_page_works,
        )
        .only(&[Engine::Chromium]),
        Case::new(
            "offline::an_element_elsewhere_brings_no_worker",
            an_element_elsewhere_brings_no_worker,
        ),
        Case::new("offline::can_be_installed", can_be_installed),
    ]
}

fn as_built() -> Visit {
    Visit::default().under(Conditions::default().as_built())
}

/// Waits until the page is kept and served from what is kept.
async fn until_kept(page: &Page) -> Outcome {
    page.until_true("navigator.serviceWorker?.controller").await
}

async fn opened(page: &Page) -> Outcome {
    page.open(as_built()).await?;
    until_kept(page).await
}

/// Loads the page again as a reader does. A driver's own way goes around the worker in Firefox.
async fn anew(page: &Page) -> Outcome {
    page.ask::<()>("window.before = true; location.reload()", vec![])
        .await?;
    page.until_true("!window.before && part('search') && part('count') && answer('faq')")
        .await
}

/// What a script that ends with `done(…)` says.
async fn told(page: &Page, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
    let script = format!(
        "const done = arguments[arguments.length - 1], given = arguments[0];
         (async () => {{ {script} }})().then(done, (error) => done(String(error)))"
    );
    Ok(page.client().execute_async(&script, arguments).await?)
}

/// Has the browser look for a later version, and says what became of it.
async fn update(page: &Page) -> Outcome<Value> {
    let script = "
        const registration = await navigator.serviceWorker.getRegistration();
        const came = new Promise((resolve) => {
          const watch = () => {
            const { installing } = registration;
            installing.addEventListener('statechange', () => resolve(installing.state));
          };
          registration.addEventListener('updatefound', watch);
          if (registration.installing) watch();
        });
        await registration.update().catch(() => {});
        return came";
    told(page, script, vec![]).await
}

/// The names of what is kept for this origin.
async fn caches(page: &Page) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(
        told(page, "return caches.keys()", vec![]).await?,
    )?)
}

/// What the page gets when it asks for a file now.
async fn file(page: &Page, name: &str) -> Outcome<String> {
    let script = "return (await fetch(given, { cache: 'no-store' })).text()";
    let text = told(page, script, vec![json!(name)]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Whether the page, and every file it asks for, is of the later version, and none of the other.
async fn assert_whole(page: &Page, later: bool) -> Outcome {
    assert_eq!(page.client().title().await?.starts_with("LATER"), later);
    let script: bool = page.ask("return Boolean(window.later)", vec![]).await?;
    assert_eq!(script, later, "its script");
    let shown = page.count_text().await?;
    let named = |text: &str| text.contains("LATER");
    assert_eq!(named(&shown), later, "{shown}");
    for tag in ["en", "es", "vi", "zh-Hans"] {
        let text = file(page, &format!("data/{tag}.json")).await?;
        assert!(text.contains("\"count\""), "{tag}: {text:?}");
        assert_eq!(named(&text), later, "{tag}");
    }
    Ok(())
}

async fn speak(page: &Page, tag: &str) -> Outcome {
    page.click(&format!(
        "part('language').querySelector('option[value={tag}]')"
    ))
    .await?;
    page.until_true(&format!("part('root').lang === '{tag}'"))
        .await
}

/// What people do with the page, from the top.
async fn assert_everything_works(page: &Page) -> Outcome {
    page.search_anew("proxy timeout").await?;
    page.until_first("1006").await?;
    page.toggle_row("1006").await?;
    page.until_entry("1006").await?;
    page.set_attribute("compare", Some("1001,1015")).await?;
    page.until_told("comparison").await?;
    for tag in ["es", "zh-Hans", "vi", "en"] {
        speak(page, tag).await?;
        page.until_entry("1006").await?;
    }
    page.search_anew("discord 4004").await?;
    page.until_told("services").await
}

/// The window of another tab, which shows the page by an address with these parameters.
async fn tab(page: &Page, query: &str) -> Outcome {
    let address = page.server()?.page(query);
    let window = page.client().new_window(true).await?;
    page.client().switch_to_window(window.handle).await?;
    page.client().goto(&address).await?;
    page.until_true("part('search') && part('count') && answer('faq')")
        .await
}

/// Closes the tab that is shown and goes back to the one before.
async fn close_tab(page: &Page) -> Outcome {
    page.client().close_window().await?;
    let windows = page.client().windows().await?;
    let first = windows.into_iter().next();
    let first = first.ok_or_else(|| Failure::Missing("a window".to_owned()))?;
    Ok(page.client().switch_to_window(first).await?)
}

async fn opens_again_without_its_server(page: Page) -> Outcome {
    // The browser says that it could not look for a later worker.
    page.expect_error("sw.js");
    page.expect_error("fetching the script");
    opened(&page).await?;
    page.server()?.stop();
    anew(&page).await?;
    assert_everything_works(&page).await?;
    tab(&page, "code=1009&lang=vi").await?;
    page.until_entry("1009").await?;
    page.until_true("part('root').lang === 'vi'").await?;
    assert_everything_works(&page).await?;
    close_tab(&page).await?;
    anew(&page).await
}

/// The buttons of the notice that a later version is here: to load it, and to put it off.
const LOAD: &str = "document.querySelector('aside.newer:not([hidden]) button')";
const LATER: &str = "document.querySelector('aside.newer:not([hidden]) button:last-of-type')";

async fn a_later_version_waits_to_be_asked_for(page: Page) -> Outcome {
    opened(&page).await?;
    let later = page.later_version()?;
    page.server()?.deploy(later.folder());
    assert_eq!(update(&page).await?, "installed");
    // The open page goes on, with files it has not asked for yet, and after a reload.
    page.until_true(LOAD).await?;
    page.assert_accessible("with a later version offered")
        .await?;
    assert_whole(&page, false).await?;
    anew(&page).await?;
    assert_whole(&page, false).await?;
    // It speaks the page's language, and can be put off.
    page.until_true(LOAD).await?;
    let english: String = page
        .ask(
            "return tidy(document.querySelector('aside.newer p'))",
            vec![],
        )
        .await?;
    speak(&page, "es").await?;
    page.until_true(&format!(
        "tidy(document.querySelector('aside.newer p')) !== {}",
        json!(english)
    ))
    .await?;
    page.click(LATER).await?;
    page.until_true("!document.querySelector('aside.newer')")
        .await?;
    assert_whole(&page, false).await
}

async fn each_tab_stays_what_it_is_until_its_reader_asks(page: Page) -> Outcome {
    opened(&page).await?;
    let later = page.later_version()?;
    page.server()?.deploy(later.folder());
    assert_eq!(update(&page).await?, "installed");
    let first = page.client().window().await?;
    tab(&page, "").await?;
    assert_whole(&page, false).await?;
    page.until_true(LOAD).await?;
    page.click(LOAD).await?;
    page.until_true("document.title.startsWith('LATER') && part('count') && answer('faq')")
        .await?;
    assert_whole(&page, true).await?;
    let second = page.client().window().await?;
    page.client().switch_to_window(first).await?;
    assert_whole(&page, false).await?;
    assert_everything_works(&page).await?;
    anew(&page).await?;
    assert_whole(&page, true).await?;
    page.client().switch_to_window(second).await?;
    close_tab(&page).await?;
    // What nothing is of any more is removed.
    anew(&page).await?;
    until_kept_once(&page).await?;
    page.server()?.stop();
    page.expect_error("sw.js");
    page.expect_error("fetching the script");
    anew(&page).await?;
    assert_whole(&page, true).await
}

/// Waits until nothing is kept but one version and what is noted about pages.
async fn until_kept_once(page: &Page) -> Outcome {
    for _ in 0..800 {
        let names = caches(page).await?;
        if names.len() == 2 && names.iter().any(|name| name.ends_with(" notes")) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    let noted = "
        const answer = await caches.match(new URL('.', location) + '?pages');
        return [await caches.keys(), await answer?.json()]";
    let noted = told(page, noted, vec![]).await?;
    Err(Failure::Assertion(format!("still kept: {noted}")))
}

/// Leaves the page in a way that the browser does not keep it for the way back: kept, it is open.
async fn close(page: &Page) -> Outcome {
    page.ask::<()>("addEventListener('unload', () => {})", vec![])
        .await?;
    Ok(page.client().goto("about:blank").await?)
}

async fn a_later_version_comes_by_itself_when_all_is_closed(page: Page) -> Outcome {
    opened(&page).await?;
    let later = page.later_version()?;
    page.server()?.deploy(later.folder());
    assert_eq!(update(&page).await?, "installed");
    close(&page).await?;
    let address = page.server()?.page("");
    // The browser lets the old one go in its own time, and not while the page is opened again.
    for pause in (0..8).map(|doubled| Duration::from_millis(200 << doubled)) {
        tokio::time::sleep(pause).await;
        page.client().goto(&address).await?;
        page.until_true("part('search') && part('count') && answer('faq')")
            .await?;
        if page.client().title().await?.starts_with("LATER") {
            assert_whole(&page, true).await?;
            return until_kept_once(&page).await;
        }
        assert_whole(&page, false).await?;
        close(&page).await?;
    }
    Err(Failure::Assertion(
        "the later version never came".to_owned(),
    ))
}

async fn an_update_that_fails_changes_nothing(page: Page) -> Outcome {
    page.expect_error("data/es.json");
    page.expect_error("sw.js");
    page.expect_error("fetching the script");
    opened(&page).await?;
    let later = page.later_version()?;
    let server = page.server()?;
    server.deploy(later.folder());
    for answer in [Answer::Missing, Answer::Cut, Answer::Corrupt] {
        server.withhold("data/es.json", answer);
        assert_eq!(update(&page).await?, "redundant", "{answer:?}");
        assert_eq!(caches(&page).await?.len(), 2, "{answer:?}");
        assert_whole(&page, false).await?;
        server.withhold_nothing();
    }
    server.withhold("sw.js", Answer::Missing);
    anew(&page).await?;
    assert_whole(&page, false).await?;
    page.until_true(&format!("!{LOAD}")).await?;
    server.stop();
    anew(&page).await?;
    assert_whole(&page, false).await?;
    assert_everything_works(&page).await
}

/// Spoils what is kept: one file lost, one changed.
const DAMAGE: &str = "
    const names = await caches.keys();
    const cache = await caches.open(names.find((name) => !name.endsWith(' notes')));
    const program = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.wasm'));
    const lost = await cache.delete(program.name);
    const headers = { 'content-type': 'application/json' };
    await cache.put(new URL('data/vi.json', location), new Response('{\"damaged\":1}', { headers }));
    return lost";

/// How long the same two are now.
const LENGTHS: &str = "
    const program = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.wasm'));
    const answers = [program.name, new URL('data/vi.json', location)].map((name) => caches.match(name));
    const bodies = (await Promise.all(answers)).map((answer) => answer?.arrayBuffer());
    return (await Promise.all(bodies)).map((body) => body?.byteLength ?? 0)";

async fn what_is_damaged_is_fetched_again(page: Page) -> Outcome {
    page.expect_error("sw.js");
    page.expect_error("fetching the script");
    opened(&page).await?;
    let before = told(&page, LENGTHS, vec![]).await?;
    assert_eq!(told(&page, DAMAGE, vec![]).await?, json!(true));
    assert_ne!(told(&page, LENGTHS, vec![]).await?, before);
    anew(&page).await?;
    assert!(file(&page, "data/vi.json").await?.contains("\"count\""));
    let mut tries = 0;
    while told(&page, LENGTHS, vec![]).await? != before && tries < 800 {
        tries += 1;
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    assert_eq!(told(&page, LENGTHS, vec![]).await?, before);
    page.server()?.stop();
    anew(&page).await?;
    assert_everything_works(&page).await
}

async fn a_lost_page_is_replaced_as_a_whole(page: Page) -> Outcome {
    page.expect_error("sw.js");
    page.expect_error("fetching the script");
    let conditions = Conditions::default().as_built().forgotten();
    page.open(Visit::default().under(conditions)).await?;
    until_kept(&page).await?;
    let later = page.later_version()?;
    let server = page.server()?;
    // The worker that would bring it does not come.
    server.withhold("sw.js", Answer::Missing);
    server.deploy(later.folder());
    let lose = "
        const names = await caches.keys();
        const cache = await caches.open(names.find((name) => !name.endsWith(' notes')));
        return cache.delete(new URL('.', location))";
    assert_eq!(told(&page, lose, vec![]).await?, json!(true));
    anew(&page).await?;
    assert_whole(&page, true).await
}

async fn without_its_worker_the_page_works(page: Page) -> Outcome {
    page.expect_error("sw.js");
    page.expect_error("bad HTTP response code");
    let conditions = Conditions::default()
        .as_built()
        .answering("sw.js", Answer::Missing);
    page.open(Visit::default().under(conditions)).await?;
    let refused = "return navigator.serviceWorker.register('sw.js').then(() => false, () => true)";
    assert_eq!(told(&page, refused, vec![]).await?, json!(true));
    assert_everything_works(&page).await
}

async fn a_script_that_was_altered_keeps_nothing(page: Page) -> Outcome {
    page.expect_error("integrity");
    for (name, part) in [("offline.js", "/offline-"), ("keep.js", "/keep-")] {
        let conditions = Conditions::default()
            .as_built()
            .answering(name, Answer::Altered);
        page.open(Visit::default().under(conditions)).await?;
        until_asked_for(&page, part).await?;
        // The page goes on, and by the end of that the script would have run.
        assert_everything_works(&page).await?;
        let altered: bool = page.ask("return Boolean(window.altered)", vec![]).await?;
        assert!(!altered, "{name} ran with what was added to it");
        let kept = "return (await navigator.serviceWorker.getRegistrations()).length";
        assert_eq!(told(&page, kept, vec![]).await?, json!(0), "{name}");
    }
    Ok(())
}

/// Waits until a file was asked for whose path has these words.
async fn until_asked_for(page: &Page, words: &str) -> Outcome {
    for _ in 0..800 {
        let requests = page.server()?.requests();
        if requests.iter().any(|request| request.path.contains(words)) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    Err(Failure::Missing(format!("a request for {words}")))
}

async fn without_room_the_page_works(page: Page) -> Outcome {
    page.expect_error("sw.js");
    let conditions = Conditions::default()
        .as_built()
        .answering("sw.js", Answer::Missing);
    page.open(Visit::default().under(conditions)).await?;
    let server = page.server()?;
    let quota = json!({ "origin": server.origin(), "quotaSize": 100_000 });
    page.browser()
        .devtools("Storage.overrideQuotaForOrigin", quota)
        .await?;
    server.withhold_nothing();
    anew(&page).await?;
    let ended = "
        const registration = await navigator.serviceWorker.register('sw.js');
        const worker = registration.installing;
        return new Promise((resolve) => {
          const look = () => worker.state === 'installing' || resolve(worker.state);
          worker.onstatechange = look;
          look();
        })";
    assert_eq!(told(&page, ended, vec![]).await?, "redundant");
    assert_eq!(caches(&page).await?, Vec::<String>::new());
    assert_everything_works(&page).await?;
    // Typing is written down after a pause.
    page.until_true("location.search.includes('discord')")
        .await?;
    anew(&page).await?;
    page.until_told("services").await
}

async fn an_element_elsewhere_brings_no_worker(page: Page) -> Outcome {
    let host = "<!doctype html><title>A portal</title><link rel=\"icon\" href=\"icon.svg\">
        <script type=\"module\" src=\"embed.js\"></script><ws-close-codes></ws-close-codes>";
    let conditions = Conditions::default().beside("portal.html", host);
    page.open(Visit::default().under(conditions)).await?;
    let portal = format!("{}portal.html", page.server()?.page(""));
    page.client().goto(&portal).await?;
    page.until_true("part('search') && part('count') && answer('faq')")
        .await?;
    let registered = "return (await navigator.serviceWorker.getRegistrations()).length";
    assert_eq!(told(&page, registered, vec![]).await?, json!(0));
    let asked = page.server()?.requests();
    let asked = asked
        .iter()
        .filter(|request| request.path.contains("portal"));
    assert_eq!(asked.count(), 1);
    let scripts: Vec<String> = page
        .ask(
            "return performance.getEntriesByType('resource').map(({ name }) => name)
                 .filter((name) => ['/offline-', '/keep-', '/sw.js'].some((part) => name.includes(part)))",
            vec![],
        )
        .await?;
    assert_eq!(scripts, Vec::<String>::new());
    Ok(())
}

/// What a browser asks of a page before it offers to install it.
async fn can_be_installed(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let script = "
        const link = document.querySelector('link[rel=manifest]').href;
        const manifest = await (await fetch(link)).json();
        const sizes = [];
        for (const { src, sizes: said, type } of manifest.icons) {
          const icon = new Image();
          icon.src = new URL(src, link);
          await icon.decode();
          if (type === 'image/png') sizes.push([said, `${icon.naturalWidth}x${icon.naturalHeight}`]);
        }
        const start = new URL(manifest.start_url, link).href;
        return { sizes, start, name: manifest.name, display: manifest.display }";
    let manifest = told(&page, script, vec![]).await?;
    assert_eq!(
        manifest["start"],
        json!(page.server()?.page("")),
        "{manifest}"
    );
    assert_eq!(manifest["display"], "standalone");
    assert!(
        manifest["name"]
            .as_str()
            .is_some_and(|name| name.contains("WebSocket"))
    );
    let sizes: Vec<(String, String)> = serde_json::from_value(manifest["sizes"].clone())?;
    assert!(sizes.iter().any(|(said, _)| said == "192x192"));
    assert!(sizes.iter().any(|(said, _)| said == "512x512"));
    for (said, drawn) in sizes {
        assert_eq!(said, drawn);
    }
    if page.engine() == Engine::Chromium {
        let faults = page
            .browser()
            .devtools("Page.getInstallabilityErrors", json!({}))
            .await?;
        assert_eq!(faults["installabilityErrors"], json!([]), "{faults}");
    }
    Ok(())
}
