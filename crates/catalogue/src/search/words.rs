//! Words as search sees them: folded, and related to one another by stem, family and sound.

use unicode_normalization::UnicodeNormalization;

/// The most letters of a word that count.
const LONGEST: usize = 32;

/// Words that say nothing about which page is meant. Dropped from a query that has any other word.
const EMPTY_WORDS: [&str; 44] = [
    "a", "an", "and", "as", "at", "be", "become", "becoming", "being", "by", "can", "career", "careers", "do", "for",
    "from", "get", "how", "i", "in", "into", "is", "it", "job", "jobs", "like", "me", "my", "of", "on", "or", "s",
    "someone", "that", "the", "to", "want", "what", "where", "who", "with", "work", "working", "you",
];

/// Small letters, no accents, compatibility forms undone.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            c => folded.push(c),
        }
    }
    folded
}

/// The words of a text, folded, in order. An apostrophe parts no word, and a possessive `'s` goes.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text).replace(['\u{2019}', '\u{2bc}'], "'");
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\'').trim_end_matches("'s").replace('\'', ""))
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LONGEST).collect())
        .collect()
}

pub(super) fn is_empty_word(word: &str) -> bool {
    EMPTY_WORDS.binary_search(&word).is_ok()
}

/// The word without its ending for number or tense: nurses, nursing → nurs.
pub(super) fn stem(word: &str) -> String {
    let mut stem = singular(word);
    for ending in ["ing", "ed"] {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.len() >= 3
            && rest.contains(is_vowel)
        {
            stem = whole(rest);
            break;
        }
    }
    match stem.strip_suffix('e') {
        Some(rest) if rest.len() >= 4 => rest.to_owned(),
        _ => stem,
    }
}

/// What a whole family of words shares: teach, teaching, teacher → teach; electrician, electrical → electr.
pub(super) fn root(word: &str) -> String {
    const ENDINGS: [&str; 32] = [
        "ological",
        "ologist",
        "ology",
        "graphical",
        "graphic",
        "grapher",
        "graphy",
        "ically",
        "ician",
        "icity",
        "ation",
        "ition",
        "ement",
        "ional",
        "ical",
        "ment",
        "ance",
        "ence",
        "ship",
        "eer",
        "ery",
        "ics",
        "ian",
        "ist",
        "ion",
        "ant",
        "ent",
        "ic",
        "er",
        "or",
        "al",
        "y",
    ];
    let stem = stem(word);
    if let Some(place) = workplace(&stem) {
        return root(place);
    }
    let plain = match stem.as_str() {
        "driv" | "drov" => return "driv".to_owned(),
        plain => plain,
    };
    for ending in ENDINGS {
        let Some(rest) = plain.strip_suffix(ending) else { continue };
        let kept = match ending {
            "ological" | "ologist" | "ology" => format!("{rest}olog"),
            "graphical" | "graphic" | "grapher" | "graphy" => format!("{rest}graph"),
            _ => whole(rest),
        };
        if rest.len() >= 3 && rest.contains(is_vowel) {
            return match kept.strip_suffix('e') {
                Some(short) if short.len() >= 4 => short.to_owned(),
                _ => kept,
            };
        }
    }
    stem
}

/// What somebody works with or at, in a word for the person: a warehouseman is found where the warehouse is.
fn workplace(stem: &str) -> Option<&str> {
    ["woman", "man", "maid", "person"]
        .iter()
        .find_map(|person| stem.strip_suffix(person))
        .filter(|place| place.len() >= 4)
}

fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies")
        && rest.len() >= 3
    {
        return format!("{rest}y");
    }
    if let Some(rest) = word.strip_suffix("es")
        && (rest.ends_with(['s', 'x', 'z']) || rest.ends_with("ch") || rest.ends_with("sh"))
    {
        return rest.to_owned();
    }
    match word.strip_suffix('s') {
        Some(rest) if rest.len() >= 3 && !rest.ends_with(['s', 'u', 'i']) => rest.to_owned(),
        _ => word.to_owned(),
    }
}

/// Mends what is left of a word that lost an ending: running → run, baking → bake.
fn whole(rest: &str) -> String {
    let bytes = rest.as_bytes();
    match bytes {
        [.., a, b] if a == b && !matches!(b, b'l' | b's' | b'z') && !is_vowel(char::from(*b)) => {
            rest.get(..rest.len() - 1).unwrap_or(rest).to_owned()
        }
        [a, b, c]
            if !is_vowel(char::from(*a))
                && is_vowel(char::from(*b))
                && !is_vowel(char::from(*c))
                && !matches!(c, b'w' | b'x' | b'y') =>
        {
            format!("{rest}e")
        }
        _ => rest.to_owned(),
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// How a word sounds, roughly: words spelled as they are heard come out the same (fysio, physio).
pub(super) fn sound(word: &str) -> String {
    const SPELLINGS: [(&str, &str); 20] = [
        ("ph", "f"),
        ("gh", ""),
        ("kn", "n"),
        ("gn", "n"),
        ("wr", "r"),
        ("ps", "s"),
        ("sch", "sk"),
        ("tch", "c"),
        ("sh", "x"),
        ("ch", "k"),
        ("ck", "k"),
        ("qu", "k"),
        ("cc", "k"),
        ("ce", "s"),
        ("ci", "s"),
        ("cy", "s"),
        ("tio", "xo"),
        ("sio", "xo"),
        ("dg", "j"),
        ("wh", "w"),
    ];
    let mut rest = word;
    let mut key = String::new();
    while let Some(c) = rest.chars().next() {
        let (heard, used) = match SPELLINGS.iter().find(|(spelling, _)| rest.starts_with(spelling)) {
            Some((spelling, heard)) => ((*heard).to_owned(), spelling.len()),
            None => (
                String::from(match c {
                    'a' | 'e' | 'i' | 'o' | 'u' | 'y' => 'a',
                    'c' | 'q' => 'k',
                    'z' => 's',
                    'v' => 'f',
                    other => other,
                }),
                c.len_utf8(),
            ),
        };
        // Vowels count only at the start: they are what people mishear most.
        for c in heard.chars() {
            if (c != 'a' || key.is_empty()) && !key.ends_with(c) {
                key.push(c);
            }
        }
        rest = rest.get(used..).unwrap_or_default();
    }
    key
}

/// Which letters a word has, a bit each; letters beyond a–z and digits share the last bits. A quick way to see that
/// two words are too far apart to compare.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |mask, b| {
        mask | match b {
            b'a'..=b'z' => 1 << (b - b'a'),
            b'0'..=b'9' => 1 << 26,
            _ => 1 << 27,
        }
    })
}

/// A number for a key, the same on every PC (FNV-1a).
pub(super) fn hash(key: &str) -> u32 {
    key.bytes().fold(0x811c_9dc5, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (a, b) in [
            ("nurses", "nurse"),
            ("nursing", "nurse"),
            ("baking", "bake"),
            ("cars", "car"),
            ("caring", "care"),
            ("boxes", "boxing"),
            ("running", "run"),
            ("studies", "studying"),
            ("driving", "drive"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        assert_ne!(stem("care"), stem("car"));
        assert_ne!(stem("gas"), stem("ga"));
    }

    #[test]
    fn a_family_of_words_shares_a_root() {
        for (a, b) in [
            ("teaching", "teacher"),
            ("baker", "baking"),
            ("electrician", "electrical"),
            ("biologist", "biology"),
            ("photographer", "photography"),
            ("management", "manager"),
            ("driver", "driving"),
            ("carer", "caring"),
            ("accountant", "accounts"),
            ("pharmacist", "pharmacy"),
            ("hairdressing", "hairdresser"),
            ("warehouseman", "warehouse"),
            ("saleswoman", "sales"),
        ] {
            assert_eq!(root(a), root(b), "{a} {b}");
        }
        assert_ne!(root("carer"), root("car"));
    }

    #[test]
    fn words_spelled_by_ear_sound_the_same() {
        for (a, b) in [("fysio", "physio"), ("sikologist", "psychologist"), ("mekanic", "mechanic")] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
    }

    #[test]
    fn words_are_folded_and_apostrophes_part_none() {
        assert_eq!(words("The Driver’s CAFÉ, Gàidhlig & o'clock"), ["the", "driver", "cafe", "gaidhlig", "oclock"]);
        assert!(words("\"*(){}🪨").is_empty());
    }

    #[test]
    fn empty_words_are_in_order_so_that_they_are_found() {
        assert!(EMPTY_WORDS.is_sorted());
    }
}
