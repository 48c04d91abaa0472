//! The interface's own words: labels, headings, notices. The enum names each of
//! them once; the sentences stand under `messages` in `static/data/<lang>.json`.

/// Declares an enum of texts from `Variant = "key"` lines, so that the variants,
/// the keys and the list of all of them cannot drift apart.
macro_rules! keys {
    ($(#[$said:meta])* $name:ident { $($variant:ident = $key:literal,)+ }) => {
        $(#[$said])*
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        #[allow(missing_docs, reason = "the keys say it")]
        pub enum $name { $($variant,)+ }

        impl $name {
            /// Every one of them; a language has them all.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The key it stands under in a language's file.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }
    };
}

pub(super) use keys;

keys! {
    /// A text of the interface, in whichever language is shown.
    Message {
        Title = "title",
        IntroWhat = "intro.what",
        IntroCommon = "intro.common",
        RangeUnused = "range.unused",
        RangeProtocol = "range.protocol",
        RangeRegistered = "range.registered",
        RangePrivate = "range.private",
        RangeOutside = "range.outside",
        SearchLabel = "search.label",
        SearchPlaceholder = "search.placeholder",
        SearchSlash = "search.slash",
        SearchHint = "search.hint",
        ChipsLabel = "chips.label",
        CategoryAll = "category.all",
        CategoryNormal = "category.normal",
        CategoryProtocol = "category.protocol",
        CategoryError = "category.error",
        CategoryApplication = "category.application",
        Count = "count",
        TableCaption = "table.caption",
        ColumnCode = "column.code",
        ColumnName = "column.name",
        ColumnMeaning = "column.meaning",
        ColumnRecovery = "column.recovery",
        ColumnCopy = "column.copy",
        RowOpen = "row.open",
        CopyLabel = "copy.label",
        CopyName = "copy.name",
        CopyShort = "copy.short",
        CopyDone = "copy.done",
        CopyLine = "copy.line",
        CopyRefused = "copy.refused",
        CopyText = "copy.text",
        EmptyTitle = "empty.title",
        EmptyTitleCategory = "empty.title-category",
        EmptyElsewhere = "empty.elsewhere",
        EmptyHint = "empty.hint",
        EmptyClearSearch = "empty.clear-search",
        EmptyClearCategory = "empty.clear-category",
        EntryLabel = "entry.label",
        EntryLoading = "entry.loading",
        ThemeLabel = "theme.label",
        ThemeAuto = "theme.auto",
        ThemeLight = "theme.light",
        ThemeDark = "theme.dark",
        LanguageLabel = "language.label",
        NoticeIgnored = "notice.ignored",
        NoticeLanguageFailed = "notice.language-failed",
        NoticeDismiss = "notice.dismiss",
        ListSeparator = "list.separator",
        CompareLabel = "compare.label",
        ComparePicked = "compare.picked",
        CompareCancel = "compare.cancel",
        CompareClose = "compare.close",
        OpenLabel = "open.label",
        OpenHint = "open.hint",
        SendingSummary = "sending.summary",
        CopyDoneOther = "copy.done-other",
        AnswersFailed = "answers.failed",
    }
}
