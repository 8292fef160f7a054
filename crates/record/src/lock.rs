//! One writer at a time: an operating-system lock on a file beside the record, which also says who has it.
//!
//! The system lets go of the lock when the program ends, however it ends, so that a stale file locks nobody out. A
//! clean close leaves no file behind.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::clock::system_millis;
use crate::file::beside;
use crate::{Error, Holder};

/// The right to write one record. Dropping it gives it back.
pub(crate) struct Lock {
    path: PathBuf,
    file: Option<File>,
}

impl Lock {
    /// Takes the lock of a record, whether the record is there yet or not.
    pub(crate) fn take(record: &Path) -> Result<Self, Error> {
        let path = beside(record, ".lock");
        // A holder that closes removes the file between our opening and our locking it at most once a close.
        for _ in 0..100 {
            let Some(file) = seize(&path)? else {
                return Err(Error::InUse { who: holder(&path) });
            };
            if is_named(&file, &path) {
                // Saying who is a courtesy: on a full disk the lock holds without it.
                let _ = sign(&file);
                return Ok(Self { path, file: Some(file) });
            }
        }
        Err(Error::InUse { who: None })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // On Unix the name goes while the lock is held, so that nobody can lock a file that is about to lose its name
        // (`is_named` catches who opened it before). Windows removes only closed files, and only while none has it open.
        if cfg!(windows) {
            self.file = None;
        }
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(not(windows))]
fn seize(path: &Path) -> Result<Option<File>, Error> {
    use std::fs::TryLockError;
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Windows locks keep others from reading what is locked; refusing to share writing does not, so that the second opener
/// can still read who has it.
#[cfg(windows)]
fn seize(path: &Path) -> Result<Option<File>, Error> {
    use std::os::windows::fs::OpenOptionsExt;
    const FILE_SHARE_READ: u32 = 1;
    const ERROR_SHARING_VIOLATION: i32 = 32;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).share_mode(FILE_SHARE_READ);
    match options.open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.raw_os_error() == Some(ERROR_SHARING_VIOLATION) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

#[cfg(unix)]
fn is_named(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_named(_: &File, _: &Path) -> bool {
    true
}

fn sign(mut file: &File) -> Result<(), Error> {
    let me = Holder { pid: std::process::id(), host: host(), since: system_millis() };
    file.set_len(0)?;
    file.write_all(&serde_json::to_vec(&me).map_err(Error::Payload)?)?;
    Ok(())
}

fn holder(path: &Path) -> Option<Holder> {
    let mut text = String::new();
    File::open(path).ok()?.take(4096).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

fn host() -> String {
    let named = std::env::var("COMPUTERNAME").or_else(|_| fs::read_to_string("/proc/sys/kernel/hostname"));
    let named = named.or_else(|_| fs::read_to_string("/etc/hostname")).or_else(|_| std::env::var("HOSTNAME"));
    named.map(|name| name.trim().to_owned()).unwrap_or_default()
}
