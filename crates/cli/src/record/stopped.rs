//! Why something could not be done with a record, in words, and what to do next.

use std::path::Path;

use record::{Error, Holder};

use crate::Ending;

/// Says why a file could not be worked with.
pub(super) fn stopped(file: &Path, error: &Error) -> Ending {
    Ending::Stopped(format!("{}: {}", file.display(), words(error)))
}

fn words(error: &Error) -> String {
    match error {
        Error::Missing => {
            "there is no such file or folder: check the name, and whether the stick or drive is there".into()
        }
        Error::AlreadyThere => "a file is there already, and is left as it is: choose another name".into(),
        Error::NotARecord => "this is not a record of Cairn's: name a .cairn file".into(),
        Error::Damaged => "this record is damaged: use a backup or another copy of it".into(),
        Error::Newer { version } => {
            format!("a newer Cairn wrote this record, in format {version}: use that one. The file is left as it is")
        }
        Error::ReadOnly => "the file or its folder may not be written: copy it to a folder that may".into(),
        Error::Full => "there is no room, and nothing of this was kept: make room and try again".into(),
        Error::InUse { who } => {
            format!("another program has this record open{}: close it there first", by(who.as_ref()))
        }
        Error::NeedsPassphrase => "this record is locked: pass its passphrase with --passphrase-fd".into(),
        Error::WrongPassphrase => "the passphrase does not open this record: try again".into(),
        Error::TooLarge { bytes, limit } => {
            format!("a change of {bytes} bytes is more than the {limit} that a record keeps: nothing was kept")
        }
        Error::OtherRecord { ours, theirs } => {
            format!("this is record {theirs}, and the first is {ours}: only copies of one record merge")
        }
        Error::Unmerged { entries } => format!("the file there holds {entries} entries more: choose another name"),
        Error::Other(inner) => words(inner),
        other => format!("{other}: {}", cause(other)),
    }
}

fn by(who: Option<&Holder>) -> String {
    match who {
        Some(Holder { pid, host, .. }) if host.is_empty() => format!(" (process {pid})"),
        Some(Holder { pid, host, .. }) => format!(" (process {pid} on {})", plain(host)),
        None => String::new(),
    }
}

fn cause(error: &Error) -> String {
    std::error::Error::source(error).map_or_else(|| "try again".to_owned(), |cause| plain(&cause.to_string()))
}

/// Words from a file, without what would steer a terminal.
pub(super) fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).collect()
}
