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
    for state in State::ALL {
        state.reach(&page, width, theme).await?;
        page.assert_accessible(&format!("{state:?}")).await?;
    }
    Ok(())
}
