//! The languages the content is written in, and how a browser's wish is matched
//! to one of them.

/// A language that every sentence exists in.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Locale {
    /// English, the language everything is first written in.
    #[default]
    En,
    /// Spanish.
    Es,
    /// Chinese in simplified characters.
    ZhHans,
    /// Vietnamese.
    Vi,
}

impl Locale {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::En, Self::Es, Self::ZhHans, Self::Vi];

    /// The BCP 47 tag: for `lang` attributes, the address bar and data file names.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::ZhHans => "zh-Hans",
            Self::Vi => "vi",
        }
    }

    /// The language's own name for itself, as a language menu shows it.
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::ZhHans => "简体中文",
            Self::Vi => "Tiếng Việt",
        }
    }

    /// The locale that serves a BCP 47 tag, or `None` where we have none:
    /// `es-MX` is Spanish, any `zh` is simplified Chinese. Letter case and `_`
    /// for `-` do not matter.
    pub fn resolve(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        let known = [
            ("en", Self::En),
            ("es", Self::Es),
            ("zh", Self::ZhHans),
            ("vi", Self::Vi),
        ];
        known
            .into_iter()
            .find(|(language, _)| language.eq_ignore_ascii_case(primary))
            .map(|(_, locale)| locale)
    }
}
