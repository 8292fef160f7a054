//! The pupil's record: a sealed, append-only journal in one SQLite file.
//!
//! Invariants, which the tests in `tests/` hold to:
//! - **A stone is never lost.** What [`Record::append`] has returned is on the disk. Entries are only ever added;
//!   undo is an entry that says "ignore that one". A tally, sealed beside the entries, notices a missing one.
//! - **A record opens only for its owner.** With a passphrase, every payload is sealed wherever the file lies, and a
//!   program without the passphrase learns only what [`peek`] tells.
//! - **Merge is set union**, so that any two copies, in any order, any number of times, give the same record.
//! - **What is not understood is kept.** Entries of a kind that only a newer version knows are carried, never dropped.
//! - Nothing in a file, however hostile, makes this crate panic or take memory without bound.
//!
//! This crate knows no careers: it keeps JSON payloads whose meaning is their owner's business. `docs/record-format.md`
//! describes the file well enough to write another reader.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod clock;
mod copy;
mod entry;
mod error;
mod file;
mod history;
mod id;
mod journal;
mod keys;
mod lock;
mod merge;
mod record;
mod schema;
mod seal;

pub use clock::Moment;
pub use entry::{Entry, Kind};
pub use error::{Error, Holder};
pub use id::{Device, EntryId, NotAnId, RecordId};
pub use keys::Passphrase;
pub use merge::Merged;
pub use record::{Peek, Record, peek};

/// The version of the file that this crate writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// The most bytes that one payload may hold, as JSON.
pub const PAYLOAD_LIMIT: usize = 8 * 1024 * 1024;

/// The most bytes that a record's file may hold. Past it, appending answers [`Error::Full`].
pub const FILE_LIMIT: u32 = 512 * 1024 * 1024;

/// The most entries that a record may hold. Past it, appending answers [`Error::Full`].
pub const ENTRY_LIMIT: u32 = 1_000_000;
