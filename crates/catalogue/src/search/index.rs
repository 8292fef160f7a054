//! Which pages have which words, and in which of their fields.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use career::{Id, Kind, Target};

use super::Field;
use super::coding::{Reader, Writer};
use super::words::{fold, hash, letters, root, sound, stem, words};

/// The fields, each a bit of a posting.
pub(super) const FIELDS: [Field; 10] = [
    Field::Title,
    Field::OtherName,
    Field::SearchTerm,
    Field::Topic,
    Field::Summary,
    Field::Industry,
    Field::Skill,
    Field::Subject,
    Field::Task,
    Field::Text,
];

/// A set of fields.
pub(super) type Fields = u16;

/// The bit of a field; none for [`Field::Nearest`], which no page has.
pub(super) fn bit(field: Field) -> Fields {
    FIELDS.iter().position(|f| *f == field).map_or(0, |place| 1 << place)
}

/// The fields of a set.
pub(super) fn fields_of(set: Fields) -> impl Iterator<Item = Field> {
    FIELDS.into_iter().filter(move |field| set & bit(*field) != 0)
}

/// Something to be found, with all of its text.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub target: Target,
    pub title: String,
    pub summary: String,
    /// Its names, and the names it is filed under: each a phrase of its own.
    pub names: Vec<(Field, String)>,
    /// The rest of its text.
    pub prose: Vec<(Field, String)>,
}

/// What a hit shows, and the names that it may be found by.
#[derive(Debug)]
pub(super) struct Entry {
    pub target: Target,
    pub title: String,
    pub summary: String,
    /// Fields, and places in [`Index::names`].
    pub names: Vec<(Field, u32)>,
}

/// A word that some page has.
#[derive(Debug)]
pub(super) struct Word {
    pub text: Box<str>,
    pub stem: u32,
    pub root: u32,
    pub sound: u32,
    pub letters: u32,
    /// Its place in [`Index::postings`].
    pub first: u32,
    pub count: u32,
}

/// A phrase that pages are known by.
#[derive(Debug)]
pub(super) struct Name {
    pub text: Box<str>,
    /// Its words, as places in [`Index::words`].
    pub words: Vec<u32>,
}

/// The index of every page of a catalogue. Careers come first, in the order of their rows.
#[derive(Debug)]
pub(crate) struct Index {
    pub(super) entries: Vec<Entry>,
    /// In the order of their letters.
    pub(super) words: Vec<Word>,
    pub(super) names: Vec<Name>,
    /// Pages and fields, word after word.
    pub(super) postings: Vec<(u32, Fields)>,
    /// For each root, its words as places in [`Index::words`]. Words of one stem share their root.
    pub(super) families: HashMap<u32, Vec<u32>>,
    /// For the stem of a word, the words that may stand for it, as places in [`Index::words`].
    pub(super) synonyms: HashMap<u32, Vec<u32>>,
}

impl Index {
    /// How many pages it is of.
    pub fn documents(&self) -> usize {
        self.entries.len()
    }

    /// The index of `documents`, and of the groups of words that mean much the same, as bytes to put in a file.
    pub fn encode(documents: &[Document], synonyms: &[Vec<String>]) -> Vec<u8> {
        let mut postings: BTreeMap<String, BTreeMap<u32, Fields>> = BTreeMap::new();
        let mut names: BTreeMap<&str, u32> = BTreeMap::new();
        for (document, place) in documents.iter().zip(0..) {
            for (field, text) in document.names.iter().chain(&document.prose) {
                for word in words(text) {
                    *postings.entry(word).or_default().entry(place).or_default() |= bit(*field);
                }
            }
            for (_, name) in &document.names {
                names.insert(name, 0);
            }
        }
        names.values_mut().zip(0..).for_each(|(number, place)| *number = place);
        let mut out = Writer::default();
        write_words(&mut out, &postings);
        write_names(&mut out, &names, &postings);
        write_entries(&mut out, documents, &names);
        write_synonyms(&mut out, synonyms, &postings);
        out.0
    }

    /// The index in some bytes; `None` where they do not hold one.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader(bytes);
        let mut postings = Vec::new();
        let words = from.list(|from| read_word(from, &mut postings))?;
        let word_count = u32::try_from(words.len()).ok()?;
        let names = from.list(|from| {
            let text = from.text()?.into();
            let words = from.list(|from| from.number().filter(|word| *word < word_count))?;
            Some(Name { text, words })
        })?;
        let name_count = u32::try_from(names.len()).ok()?;
        let entries = from.list(|from| read_entry(from, name_count))?;
        let synonyms = from.list(|from| {
            let stem = from.number()?;
            Some((stem, from.list(|from| from.number().filter(|word| *word < word_count))?))
        })?;
        let pages = u32::try_from(entries.len()).ok()?;
        let whole = from.0.is_empty() && postings.iter().all(|(page, _)| *page < pages);
        let mut families: HashMap<u32, Vec<u32>> = HashMap::with_capacity(words.len());
        for (word, place) in words.iter().zip(0..) {
            families.entry(word.root).or_default().push(place);
        }
        whole.then_some(Self { families, entries, words, names, postings, synonyms: synonyms.into_iter().collect() })
    }

    /// The pages that have a word, and the fields they have it in.
    pub(super) fn postings(&self, word: &Word) -> &[(u32, Fields)] {
        let first = word.first as usize;
        self.postings.get(first..first + word.count as usize).unwrap_or_default()
    }

    /// The place of a word that is spelled just so.
    pub(super) fn place(&self, word: &str) -> Option<u32> {
        let place = self.words.binary_search_by(|other| (*other.text).cmp(word)).ok()?;
        u32::try_from(place).ok()
    }
}

type Postings = BTreeMap<String, BTreeMap<u32, Fields>>;

fn write_words(out: &mut Writer, postings: &Postings) {
    out.length(postings.len());
    for (word, pages) in postings {
        out.text(word);
        for key in [stem(word), root(word), sound(word)] {
            out.number(hash(&key));
        }
        out.length(pages.len());
        let mut before = 0;
        for (page, fields) in pages {
            out.number(page - before);
            out.number(u32::from(*fields));
            before = *page;
        }
    }
}

fn read_word(from: &mut Reader<'_>, postings: &mut Vec<(u32, Fields)>) -> Option<Word> {
    let text = from.text()?;
    let (stem, root, sound) = (from.number()?, from.number()?, from.number()?);
    let first = u32::try_from(postings.len()).ok()?;
    let count = from.length()?;
    let mut page: u32 = 0;
    for _ in 0..count {
        page = page.checked_add(from.number()?)?;
        postings.push((page, Fields::try_from(from.number()?).ok().filter(|fields| *fields < 1 << FIELDS.len())?));
    }
    let letters = letters(text);
    Some(Word { text: text.into(), stem, root, sound, letters, first, count: u32::try_from(count).ok()? })
}

fn write_names(out: &mut Writer, names: &BTreeMap<&str, u32>, postings: &Postings) {
    let places: BTreeMap<&str, u32> = postings.keys().map(String::as_str).zip(0..).collect();
    out.length(names.len());
    for name in names.keys() {
        out.text(name);
        let words: Vec<u32> = words(name).iter().filter_map(|word| places.get(word.as_str()).copied()).collect();
        out.length(words.len());
        words.into_iter().for_each(|word| out.number(word));
    }
}

fn write_entries(out: &mut Writer, documents: &[Document], names: &BTreeMap<&str, u32>) {
    out.length(documents.len());
    for document in documents {
        out.number(match document.target.kind {
            Kind::Career => 0,
            Kind::Subject => 1,
            Kind::Course => 2,
            Kind::Industry => 3,
        });
        out.text(document.target.id.as_str());
        out.text(&document.title);
        out.text(&document.summary);
        out.length(document.names.len());
        for (field, name) in &document.names {
            out.number(u32::from(bit(*field)));
            out.number(names.get(name.as_str()).copied().unwrap_or_default());
        }
    }
}

fn read_entry(from: &mut Reader<'_>, name_count: u32) -> Option<Entry> {
    let kind = match from.number()? {
        0 => Kind::Career,
        1 => Kind::Subject,
        2 => Kind::Course,
        3 => Kind::Industry,
        _ => return None,
    };
    let id: Id = from.text()?.parse().ok()?;
    let (title, summary) = (from.text()?.to_owned(), from.text()?.to_owned());
    let names = from.list(|from| {
        let field = fields_of(Fields::try_from(from.number()?).ok()?).next()?;
        Some((field, from.number().filter(|name| *name < name_count)?))
    })?;
    Some(Entry { target: Target { kind, id }, title, summary, names })
}

/// For the stem of each word of a group, the words of the index that share a stem with another word of it.
fn write_synonyms(out: &mut Writer, groups: &[Vec<String>], postings: &Postings) {
    let mut places: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (word, place) in postings.keys().zip(0..) {
        places.entry(hash(&stem(word))).or_default().push(place);
    }
    let mut synonyms: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for group in groups {
        let stems: BTreeSet<u32> = group.iter().map(|word| hash(&stem(&fold(word)))).collect();
        for of in &stems {
            let others = stems.iter().filter(|other| *other != of).filter_map(|other| places.get(other));
            synonyms.entry(*of).or_default().extend(others.flatten());
        }
    }
    out.length(synonyms.len());
    for (stem, words) in synonyms {
        out.number(stem);
        out.length(words.len());
        words.into_iter().for_each(|word| out.number(word));
    }
}
