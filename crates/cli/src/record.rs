//! `record`: a pupil's record from outside the app, for IT staff and tests.
//!
//! Invariants: a passphrase is never an argument; what is asked for happens whole or not at all; only `append` changes
//! a file that was there, and nothing replaces one. The rules of a record are those of the crate of the same name.

mod changes;
mod contents;
mod merge;
mod passphrase;
mod stopped;

use std::io::Write;
use std::path::{Path, PathBuf};

use career::Change;
use clap::Subcommand;
use record::{Device, Error, Peek, Record};

use crate::Ending;
use passphrase::Passing;
use stopped::stopped;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Start a record.
    New {
        /// The file to write; there must be none yet.
        file: PathBuf,
        /// What the pupil likes to be called.
        #[arg(long)]
        nickname: String,
        /// Do without: anyone who has the file can then read it.
        #[arg(long, conflicts_with = "passphrase_fd")]
        no_passphrase: bool,
        #[command(flatten)]
        passing: Passing,
    },
    /// Keep changes, all of them or, where one is bad, none.
    Append {
        /// The record.
        file: PathBuf,
        /// The changes, as JSON, one a line, as docs/examples/changes.jsonl has them; "-" reads standard input.
        changes: PathBuf,
        #[command(flatten)]
        passing: Passing,
    },
    /// Say what can be known without the passphrase; with it, and of a record without one, count what is inside.
    Inspect {
        /// The record.
        file: PathBuf,
        /// Ask for the passphrase.
        #[arg(long)]
        unlock: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        passing: Passing,
    },
    /// Prove that every entry opens, stands where it was written, and that none is missing. Ends with 1 if not.
    Verify {
        /// The record.
        file: PathBuf,
        #[command(flatten)]
        passing: Passing,
    },
    /// Write a record that holds what two copies of it hold. The copies stay as they are.
    Merge {
        /// One copy. The new file takes the same passphrase, and it is the one that is asked for.
        one: PathBuf,
        /// The other copy.
        other: PathBuf,
        /// The file to write; there must be none yet.
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
        #[command(flatten)]
        passing: Passing,
    },
    /// Print everything that a record holds, in the clear.
    Export {
        /// The record.
        file: PathBuf,
        /// As JSON, described in docs/record-format.md: the only form there is.
        #[arg(long, required = true)]
        json: bool,
        #[command(flatten)]
        passing: Passing,
    },
}

pub(crate) fn run(command: &Command, out: &mut impl Write) -> Result<(), Ending> {
    match command {
        Command::New { file, nickname, no_passphrase, passing } => new(file, nickname, (*no_passphrase, passing), out),
        Command::Append { file, changes, passing } => append(file, changes, passing, out),
        Command::Inspect { file, unlock, json, passing } => inspect(file, *unlock, *json, passing, out),
        Command::Verify { file, passing } => verify(file, passing, out),
        Command::Merge { one, other, output, passing } => merge::run([one, other, output], passing, out),
        Command::Export { file, json: _, passing } => {
            let record = open(file, passing)?;
            writeln!(out, "{:#}", contents::everything(&record))?;
            close(file, record)
        }
    }
}

fn new(
    file: &Path,
    nickname: &str,
    (open_to_all, passing): (bool, &Passing),
    out: &mut impl Write,
) -> Result<(), Ending> {
    let named = Change::Named { nickname: nickname.to_owned() };
    let named = named.checked().map_err(|limit| Ending::Stopped(changes::too_long(&limit)))?;
    if matches!(&named, Change::Named { nickname } if nickname.is_empty()) {
        return Err(Ending::Stopped("the nickname is empty: say what the pupil likes to be called".to_owned()));
    }
    if file.exists() {
        return Err(stopped(file, &Error::AlreadyThere));
    }
    let passphrase = if open_to_all { None } else { Some(passing.chosen()?) };
    let mut record = Record::create(file, passphrase.as_ref(), device()?).map_err(|error| stopped(file, &error))?;
    if let Err(error) = record.append_settled(&named) {
        let told = stopped(file, &error);
        // A record that nobody was told of must not be found later. It was made a moment ago and holds nothing.
        drop(record);
        std::fs::remove_file(file).ok();
        return Err(told);
    }
    let locked =
        if record.is_locked() { "locked" } else { "without a passphrase: anyone who has the file can read it" };
    writeln!(out, "{}: a new record, {locked}.", file.display())?;
    close(file, record)
}

fn append(file: &Path, input: &Path, passing: &Passing, out: &mut impl Write) -> Result<(), Ending> {
    peek(file)?;
    if input.as_os_str() == "-" && passing.is_standard_input() {
        return Err(Ending::Stopped(
            "standard input cannot carry the changes and the passphrase: pass the passphrase on 3, say".to_owned(),
        ));
    }
    let changes = changes::read(input)?;
    let mut record = open(file, passing)?;
    record.append_all_as(&changes, |change| change.is_settled()).map_err(|error| stopped(file, &error))?;
    writeln!(out, "{}: {} kept.", file.display(), count(changes.len(), "change"))?;
    close(file, record)
}

fn inspect(file: &Path, unlock: bool, json: bool, passing: &Passing, out: &mut impl Write) -> Result<(), Ending> {
    let peek = peek(file)?;
    let inside = if unlock || passing.is_given() {
        let record = open(file, passing)?;
        let inside = contents::Inside::of(&record);
        close(file, record)?;
        Some(inside)
    } else {
        count_unasked(file, &peek)?
    };
    if json {
        return Ok(writeln!(out, "{}", contents::about(&peek, inside.as_ref()))?);
    }
    contents::write_about(&peek, inside.as_ref(), out)
}

/// Counts what is inside where that takes no passphrase, and nobody else has the record.
fn count_unasked(file: &Path, peek: &Peek) -> Result<Option<contents::Inside>, Ending> {
    if peek.locked {
        return Ok(None);
    }
    match Record::open(file, None, device()?) {
        Ok(record) => Ok(Some(contents::Inside::of(&record))),
        Err(Error::InUse { .. } | Error::ReadOnly) => Ok(None),
        Err(error) => Err(stopped(file, &error)),
    }
}

/// What is broken is an answer here, and not a way to fail.
fn verify(file: &Path, passing: &Passing, out: &mut impl Write) -> Result<(), Ending> {
    let passphrase = match record::peek(file) {
        Ok(Peek { locked: true, .. }) => Some(passing.known(file)?),
        Ok(_) => None,
        Err(error) => return broken(file, &error, out),
    };
    let record = match Record::open(file, passphrase.as_ref(), device()?) {
        Ok(record) => record,
        Err(error) => return broken(file, &error, out),
    };
    let inside = contents::Inside::of(&record);
    let entries = count(record.entries().len(), "entry");
    writeln!(out, "{}: whole. {entries}, each as it was written, and none is missing.", file.display())?;
    if inside.unknown > 0 {
        writeln!(out, "{} of a kind that this Cairn does not know: made by a newer one, and kept.", inside.unknown)?;
    }
    close(file, record)
}

fn broken(file: &Path, error: &Error, out: &mut impl Write) -> Result<(), Ending> {
    match (error, stopped(file, error)) {
        (Error::Damaged | Error::NotARecord, Ending::Stopped(words)) => {
            writeln!(out, "{words}")?;
            Err(Ending::Faulty)
        }
        (_, ending) => Err(ending),
    }
}

fn peek(file: &Path) -> Result<Peek, Ending> {
    record::peek(file).map_err(|error| stopped(file, &error))
}

/// Opens a record, and asks for its passphrase only if it has one.
fn open(file: &Path, passing: &Passing) -> Result<Record, Ending> {
    let passphrase = if peek(file)?.locked { Some(passing.known(file)?) } else { None };
    Record::open(file, passphrase.as_ref(), device()?).map_err(|error| stopped(file, &error))
}

fn close(file: &Path, record: Record) -> Result<(), Ending> {
    record.close().map_err(|error| stopped(file, &error))
}

/// A place of its own for every call, so that what is kept here is never undone on a PC by a press of "undo".
fn device() -> Result<Device, Ending> {
    Device::random().map_err(|e| Ending::Stopped(format!("the system gives no random numbers: {e}")))
}

fn count(number: usize, thing: &str) -> String {
    match (number, thing.strip_suffix('y')) {
        (1, _) => format!("1 {thing}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        (_, None) => format!("{number} {thing}s"),
    }
}
