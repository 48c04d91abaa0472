//! The states that the page can be in, and how a user gets there.

use browser_tests::{Clipboard, Conditions, Outcome, Page, Visit, Width};

/// A state worth looking at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Initial,
    Searched,
    Filtered,
    NoMatch,
    LongQuery,
    Opened,
    Asked,
    Noticed,
    Copied,
    CopyRefused,
}

impl State {
    pub(crate) const ALL: [Self; 10] = [
        Self::Initial,
        Self::Searched,
        Self::Filtered,
        Self::NoMatch,
        Self::LongQuery,
        Self::Opened,
        Self::Asked,
        Self::Noticed,
        Self::Copied,
        Self::CopyRefused,
    ];

    /// Opens the page and brings it into this state.
    pub(crate) async fn reach(self, page: &Page, width: Width, theme: &str) -> Outcome {
        let query = match self {
            Self::Searched => "q=policy&".to_owned(),
            Self::Filtered => "category=application&".to_owned(),
            Self::NoMatch => "q=qqqqzzzz&category=normal&".to_owned(),
            Self::LongQuery => format!("q={}&", "ẞ9<".repeat(150)),
            Self::Opened => "q=abnormal&code=1006&".to_owned(),
            Self::Noticed => "code=nonsense&category=nonsense&".to_owned(),
            Self::Initial | Self::Asked | Self::Copied | Self::CopyRefused => String::new(),
        };
        let clipboard = match self {
            Self::CopyRefused => Clipboard::Refused,
            _ => Clipboard::Kept,
        };
        let conditions = Conditions::default().with_clipboard(clipboard);
        page.open(
            Visit::at(format!("{query}theme={theme}"))
                .width(width)
                .under(conditions),
        )
        .await?;
        page.until_true(match self {
            Self::Initial | Self::Asked | Self::Copied | Self::CopyRefused => {
                "rows().length === 20"
            }
            Self::Searched => "root.querySelector('mark')",
            Self::Filtered => "rows().length === 5",
            Self::NoMatch | Self::LongQuery => "part('empty')",
            Self::Opened => "part('entry')",
            Self::Noticed => "tidy(part('notice')) !== ''",
        })
        .await?;
        match self {
            Self::Asked => {
                page.ask::<()>(
                    "for (const details of part('faq').querySelectorAll('details')) details.open = true",
                    vec![],
                )
                .await
            }
            Self::Copied => {
                page.click("inRow('1000', 'copy')").await?;
                page.until_true("tidy(part('copied')) !== ''").await
            }
            Self::CopyRefused => {
                page.click("inRow('1000', 'copy')").await?;
                page.until_true("part('copy-text')").await
            }
            _ => Ok(()),
        }
    }
}
