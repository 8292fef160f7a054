//! From `data/` to one SQLite file.

use std::path::{Path, PathBuf};

use career::{Block, Career, Course, Id, Industry, Kind, Skills, Subject, Target};
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::catalogue::{APPLICATION, FORMAT};
use crate::check::read_and_check;
use crate::fault::Fault;
use crate::packed::pack;
use crate::page::{Row, Stats};
use crate::search::{Document, Field, Index};
use crate::source::Source;

/// Why a catalogue was not built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The data has faults; nothing was written.
    #[error("the data has {} faults", .0.len())]
    Faults(Vec<Fault>),
    /// The file could not be written; what stood there before still does.
    #[error("{path} cannot be written: {detail}")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
}

/// Checks `dir` and builds it into a catalogue at `out`. The same data gives the same bytes.
///
/// # Errors
/// [`BuildError`]; in both cases whatever was at `out` is as it was.
pub fn build(dir: &Path, out: &Path) -> Result<Stats, BuildError> {
    let (source, faults) = read_and_check(dir);
    if faults.is_empty() { write(&source, out) } else { Err(BuildError::Faults(faults)) }
}

/// Builds data that was read, faults or not, into a catalogue at `out`: for generated data, and to look at pages while
/// they are being written.
///
/// # Errors
/// [`BuildError::Unwritable`]; whatever was at `out` is as it was.
pub fn write(source: &Source, out: &Path) -> Result<Stats, BuildError> {
    let beside = beside(out);
    let written = write_file(source, &beside).and_then(|stats| {
        std::fs::rename(&beside, out)?;
        Ok(stats)
    });
    written.map_err(|e| {
        std::fs::remove_file(&beside).ok();
        BuildError::Unwritable { path: out.to_owned(), detail: e.to_string() }
    })
}

fn beside(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    out.with_file_name(name)
}

fn write_file(source: &Source, path: &Path) -> Result<Stats, Box<dyn std::error::Error>> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::remove_file(path).or_else(|e| if e.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(e) })?;
    let contents = Contents::of(source);
    let mut db = Connection::open(path)?;
    db.pragma_update(None, "page_size", 4096)?;
    db.pragma_update(None, "journal_mode", "off")?;
    db.pragma_update(None, "application_id", APPLICATION)?;
    db.pragma_update(None, "user_version", FORMAT)?;
    db.execute_batch(
        "CREATE TABLE career (id TEXT PRIMARY KEY, page BLOB NOT NULL) WITHOUT ROWID;
         CREATE TABLE part (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;",
    )?;
    let transaction = db.transaction()?;
    contents.insert(&transaction)?;
    transaction.commit()?;
    db.execute_batch("VACUUM")?;
    db.close().map_err(|(_, e)| e)?;
    std::fs::File::open(path)?.sync_all()?;
    Ok(contents.stats)
}

/// What goes into the file, everything in the order that readers see it.
struct Contents<'s> {
    source: &'s Source,
    careers: Vec<&'s Career>,
    rows: Vec<Row>,
    industries: Vec<&'s Industry>,
    subjects: Vec<&'s Subject>,
    courses: Vec<&'s Course>,
    stats: Stats,
}

impl<'s> Contents<'s> {
    fn of(source: &'s Source) -> Self {
        let no_skills = Skills::default();
        let skills = source.skills.as_ref().map_or(&no_skills, |file| &file.value);
        let mut careers: Vec<_> = source.careers.iter().map(|page| &page.career).collect();
        careers.sort_by_cached_key(|career| (alphabetical(&career.facts.title), career.id.clone()));
        let mut industries: Vec<_> = source.industries.iter().map(|file| &file.value).collect();
        industries.sort_by_cached_key(|industry| (alphabetical(&industry.name), industry.id.clone()));
        let mut subjects: Vec<_> = source.subjects.iter().flat_map(|file| &file.value).collect();
        subjects.sort_by_cached_key(|subject| (alphabetical(&subject.name), subject.id.clone()));
        let mut courses: Vec<_> = source.courses.iter().flat_map(|file| &file.value).collect();
        courses.sort_by_cached_key(|course| (alphabetical(&course.title), course.level, course.id.clone()));
        let rows = careers.iter().map(|career| Row::of(career, skills)).collect();
        let stats = stats(source, skills);
        Self { source, careers, rows, industries, subjects, courses, stats }
    }

    fn insert(&self, db: &Connection) -> Result<(), Box<dyn std::error::Error>> {
        for career in &self.careers {
            let page = serde_json::to_vec(career)?;
            db.execute("INSERT INTO career VALUES (?1, ?2)", params![career.id.as_str(), pack(&page)?])?;
        }
        let source = self.source;
        part(db, "career", &self.rows)?;
        part(db, "industry", &self.industries)?;
        part(db, "subject", &self.subjects)?;
        part(db, "course", &self.courses)?;
        let mut providers: Vec<_> = source.providers.iter().flat_map(|file| &file.value).collect();
        providers.sort_by_cached_key(|provider| alphabetical(&provider.name));
        part(db, "provider", &providers)?;
        let mut organisations: Vec<_> = source.organisations.iter().flat_map(|file| &file.value).collect();
        organisations.sort_by_cached_key(|body| alphabetical(&body.name));
        part(db, "organisation", &organisations)?;
        let qualifications: Vec<_> = source.qualifications.iter().flat_map(|file| &file.value).collect();
        part(db, "qualification", &qualifications)?;
        let mut glossary: Vec<_> = source.glossary.iter().flat_map(|file| &file.value).collect();
        glossary.sort_by_cached_key(|term| alphabetical(&term.term));
        let skills = source.skills.as_ref().map(|file| file.value.clone()).unwrap_or_default();
        let groups = source.synonyms.as_ref().map(|file| file.value.groups.as_slice()).unwrap_or_default();
        part(db, "glossary", &glossary)?;
        part(db, "skills", &skills)?;
        part(db, "stats", &self.stats)?;
        blob(db, "index", &Index::encode(&self.documents(&skills), groups))
    }

    /// Everything that can be found: careers first, as the index promises.
    fn documents(&self, skills: &Skills) -> Vec<Document> {
        let careers = self.careers.iter().map(|career| self.career(career, skills));
        let subjects = self.subjects.iter().map(|subject| {
            let names = std::iter::once((Field::Title, subject.name.clone()))
                .chain(subject.also_known_as.iter().map(|name| (Field::OtherName, name.clone())));
            document(Kind::Subject, &subject.id, &subject.name, &subject.what, names.collect(), [subject.area.clone()])
        });
        let courses = self.courses.iter().map(|course| {
            let careers = course.careers.iter().filter_map(|id| self.rows.iter().find(|row| row.id == *id));
            let text = careers.map(|row| row.title.clone()).chain([course.entry.clone()]);
            let names = vec![(Field::Title, course.title.clone())];
            document(Kind::Course, &course.id, &course.title, &course.what, names, text)
        });
        let industries = self.industries.iter().map(|industry| {
            let names = vec![(Field::Title, industry.name.clone())];
            let text = plain(&industry.about);
            document(Kind::Industry, &industry.id, &industry.name, &industry.summary, names, text)
        });
        careers.chain(subjects).chain(courses).chain(industries).collect()
    }

    fn career(&self, career: &Career, skills: &Skills) -> Document {
        let (facts, words) = (&career.facts, &career.words);
        let mut names = vec![(Field::Title, facts.title.clone())];
        names.extend(facts.also_known_as.iter().map(|name| (Field::OtherName, name.clone())));
        names.extend(facts.search_terms.iter().map(|name| (Field::SearchTerm, name.clone())));
        let industries = self.industries.iter().filter(|industry| facts.industries.contains(&industry.id));
        names.extend(industries.map(|industry| (Field::Industry, industry.name.clone())));
        names.extend(facts.specialised.skills.iter().map(|skill| (Field::Skill, skill.name.clone())));
        let terms = skills.terms.iter().filter(|term| facts.meta_skills.contains(&term.term));
        names.extend(terms.map(|term| (Field::Skill, term.term.clone())));
        let subjects = self.subjects.iter().filter(|subject| facts.useful_subjects.contains(&subject.id));
        names.extend(subjects.map(|subject| (Field::Subject, subject.name.clone())));
        let text = words.sections().into_iter().flat_map(plain).chain([facts.place.clone()]);
        let mut document = document(Kind::Career, &career.id, &facts.title, &facts.summary, names, text);
        document.prose.extend(facts.topics.iter().map(|topic| (Field::Topic, topic.clone())));
        document.prose.extend(words.tasks.iter().map(|task| (Field::Task, task.clone())));
        document
    }
}

fn document(
    kind: Kind,
    id: &Id,
    title: &str,
    summary: &str,
    names: Vec<(Field, String)>,
    text: impl IntoIterator<Item = String>,
) -> Document {
    let mut prose = vec![(Field::Summary, summary.to_owned())];
    prose.extend(text.into_iter().map(|text| (Field::Text, text)));
    let target = Target { kind, id: id.clone() };
    Document { target, title: title.to_owned(), summary: summary.to_owned(), names, prose }
}

fn plain(blocks: &[Block]) -> Vec<String> {
    blocks.iter().flat_map(Block::texts).map(str::to_owned).collect()
}

/// What a title is put in order by: small letters, and no accents, so that Òran stands among the Os.
fn alphabetical(title: &str) -> String {
    crate::search::fold(title)
}

/// A part that is read whole when the catalogue is opened. For careers these are the rows.
fn part<T: Serialize + ?Sized>(db: &Connection, name: &str, value: &T) -> Result<(), Box<dyn std::error::Error>> {
    blob(db, name, &serde_json::to_vec(value)?)
}

fn blob(db: &Connection, name: &str, value: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    db.execute("INSERT INTO part VALUES (?1, ?2)", params![name, pack(value)?])?;
    Ok(())
}

fn stats(source: &Source, skills: &Skills) -> Stats {
    let careers = || source.careers.iter().map(|page| &page.career);
    let unit_groups: std::collections::BTreeSet<_> = careers().map(|career| &career.facts.soc2020).collect();
    let words = |career: &Career| -> usize {
        let words = &career.words;
        let prose =
            words.sections().into_iter().flatten().flat_map(Block::texts).chain(words.tasks.iter().map(String::as_str));
        prose.map(|text| text.split_whitespace().count()).sum()
    };
    Stats {
        careers: source.careers.len(),
        industries: source.industries.len(),
        subjects: source.subjects.as_ref().map_or(0, |file| file.value.len()),
        courses: source.courses.iter().map(|file| file.value.len()).sum(),
        providers: source.providers.as_ref().map_or(0, |file| file.value.len()),
        unit_groups: unit_groups.len(),
        organisations: source.organisations.as_ref().map_or(0, |file| file.value.len()),
        qualifications: source.qualifications.as_ref().map_or(0, |file| file.value.len()),
        meta_skills: skills.skills.len(),
        skill_terms: skills.terms.len(),
        glossary: source.glossary.as_ref().map_or(0, |file| file.value.len()),
        routes: careers().map(|career| career.facts.routes.len()).sum(),
        words: careers().map(words).sum(),
    }
}
