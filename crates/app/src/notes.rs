//! Notes: plain text about a page or about anything, saved as it is typed.

use career::{About, Change};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, Error, Topic};

/// Which note.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneNote {
    /// What it is about.
    pub about: About,
}

/// A note as the screen shows it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct NoteView {
    /// What it is about.
    pub about: About,
    /// The title of the page it is about; absent for the pupil's own notes.
    pub title: Option<String>,
    /// The page is no longer in the catalogue.
    pub withdrawn: bool,
    /// The texts that stand: one, or more after two PCs wrote apart, or none for a note not begun.
    pub heads: Vec<NoteHead>,
}

/// One text that stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct NoteHead {
    /// The revision.
    pub revision: String,
    /// The words.
    pub text: String,
    /// When it was saved: milliseconds since 1970.
    pub at: i64,
}

/// Saves a note's words.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveNote {
    /// What it is about.
    pub about: About,
    /// The revisions on the screen that these words replace.
    pub after: Vec<String>,
    /// The whole text; empty to clear the note.
    pub text: String,
}

/// What was saved.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SavedNote {
    /// The new revision; the next save names it in `after`.
    pub revision: String,
    /// When: milliseconds since 1970.
    pub at: i64,
}

/// Every note with words in it, latest first.
pub(crate) fn notes(app: &mut App, (): ()) -> Result<Vec<NoteView>, Error> {
    let mut notes: Vec<_> = app.kept().notes().map(|(about, _)| view(app, about)).collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.heads.iter().map(|head| head.at).max()));
    Ok(notes)
}

/// One note, or an empty one.
pub(crate) fn note(app: &mut App, args: OneNote) -> Result<NoteView, Error> {
    Ok(view(app, &args.about))
}

/// Saves a note. When this answers, the words are on disk.
pub(crate) fn save_note(app: &mut App, args: SaveNote) -> Result<SavedNote, Error> {
    let SaveNote { about, after, text } = args;
    let stamp = app.keep(Change::Noted { about, after, text }, &[Topic::Notes, Topic::Session, Topic::Shortlist])?;
    Ok(SavedNote { revision: stamp.entry, at: stamp.at })
}

/// A note as the screen shows it; one that was never begun has no heads.
pub(crate) fn view(app: &App, about: &About) -> NoteView {
    let heads = app.kept().note(about).map(|note| note.heads()).unwrap_or_default();
    let heads =
        heads.into_iter().map(|head| NoteHead { revision: head.entry.clone(), text: head.text.clone(), at: head.at });
    let title = title(app, about);
    let withdrawn = matches!(about, About::Page { target } if app.catalogue.title(target).is_none());
    NoteView { about: about.clone(), title, withdrawn, heads: heads.collect() }
}

/// The title of the page that a note is about; none for the pupil's own notes.
pub(crate) fn title(app: &App, about: &About) -> Option<String> {
    match about {
        About::Page { target } => Some(app.title(target)),
        About::Own { .. } => None,
    }
}
