//! Once it was visited the page opens without its server, and can be installed; an element on another
//! page has nothing kept.

use browser_tests::{Case, Conditions, Engine, Outcome, Page, Visit};
use serde_json::json;

use super::kept::{told, workers};
use super::reader::{
    assert_everything_works, close_tab, expect_no_answer_about_workers, opened, tab,
};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "offline::opens_again_without_its_server",
            opens_again_without_its_server,
        ),
        Case::new("offline::can_be_installed", can_be_installed),
        Case::new(
            "offline::an_element_elsewhere_brings_no_worker",
            an_element_elsewhere_brings_no_worker,
        ),
    ]
}

async fn opens_again_without_its_server(page: Page) -> Outcome {
    expect_no_answer_about_workers(&page);
    opened(&page).await?;
    page.server()?.stop();
    page.reload_itself().await?;
    assert_everything_works(&page).await?;
    tab(&page, "code=1009&lang=vi").await?;
    page.until_entry("1009").await?;
    page.until_true("part('root').lang === 'vi'").await?;
    assert_everything_works(&page).await?;
    close_tab(&page).await?;
    page.reload_itself().await
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

async fn an_element_elsewhere_brings_no_worker(page: Page) -> Outcome {
    let host = "<!doctype html><title>A portal</title><link rel=\"icon\" href=\"icon.svg\">
        <script type=\"module\" src=\"embed.js\"></script><ws-close-codes></ws-close-codes>";
    let conditions = Conditions::default().beside("portal.html", host);
    page.open(Visit::default().under(conditions)).await?;
    let portal = format!("{}portal.html", page.server()?.page(""));
    page.client().goto(&portal).await?;
    page.until_usable().await?;
    assert_eq!(workers(&page).await?, 0);
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
