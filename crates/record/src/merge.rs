//! Bringing in another copy of the same record: set union.
//!
//! Laws (`tests/merge.rs`): commutative, associative, idempotent. Where two copies hold one entry in two forms, the
//! erased form wins, and otherwise the form that is first in byte order, so that the law needs no luck. A merge never
//! changes how this copy is locked, for else a copy with no passphrase could unlock it.

use std::path::Path;

use crate::file::resolved;
use crate::journal::{Batch, Journal};
use crate::seal::{Sealed, Tally};
use crate::{Entry, EntryId, Error, Kind, Record};

/// What a merge brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The entries that were not here before, in their order.
    pub added: Vec<EntryId>,
    /// The entries whose payloads had been erased in the other copy, and now are here.
    pub erased: Vec<EntryId>,
}

#[derive(Default)]
struct Incoming {
    batch: Batch,
    entries: Vec<Entry>,
}

impl Record {
    /// Brings in what another copy of this record holds. All or nothing; the other file is only read, and may be open
    /// elsewhere. No passphrase is asked, for the copies share their key.
    ///
    /// # Errors
    /// [`Error::OtherRecord`]; [`Error::Other`] when the other file cannot be read; as [`Self::append`] otherwise.
    pub fn merge_from(&mut self, path: &Path) -> Result<Merged, Error> {
        let incoming = self.read_other(path)?;
        let Incoming { batch, entries } = incoming;
        let erased = batch.replaced.iter().map(|row| row.id).collect();
        if batch.added.is_empty() && batch.replaced.is_empty() {
            return Ok(Merged::default());
        }
        self.commit(&batch)?;
        let mut added: Vec<_> = entries.iter().map(Entry::place).collect();
        added.sort_unstable();
        let added = added.into_iter().map(|(.., id)| id).filter(|id| self.history().find(*id).is_none()).collect();
        self.take_in(entries)?;
        Ok(Merged { added, erased })
    }

    fn read_other(&self, path: &Path) -> Result<Incoming, Error> {
        let other = resolved(path).and_then(|path| Journal::open_to_read(&path)).map_err(Error::in_other)?;
        let (theirs, tally) = other.about().map_err(Error::in_other)?;
        if theirs != self.id() {
            return Err(Error::OtherRecord { ours: self.id(), theirs });
        }
        self.sift(&other, &tally).map_err(Error::in_other)
    }

    /// Proves every entry of the other copy and keeps what is new here.
    fn sift(&self, other: &Journal, tally: &[u8]) -> Result<Incoming, Error> {
        other.check()?;
        let expected = self.key().open_tally(self.id(), tally)?;
        let (mut incoming, mut found) = (Incoming::default(), Tally::default());
        let mut seen = std::collections::HashSet::new();
        other.each_entry(|row| {
            found.add(row.id);
            if !seen.insert(row.id) {
                return Err(Error::Damaged);
            }
            let entry = self.key().open_entry(self.id(), &row)?;
            incoming.weigh(self.history().find(row.id), entry, row)
        })?;
        if found == expected { Ok(incoming) } else { Err(Error::Damaged) }
    }
}

impl Incoming {
    fn weigh(&mut self, ours: Option<&Entry>, theirs: Entry, row: Sealed) -> Result<(), Error> {
        match ours {
            None => self.batch.added.push(row),
            Some(ours) if ours == &theirs => return Ok(()),
            Some(ours) if ours.place() != theirs.place() => return Err(Error::Damaged),
            Some(ours) if rank(&theirs) < rank(ours) => self.batch.replaced.push(row),
            Some(_) => return Ok(()),
        }
        self.entries.push(theirs);
        Ok(())
    }
}

/// Which form of an entry wins: the least.
fn rank(entry: &Entry) -> (bool, &[u8]) {
    (entry.kind != Kind::Erased, entry.envelope())
}
