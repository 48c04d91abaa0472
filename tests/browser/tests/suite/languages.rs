//! The four languages: switched without a page load, remembered, and fitting a telephone.

use browser_tests::{Case, Outcome, Page, Visit, Width};
use fantoccini::key::Key;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "languages::switching_loses_nothing",
            switching_loses_nothing,
        ),
        Case::new(
            "languages::the_switch_shows_what_is_in_force",
            the_switch_shows_what_is_in_force,
        ),
        Case::new("languages::each_fits_a_telephone", each_fits_a_telephone),
    ]
}

/// Their tags, as the switch offers them.
pub(crate) const TAGS: [&str; 4] = ["en", "es", "zh-Hans", "vi"];

async fn switching_loses_nothing(page: Page) -> Outcome {
    page.open(Visit::at("q=1006&category=error&code=1006"))
        .await?;
    page.until_entry("1006").await?;
    page.ask::<()>("window.samePage = true", vec![]).await?;
    let english = page.text("entry").await?;
    for tag in TAGS.into_iter().rev() {
        page.click(&format!(
            "part('language').querySelector('option[value={tag}]')"
        ))
        .await?;
        page.until_true(&format!(
            "part('root').lang === '{tag}' && document.documentElement.lang === '{tag}'"
        ))
        .await?;
        page.until_true(
            "samePage && part('search').value === '1006' && parameter('code') === '1006'",
        )
        .await?;
        page.until_entry("1006").await?;
        assert_eq!(page.text("entry").await? == english, tag == "en", "{tag}");
    }
    page.click("part('language').querySelector('option[value=es]')")
        .await?;
    page.until_true("parameter('lang') === 'es' && part('root').lang === 'es'")
        .await?;
    let plain = page.server()?.page("");
    page.client().goto(&plain).await?;
    page.until_true("part('root')?.lang === 'es'").await
}

/// An entry with everything unfolded, a comparison, a number and the large table, in each language.
async fn each_fits_a_telephone(page: Page) -> Outcome {
    let mut found: Vec<String> = Vec::new();
    for tag in TAGS {
        // Every language once, both themes along the way.
        let theme = if tag == "en" { "dark" } else { "light" };
        for (query, part) in [
            ("code=1006", "entry"),
            ("compare=1006,1015", "comparison"),
            ("q=4004", "range"),
            ("", "sending"),
        ] {
            let address = format!("lang={tag}&theme={theme}&{query}");
            page.open(Visit::at(address).width(Width::Narrow)).await?;
            if part == "sending" {
                page.click("part('sending').querySelector('summary')")
                    .await?;
            }
            page.until_true(&format!(
                "part('root').lang === '{tag}' && answer('{part}')"
            ))
            .await?;
            page.unfold(part).await?;
            let state = format!("{tag}, {theme}, {part}");
            if !page.fits().await? {
                found.push(format!(
                    "{state} is wider than 360 pixels: {:?}",
                    page.wide().await?
                ));
            }
            let looked = page.assert_accessible(&state).await;
            found.extend(looked.err().map(|failure| failure.to_string()));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// However a language came about: chosen, by the back button, by the element's attribute.
async fn the_switch_shows_what_is_in_force(page: Page) -> Outcome {
    let in_force = async |tag: &str| {
        page.until_true(&format!(
            "part('root')?.lang === '{tag}' && part('language').value === '{tag}'"
        ))
        .await
    };
    page.open(Visit::default()).await?;
    for tag in ["vi", "es"] {
        // Going back passes over steps that nobody took by hand, and to WebKit's driver choosing
        // an option is no such thing: a key, then, and the choice beside it.
        page.press(Key::Tab).await?;
        page.ask::<()>(
            "part('language').value = arguments[0];
             part('language').dispatchEvent(new Event('change', { bubbles: true }))",
            vec![tag.into()],
        )
        .await?;
        in_force(tag).await?;
    }
    page.back().await?;
    in_force("vi").await?;
    page.forward().await?;
    in_force("es").await?;
    page.set_attribute("lang", Some("zh-Hans")).await?;
    in_force("zh-Hans").await?;
    page.set_attribute("lang", Some("vi")).await?;
    in_force("vi").await
}
