//! Taking the record along: the file that is carried is the record.

use std::path::Path;

use crate::file::{resolved, write_beside};
use crate::journal::Journal;
use crate::lock::Lock;
use crate::record::read_all;
use crate::{Error, Record};

impl Record {
    /// Writes a whole copy of the record: beside, flushed, proven, then named. An older copy there is replaced only when
    /// this record holds all that it holds; otherwise merge it first.
    ///
    /// # Errors
    /// [`Error::Unmerged`], [`Error::OtherRecord`], [`Error::Other`] (what is there cannot be read), [`Error::InUse`],
    /// [`Error::ReadOnly`], [`Error::Full`], [`Error::Missing`] (the folder). What was there is still there.
    pub fn copy_to(&self, path: &Path) -> Result<(), Error> {
        let path = resolved(path)?;
        let _lock = Lock::take(&path)?;
        if path.try_exists()? {
            self.check_replaceable(&path)?;
        }
        write_beside(&path, |part| {
            self.journal().copy_to(part)?;
            self.prove(part)
        })
    }

    /// A stone is never lost: refuses to replace a copy that holds more than this one.
    fn check_replaceable(&self, path: &Path) -> Result<(), Error> {
        let there = Journal::open_to_read(path).map_err(Error::in_other)?;
        let (theirs, _) = there.about().map_err(Error::in_other)?;
        if theirs != self.id() {
            return Err(Error::OtherRecord { ours: self.id(), theirs });
        }
        let mut entries = 0;
        let counted = there.each_entry(|row| {
            entries += usize::from(self.history().find(row.id).is_none());
            Ok(())
        });
        counted.map_err(Error::in_other)?;
        if entries == 0 { Ok(()) } else { Err(Error::Unmerged { entries }) }
    }

    fn prove(&self, copy: &Path) -> Result<(), Error> {
        let copy = Journal::open_to_read(copy)?;
        copy.check()?;
        let (id, entries) = read_all(&copy, self.key())?;
        let whole = id == self.id() && entries.len() == self.entries().len();
        if whole { Ok(()) } else { Err(Error::Damaged) }
    }
}
