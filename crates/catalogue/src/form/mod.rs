//! Reads a school's option form that an adviser wrote, as TOML or as a table saved as CSV.
//!
//! Invariants: any bytes at all give a form or faults, and never a panic; a form with a fault is not used in part;
//! every fault has its line; no more than [`MOST_FAULTS`] are told. `docs/option-form.md` says how a form is written.

mod csv;
mod draft;
mod names;
mod toml;

use career::school::OptionForm;
use career::{SchoolLevel, Stage, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest file that is read: many times the longest form there is.
pub const MOST_BYTES: usize = 256 * 1024;
/// The most faults that are told at once.
pub const MOST_FAULTS: usize = 20;

/// How a form is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As TOML.
    Toml,
    /// As a table whose cells stand between commas, semicolons or tabs.
    Csv,
}

/// Something in a form's file that must be put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FormFault {
    /// The line, from 1; 0 for the file as a whole.
    pub line: u32,
    /// What is wrong.
    pub what: Wrong,
}

/// What is wrong in a form's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "wrong", rename_all = "kebab-case")]
pub enum Wrong {
    /// The file is longer than any form.
    TooBig,
    /// It is no text in UTF-8: a spreadsheet that was not saved as CSV, for one.
    NotText,
    /// It asks nothing.
    Empty,
    /// It is not TOML.
    NotToml {
        /// What the reader of TOML says, in English.
        reason: String,
    },
    /// A setting that forms do not have.
    UnknownKey {
        /// What it is called there.
        text: String,
    },
    /// A setting that is there twice.
    KeyTwice {
        /// Which.
        text: String,
    },
    /// A setting of the wrong kind, such as a word where a number belongs.
    WrongKind {
        /// Which.
        text: String,
    },
    /// A number of choices that no school has.
    BadNumber {
        /// What stands there.
        text: String,
        /// The most.
        most: u8,
    },
    /// No school year.
    UnknownYear {
        /// What stands there.
        text: String,
    },
    /// No subject of the catalogue.
    UnknownSubject {
        /// What stands there.
        text: String,
        /// The name that is nearest, if any is near.
        nearest: Option<String>,
    },
    /// A name that several subjects go by.
    SeveralSubjects {
        /// What stands there.
        text: String,
        /// The names of the subjects.
        could: Vec<String>,
    },
    /// No level.
    UnknownLevel {
        /// What stands there.
        text: String,
    },
    /// The subject is not offered at the level.
    NotOffered {
        /// The subject's name.
        subject: String,
        /// The level.
        level: SchoolLevel,
    },
    /// A course that is there twice in one column, or twice among what everybody takes.
    CourseTwice {
        /// The subject's name.
        subject: String,
    },
    /// Two columns of one name.
    ColumnTwice {
        /// The name.
        text: String,
    },
    /// A column without a name.
    ColumnNameless,
    /// A column without courses.
    ColumnEmpty {
        /// Its name.
        text: String,
    },
    /// A line of a table that names no subject.
    NoSubject,
    /// More of something than a form may have.
    TooMany {
        /// The most.
        most: u32,
    },
    /// A name that is too long.
    TooLong {
        /// The most characters.
        most: u32,
    },
    /// Everybody must take more subjects than each chooses.
    MustTooMany {
        /// How many everybody takes.
        must: u32,
        /// How many each chooses.
        choices: u8,
    },
    /// There is more to put right than was told.
    More {
        /// How many faults were left out.
        more: u32,
    },
}

#[derive(Deserialize)]
struct Usual {
    forms: Vec<OptionForm>,
}

/// The usual forms of `data/option-forms.toml`, to begin from.
#[must_use]
pub fn usual() -> Vec<OptionForm> {
    let read = ::toml::from_str::<Usual>(include_str!("../../../../data/option-forms.toml"));
    read.map(|usual| usual.forms).unwrap_or_default()
}

/// Reads a form. The subjects are those that it may name.
///
/// # Errors
/// Every fault, in the order of the file.
pub fn read(bytes: &[u8], format: Format, subjects: &[Subject]) -> Result<OptionForm, Vec<FormFault>> {
    let whole = |what| vec![FormFault { line: 0, what }];
    if bytes.len() > MOST_BYTES {
        return Err(whole(Wrong::TooBig));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| whole(Wrong::NotText))?;
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return Err(whole(Wrong::NotText));
    }
    let mut faults = Vec::new();
    let draft = match format {
        Format::Toml => toml::draft(text, &mut faults),
        Format::Csv => csv::draft(text, &mut faults),
    };
    let form = draft.settle(subjects, &mut faults);
    if faults.is_empty() {
        return Ok(form);
    }
    faults.sort_by_key(|fault| fault.line);
    let more = faults.len().saturating_sub(MOST_FAULTS);
    faults.truncate(MOST_FAULTS);
    if more > 0 {
        let more = u32::try_from(more).unwrap_or(u32::MAX);
        faults.push(FormFault { line: 0, what: Wrong::More { more } });
    }
    Err(faults)
}

/// A school year by its usual names: `S5`, `s5`, `5`, `into S5`.
fn year(text: &str) -> Option<Stage> {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    match digits.as_slice() {
        ['1'] => Some(Stage::S1),
        ['2'] => Some(Stage::S2),
        ['3'] => Some(Stage::S3),
        ['4'] => Some(Stage::S4),
        ['5'] => Some(Stage::S5),
        ['6'] => Some(Stage::S6),
        _ => None,
    }
}
