//! Pages as the file holds them: deflated, for the text of a page shrinks to less than half.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// The most bytes that a page may unpack to; a damaged or hostile file must not fill the memory. Our longest page has
/// some 20,000.
const MOST: u64 = 1 << 20;

/// Packs a page.
pub(crate) fn pack(page: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(page)?;
    packed.finish()
}

/// Unpacks a page; fails on what was not packed so, and on what is longer than any page.
pub(crate) fn unpack(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    DeflateDecoder::new(packed).take(MOST + 1).read_to_end(&mut page)?;
    if page.len() as u64 > MOST {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "longer than any page"));
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
        assert_eq!(unpack(&packed).unwrap(), page);
    }

    #[test]
    fn what_was_cut_or_never_packed_is_refused() {
        let packed = pack(b"a page of some length, and then some more of it").unwrap();
        assert!(unpack(&packed[..packed.len() / 2]).is_err());
        assert!(unpack(b"{\"id\":\"x\"}").is_err());
    }

    #[test]
    fn a_page_that_unpacks_without_end_is_refused() {
        assert!(unpack(&pack(&vec![0; 64 << 20]).unwrap()).is_err());
    }
}
