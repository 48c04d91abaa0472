//! The element in real documentation portals, which `cargo xtask portals` builds from the recipes
//! in `docs/embedding.md`: it has its place there, and both keep their keys, links and colours.

use browser_tests::{Answer, Case, Conditions, Engine, Outcome, Page, Site, Visit, Width};
use fantoccini::key::Key;

use crate::theme::until_lightness;

/// What a test has to know of a portal.
#[derive(Debug)]
struct Portal {
    name: &'static str,
    /// What names its cases.
    cases: [&'static str; 3],
    /// What stands around its text.
    frame: &'static str,
    /// What to press, one after the other, for its other colours, wide and narrow.
    switch: [&'static [&'static str]; 2],
    /// Whether its search was called by its key.
    search_called: Option<&'static str>,
    /// Whether it goes from page to page without loading one.
    without_loads: bool,
}

const PORTALS: [Portal; 6] = [
    Portal {
        name: "plain",
        cases: [
            "portals::plain_has_it_in_its_place",
            "portals::plain_keeps_its_keys_and_links",
            "portals::plain_leads_to_the_page_where_it_fails",
        ],
        frame: "header",
        switch: [&["document.getElementById('theme')"]; 2],
        search_called: None,
        without_loads: false,
    },
    Portal {
        name: "mkdocs",
        cases: [
            "portals::mkdocs_has_it_in_its_place",
            "portals::mkdocs_keeps_its_keys_and_links",
            "portals::mkdocs_leads_to_the_page_where_it_fails",
        ],
        frame: ".md-header, .md-sidebar",
        switch: [&["document.querySelector('[data-md-component=palette] label:not([hidden])')"]; 2],
        search_called: Some("document.activeElement.matches('[data-md-component=search-query]')"),
        without_loads: true,
    },
    Portal {
        name: "vitepress",
        cases: [
            "portals::vitepress_has_it_in_its_place",
            "portals::vitepress_keeps_its_keys_and_links",
            "portals::vitepress_leads_to_the_page_where_it_fails",
        ],
        frame: ".VPNavBar, .VPSidebar, .VPLocalNav",
        switch: [
            &["document.querySelector('.VPNavBarAppearance button')"],
            &[
                "document.querySelector('.VPNavBarHamburger')",
                "document.querySelector('.VPNavScreenAppearance button')",
                "document.querySelector('.VPNavBarHamburger')",
            ],
        ],
        search_called: Some("document.querySelector('.VPLocalSearchBox input')"),
        without_loads: true,
    },
    Portal {
        name: "sphinx",
        cases: [
            "portals::sphinx_has_it_in_its_place",
            "portals::sphinx_keeps_its_keys_and_links",
            "portals::sphinx_leads_to_the_page_where_it_fails",
        ],
        frame: ".mobile-header, .sidebar-drawer",
        switch: [
            &["document.querySelector('.content-icon-container .theme-toggle')"],
            &["document.querySelector('.mobile-header .theme-toggle')"],
        ],
        search_called: Some("document.activeElement.matches('.sidebar-search')"),
        without_loads: false,
    },
    Portal {
        name: "docusaurus",
        cases: [
            "portals::docusaurus_has_it_in_its_place",
            "portals::docusaurus_keeps_its_keys_and_links",
            "portals::docusaurus_leads_to_the_page_where_it_fails",
        ],
        frame: ".navbar, .theme-doc-sidebar-container, .theme-doc-breadcrumbs",
        switch: [
            &["document.querySelector('.navbar [class*=colorModeToggle] button')"],
            &[
                "document.querySelector('.navbar__toggle')",
                "document.querySelector('.navbar-sidebar button[class*=toggleButton]')",
                "document.querySelector('.navbar-sidebar__close')",
            ],
        ],
        search_called: None,
        without_loads: true,
    },
    Portal {
        name: "turbo",
        cases: [
            "portals::turbo_has_it_in_its_place",
            "portals::turbo_keeps_its_keys_and_links",
            "portals::turbo_leads_to_the_page_where_it_fails",
        ],
        frame: "header",
        switch: [&["document.getElementById('theme')"]; 2],
        search_called: None,
        without_loads: true,
    },
];

pub(crate) fn cases() -> Vec<Case> {
    let of = |portal: &'static Portal| {
        let [place, keys, failure] = portal.cases;
        [
            Case::new(place, move |page| has_it_in_its_place(page, portal)),
            Case::new(keys, move |page| keeps_its_keys_and_links(page, portal)),
            Case::new(failure, move |page| leads_to_the_page(page, portal)),
        ]
    };
    let single = [
        Case::new(
            "portals::a_worker_of_its_own_opens_it_without_a_network",
            opens_without_a_network,
        ),
        Case::new(
            "portals::turbo_shows_it_live_while_the_page_is_on_its_way",
            is_live_in_a_preview,
        ),
        Case::new(
            "portals::turbo_takes_it_into_a_frame",
            is_taken_into_a_frame,
        ),
    ];
    PORTALS.iter().flat_map(of).chain(single).collect()
}

/// Searches as a reader does, and clears the box.
async fn assert_finds(page: &Page) -> Outcome {
    page.search("going away").await?;
    page.until_first("1001").await?;
    page.search_anew("").await?;
    page.until_count(20).await
}

/// Nothing lies over anything, and nothing sticks out.
async fn assert_has_room(page: &Page, portal: &Portal, when: &str) -> Outcome {
    let faults: Vec<String> = page
        .ask(
            "const faults = [];
             const box = host.getBoundingClientRect();
             const column = host.parentElement.getBoundingClientRect();
             if (box.left < column.left - 1 || box.right > column.right + 1)
                 faults.push(`from ${box.left} to ${box.right} in a column of ${column.left} to ${column.right}`);
             if (column.width - box.width > 100) faults.push(`only ${box.width} wide`);
             const frame = () => [...document.querySelectorAll(arguments[0])].filter(shown)
                 .map((part) => ({ part, at: part.getBoundingClientRect() }))
                 .filter(({ at }) => at.width > 0 && at.right > 0 && at.bottom > 0
                     && at.left < innerWidth && at.top < innerHeight);
             scrollTo({ top: 0, behavior: 'instant' });
             if (frame().length === 0) faults.push('there is nothing around it');
             const first = host.getBoundingClientRect();
             for (const { part, at } of frame())
                 if (at.right > first.left + 1 && at.left < first.right - 1
                     && at.bottom > first.top + 1 && at.top < first.bottom - 1)
                     faults.push(`on ${part.className || part.localName}`);
             host.scrollIntoView({ behavior: 'instant' });
             for (const { part, at } of frame())
                 if (document.elementFromPoint((Math.max(0, at.left) + Math.min(innerWidth, at.right)) / 2,
                     (Math.max(0, at.top) + Math.min(innerHeight, at.bottom)) / 2) === host)
                     faults.push(`over ${part.className || part.localName}`);
             const text = parseFloat(getComputedStyle(host).fontSize);
             const small = parseFloat(getComputedStyle(part('count')).fontSize);
             if (small >= text) faults.push(`small print of ${small} pixels in text of ${text}`);
             scrollTo({ top: 0, behavior: 'instant' });
             return faults",
            vec![portal.frame.into()],
        )
        .await?;
    assert!(faults.is_empty(), "{when}: {faults:#?}");
    assert!(page.fits().await?, "{when}: the portal scrolls sideways");
    Ok(())
}

/// Whether text beside the element is as light as text in it.
const SAME_TEXT: &str = "(() => {
    const light = (element) => getComputedStyle(element).color.match(/[\\d.]+/g)
        .slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) > 384;
    return light(host.parentElement) === light(part('root'));
})()";

/// Presses a button by keyboard: WebKitGTK's scroll bar takes the clicks at the edge of a narrow
/// window. What is no button is clicked.
async fn push(page: &Page, what: &str) -> Outcome {
    // What slides in is there before it can be seen.
    page.until_true(&format!(
        "{what}?.checkVisibility({{ visibilityProperty: true }})"
    ))
    .await?;
    let focused = format!("{what}.focus(); return focused() === {what}");
    if page.ask(&focused, vec![]).await? {
        return page.press(Key::Enter).await;
    }
    page.click(what).await
}

async fn has_it_in_its_place(page: Page, portal: &'static Portal) -> Outcome {
    for (width, switch) in Width::BOTH.into_iter().zip(portal.switch) {
        page.open(Visit::to_portal(portal.name).width(width))
            .await?;
        if page.engine() == Engine::Chromium {
            page.emulate("", &[("prefers-color-scheme", "light")])
                .await?;
        }
        assert_finds(&page).await?;
        let when = format!("{width:?}");
        assert_has_room(&page, portal, &when).await?;
        // A portal that scrolls smoothly is elsewhere by the time the driver clicks.
        page.ask::<()>(
            "row('1006').scrollIntoView({ behavior: 'instant', block: 'center' })",
            vec![],
        )
        .await?;
        page.toggle_row("1006").await?;
        page.until_told("entry").await?;
        assert_has_room(&page, portal, &format!("{when}, an entry open")).await?;
        page.ask::<()>("scrollTo({ top: 0, behavior: 'instant' })", vec![])
            .await?;
        until_lightness(&page, false).await?;
        for dark in [true, false] {
            for press in switch {
                push(&page, press).await?;
            }
            until_lightness(&page, dark).await?;
            page.until_true(SAME_TEXT).await?;
        }
    }
    Ok(())
}

/// When the document was loaded, which going from page to page without loads leaves as it is.
async fn loaded(page: &Page) -> Outcome<String> {
    page.ask("return String(performance.timeOrigin)", vec![])
        .await
}

/// How often the program was asked for.
fn programs_sent(page: &Page) -> Outcome<usize> {
    let requests = page.server()?.requests();
    let programs = requests
        .iter()
        .filter(|request| request.path.contains("/ws-close-codes_bg-"));
    Ok(programs.count())
}

/// Is there once, and as good as ever.
async fn assert_is_back(page: &Page) -> Outcome {
    page.until_true("part('search') && rows().length === 20 && answer('faq')")
        .await?;
    page.until_true(
        "document.querySelectorAll('ws-close-codes').length === 1 && parts('root').length === 1",
    )
    .await?;
    assert_finds(page).await
}

async fn keeps_its_keys_and_links(page: Page, portal: &'static Portal) -> Outcome {
    page.open(Visit::to_portal(portal.name)).await?;
    if let Some(called) = portal.search_called {
        page.press('/').await?;
        page.until_true(called).await?;
        page.reload().await?;
    }
    // The key is the portal's, and the lookup does not say otherwise.
    page.until_true("!root.querySelector('#search-hint').innerText.includes('/')")
        .await?;
    // Letters and signs that one or the other portal has something for.
    page.ask::<()>("part('search').focus()", vec![]).await?;
    let typed = "sfnp/.,?";
    for key in typed.chars().chain([Key::Left.into(), Key::Right.into()]) {
        page.press(key).await?;
    }
    page.until_true(&format!(
        "focused() === part('search') && part('search').value === '{typed}'"
    ))
    .await?;
    page.search_anew("").await?;
    page.until_count(20).await?;

    let since = loaded(&page).await?;
    let programs = programs_sent(&page)?;
    for _ in 0..2 {
        page.assert_quiet().await?;
        page.click(&link("about us")).await?;
        page.until_true("!host && document.querySelector('h1').textContent.startsWith('About')")
            .await?;
        if portal.without_loads {
            assert_eq!(loaded(&page).await?, since, "a page was loaded");
        }
        page.assert_quiet().await?;
        page.back().await?;
        assert_is_back(&page).await?;
    }
    if portal.without_loads {
        assert_eq!(loaded(&page).await?, since, "a page was loaded");
        assert_eq!(programs_sent(&page)?, programs, "the program came again");
    }
    Ok(())
}

/// Where the program cannot run, the author's link is there, and has the page behind it loaded whole.
async fn leads_to_the_page(page: Page, portal: &'static Portal) -> Outcome {
    page.expect_error("ws-close-codes_bg-");
    let conditions = Conditions::default()
        .of(Site::Portal(portal.name))
        .answering("ws-close-codes_bg.wasm", Answer::Missing);
    page.open(Visit::default().under(conditions).dead()).await?;
    page.until_true(
        "harness.fetched.some((url) => url.includes('_bg-')) && harness.pending === 0
            && shown(host.querySelector('a'))",
    )
    .await?;
    page.server()?.withhold_nothing();
    let since = loaded(&page).await?;
    page.click("host.querySelector('a')").await?;
    page.until_true("location.pathname.endsWith('/ws-close-codes/') && rows().length === 20")
        .await?;
    assert_ne!(loaded(&page).await?, since, "it was put into the portal");
    Ok(())
}

/// A link of the page that is open, by its text.
fn link(text: &str) -> String {
    format!("[...document.querySelectorAll('a')].find((a) => a.textContent === '{text}')")
}

/// Turbo's portal, from the page with the lookup on to the one without; when the document was loaded,
/// and how often the program was asked for until then.
async fn leave_for_about(page: &Page) -> Outcome<(String, usize)> {
    // A page that the browser remembers would be here before the one that Turbo kept.
    let conditions = Conditions::default().of(Site::Portal("turbo")).forgotten();
    page.open(Visit::default().under(conditions)).await?;
    assert_finds(page).await?;
    let before = (loaded(page).await?, programs_sent(page)?);
    page.click(&link("about us")).await?;
    page.until_true("!host && document.querySelector('h1').textContent === 'About'")
        .await?;
    Ok(before)
}

/// Is there again without a load and without another program.
async fn assert_lives_on(page: &Page, before: &(String, usize)) -> Outcome {
    assert_is_back(page).await?;
    assert_eq!(loaded(page).await?, before.0, "a page was loaded");
    assert_eq!(programs_sent(page)?, before.1, "the program came again");
    page.assert_quiet().await
}

/// Turbo shows what it kept of a page, a copy without what is in the element, while it asks for the
/// page anew; then it puts the new one in its place.
async fn is_live_in_a_preview(page: Page) -> Outcome {
    let before = leave_for_about(&page).await?;
    page.server()?.withhold("/docs/", Answer::Late);
    page.click(&link("how connections close")).await?;
    let preview = "document.documentElement.hasAttribute('data-turbo-preview')";
    page.until_true(&format!("{preview} && host")).await?;
    assert_lives_on(&page, &before).await?;
    page.until_true(preview).await?;
    page.ask::<()>("host.dataset.kept = ''", vec![]).await?;
    page.server()?.withhold_nothing();
    page.until_true(&format!("!{preview} && host && !('kept' in host.dataset)"))
        .await?;
    assert_lives_on(&page, &before).await
}

async fn is_taken_into_a_frame(page: Page) -> Outcome {
    let before = leave_for_about(&page).await?;
    page.click(&link("have it here")).await?;
    page.until_true("host?.closest('turbo-frame')").await?;
    assert_lives_on(&page, &before).await?;
    page.until_true("document.querySelector('h1').textContent === 'About'")
        .await
}

/// Loads the page again as a reader does, and waits until it can be used.
async fn again(page: &Page) -> Outcome {
    page.ask::<()>("window.before = true; location.reload()", vec![])
        .await?;
    page.until_true("!window.before && host && part('search') && answer('faq')")
        .await
}

/// Nothing is remembered but by the worker that the recipe has.
async fn opens_without_a_network(page: Page) -> Outcome {
    page.expect_error("ERR_CONNECTION");
    // What would be fetched while idle, and was not yet when the server stopped.
    page.expect_error("ERR_FAILED");
    let conditions = Conditions::default()
        .of(Site::Portal("plain"))
        .as_built()
        .forgotten();
    page.open(Visit::default().under(conditions)).await?;
    page.until_true("navigator.serviceWorker.controller")
        .await?;
    for stopped in [false, true] {
        if stopped {
            page.server()?.stop();
        }
        again(&page).await?;
        assert_finds(&page).await?;
        page.toggle_row("1006").await?;
        page.until_told("entry").await?;
        // What comes while nothing else does is the worker's to keep, too; this comes last, in each
        // of the four languages.
        page.until_true(
            "performance.getEntriesByType('resource')
                .filter(({ name }) => name.includes('/data/pairs/')).length === 4",
        )
        .await?;
    }
    Ok(())
}
