//! Which careers fit what a pupil said, how well, how surely, and exactly why.
//!
//! Invariants: nothing is hidden, every career of the catalogue is in the outcome with its score; a score is the sum
//! of its reasons and of nothing else; more liking of a theme that a career is high in never lowers its score; the
//! same answers give the same bytes on every PC (only `+ - × ÷ √`, a fixed seed, no clock); nothing about who the
//! pupil is enters, only what they answered.
//!
//! # The sum
//! - **Interests.** For each theme, how far the pupil's liking is from that of most people (within one standard error
//!   it counts as the same), times how far the career stands out in that theme from the catalogue. The factors of a
//!   career add up to nothing, so liking everything more says nothing, and their squares to one, so no career shouts.
//! - **The bar.** One constant a career, set on made-up sheets with the means and correlations of real ones, so that
//!   each career is among the first five of about equally many. Without it one career is in 28 of 100 first fives.
//! - **Skills** in the same shape as interests, at half the weight: what people say of their own skill is a weak sign.
//!   That a job has no word for something somebody does often is never against it.
//! - **Subjects** the pupil likes that help in the career; rare ones say more than common ones, those that its page
//!   names first more than the last, each further one less.
//!
//! A part that is missing or flat drops out, and the strongest of those left has the weight one.

mod bar;
mod chance;
mod lean;
mod matcher;
mod outcome;
mod person;
mod population;
mod steady;
mod tipping;

pub use matcher::Matcher;
pub use outcome::{Band, Family, Match, Outcome, Reason, Why};
pub use person::{Likings, Part, Person, Profile};
pub use population::{USUAL, reference_sheets};
pub use tipping::{Changed, Tipping};

use std::collections::BTreeSet;

use crate::Id;

/// What is asked of a match, beside the person.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Careers that are "not for me": listed apart, never dropped.
    pub aside: BTreeSet<Id>,
    /// Whether to find out how steady each place is; costs about as much as a hundred matches.
    pub stability: bool,
}

/// Matches once. Somebody who matches again and again keeps a [`Matcher`].
#[must_use]
pub fn match_careers(person: &Person, careers: &[Profile], options: &Options) -> Outcome {
    Matcher::new(careers).matches(person, options)
}
