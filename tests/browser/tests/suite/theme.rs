//! Light, dark and automatic; remembered where that is allowed.

use browser_tests::{Case, Conditions, Engine, Outcome, Page, Visit, Width};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("theme::changes_the_colours", changes_the_colours),
        Case::new("theme::is_remembered", is_remembered),
        Case::new("theme::works_without_storage", works_without_storage),
        Case::new(
            "theme::automatic_follows_the_system",
            automatic_follows_the_system,
        )
        .only(&[Engine::Chromium]),
    ]
}

/// How light the background behind the widget is, from 0 to 255.
const LIGHTNESS: &str = "
    const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
    for (let at = part('table'); at; at = at.parentElement ?? at.getRootNode().host) {
        const [r, g, b, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
        if (alpha > 0) return (r + g + b) / 3;
    }
    return 255;";

async fn press(page: &Page, theme: &str) -> Outcome {
    page.click(&format!(
        "[...part('theme').querySelectorAll('button')].find((b) => tidy(b).toLowerCase() === '{theme}')"
    ))
    .await?;
    page.until_true(&format!(
        "[...part('theme').querySelectorAll('[aria-pressed=true]')].map(tidy).join().toLowerCase() === '{theme}'"
    ))
    .await
}

/// Waits until the widget is dark, or light.
pub(crate) async fn until_lightness(page: &Page, dark: bool) -> Outcome {
    page.until("another background", LIGHTNESS, |light: &f64| {
        if dark { *light < 90.0 } else { *light > 200.0 }
    })
    .await?;
    Ok(())
}

async fn changes_the_colours(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        assert_eq!(page.theme().await?, "auto");
        press(&page, "dark").await?;
        until_lightness(&page, true).await?;
        page.until_true("parameter('theme') === 'dark'").await?;
        press(&page, "light").await?;
        until_lightness(&page, false).await?;
        press(&page, "auto").await?;
        page.until_true("parameter('theme') === null").await?;
    }
    Ok(())
}

async fn is_remembered(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    press(&page, "dark").await?;
    until_lightness(&page, true).await?;
    // By storage, not by the address bar.
    let plain = page.server()?.page("");
    page.client().goto(&plain).await?;
    page.until_true("part('theme')").await?;
    until_lightness(&page, true).await?;
    assert_eq!(page.theme().await?, "dark");
    // An address that says otherwise is right.
    let light = page.server()?.page("theme=light");
    page.client().goto(&light).await?;
    page.until_true("part('theme')").await?;
    until_lightness(&page, false).await
}

async fn works_without_storage(page: Page) -> Outcome {
    let refused = Conditions::default().without_storage();
    page.open(Visit::default().under(refused)).await?;
    page.until_true("rows().length === 20").await?;
    press(&page, "dark").await?;
    until_lightness(&page, true).await?;
    page.search("policy").await?;
    page.until_first("1008").await?;
    Ok(())
}

async fn automatic_follows_the_system(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    for (scheme, dark) in [("dark", true), ("light", false)] {
        page.emulate("", &[("prefers-color-scheme", scheme)])
            .await?;
        until_lightness(&page, dark).await?;
    }
    Ok(())
}
