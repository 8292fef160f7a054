//! One entry of a record, and the envelope that is sealed inside it.
//!
//! The envelope is version (1 byte), kind (1 byte), the PC's clock (8 bytes, big-endian) and a body. What this version
//! does not understand is kept as it is: only damage inside a kind that it knows is an error.

use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::{Device, EntryId, Error, Moment};

/// The envelope's version.
const VERSION: u8 = 1;
/// Bytes before the body.
pub(crate) const HEAD: usize = 10;

/// What an entry is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A change that can be undone.
    Change,
    /// A change that undo passes over, such as how the screen is set up.
    Settled,
    /// "Ignore that one." Of a change, it is an undo; of an undo, a redo.
    Undo {
        /// The entry to ignore.
        of: EntryId,
    },
    /// The payload was erased for good. Wins over the same entry with its payload in every merge.
    Erased,
    /// Of a newer version: kept and carried, and counted as nothing.
    Unknown,
}

/// One entry of a record. The payload is wiped from memory when the entry is dropped.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: EntryId,
    /// Where it was made.
    pub device: Device,
    /// Its place in the order of the record.
    pub at: Moment,
    /// When it was made: milliseconds since 1970, as the PC's clock had it, right or wrong. For show, never for order.
    pub written: i64,
    /// What it is for.
    pub kind: Kind,
    envelope: Zeroizing<Vec<u8>>,
}

impl Entry {
    /// A new entry, around a payload (empty where the kind has none).
    pub(crate) fn new(id: EntryId, device: Device, (at, written): (Moment, i64), kind: Kind, payload: &[u8]) -> Self {
        let (number, body): (u8, &[u8]) = match &kind {
            Kind::Change => (1, payload),
            Kind::Settled => (2, payload),
            Kind::Undo { of } => (3, of.as_bytes()),
            Kind::Erased | Kind::Unknown => (4, &[]),
        };
        let mut envelope = Zeroizing::new(Vec::with_capacity(HEAD + body.len()));
        envelope.extend_from_slice(&[VERSION, number]);
        envelope.extend_from_slice(&written.to_be_bytes());
        envelope.extend_from_slice(body);
        Self { id, device, at, written, kind, envelope }
    }

    /// The entry around an envelope that was unsealed.
    pub(crate) fn from_envelope(
        id: EntryId,
        device: Device,
        at: Moment,
        envelope: Zeroizing<Vec<u8>>,
    ) -> Result<Self, Error> {
        let (kind, written) = match envelope.as_slice() {
            [VERSION, number, rest @ ..] => {
                let (clock, body) = rest.split_first_chunk().ok_or(Error::Damaged)?;
                (kind(*number, body)?, i64::from_be_bytes(*clock))
            }
            [version, ..] if *version > VERSION => (Kind::Unknown, at.millis()),
            _ => return Err(Error::Damaged),
        };
        Ok(Self { id, device, at, written, kind, envelope })
    }

    /// The payload as it was appended: JSON. Empty for the kinds that have none.
    #[must_use]
    pub fn payload(&self) -> &[u8] {
        match self.kind {
            Kind::Change | Kind::Settled => self.envelope.get(HEAD..).unwrap_or_default(),
            Kind::Undo { .. } | Kind::Erased | Kind::Unknown => &[],
        }
    }

    /// The payload as a value.
    ///
    /// # Errors
    /// When the payload is of another shape: a change of a newer version, to be passed over and kept.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(self.payload())
    }

    /// Whether it is a change of the pupil's, undone or not.
    #[must_use]
    pub fn is_change(&self) -> bool {
        matches!(self.kind, Kind::Change | Kind::Settled)
    }

    /// The envelope, to be sealed or compared.
    pub(crate) fn envelope(&self) -> &[u8] {
        &self.envelope
    }

    /// The order of a record.
    pub(crate) fn place(&self) -> (Moment, Device, EntryId) {
        (self.at, self.device, self.id)
    }
}

fn kind(number: u8, body: &[u8]) -> Result<Kind, Error> {
    Ok(match number {
        1 => Kind::Change,
        2 => Kind::Settled,
        3 => Kind::Undo { of: body.try_into().map_err(|_| Error::Damaged)? },
        4 => Kind::Erased,
        _ => Kind::Unknown,
    })
}
