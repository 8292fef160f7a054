//! What a record's changes add up to.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::change::{About, Change, StepState};
use crate::consequence::{Press, Sheets};
use crate::quiz::Attempts;
use crate::school::OptionForm;
use crate::{Id, Preferences, Stage, Target};

/// What a pupil has kept: the pure fold of their changes, in the record's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What they like to be called; empty until they say.
    pub nickname: String,
    /// Their year of school, if they said.
    pub stage: Option<Stage>,
    /// How they set up their screen.
    pub preferences: Preferences,
    /// Every attempt at a quiz.
    pub attempts: Attempts,
    /// When they last used each meta-skill, in their words.
    pub evidence: BTreeMap<Id, String>,
    /// The school subjects they like.
    pub likes: BTreeSet<Id>,
    /// Their choice sheets.
    pub sheets: Sheets,
    /// What their school's option form asks, where they said.
    pub form: Option<OptionForm>,
    bookmarks: BTreeMap<Target, Bookmark>,
    order: Vec<Target>,
    aside: BTreeMap<Target, String>,
    notes: BTreeMap<About, Note>,
    steps: Vec<Step>,
}

/// When a change was made, and which entry of the record holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The entry's id.
    pub entry: String,
    /// Milliseconds since 1970, as the PC's clock had it.
    pub at: i64,
}

/// Something on the pupil's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Bookmark {
    /// What.
    pub target: Target,
    /// Why, in their words; empty until they say.
    pub reason: String,
    /// When it was put there: milliseconds since 1970.
    pub at: i64,
}

/// A note and every revision of it that still counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Note {
    /// All revisions, oldest first.
    pub revisions: Vec<Revision>,
}

/// One saved state of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Revision {
    /// The entry that holds it.
    pub entry: String,
    /// The entries it replaced.
    pub after: Vec<String>,
    /// The whole text.
    pub text: String,
    /// When: milliseconds since 1970.
    pub at: i64,
}

impl Note {
    /// The revisions that nothing has replaced: one, or more after two PCs wrote apart.
    #[must_use]
    pub fn heads(&self) -> Vec<&Revision> {
        let replaced = |head: &&Revision| self.revisions.iter().any(|later| later.after.contains(&head.entry));
        self.revisions.iter().filter(|head| !replaced(head)).collect()
    }

    /// Whether there is anything to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.heads().iter().all(|head| head.text.trim().is_empty())
    }
}

/// A next step of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NextStep")]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// What to do.
    pub text: String,
    /// How it stands.
    pub state: StepState,
    /// When it was last changed: milliseconds since 1970.
    pub at: i64,
}

impl Kept {
    /// Adds up changes. The same changes in the same order always give the same result.
    pub fn fold(changes: impl IntoIterator<Item = (Stamp, Change)>) -> Self {
        let mut kept = Self::default();
        for (stamp, change) in changes {
            kept.apply(stamp, change);
        }
        kept
    }

    /// Nothing kept yet, on a screen that is set up like this.
    #[must_use]
    pub fn set_up(preferences: Preferences) -> Self {
        Self { preferences, ..Self::default() }
    }

    /// Adds one more change, the latest.
    pub fn apply(&mut self, stamp: Stamp, change: Change) {
        let Stamp { entry, at } = stamp;
        match change {
            Change::Named { nickname } => self.nickname = nickname,
            Change::Staged { stage } => self.stage = stage,
            Change::Preferred(preferences) => self.preferences = preferences,
            Change::Bookmarked { target, on: true } => {
                self.aside.remove(&target);
                self.bookmarks.entry(target.clone()).or_insert_with(|| Bookmark { target, reason: String::new(), at });
            }
            Change::Bookmarked { target, on: false } => {
                self.bookmarks.remove(&target);
            }
            Change::Reasoned { target, reason } => {
                if let Some(bookmark) = self.bookmarks.get_mut(&target) {
                    bookmark.reason = reason;
                }
            }
            Change::Ordered { order } => self.order = order,
            Change::SetAside { target, on: true, reason } => {
                self.bookmarks.remove(&target);
                self.aside.insert(target, reason);
            }
            Change::SetAside { target, on: false, .. } => {
                self.aside.remove(&target);
            }
            Change::Noted { about, after, text } => {
                self.notes.entry(about).or_default().revisions.push(Revision { entry, after, text, at });
            }
            Change::Planned { step: id, text, state } => match self.steps.iter_mut().find(|step| step.id == id) {
                Some(step) => *step = Step { id, text, state, at },
                None => self.steps.push(Step { id, text, state, at }),
            },
            Change::Answered { attempt, quiz, item, answer, millis } => {
                self.attempts.answer(attempt, quiz, item, (answer, millis), at);
            }
            Change::Evidenced { skill, text } if text.trim().is_empty() => drop(self.evidence.remove(&skill)),
            Change::Evidenced { skill, text } => drop(self.evidence.insert(skill, text)),
            Change::Liked { subject, on: true } => drop(self.likes.insert(subject)),
            Change::Liked { subject, on: false } => drop(self.likes.remove(&subject)),
            Change::Picked { sheet, part, holding, on, instead } => {
                self.sheets.pick(sheet, part, Press { holding, on, instead }, at);
            }
            Change::Copied { sheet, of, name, over: false } => self.sheets.copy(sheet, &of, name, at),
            Change::Copied { sheet, of, over: true, .. } => self.sheets.put_over(sheet, &of, at),
            Change::Discarded { sheet } => self.sheets.discard(&sheet),
            Change::Ruled { form } => self.form = form,
        }
    }

    /// The pupil's list in their own order: what they put in order first, then the rest by when it was added.
    #[must_use]
    pub fn shortlist(&self) -> Vec<&Bookmark> {
        let place = |b: &Bookmark| self.order.iter().position(|t| *t == b.target).unwrap_or(usize::MAX);
        let mut list: Vec<_> = self.bookmarks.values().collect();
        list.sort_by(|a, b| (place(a), a.at, &a.target).cmp(&(place(b), b.at, &b.target)));
        list
    }

    /// Whether something is on the list.
    #[must_use]
    pub fn is_bookmarked(&self, target: &Target) -> bool {
        self.bookmarks.contains_key(target)
    }

    /// What was set aside, with the reason given (which may be empty).
    #[must_use]
    pub fn aside(&self) -> &BTreeMap<Target, String> {
        &self.aside
    }

    /// The note about something, if one was ever begun.
    #[must_use]
    pub fn note(&self, about: &About) -> Option<&Note> {
        self.notes.get(about)
    }

    /// Every note that has words in it.
    pub fn notes(&self) -> impl Iterator<Item = (&About, &Note)> {
        self.notes.iter().filter(|(_, note)| !note.is_empty())
    }

    /// The next steps, in the order they were added.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }
}
