//! The plan page, its next steps, and the files that it can be saved as.

use career::{Change, Id, NextStep, StepState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::notes::NoteView;
use crate::save::write_whole;
use crate::shortlist::ListItem;
use crate::{App, Error, FileKind, Topic, notes, paper, shortlist};

/// Everything the plan gathers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanPage {
    /// What the pupil likes to be called; empty until they say.
    pub nickname: String,
    /// The list, in their order.
    pub list: Vec<ListItem>,
    /// Their next steps, in the order they were added.
    pub steps: Vec<NextStep>,
    /// Their notes.
    pub notes: Vec<NoteView>,
}

/// Adds or changes a next step.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetStep {
    /// Which; absent to add one.
    #[serde(default)]
    pub id: Option<Id>,
    /// What to do.
    pub text: String,
    /// How it stands.
    pub state: StepState,
}

/// Writes the plan as a file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportPlan {
    /// Notes go in too, where the file has a place for them.
    pub notes: bool,
    /// What sort of file; a PDF when nothing is said.
    #[serde(default)]
    pub format: PlanFormat,
}

/// What a plan can be saved as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlanFormat {
    /// Pages to print.
    #[default]
    Pdf,
    /// One page for a browser.
    Html,
    /// The list alone, as a table for a spreadsheet.
    Csv,
    /// All of it, for another program.
    Json,
}

impl PlanFormat {
    /// The sort of file, for the dialog that asks where to save it.
    pub(crate) fn file(self) -> FileKind {
        match self {
            Self::Pdf => FileKind::Pdf,
            Self::Html => FileKind::Page,
            Self::Csv => FileKind::Table,
            Self::Json => FileKind::Data,
        }
    }
}

/// A plan was written, or the person changed their mind.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Exported {
    /// The name of the file, without its folder; absent when they changed their mind.
    pub file: Option<String>,
}

/// The plan page.
pub(crate) fn plan(app: &mut App, (): ()) -> Result<PlanPage, Error> {
    Ok(PlanPage {
        nickname: app.kept().nickname.clone(),
        list: shortlist::items(app),
        steps: app.kept().steps().to_vec(),
        notes: notes::notes(app, ())?,
    })
}

/// Adds or changes a next step.
pub(crate) fn set_step(app: &mut App, args: SetStep) -> Result<(), Error> {
    let SetStep { id, text, state } = args;
    let step = id.map_or_else(|| app.fresh_id(), Ok)?;
    let planned = Change::Planned { step, text, state }.checked()?;
    if matches!(&planned, Change::Planned { text, state: StepState::ToDo, .. } if text.is_empty()) {
        return Err(Error::Empty { field: "step".to_owned() });
    }
    app.keep(planned, &[Topic::Plan, Topic::Session]).map(drop)
}

/// Writes the plan as a file where the person chose. The last good file stays when this fails.
pub(crate) fn export_plan(app: &mut App, args: ExportPlan) -> Result<Exported, Error> {
    let Some(path) = app.answered_file()? else { return Ok(Exported { file: None }) };
    let (words, plan) = paper::plan(app, args.notes)?;
    let made = match args.format {
        PlanFormat::Pdf => export::pdf(&plan, &words),
        PlanFormat::Html => Ok(export::html(&plan, &words).into_bytes()),
        PlanFormat::Csv => Ok(export::csv(&plan, &words).into_bytes()),
        PlanFormat::Json => export::json(&plan).map(String::into_bytes),
    };
    let bytes = made.map_err(|error| Error::Internal { reason: error.to_string() })?;
    write_whole(&path, &bytes)?;
    Ok(Exported { file: path.file_name().map(|name| name.to_string_lossy().into_owned()) })
}
