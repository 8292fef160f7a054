//! The fonts inside the program, in the order in which they are tried.
//!
//! Each is unpacked when a text first needs it, so a plan in plain English costs two small fonts. No font of the PC is
//! ever used: the page is the same everywhere.

use std::io::Read;
use std::sync::OnceLock;

use flate2::read::ZlibDecoder;
use typst::foundations::Bytes;
use typst::text::Font;

struct Face {
    packed: &'static [u8],
    font: OnceLock<Option<Font>>,
}

macro_rules! faces {
    ($($name:literal),+ $(,)?) => {
        [$(Face {
            packed: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".z")),
            font: OnceLock::new(),
        }),+]
    };
}

/// The reading font, the same in bold for headings, then what stands in for it: first what covers most, last the big
/// one for Chinese and Japanese.
static FACES: [Face; 27] = faces![
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-Bold",
    "NotoSans-Regular",
    "NotoEmoji-Regular",
    "NotoSansSymbols2-Regular",
    "NotoSansSymbols-Regular",
    "NotoSansArabic-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansBengali-Regular",
    "NotoSansMalayalam-Regular",
    "NotoSansTamil-Regular",
    "NotoSansGujarati-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansEthiopic-Regular",
    "NotoSansThai-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansSinhala-Regular",
    "NotoSansTelugu-Regular",
    "NotoSansKannada-Regular",
    "NotoSansMyanmar-Regular",
    "NotoSansKhmer-Regular",
    "NotoSansLao-Regular",
    "NotoSansMath-Regular",
    "CairnHangul-Regular",
    "DroidSansFallback",
];

/// The fonts that every page has: the reading font in regular and bold.
pub(crate) const READING: [usize; 2] = [0, 1];

/// The fonts that a text is looked up in, in order. Bold is left out: it covers what regular covers.
pub(crate) fn order() -> impl Iterator<Item = usize> {
    (0..FACES.len()).filter(|index| *index != READING[1])
}

/// A font by its place in the order; `None` past the end.
pub(crate) fn font(index: usize) -> Option<&'static Font> {
    let face = FACES.get(index)?;
    face.font.get_or_init(|| unpack(face.packed)).as_ref()
}

/// The name by which the page asks for a font.
pub(crate) fn family(index: usize) -> Option<&'static str> {
    font(index).map(|font| font.info().family.as_str())
}

/// Whether one font can draw every one of these signs.
pub(crate) fn covers(index: usize, mut signs: impl Iterator<Item = char>) -> bool {
    font(index).is_some_and(|font| signs.all(|sign| font.info().coverage.contains(sign.into())))
}

fn unpack(packed: &[u8]) -> Option<Font> {
    let mut data = Vec::new();
    ZlibDecoder::new(packed).read_to_end(&mut data).ok()?;
    Font::new(Bytes::new(data), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_is_whole_and_has_a_name_of_its_own() {
        let mut families: Vec<&str> = order().map(|index| family(index).expect("a whole font")).collect();
        let all = families.len();
        families.sort_unstable();
        families.dedup();
        assert_eq!(families.len(), all);
        assert_eq!(family(READING[0]), family(READING[1]));
    }
}
