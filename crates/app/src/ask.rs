//! What only a person at the screen can settle, asked by the host before a command runs.

use std::path::PathBuf;

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
        match self {
            Self::Pdf => "pdf",
            Self::Page => "html",
            Self::Table => "csv",
            Self::Data => "json",
            Self::Record => "cairn",
            Self::Form => "toml",
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
