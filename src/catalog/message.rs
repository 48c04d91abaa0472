//! The interface's own words: labels, headings, notices. The enum names each of
//! them once; the sentences stand under `messages` in `static/data/<lang>.json`.

/// Declares [`Message`] from `Variant = "key"` lines, so that the variants, the
/// keys and the list of all of them cannot drift apart.
macro_rules! messages {
    ($($variant:ident = $key:literal,)+) => {
        /// A text of the interface, in whichever language is shown.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        #[allow(missing_docs, reason = "the keys say it")]
        pub enum Message { $($variant,)+ }

        impl Message {
            /// Every text the interface needs; a language has them all.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The key under `messages` in a language's file.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }
    };
}

messages! {
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
    NumberInRange = "number.in-range",
    NumberTooBig = "number.too-big",
    EmptyClearSearch = "empty.clear-search",
    EmptyClearCategory = "empty.clear-category",
    EntryLabel = "entry.label",
    EntryAbout = "entry.about",
    EntrySymptoms = "entry.symptoms",
    EntryFixes = "entry.fixes",
    EntrySender = "entry.sender",
    EntryWire = "entry.wire",
    EntryBrowserClose = "entry.browser-close",
    EntryWasClean = "entry.was-clean",
    EntryBasis = "entry.basis",
    EntryRegisteredName = "entry.registered-name",
    EntryReconnect = "entry.reconnect",
    EntrySides = "entry.sides",
    EntryServer = "entry.server",
    EntryClient = "entry.client",
    EntryNote = "entry.note",
    EntryRelated = "entry.related",
    EntryAliases = "entry.aliases",
    EntrySources = "entry.sources",
    EntryLink = "entry.link",
    EntryLoading = "entry.loading",
    EntryChecked = "entry.checked",
    SenderNobody = "sender.nobody",
    SenderClient = "sender.client",
    SenderServer = "sender.server",
    SenderEither = "sender.either",
    WireYes = "wire.yes",
    WireNever = "wire.never",
    BrowserCloseAccepts = "browser-close.accepts",
    BrowserCloseThrows = "browser-close.throws",
    WasCleanYes = "was-clean.yes",
    WasCleanNo = "was-clean.no",
    WasCleanVaries = "was-clean.varies",
    BasisRfc6455 = "basis.rfc6455",
    BasisIana = "basis.iana",
    BasisCommonPractice = "basis.common-practice",
    ReconnectYes = "reconnect.yes",
    ReconnectNo = "reconnect.no",
    ReconnectLater = "reconnect.later",
    ReconnectAfterFix = "reconnect.after-fix",
    ReconnectDepends = "reconnect.depends",
    WaitSteady = "wait.steady",
    WaitBackoff = "wait.backoff",
    FaqTitle = "faq.title",
    FaqCodes = "faq.codes",
    ThemeLabel = "theme.label",
    ThemeAuto = "theme.auto",
    ThemeLight = "theme.light",
    ThemeDark = "theme.dark",
    LanguageLabel = "language.label",
    NoticeIgnored = "notice.ignored",
    NoticeLanguageFailed = "notice.language-failed",
    NoticeDismiss = "notice.dismiss",
    ListSeparator = "list.separator",
}
