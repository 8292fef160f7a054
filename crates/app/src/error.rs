//! Everything that can go wrong, as data. The UI words each kind once, in `errors.ftl`.

use std::io;

use career::Target;
use serde::Serialize;
use ts_rs::TS;

/// Why a call did nothing.
///
/// A kind exists only where a person can be told something different or the UI acts differently.
#[derive(Clone, Debug, PartialEq, Serialize, TS, thiserror::Error)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[error("{self:?}")]
pub enum Error {
    /// No command of that name.
    NoSuchCommand {
        /// The name.
        name: String,
    },
    /// The arguments do not fit the command.
    Malformed {
        /// What was wrong, for a developer.
        reason: String,
    },
    /// The catalogue has no such page (any more).
    NoSuchPage {
        /// The page.
        target: Target,
    },
    /// The record has no such attempt at a quiz (any more).
    NoSuchAttempt,
    /// The "what if" sheet was thrown away.
    NoSuchSheet,
    /// A text is longer than Cairn keeps.
    TooLong {
        /// Which.
        field: String,
        /// The most characters.
        most: usize,
        /// The characters given.
        given: usize,
    },
    /// A text that must say something is empty.
    Empty {
        /// Which.
        field: String,
    },
    /// A passphrase that is too short to guard anything.
    PassphraseTooShort {
        /// The least number of characters.
        least: usize,
    },
    /// Nobody has started, opened or looked.
    NobodyHere,
    /// The record is locked; it must be opened again first.
    Locked,
    /// The passphrase does not open the record.
    WrongPassphrase,
    /// Another window or program has the record open.
    RecordInUse {
        /// The name of the computer that has it; empty when that is not known.
        who: String,
    },
    /// There is no record there.
    NoSuchRecord,
    /// The file is not a record.
    NotARecord,
    /// The file is damaged.
    DamagedRecord,
    /// Another pupil's record is there already.
    OtherRecordThere,
    /// The copy there holds things that this record lacks, and would lose them.
    CopyHoldsMore,
    /// The record was written by a newer Cairn.
    NewerRecord,
    /// The file or folder cannot be written.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The file could not be written.
    NotWritten {
        /// What the computer said, for whoever looks after it.
        reason: String,
    },
    /// The catalogue is not where it should be.
    CatalogueMissing,
    /// The catalogue cannot be read.
    CatalogueDamaged,
    /// The catalogue is of another version of Cairn.
    CatalogueOther,
    /// The file of an option form could not be read at all.
    FormUnread {
        /// What the computer said, for whoever looks after it.
        reason: String,
    },
    /// Nothing to undo, or nothing to redo.
    NothingToUndo,
    /// Something that should not happen did; the details are in the log of the host.
    Internal {
        /// What, for a developer.
        reason: String,
    },
}

impl From<career::Limit> for Error {
    fn from(limit: career::Limit) -> Self {
        Self::TooLong { field: limit.field.to_owned(), most: limit.most, given: limit.given }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::NotWritten { reason: error.to_string() },
        }
    }
}

impl From<catalogue::Error> for Error {
    fn from(error: catalogue::Error) -> Self {
        match error {
            catalogue::Error::Missing { .. } => Self::CatalogueMissing,
            catalogue::Error::Damaged { .. } | catalogue::Error::NotACatalogue { .. } => Self::CatalogueDamaged,
            catalogue::Error::Newer { .. } | catalogue::Error::Older { .. } => Self::CatalogueOther,
        }
    }
}

impl From<record::Error> for Error {
    fn from(error: record::Error) -> Self {
        use record::Error as Why;
        match error {
            Why::Missing => Self::NoSuchRecord,
            Why::NotARecord => Self::NotARecord,
            Why::Damaged => Self::DamagedRecord,
            Why::Newer { .. } => Self::NewerRecord,
            Why::ReadOnly => Self::ReadOnly,
            Why::Full => Self::DiskFull,
            Why::InUse { who } => Self::RecordInUse { who: who.map(|who| who.host).unwrap_or_default() },
            Why::NeedsPassphrase | Why::WrongPassphrase => Self::WrongPassphrase,
            Why::TooLarge { bytes, limit } => Self::TooLong { field: "text".to_owned(), most: limit, given: bytes },
            Why::OtherRecord { .. } | Why::AlreadyThere => Self::OtherRecordThere,
            Why::Unmerged { .. } => Self::CopyHoldsMore,
            Why::Other(error) => Self::from(*error),
            other => Self::NotWritten { reason: other.to_string() },
        }
    }
}
