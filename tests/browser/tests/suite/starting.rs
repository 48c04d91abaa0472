//! How an element on another site's page starts: what is fetched when, what the reader sees where
//! that fails, and that nothing is missed in the meantime.

use browser_tests::{Answer, Case, Conditions, Outcome, Page, Visit};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "starting::until_it_comes_near_only_its_script_is_fetched",
            until_it_comes_near_only_its_script_is_fetched,
        ),
        Case::new(
            "starting::a_file_that_fails_is_told_and_the_next_element_asks_again",
            a_file_that_fails_is_told_and_the_next_element_asks_again,
        ),
        Case::new(
            "starting::attributes_that_change_meanwhile_take_effect",
            attributes_that_change_meanwhile_take_effect,
        ),
        Case::new(
            "starting::one_that_is_taken_away_meanwhile_comes_back",
            one_that_is_taken_away_meanwhile_comes_back,
        ),
    ]
}

/// A page with an element below its visible part. What the element tells is written down.
const PORTAL: &str = "<script>
      window.told = [];
      addEventListener('ws-close-codes:error', ({ detail }) => told.push(detail.message));
    </script>
    <script type=\"module\" src=\"embed.js\"></script>
    <div style=\"block-size: 5000px\"></div>
    <ws-close-codes><p id=\"authors\">By its author</p></ws-close-codes>";

const AUTHORS: &str = "shown(document.getElementById('authors'))";

async fn open(page: &Page, conditions: Conditions) -> Outcome {
    let conditions = conditions.in_portal(PORTAL).forgotten();
    let visit = Visit::default().to("portal.html").under(conditions);
    page.open(visit.dead()).await
}

/// The names of the files of ours that were asked for.
fn asked_for(page: &Page) -> Outcome<Vec<String>> {
    let requests = page.server()?.requests();
    let names = requests
        .iter()
        .filter_map(|request| request.path.rsplit('/').next());
    let ours = names.filter(|name| !["portal.html", "icon.svg"].contains(name));
    Ok(ours.map(str::to_owned).collect())
}

async fn come_near(page: &Page) -> Outcome {
    page.ask("host.scrollIntoView({ behavior: 'instant' })", vec![])
        .await
}

async fn until_it_comes_near_only_its_script_is_fetched(page: Page) -> Outcome {
    open(&page, Conditions::default()).await?;
    page.until_true("customElements.get('ws-close-codes')")
        .await?;
    page.until_true(AUTHORS).await?;
    // Two frames, in which an element that is near would have been seen to be.
    let frames = "const done = arguments[0];
        requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    page.client().execute_async(frames, vec![]).await?;
    assert_eq!(asked_for(&page)?, ["embed.js"]);
    come_near(&page).await?;
    page.until_true(&format!("rows().length === 20 && !{AUTHORS}"))
        .await
}

async fn a_file_that_fails_is_told_and_the_next_element_asks_again(page: Page) -> Outcome {
    // Each engine has its own words for it.
    for words in [
        "assets/",
        "integrity",
        "import",
        "WebAssembly",
        "CompileError",
        "wasm",
    ] {
        page.expect_error(words);
    }
    for name in ["start.js", "ws-close-codes_bg.wasm"] {
        for answer in [Answer::Missing, Answer::Corrupt, Answer::Altered] {
            open(&page, Conditions::default().answering(name, answer)).await?;
            come_near(&page).await?;
            page.until_true(&format!("told.length === 1 && {AUTHORS}"))
                .await?;
            page.until_true("rows().length === 0 && !window.altered")
                .await?;
            page.server()?.withhold_nothing();
            page.ask::<()>(
                "host.remove(); document.body.prepend(document.createElement('ws-close-codes'));
                 scrollTo({ top: 0, behavior: 'instant' })",
                vec![],
            )
            .await?;
            page.until_true("rows().length === 20 && told.length === 1")
                .await?;
        }
    }
    Ok(())
}

/// Opens the portal and scrolls to its element, which then waits for a file.
async fn waiting_for(page: &Page, name: &'static str) -> Outcome {
    open(page, Conditions::default().answering(name, Answer::Late)).await?;
    come_near(page).await?;
    // What comes before it has been taken in.
    page.until_true(match name {
        "start.js" => "document.querySelector('head script[src*=\"/start-\"]')",
        "ws-close-codes_bg.wasm" => "host.shadowRoot?.querySelector('link')",
        _ => "harness.fetched.some((url) => url.endsWith('/data/table.json'))",
    })
    .await
}

async fn attributes_that_change_meanwhile_take_effect(page: Page) -> Outcome {
    for name in ["start.js", "ws-close-codes_bg.wasm", "data/table.json"] {
        waiting_for(&page, name).await?;
        for (name, value) in [("q", "policy"), ("category", "error"), ("theme", "dark")] {
            page.set_attribute(name, Some(value)).await?;
        }
        page.set_attribute("category", None).await?;
        page.server()?.withhold_nothing();
        page.until_first("1008").await?;
        page.until_true(
            "part('search').value === 'policy' && part('root').dataset.theme === 'dark'
             && parts('chip').findIndex((chip) => chip.ariaPressed === 'true') === 0",
        )
        .await?;
    }
    Ok(())
}

async fn one_that_is_taken_away_meanwhile_comes_back(page: Page) -> Outcome {
    for name in ["start.js", "data/table.json"] {
        waiting_for(&page, name).await?;
        page.ask::<()>("window.away = host; host.remove()", vec![])
            .await?;
        page.server()?.withhold_nothing();
        page.ask::<()>("document.body.prepend(away)", vec![])
            .await?;
        // Where it came back after its start had ended, it begins anew once it is near.
        come_near(&page).await?;
        page.until_true("rows().length === 20 && parts('root').length === 1")
            .await?;
        page.search("policy").await?;
        page.until_first("1008").await?;
    }
    Ok(())
}
