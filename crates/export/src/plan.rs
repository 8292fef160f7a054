//! What goes on paper, as plain data.
//!
//! This crate knows no careers and no records: whoever exports fills in a [`Plan`]. Fields in the pupil's own words
//! (`nickname`, `reason`, `text`, `about`) may hold anything at all; they are printed as they stand and never read as
//! markup. Fields from the catalogue (`title`, `summary`, `ways_in`, `subjects`, `pay`, `source_line`) are British
//! English whatever the language of the page, and are tagged so.

/// The language of the words around the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// British English.
    #[default]
    English,
    /// Scottish Gaelic.
    Gaelic,
}

impl Lang {
    /// The BCP 47 tag: `en-GB` or `gd`, also the name of the folder of its words.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Gaelic => "gd",
        }
    }
}

/// A pupil's plan, ready to print. `Default` is the empty plan, which prints too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What the pupil likes to be called; may be empty.
    pub nickname: String,
    /// Their year of school, already worded, if they said.
    pub stage: Option<String>,
    /// The day the plan was made, already worded: "22 November 2026".
    pub made: String,
    /// The same day as year, month and day, for the file's own date. A day that does not exist becomes 1 January 1970.
    pub made_on: (i32, u8, u8),
    /// The language of headings and labels.
    pub language: Lang,
    /// The careers on the pupil's list, in their order.
    pub careers: Vec<PlanCareer>,
    /// Everything else on the list: subjects, courses, industries.
    pub others: Vec<PlanItem>,
    /// What the pupil means to do next, in their order.
    pub steps: Vec<PlanStep>,
    /// The pupil's notes, in the order to print them.
    pub notes: Vec<PlanNote>,
    /// Sources that the facts of several careers share, each once, with the words that their licences ask for.
    pub sources: Vec<String>,
}

/// A career on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanCareer {
    /// Its name.
    pub title: String,
    /// What it is, in a sentence; may be empty.
    pub summary: String,
    /// Why it is on the list, in the pupil's words; may be empty.
    pub reason: String,
    /// The lowest SCQF level (1–12) that gets someone in, where known.
    pub level: Option<u8>,
    /// The main ways in, a line each.
    pub ways_in: Vec<String>,
    /// Useful school subjects.
    pub subjects: Vec<String>,
    /// Pay, already worded with its unit, where known.
    pub pay: Option<String>,
    /// Whether the catalogue no longer holds it.
    pub withdrawn: bool,
    /// Who says so, beside [`Plan::sources`]: publishers and dates, in a line; may be empty.
    pub source_line: String,
    /// The day its facts were last checked, already worded; may be empty.
    pub reviewed: String,
}

/// Something else on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanItem {
    /// Its name.
    pub title: String,
    /// What it is, already worded: "Subject", "Course".
    pub kind: String,
    /// Why it is on the list, in the pupil's words; may be empty.
    pub reason: String,
}

/// A next step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanStep {
    /// What to do, in the pupil's words.
    pub text: String,
    /// How it stands.
    pub state: StepState,
}

/// How a next step stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Still to be done.
    #[default]
    ToDo,
    /// Done.
    Done,
    /// No longer wanted; kept all the same.
    Dropped,
}

/// A note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanNote {
    /// What it is about: a career's name, or a heading of the pupil's.
    pub about: String,
    /// The whole note. An empty line parts paragraphs.
    pub text: String,
    /// When it was last changed, already worded; may be empty.
    pub when: String,
}
