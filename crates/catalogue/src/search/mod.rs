//! Finding things by what people type.
//!
//! The index is one of words, made when the catalogue is built and held in memory: which pages have a word, and in
//! which of their fields. It is not SQLite's FTS5, because forgiving spelling, following a word to its family
//! (teaching, teacher) and saying why a row is there all need the words themselves; and it answers sooner.

mod coding;
mod index;
mod nearest;
mod rank;
mod words;

use career::Target;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use index::{Document, Index};

use crate::page::Filters;

/// What somebody is looking for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Query {
    /// What they typed; anything goes. Empty lists every career that passes the filters, A–Z.
    #[serde(default)]
    pub text: String,
    /// What careers are narrowed to. While any is set, only careers are found.
    #[serde(default)]
    pub filters: Filters,
    /// The most hits to give.
    pub limit: usize,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// What it is.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// How well it fits: comparable within one search, above 0; 0 in an A–Z.
    pub score: f32,
    /// Why it is here, the strongest reason first; empty in an A–Z.
    pub why: Vec<Why>,
}

/// Why something was found: a field and what in it answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Why {
    /// Where the words stand.
    pub field: Field,
    /// The whole name that matched (another title, a search term, a subject, an industry); empty for prose.
    pub name: String,
    /// The words on the page that matched, in small letters and without accents.
    pub words: Vec<String>,
}

/// A part of a page that search looks in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The title.
    Title,
    /// Another name it goes by.
    OtherName,
    /// What people type when they look for it.
    SearchTerm,
    /// The summary.
    Summary,
    /// The name of one of its industries.
    Industry,
    /// A skill special to it.
    Skill,
    /// A useful school subject.
    Subject,
    /// Its day-to-day tasks.
    Task,
    /// Anywhere else on the page.
    Text,
    /// Nowhere: nothing matched, and this title is spelled most like what was typed.
    Nearest,
}
