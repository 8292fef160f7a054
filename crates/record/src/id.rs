//! Ids: 16 random bytes inside, 32 lower-case hex digits outside.

use std::fmt;
use std::io;
use std::str::FromStr;

/// Text that is not 32 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of 32 hex digits")]
pub struct NotAnId;

macro_rules! id {
    ($(#[$meaning:meta])* $name:ident) => {
        $(#[$meaning])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) [u8; 16]);

        impl $name {
            /// A new one, from the operating system's randomness.
            ///
            /// # Errors
            /// When the system has no randomness to give.
            pub fn random() -> io::Result<Self> {
                random().map(Self)
            }

            /// The bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse(text).map(Self)
            }
        }

        impl TryFrom<&[u8]> for $name {
            type Error = NotAnId;
            fn try_from(bytes: &[u8]) -> Result<Self, NotAnId> {
                bytes.try_into().map(Self).map_err(|_| NotAnId)
            }
        }
    };
}

id! {
    /// Which record: the same in every copy of it.
    RecordId
}
id! {
    /// Which entry of a record.
    EntryId
}
id! {
    /// Which PC (strictly: which user of which PC) an entry was made on.
    ///
    /// The program keeps its own, outside every record: an id inside the file would travel with each copy. Two PCs made
    /// from one disk image may share an id; order and merge still hold, and undo then reaches across the two.
    Device
}

/// Fresh random bytes.
pub(crate) fn random<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

fn parse(text: &str) -> Result<[u8; 16], NotAnId> {
    let canonical = text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if !canonical {
        return Err(NotAnId);
    }
    let number = u128::from_str_radix(text, 16).map_err(|_| NotAnId)?;
    Ok(number.to_be_bytes())
}
