//! What only a person at the screen can settle, asked by the host before a command runs.

use std::path::{Path, PathBuf};

/// A question that the host puts to the person before it makes a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Where to save a file.
    Save {
        /// The name to offer.
        name: String,
        /// What sort of file.
        kind: FileKind,
    },
    /// Which file to open.
    Open {
        /// What sort of file.
        kind: FileKind,
    },
    /// Open this address in the person's own browser. They have already said yes, with the address before them.
    Visit {
        /// An `https` address from the catalogue.
        address: String,
    },
}

impl Ask {
    /// The answer for a person who is not there: everything is saved in a folder, and opened from it, the first file
    /// that fits. For development and tests; a released program never asks for it.
    #[must_use]
    pub fn answered_from(&self, folder: &Path) -> Answer {
        match self {
            Self::Save { name, .. } => Answer::File(folder.join(name)),
            Self::Open { kind } => kind.first_in(folder).map_or(Answer::No, Answer::File),
            Self::Visit { .. } => Answer::Done,
        }
    }
}

/// The sorts of file that Cairn reads and writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A plan on paper.
    Pdf,
    /// A plan as a page for a browser.
    Page,
    /// A list as a table for a spreadsheet.
    Table,
    /// A plan for another program.
    Data,
    /// A pupil's record.
    Record,
    /// A school's option form.
    Form,
}

impl FileKind {
    /// The ending of the file's name, without the dot; the first of [`Self::extensions`].
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self.extensions() {
            [first, ..] => first,
            [] => "",
        }
    }

    /// Every ending that such a file may have, without the dot.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Page => &["html"],
            Self::Table => &["csv"],
            Self::Data => &["json"],
            Self::Record => &["cairn"],
            Self::Form => &["toml", "csv"],
        }
    }

    fn first_in(self, folder: &Path) -> Option<PathBuf> {
        let files = std::fs::read_dir(folder).ok()?.filter_map(Result::ok).map(|entry| entry.path());
        let fits =
            |path: &PathBuf| path.extension().is_some_and(|ending| self.extensions().iter().any(|one| ending == *one));
        files.filter(fits).min()
    }
}

/// What the person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This file.
    File(PathBuf),
    /// It was done.
    Done,
    /// They changed their mind.
    No,
}
