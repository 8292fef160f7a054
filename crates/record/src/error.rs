//! What can go wrong with a record, as data: the interface words it.

use std::io;

use rusqlite::ErrorCode;
use serde::{Deserialize, Serialize};

use crate::RecordId;

/// Why a record could not be made, opened, read or changed. After any of these, what was kept before is still kept.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no file at that place. Never means that a record was deleted: a stick may be missing.
    #[error("no such file")]
    Missing,
    /// A file is there already, and it is not one that this would replace.
    #[error("a file is there already")]
    AlreadyThere,
    /// The file is something else.
    #[error("not a Cairn record")]
    NotARecord,
    /// The file was a record, and is torn, altered or incomplete. A backup is the remedy.
    #[error("the record is damaged")]
    Damaged,
    /// The file was written by a later version of Cairn. It is left as it is.
    #[error("the record has format {version}, newer than this program knows")]
    Newer {
        /// The file's format.
        version: u32,
    },
    /// The file or its folder cannot be written.
    #[error("the record cannot be written")]
    ReadOnly,
    /// No room: the disk or quota is full, or the record has reached [`crate::FILE_LIMIT`] or [`crate::ENTRY_LIMIT`].
    /// The change was not kept; everything before it was.
    #[error("no room to save")]
    Full,
    /// Another window or program has the record open.
    #[error("the record is in use")]
    InUse {
        /// Who has it, when that could be read.
        who: Option<Holder>,
    },
    /// The record is locked and no passphrase was given.
    #[error("the record is locked")]
    NeedsPassphrase,
    /// The passphrase does not open the record.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// One payload is larger than a record keeps. Nothing was kept of it.
    #[error("a payload of {bytes} bytes is past the limit of {limit}")]
    TooLarge {
        /// Its size as JSON.
        bytes: usize,
        /// The most allowed: [`crate::PAYLOAD_LIMIT`].
        limit: usize,
    },
    /// The payload could not be written as JSON.
    #[error("the payload has no JSON form")]
    Payload(#[source] serde_json::Error),
    /// The other file is a record, but of another pupil (or another start).
    #[error("record {theirs} is not record {ours}")]
    OtherRecord {
        /// This record.
        ours: RecordId,
        /// The other file's.
        theirs: RecordId,
    },
    /// The file to be replaced holds entries that this record lacks: merge it first.
    #[error("the copy there holds {entries} entries that are not in this record")]
    Unmerged {
        /// How many would be lost.
        entries: usize,
    },
    /// The other file could not be read, for the reason inside; this record is unchanged.
    #[error("the other record cannot be used")]
    Other(#[source] Box<Self>),
    /// The operating system refused, for another reason.
    #[error("the system refused")]
    Io(#[source] io::Error),
}

/// Who has a record open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The program's process id.
    pub pid: u32,
    /// The PC's name; empty when it has none.
    pub host: String,
    /// Since when: milliseconds since 1970 by that PC's clock.
    pub since: i64,
}

impl Error {
    /// Says that the error is about the other file, not this record.
    pub(crate) fn in_other(self) -> Self {
        Self::Other(Box::new(self))
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Why;
        match error.kind() {
            Why::NotFound => Self::Missing,
            Why::PermissionDenied | Why::ReadOnlyFilesystem => Self::ReadOnly,
            Why::StorageFull | Why::QuotaExceeded | Why::FileTooLarge => Self::Full,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotARecord,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse { who: None },
            // `None` is a value of the wrong type or a row that is not there; `Unknown` is SQL that the schema of the
            // file does not bear. The statements are ours, so that both mean that the file is not as it was written.
            None | Some(ErrorCode::DatabaseCorrupt | ErrorCode::TooBig | ErrorCode::Unknown) => Self::Damaged,
            Some(_) => Self::Io(io::Error::other(error)),
        }
    }
}
