//! Every attempt at a quiz that a pupil made: dated, and kept.

use serde::Serialize;
use ts_rs::TS;

use super::{Answer, Quiz, Sheet};
use crate::Id;

/// One attempt at a quiz, whole or in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Attempt {
    /// Made up when it is begun.
    pub id: Id,
    /// What was said.
    pub sheet: Sheet,
    /// When the first answer was given: milliseconds since 1970.
    pub begun: i64,
    /// When the last answer was given.
    pub at: i64,
}

/// All attempts, in the order they were begun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempts(Vec<Attempt>);

impl Attempts {
    /// Keeps an answer. A later answer to the same item takes the place of the earlier one.
    pub(crate) fn answer(&mut self, attempt: Id, quiz: Quiz, item: Id, given: (Answer, Option<u32>), at: i64) {
        let found = self.0.iter().position(|one| one.id == attempt && one.sheet.quiz == quiz);
        let place = found.unwrap_or_else(|| {
            self.0.push(Attempt { id: attempt, sheet: Sheet::new(quiz), begun: at, at });
            self.0.len() - 1
        });
        let Some(one) = self.0.get_mut(place) else { return };
        let (answer, millis) = given;
        one.at = at;
        one.sheet.millis.remove(&item);
        if let Some(millis) = millis {
            one.sheet.millis.insert(item.clone(), millis);
        }
        one.sheet.answers.insert(item, answer);
    }

    /// The attempts at one quiz, oldest first.
    pub fn of(&self, quiz: Quiz) -> impl DoubleEndedIterator<Item = &Attempt> {
        self.0.iter().filter(move |attempt| attempt.sheet.quiz == quiz)
    }

    /// The attempt at a quiz that was begun last.
    #[must_use]
    pub fn latest(&self, quiz: Quiz) -> Option<&Attempt> {
        self.of(quiz).next_back()
    }

    /// One attempt.
    #[must_use]
    pub fn one(&self, id: &Id) -> Option<&Attempt> {
        self.0.iter().find(|attempt| attempt.id == *id)
    }
}
