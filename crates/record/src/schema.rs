//! The shape of the SQLite file, and the settings under which one is opened.

use std::fs;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::entry::HEAD;
use crate::seal::OVERHEAD;
use crate::{Error, FILE_LIMIT, FORMAT, PAYLOAD_LIMIT};

/// "Carn", the Gaelic for cairn, in the file's header.
const APPLICATION: u32 = 0x4361_726e;
/// Bytes of a page: a whole file is a whole number of them.
pub(crate) const PAGE: u32 = 4096;

const SCHEMA: [(&str, &str); 3] = [
    (
        "entry",
        "CREATE TABLE entry (id BLOB NOT NULL, device BLOB NOT NULL, at INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT",
    ),
    ("record", "CREATE TABLE record (id BLOB NOT NULL, tally BLOB NOT NULL) STRICT"),
    (
        "slot",
        "CREATE TABLE slot (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, wrapped BLOB NOT NULL, mark BLOB NOT NULL) \
         STRICT",
    ),
];

/// Begins a file where none is. Until it is whole and has its own name nobody needs it, so it has no journal (which a
/// crash would leave for the next file of that name to be spoilt by); it is flushed once, by [`finish`].
pub(crate) fn start(path: &Path) -> Result<Connection, Error> {
    create_private(path)?;
    let db = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    db.pragma_update(None, "page_size", PAGE)?;
    let _: String = db.query_row("PRAGMA journal_mode = off", [], |row| row.get(0))?;
    db.pragma_update(None, "synchronous", "off")?;
    Ok(db)
}

/// Marks the file as a record and makes its tables.
pub(crate) fn lay_out(db: &Connection) -> Result<(), Error> {
    db.pragma_update(None, "application_id", APPLICATION)?;
    db.pragma_update(None, "user_version", FORMAT)?;
    for (_, sql) in SCHEMA {
        db.execute_batch(sql)?;
    }
    Ok(())
}

/// Closes a file that was begun, with all of it on the disk.
pub(crate) fn finish(db: Connection, path: &Path) -> Result<(), Error> {
    db.close().map_err(|(_, error)| error)?;
    Ok(fs::OpenOptions::new().write(true).open(path)?.sync_all()?)
}

pub(crate) fn connect(path: &Path, access: OpenFlags) -> Result<Connection, Error> {
    Ok(Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?)
}

/// Makes the file, for its owner's eyes where the system can say so.
fn create_private(path: &Path) -> Result<(), Error> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

/// Settings for a file that anyone may have made.
pub(crate) fn harden(db: &Connection) -> Result<(), Error> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    let row = PAYLOAD_LIMIT + HEAD + OVERHEAD + 1024;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, i32::try_from(row).unwrap_or(i32::MAX))?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "mmap_size", 0)?;
    db.pragma_update(None, "temp_store", "memory")?;
    Ok(())
}

/// Settings under which a write is on the disk, and nowhere else, when it returns.
pub(crate) fn prepare_to_write(db: &Connection) -> Result<(), Error> {
    // A rollback journal, for network drives have no shared memory for a write-ahead log. "Extra" also flushes the
    // folder once the journal is gone: without it a power cut can bring the journal back, and undo a kept change.
    //
    // By way of "persist", because SQLite then removes a journal that is there: one that a crash left before it counted
    // would otherwise lie about, and may hold the page of a key that has been locked away since.
    let mode = |mode: &str| db.query_row(&format!("PRAGMA journal_mode = {mode}"), [], |row| row.get::<_, String>(0));
    if mode("persist")? != "persist" || mode("delete")? != "delete" {
        return Err(Error::Damaged);
    }
    db.pragma_update(None, "synchronous", "extra")?;
    db.pragma_update(None, "secure_delete", true)?;
    let _: u32 = db.query_row(&format!("PRAGMA max_page_count = {}", FILE_LIMIT / PAGE), [], |row| row.get(0))?;
    Ok(())
}

/// Whether the file is a record, of a version and a shape that this program knows.
pub(crate) fn check_kind(db: &Connection) -> Result<(), Error> {
    let number = |name: &str| db.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, u32>(0));
    if number("application_id")? != APPLICATION {
        return Err(Error::NotARecord);
    }
    let version = number("user_version")?;
    if version > FORMAT {
        return Err(Error::Newer { version });
    }
    let mut statement = db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name LIMIT 4")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, String)> = found.collect::<Result<_, _>>()?;
    let ours = found.iter().map(|(name, sql)| (&**name, &**sql)).eq(SCHEMA);
    if ours && version == FORMAT { Ok(()) } else { Err(Error::Damaged) }
}
