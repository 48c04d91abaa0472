//! Small sets of words that stand in the data, in the address bar and in
//! attributes for the values of an enum.

/// Declares how the values of an enum are written: `key()` gives the word and
/// [`FromStr`](std::str::FromStr) reads it back, letter case aside.
macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal,)+ }) => {
        impl $name {
            /// The word it is written as.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl $crate::catalog::Word for $name {
            const ANY: Self = [$(Self::$variant),+][0];
        }

        impl std::str::FromStr for $name {
            type Err = $crate::catalog::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                $(if word.eq_ignore_ascii_case($word) {
                    return Ok(Self::$variant);
                })+
                Err($crate::catalog::UnknownWord)
            }
        }
    };
}

pub(crate) use words;

/// The text is none of the words it should be one of.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not one of the words known here")]
pub struct UnknownWord;
