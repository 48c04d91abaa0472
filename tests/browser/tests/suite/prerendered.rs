//! What the build drew into the pages: there without the program and without scripts, replaced by
//! the program without a move and without losing what the reader did, in every language.

use browser_tests::{Answer, Case, Conditions, Engine, Outcome, Page, Visit, Width};
use fantoccini::key::Key;
use serde_json::json;

use crate::languages::TAGS;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "prerendered::can_be_read_without_the_program",
            can_be_read_without_the_program,
        ),
        Case::new(
            "prerendered::can_be_read_without_scripts",
            can_be_read_without_scripts,
        ),
        Case::new(
            "prerendered::nothing_is_painted_without_its_style",
            nothing_is_painted_without_its_style,
        ),
        Case::new(
            "prerendered::nothing_moves_while_the_page_arrives",
            nothing_moves_while_the_page_arrives,
        )
        .only(&[Engine::Chromium]),
        Case::new(
            "prerendered::nothing_moves_when_the_program_takes_over",
            nothing_moves_when_the_program_takes_over,
        )
        .only(&[Engine::Chromium]),
        Case::new(
            "prerendered::the_readers_colours_are_there_before_the_program",
            the_readers_colours_are_there_before_the_program,
        ),
        Case::new(
            "prerendered::nothing_moves_when_an_entry_arrives",
            nothing_moves_when_an_entry_arrives,
        )
        .only(&[Engine::Chromium]),
        Case::new(
            "prerendered::what_was_typed_goes_on",
            what_was_typed_goes_on,
        ),
        Case::new(
            "prerendered::an_input_method_is_not_interrupted",
            an_input_method_is_not_interrupted,
        ),
        Case::new(
            "prerendered::a_log_that_was_pasted_is_read_whole",
            a_log_that_was_pasted_is_read_whole,
        ),
        Case::new(
            "prerendered::opened_questions_stay_open",
            opened_questions_stay_open,
        ),
        Case::new(
            "prerendered::questions_stay_where_answers_do_not_come",
            questions_stay_where_answers_do_not_come,
        ),
        Case::new(
            "prerendered::each_language_has_its_page",
            each_language_has_its_page,
        ),
        Case::new(
            "prerendered::the_english_page_speaks_the_readers_language",
            the_english_page_speaks_the_readers_language,
        ),
        Case::new(
            "prerendered::a_languages_page_opens_without_its_server",
            a_languages_page_opens_without_its_server,
        ),
    ]
}

/// The folder of a language's page.
pub(crate) fn folder(tag: &str) -> &'static str {
    match tag {
        "es" => "es/",
        "zh-Hans" => "zh-Hans/",
        "vi" => "vi/",
        _ => "",
    }
}

/// Waits until what was drawn is there to be read.
pub(crate) async fn until_drawn(page: &Page) -> Outcome {
    page.until_true(
        "early('tbody')?.rows.length === 20
         && getComputedStyle(early('.widget')).display === 'grid'",
    )
    .await
}

/// Opens a page whose program is on its way.
async fn waiting(page: &Page, visit: Visit) -> Outcome {
    let conditions = Conditions::default().answering("-codes_bg.wasm", Answer::Late);
    page.open(visit.under(conditions).dead()).await?;
    until_drawn(page).await
}

/// Lets the program come, and waits until all of it has.
pub(crate) async fn go_on(page: &Page) -> Outcome {
    page.server()?.withhold_nothing();
    page.until_usable().await?;
    page.until_true("!early('') && !root.querySelector('[data-early]')")
        .await
}

/// Rows and questions can be read, and a line says that the search is off.
async fn assert_readable(page: &Page) -> Outcome {
    until_drawn(page).await?;
    page.until_true("getComputedStyle(early('.off')).visibility === 'visible'")
        .await?;
    let said: String = page.ask("return early('.off').innerText", vec![]).await?;
    assert!(said.contains("Search is off"), "{said:?}");
    let recovery: String = page
        .ask(
            "return early(`tr[data-code='1006'] .cell-recovery`).innerText",
            vec![],
        )
        .await?;
    assert!(recovery.contains("handshake"), "{recovery:?}");
    page.click("early('[part=faq] summary')").await?;
    let answer: String = page
        .ask("return early('[part=faq] details').innerText", vec![])
        .await?;
    assert!(answer.contains("Close frame"), "{answer:?}");
    let live: usize = page
        .ask(
            "return root.querySelectorAll(':is(button, select):enabled').length",
            vec![],
        )
        .await?;
    assert_eq!(live, 0, "buttons that do nothing look as if they did");
    assert!(page.fits().await?, "it does not fit");
    page.assert_accessible("as it was drawn").await
}

async fn can_be_read_without_the_program(page: Page) -> Outcome {
    page.expect_error("_bg-");
    page.expect_error("WebAssembly");
    for width in Width::BOTH {
        let conditions = Conditions::default().answering("-codes_bg.wasm", Answer::Missing);
        page.open(Visit::default().width(width).under(conditions).dead())
            .await?;
        assert_readable(&page).await?;
    }
    Ok(())
}

async fn can_be_read_without_scripts(page: Page) -> Outcome {
    page.expect_error(".js");
    let conditions = Conditions::default().answering(".js", Answer::Missing);
    page.open(Visit::default().under(conditions).dead()).await?;
    assert_readable(&page).await
}

async fn nothing_is_painted_without_its_style(page: Page) -> Outcome {
    let conditions = Conditions::default().answering("widget.css", Answer::Slow);
    page.open(Visit::default().under(conditions)).await?;
    let painted: Option<f64> = page
        .ask(
            "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
            vec![],
        )
        .await?;
    let styled: f64 = page
        .ask(
            "return Math.min(...performance.getEntriesByType('resource')
                .filter(({ name }) => name.includes('/widget-'))
                .map(({ responseEnd }) => responseEnd))",
            vec![],
        )
        .await?;
    let painted = painted.expect("the browser says when it painted");
    assert!(
        painted >= styled,
        "painted at {painted}, styled at {styled}"
    );
    Ok(())
}

/// Begins to add up by how much things move. What moves because the reader did something counts,
/// too.
pub(crate) const WATCH: &str = "
    window.moved = [];
    const name = (node) => node?.className || node?.nodeName || 'something that is gone';
    const place = ({ x, y, width, height }) => `${[x, y, width, height]}`;
    const said = ({ node, previousRect, currentRect }) =>
      `${name(node)} from ${place(previousRect)} to ${place(currentRect)}`;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        moved.push(`${value}: ${sources.map(said).join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true })";

async fn nothing_moves_while_the_page_arrives(page: Page) -> Outcome {
    for tag in TAGS {
        for width in Width::BOTH {
            let conditions = Conditions::default().answering("/", Answer::InPieces);
            let visit = Visit::default().to(folder(tag)).width(width);
            page.open(visit.under(conditions)).await?;
            page.until_idle().await?;
            page.ask::<()>(WATCH, vec![]).await?;
            let moved: Vec<String> = page.ask("return moved", vec![]).await?;
            assert!(moved.is_empty(), "{tag}, {width:?}: {moved:?}");
        }
    }
    Ok(())
}

async fn nothing_moves_when_the_program_takes_over(page: Page) -> Outcome {
    for tag in TAGS {
        for width in Width::BOTH {
            waiting(&page, Visit::default().to(folder(tag)).width(width)).await?;
            page.ask::<()>(WATCH, vec![]).await?;
            for below in ["table", "faq"] {
                let place = json!(format!("[part={below}]"));
                page.ask::<()>(
                    "early(arguments[0]).scrollIntoView({ block: 'center' })",
                    vec![place],
                )
                .await?;
            }
            let scrolled: f64 = page.ask("return scrollY", vec![]).await?;
            go_on(&page).await?;
            page.until_idle().await?;
            assert_eq!(page.ask::<f64>("return scrollY", vec![]).await?, scrolled);
            let moved: Vec<String> = page.ask("return moved", vec![]).await?;
            assert!(moved.is_empty(), "{tag}, {width:?}: {moved:?}");
        }
    }
    Ok(())
}

async fn the_readers_colours_are_there_before_the_program(page: Page) -> Outcome {
    const DARK: &str = "[early('.widget'), document.documentElement]
        .every((it) => getComputedStyle(it).colorScheme === 'dark')";
    waiting(&page, Visit::at("theme=dark")).await?;
    page.until_true(DARK).await?;
    // As an earlier visit chose it.
    waiting(&page, Visit::default()).await?;
    page.ask::<()>(
        "localStorage.setItem('ws-close-codes.theme', 'dark')",
        vec![],
    )
    .await?;
    page.ask::<()>("window.before = true; location.reload()", vec![])
        .await?;
    page.until_true("!window.before").await?;
    until_drawn(&page).await?;
    page.until_true(DARK).await
}

async fn nothing_moves_when_an_entry_arrives(page: Page) -> Outcome {
    page.expect_error("entries/en/1006.txt");
    for width in Width::BOTH {
        // Not shown before the program, which then says that it is on its way.
        let late = Conditions::default()
            .answering("entries/en/1006.txt", Answer::Missing)
            .answering("answers_bg.wasm", Answer::Late);
        let visit = Visit::at("code=1006").width(width).under(late).dead();
        page.open(visit).await?;
        page.until_true("part('entry')?.querySelector('[aria-busy]') && shown(part('entry'))")
            .await?;
        page.ask::<()>(WATCH, vec![]).await?;
        page.server()?.withhold_nothing();
        page.until_entry("1006").await?;
        page.until_idle().await?;
        let moved: Vec<String> = page.ask("return moved", vec![]).await?;
        assert!(moved.is_empty(), "{width:?}: {moved:?}");
    }
    Ok(())
}

async fn what_was_typed_goes_on(page: Page) -> Outcome {
    waiting(&page, Visit::default()).await?;
    page.element("early('[part=search]')")
        .await?
        .send_keys("poliy")
        .await?;
    page.press(Key::Left).await?;
    page.until_true("early('[part=search]').selectionStart === 4")
        .await?;
    go_on(&page).await?;
    page.until_true("part('search').value === 'poliy' && focused() === part('search')")
        .await?;
    // The caret is where it was.
    page.press('c').await?;
    page.until_true("part('search').value === 'policy'").await?;
    page.until_first("1008").await?;
    page.until_true("parameter('q') === 'policy'").await
}

async fn an_input_method_is_not_interrupted(page: Page) -> Outcome {
    let tell = |event: &str| {
        format!("early('[part=search]').dispatchEvent(new CompositionEvent('{event}'))")
    };
    waiting(&page, Visit::default()).await?;
    page.ask::<bool>(&format!("return {}", tell("compositionstart")), vec![])
        .await?;
    page.server()?.withhold_nothing();
    // It runs, behind what the reader still types into.
    page.until_true("part('table') && part('root').closest('[hidden]')")
        .await?;
    let finish = format!(
        "early('[part=search]').value = '1008'; return {}",
        tell("compositionend")
    );
    page.ask::<bool>(&finish, vec![]).await?;
    page.until_true("part('search').value === '1008' && !part('root').closest('[hidden]')")
        .await?;
    page.until_first("1008").await?;
    Ok(())
}

/// What the reader of a page does by pasting, as far as a script can.
const PASTE: &str = "
    const box = early('[part=search]');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', arguments[0]);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    box.value = arguments[0];
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }))";

async fn a_log_that_was_pasted_is_read_whole(page: Page) -> Outcome {
    let line = "websocket: close 1006 (abnormal closure): unexpected EOF";
    for log in [line.to_owned(), format!("ready\n{line}\n{line}\n")] {
        waiting(&page, Visit::default()).await?;
        page.ask::<()>(PASTE, vec![json!(log)]).await?;
        go_on(&page).await?;
        page.until_told("diagnosis").await?;
        page.until_true("part('diagnosis').querySelector('[data-code=\"1006\"]')")
            .await?;
        // What was pasted is nobody else's business.
        assert_eq!(page.parameter("q").await?, None);
    }
    Ok(())
}

async fn opened_questions_stay_open(page: Page) -> Outcome {
    let conditions = Conditions::default()
        .answering("-codes_bg.wasm", Answer::Late)
        .answering("answers_bg.wasm", Answer::Late);
    page.open(Visit::default().under(conditions).dead()).await?;
    until_drawn(&page).await?;
    let open = "[...arguments[0].querySelectorAll('details')].map(({ open }) => open)";
    let open = |tree: &str| format!("return {}", open.replace("arguments[0]", tree));
    for at in [1, 3] {
        page.click(&format!(
            "root.querySelectorAll('[part=faq] summary')[{at}]"
        ))
        .await?;
    }
    let opened: Vec<bool> = page.ask(&open("early('[part=faq]')"), vec![]).await?;
    assert_eq!(opened.iter().filter(|open| **open).count(), 2);
    let place = "return root.querySelectorAll('[part=faq] summary')[3].getBoundingClientRect().top";
    let before: f64 = page.ask(place, vec![]).await?;
    // The table first, then the answers.
    let server = page.server()?;
    server.withhold_nothing();
    server.withhold("answers_bg.wasm", Answer::Late);
    page.until_true("rows().length === 20").await?;
    let between: Vec<bool> = page
        .ask(&open("root.querySelector('[part=faq]')"), vec![])
        .await?;
    assert_eq!(between, opened);
    assert_eq!(page.ask::<f64>(place, vec![]).await?, before);
    go_on(&page).await?;
    assert_eq!(
        page.ask::<Vec<bool>>(&open("part('faq')"), vec![]).await?,
        opened
    );
    assert_eq!(page.ask::<f64>(place, vec![]).await?, before);
    page.until_true("focused() === part('faq').querySelectorAll('summary')[3]")
        .await
}

async fn questions_stay_where_answers_do_not_come(page: Page) -> Outcome {
    page.expect_error("answers_bg-");
    let conditions = Conditions::default().answering("answers_bg.wasm", Answer::Missing);
    page.open(Visit::default().under(conditions).dead()).await?;
    page.until_true("rows().length === 20").await?;
    page.search("policy").await?;
    page.until_first("1008").await?;
    page.click("root.querySelector('[part=faq] summary')")
        .await?;
    page.until_true("root.querySelector('[part=faq] details').open")
        .await
}

async fn each_language_has_its_page(page: Page) -> Outcome {
    let mut titles: Vec<String> = Vec::new();
    for tag in TAGS {
        waiting(&page, Visit::default().to(folder(tag))).await?;
        let drawn: (String, String, String) = page
            .ask(
                "return [document.documentElement.lang, early('.widget').lang, tidy(early('h1'))]",
                vec![],
            )
            .await?;
        assert_eq!((drawn.0.as_str(), drawn.1.as_str()), (tag, tag));
        go_on(&page).await?;
        let lang: String = page.ask("return part('root').lang", vec![]).await?;
        assert_eq!(lang, tag);
        let title: String = page
            .ask("return tidy(root.querySelector('h1'))", vec![])
            .await?;
        assert_eq!(title, drawn.2);
        titles.push(page.client().title().await?);
    }
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 4, "{titles:?}");
    // From the last of them, any other without another page.
    page.ask::<()>("window.samePage = true", vec![]).await?;
    for tag in TAGS {
        page.click(&format!(
            "part('language').querySelector('option[value={tag}]')"
        ))
        .await?;
        page.until_true(&format!(
            "window.samePage && part('root').lang === '{tag}' && document.documentElement.lang === '{tag}'"
        ))
        .await?;
    }
    Ok(())
}

async fn the_english_page_speaks_the_readers_language(page: Page) -> Outcome {
    page.open(Visit::default().under(Conditions::default().forgotten()))
        .await?;
    page.ask::<()>("localStorage.setItem('ws-close-codes.lang', 'es')", vec![])
        .await?;
    page.server()?.withhold("-codes_bg.wasm", Answer::Late);
    page.ask::<()>("window.before = true; location.reload()", vec![])
        .await?;
    page.until_true("!window.before").await?;
    until_drawn(&page).await?;
    page.click("early('[part=faq] summary')").await?;
    go_on(&page).await?;
    page.until_true("part('root').lang === 'es' && document.documentElement.lang === 'es'")
        .await?;
    page.until_true("part('faq').querySelector('details').open")
        .await
}

async fn a_languages_page_opens_without_its_server(page: Page) -> Outcome {
    // The browser says that it could not look for a later worker.
    page.expect_error("sw.js");
    page.expect_error("fetching the script");
    page.open(Visit::default().under(Conditions::default().as_built()))
        .await?;
    page.until_true("navigator.serviceWorker?.controller")
        .await?;
    let server = page.server()?;
    server.stop();
    for tag in ["es", "zh-Hans", "vi"] {
        page.client().goto(&server.file(folder(tag), "")).await?;
        page.until_usable().await?;
        page.until_true(&format!("part('root').lang === '{tag}'"))
            .await?;
    }
    Ok(())
}
