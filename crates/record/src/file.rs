//! Names beside a record, and writing a file so that it is there whole or not at all.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;

/// The path with more at the end of its name: beside, and never another record's.
pub(crate) fn beside(record: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(record);
    name.push(suffix);
    PathBuf::from(name)
}

/// Has a file written under another name, flushed, and given its own name when it is whole.
pub(crate) fn write_beside(path: &Path, write: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
    let part = beside(path, ".part");
    // What an earlier try left. Whoever writes has the lock of `path`, so nobody is writing it now.
    remove(&part)?;
    let written = write(&part).and_then(|()| clear_the_place(path)).and_then(|()| Ok(fs::rename(&part, path)?));
    if written.is_err() {
        let _ = fs::remove_file(&part);
        return written;
    }
    // The name is on the disk only when the folder is. Windows has no such call, and needs none.
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// One path for one file, so that its lock is one. Not through links on Windows, where that gives paths that SQLite and
/// network drives do not take.
pub(crate) fn resolved(path: &Path) -> Result<PathBuf, Error> {
    let path = std::path::absolute(path)?;
    if cfg!(windows) {
        return Ok(path);
    }
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(resolved), ..) => Ok(resolved),
        (Err(_), Some(folder), Some(name)) => Ok(folder.canonicalize()?.join(name)),
        (Err(error), ..) => Err(error.into()),
    }
}

/// SQLite would take the journal of a file that is gone for that of the new one, and spoil it. Where a file is still
/// there, it has just been read, and whatever was beside it is put right.
fn clear_the_place(path: &Path) -> Result<(), Error> {
    ["-journal", "-wal", "-shm"].iter().try_for_each(|suffix| remove(&beside(path, suffix)))
}

fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
