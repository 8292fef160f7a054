//! A plan made into files that a pupil can keep: PDF, as PDF/UA-1 and PDF/A-2a; one page of HTML; the list as CSV; JSON.
//! The only crate that names Typst. A step of a plan has no date yet, so there is no calendar file.
//!
//! Invariants:
//! - What the pupil wrote comes out: any character, any length, nothing cut in silence, nothing read as markup.
//! - An export never fails for its content.
//! - The same plan gives the same bytes on every PC: no clock, no system font, no file is read.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod csv;
mod fonts;
mod html;
mod json;
mod page;
mod pdf;
mod plan;
mod signs;
mod text;
mod words;

use page::Page;

pub use csv::csv;
pub use html::html;
pub use json::json;
pub use plan::{Lang, Plan, PlanCareer, PlanItem, PlanNote, PlanStep, StepState};
pub use words::{Value, Words};

/// Why a plan could not be made into a file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The typesetting engine refused the page. No content is known to cause this; `detail` is for a bug report.
    #[error("the typesetting engine refused the page: {detail}")]
    Engine {
        /// What the engine said.
        detail: String,
    },
    /// The writer of JSON failed. No content is known to cause this; `detail` is for a bug report.
    #[error("the plan could not be written as JSON: {detail}")]
    Json {
        /// What the writer said.
        detail: String,
    },
}

/// Makes a plan into a PDF. Black-and-white safe A4, tagged, with every font inside.
///
/// # Errors
/// [`Error::Engine`] if the engine itself is broken; never for the plan's content.
pub fn pdf(plan: &Plan, words: &Words) -> Result<Vec<u8>, Error> {
    // Should the engine refuse a rare sequence of signs, the reading font alone still gets the plan out.
    typeset(plan, words, false).or_else(|_| typeset(plan, words, true))
}

fn typeset(plan: &Plan, words: &Words, plain: bool) -> Result<Vec<u8>, Error> {
    let page = Page::new(plan, words, plain);
    let data = serde_json::to_vec(&page).map_err(|error| Error::Engine { detail: error.to_string() })?;
    pdf::set(include_str!("plan.typ"), data, page.places())
}
