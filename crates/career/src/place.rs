//! How a pupil has set up their screen, and where they are at school.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The school years that Cairn is for. A year only: no date of birth is ever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the six names are the documentation")]
pub enum Stage {
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
}

impl Stage {
    /// The school year that follows; none after S6.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::S1 => Some(Self::S2),
            Self::S2 => Some(Self::S3),
            Self::S3 => Some(Self::S4),
            Self::S4 => Some(Self::S5),
            Self::S5 => Some(Self::S6),
            Self::S6 => None,
        }
    }
}

/// The languages that every word exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    /// English as written in Britain.
    #[default]
    #[serde(rename = "en-GB")]
    English,
    /// Scottish Gaelic.
    #[serde(rename = "gd")]
    Gaelic,
}

/// The colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Dark words on warm paper.
    Light,
    /// Light words on dark.
    Dark,
    /// The strongest contrast.
    Contrast,
    /// Softer, yellower paper.
    Cream,
}

/// How the screen is set up. Kept in the record, so that it follows the pupil to another PC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// The colours.
    pub theme: Theme,
    /// The size of text, in per cent of the usual: 100–200.
    pub text_size: u16,
    /// The language.
    pub language: Language,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: Theme::System, text_size: 100, language: Language::English }
    }
}
