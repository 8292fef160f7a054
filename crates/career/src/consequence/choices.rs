//! What a pupil has, takes and is thinking of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Grade, Id, SchoolLevel, Stage};

/// A pupil's subjects, as one choice sheet holds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// The school year that they are in.
    pub stage: Stage,
    /// What they have passed already, or sat.
    #[serde(default)]
    pub has: Vec<Holding>,
    /// What they take this school year.
    #[serde(default)]
    pub takes: Vec<Holding>,
    /// What they think of taking next year.
    #[serde(default)]
    pub plans: Vec<Holding>,
}

impl Choices {
    /// Nothing chosen yet.
    #[must_use]
    pub const fn none(stage: Stage) -> Self {
        Self { stage, has: Vec::new(), takes: Vec::new(), plans: Vec::new() }
    }

    /// Everything on the sheet: what is had, then what is taken, then what is planned.
    pub fn all(&self) -> impl Iterator<Item = &Holding> {
        self.has.iter().chain(&self.takes).chain(&self.plans)
    }
}

/// A subject at a level.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// The subject.
    pub subject: Id,
    /// The level.
    pub level: SchoolLevel,
    /// The grade, where it is known. What is only taken or planned has none yet: a grade there is a hope, and changes
    /// nothing.
    #[serde(default)]
    pub grade: Option<Grade>,
}

/// What a pupil has of one subject at one level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    /// The best grade they have.
    pub grade: Option<Grade>,
    /// They have it and did not say with which grade.
    pub passed: bool,
    /// The fewest sessions from now at whose end they will have it: 0 for what they take, 1 for what they plan.
    pub coming: Option<u8>,
}

impl Held {
    /// Whether they have it with a pass: a C or better, or no grade told.
    pub(super) fn is_pass(self) -> bool {
        self.passed || self.grade.is_some_and(|grade| grade <= Grade::C)
    }
}
