//! What careers, subjects, courses and a pupil's choices *are*.
//!
//! Invariants: nothing in this crate reads a file, a clock or a random number, so that the same input gives the
//! same output on every PC; nothing here knows SQL, Tauri or how a record is kept.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod asks;
mod career;
mod change;
pub mod consequence;
mod course;
mod id;
mod kept;
pub mod matching;
mod place;
mod prose;
mod qualification;
pub mod quiz;
mod route;
pub mod school;
mod skill;
mod subject;
mod text;

pub use asks::{Asked, SubjectAsked};
pub use career::{
    Basis, Career, Environment, Facts, HoursAWeek, Interests, Pattern, Pay, Pvg, Registration, Specialised,
    SpecialisedSkill, Window, Words,
};
pub use change::{About, Change, StepState};
pub use course::{Award, Course, Industry, Organisation, Provider, ProviderKind, Term};
pub use id::{Id, Kind, NotAnId, Target};
pub use kept::{Bookmark, Kept, Note, Revision, Stamp, Step as NextStep};
pub use place::{Language, Preferences, Stage, Theme};
pub use prose::{Block, parse_blocks};
pub use qualification::{Grade, Level, Qualification, SchoolLevel};
pub use route::{Competition, Requirement, Route, RouteKind, Step};
pub use skill::{MetaSkill, SkillGroup, SkillTerm, Skills};
pub use subject::{Offer, Subject, SubjectKind};
pub use text::{LIMITS, Limit};
