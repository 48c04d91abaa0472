//! The element in a frame of another page: what reaches it, what it tells, and what it does not
//! listen to.

use browser_tests::{Case, Conditions, Engine, Outcome, Page, Visit, Width};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "framed::the_parameters_of_the_address_reach_it",
            the_parameters_of_the_address_reach_it,
        ),
        Case::new(
            "framed::the_page_around_follows_its_height",
            the_page_around_follows_its_height,
        ),
        Case::new(
            "framed::another_origin_is_told_the_height_too",
            another_origin_is_told_the_height_too,
        ),
        Case::new("framed::works_in_a_sandbox", works_in_a_sandbox),
        Case::new(
            "framed::messages_to_it_change_nothing",
            messages_to_it_change_nothing,
        ),
        Case::new(
            "framed::paints_nothing_behind_the_element",
            paints_nothing_behind_the_element,
        ),
    ]
}

/// A page with a frame, and the listener that the README gives. It keeps what it was told.
fn portal(frame: &str) -> String {
    format!(
        "<meta name=\"viewport\" content=\"width=device-width\">
        <style>body {{ margin: 1rem }} iframe {{ inline-size: 100%; block-size: 20rem; border: 0 }}</style>
        <h1>A portal</h1>
        <iframe title=\"WebSocket close codes\" {frame}></iframe>
        <p>What follows.</p>
        <script>
          window.told = [];
          addEventListener('message', ({{ data, origin, source }}) => {{
            if (data?.type !== 'ws-close-codes:height') return;
            told.push([origin, data.height, Object.keys(data).join()]);
            for (const frame of document.querySelectorAll('iframe')) {{
              if (frame.contentWindow === source) frame.style.blockSize = `${{data.height}}px`;
            }}
          }});
        </script>"
    )
}

/// Opens a page with such a frame and goes into it, once it can be used.
async fn enter(page: &Page, frame: &str, width: Width) -> Outcome {
    let conditions = Conditions::default().in_portal(&portal(frame));
    let visit = Visit::default().to("portal.html").under(conditions);
    page.open(visit.width(width).dead()).await?;
    page.enter_frame().await?;
    page.until_usable().await
}

/// Clicks what an expression names. Firefox's driver does not scroll the page around a frame.
async fn click(page: &Page, what: &str) -> Outcome {
    let script = format!("{what}.scrollIntoView({{ block: 'center' }})");
    page.ask::<()>(&script, vec![]).await?;
    page.click(what).await
}

/// Waits until the frame is as high as what is in it, and no scroll bar is needed.
async fn until_followed(page: &Page) -> Outcome {
    let height = "host.getBoundingClientRect().height";
    page.until_true(&format!(
        "innerHeight === Math.ceil({height})
         && document.documentElement.scrollHeight <= innerHeight"
    ))
    .await
}

async fn the_parameters_of_the_address_reach_it(page: Page) -> Outcome {
    let query = "q=1006&category=error&code=1006&compare=1001,1015&theme=dark&lang=es&variant=table\
                 &onclick=x&id=y&style=z&loading=lazy&sync-url=&codes=x.json&slot=a&__proto__=b";
    page.open(Visit::at(query).to("embed.html").dead()).await?;
    page.until_true("answer('entry')?.id === 'entry-1006' && answer('comparison')")
        .await?;
    page.until_true(
        "part('search').value === '1006' && part('root').lang === 'es'
         && part('root').dataset.theme === 'dark'",
    )
    .await?;
    page.until_rows(&["1006"]).await?;
    let taken: Vec<String> = page
        .ask("return host.getAttributeNames().sort()", vec![])
        .await?;
    let wanted = "category code compare data-theme lang loading q theme variant";
    assert_eq!(taken.join(" "), wanted);
    let eager: String = page
        .ask("return host.getAttribute('loading')", vec![])
        .await?;
    assert_eq!(eager, "eager");
    // Alone in a window it has nobody to tell, and the address stays as it was.
    assert!(page.parameter("onclick").await?.is_some());
    page.open(Visit::at("").to("embed.html")).await?;
    page.search("policy").await?;
    page.until_first("1008").await?;
    assert_eq!(page.parameter("q").await?, None);
    Ok(())
}

async fn the_page_around_follows_its_height(page: Page) -> Outcome {
    for width in Width::BOTH {
        enter(&page, "src=\"embed.html?lang=en\"", width).await?;
        until_followed(&page).await?;
        let before: u32 = page.ask("return innerHeight", vec![]).await?;
        click(&page, "inRow('1006', 'open')").await?;
        page.until_true("answer('entry')?.id === 'entry-1006'")
            .await?;
        until_followed(&page).await?;
        let opened: u32 = page.ask("return innerHeight", vec![]).await?;
        assert!(
            opened > before + 300,
            "{before} pixels, then {opened} with an entry"
        );
        assert!(page.fits().await?, "the frame scrolls sideways");
        click(&page, "inRow('1006', 'open')").await?;
        page.until_true("!part('entry')").await?;
        until_followed(&page).await?;
        let closed: u32 = page.ask("return innerHeight", vec![]).await?;
        assert!(closed < opened, "{closed} pixels after {opened}");
        page.leave_frame().await?;
        assert!(page.fits().await?, "the page around scrolls sideways");
        // It has come to rest: what is told does not itself make the frame tell again.
        let told = "const count = told.length, done = arguments[0];
            const frames = (left) => left ? requestAnimationFrame(() => frames(left - 1))
                : done([count, told.length, told.every(([, height, keys]) =>
                    Number.isInteger(height) && keys === 'type,height')]);
            frames(20)";
        let told = page.client().execute_async(told, vec![]).await?;
        let (count, later, formed): (usize, usize, bool) = serde_json::from_value(told)?;
        assert_eq!(count, later, "it goes on telling");
        assert!((3..60).contains(&count), "told {count} times");
        assert!(formed, "a message has another shape");
    }
    Ok(())
}

async fn another_origin_is_told_the_height_too(page: Page) -> Outcome {
    let elsewhere = "></iframe><script>
        const frame = document.querySelector('iframe');
        frame.src = location.href.replace('127.0.0.1', 'localhost').replace('portal', 'embed');
        </script><iframe hidden title=\"none\"";
    enter(&page, elsewhere, Width::Narrow).await?;
    let origin: String = page.ask("return origin", vec![]).await?;
    assert!(origin.starts_with("http://localhost:"), "{origin}");
    until_followed(&page).await?;
    // WebKit's driver does not type into a frame of another origin.
    page.set_attribute("q", Some("policy")).await?;
    page.until_first("1008").await?;
    until_followed(&page).await?;
    page.leave_frame().await?;
    let from: Vec<String> = page
        .ask(
            "return [...new Set(told.map(([origin]) => origin))]",
            vec![],
        )
        .await?;
    assert_eq!(from, [origin]);
    Ok(())
}

/// Without storage, and with an origin that is nobody's.
async fn works_in_a_sandbox(page: Page) -> Outcome {
    let frame = "sandbox=\"allow-scripts\" src=\"embed.html?theme=light\"";
    if page.engine() == Engine::WebKit {
        return keeps_to_its_link(&page, frame).await;
    }
    enter(&page, frame, Width::Narrow).await?;
    let origin: String = page.ask("return origin", vec![]).await?;
    assert_eq!(origin, "null");
    page.search("policy").await?;
    page.until_first("1008").await?;
    click(&page, "inRow('1008', 'open')").await?;
    page.until_true("answer('entry')?.id === 'entry-1008'")
        .await?;
    until_followed(&page).await?;
    // What is chosen holds, although it cannot be remembered.
    click(&page, "part('theme').querySelector('[data-theme=dark]')").await?;
    page.until_true("part('root').dataset.theme === 'dark'")
        .await?;
    page.leave_frame().await
}

/// To WebKit nothing is of the same origin as a page whose origin is nobody's: no policy that says
/// `'self'` lets a script run there. The way to the page stays.
async fn keeps_to_its_link(page: &Page, frame: &str) -> Outcome {
    let conditions = Conditions::default().in_portal(&portal(frame));
    let visit = Visit::default().to("portal.html").under(conditions);
    page.open(visit.dead()).await?;
    page.enter_frame().await?;
    page.until_true("shown(document.querySelector('ws-close-codes a[href]'))")
        .await?;
    page.leave_frame().await
}

async fn messages_to_it_change_nothing(page: Page) -> Outcome {
    enter(&page, "src=\"embed.html?q=policy\"", Width::Wide).await?;
    page.until_first("1008").await?;
    until_followed(&page).await?;
    let look = "return [innerHeight, location.href, document.documentElement.outerHTML,
        root.innerHTML, part('search').value, Object.keys(window).length]";
    let before: serde_json::Value = page.ask(look, vec![]).await?;
    page.leave_frame().await?;
    let messages = json!([
        { "type": "ws-close-codes:height", "height": 1 },
        { "type": "ws-close-codes:set", "q": "1006", "code": "1006", "theme": "dark", "lang": "vi" },
        { "type": "ws-close-codes:select", "code": 1006 },
        { "q": "1006" },
        { "opened": "x" },
        { "__proto__": { "q": "1006" }, "constructor": { "prototype": { "q": "1006" } } },
        "take over",
        "<img src=qqzz onerror=pwned=1>",
        "javascript:pwned=1",
        null,
        [],
        4404,
    ]);
    page.ask::<()>(
        "const [messages] = arguments, { contentWindow } = document.querySelector('iframe');
         for (const message of messages) {
           contentWindow.postMessage(message, '*');
           contentWindow.postMessage(JSON.stringify(message), '*');
         }",
        vec![messages],
    )
    .await?;
    page.enter_frame().await?;
    // Messages come in their order: once this one has, the others had.
    let last = "const done = arguments[0];
        addEventListener('message', () => setTimeout(done, 0), { once: true });
        postMessage('last', '*')";
    page.client().execute_async(last, vec![]).await?;
    let after: serde_json::Value = page.ask(look, vec![]).await?;
    assert_eq!(before, after);
    page.search_anew("1006").await?;
    page.until_first("1006").await?;
    page.leave_frame().await
}

/// What the page around has painted shines through, unless a colour scheme is asked for that it
/// does not have.
async fn paints_nothing_behind_the_element(page: Page) -> Outcome {
    for (query, scheme) in [
        ("", "light dark"),
        ("theme=auto", "light dark"),
        ("theme=light", "light"),
        ("theme=dark", "dark"),
    ] {
        page.open(Visit::at(query).to("embed.html")).await?;
        let look = "return [document.documentElement, document.body].flatMap((element) => {
            const { backgroundColor, backgroundImage, marginTop, colorScheme } = getComputedStyle(element);
            return [backgroundColor, backgroundImage, marginTop, colorScheme] })";
        let nothing = ["rgba(0, 0, 0, 0)", "none", "0px", scheme];
        let seen: Vec<String> = page.ask(look, vec![]).await?;
        assert_eq!(seen, [nothing, nothing].concat(), "{query}");
    }
    // The reader's choice inside wins over the address.
    page.click("part('theme').querySelector('[data-theme=light]')")
        .await?;
    page.until_true("getComputedStyle(document.documentElement).colorScheme === 'light'")
        .await
}
