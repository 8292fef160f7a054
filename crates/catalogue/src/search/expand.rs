//! From the words somebody typed to the words that pages have.

use rapidfuzz::distance::osa;

use super::index::{Index, Word};
use super::words::{hash, is_empty_word, letters, root, sound, stem, words};

/// The most words of a query that count: past these, text was pasted rather than typed.
const MOST_WORDS: usize = 12;

/// How sure it is that a word of a page answers a typed one, by how the two are related. 1 is the word itself.
mod sure {
    pub const STEM: f32 = 0.95;
    pub const JOINED: f32 = 0.9;
    pub const SPLIT: f32 = 0.85;
    pub const PREFIX: f32 = 0.8;
    pub const SOUND: f32 = 0.7;
    pub const ROOT: f32 = 0.65;
    pub const SYNONYM: f32 = 0.5;
    /// A word one slip away; each further slip takes [`SLIP`] off.
    pub const SPELLING: f32 = 0.75;
    pub const SLIP: f32 = 0.1;
}

/// A typed word and what it may mean.
#[derive(Debug, Default)]
pub(super) struct Term {
    /// Places of words in the index, each with how sure it is.
    pub meanings: Vec<(u32, f32)>,
    /// So short a beginning of a word that only names are looked in.
    pub names_only: bool,
}

/// The words of a query, those that say nothing left out, each with all that it may mean.
pub(super) fn expand(index: &Index, text: &str) -> Vec<Term> {
    let mut typed = words(text);
    // A word is still being typed until something follows it.
    let unfinished = text.chars().last().is_some_and(char::is_alphanumeric);
    let last = typed.last().cloned().filter(|_| unfinished);
    if typed.iter().any(|word| !is_empty_word(word)) {
        typed.retain(|word| !is_empty_word(word));
    }
    let mut seen = std::collections::BTreeSet::new();
    typed.retain(|word| seen.insert(word.clone()));
    typed.truncate(MOST_WORDS);
    let mut terms: Vec<Term> = Vec::new();
    for word in &typed {
        let mut term = related(index, word);
        if last.as_ref() == Some(word) || term.meanings.is_empty() {
            begun(index, word, &mut term);
        }
        if term.meanings.is_empty() {
            match split(index, word) {
                Some(halves) => {
                    terms.extend(halves);
                    continue;
                }
                None => misspelt(index, word, &mut term),
            }
        }
        terms.push(term);
    }
    join(index, &typed, &mut terms);
    terms
}

/// Words of the same spelling, stem or family, and those that people use for it.
fn related(index: &Index, word: &str) -> Term {
    let (stem, root) = (hash(&stem(word)), hash(&root(word)));
    let same = |other: &Word| match () {
        () if *other.text == *word => Some(1.0),
        () if other.stem == stem => Some(sure::STEM),
        () if other.root == root => Some(sure::ROOT),
        () => None,
    };
    let family = index.families.get(&root).into_iter().flatten();
    let mut meanings: Vec<(u32, f32)> =
        family.filter_map(|place| Some((*place, same(index.words.get(*place as usize)?)?))).collect();
    for place in index.synonyms.get(&stem).into_iter().flatten() {
        if !meanings.iter().any(|(known, _)| known == place) {
            meanings.push((*place, sure::SYNONYM));
        }
    }
    Term { meanings, names_only: false }
}

/// Words that start so.
fn begun(index: &Index, word: &str, term: &mut Term) {
    term.names_only = word.chars().count() < 3 && term.meanings.is_empty();
    // Each word comes by here once, so only what was known before can be known already.
    let before = term.meanings.len();
    let first = index.words.partition_point(|other| *other.text < *word);
    for (other, place) in index.words.iter().zip(0..).skip(first).take_while(|(other, _)| other.text.starts_with(word))
    {
        match term.meanings.iter_mut().take(before).find(|(known, _)| *known == place) {
            Some((_, how_sure)) => *how_sure = how_sure.max(sure::PREFIX),
            // While a whole word stands there, longer ones are less likely meant.
            None if other.text.len() > word.len() => term.meanings.push((place, sure::PREFIX)),
            None => {}
        }
    }
}

/// Two words that were typed as one, such as "lorrydriver".
fn split(index: &Index, word: &str) -> Option<[Term; 2]> {
    (3..=word.len().saturating_sub(3)).find_map(|cut| {
        let halves = [word.get(..cut)?, word.get(cut..)?].map(|half| related(index, half));
        let exact = |term: &Term| term.meanings.iter().any(|(_, sure)| *sure >= sure::STEM);
        let [a, b] = halves;
        (exact(&a) && exact(&b)).then(|| [a, b].map(less_sure))
    })
}

fn less_sure(mut term: Term) -> Term {
    term.meanings.iter_mut().for_each(|(_, sure)| *sure *= sure::SPLIT);
    term
}

/// Words that sound the same, else those spelled nearest, else those whose beginning is.
fn misspelt(index: &Index, word: &str, term: &mut Term) {
    let length = word.chars().count();
    if length < 4 {
        return;
    }
    let key = hash(&sound(word));
    for (other, place) in index.words.iter().zip(0..) {
        // Few sounds are soon shared by chance: half of the letters must be as well.
        if other.sound == key && strsim::osa_distance(word, &other.text) <= length / 2 {
            term.meanings.push((place, sure::SOUND));
        }
    }
    let most = match length {
        4..=5 => 1,
        6..=8 => 2,
        _ => 3,
    };
    let mut near = near(index, word, most, |other| other);
    if near.is_empty() && term.meanings.is_empty() {
        near = self::near(index, word, most.min(2), |other| other.get(..word.len()).unwrap_or(other));
    }
    let least = near.iter().map(|(_, slips)| *slips).min().unwrap_or_default();
    for (place, slips) in near {
        if slips == least && !term.meanings.iter().any(|(known, _)| *known == place) {
            term.meanings.push((place, sure::SPELLING - sure::SLIP * (slips as f32 - 1.0)));
        }
    }
}

/// Words within some slips of one, by the part of each that `of` gives. Letters are compared first, as sets: that
/// spares nearly all words the real comparison.
fn near(index: &Index, word: &str, most: usize, of: impl Fn(&str) -> &str) -> Vec<(u32, usize)> {
    let mask = letters(word);
    let slips_to = osa::BatchComparator::new(word.chars());
    let no_more = osa::Args::default().score_cutoff(most);
    let mut found = Vec::new();
    for (other, place) in index.words.iter().zip(0..) {
        let part = of(&other.text);
        let apart = |a: u32, b: u32| (a & !b).count_ones() as usize;
        if part.len().abs_diff(word.len()) > most || apart(mask, other.letters) > most {
            continue;
        }
        if let Some(slips) = slips_to.distance_with_args(part.chars(), &no_more) {
            found.push((place, slips));
        }
    }
    found
}

/// Lets two words typed apart mean the one that they make together, such as "hair dresser".
fn join(index: &Index, typed: &[String], terms: &mut [Term]) {
    if typed.len() != terms.len() {
        return;
    }
    for (i, pair) in typed.windows(2).enumerate() {
        let Some(place) = index.place(&pair.concat()) else { continue };
        for term in terms.iter_mut().skip(i).take(2) {
            term.meanings.push((place, sure::JOINED));
        }
    }
}
