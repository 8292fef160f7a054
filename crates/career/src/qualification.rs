//! Scottish qualifications and their levels.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// A level of the Scottish Credit and Qualifications Framework, 1–12 (Higher is 6, an honours degree is 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Level(u8);

impl Level {
    /// The number of the level, 1–12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=12).contains(&number) { Ok(Self(number)) } else { Err("an SCQF level is a number from 1 to 12") }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

/// The levels at which a school offers a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SchoolLevel {
    /// SCQF 3.
    #[serde(rename = "national-3")]
    National3,
    /// SCQF 4.
    #[serde(rename = "national-4")]
    National4,
    /// SCQF 5.
    #[serde(rename = "national-5")]
    National5,
    /// SCQF 6; a Foundation Apprenticeship at level 6 stands beside it.
    Higher,
    /// SCQF 7.
    AdvancedHigher,
}

impl SchoolLevel {
    /// Where the level stands on the SCQF.
    #[must_use]
    pub const fn scqf(self) -> Level {
        Level(match self {
            Self::National3 => 3,
            Self::National4 => 4,
            Self::National5 => 5,
            Self::Higher => 6,
            Self::AdvancedHigher => 7,
        })
    }
}

/// A grade of a graded course (National 5 and up). National 4 and below are passed or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub enum Grade {
    /// The best grade.
    A,
    /// Often asked for by the next level up.
    B,
    /// A pass.
    C,
    /// Just below a C; some courses take it.
    D,
}

/// A kind of qualification, as a page of the catalogue explains it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Qualification {
    /// Its stable id, such as `higher`, `hnc` or `honours-degree`.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// The letters people use for it, if any.
    #[serde(default)]
    pub short: Option<String>,
    /// The SCQF levels it is awarded at, lowest first.
    pub levels: Vec<Level>,
    /// What it is, in a sentence or two.
    pub what: String,
}
