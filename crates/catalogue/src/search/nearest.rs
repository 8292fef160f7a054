//! The titles spelled most like something, for when no word of it is known.

use super::words::fold;

/// The sets of three letters in a text, its ends marked, each once.
fn trigrams(text: &str) -> Vec<[char; 3]> {
    let padded: Vec<char> = format!("  {} ", fold(text)).chars().take(80).collect();
    let mut trigrams: Vec<[char; 3]> =
        padded.windows(3).filter_map(|three| <[char; 3]>::try_from(three).ok()).collect();
    trigrams.sort_unstable();
    trigrams.dedup();
    trigrams
}

/// How alike two sets are, 0 to 1 (Dice).
fn likeness(a: &[[char; 3]], b: &[[char; 3]]) -> f32 {
    let shared = a.iter().filter(|three| b.binary_search(three).is_ok()).count();
    2.0 * shared as f32 / (a.len() + b.len()).max(1) as f32
}

/// The places of the titles most like `text`, the most alike first, each with how alike it is. Never empty when
/// there is any title.
pub(super) fn nearest<'t>(text: &str, titles: impl Iterator<Item = &'t str>, limit: usize) -> Vec<(usize, f32)> {
    let wanted = trigrams(text);
    let mut found: Vec<_> =
        titles.enumerate().map(|(place, title)| (place, likeness(&trigrams(title), &wanted))).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(limit);
    found
}
