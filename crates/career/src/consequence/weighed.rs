//! What a rule still takes, once weighed.

use super::verdict::{Need, Reminder};

/// What a rule still takes.
#[derive(Clone, Debug, Default)]
pub(super) struct Weighed {
    /// The fewest further courses if a year is kept in hand; none where it cannot be done so.
    pub usual: Option<u16>,
    /// The fewest further courses if the very last school year is used; none where it cannot be done at school.
    pub last: Option<u16>,
    /// What is missing; empty exactly when the rule is met.
    pub needs: Vec<Need>,
    /// What must still be passed.
    pub reminders: Vec<Reminder>,
}

impl Weighed {
    /// A rule that is met, with what must still be passed for it.
    pub(super) fn met(reminders: Vec<Reminder>) -> Self {
        Self { usual: Some(0), last: Some(0), needs: Vec::new(), reminders }
    }

    pub(super) fn is_met(&self) -> bool {
        self.needs.is_empty()
    }

    /// What is nearest comes first: sooner, then with fewer courses.
    pub(super) fn distance(&self) -> (bool, bool, Option<u16>) {
        (self.last.is_none(), self.usual.is_none(), self.last)
    }
}
