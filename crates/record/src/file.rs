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
    match fs::remove_file(&part) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let written = write(&part).and_then(|()| Ok(fs::rename(&part, path)?));
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
