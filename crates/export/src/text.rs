//! Makes any text printable, and keeps account of what could not be.
//!
//! Invariant: what leaves here is drawn by one of the fonts in [`Ink::fonts`], grapheme by grapheme, so that the engine
//! never meets a sign without a shape, which it would refuse. What no font has becomes [`STAND_IN`] and is listed.

use std::collections::BTreeSet;

use serde::Serialize;
use unicode_bidi::{Direction, get_base_direction};
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts;

/// What stands in the text where no font has a shape.
pub(crate) const STAND_IN: char = '□';

/// A word longer than this many graphemes may be broken…
const LONG_WORD: usize = 30;
/// …after each so many.
const BREAK_EVERY: usize = 10;
const ZERO_WIDTH_SPACE: char = '\u{200B}';
/// One sign as wide as a sentence: three in a row would leave the paper.
const BISMILLAH: char = '\u{FDFD}';

/// A paragraph as the page sets it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Paragraph {
    /// Whether its first strong letter is of a script written from right to left.
    pub rtl: bool,
    /// Its lines, as the pupil broke them. Long ones still wrap.
    pub lines: Vec<String>,
}

/// Turns text into what can be printed.
#[derive(Debug)]
pub(crate) struct Ink {
    fonts: BTreeSet<usize>,
    missing: BTreeSet<char>,
    plain: bool,
}

impl Ink {
    /// Draws on every font. With `plain`, on the reading font alone: the way out should a rare sequence of signs upset
    /// the engine although each has a shape.
    pub(crate) fn new(plain: bool) -> Self {
        Self { fonts: fonts::READING.into(), missing: BTreeSet::new(), plain }
    }

    /// The fonts in use, in order.
    pub(crate) fn fonts(&self) -> impl Iterator<Item = usize> {
        self.fonts.iter().copied()
    }

    /// The signs that had no shape.
    pub(crate) fn missing(&self) -> impl ExactSizeIterator<Item = char> {
        self.missing.iter().copied()
    }

    /// Text for one line: what parts lines becomes a space.
    pub(crate) fn line(&mut self, text: &str) -> String {
        let cleaned = clean(text);
        self.shape(&cleaned.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Text of any length, parted into paragraphs at empty lines.
    pub(crate) fn paragraphs(&mut self, text: &str) -> Vec<Paragraph> {
        let cleaned = clean(text);
        let lines: Vec<&str> = cleaned.split('\n').map(str::trim_end).collect();
        lines
            .split(|line| line.is_empty())
            .filter(|lines| !lines.is_empty())
            .map(|lines| Paragraph { rtl: is_rtl(lines), lines: lines.iter().map(|line| self.shape(line)).collect() })
            .collect()
    }

    /// Text for one line, set by its own direction.
    pub(crate) fn paragraph(&mut self, text: &str) -> Paragraph {
        Paragraph { rtl: is_rtl(&[text]), lines: vec![self.line(text)] }
    }

    fn shape(&mut self, text: &str) -> String {
        let mut shaped = String::with_capacity(text.len());
        let mut run = 0;
        for word in text.split_inclusive(' ') {
            let long = word.graphemes(true).count() > LONG_WORD;
            for grapheme in word.graphemes(true) {
                run = if may_break_anyway(grapheme) { 0 } else { run + 1 };
                if long && run > BREAK_EVERY {
                    shaped.push(ZERO_WIDTH_SPACE);
                    run = 1;
                }
                self.draw(grapheme, &mut shaped);
                if grapheme.starts_with(BISMILLAH) {
                    shaped.push(ZERO_WIDTH_SPACE);
                }
            }
        }
        shaped
    }

    fn draw(&mut self, grapheme: &str, shaped: &mut String) {
        if self.find_font(grapheme.chars()) {
            shaped.push_str(grapheme);
            return;
        }
        // No one font has the whole: keep the signs that can stand alone, and a square for each that cannot.
        for sign in grapheme.chars().filter(|sign| !is_invisible(*sign)) {
            let stands_alone = sign.to_string().graphemes(true).count() == 1 && !is_mark(sign);
            if stands_alone && self.find_font(std::iter::once(sign)) {
                shaped.push(sign);
            } else {
                self.missing.insert(sign);
                self.find_font(std::iter::once(STAND_IN));
                shaped.push(STAND_IN);
            }
        }
    }

    /// Finds the first font with every sign, and notes that the page needs it.
    fn find_font(&mut self, signs: impl Iterator<Item = char> + Clone) -> bool {
        let visible = signs.filter(|sign| !is_invisible(*sign));
        let stand_in = visible.clone().eq([STAND_IN]);
        let found = fonts::order()
            .take(if self.plain && !stand_in { 1 } else { usize::MAX })
            .find(|index| fonts::covers(*index, visible.clone()));
        self.fonts.extend(found);
        found.is_some()
    }
}

/// At most so many graphemes of a text, with an ellipsis if some are left out.
pub(crate) fn short(text: &str, most: usize) -> String {
    match text.grapheme_indices(true).nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// Settles line ends and takes out what has no shape by nature: control characters, byte-order marks, and the marks
/// that turn the direction of all that follows them.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\t' => cleaned.push_str("    "),
            '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => {}
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' => {}
            sign if sign.is_control() => {}
            sign => cleaned.push(sign),
        }
    }
    cleaned
}

/// Signs that draw nothing in any font, and so need none.
fn is_invisible(sign: char) -> bool {
    matches!(sign,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a sign only lives on another: it joins the letter before it into one grapheme.
fn is_mark(sign: char) -> bool {
    format!("a{sign}").graphemes(true).count() == 1
}

/// Whether a line may end here without our help: spaces, and scripts that break between any two signs.
fn may_break_anyway(grapheme: &str) -> bool {
    grapheme.chars().next().is_some_and(|sign| {
        matches!(sign, ' ' | '-' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
    })
}

fn is_rtl(lines: &[&str]) -> bool {
    lines.iter().map(|line| get_base_direction(*line)).find(|direction| *direction != Direction::Mixed)
        == Some(Direction::Rtl)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> (String, Vec<char>) {
        let mut ink = Ink::new(false);
        (ink.line(text), ink.missing().collect())
    }

    #[test]
    fn plain_words_need_the_reading_font_alone() {
        let mut ink = Ink::new(false);
        assert_eq!(
            ink.line("Tha mi ag iarraidh obair sa mhuir, ò ì ù à è"),
            "Tha mi ag iarraidh obair sa mhuir, ò ì ù à è"
        );
        assert_eq!(ink.fonts().collect::<Vec<_>>(), fonts::READING);
    }

    #[test]
    fn scripts_and_emoji_that_pupils_write_stay_as_they_are() {
        for text in [
            "أريد أن أعمل",
            "ਪੰਜਾਬੀ",
            "我想做护士",
            "한국어",
            "Я хочу",
            "ಠ_ಠ",
            "¯\\_(ツ)_/¯",
            "𝓐𝓲𝓼𝓱𝓪",
            "→ ✓ ★ ☐",
            "1️⃣ ❤️",
        ] {
            assert_eq!(line(text), (text.to_owned(), vec![]), "{text}");
        }
        for emoji in ["👩🏽‍🚒", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇵🇱", "🧑‍🔬"] {
            assert_eq!(line(emoji), (emoji.to_owned(), vec![]), "{emoji}");
        }
    }

    #[test]
    fn what_no_font_has_is_a_square_and_is_listed() {
        assert_eq!(line("a\u{E000}b"), ("a□b".into(), vec!['\u{E000}']));
        assert_eq!(line("\u{FFFE}"), ("□".into(), vec!['\u{FFFE}']));
        // A mark of one script on a letter of another: the letter stays.
        let (shaped, missing) = line("ש\u{0901}");
        assert!(shaped.starts_with('ש') || shaped == "ש\u{0901}", "{shaped}");
        assert_eq!(missing.is_empty(), shaped.contains('\u{0901}'));
    }

    #[test]
    fn plain_ink_keeps_to_the_reading_font_and_lists_the_rest() {
        let mut ink = Ink::new(true);
        assert_eq!(ink.line("Màiri 我 ✓"), "Màiri □ □");
        assert_eq!(ink.missing().collect::<Vec<_>>(), ['✓', '我']);
    }

    #[test]
    fn controls_go_and_line_ends_settle() {
        assert_eq!(line("a\u{0}\u{7}b\u{202E}c\tx\r\ny").0, "abc x y");
        let paragraphs = Ink::new(false).paragraphs("one\r\ntwo\n\n\n \nthree");
        let lines: Vec<Vec<String>> = paragraphs.into_iter().map(|paragraph| paragraph.lines).collect();
        assert_eq!(lines, [vec!["one".to_owned(), "two".into()], vec!["three".into()]]);
    }

    #[test]
    fn a_long_word_may_break_and_loses_nothing() {
        let word = "x".repeat(2_000);
        let shaped = line(&word).0;
        assert!(shaped.split(ZERO_WIDTH_SPACE).all(|part| part.len() <= BREAK_EVERY));
        assert_eq!(shaped.replace(ZERO_WIDTH_SPACE, ""), word);
        assert_eq!(line("﷽﷽").0, "﷽\u{200B}﷽\u{200B}");
        assert_eq!(line("antidisestablishmentarianism").0, "antidisestablishmentarianism");
    }

    #[test]
    fn direction_follows_the_first_strong_letter() {
        let mut ink = Ink::new(false);
        assert!(ink.paragraph("123 שלום hello").rtl);
        assert!(!ink.paragraph("hello שלום").rtl);
        assert!(!ink.paragraph("123").rtl);
    }

    #[test]
    fn short_counts_what_people_see() {
        assert_eq!(short("👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒", 2), "👩🏽‍🚒👩🏽‍🚒…");
        assert_eq!(short("abc", 3), "abc");
    }
}
