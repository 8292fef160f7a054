//! What a pupil does, as the record keeps it: one change at a time, each complete in itself.
//!
//! These shapes are a promise: records written with them must open for ever. A field is added, never renamed or
//! reused; a new meaning is a new change. A program that meets a change it does not know keeps and carries it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::consequence::{Holding, Part};
use crate::quiz::{Answer, Quiz};
use crate::school::OptionForm;
use crate::text::{Limit, clean, is_direction, single_line, within};
use crate::{Id, Preferences, Stage, Target};

/// One thing that a pupil did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// Chose what to be called.
    Named {
        /// The nickname.
        nickname: String,
    },
    /// Said which year of school they are in.
    Staged {
        /// The year, or none.
        stage: Option<Stage>,
    },
    /// Put something on their list, or took it off.
    Bookmarked {
        /// What.
        target: Target,
        /// On the list, or off.
        on: bool,
    },
    /// Said why something is on their list.
    Reasoned {
        /// What.
        target: Target,
        /// Why, in their words; empty to take it back.
        reason: String,
    },
    /// Put their list in order.
    Ordered {
        /// The list, first choice first.
        order: Vec<Target>,
    },
    /// Said "not for me", or took that back.
    SetAside {
        /// What.
        target: Target,
        /// Set aside, or back.
        on: bool,
        /// Why, in their words; may be empty.
        #[serde(default)]
        reason: String,
    },
    /// Wrote or changed a note.
    Noted {
        /// What the note is about.
        about: About,
        /// The revisions that this one replaces, by entry: none for the first, two when settling a merge.
        after: Vec<String>,
        /// The whole text; empty to clear the note.
        text: String,
    },
    /// Added or changed a next step of the plan.
    Planned {
        /// Which step; made up when it is added.
        step: Id,
        /// What to do, in their words.
        text: String,
        /// How it stands.
        state: StepState,
    },
    /// Set up their screen.
    Preferred(Preferences),
    /// Answered one item of a quiz, or answered it otherwise than before. Each answer is kept at once, so that a quiz
    /// goes on where it stopped, whatever stopped it.
    Answered {
        /// Which attempt; made up when it is begun.
        attempt: Id,
        /// Which quiz.
        quiz: Quiz,
        /// Which item.
        item: Id,
        /// What they said.
        answer: Answer,
        /// How long it took, in milliseconds, where it was timed.
        #[serde(default)]
        millis: Option<u32>,
    },
    /// Said when they last used a meta-skill.
    Evidenced {
        /// The meta-skill.
        skill: Id,
        /// When and how, in their words; empty to take it back.
        text: String,
    },
    /// Said that they like a school subject, or took that back.
    Liked {
        /// The subject.
        subject: Id,
        /// Liked, or not said.
        on: bool,
    },
    /// Put a subject on a choice sheet, or took it off. The same subject at the same level again changes its grade.
    Picked {
        /// Which sheet; [`crate::consequence::MINE`], or a "what if".
        sheet: Id,
        /// Where on it.
        part: Part,
        /// The subject, its level, and its grade where known.
        holding: Holding,
        /// On the sheet, or off.
        on: bool,
        /// What it takes the place of, in the same part, such as the same subject at another level.
        #[serde(default)]
        instead: Option<Holding>,
    },
    /// Began a "what if" as a copy of another sheet, or gave it another name.
    Copied {
        /// The sheet; made up when it is begun.
        sheet: Id,
        /// The sheet it begins as.
        of: Id,
        /// What they call it.
        name: String,
        /// What stands on the other takes the place of all that stood on this one.
        #[serde(default)]
        over: bool,
    },
    /// Threw a sheet away.
    Discarded {
        /// Which.
        sheet: Id,
    },
    /// Said what their school's option form asks, or took that back.
    Ruled {
        /// The whole form.
        form: Option<OptionForm>,
    },
}

/// What a note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub enum About {
    /// A page of the catalogue. There is one note a page, so that two PCs write the same one.
    Page {
        /// The page.
        target: Target,
    },
    /// Nothing in the catalogue: a note of the pupil's own.
    Own {
        /// Made up when the note is begun.
        id: Id,
    },
}

/// How a next step stands. Done and dropped steps are kept: they are part of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// Still to do.
    ToDo,
    /// Done.
    Done,
    /// No longer wanted.
    Dropped,
}

impl Change {
    /// Whether undo passes it by: what somebody is called and how their screen is set up are not taken back by the way.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        matches!(self, Self::Named { .. } | Self::Preferred(_))
    }

    /// The change with its text made safe to keep: control characters dropped, ends of lines made `\n`, and single
    /// lines trimmed. Marks of writing direction stay in notes, where some scripts need them, and go from nicknames.
    ///
    /// # Errors
    /// [`Limit`] when a text is longer than [`crate::LIMITS`] allows. Nothing is ever cut short silently.
    pub fn checked(mut self) -> Result<Self, Limit> {
        match &mut self {
            Self::Named { nickname } => {
                *nickname = clean(nickname).chars().filter(|c| !is_direction(*c)).collect();
                single_line(nickname);
                within("nickname", nickname)?;
            }
            Self::Reasoned { reason, .. } | Self::SetAside { reason, .. } => {
                *reason = clean(reason);
                within("reason", reason)?;
            }
            Self::Noted { text, .. } => {
                *text = clean(text);
                within("text", text)?;
            }
            Self::Planned { text, .. } => {
                *text = clean(text);
                single_line(text);
                within("step", text)?;
            }
            Self::Preferred(preferences) => preferences.text_size = preferences.text_size.clamp(100, 200),
            Self::Evidenced { text, .. } => {
                *text = clean(text);
                within("evidence", text)?;
            }
            Self::Ruled { form } => *form = form.take().map(OptionForm::checked).transpose()?,
            Self::Copied { name, .. } => {
                *name = clean(name);
                single_line(name);
                within("name", name)?;
            }
            Self::Staged { .. }
            | Self::Bookmarked { .. }
            | Self::Ordered { .. }
            | Self::Answered { .. }
            | Self::Liked { .. }
            | Self::Picked { .. }
            | Self::Discarded { .. } => {}
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(text: &str) -> Change {
        Change::Noted { about: About::Own { id: "a".parse().expect("an id") }, after: vec![], text: text.into() }
    }

    #[test]
    fn a_note_keeps_every_script_and_loses_control_characters() {
        let Ok(Change::Noted { text, .. }) = noted("a\u{0}b\r\nc\u{7}\t\u{200f}שלום 🪨").checked() else {
            panic!("a short note is kept");
        };
        assert_eq!(text, "ab\nc\t\u{200f}שלום 🪨");
    }

    #[test]
    fn a_nickname_is_one_line_with_no_hidden_marks() {
        let named = Change::Named { nickname: " Mò\u{202e}rag\n\tB ".into() }.checked();
        assert_eq!(named, Ok(Change::Named { nickname: "Mòrag B".into() }));
    }

    #[test]
    fn text_past_its_limit_is_refused_whole() {
        let long = Change::Named { nickname: "x".repeat(10_000) }.checked();
        assert_eq!(long, Err(Limit { field: "nickname", most: 40, given: 10_000 }));
        assert_eq!(noted(&"x".repeat(400_001)).checked().map_err(|l| l.given), Err(400_001));
    }
}
