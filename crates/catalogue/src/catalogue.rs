//! The built catalogue, opened to be read.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use career::{
    Career, Course, Id, Industry, Kind, Organisation, Provider, Qualification, Skills, Subject, Target, Term,
};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde::de::DeserializeOwned;

use crate::packed::{MOST_OF_A_PAGE, MOST_OF_A_PART, unpack};
use crate::page::{Facets, Filters, Row, Stats};
use crate::search::{Hit, Index, Query};

/// The version of the catalogue's format. A program reads its own format only: a catalogue comes with the program.
pub const FORMAT: i32 = 2;

/// Marks an SQLite file as a Cairn catalogue: "Crnc".
pub(crate) const APPLICATION: i32 = 0x4372_6e63;

/// Why a catalogue cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no such file, or it may not be read.
    #[error("there is no catalogue at {path}")]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// It is a catalogue, but part of it does not read as it should.
    #[error("the catalogue at {path} is damaged: {detail}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What went wrong, for the log.
        detail: String,
    },
    /// It is some other file.
    #[error("{path} is not a Cairn catalogue")]
    NotACatalogue {
        /// The file.
        path: PathBuf,
    },
    /// It was made for a later Cairn.
    #[error("the catalogue at {path} has format {version}, newer than this program's {FORMAT}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        version: i32,
    },
    /// It was made for an earlier Cairn.
    #[error("the catalogue at {path} has format {version}, older than this program's {FORMAT}")]
    Older {
        /// The file.
        path: PathBuf,
        /// Its format.
        version: i32,
    },
}

/// A catalogue, opened read-only. May be shared between threads.
///
/// All but the pages of careers is held in memory, read and checked once on opening.
#[derive(Debug)]
pub struct Catalogue {
    path: PathBuf,
    pages: Mutex<Connection>,
    rows: Vec<Row>,
    industries: Vec<Industry>,
    subjects: Vec<Subject>,
    courses: Vec<Course>,
    providers: Vec<Provider>,
    organisations: Vec<Organisation>,
    qualifications: Vec<Qualification>,
    skills: Skills,
    glossary: Vec<Term>,
    stats: Stats,
    index: Index,
}

impl Catalogue {
    /// Opens a catalogue. The file is never written, locked or watched: it must not change while it is open.
    ///
    /// # Errors
    /// [`Error`], each telling what the file is instead.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let shelf = Shelf::open(path)?;
        let rows: Vec<Row> = shelf.part("career")?;
        let industries: Vec<Industry> = shelf.part("industry")?;
        let subjects: Vec<Subject> = shelf.part("subject")?;
        let courses: Vec<Course> = shelf.part("course")?;
        let index = Index::decode(&shelf.blob("index")?).ok_or_else(|| shelf.damaged("its index does not decode"))?;
        if index.documents() != rows.len() + subjects.len() + courses.len() + industries.len() {
            return Err(shelf.damaged("its index is of other pages"));
        }
        Ok(Self {
            providers: shelf.part("provider")?,
            organisations: shelf.part("organisation")?,
            qualifications: shelf.part("qualification")?,
            skills: shelf.part("skills")?,
            glossary: shelf.part("glossary")?,
            stats: shelf.part("stats")?,
            path: path.to_owned(),
            pages: Mutex::new(shelf.db),
            rows,
            industries,
            subjects,
            courses,
            index,
        })
    }

    /// A career's page; `None` where there is none of that id.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the page does not read.
    pub fn career(&self, id: &Id) -> Result<Option<Career>, Error> {
        let damaged = |detail: String| Error::Damaged { path: self.path.clone(), detail };
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let packed: Option<Vec<u8>> = pages
            .prepare_cached("SELECT page FROM career WHERE id = ?1")
            .and_then(|mut query| query.query_row([id.as_str()], |row| row.get(0)).optional())
            .map_err(|e| damaged(e.to_string()))?;
        let Some(packed) = packed else { return Ok(None) };
        let page = unpack(&packed, MOST_OF_A_PAGE).map_err(|e| damaged(format!("career {id}: {e}")))?;
        serde_json::from_slice(&page).map(Some).map_err(|e| damaged(format!("career {id}: {e}")))
    }

    /// Every career, A–Z by title.
    #[must_use]
    pub fn careers(&self) -> &[Row] {
        &self.rows
    }

    /// One career as a list shows it.
    #[must_use]
    pub fn row(&self, id: &Id) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == *id)
    }

    /// Every industry, A–Z.
    #[must_use]
    pub fn industries(&self) -> &[Industry] {
        &self.industries
    }

    /// One industry.
    #[must_use]
    pub fn industry(&self, id: &Id) -> Option<&Industry> {
        self.industries.iter().find(|industry| industry.id == *id)
    }

    /// Every school subject, A–Z.
    #[must_use]
    pub fn subjects(&self) -> &[Subject] {
        &self.subjects
    }

    /// One school subject.
    #[must_use]
    pub fn subject(&self, id: &Id) -> Option<&Subject> {
        self.subjects.iter().find(|subject| subject.id == *id)
    }

    /// The three groups, the twelve meta-skills and the term table.
    #[must_use]
    pub fn skills(&self) -> &Skills {
        &self.skills
    }

    /// Every kind of course, A–Z.
    #[must_use]
    pub fn courses(&self) -> &[Course] {
        &self.courses
    }

    /// One kind of course.
    #[must_use]
    pub fn course(&self, id: &Id) -> Option<&Course> {
        self.courses.iter().find(|course| course.id == *id)
    }

    /// The courses that lead to a career, lowest level first.
    #[must_use]
    pub fn courses_for(&self, career: &Id) -> Vec<&Course> {
        let mut courses: Vec<_> = self.courses.iter().filter(|course| course.careers.contains(career)).collect();
        courses.sort_by_key(|course| course.level);
        courses
    }

    /// Every college, university and specialist institution, A–Z.
    #[must_use]
    pub fn providers(&self) -> &[Provider] {
        &self.providers
    }

    /// Every body that pages send a reader to, A–Z.
    #[must_use]
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// One such body.
    #[must_use]
    pub fn organisation(&self, id: &Id) -> Option<&Organisation> {
        self.organisations.iter().find(|organisation| organisation.id == *id)
    }

    /// Words that a pupil may not know, A–Z.
    #[must_use]
    pub fn glossary(&self) -> &[Term] {
        &self.glossary
    }

    /// The kinds of qualification, in the order of their file: lowest first.
    #[must_use]
    pub fn qualifications(&self) -> &[Qualification] {
        &self.qualifications
    }

    /// The careers that ask for a school subject, or that it helps with, A–Z.
    #[must_use]
    pub fn careers_using(&self, subject: &Id) -> Vec<&Row> {
        self.rows.iter().filter(|row| row.asks.iter().any(|asked| asked.subject == *subject)).collect()
    }

    /// The careers of an industry, A–Z.
    #[must_use]
    pub fn careers_in(&self, industry: &Id) -> Vec<&Row> {
        self.rows.iter().filter(|row| row.industries.contains(industry)).collect()
    }

    /// The title of anything that can be bookmarked; `None` where it is not, or no longer, in the catalogue.
    #[must_use]
    pub fn title(&self, target: &Target) -> Option<&str> {
        match target.kind {
            Kind::Career => self.row(&target.id).map(|row| row.title.as_str()),
            Kind::Subject => self.subject(&target.id).map(|subject| subject.name.as_str()),
            Kind::Course => self.course(&target.id).map(|course| course.title.as_str()),
            Kind::Industry => self.industry(&target.id).map(|industry| industry.name.as_str()),
        }
    }

    /// How much there is.
    #[must_use]
    pub fn stats(&self) -> &Stats {
        &self.stats
    }

    /// Finds what somebody is looking for, best first: careers, then other things. Never fails and, with no filters
    /// set, never finds nothing.
    #[must_use]
    pub fn search(&self, query: &Query) -> Vec<Hit> {
        self.index.search(&self.rows, query)
    }

    /// How many careers each value of each filter would leave.
    #[must_use]
    pub fn facets(&self, filters: &Filters) -> Facets {
        Facets::count(&self.rows, filters)
    }
}

/// The open file while its parts are being read.
struct Shelf {
    path: PathBuf,
    db: Connection,
}

impl Shelf {
    fn open(path: &Path) -> Result<Self, Error> {
        if !path.is_file() {
            return Err(Error::Missing { path: path.to_owned() });
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(immutable(path), flags)
            .map_err(|_| Error::Missing { path: path.to_owned() })?;
        let pragma = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
        let (application, version) = pragma("application_id")
            .and_then(|application| Ok((application, pragma("user_version")?)))
            .map_err(|_| Error::NotACatalogue { path: path.to_owned() })?;
        let path = path.to_owned();
        match (application, version) {
            (APPLICATION, FORMAT) if is_whole(&path) => Ok(Self { path, db }),
            (APPLICATION, FORMAT) => Err(Error::Damaged { path, detail: "part of the file is missing".to_owned() }),
            (APPLICATION, version) if version > FORMAT => Err(Error::Newer { path, version }),
            (APPLICATION, version) => Err(Error::Older { path, version }),
            _ => Err(Error::NotACatalogue { path }),
        }
    }

    fn damaged(&self, detail: impl std::fmt::Display) -> Error {
        Error::Damaged { path: self.path.clone(), detail: detail.to_string() }
    }

    /// A part, in the order it was built in. For careers these are the rows.
    fn part<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        serde_json::from_slice(&self.blob(name)?).map_err(|e| self.damaged(e))
    }

    fn blob(&self, name: &str) -> Result<Vec<u8>, Error> {
        let packed: Vec<u8> = self
            .db
            .query_row("SELECT value FROM part WHERE name = ?1", [name], |row| row.get(0))
            .map_err(|e| self.damaged(e))?;
        unpack(&packed, MOST_OF_A_PART).map_err(|e| self.damaged(e))
    }
}

/// The file as an SQLite address that promises it will not change, so that no lock or journal is looked for.
fn immutable(path: &Path) -> String {
    let mut address = String::from("file:");
    let text = path.to_string_lossy().replace('\\', "/");
    if cfg!(windows) && !text.starts_with('/') {
        address.push('/');
    }
    for c in text.chars() {
        match c {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3f"),
            '#' => address.push_str("%23"),
            c => address.push(c),
        }
    }
    address + "?immutable=1"
}

/// Whether the file is as long as its own header says. SQLite reads what there is of a file that was cut off, and pages
/// of careers are read only when somebody asks for them. See <https://www.sqlite.org/fileformat.html>, section 1.3.
fn is_whole(path: &Path) -> bool {
    let mut header = [0; 32];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header).and_then(|()| file.metadata()));
    let [.., a, b, c, d] = header;
    let pages = u64::from(u32::from_be_bytes([a, b, c, d]));
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    read.is_ok_and(|about| about.len() == page * pages)
}
