//! How hard a text is to read: the Flesch–Kincaid grade, with set words aside.

use std::collections::{BTreeMap, BTreeSet};

/// The words that weigh nothing: they count as one syllable, because a pupil meets them here whatever else is said.
pub(super) type Aside = BTreeSet<String>;

/// What a text measures.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    words: usize,
    sentences: usize,
    syllables: usize,
    long: BTreeMap<String, usize>,
}

impl Reading {
    /// Adds a piece of text: a paragraph, or one item of a list. Its end ends a sentence.
    pub fn add(&mut self, text: &str, aside: &Aside) {
        for sentence in sentences(text) {
            let words: Vec<String> = plain_words(sentence).collect();
            self.sentences += usize::from(!words.is_empty());
            self.words += words.len();
            for word in words {
                let heard = if is_aside(&word, aside) { 1 } else { syllables(&word) };
                self.syllables += heard;
                if heard >= 3 {
                    *self.long.entry(word).or_default() += heard - 2;
                }
            }
        }
    }

    /// The school grade of the United States that reads it with ease: 0.39 × words a sentence + 11.8 × syllables a
    /// word − 15.59. Nothing written reads at no grade at all.
    pub fn grade(&self) -> f64 {
        if self.sentences == 0 {
            return 0.0;
        }
        let words = self.words as f64;
        0.39 * words / self.sentences as f64 + 11.8 * self.syllables as f64 / words - 15.59
    }

    /// The words that would help most if they were plainer, the worst first.
    pub fn hardest(&self) -> Vec<String> {
        let mut words: Vec<_> = self.long.iter().collect();
        words.sort_by_key(|(word, weight)| (std::cmp::Reverse(**weight), (*word).clone()));
        words.into_iter().take(5).map(|(word, _)| word.clone()).collect()
    }
}

/// A text's sentences: up to `.`, `!` or `?` with a space or nothing after it.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(char::is_whitespace)
        .scan((0, 0), |(start, end), word| {
            *end += word.len();
            let ends = word.trim_end().trim_end_matches(['"', '\'', ')', '\u{2019}']).ends_with(['.', '!', '?']);
            let sentence = (ends || *end == text.len()).then(|| text.get(*start..*end).unwrap_or_default());
            if ends {
                *start = *end;
            }
            Some(sentence)
        })
        .flatten()
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

/// The words of a text in small letters; what is in a hyphened word counts apart, and figures not at all.
pub(super) fn plain_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '\u{2019}'))
        .map(|word| word.trim_matches(['\'', '\u{2019}']).to_lowercase().replace('\u{2019}', "'"))
        .filter(|word| !word.is_empty())
}

fn is_aside(word: &str, aside: &Aside) -> bool {
    let plain = word.trim_end_matches("'s");
    aside.contains(plain) || plain.strip_suffix('s').is_some_and(|one| aside.contains(one))
}

/// How many syllables an English word has, near enough: groups of vowels, with the silent ones taken off.
pub(super) fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'à' | 'è' | 'ì' | 'ò' | 'ù' | 'é');
    let groups =
        letters.iter().zip(std::iter::once(&' ').chain(&letters)).filter(|(c, b)| vowel(c) && !vowel(b)).count();
    let parted = ["ia", "io", "iu", "eo", "ua", "uo", "ying", "eing", "ier", "iet", "scie"];
    let joined = [
        "tion", "sion", "cian", "cial", "tial", "cious", "tious", "gion", "gious", "qua", "quo", "gua", "people",
        "guar", "geo", "shion", "eon", "uous",
    ];
    let more: usize = parted.iter().map(|pair| word.matches(pair).count()).sum();
    let fewer: usize = joined.iter().map(|pair| word.matches(pair).count()).sum();
    let (ends_silent, keeps) = silent_end(word);
    let more = more + usize::from(word.ends_with("ea") && groups > 1);
    let count = (groups + more).saturating_sub(fewer) - usize::from(ends_silent && !keeps && groups > 1);
    count.max(1)
}

/// Whether a word ends in a vowel that is not heard, and whether it is heard after all.
fn silent_end(word: &str) -> (bool, bool) {
    if let Some(rest) = word.strip_suffix("ed") {
        return (true, rest.ends_with(['t', 'd', 'a', 'i', 'o', 'u', 'e']));
    }
    if let Some(rest) = word.strip_suffix("es") {
        return (
            true,
            rest.ends_with(['s', 'x', 'z', 'c', 'g', 'i', 'a', 'o', 'e'])
                || rest.ends_with("ch")
                || rest.ends_with("sh"),
        );
    }
    let Some(rest) = word.strip_suffix('e') else { return (false, false) };
    let table = rest.strip_suffix('l').and_then(|rest| rest.chars().last()).is_some_and(|c| !"aeiouyr".contains(c));
    (true, table || rest.ends_with(['a', 'e', 'i', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_heard() {
        let words = [
            ("a", 1),
            ("the", 1),
            ("heart", 1),
            ("lung", 1),
            ("work", 1),
            ("make", 1),
            ("worked", 1),
            ("wanted", 2),
            ("table", 2),
            ("people", 2),
            ("machine", 2),
            ("patient", 2),
            ("station", 2),
            ("science", 2),
            ("area", 3),
            ("hospital", 3),
            ("quiet", 2),
            ("being", 2),
            ("houses", 2),
            ("wages", 2),
            ("special", 2),
            ("national", 3),
            ("radio", 3),
            ("electrician", 4),
            ("opportunity", 5),
            ("communication", 5),
            ("trees", 1),
            ("idea", 3),
            ("cycle", 2),
            ("clothes", 1),
            ("study", 2),
            ("studying", 3),
            ("carry", 2),
            ("carrier", 3),
        ];
        let wrong: Vec<_> = words.iter().filter(|(word, heard)| syllables(word) != *heard).collect();
        let told: Vec<_> =
            wrong.iter().map(|(word, heard)| format!("{word}: {} not {heard}", syllables(word))).collect();
        assert!(told.len() <= 2, "{told:?}");
    }

    #[test]
    fn the_grade_is_that_of_flesch_and_kincaid() {
        let mut reading = Reading::default();
        reading.add("The cat sat on the mat. It was fat.", &Aside::new());
        // 9 words, 2 sentences, 9 syllables.
        assert!((reading.grade() - (0.39 * 4.5 + 11.8 - 15.59)).abs() < 1e-9);
    }

    #[test]
    fn long_words_and_long_sentences_are_harder_and_set_words_are_not() {
        let grade = |text: &str, aside: &[&str]| {
            let mut reading = Reading::default();
            reading.add(text, &aside.iter().map(|word| (*word).to_owned()).collect());
            reading.grade()
        };
        let hard = "Physiotherapists rehabilitate individuals.";
        assert!(grade(hard, &[]) > 12.0);
        assert!(grade(hard, &["physiotherapist", "rehabilitate", "individual"]) < 0.0);
        assert!(grade("We go up and we go on and we go in", &[]) > grade("We go up. We go on. We go in.", &[]));
    }

    #[test]
    fn sentences_end_where_they_end() {
        let text = "It costs 3.50 a day. \"Really?\" Yes! And so on";
        assert_eq!(sentences(text).collect::<Vec<_>>(), ["It costs 3.50 a day.", "\"Really?\"", "Yes!", "And so on"]);
    }
}
