//! Where a passphrase comes from: a prompt that shows nothing, or a file descriptor. Never an argument, which every
//! program on a PC can read.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use clap::Args;
use record::Passphrase;
use zeroize::Zeroizing;

use crate::Ending;

/// The least characters of a new passphrase, as in the app. Shorter ones are guessed in seconds from a copy of the file.
const LEAST: usize = 8;

/// The most bytes that are read of one.
const MOST: usize = 4096;

/// How a passphrase is passed.
#[derive(Args)]
pub(crate) struct Passing {
    /// Read the passphrase from this file descriptor, up to the end of its first line, instead of asking for it.
    #[arg(long, value_name = "N")]
    passphrase_fd: Option<u32>,
}

impl Passing {
    pub(super) fn is_given(&self) -> bool {
        self.passphrase_fd.is_some()
    }

    pub(super) fn is_standard_input(&self) -> bool {
        self.passphrase_fd == Some(0)
    }

    /// The passphrase of a record that has one.
    pub(super) fn known(&self, file: &Path) -> Result<Passphrase, Ending> {
        let typed = match self.passphrase_fd {
            Some(number) => from_descriptor(number)?,
            None => ask(&format!("Passphrase of {}: ", file.display()))?,
        };
        Passphrase::new(&typed)
            .ok_or_else(|| Ending::Stopped("the passphrase is empty, and the record has one".to_owned()))
    }

    /// A passphrase for a new record, typed twice where it is typed.
    pub(super) fn chosen(&self) -> Result<Passphrase, Ending> {
        let typed = match self.passphrase_fd {
            Some(number) => from_descriptor(number)?,
            None => ask_twice()?,
        };
        let long_enough = typed.chars().count() >= LEAST;
        long_enough.then(|| Passphrase::new(&typed)).flatten().ok_or_else(|| {
            Ending::Stopped(format!(
                "a passphrase has at least {LEAST} characters: choose a longer one, or say --no-passphrase"
            ))
        })
    }
}

fn ask_twice() -> Result<Zeroizing<String>, Ending> {
    let typed = ask("New passphrase: ")?;
    let again = ask("The same again: ")?;
    if typed == again { Ok(typed) } else { Err(Ending::Stopped("the two are not the same: try again".to_owned())) }
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, Ending> {
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|e| {
        Ending::Stopped(format!("there is nowhere to ask for the passphrase ({e}): pass it with --passphrase-fd"))
    })
}

/// The first line that a descriptor gives, read byte by byte into memory that never moves, so that no copy of it stays
/// in a buffer and nothing waits for the descriptor to be closed.
fn from_descriptor(number: u32) -> Result<Zeroizing<String>, Ending> {
    let refused = |why: &dyn std::fmt::Display| {
        Ending::Stopped(format!("the passphrase cannot be read from descriptor {number}: {why}"))
    };
    let mut file = descriptor(number).map_err(|e| refused(&e))?;
    let mut line = Zeroizing::new(Vec::with_capacity(MOST));
    let mut byte = Zeroizing::new([0_u8]);
    while line.len() < MOST && file.read(byte.as_mut_slice()).map_err(|e| refused(&e))? == 1 && *byte != *b"\n" {
        line.extend_from_slice(byte.as_slice());
    }
    if line.len() == MOST {
        return Err(refused(&"its first line is too long"));
    }
    let line = line.strip_suffix(b"\r").unwrap_or(&line);
    let typed = std::str::from_utf8(line).map_err(|_| refused(&"it is not UTF-8"))?;
    Ok(Zeroizing::new(typed.to_owned()))
}

#[cfg(unix)]
fn descriptor(number: u32) -> io::Result<File> {
    use std::os::fd::AsFd;
    match number {
        0 => io::stdin().as_fd().try_clone_to_owned().map(File::from),
        _ => File::open(format!("/dev/fd/{number}")),
    }
}

/// Windows hands on no other descriptor than the three that every program has.
#[cfg(windows)]
fn descriptor(number: u32) -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    match number {
        0 => io::stdin().as_handle().try_clone_to_owned().map(File::from),
        _ => Err(io::Error::new(io::ErrorKind::Unsupported, "here it can only be 0, standard input")),
    }
}
