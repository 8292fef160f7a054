//! What a match comes to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Part;
use crate::Id;
use crate::quiz::{Theme, Unclear};

/// How well a career fits, as finely as the answers can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "MatchBand")]
pub enum Band {
    /// The answers point elsewhere. It stays in reach like any other.
    Other,
    /// More speaks for it than against.
    WorthALook,
    /// A fit.
    Possible,
    /// A clear fit.
    Strong,
}

impl Band {
    /// The lowest score of each band but the lowest, the highest first. Set on made-up sheets and the careers of
    /// `data/`: a pupil has about 8 careers in 100 that are strong and 15 more that are possible; half lean the
    /// other way. One in three has none that is strong, because their answers are much like everybody's.
    pub(super) const FLOORS: [(Self, f64); 3] = [(Self::Strong, 0.8), (Self::Possible, 0.4), (Self::WorthALook, 0.0)];

    /// The band of a score, once it is measured against how far scores reach.
    #[must_use]
    pub(super) fn of(score: f64) -> Self {
        Self::FLOORS.into_iter().find(|(_, floor)| score >= *floor).map_or(Self::Other, |(band, _)| band)
    }
}

/// What speaks for or against a career.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(rename = "MatchWhy")]
pub enum Why {
    /// A theme.
    Interest {
        /// Which.
        theme: Theme,
        /// How much the pupil likes it, from 1 to 5.
        liking: f64,
        /// How much most people like it, from 1 to 5.
        usual: f64,
        /// How much the job leans on it, from 1 to 7.
        career: f64,
    },
    /// A meta-skill.
    Skill {
        /// Which.
        skill: Id,
        /// How often the pupil uses it, from 1 to 5.
        often: f64,
        /// Whether the job leans on it.
        leans: bool,
    },
    /// A school subject that the pupil likes and that helps in the job.
    Subject {
        /// Which.
        subject: Id,
    },
    /// The career's bar: below nothing where it suits many people's answers, above where it suits few.
    Common,
}

/// One term of a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "MatchReason")]
pub struct Reason {
    /// What it is about.
    #[serde(flatten)]
    pub why: Why,
    /// What it adds to the score, or takes from it.
    pub term: f64,
}

/// How one career fits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Match {
    /// The career.
    pub id: Id,
    /// Its family: its first industry.
    pub family: Option<Id>,
    /// How well it fits.
    pub band: Band,
    /// The sum of its reasons. It orders; it is not a measure to show.
    pub score: f64,
    /// One more than the number of careers with a higher score: ties share a rank. Those set aside count too.
    pub rank: usize,
    /// The share of resampled answers, from 0 to 1, with which it is among the first twenty; if it was asked for.
    pub stability: Option<f64>,
    /// What speaks for and against it, the strongest first.
    pub reasons: Vec<Reason>,
}

/// A family of careers in an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Family<'a> {
    /// The industry; `None` for careers that have none.
    pub id: Option<&'a Id>,
    /// Its careers, the best first.
    pub members: Vec<&'a Match>,
}

/// How every career of the catalogue fits a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "MatchOutcome")]
pub struct Outcome {
    /// All careers but those set aside, the best first. Empty exactly when it is unclear.
    pub order: Vec<Match>,
    /// Those set aside, in the same order: with their scores, so that nothing is hidden.
    pub aside: Vec<Match>,
    /// Parts that were given but tell nothing, and so were left out.
    pub left_out: Vec<(Part, Unclear)>,
    /// Why there is no order at all, if there is none.
    pub unclear: Option<Unclear>,
}

impl Outcome {
    /// The order, family by family: the family of the best career first. So that five twins do not fill a list.
    #[must_use]
    pub fn families(&self) -> Vec<Family<'_>> {
        let mut families: Vec<Family<'_>> = Vec::new();
        for one in &self.order {
            match families.iter_mut().find(|family| family.id == one.family.as_ref()) {
                Some(family) => family.members.push(one),
                None => families.push(Family { id: one.family.as_ref(), members: vec![one] }),
            }
        }
        families
    }
}
