//! axe-core over every state, in both themes and at both widths; over the first ones in each
//! combination.

use browser_tests::{Case, Outcome, Page, Width};

use crate::states::State;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("accessible::wide_light", |page| {
            look(page, Width::Wide, "light", &State::FIRST)
        }),
        Case::new("accessible::wide_dark", |page| {
            look(page, Width::Wide, "dark", &State::ALL)
        }),
        Case::new("accessible::narrow_light", |page| {
            look(page, Width::Narrow, "light", &State::ALL)
        }),
        Case::new("accessible::narrow_dark", |page| {
            look(page, Width::Narrow, "dark", &State::FIRST)
        }),
    ]
}

async fn look(page: Page, width: Width, theme: &'static str, states: &'static [State]) -> Outcome {
    // All states in one go: whoever mends one sees the others too.
    let mut found: Vec<String> = Vec::new();
    for state in states {
        state.reach(&page, width, theme).await?;
        let looked = page.assert_accessible(&format!("{state:?}")).await;
        found.extend(looked.err().map(|failure| failure.to_string()));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
