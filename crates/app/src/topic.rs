//! What views depend on, so that each call can say which to read again.

use serde::Serialize;
use ts_rs::TS;

/// What a view depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Who is here, how the screen is set up, what can be undone.
    Session,
    /// The list, its reasons and order, and what was set aside.
    Shortlist,
    /// Notes.
    Notes,
    /// The plan's next steps.
    Plan,
    /// Answers to the quizzes, evidence, subjects that are liked.
    Quizzes,
    /// Choice sheets and the school's rules.
    Choices,
}

impl Topic {
    /// All of them, for when everything is read again.
    pub(crate) const ALL: [Self; 6] =
        [Self::Session, Self::Shortlist, Self::Notes, Self::Plan, Self::Quizzes, Self::Choices];
}
