//! The knowledge: `data/` checked and built into one SQLite file; opening, searching and reading that file.
//!
//! Invariants: the file is only ever read once it is built; the same `data/` gives the same bytes; after
//! [`Catalogue::open`] nothing but reading one page can fail; no query, however odd, is an error or a dead end.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod build;
mod catalogue;
mod check;
mod fault;
pub mod form;
mod packed;
mod page;
mod report;
mod search;
mod source;

pub use build::{BuildError, build, write};
pub use catalogue::{Catalogue, Error, FORMAT};
pub use check::check;
pub use fault::{Fault, Part, Table, What};
pub use page::{Facets, Filters, Row, Stats};
pub use report::Report;
pub use search::{Field, Hit, Query, Why};
pub use source::Source;
