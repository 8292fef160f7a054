//! What the checker says: where something is wrong, what, and what to do.

use std::fmt::{Display, Formatter, Result};
use std::path::PathBuf;

use career::{Id, SchoolLevel};
use jiff::civil::Date;

/// Something wrong in `data/`, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The file, as reached from where the check began.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: What,
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}:{}:{}: {}", self.file.display(), self.line, self.column, self.what)
    }
}

/// A list that ids or words come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the files")]
pub enum Table {
    Careers,
    Industries,
    Subjects,
    Courses,
    Providers,
    Organisations,
    Qualifications,
    MetaSkills,
    SkillGroups,
    SkillTerms,
    Glossary,
    UnitGroups,
}

impl Table {
    /// One thing of the list, and the file where a new one is written.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Careers => ("career", "careers/<id>.md"),
            Self::Industries => ("industry", "industries/<id>.md"),
            Self::Subjects => ("subject", "subjects.toml"),
            Self::Courses => ("course", "courses/*.toml"),
            Self::Providers => ("provider", "providers.toml"),
            Self::Organisations => ("organisation", "organisations.toml"),
            Self::Qualifications => ("qualification", "qualifications.toml"),
            Self::MetaSkills => ("meta-skill", "skills.toml"),
            Self::SkillGroups => ("group of skills", "skills.toml"),
            Self::SkillTerms => ("skill term", "skills.toml"),
            Self::Glossary => ("glossary term", "glossary.toml"),
            Self::UnitGroups => ("unit group", "soc2020.toml"),
        }
    }
}

/// A part of a page that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the fields")]
pub enum Part {
    WordsOfLike,
    Tasks,
    MetaSkills,
    SpecialisedSkills,
    SearchTerms,
    Related,
    Industries,
    UsefulSubjects,
    Environments,
    Organisations,
    Sources,
    Routes,
    Steps,
    Offers,
    Levels,
    Towns,
    Careers,
}

impl Part {
    fn words(self) -> &'static str {
        match self {
            Self::WordsOfLike => "words under \"What it's like\"",
            Self::Tasks => "tasks",
            Self::MetaSkills => "meta_skills",
            Self::SpecialisedSkills => "specialised skills",
            Self::SearchTerms => "search_terms",
            Self::Related => "related careers",
            Self::Industries => "industries",
            Self::UsefulSubjects => "useful_subjects",
            Self::Environments => "environments",
            Self::Organisations => "organisations",
            Self::Sources => "sources",
            Self::Routes => "routes",
            Self::Steps => "steps",
            Self::Offers => "offers",
            Self::Levels => "levels",
            Self::Towns => "towns",
            Self::Careers => "careers",
        }
    }
}

/// What is wrong. Its words say what, and what to do.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are the values that the words name")]
pub enum What {
    /// A file or folder is missing or may not be read.
    Unreadable,
    /// The file is not UTF-8.
    NotUtf8,
    /// The TOML does not parse, lacks a field, or has one that is not known.
    Toml { message: String },
    /// A page does not start with facts between two `+++` lines.
    NoFrontMatter,
    /// A file's name cannot be an id.
    FileName { name: String },
    /// An id or a word is not in the list it comes from.
    Unknown { table: Table, name: String, nearest: Option<String> },
    /// An id stands twice.
    RepeatedId { table: Table, name: String },
    /// A title stands on another page too.
    RepeatedTitle { title: String, other: String },
    /// The same thing stands twice in one list.
    RepeatedItem { name: String },
    /// A field holds nothing.
    Empty { field: &'static str },
    /// A page names itself as related.
    RelatedToItself,
    /// A related career does not name this one.
    NotLinkedBack { other: Id, this: Id },
    /// A heading that every career has is missing, or has nothing under it.
    MissingHeading { heading: &'static str },
    /// A heading that no career has.
    UnknownHeading { heading: String },
    /// A heading stands twice.
    RepeatedHeading { heading: String },
    /// A heading stands after one that should follow it.
    HeadingOrder { heading: String, before: String },
    /// Words stand above the first heading.
    StrayText,
    /// Tasks are not one list.
    NotOneList,
    /// Too little of something.
    Few { part: Part, least: usize, found: usize },
    /// Too much of something.
    Many { part: Part, most: usize, found: usize },
    /// The summary's length.
    SummaryLength { least: usize, most: usize, found: usize },
    /// Both a pay figure and a reason for having none.
    PayTwice,
    /// Neither a pay figure nor a reason for having none.
    NoPayNorReason,
    /// A pay figure from an edition that is not known.
    PaySource { source: String },
    /// Pay figures in the wrong order.
    PayOrder,
    /// Skills counted in vacancies without a place and dates, or with them and not counted.
    Window { vacancies: bool },
    /// A month that is not one, or an end before its start.
    Months { from: String, to: String },
    /// A rating outside 1–7.
    Rating { theme: &'static str, found: f64 },
    /// Hours a week that cannot be.
    HoursAWeek { least: u8, most: u8 },
    /// A home page that is not an `https` address.
    NotHttps { address: String },
    /// A web address outside the lists of organisations and providers.
    StrayAddress { address: String },
    /// A rule asks for a subject at a level that is not offered.
    NotOffered { subject: Id, level: SchoolLevel, offered: Vec<SchoolLevel> },
    /// A rule asks for more of its choices than there are.
    OfTooMany { of: u8, choices: usize },
    /// A rule holds no parts, or asks for none.
    EmptyRule,
    /// A step stands lower than the one before it.
    StepsDown { before: u8, after: u8 },
    /// More than one main route.
    ManyMain,
    /// A level list or offer list is not lowest first.
    NotLowestFirst,
    /// A review date far past every other one.
    FarReview { reviewed: Date, newest: Date },
    /// An American spelling.
    American { word: String, british: String },
    /// A gendered job word.
    Gendered { word: String, instead: String },
    /// The page is hard to read.
    HardPage { grade: f64, most: f64, hardest: Vec<String> },
    /// The summary is hard to read.
    HardSummary { grade: f64, most: f64, hardest: Vec<String> },
    /// Two pages share too many five-word runs.
    Alike { other: Id, percent: u32, most: u32, sample: String },
    /// A sentence stands on too many pages.
    RepeatedSentence { sentence: String, pages: usize, most: usize },
}

impl Display for What {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Unreadable => write!(f, "cannot be read: make sure that it is there and may be opened"),
            Self::NotUtf8 => write!(f, "is not UTF-8 from here on: save the file as UTF-8"),
            Self::Toml { message } => f.write_str(&toml_words(message)),
            Self::NoFrontMatter => write!(f, "has no facts: start the file with them between two lines of +++"),
            Self::FileName { name } => {
                write!(f, "\"{name}\" cannot be an id: name the file with a-z, 0-9 and - only, like dog-groomer.md")
            }
            Self::Unknown { table, name, nearest } => unknown(f, *table, name, nearest.as_deref()),
            Self::RepeatedId { table, name } => {
                write!(f, "the {} \"{name}\" is there twice: give one of them another name", table.words().0)
            }
            Self::RepeatedTitle { title, other } => {
                write!(f, "\"{title}\" is also the title of {other}: make one page of them, or tell them apart")
            }
            Self::RepeatedItem { name } => write!(f, "\"{name}\" stands twice in this list: take one out"),
            Self::Empty { field } => write!(f, "{field} is empty: write it, or take the field out if it may be absent"),
            Self::RelatedToItself => write!(f, "a career is not related to itself: take it out"),
            Self::NotLinkedBack { other, this } => {
                write!(
                    f,
                    "{other} does not link back: add \"{this}\" to related in careers/{other}.md, or take it out here"
                )
            }
            Self::MissingHeading { heading } => write!(f, "\"## {heading}\" is missing or empty: write it"),
            Self::UnknownHeading { heading } => {
                write!(f, "\"{heading}\" is not a heading of a career: use ### for a small heading inside a section")
            }
            Self::RepeatedHeading { heading } => write!(f, "\"{heading}\" stands twice: join the two"),
            Self::HeadingOrder { heading, before } => {
                write!(f, "\"{heading}\" stands too late: put it before \"{before}\", as on every page")
            }
            Self::StrayText => write!(f, "words above the first heading: move them under one"),
            Self::NotOneList => write!(f, "tasks must be one list and nothing else: start each line with \"- \""),
            Self::Few { part, least, found } => {
                write!(f, "{found} {}: write at least {least}", part.words())
            }
            Self::Many { part, most, found } => write!(f, "{found} {}: keep the best {most}", part.words()),
            Self::SummaryLength { least, most, found } => {
                write!(f, "the summary has {found} characters: write {least} to {most}")
            }
            _ => self.more(f),
        }
    }
}

impl What {
    /// The words for faults of facts and of prose, as [`Display`] gives them.
    fn more(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::PayTwice => write!(f, "both pay and no_pay: keep the one that is true"),
            Self::NoPayNorReason => write!(f, "neither pay nor no_pay: give the figure, or say why there is none"),
            Self::PaySource { source } => write!(f, "\"{source}\" is not a known source of pay: use ashe-2025"),
            Self::PayOrder => write!(f, "pay must rise from low to median to high: look the figures up again"),
            Self::Window { vacancies: true } => {
                write!(f, "skills counted in vacancies need a window: say the place and the months, or use editorial")
            }
            Self::Window { vacancies: false } => {
                write!(f, "only skills counted in vacancies have a window: take it out, or say basis = \"vacancies\"")
            }
            Self::Months { from, to } => {
                write!(f, "\"{from}\" to \"{to}\" is not a span of months: write them like 2024-03, the first first")
            }
            Self::Rating { theme, found } => write!(f, "{theme} is {found}: rate it from 1 to 7"),
            Self::HoursAWeek { least, most } => {
                write!(f, "{least} to {most} hours a week cannot be: put the fewest first, and 80 at most")
            }
            Self::NotHttps { address } => write!(f, "\"{address}\" is not a home page: write it as https://…"),
            Self::StrayAddress { address } => {
                write!(
                    f,
                    "\"{address}\": web addresses stand only in organisations.toml and providers.toml; name the organisation"
                )
            }
            Self::NotOffered { subject, level, offered } => {
                let offered: Vec<_> = offered.iter().map(|level| level_name(*level)).collect();
                write!(f, "{subject} is not offered at {}: ask for one of {}", level_name(*level), offered.join(", "))
            }
            Self::OfTooMany { of, choices } => {
                write!(f, "asks for {of} of {choices} choices, which nobody can meet: ask for fewer or add choices")
            }
            Self::EmptyRule => write!(f, "a rule that asks for nothing: add what it asks for, or take it out"),
            Self::StepsDown { before, after } => {
                write!(f, "the step at level {after} comes after one at level {before}: put the steps lowest first")
            }
            Self::ManyMain => write!(f, "a second main route: say main on the most usual one only"),
            Self::NotLowestFirst => write!(f, "not in order: put the lowest level first, each once"),
            Self::FarReview { reviewed, newest } => {
                write!(f, "reviewed {reviewed}, over a year after every other page ({newest}): check the date")
            }
            Self::American { word, british } => write!(f, "\"{word}\" is American: write \"{british}\""),
            Self::Gendered { word, instead } => write!(f, "\"{word}\" is for one gender: write \"{instead}\""),
            Self::HardPage { grade, most, hardest } => hard(f, "the page", *grade, *most, hardest),
            Self::HardSummary { grade, most, hardest } => hard(f, "the summary", *grade, *most, hardest),
            Self::Alike { other, percent, most, sample } => {
                write!(
                    f,
                    "{percent} % of the page repeats careers/{other}.md (at most {most} %), such as \"{sample}\": write it anew"
                )
            }
            Self::RepeatedSentence { sentence, pages, most } => {
                write!(f, "\"{sentence}\" stands on {pages} pages (at most {most}): say it in words of this job's own")
            }
            _ => Ok(()),
        }
    }
}

fn unknown(f: &mut Formatter<'_>, table: Table, name: &str, nearest: Option<&str>) -> Result {
    let (one, file) = table.words();
    write!(f, "there is no {one} \"{name}\": ")?;
    match nearest {
        Some(nearest) => write!(f, "did you mean \"{nearest}\"? If not, add it to {file}"),
        None => write!(f, "add it to {file}, or take it out"),
    }
}

fn hard(f: &mut Formatter<'_>, what: &str, grade: f64, most: f64, hardest: &[String]) -> Result {
    write!(f, "{what} reads at grade {grade:.1} (at most {most}): shorten sentences")?;
    match hardest {
        [] => Ok(()),
        words => write!(f, ", or find plainer words than {}", words.join(", ")),
    }
}

fn level_name(level: SchoolLevel) -> &'static str {
    match level {
        SchoolLevel::National3 => "national-3",
        SchoolLevel::National4 => "national-4",
        SchoolLevel::National5 => "national-5",
        SchoolLevel::Higher => "higher",
        SchoolLevel::AdvancedHigher => "advanced-higher",
    }
}

/// The parser's words, with those of serde's that a writer could not act on made plain.
fn toml_words(message: &str) -> String {
    if message.contains("untagged enum Requirement") {
        return "not a rule: write { subject = \"…\", level = \"…\" }, { passes = 3, level = \"…\" }, { all = […] } \
                or { any = […], of = 1 }, with grade where one is asked for"
            .to_owned();
    }
    let message = message.lines().next().unwrap_or_default();
    match message.strip_prefix("missing field ") {
        Some(field) => format!("{field} is missing: add it"),
        None => format!("{message}: mend it (data/README.md lists every field)"),
    }
}
