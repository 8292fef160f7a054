//! Two copies of a record made one, in a third file.

use std::io::Write;
use std::path::{Path, PathBuf};

use record::{EntryId, Error, Record};

use super::passphrase::Passing;
use super::stopped::stopped;
use crate::Ending;

/// A file to work in, gone afterwards whatever happens. Its name is made up, so that it is nobody else's.
struct Workshop(PathBuf);

impl Workshop {
    fn beside(output: &Path) -> Result<Self, Error> {
        let mut name = output.as_os_str().to_owned();
        name.push(format!(".{}.merging", EntryId::random()?));
        Ok(Self(name.into()))
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).ok();
    }
}

/// The new file gets its name when it is whole, so that a half-merged one is never found.
pub(super) fn run([one, other, output]: [&Path; 3], passing: &Passing, out: &mut impl Write) -> Result<(), Ending> {
    if output.exists() {
        return Err(stopped(output, &Error::AlreadyThere));
    }
    super::peek(other)?;
    let passphrase = if super::peek(one)?.locked { Some(passing.known(one)?) } else { None };
    let device = super::device()?;
    let in_output = |error| stopped(output, &error);
    let workshop = Workshop::beside(output).map_err(in_output)?;
    let first = Record::open(one, passphrase.as_ref(), device).map_err(|error| stopped(one, &error))?;
    first.copy_to(&workshop.0).map_err(in_output)?;
    super::close(one, first)?;
    let mut merged = Record::open(&workshop.0, passphrase.as_ref(), device).map_err(in_output)?;
    let came = merged.merge_from(other).map_err(|error| match error {
        Error::Other(_) | Error::OtherRecord { .. } => stopped(other, &error),
        error => in_output(error),
    })?;
    merged.copy_to(output).map_err(in_output)?;
    let (entries, came) = (super::count(merged.entries().len(), "entry"), came.added.len());
    super::close(output, merged)?;
    Ok(writeln!(out, "{}: {entries}, {came} of them only in {}.", output.display(), other.display())?)
}
