//! `data/` as it was read: every file parsed once, each value with its place.

mod sections;
mod text;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use career::{Block, parse_blocks};
use career::{Career, Course, Facts, Id, Industry, Organisation, Provider, Qualification, Skills, Subject, Term};
use serde::Deserialize;
use serde::de::DeserializeOwned;

pub(crate) use sections::{Section, front_and_body, sections};
pub(crate) use text::Text;

use crate::fault::{Fault, What};

/// A career's file.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub text: Text,
    pub sections: Vec<Section>,
    pub career: Career,
}

/// A file that holds a table of things.
#[derive(Clone, Debug)]
pub(crate) struct File<T> {
    pub text: Text,
    pub value: T,
}

/// The lists that the rules about prose go by (`words.toml`).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordLists {
    /// Long words that a pupil knows or that no shorter word replaces; they weigh nothing in the reading grade.
    pub hard_words_allowed: BTreeSet<String>,
    /// American spellings, each with the British one.
    pub american: std::collections::BTreeMap<String, String>,
    /// Gendered job words, each with one that is not.
    pub gendered: std::collections::BTreeMap<String, String>,
}

/// Words that stand for one another when people look for work (`synonyms.toml`).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Synonyms {
    /// Each group means much the same; a word may be in several.
    pub groups: Vec<Vec<String>>,
}

/// A unit group of SOC 2020.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitGroup {
    pub code: String,
    #[allow(dead_code, reason = "for people who read the file")]
    pub title: String,
}

/// Everything under `data/`, in the order of the files' names.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub(crate) careers: Vec<Page>,
    pub(crate) industries: Vec<File<Industry>>,
    pub(crate) courses: Vec<File<Vec<Course>>>,
    pub(crate) skills: Option<File<Skills>>,
    pub(crate) subjects: Option<File<Vec<Subject>>>,
    pub(crate) qualifications: Option<File<Vec<Qualification>>>,
    pub(crate) providers: Option<File<Vec<Provider>>>,
    pub(crate) organisations: Option<File<Vec<Organisation>>>,
    pub(crate) glossary: Option<File<Vec<Term>>>,
    pub(crate) unit_groups: Option<File<Vec<UnitGroup>>>,
    pub(crate) words: Option<File<WordLists>>,
    pub(crate) synonyms: Option<File<Synonyms>>,
    /// The names of all files of careers and industries, those that did not parse included, so that one slip in a
    /// file is not reported again by every page that links to it.
    pub(crate) career_ids: BTreeSet<Id>,
    pub(crate) industry_ids: BTreeSet<Id>,
}

impl Source {
    /// Reads `dir`, with a fault for everything in it that does not parse.
    #[must_use]
    pub fn read(dir: &Path) -> (Self, Vec<Fault>) {
        let mut reader = Reader { dir, faults: Vec::new() };
        let (career_ids, careers) = reader.pages("careers", Reader::career);
        let (industry_ids, industries) = reader.pages("industries", Reader::industry);
        let course_files = reader.list("courses", "toml");
        let courses: Vec<_> =
            course_files.iter().filter_map(|path| reader.table(path, |table: Courses| table.courses)).collect();
        let source = Self {
            careers,
            industries,
            courses,
            skills: reader.named("skills.toml", |skills: Skills| skills),
            subjects: reader.named("subjects.toml", |table: Subjects| table.subjects),
            qualifications: reader.named("qualifications.toml", |table: Qualifications| table.qualifications),
            providers: reader.named("providers.toml", |table: Providers| table.providers),
            organisations: reader.named("organisations.toml", |table: Organisations| table.organisations),
            glossary: reader.named("glossary.toml", |table: Glossary| table.terms),
            unit_groups: reader.named("soc2020.toml", |table: UnitGroups| table.groups),
            words: reader.named("words.toml", |lists: WordLists| lists),
            synonyms: reader.named("synonyms.toml", |synonyms: Synonyms| synonyms),
            career_ids,
            industry_ids,
        };
        (source, reader.faults)
    }
}

struct Reader<'d> {
    dir: &'d Path,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// The files of one sort in a folder, by name.
    fn list(&mut self, folder: &str, extension: &str) -> Vec<PathBuf> {
        let folder = self.dir.join(folder);
        let Ok(entries) = std::fs::read_dir(&folder) else {
            self.faults.push(Text::new(folder, String::new()).fault(0, What::Unreadable));
            return Vec::new();
        };
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.retain(|path| path.extension().is_some_and(|e| e == extension));
        paths.sort();
        paths
    }

    fn text(&mut self, path: &Path) -> Option<Text> {
        match std::fs::read(path).map(String::from_utf8) {
            Ok(Ok(source)) => Some(Text::new(path.to_owned(), source)),
            Ok(Err(not_utf8)) => {
                let offset = not_utf8.utf8_error().valid_up_to();
                let source = String::from_utf8_lossy(not_utf8.as_bytes()).into_owned();
                self.faults.push(Text::new(path.to_owned(), source).fault(offset, What::NotUtf8));
                None
            }
            Err(_) => {
                self.faults.push(Text::new(path.to_owned(), String::new()).fault(0, What::Unreadable));
                None
            }
        }
    }

    fn named<T: DeserializeOwned, U>(&mut self, name: &str, open: impl Fn(T) -> U) -> Option<File<U>> {
        let path = self.dir.join(name);
        self.table(&path, open)
    }

    fn table<T: DeserializeOwned, U>(&mut self, path: &Path, open: impl Fn(T) -> U) -> Option<File<U>> {
        let mut text = self.text(path)?;
        match text.parse::<T>(0..text.source.len()) {
            Ok(value) => Some(File { text, value: open(value) }),
            Err(fault) => {
                self.faults.push(fault);
                None
            }
        }
    }

    /// Every Markdown file of a folder, and the ids that their names give.
    fn pages<T>(
        &mut self,
        folder: &str,
        read: impl Fn(&mut Self, Id, Text) -> Result<T, Fault>,
    ) -> (BTreeSet<Id>, Vec<T>) {
        let (mut ids, mut pages) = (BTreeSet::new(), Vec::new());
        for path in self.list(folder, "md") {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            let id = Id::try_from(name);
            ids.extend(id.clone());
            let Some(text) = self.text(&path) else { continue };
            let page = match id {
                Ok(id) => read(self, id, text),
                Err(not_an_id) => Err(text.fault(0, What::FileName { name: not_an_id.0 })),
            };
            match page {
                Ok(page) => pages.push(page),
                Err(fault) => self.faults.push(fault),
            }
        }
        (ids, pages)
    }

    fn career(&mut self, id: Id, mut text: Text) -> Result<Page, Fault> {
        let (front, body) = front_and_body(&text.source).ok_or_else(|| text.fault(0, What::NoFrontMatter))?;
        let sections = sections(&text.source, body);
        let facts: Facts = text.parse(front)?;
        let words = sections::words(&text, &sections, &mut self.faults);
        Ok(Page { text, sections, career: Career { id, facts, words } })
    }

    fn industry(&mut self, id: Id, mut text: Text) -> Result<File<Industry>, Fault> {
        let (front, body) = front_and_body(&text.source).ok_or_else(|| text.fault(0, What::NoFrontMatter))?;
        let about: Vec<Block> = parse_blocks(text.source.get(body).unwrap_or_default());
        let IndustryFront { name, summary } = text.parse(front)?;
        Ok(File { text, value: Industry { id, name, summary, about } })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndustryFront {
    name: String,
    summary: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Courses {
    #[serde(default)]
    courses: Vec<Course>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Subjects {
    subjects: Vec<Subject>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Qualifications {
    qualifications: Vec<Qualification>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Providers {
    providers: Vec<Provider>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisations {
    organisations: Vec<Organisation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    terms: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitGroups {
    groups: Vec<UnitGroup>,
}
