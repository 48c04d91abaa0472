//! The four languages: switched without a page load, remembered, and fitting a telephone.

use browser_tests::{Case, Outcome, Page, Visit, Width};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "languages::switching_loses_nothing",
            switching_loses_nothing,
        ),
        Case::new("languages::each_fits_a_telephone", each_fits_a_telephone),
    ]
}

const TAGS: [&str; 4] = ["en", "es", "zh-Hans", "vi"];

async fn switching_loses_nothing(page: Page) -> Outcome {
    page.open(Visit::at("q=1006&category=error&code=1006"))
        .await?;
    page.until_true("part('entry')").await?;
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
        assert_eq!(page.open_code().await?.as_deref(), Some("1006"));
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

async fn each_fits_a_telephone(page: Page) -> Outcome {
    for tag in TAGS {
        page.open(Visit::at(format!("lang={tag}&code=1006")).width(Width::Narrow))
            .await?;
        page.until_true(&format!("part('root').lang === '{tag}' && part('entry')"))
            .await?;
        assert!(page.fits().await?, "{tag} is wider than 360 pixels");
        page.assert_accessible(tag).await?;
    }
    Ok(())
}
