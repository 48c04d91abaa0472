//! axe-core over every state, in both themes, at both widths.

use browser_tests::{Case, Outcome, Page, Width};

use crate::states::State;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("accessible::wide_light", |page| {
            look(page, Width::Wide, "light")
        }),
        Case::new("accessible::wide_dark", |page| {
            look(page, Width::Wide, "dark")
        }),
        Case::new("accessible::narrow_light", |page| {
            look(page, Width::Narrow, "light")
        }),
        Case::new("accessible::narrow_dark", |page| {
            look(page, Width::Narrow, "dark")
        }),
    ]
}

async fn look(page: Page, width: Width, theme: &'static str) -> Outcome {
    // All states in one go: whoever mends one sees the others too.
    let mut found: Vec<String> = Vec::new();
    for state in State::ALL {
        state.reach(&page, width, theme).await?;
        let looked = page.assert_accessible(&format!("{state:?}")).await;
        found.extend(looked.err().map(|failure| failure.to_string()));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
