//! What only a person at the screen can settle, asked by the host before a command runs.

use std::path::PathBuf;

use export::Words;

use crate::{App, Error, pages, paper};

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
    /// A pupil's record.
    Record,
}

impl FileKind {
    /// The ending of the file's name, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Record => "cairn",
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

/// What must be settled before a call, if anything.
pub(crate) fn before(app: &App, name: &str, args: &str) -> Result<Option<Ask>, Error> {
    Ok(match name {
        "export_plan" => Some(save(app, "fact-plan-file", FileKind::Pdf)),
        "save_copy" => Some(save(app, "fact-record-file", FileKind::Record)),
        "open_file" => Some(Ask::Open { kind: FileKind::Record }),
        "visit" => {
            let visit: pages::Visit =
                serde_json::from_str(args).map_err(|e| Error::Malformed { reason: e.to_string() })?;
            Some(Ask::Visit { address: pages::address(app, &visit.organisation)? })
        }
        _ => None,
    })
}

/// Where to save a file of this kind. The name offered has the day in it, and nothing about the pupil.
fn save(app: &App, message: &str, kind: FileKind) -> Ask {
    let words = Words::new(paper::lang(app));
    let day = paper::day(app.now()).to_string();
    let name = words.say(message, &[("day", day.as_str().into())]);
    Ask::Save { name: format!("{name}.{}", kind.extension()), kind }
}
