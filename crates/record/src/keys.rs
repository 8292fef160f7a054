//! Key slots: the record's key, wrapped for each way of opening the record.
//!
//! A record that is not locked keeps its key in the clear, in a slot like any other, so that the format is one. Slots of
//! kinds that this version does not know (a school's recovery key, say) are kept and carried.

use std::fmt;

use age::secrecy::SecretString;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::Error;
use crate::seal::{Key, mark};

/// scrypt's cost, as a power of two: 32 MiB (128 · N · r, r = 8) and an eighth of a second on a PC of 2023, so that a
/// slow school PC stays under a second (`benches/record.rs` measures it and its neighbours).
const WORK: u8 = 15;

/// The most that is accepted on reading, 64 MiB: a hostile file could otherwise ask for hours and gigabytes. One above
/// what is written, so that a later version can ask for more and its records still open here.
const MOST_WORK: u8 = 16;

const CLEAR: &str = "clear";
const PASSPHRASE: &str = "passphrase";

/// A passphrase, never empty. Wiped from memory when dropped, and shown by nothing.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The passphrase that a person typed, or none when they typed nothing.
    ///
    /// Letters with accents can be typed in two ways that look the same; both give the same passphrase.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        // Room enough from the start: growing would leave copies behind that nobody wipes.
        let mut composed = Zeroizing::new(String::with_capacity(typed.len() * 3));
        composed.extend(typed.nfc());
        (!composed.is_empty()).then(|| Self(composed))
    }

    fn secret(&self) -> SecretString {
        SecretString::from(self.0.as_str())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// One way of opening a record.
pub(crate) struct Slot {
    pub(crate) kind: String,
    pub(crate) wrapped: Zeroizing<Vec<u8>>,
    pub(crate) mark: Vec<u8>,
}

impl Slot {
    /// The kinds of which a record has one at a time.
    pub(crate) const REPLACEABLE: [&str; 2] = [CLEAR, PASSPHRASE];

    /// Wraps the key for a passphrase, or leaves it in the clear.
    pub(crate) fn wrap(key: &Key, passphrase: Option<&Passphrase>) -> Result<Self, Error> {
        let (kind, wrapped) = match passphrase {
            None => (CLEAR, key.as_bytes().to_vec()),
            Some(passphrase) => {
                let mut recipient = age::scrypt::Recipient::new(passphrase.secret());
                recipient.set_work_factor(WORK);
                let wrapped = age::encrypt(&recipient, key.as_bytes());
                (PASSPHRASE, wrapped.map_err(|error| Error::Io(std::io::Error::other(error)))?)
            }
        };
        let mark = mark(&[kind.as_bytes(), b"\0", &wrapped].concat())?.to_vec();
        Ok(Self { kind: kind.to_owned(), wrapped: Zeroizing::new(wrapped), mark })
    }

    /// Whether anyone can open the record with this slot.
    pub(crate) fn is_clear(&self) -> bool {
        self.kind == CLEAR
    }

    fn check(&self) -> Result<(), Error> {
        let expected = mark(&[self.kind.as_bytes(), b"\0", &self.wrapped].concat())?;
        if self.mark == expected { Ok(()) } else { Err(Error::Damaged) }
    }

    fn unwrap_with(&self, passphrase: &Passphrase) -> Result<Key, Error> {
        let mut identity = age::scrypt::Identity::new(passphrase.secret());
        identity.set_max_work_factor(MOST_WORK);
        match age::decrypt(&identity, &self.wrapped) {
            Ok(bytes) => Key::from_bytes(&Zeroizing::new(bytes)).ok_or(Error::Damaged),
            Err(age::DecryptError::DecryptionFailed | age::DecryptError::KeyDecryptionFailed) => {
                Err(Error::WrongPassphrase)
            }
            Err(_) => Err(Error::Damaged),
        }
    }
}

/// The record's key, by the first slot that gives it.
pub(crate) fn unlock(slots: &[Slot], passphrase: Option<&Passphrase>) -> Result<Key, Error> {
    slots.iter().try_for_each(Slot::check)?;
    if let Some(clear) = slots.iter().find(|slot| slot.is_clear()) {
        return Key::from_bytes(&clear.wrapped).ok_or(Error::Damaged);
    }
    let mut locked = slots.iter().filter(|slot| slot.kind == PASSPHRASE).peekable();
    if locked.peek().is_none() {
        return Err(Error::Damaged);
    }
    let passphrase = passphrase.ok_or(Error::NeedsPassphrase)?;
    let mut wrong = Error::WrongPassphrase;
    for slot in locked {
        match slot.unwrap_with(passphrase) {
            Ok(key) => return Ok(key),
            Err(error) => wrong = error,
        }
    }
    Err(wrong)
}
