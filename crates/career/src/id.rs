//! Stable names for everything in the catalogue.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The stable name of one thing in the catalogue, such as `clinical-perfusionist`.
///
/// 1–64 characters of `a-z`, `0-9` and `-`, neither first nor last a hyphen. Ids are never reused: a record refers
/// to the catalogue only by them, so a page that is renamed or withdrawn leaves every plan readable.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Id(String);

/// The text is not an [`Id`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnId(pub String);

impl std::fmt::Display for NotAnId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "\"{}\" is not an id: use 1 to 64 of a-z, 0-9 and -, starting and ending with a letter or digit",
            self.0
        )
    }
}

impl std::error::Error for NotAnId {}

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        if fits { Ok(Self(text)) } else { Err(NotAnId(text.chars().take(80).collect())) }
    }
}

impl std::str::FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::try_from(text.to_owned())
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// What sort of thing an [`Id`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A career page.
    Career,
    /// A school subject.
    Subject,
    /// A kind of course.
    Course,
    /// An industry page.
    Industry,
}

/// One thing in the catalogue that a pupil can bookmark, note or set aside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its stable id.
    pub id: Id,
}
