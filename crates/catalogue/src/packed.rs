//! What the file holds, deflated: text shrinks to less than half.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// The most bytes that a page may unpack to; a damaged or hostile file must not fill the memory. Our longest page has
/// some 20,000.
pub(crate) const MOST_OF_A_PAGE: u64 = 1 << 20;
/// The most bytes that a part may unpack to: enough for the index of 4,000 careers and 30,000 courses.
pub(crate) const MOST_OF_A_PART: u64 = 64 << 20;

/// Packs some bytes.
pub(crate) fn pack(page: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(page)?;
    packed.finish()
}

/// Unpacks some bytes; fails on what was not packed so, and on what is longer than it may be.
pub(crate) fn unpack(packed: &[u8], most: u64) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    DeflateDecoder::new(packed).take(most + 1).read_to_end(&mut page)?;
    if page.len() as u64 > most {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "longer than it may be"));
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_out_as_it_went_in() {
        let page = "Òran 🪨 ".repeat(2_000).into_bytes();
        let packed = pack(&page).unwrap();
        assert!(packed.len() < page.len() / 10);
        assert_eq!(unpack(&packed, MOST_OF_A_PAGE).unwrap(), page);
    }

    #[test]
    fn what_was_cut_or_never_packed_is_refused() {
        let packed = pack(b"a page of some length, and then some more of it").unwrap();
        assert!(unpack(&packed[..packed.len() / 2], MOST_OF_A_PAGE).is_err());
        assert!(unpack(b"{\"id\":\"x\"}", MOST_OF_A_PAGE).is_err());
    }

    #[test]
    fn a_page_that_unpacks_without_end_is_refused() {
        assert!(unpack(&pack(&vec![0; 64 << 20]).unwrap(), MOST_OF_A_PAGE).is_err());
    }
}
