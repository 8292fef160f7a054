//! Every rule that `data/` must keep, and the faults where it does not.
//!
//! Invariants: no rule looks at a clock; faults come in the order of files, lines and columns; a slip that makes a
//! whole file unreadable is reported once, and not again by everything that points there.

mod facts;
mod known;
mod links;
mod prose;
mod reading;
mod repeats;
mod routes;
mod tables;

use std::path::Path;

pub(crate) use prose::grades;
pub(crate) use repeats::alike;

use crate::fault::Fault;
use crate::source::Source;

/// Checks everything under `dir`: an empty list when it is clean, else the faults by file, line and column.
#[must_use]
pub fn check(dir: &Path) -> Vec<Fault> {
    read_and_check(dir).1
}

/// The data and everything that is wrong with it, from one reading.
pub(crate) fn read_and_check(dir: &Path) -> (Source, Vec<Fault>) {
    let (source, mut faults) = Source::read(dir);
    let known = known::Known::of(&source);
    for page in &source.careers {
        facts::check(page, &mut faults);
        links::check_career(page, &known, &mut faults);
        routes::check_career(page, &known, &mut faults);
    }
    links::check_between(&source, &mut faults);
    facts::check_between(&source, &mut faults);
    tables::check(&source, &known, &mut faults);
    prose::check(&source, &mut faults);
    repeats::check(&source, &mut faults);
    faults.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    (source, faults)
}
