//! What a person can do with Cairn: the use-cases, the one list of commands, errors, and the shapes that cross to the UI.
//!
//! Invariants: nothing here knows Tauri, a window or HTTP; a host opens an [`App`], passes it calls, and shows the
//! dialogs that [`App::asks`] wants. Paths come from the host, never from the UI. The UI keeps no truth: every view is
//! read anew from the catalogue and the record. A call that fails changes nothing.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod ask;
mod career;
mod choices;
mod commands;
mod compare;
mod courses;
mod error;
mod explore;
mod ladder;
mod matches;
mod notes;
mod pages;
mod paper;
mod places;
mod plan;
mod quizzes;
mod ready;
mod save;
mod session;
mod settings;
mod shelf;
mod shortlist;
mod start;
mod topic;

pub use ask::{Answer, Ask, FileKind};
pub use career::{CareerPage, OneCareer};
pub use commands::{Commands, Reply};
pub use error::Error;
pub use places::Places;
pub use session::App;
pub use topic::Topic;
