//! Who is matched with what: what a pupil answered, and what a career is made of.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::population::USUAL;
use crate::quiz::{InterestResult, SkillResult, Theme, Unclear, error_of, is_flat};
use crate::{Facts, Id};

/// What a pupil said, as far as it matters for a match. Every part may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// How much they like each theme.
    pub interests: Option<Likings>,
    /// How often they use each meta-skill, from 1 to 5.
    pub skills: BTreeMap<Id, f64>,
    /// The school subjects they like.
    pub likes: BTreeSet<Id>,
}

/// How much somebody likes each theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likings {
    /// The mean answer, from 1 to 5.
    pub means: [f64; 6],
    /// How many answers each is the mean of. Few answers count for less.
    pub answered: [u8; 6],
}

impl Likings {
    /// Means of eight answers each, as the whole quiz gives.
    #[must_use]
    pub fn of_means(means: [f64; 6]) -> Self {
        Self { means, answered: [8; 6] }
    }

    /// Why they tell nothing, if they do not.
    #[must_use]
    pub fn unclear(&self) -> Option<Unclear> {
        if self.answered.iter().any(|answered| *answered < 2) {
            return Some(Unclear::TooFew);
        }
        is_flat(self.means.into_iter()).then_some(Unclear::Flat)
    }
}

impl Person {
    /// The person whom quiz results and liked subjects tell of.
    #[must_use]
    pub fn of(interests: Option<&InterestResult>, skills: Option<&SkillResult>, likes: BTreeSet<Id>) -> Self {
        let likings = |result: &InterestResult| {
            let of = |theme: &Theme| result.themes.iter().find(|score| score.theme == *theme);
            Likings {
                means: Theme::ALL.each_ref().map(|theme| of(theme).map_or(3.0, |score| score.mean)),
                answered: Theme::ALL.each_ref().map(|theme| of(theme).map_or(0, |score| score.answered)),
            }
        };
        let interests = interests.filter(|result| result.answered > 0).map(likings);
        Self { interests, skills: skills.map(SkillResult::means).unwrap_or_default(), likes }
    }
}

/// How far each liking stands out from what most people answer. Within one standard error it does not.
///
/// The error goes by the number of answers and not by how they vary: else one more liked thing could widen it.
pub(super) fn liking(means: &[f64; 6], answered: &[u8; 6]) -> [f64; 6] {
    let mut apart = *means;
    for ((apart, usual), answered) in apart.iter_mut().zip(USUAL).zip(answered) {
        let (by, error) = (*apart - usual, error_of(*answered));
        *apart = if by > 0.0 { (by - error).max(0.0) } else { (by + error).min(0.0) };
    }
    apart
}

/// What can tell for a career.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "MatchPart")]
pub enum Part {
    /// The themes.
    Interests,
    /// The meta-skills.
    Skills,
    /// School subjects.
    Subjects,
}

/// What a match needs to know of a career.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Its id.
    pub id: Id,
    /// How much the job leans on each theme, from 1 to 7.
    pub interests: [f64; 6],
    /// The meta-skills it leans on, the most important first.
    pub meta_skills: Vec<Id>,
    /// The school subjects that help.
    pub subjects: Vec<Id>,
    /// Its industries; the first is its family.
    pub industries: Vec<Id>,
}

impl Profile {
    /// The profile of a career's page. `meta_skills` are those behind the words on it, as the catalogue's rows have them.
    #[must_use]
    pub fn of(id: Id, facts: &Facts, meta_skills: Vec<Id>) -> Self {
        Self {
            id,
            interests: facts.interests.figures(),
            meta_skills,
            subjects: facts.useful_subjects.clone(),
            industries: facts.industries.clone(),
        }
    }
}
