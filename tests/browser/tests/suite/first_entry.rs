//! The entry that an address asks for: it is there to be read before the programs are, which then
//! take over without a move. Where it would not be what they show, nothing is shown early.

use browser_tests::{Answer, Case, Conditions, Engine, Outcome, Page, Visit, Width};
use serde_json::json;

use crate::{
    languages::TAGS,
    prerendered::{WATCH, folder, go_on, until_drawn},
};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "first_entry::can_be_read_without_the_programs",
            can_be_read_without_the_programs,
        ),
        Case::new(
            "first_entry::without_scripts_the_table_is_as_it_was",
            without_scripts_the_table_is_as_it_was,
        ),
        Case::new(
            "first_entry::the_widgets_own_stands_where_it_stood",
            the_widgets_own_stands_where_it_stood,
        ),
        Case::new(
            "first_entry::nothing_moves_from_first_sight_on",
            nothing_moves_from_first_sight_on,
        )
        .only(&[Engine::Chromium]),
        Case::new(
            "first_entry::what_was_opened_and_focused_goes_on",
            what_was_opened_and_focused_goes_on,
        ),
        Case::new(
            "first_entry::the_table_waits_for_the_entry_unless_somebody_types",
            the_table_waits_for_the_entry_unless_somebody_types,
        ),
        Case::new(
            "first_entry::a_button_that_is_pressed_brings_the_table",
            a_button_that_is_pressed_brings_the_table,
        ),
        Case::new(
            "first_entry::what_does_not_arrive_breaks_nothing",
            what_does_not_arrive_breaks_nothing,
        ),
        Case::new(
            "first_entry::answers_that_do_not_arrive_take_nothing_away",
            answers_that_do_not_arrive_take_nothing_away,
        ),
        Case::new(
            "first_entry::what_asks_for_more_than_an_entry_is_left_to_the_program",
            what_asks_for_more_than_an_entry_is_left_to_the_program,
        ),
        Case::new(
            "first_entry::a_page_that_is_kept_asks_for_none",
            a_page_that_is_kept_asks_for_none,
        ),
    ]
}

/// Both programs are on their way.
fn without_programs() -> Conditions {
    Conditions::default()
        .answering("-codes_bg.wasm", Answer::Late)
        .answering("answers_bg.wasm", Answer::Late)
}

/// Opens the page of a language at an entry, and waits until that is there to be read.
async fn first_seen(page: &Page, tag: &str, code: &str, width: Width) -> Outcome {
    let visit = Visit::at(format!("code={code}"))
        .to(folder(tag))
        .width(width);
    page.open(visit.under(without_programs()).dead()).await?;
    until_first_seen(page, code).await
}

async fn until_first_seen(page: &Page, code: &str) -> Outcome {
    page.until_true(&format!(
        "early('#entry-{code} [data-section]') && shown(early('#entry-{code}'))"
    ))
    .await
}

/// Whether the build's table is what is seen, without an entry.
const BARE: &str = "shown(early('table')) && !early('[part=entry]')";

/// The entries that were asked for, by the ends of their addresses.
fn asked_for(page: &Page) -> Outcome<Vec<String>> {
    let requests = page.server()?.requests();
    let paths = requests
        .iter()
        .filter_map(|it| it.path.split_once("/entries/"));
    Ok(paths.map(|(_, name)| name.to_owned()).collect())
}

async fn can_be_read_without_the_programs(page: Page) -> Outcome {
    for tag in TAGS {
        for width in Width::BOTH {
            first_seen(&page, tag, "1006", width).await?;
            // It opens below its row, which is where the reader is brought: at the top, but for
            // lines above that WebKit breaks anew later.
            page.until_true(
                "early('[data-open]').dataset.code === '1006'
                 && early('[data-open]').nextElementSibling.contains(early('[part=entry]'))
                 && Math.abs(early('[data-open]').getBoundingClientRect().top) < 60",
            )
            .await?;
            let (lang, weight): (String, String) = page
                .ask(
                    "return [early('[part=entry]').closest('[lang]').lang,
                             getComputedStyle(early('[part=entry] .lead')).fontWeight]",
                    vec![],
                )
                .await?;
            assert_eq!((lang.as_str(), weight.as_str()), (tag, "600"));
            // What is folded opens by itself; what needs the program does not look as if it worked.
            page.click("early('[part=entry] details.sample summary')")
                .await?;
            page.until_true("shown(early('[part=entry] details.sample pre'))")
                .await?;
            let live: usize = page
                .ask(
                    "return root.querySelectorAll(':is(button, select):enabled').length",
                    vec![],
                )
                .await?;
            assert_eq!(live, 0);
            assert!(page.fits().await?, "{tag}, {width:?}: it does not fit");
            page.assert_accessible("an entry at first sight").await?;
            assert_eq!(asked_for(&page)?, [format!("{tag}/1006.txt")]);
        }
    }
    Ok(())
}

async fn without_scripts_the_table_is_as_it_was(page: Page) -> Outcome {
    page.expect_error(".js");
    let conditions = Conditions::default().answering(".js", Answer::Missing);
    page.open(Visit::at("code=1006").under(conditions).dead())
        .await?;
    until_drawn(&page).await?;
    assert!(page.ask::<bool>(&format!("return {BARE}"), vec![]).await?);
    Ok(())
}

/// Where the things of an entry are, in the build's table and in the widget's.
const PLACES: &str = "
    const [tree] = arguments;
    const entry = [...root.querySelectorAll('[part=entry]')]
      .find((it) => isEarly(it) === (tree === 'early'));
    return [scrollY, ...[...entry.querySelectorAll('h2, p, li, summary, button')]
      .filter(shown).map((it) => Math.round(it.getBoundingClientRect().top))]";

async fn the_widgets_own_stands_where_it_stood(page: Page) -> Outcome {
    for (tag, code) in [
        ("en", "1000"),
        ("es", "1006"),
        ("zh-Hans", "1015"),
        ("vi", "4003"),
    ] {
        for width in Width::BOTH {
            first_seen(&page, tag, code, width).await?;
            // The reader reads on.
            page.ask::<()>("scrollBy(0, 333)", vec![]).await?;
            let before: Vec<f64> = page.ask(PLACES, vec![json!("early")]).await?;
            assert!(before.len() > 20, "{before:?}");
            go_on(&page).await?;
            page.until_entry(code).await?;
            let after: Vec<f64> = page.ask(PLACES, vec![json!("own")]).await?;
            assert_eq!(after.len(), before.len(), "{tag}, {code}, {width:?}");
            for (after, before) in after.iter().zip(&before) {
                // Firefox scrolls to whole pixels.
                let moved = (after - before).abs();
                assert!(moved <= 1.0, "{tag}, {code}, {width:?}: by {moved}");
            }
            // It is the widget's: its buttons work, and the row closes.
            page.until_true(
                "parts('entry').length === 1 && part('entry').querySelector('[data-on]:enabled')",
            )
            .await?;
            page.toggle_row(code).await?;
            page.until_true("!part('entry') && parameter('code') === null")
                .await?;
        }
    }
    Ok(())
}

async fn nothing_moves_from_first_sight_on(page: Page) -> Outcome {
    // In time; later than the programs, which are soon here; and not at all.
    for piece in [Answer::Slow, Answer::Late, Answer::Missing] {
        page.expect_error("entries/en");
        for (code, width) in [
            ("1000", Width::Wide),
            ("1006", Width::Wide),
            ("1006", Width::Narrow),
        ] {
            let conditions = Conditions::default().answering(".txt", piece);
            let visit = Visit::at(format!("code={code}")).width(width);
            page.open(visit.under(conditions).dead()).await?;
            page.until_entry(code).await?;
            page.server()?.withhold_nothing();
            page.until_true("!early('') && rows().length === 20")
                .await?;
            page.until_idle().await?;
            page.ask::<()>(WATCH, vec![]).await?;
            let moved: Vec<String> = page.ask("return moved", vec![]).await?;
            assert!(moved.is_empty(), "{piece:?}, {code}, {width:?}: {moved:?}");
        }
    }
    Ok(())
}

async fn what_was_opened_and_focused_goes_on(page: Page) -> Outcome {
    first_seen(&page, "en", "1006", Width::Wide).await?;
    for at in [0, 2] {
        page.click(&format!(
            "root.querySelectorAll('[data-early] [part=entry] summary')[{at}]"
        ))
        .await?;
    }
    let open = |tree: &str| {
        format!("return [...{tree}.querySelectorAll('details')].map(({{ open }}) => open)")
    };
    let before: Vec<bool> = page.ask(&open("early('[part=entry]')"), vec![]).await?;
    assert_eq!(before.iter().filter(|open| **open).count(), 2);
    let scrolled: f64 = page.ask("return scrollY", vec![]).await?;
    go_on(&page).await?;
    page.until_entry("1006").await?;
    let after: Vec<bool> = page.ask(&open("part('entry')"), vec![]).await?;
    assert_eq!(after, before);
    assert_eq!(page.ask::<f64>("return scrollY", vec![]).await?, scrolled);
    page.until_true("focused() === part('entry').querySelectorAll('summary')[2]")
        .await
}

/// Lets the page's program come, and waits until it has drawn what it is not to show yet.
async fn until_held(page: &Page) -> Outcome {
    let server = page.server()?;
    server.withhold_nothing();
    server.withhold("answers_bg.wasm", Answer::Late);
    page.until_true("part('entry')?.querySelector('[aria-busy]') && !shown(part('table'))")
        .await
}

/// Types into the build's search box, while the build's entry is still there to be read.
async fn type_while_reading(page: &Page, text: &str) -> Outcome {
    assert!(
        page.ask::<bool>("return shown(early('[part=entry]'))", vec![])
            .await?
    );
    let search = page.element("early('[part=search]')").await?;
    Ok(search.send_keys(text).await?)
}

async fn the_table_waits_for_the_entry_unless_somebody_types(page: Page) -> Outcome {
    first_seen(&page, "en", "1006", Width::Wide).await?;
    until_held(&page).await?;
    type_while_reading(&page, "policy").await?;
    page.until_true("!early('table') && part('search').value === 'policy'")
        .await?;
    page.until_true("focused() === part('search')").await?;
    page.until_first("1008").await?;
    page.server()?.withhold_nothing();
    page.until_usable().await
}

async fn a_button_that_is_pressed_brings_the_table(page: Page) -> Outcome {
    first_seen(&page, "en", "1006", Width::Wide).await?;
    // Reading does not: this one opens by itself.
    page.click("early('[part=entry] summary')").await?;
    until_held(&page).await?;
    page.ask::<()>(
        "early('tr[data-code=\"1007\"]').scrollIntoView({ block: 'center' })",
        vec![],
    )
    .await?;
    page.click("early('tr[data-code=\"1007\"] .cell-meaning')")
        .await?;
    page.until_true("!early('table') && shown(part('table'))")
        .await?;
    page.server()?.withhold_nothing();
    page.until_entry("1006").await
}

async fn what_does_not_arrive_breaks_nothing(page: Page) -> Outcome {
    page.expect_error("entries/en/1006");
    page.expect_error("assets/entry-");
    for (file, answer) in [
        ("1006.txt", Answer::Missing),
        ("1006.txt", Answer::Corrupt),
        ("1006.txt", Answer::Late),
        ("entry.js", Answer::Missing),
        ("entry.js", Answer::Altered),
        ("entry.js", Answer::Slow),
    ] {
        let conditions = Conditions::default().answering(file, answer);
        page.open(Visit::at("code=1006").under(conditions).dead())
            .await?;
        page.until_usable().await?;
        page.until_entry("1006").await?;
        page.until_true(
            "!early('') && shown(part('entry'))
             && Math.abs(row('1006').getBoundingClientRect().top) < 60",
        )
        .await?;
        page.search_anew("policy").await?;
        page.until_first("1008").await?;
    }
    Ok(())
}

async fn answers_that_do_not_arrive_take_nothing_away(page: Page) -> Outcome {
    page.expect_error("assets/answers_bg-");
    let conditions = Conditions::default().answering("answers_bg.wasm", Answer::Missing);
    page.open(Visit::at("code=1006").under(conditions).dead())
        .await?;
    page.until_true("tidy(part('entry')).includes('did not arrive')")
        .await?;
    type_while_reading(&page, "policy").await?;
    page.until_true("!early('table') && shown(part('table'))")
        .await?;
    page.until_first("1008").await?;
    Ok(())
}

async fn what_asks_for_more_than_an_entry_is_left_to_the_program(page: Page) -> Outcome {
    for query in [
        "code=1006&q=proxy",
        "code=1006&category=protocol",
        "code=1006&compare=1001,1015",
        "code=1006&variant=card",
        "code=1006&code=1008",
        "code=1006&lang=es",
        "code=1006&lang=nonsense",
        "code=4004",
        "code=%3Cb%3E1006",
        "code=1006%22%5D",
        "code=../../1006",
    ] {
        page.open(Visit::at(query).under(without_programs()).dead())
            .await?;
        page.until_true(BARE).await?;
        page.server()?.withhold_nothing();
        page.until_true("!early('') && shown(part('root'))").await?;
        page.until_idle().await?;
        assert_eq!(asked_for(&page)?, [""; 0], "{query}");
    }
    // A reader of another language, by an earlier visit.
    page.open(Visit::default()).await?;
    page.ask::<()>("localStorage.setItem('ws-close-codes.lang', 'vi')", vec![])
        .await?;
    let address = page.server()?.page("code=1006");
    page.client().goto(&address).await?;
    page.until_usable().await?;
    page.until_entry("1006").await?;
    page.until_true("part('root').lang === 'vi'").await?;
    assert_eq!(asked_for(&page)?, [""; 0]);
    // The page of that language has it.
    let address = page.server()?.file(folder("vi"), "code=1006");
    page.client().goto(&address).await?;
    page.until_usable().await?;
    page.until_entry("1006").await?;
    assert_eq!(asked_for(&page)?, ["vi/1006.txt"]);
    Ok(())
}

async fn a_page_that_is_kept_asks_for_none(page: Page) -> Outcome {
    page.open(Visit::default().under(Conditions::default().as_built()))
        .await?;
    page.until_true("navigator.serviceWorker?.controller")
        .await?;
    let address = page.server()?.page("code=1006");
    page.client().goto(&address).await?;
    page.until_usable().await?;
    page.until_entry("1006").await?;
    assert_eq!(asked_for(&page)?, [""; 0]);
    Ok(())
}
