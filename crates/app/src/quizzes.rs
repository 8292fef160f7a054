//! The two quizzes: what was asked and answered, kept answer by answer, and what the answers say.
//!
//! An attempt is kept from its first answer on, so one that nobody answered anything in leaves no trace. Every answer
//! is kept at once: whatever stops a quiz, it goes on at the same question.

mod leaning;
mod liking;
mod result;

use career::quiz::{self, Answer, Attempt, CARDS, Quiz, Unclear};
use career::{Change, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use leaning::leaning;
pub use leaning::{Leaning, OneLeaning};
pub use liking::{GiveEvidence, LikeRow, LikeSubject};
pub(crate) use liking::{give_evidence, like_subject, likes};
pub use result::{CompareAttempts, Comparison, OneResult, QuizResult};
pub(crate) use result::{compare_attempts, quiz_result};

use crate::{App, Error, Topic};

/// What any answer makes stale.
pub(crate) const TOUCHES: &[Topic] = &[Topic::Quizzes, Topic::Session];

/// The quizzes and what was answered so far.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Quizzes {
    /// Both quizzes, interests first.
    pub quizzes: Vec<QuizRow>,
    /// How many subjects the pupil said they like.
    pub likes: u32,
    /// For how many meta-skills they said when they last used them.
    pub evidence: u32,
}

/// A quiz and every attempt at it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuizRow {
    /// Which.
    pub quiz: Quiz,
    /// How many items it asks.
    pub asked: u32,
    /// The attempts, the latest first.
    pub attempts: Vec<AttemptRow>,
}

/// An attempt in a row.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct AttemptRow {
    /// Which.
    pub id: Id,
    /// The quiz.
    pub quiz: Quiz,
    /// When the first answer was given: milliseconds since 1970.
    pub begun: i64,
    /// When the last answer was given.
    pub at: i64,
    /// How many items were answered.
    pub answered: u32,
    /// How many were answered or skipped.
    pub met: u32,
    /// How many there are.
    pub asked: u32,
    /// The short start is done and nothing more: its cards were all met, and no other item.
    pub cards: bool,
    /// It tells something: enough was answered.
    pub tells: bool,
}

/// Begins a quiz, or goes on with it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginQuiz {
    /// Which.
    pub quiz: Quiz,
    /// A new attempt, even where the last one is unfinished.
    #[serde(default)]
    pub again: bool,
}

/// Which attempt at which quiz.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneSheet {
    /// The attempt; one that has no answers yet is empty.
    pub attempt: Id,
    /// The quiz.
    pub quiz: Quiz,
}

/// A quiz as it is being filled in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuizSheet {
    /// The attempt.
    pub attempt: Id,
    /// The quiz.
    pub quiz: Quiz,
    /// Every item, in the order they are asked.
    pub items: Vec<QuizItem>,
    /// The first item that was neither answered nor skipped, by its place; absent when all were met.
    pub next: Option<u32>,
    /// How many items, from the first, are the cards of the short start.
    pub cards: u32,
    /// When the first answer was given; absent before it.
    pub begun: Option<i64>,
}

/// An item and what was said to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuizItem {
    /// The item; its words are the message `quiz-item-` and this.
    pub id: String,
    /// What was said, if anything.
    pub answer: Option<Answer>,
}

/// Answers an item, or skips it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerItem {
    /// The attempt.
    pub attempt: Id,
    /// The quiz.
    pub quiz: Quiz,
    /// The item.
    pub item: Id,
    /// What is said.
    pub answer: Answer,
    /// How long it took, in milliseconds, where it was timed.
    #[serde(default)]
    pub millis: Option<u32>,
}

/// The quizzes and what was answered so far.
pub(crate) fn quizzes(app: &mut App, (): ()) -> Result<Quizzes, Error> {
    let kept = app.kept();
    let quiz = |quiz: Quiz| QuizRow {
        quiz,
        asked: count(quiz.items().count()),
        attempts: kept.attempts.of(quiz).rev().map(row).collect(),
    };
    Ok(Quizzes {
        quizzes: [Quiz::Interests, Quiz::Skills].map(quiz).into(),
        likes: count(kept.likes.len()),
        evidence: count(kept.evidence.len()),
    })
}

/// Begins a quiz, or goes on with the last attempt where that is unfinished. Nothing is kept until the first answer.
pub(crate) fn begin_quiz(app: &mut App, args: BeginQuiz) -> Result<Id, Error> {
    // While somebody answers, the careers are made ready for what comes after.
    app.ready.prepare(&app.catalogue);
    let unfinished = app.kept().attempts.latest(args.quiz).filter(|last| last.sheet.next().is_some());
    match unfinished {
        Some(last) if !args.again => Ok(last.id.clone()),
        _ => app.fresh_id(),
    }
}

/// A quiz as it is being filled in.
pub(crate) fn quiz_sheet(app: &mut App, args: OneSheet) -> Result<QuizSheet, Error> {
    let OneSheet { attempt, quiz } = args;
    let kept = app.kept().attempts.one(&attempt);
    if kept.is_some_and(|kept| kept.sheet.quiz != quiz) {
        return Err(Error::Malformed { reason: format!("attempt {attempt} is at the other quiz") });
    }
    let said = |item: &str| kept.and_then(|kept| kept.sheet.answers.get(item)).copied();
    let items: Vec<QuizItem> = quiz.items().map(|item| QuizItem { id: item.to_owned(), answer: said(item) }).collect();
    Ok(QuizSheet {
        next: items.iter().position(|item| item.answer.is_none()).map(count),
        cards: if quiz == Quiz::Interests { count(CARDS) } else { 0 },
        begun: kept.map(|kept| kept.begun),
        attempt,
        quiz,
        items,
    })
}

/// Answers an item, or skips it. When this answers, it is kept.
pub(crate) fn answer_item(app: &mut App, args: AnswerItem) -> Result<(), Error> {
    let AnswerItem { attempt, quiz, item, answer, millis } = args;
    let malformed = |reason: &str| Err(Error::Malformed { reason: format!("{item}: {reason}") });
    let Some(place) = quiz.items().position(|one| one == item.as_str()) else {
        return malformed("this quiz does not ask it");
    };
    if app.kept().attempts.one(&attempt).is_some_and(|kept| kept.sheet.quiz != quiz) {
        return malformed("this attempt is at the other quiz");
    }
    let card = quiz == Quiz::Interests && place < CARDS;
    if matches!(answer, Answer::More | Answer::Less) && !card {
        return malformed("this is not a card");
    }
    app.keep(Change::Answered { attempt, quiz, item, answer, millis }, TOUCHES).map(drop)
}

/// An attempt in a row.
pub(crate) fn row(attempt: &Attempt) -> AttemptRow {
    let sheet = &attempt.sheet;
    let met = sheet.quiz.items().filter(|item| sheet.answers.contains_key(*item));
    let answered = sheet.quiz.items().filter(|item| sheet.value(item).is_some());
    let cards_met = sheet.quiz.items().take(CARDS).all(|item| sheet.answers.contains_key(item));
    let met = met.count();
    AttemptRow {
        id: attempt.id.clone(),
        quiz: sheet.quiz,
        begun: attempt.begun,
        at: attempt.at,
        answered: count(answered.count()),
        met: count(met),
        asked: count(sheet.quiz.items().count()),
        cards: sheet.quiz == Quiz::Interests && cards_met && met == CARDS,
        tells: tells(attempt),
    }
}

/// Whether enough was answered to tell something, be it only that everything was answered alike.
pub(crate) fn tells(attempt: &Attempt) -> bool {
    let unclear = match attempt.sheet.quiz {
        Quiz::Interests => quiz::interests(&attempt.sheet).unclear,
        Quiz::Skills => quiz::skills(&attempt.sheet).unclear,
    };
    unclear != Some(Unclear::TooFew)
}

/// The attempt that counts now: the latest that was gone through to its end and tells something, so that a retake that
/// is not finished takes nothing away; where there is none, the latest that tells something, or else the latest.
pub(crate) fn standing(app: &App, quiz: Quiz) -> Option<&Attempt> {
    let attempts = &app.kept().attempts;
    let telling = || attempts.of(quiz).rev().filter(|attempt| tells(attempt));
    let finished = telling().find(|attempt| attempt.sheet.next().is_none());
    finished.or_else(|| telling().next()).or_else(|| attempts.latest(quiz))
}

/// An attempt that was kept.
fn attempt<'a>(app: &'a App, id: &Id) -> Result<&'a Attempt, Error> {
    app.kept().attempts.one(id).ok_or(Error::NoSuchAttempt)
}

/// A count as the UI takes it.
pub(crate) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
