//! A filled-in quiz, whole or in part.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// Which quiz a sheet is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Quiz {
    /// "Would you like to…": 48 items on six themes. The short start is its first twelve.
    Interests,
    /// "Lately, how often did you…": 36 items on twelve meta-skills.
    Skills,
}

impl Quiz {
    /// The ids of its items, in the order they are asked.
    pub fn items(self) -> impl Iterator<Item = &'static str> {
        let interests = super::INTERESTS.iter().map(|item| item.id).filter(move |_| self == Self::Interests);
        let skills = super::SKILLS.iter().map(|item| item.id).filter(move |_| self == Self::Skills);
        interests.chain(skills)
    }
}

/// One of the six themes of John Holland, in their usual order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the six names are the documentation")]
#[ts(rename = "InterestTheme")]
pub enum Theme {
    Realistic,
    Investigative,
    Artistic,
    Social,
    Enterprising,
    Conventional,
}

impl Theme {
    /// The six, in order; arrays of six figures go by it.
    pub const ALL: [Self; 6] =
        [Self::Realistic, Self::Investigative, Self::Artistic, Self::Social, Self::Enterprising, Self::Conventional];
}

/// What was said to one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "Written", into = "Written")]
#[ts(type = "1 | 2 | 3 | 4 | 5 | \"more\" | \"less\" | \"skipped\"")]
pub enum Answer {
    /// One of the five labelled answers, 1 (least) to 5 (most).
    Of(u8),
    /// "More like me", on a card.
    More,
    /// "Less like me", on a card.
    Less,
    /// Left out on purpose.
    Skipped,
}

impl Answer {
    /// The answer on the scale of 1 to 5; `None` where there is none. A card says less than five answers do, so it
    /// counts as the answer next to the end, not as the end.
    #[must_use]
    pub fn value(self) -> Option<u8> {
        match self {
            Self::Of(value) => Some(value),
            Self::More => Some(4),
            Self::Less => Some(2),
            Self::Skipped => None,
        }
    }
}

/// An answer as a file has it.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Number(u8),
    Word(Word),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    More,
    Less,
    Skipped,
}

/// The number is not one of the five answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAnswer(u8);

impl std::fmt::Display for NotAnAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is not an answer: the five answers are 1 to 5", self.0)
    }
}

impl TryFrom<Written> for Answer {
    type Error = NotAnAnswer;

    fn try_from(written: Written) -> Result<Self, NotAnAnswer> {
        match written {
            Written::Number(value @ 1..=5) => Ok(Self::Of(value)),
            Written::Number(value) => Err(NotAnAnswer(value)),
            Written::Word(Word::More) => Ok(Self::More),
            Written::Word(Word::Less) => Ok(Self::Less),
            Written::Word(Word::Skipped) => Ok(Self::Skipped),
        }
    }
}

impl From<Answer> for Written {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Of(value) => Self::Number(value),
            Answer::More => Self::Word(Word::More),
            Answer::Less => Self::Word(Word::Less),
            Answer::Skipped => Self::Word(Word::Skipped),
        }
    }
}

/// One attempt at a quiz, as far as it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Which quiz.
    pub quiz: Quiz,
    /// What was said, by item.
    #[serde(default)]
    pub answers: BTreeMap<Id, Answer>,
    /// How long each answer took, in milliseconds, where it was timed.
    #[serde(default)]
    pub millis: BTreeMap<Id, u32>,
}

impl Sheet {
    /// A sheet with nothing on it.
    #[must_use]
    pub fn new(quiz: Quiz) -> Self {
        Self { quiz, answers: BTreeMap::new(), millis: BTreeMap::new() }
    }

    /// The first item that has not been met: where to resume; `None` when all have been.
    #[must_use]
    pub fn next(&self) -> Option<&'static str> {
        self.quiz.items().find(|id| !self.answers.contains_key(*id))
    }

    /// The value given to an item, from 1 to 5; `None` where it was skipped or not met.
    #[must_use]
    pub fn value(&self, item: &str) -> Option<u8> {
        self.answers.get(item).and_then(|answer| answer.value())
    }

    /// Answers to items that this quiz does not ask (any more): kept, told of, and counted for nothing.
    #[must_use]
    pub fn unknown(&self) -> Vec<&Id> {
        self.answers.keys().filter(|id| !self.quiz.items().any(|item| item == id.as_str())).collect()
    }
}
