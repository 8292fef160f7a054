//! A record, open: what the rest of the program holds.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::clock::Clock;
use crate::file::{resolved, write_beside};
use crate::history::History;
use crate::journal::{Batch, Journal};
use crate::keys::{Slot, unlock};
use crate::lock::Lock;
use crate::seal::{Key, Tally};
use crate::{Device, ENTRY_LIMIT, Entry, EntryId, Error, FORMAT, Kind, Moment, PAYLOAD_LIMIT, Passphrase, RecordId};

/// A record that this program alone may write, until it is closed or dropped.
///
/// All entries are held in memory, unsealed, and wiped when it goes.
pub struct Record {
    id: RecordId,
    device: Device,
    path: PathBuf,
    key: Key,
    locked: bool,
    clock: Clock,
    history: History,
    // Before the lock, so that the file is closed while nobody else may open it.
    journal: Journal,
    lock: Lock,
}

/// What anyone can know of a record, passphrase or not. None of it is proven until the record is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peek {
    /// Which record.
    pub id: RecordId,
    /// Whether it takes a passphrase to open.
    pub locked: bool,
    /// How many entries there are.
    pub entries: u32,
    /// The moment of the latest.
    pub last: Option<Moment>,
    /// The version of the file.
    pub format: u32,
}

/// Looks at a record from outside. Opens it for nobody, needs no passphrase, and works while it is in use.
///
/// # Errors
/// [`Error::Missing`], [`Error::NotARecord`], [`Error::Newer`], [`Error::Damaged`] (where that shows from outside).
pub fn peek(path: &Path) -> Result<Peek, Error> {
    let journal = Journal::open_to_read(path)?;
    let (id, _) = journal.about()?;
    let outside = journal.outside()?;
    let locked = !journal.slots()?.iter().any(Slot::is_clear);
    Ok(Peek { id, locked, entries: outside.entries, last: outside.last, format: FORMAT })
}

impl Record {
    /// Starts a record, locked when there is a passphrase, and opens it. The folder must exist.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`], [`Error::ReadOnly`], [`Error::Full`], [`Error::InUse`], [`Error::Missing`] (the folder).
    pub fn create(path: &Path, passphrase: Option<&Passphrase>, device: Device) -> Result<Self, Error> {
        let path = resolved(path)?;
        let lock = Lock::take(&path)?;
        if path.try_exists()? {
            return Err(Error::AlreadyThere);
        }
        let (id, key) = (RecordId::random()?, Key::random()?);
        let tally = key.seal_tally(id, Tally::default())?;
        let slot = Slot::wrap(&key, passphrase)?;
        write_beside(&path, |part| Journal::create(part, id, &tally, &slot))?;
        let journal = Journal::open(&path)?;
        let (clock, history) = (Clock::system(), History::default());
        Ok(Self { id, device, path, key, locked: passphrase.is_some(), clock, history, journal, lock })
    }

    /// Opens a record and checks every entry of it. A passphrase that is not needed is not looked at.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::NotARecord`], [`Error::Damaged`], [`Error::Newer`], [`Error::ReadOnly`],
    /// [`Error::InUse`], [`Error::NeedsPassphrase`], [`Error::WrongPassphrase`]. The file is as it was after each.
    pub fn open(path: &Path, passphrase: Option<&Passphrase>, device: Device) -> Result<Self, Error> {
        let path = resolved(path)?;
        if fs::metadata(&path)?.permissions().readonly() {
            return Err(Error::ReadOnly);
        }
        let lock = Lock::take(&path)?;
        let journal = Journal::open(&path)?;
        journal.check()?;
        let slots = journal.slots()?;
        let locked = !slots.iter().any(Slot::is_clear);
        let key = unlock(&slots, passphrase)?;
        let (id, entries) = read_all(&journal, &key)?;
        let mut clock = Clock::system();
        entries.iter().for_each(|entry| clock.see(entry.at));
        let history = History::new(entries)?;
        Ok(Self { id, device, path, key, locked, clock, history, journal, lock })
    }

    /// Which record this is, in every copy of it.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it takes a passphrase to open. If not, anyone at this PC can read it.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.locked
    }

    /// Keeps a change. It is on the disk when this returns.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Full`], [`Error::ReadOnly`], [`Error::Io`]. The record stays open and as it was.
    pub fn append<T: Serialize>(&mut self, change: &T) -> Result<&Entry, Error> {
        self.keep(Kind::Change, &json(change)?)
    }

    /// Keeps a change that undo passes over, such as how the screen is set up.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn append_settled<T: Serialize>(&mut self, change: &T) -> Result<&Entry, Error> {
        self.keep(Kind::Settled, &json(change)?)
    }

    /// Keeps many changes, all or none, each to be undone by itself. Much quicker than one by one.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn append_all<T: Serialize>(&mut self, changes: impl IntoIterator<Item = T>) -> Result<(), Error> {
        self.append_all_as(changes, |_| false)
    }

    /// Keeps many changes, all or none; undo passes over those that are `settled`.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn append_all_as<T: Serialize>(
        &mut self,
        changes: impl IntoIterator<Item = T>,
        settled: impl Fn(&T) -> bool,
    ) -> Result<(), Error> {
        let kind = |change: &T| if settled(change) { Kind::Settled } else { Kind::Change };
        let made = changes.into_iter().map(|change| self.entry(kind(&change), &json(&change)?));
        let entries = made.collect::<Result<_, _>>()?;
        self.write(entries)
    }

    /// Every entry, in order: undone ones, undos and those of newer versions among them.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        self.history.entries()
    }

    /// The changes that count, in order: what the pupil's state is a fold of.
    pub fn live(&self) -> impl Iterator<Item = &Entry> {
        self.history.live()
    }

    /// The change that [`Self::undo`] would take back: the latest of this device that still counts.
    #[must_use]
    pub fn undoable(&self) -> Option<&Entry> {
        self.history.undoable(self.device)
    }

    /// The change that [`Self::redo`] would bring back: the latest that this device undid, with no change since.
    #[must_use]
    pub fn redoable(&self) -> Option<&Entry> {
        self.history.redoable(self.device).map(|(_, change)| change)
    }

    /// Takes back the change that [`Self::undoable`] names, and says which; none when there is none.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn undo(&mut self) -> Result<Option<EntryId>, Error> {
        let Some(of) = self.undoable().map(|change| change.id) else { return Ok(None) };
        self.keep(Kind::Undo { of }, &[])?;
        Ok(Some(of))
    }

    /// Brings back the change that [`Self::redoable`] names, and says which; none when there is none.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn redo(&mut self) -> Result<Option<EntryId>, Error> {
        let found = self.history.redoable(self.device).map(|(undo, change)| (undo, change.id));
        let Some((of, change)) = found else { return Ok(None) };
        self.keep(Kind::Undo { of }, &[])?;
        Ok(Some(change))
    }

    /// Locks the record with another passphrase, or unlocks it for good. The old way in works until the new one has
    /// been read back from the disk and proven.
    ///
    /// The record's key stays the same: copies made earlier open as they did when they were made.
    ///
    /// # Errors
    /// As [`Self::append`]; the old passphrase then still opens the record.
    pub fn set_passphrase(&mut self, new: Option<&Passphrase>) -> Result<(), Error> {
        let slot = Slot::wrap(&self.key, new)?;
        let (number, read) = self.journal.add_slot(&slot)?;
        let proven = unlock(&[read], new).and_then(|key| if key == self.key { Ok(()) } else { Err(Error::Damaged) });
        let changed = proven.and_then(|()| self.journal.remove_slots_but(number, Slot::REPLACEABLE));
        match changed {
            Ok(()) => self.locked = new.is_some(),
            // Should this fail too, both ways in work, which loses nothing.
            Err(_) => drop(self.journal.remove_slot(number)),
        }
        changed
    }

    /// Reads the time from elsewhere from now on, in milliseconds since 1970: for tests of clocks that are wrong.
    pub fn read_clock_from(&mut self, clock: impl Fn() -> i64 + Send + 'static) {
        self.clock.read_from(clock);
    }

    /// Closes the file and lets the next program have it. Dropping does the same, without saying whether it went well.
    ///
    /// # Errors
    /// [`Error::Io`]. Everything kept is on the disk all the same.
    pub fn close(self) -> Result<(), Error> {
        let Self { journal, lock, .. } = self;
        let closed = journal.close();
        drop(lock);
        closed
    }

    fn keep(&mut self, kind: Kind, payload: &[u8]) -> Result<&Entry, Error> {
        let entry = self.entry(kind, payload)?;
        let id = entry.id;
        self.write(vec![entry])?;
        self.history.find(id).ok_or(Error::Damaged)
    }

    fn entry(&mut self, kind: Kind, payload: &[u8]) -> Result<Entry, Error> {
        let now = self.clock.next().ok_or(Error::Full)?;
        Ok(Entry::new(EntryId::random()?, self.device, now, kind, payload))
    }

    /// Writes entries that are later than all others.
    fn write(&mut self, entries: Vec<Entry>) -> Result<(), Error> {
        let sealed: Result<_, _> = entries.iter().map(|entry| self.key.seal_entry(self.id, entry)).collect();
        self.commit(&Batch { added: sealed?, replaced: Vec::new() })?;
        entries.into_iter().for_each(|entry| self.history.push(entry));
        Ok(())
    }
}

/// What `copy` and `merge` need of an open record.
impl Record {
    pub(crate) fn history(&self) -> &History {
        &self.history
    }

    pub(crate) fn journal(&self) -> &Journal {
        &self.journal
    }

    pub(crate) fn key(&self) -> &Key {
        &self.key
    }

    /// Writes a batch and its tally to the disk. Memory is the caller's business.
    pub(crate) fn commit(&mut self, batch: &Batch) -> Result<(), Error> {
        if self.history.entries().len() + batch.added.len() > ENTRY_LIMIT as usize {
            return Err(Error::Full);
        }
        let (id, key) = (self.id, &self.key);
        self.journal.write(batch, |sealed| {
            let mut tally = key.open_tally(id, sealed)?;
            batch.added.iter().for_each(|entry| tally.add(entry.id));
            key.seal_tally(id, tally)
        })
    }

    /// Takes entries of any age into memory, in place of those with the same id.
    pub(crate) fn take_in(&mut self, entries: Vec<Entry>) -> Result<(), Error> {
        let replaced: std::collections::HashSet<_> = entries.iter().map(|entry| entry.id).collect();
        entries.iter().for_each(|entry| self.clock.see(entry.at));
        let mut all = std::mem::take(&mut self.history).into_entries();
        all.retain(|entry| !replaced.contains(&entry.id));
        all.extend(entries);
        self.history = History::new(all)?;
        Ok(())
    }
}

/// Reads and proves every entry, and that none is missing.
pub(crate) fn read_all(journal: &Journal, key: &Key) -> Result<(RecordId, Vec<Entry>), Error> {
    let (id, tally) = journal.about()?;
    let expected = key.open_tally(id, &tally)?;
    let (mut entries, mut found) = (Vec::new(), Tally::default());
    journal.each_entry(|row| {
        found.add(row.id);
        entries.push(key.open_entry(id, &row)?);
        Ok(())
    })?;
    if found == expected { Ok((id, entries)) } else { Err(Error::Damaged) }
}

fn json<T: Serialize>(change: &T) -> Result<zeroize::Zeroizing<Vec<u8>>, Error> {
    let json = zeroize::Zeroizing::new(serde_json::to_vec(change).map_err(Error::Payload)?);
    let bytes = json.len();
    if bytes > PAYLOAD_LIMIT { Err(Error::TooLarge { bytes, limit: PAYLOAD_LIMIT }) } else { Ok(json) }
}

#[cfg(test)]
mod tests;
