//! The plan for another program: JSON, as `docs/plan-json.md` tells it.
//!
//! Invariants:
//! - Every text stands exactly as the pupil wrote it.
//! - Keys are never absent: what is not known is `null` or empty.
//! - A key that goes or means something else raises [`VERSION`]; a key that is added does not.

use serde::Serialize;

use crate::page::real_day;
use crate::{Error, Plan, PlanCareer, PlanItem, PlanNote, PlanStep, StepState};

/// The version of the schema in `docs/plan-json.md`.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    language: &'static str,
    made: String,
    nickname: &'a str,
    stage: Option<&'a str>,
    careers: Vec<Career<'a>>,
    others: Vec<Other<'a>>,
    steps: Vec<Step<'a>>,
    notes: Vec<Note<'a>>,
    sources: &'a [String],
}

#[derive(Serialize)]
struct Career<'a> {
    title: &'a str,
    summary: &'a str,
    reason: &'a str,
    level: Option<u8>,
    ways_in: &'a [String],
    subjects: &'a [String],
    pay: Option<&'a str>,
    withdrawn: bool,
    source: &'a str,
    checked: &'a str,
}

#[derive(Serialize)]
struct Other<'a> {
    title: &'a str,
    kind: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
struct Step<'a> {
    text: &'a str,
    state: &'static str,
}

#[derive(Serialize)]
struct Note<'a> {
    about: &'a str,
    text: &'a str,
    when: &'a str,
}

/// Makes a plan into JSON, indented and with a line end.
///
/// # Errors
/// [`Error::Json`] if the writer itself is broken; never for the plan's content.
pub fn json(plan: &Plan) -> Result<String, Error> {
    let [year, month, day] = real_day(plan.made_on);
    let file = File {
        format: "cairn-plan",
        version: VERSION,
        language: plan.language.tag(),
        made: format!("{year:04}-{month:02}-{day:02}"),
        nickname: &plan.nickname,
        stage: plan.stage.as_deref(),
        careers: plan.careers.iter().map(career).collect(),
        others: plan.others.iter().map(other).collect(),
        steps: plan.steps.iter().map(step).collect(),
        notes: plan.notes.iter().map(note).collect(),
        sources: &plan.sources,
    };
    let text = serde_json::to_string_pretty(&file).map_err(|error| Error::Json { detail: error.to_string() })?;
    Ok(text + "\n")
}

fn career(career: &PlanCareer) -> Career<'_> {
    Career {
        title: &career.title,
        summary: &career.summary,
        reason: &career.reason,
        level: career.level,
        ways_in: &career.ways_in,
        subjects: &career.subjects,
        pay: career.pay.as_deref(),
        withdrawn: career.withdrawn,
        source: &career.source_line,
        checked: &career.reviewed,
    }
}

fn other(other: &PlanItem) -> Other<'_> {
    Other { title: &other.title, kind: &other.kind, reason: &other.reason }
}

fn step(step: &PlanStep) -> Step<'_> {
    let state = match step.state {
        StepState::ToDo => "to-do",
        StepState::Done => "done",
        StepState::Dropped => "dropped",
    };
    Step { text: &step.text, state }
}

fn note(note: &PlanNote) -> Note<'_> {
    Note { about: &note.about, text: &note.text, when: &note.when }
}
