//! Sealing: XChaCha20-Poly1305 under the record's key, each seal bound to the place that it belongs to.
//!
//! A seal that was altered, moved to another entry or taken from another record does not open.

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::id::random;
use crate::{Device, Entry, EntryId, Error, Moment, RecordId};

/// Bytes of the nonce, which stands before the sealed text.
const NONCE: usize = 24;
/// What a seal adds to the text: the nonce before it and the tag behind it.
pub(crate) const OVERHEAD: usize = NONCE + 16;

/// The key of one record: 32 random bytes, wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Key(Zeroizing<[u8; 32]>);

/// An entry as the file holds it.
pub(crate) struct Sealed {
    pub(crate) id: EntryId,
    pub(crate) device: Device,
    pub(crate) at: Moment,
    pub(crate) sealed: Vec<u8>,
}

/// How many entries there are, and their ids added up: what shows that one is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    count: u64,
    ids: u128,
}

impl Key {
    pub(crate) fn random() -> Result<Self, Error> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn seal_entry(&self, record: RecordId, entry: &Entry) -> Result<Sealed, Error> {
        let Entry { id, device, at, .. } = *entry;
        let sealed = self.seal(entry.envelope(), &bound_to(record, id, device, at))?;
        Ok(Sealed { id, device, at, sealed })
    }

    pub(crate) fn open_entry(&self, record: RecordId, row: &Sealed) -> Result<Entry, Error> {
        let envelope = self.open(&row.sealed, &bound_to(record, row.id, row.device, row.at))?;
        Entry::from_envelope(row.id, row.device, row.at, envelope)
    }

    pub(crate) fn seal_tally(&self, record: RecordId, tally: Tally) -> Result<Vec<u8>, Error> {
        let text = [&tally.count.to_be_bytes()[..], &tally.ids.to_be_bytes()].concat();
        self.seal(&text, &tally_of(record))
    }

    /// The tally, which also proves that this is the key of this record.
    pub(crate) fn open_tally(&self, record: RecordId, sealed: &[u8]) -> Result<Tally, Error> {
        let text = self.open(sealed, &tally_of(record))?;
        let (count, ids) = text.split_first_chunk::<8>().ok_or(Error::Damaged)?;
        let ids = ids.try_into().map_err(|_| Error::Damaged)?;
        Ok(Tally { count: u64::from_be_bytes(*count), ids: u128::from_be_bytes(ids) })
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.0).into())
    }

    fn seal(&self, text: &[u8], bound_to: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce: [u8; NONCE] = random()?;
        let mut sealed = Vec::with_capacity(text.len() + OVERHEAD);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(text);
        let (_, body) = sealed.split_at_mut(NONCE);
        let tag = self.cipher().encrypt_inout_detached(&XNonce::from(nonce), bound_to, body.into());
        // Refused only for texts of more than 256 GiB, which the limits rule out.
        sealed.extend_from_slice(&tag.map_err(|_| Error::Damaged)?);
        Ok(sealed)
    }

    fn open(&self, sealed: &[u8], bound_to: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let (nonce, body) = sealed.split_first_chunk::<NONCE>().ok_or(Error::Damaged)?;
        let mut text = Zeroizing::new(body.to_vec());
        self.cipher().decrypt_in_place(&XNonce::from(*nonce), bound_to, &mut *text).map_err(|_| Error::Damaged)?;
        Ok(text)
    }
}

impl Tally {
    pub(crate) fn add(&mut self, id: EntryId) {
        self.count += 1;
        self.ids ^= u128::from_be_bytes(*id.as_bytes());
    }
}

/// A mark over bytes that are not sealed, so that a flipped bit is known from a wrong passphrase. Keeps out accidents,
/// not people: anyone can make one.
pub(crate) fn mark(bytes: &[u8]) -> Result<[u8; 16], Error> {
    let cipher = XChaCha20Poly1305::new(&[0; 32].into());
    let tag = cipher.encrypt_inout_detached(&XNonce::from([0; NONCE]), bytes, (&mut [][..]).into());
    tag.map(Into::into).map_err(|_| Error::Damaged)
}

fn bound_to(record: RecordId, id: EntryId, device: Device, at: Moment) -> Vec<u8> {
    [b"cairn entry 1\0", &record.0[..], &id.0, &device.0, &at.stored().to_be_bytes()].concat()
}

fn tally_of(record: RecordId) -> Vec<u8> {
    [b"cairn tally 1\0", &record.0[..]].concat()
}
