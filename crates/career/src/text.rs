//! What people write, made safe to keep, and how long it may be.

/// Text that is longer than Cairn keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The field, by its name in [`crate::Change`].
    pub field: &'static str,
    /// The most characters it may hold.
    pub most: usize,
    /// The characters it was given.
    pub given: usize,
}

/// The most characters that each field holds. A note of 400,000 characters is a book of 70,000 words.
pub const LIMITS: [(&str, usize); 8] = [
    ("nickname", 40),
    ("reason", 2_000),
    ("text", 400_000),
    ("step", 500),
    ("evidence", 2_000),
    ("name", 60),
    ("form", 80),
    ("column", 40),
];

pub(crate) fn within(field: &'static str, text: &str) -> Result<(), Limit> {
    let given = text.chars().count();
    match LIMITS.iter().find(|(name, _)| *name == field) {
        Some((field, most)) if given > *most => Err(Limit { field, most: *most, given }),
        _ => Ok(()),
    }
}

pub(crate) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

pub(crate) fn single_line(text: &mut String) {
    *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
}

/// The invisible characters that turn the direction of writing.
pub(crate) fn is_direction(c: char) -> bool {
    matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
