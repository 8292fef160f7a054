//! Reading and writing the SQLite file, whose shape is `schema`'s.
//!
//! Invariants: a write is on the disk when it returns, whole or not at all; the tally changes in the same transaction as
//! the entries; a file whose schema is not exactly ours is not read, so that it can bring no code (triggers, views).

use std::fs;
use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OpenFlags, TransactionBehavior, params};
use zeroize::Zeroizing;

use crate::keys::Slot;
use crate::schema::{PAGE, check_kind, connect, finish, harden, lay_out, prepare_to_write, start};
use crate::seal::Sealed;
use crate::{ENTRY_LIMIT, Error, FILE_LIMIT, Moment, RecordId};

/// An open record file.
pub(crate) struct Journal {
    db: Connection,
}

/// What the file says of itself in the clear.
pub(crate) struct Outside {
    pub(crate) entries: u32,
    pub(crate) last: Option<Moment>,
}

/// Entries to write in one transaction.
#[derive(Default)]
pub(crate) struct Batch {
    /// Not in the record yet.
    pub(crate) added: Vec<Sealed>,
    /// In the record, to be held in another form: erased.
    pub(crate) replaced: Vec<Sealed>,
}

impl Journal {
    /// Writes a new record's file. `path` must not exist; what is there after an error is no record.
    pub(crate) fn create(path: &Path, id: RecordId, tally: &[u8], slot: &Slot) -> Result<(), Error> {
        let mut db = start(path)?;
        let make = db.transaction()?;
        lay_out(&make)?;
        make.execute("INSERT INTO record (id, tally) VALUES (?, ?)", params![id.as_bytes(), tally])?;
        insert_slot(&make, slot)?;
        make.commit()?;
        finish(db, path)
    }

    /// Opens a record's file to write it.
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        let journal = Self::open_with(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if journal.db.is_readonly(rusqlite::MAIN_DB)? {
            return Err(Error::ReadOnly);
        }
        prepare_to_write(&journal.db)?;
        Ok(journal)
    }

    /// Opens a record's file to read it. What a crash left half done is put right first, which needs writing.
    pub(crate) fn open_to_read(path: &Path) -> Result<Self, Error> {
        match Self::open_with(path, OpenFlags::SQLITE_OPEN_READ_ONLY) {
            Err(Error::ReadOnly | Error::Io(_)) => Self::open_with(path, OpenFlags::SQLITE_OPEN_READ_WRITE),
            opened => opened,
        }
    }

    fn open_with(path: &Path, flags: OpenFlags) -> Result<Self, Error> {
        let about = fs::metadata(path)?;
        if !about.is_file() {
            return Err(Error::NotARecord);
        }
        // Nothing whole is so short: a copy that was cut off, most likely a stick that was pulled out, or another file.
        if about.len() < 512 {
            return Err(if begins_as_sqlite(&fs::read(path)?) { Error::Damaged } else { Error::NotARecord });
        }
        if about.len() > u64::from(FILE_LIMIT) {
            return Err(Error::Damaged);
        }
        let db = connect(path, flags)?;
        harden(&db)?;
        check_kind(&db)?;
        // SQLite reads a last page that is cut off as if it ended in zeroes. Asked again, for what a crash left half
        // done has been put right by now.
        if fs::metadata(path)?.len() % u64::from(PAGE) != 0 {
            return Err(Error::Damaged);
        }
        Ok(Self { db })
    }

    /// Looks the whole file over for damage.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let verdict: String = self.db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if verdict == "ok" { Ok(()) } else { Err(Error::Damaged) }
    }

    /// The record's id and its sealed tally.
    pub(crate) fn about(&self) -> Result<(RecordId, Vec<u8>), Error> {
        let about = "SELECT id, tally FROM record WHERE (SELECT count(*) FROM record) = 1";
        Ok(self.db.query_row(about, [], |row| Ok((id(row.get_ref(0)?.as_blob()?)?, row.get(1)?)))?)
    }

    pub(crate) fn outside(&self) -> Result<Outside, Error> {
        let (entries, last): (u32, Option<i64>) =
            self.db.query_row("SELECT count(*), max(at) FROM entry", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let last = last.map(|at| Moment::from_stored(at).ok_or(Error::Damaged)).transpose()?;
        Ok(Outside { entries, last })
    }

    /// Hands over every entry, as it was written.
    pub(crate) fn each_entry(&self, mut take: impl FnMut(Sealed) -> Result<(), Error>) -> Result<(), Error> {
        let mut statement = self.db.prepare("SELECT id, device, at, sealed FROM entry LIMIT ?")?;
        let mut rows = statement.query([ENTRY_LIMIT + 1])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            count += 1;
            if count > ENTRY_LIMIT {
                return Err(Error::Damaged);
            }
            take(sealed(row)?)?;
        }
        Ok(())
    }

    /// Writes entries, durably, and the tally that `retell` makes of the one in the file. The file's own tally is the
    /// base, not one remembered: when a write failed, only the file knows whether it happened.
    pub(crate) fn write(
        &mut self,
        batch: &Batch,
        retell: impl FnOnce(&[u8]) -> Result<Vec<u8>, Error>,
    ) -> Result<(), Error> {
        let write = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let tally: Vec<u8> = write.query_row("SELECT tally FROM record", [], |row| row.get(0))?;
        write.execute("UPDATE record SET tally = ?", [retell(&tally)?])?;
        for Sealed { id, device, at, sealed } in &batch.added {
            let row = params![id.as_bytes(), device.as_bytes(), at.stored(), sealed];
            write.prepare_cached("INSERT INTO entry (id, device, at, sealed) VALUES (?, ?, ?, ?)")?.execute(row)?;
        }
        for Sealed { id, sealed, .. } in &batch.replaced {
            write.execute("UPDATE entry SET sealed = ? WHERE id = ?", params![sealed, id.as_bytes()])?;
        }
        Ok(write.commit()?)
    }

    pub(crate) fn slots(&self) -> Result<Vec<Slot>, Error> {
        let mut statement = self.db.prepare("SELECT kind, wrapped, mark FROM slot ORDER BY number LIMIT 16")?;
        let slots = statement.query_map([], |row| {
            Ok(Slot { kind: row.get(0)?, wrapped: Zeroizing::new(row.get(1)?), mark: row.get(2)? })
        })?;
        Ok(slots.collect::<Result<_, _>>()?)
    }

    /// Adds a slot and reads it back from the file. The slots before it still work.
    pub(crate) fn add_slot(&mut self, slot: &Slot) -> Result<(i64, Slot), Error> {
        let number = insert_slot(&self.db, slot)?;
        let read = self.db.query_row("SELECT kind, wrapped, mark FROM slot WHERE number = ?", [number], |row| {
            Ok(Slot { kind: row.get(0)?, wrapped: Zeroizing::new(row.get(1)?), mark: row.get(2)? })
        })?;
        Ok((number, read))
    }

    /// Removes the slots of these kinds, save one.
    pub(crate) fn remove_slots_but(&mut self, number: i64, kinds: [&str; 2]) -> Result<(), Error> {
        let [one, other] = kinds;
        self.db.execute("DELETE FROM slot WHERE number <> ? AND kind IN (?, ?)", params![number, one, other])?;
        Ok(())
    }

    /// Removes one slot.
    pub(crate) fn remove_slot(&mut self, number: i64) -> Result<(), Error> {
        self.db.execute("DELETE FROM slot WHERE number = ?", [number])?;
        Ok(())
    }

    /// Writes a consistent copy to a path where nothing is, flushed.
    pub(crate) fn copy_to(&self, path: &Path) -> Result<(), Error> {
        let mut copy = start(path)?;
        match Backup::new(&self.db, &mut copy)?.step(-1)? {
            StepResult::Done => {}
            _ => return Err(Error::InUse { who: None }),
        }
        finish(copy, path)
    }

    pub(crate) fn close(self) -> Result<(), Error> {
        Ok(self.db.close().map_err(|(_, error)| error)?)
    }

    /// Allows so many more pages: how tests fill a disk.
    #[cfg(test)]
    pub(crate) fn allow_pages(&self, more: u32) {
        let now: u32 = self.db.query_row("PRAGMA page_count", [], |row| row.get(0)).expect("a count");
        let set = format!("PRAGMA max_page_count = {}", now + more);
        let _: u32 = self.db.query_row(&set, [], |row| row.get(0)).expect("a limit");
    }

    /// Looks at the disk in the midst of a write that then is given up.
    #[cfg(test)]
    pub(crate) fn while_writing<T>(&mut self, look: impl FnOnce() -> T) -> T {
        let write = self.db.transaction().expect("a transaction");
        write.execute("UPDATE record SET tally = zeroblob(64)", []).expect("an update");
        write.execute("UPDATE entry SET sealed = zeroblob(400)", []).expect("an update");
        write.execute("UPDATE slot SET wrapped = zeroblob(400)", []).expect("an update");
        look()
    }
}

fn insert_slot(db: &Connection, slot: &Slot) -> Result<i64, Error> {
    let row = params![slot.kind, *slot.wrapped, slot.mark];
    db.execute("INSERT INTO slot (kind, wrapped, mark) VALUES (?, ?, ?)", row)?;
    Ok(db.last_insert_rowid())
}

fn sealed(row: &rusqlite::Row<'_>) -> Result<Sealed, Error> {
    let bytes = |column| row.get_ref(column)?.as_blob().map_err(rusqlite::Error::from);
    Ok(Sealed {
        id: id(bytes(0)?)?,
        device: id(bytes(1)?)?,
        at: Moment::from_stored(row.get(2)?).ok_or(Error::Damaged)?,
        sealed: bytes(3)?.to_vec(),
    })
}

fn id<'a, T: TryFrom<&'a [u8]>>(bytes: &'a [u8]) -> Result<T, rusqlite::Error> {
    T::try_from(bytes).map_err(|_| FromSqlError::InvalidType.into())
}

/// Whether bytes are the beginning of an SQLite file, however few they are.
fn begins_as_sqlite(bytes: &[u8]) -> bool {
    bytes.iter().zip(b"SQLite format 3\0").all(|(found, expected)| found == expected)
}
