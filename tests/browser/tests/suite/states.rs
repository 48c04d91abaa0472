//! The states that the page can be in, and how a user gets there.

use browser_tests::{Clipboard, Conditions, Outcome, Page, Visit, Width};

use crate::{
    opening::{RECORD, paste},
    own_codes::PORTAL,
    pasting::LOG,
};

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
    Unfolded,
    Compared,
    Picked,
    Numbered,
    Impossible,
    Served,
    Sending,
    RecordOpened,
    RecordRefused,
    CodesJoined,
    Diagnosed,
}

impl State {
    /// Those of the table and the questions.
    pub(crate) const FIRST: [Self; 10] = [
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

    /// These and those of what is compared, opened or joined.
    pub(crate) const ALL: [Self; 21] = [
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
        Self::Unfolded,
        Self::Compared,
        Self::Picked,
        Self::Numbered,
        Self::Impossible,
        Self::Served,
        Self::Sending,
        Self::RecordOpened,
        Self::RecordRefused,
        Self::CodesJoined,
        Self::Diagnosed,
    ];

    /// Opens the page and brings it into this state.
    pub(crate) async fn reach(self, page: &Page, width: Width, theme: &str) -> Outcome {
        let query = self.query();
        let clipboard = match self {
            Self::CopyRefused => Clipboard::Refused,
            _ => Clipboard::Kept,
        };
        let conditions = Conditions::default()
            .with_clipboard(clipboard)
            .beside("portal.json", PORTAL);
        page.open(
            Visit::at(format!("{query}theme={theme}"))
                .width(width)
                .under(conditions),
        )
        .await?;
        page.until_true(self.sign()).await?;
        self.go_on(page).await
    }

    /// As much of it as an address can say.
    fn query(self) -> String {
        match self {
            Self::Searched => "q=policy&".to_owned(),
            Self::Filtered => "category=application&".to_owned(),
            Self::NoMatch => "q=qqqqzzzz&category=normal&".to_owned(),
            Self::LongQuery => format!("q={}&", "ẞ9<".repeat(150)),
            Self::Opened => "q=abnormal&code=1006&".to_owned(),
            Self::Noticed => "code=nonsense&category=nonsense&".to_owned(),
            Self::Unfolded => "code=1006&".to_owned(),
            Self::Compared => "compare=1006,1015&".to_owned(),
            Self::Numbered => "code=4004&".to_owned(),
            Self::Impossible => "q=-1&".to_owned(),
            Self::Served => "q=discord&".to_owned(),
            _ => String::new(),
        }
    }

    /// What is there once the page has done what the address says.
    fn sign(self) -> &'static str {
        match self {
            Self::Searched => "root.querySelector('mark')",
            Self::Filtered => "rows().length === 5",
            Self::NoMatch | Self::LongQuery => "part('empty')",
            Self::Opened | Self::Unfolded => "answer('entry')",
            Self::Compared => "answer('comparison')",
            Self::Numbered | Self::Impossible => "answer('range')",
            Self::Served => "answer('services')",
            Self::Noticed => "tidy(part('notice')) !== ''",
            _ => "rows().length === 20",
        }
    }

    /// What is left for a user to do.
    async fn go_on(self, page: &Page) -> Outcome {
        match self {
            Self::Asked => page.unfold("faq").await,
            Self::Unfolded => page.unfold("entry").await,
            Self::Picked => {
                page.click("inRow('1001', 'compare')").await?;
                page.until_true("tidy(part('picked')) !== ''").await
            }
            Self::Sending => {
                page.click("part('sending').querySelector('summary')")
                    .await?;
                page.until_told("sending").await
            }
            Self::RecordOpened => {
                paste(page, RECORD).await?;
                page.until_true("section('entry', 'outside')").await
            }
            Self::RecordRefused => {
                paste(page, "{ oops").await?;
                page.until_true("tidy(part('notice')) !== ''").await
            }
            Self::CodesJoined => {
                page.set_attribute("codes", Some("portal.json")).await?;
                page.until_true("row('4404')").await?;
                page.toggle_row("4404").await?;
                page.until_told("entry").await
            }
            Self::Diagnosed => {
                paste(page, LOG).await?;
                page.until_told("diagnosis").await
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
