//! Finding careers: search, filters, A–Z and by industry.

use career::{About, Environment, Id, Kind, Level, Note, Target};
use catalogue::{Filters, Query, Why};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, Error, notes};

/// The most characters of a search that are read; nobody types more to find a job.
pub(crate) const LONGEST: usize = 200;

/// What to look for. All parts combine; an empty text with filters gives A–Z.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// What was typed; may be empty.
    pub text: String,
    /// What the person narrowed it to.
    #[serde(default)]
    pub filters: Filters,
    /// The most hits to answer with.
    pub limit: u16,
}

/// What was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Results {
    /// What was looked for, so that words about the hits never tell of another search.
    pub text: String,
    /// The hits, best first (A–Z when nothing was typed).
    pub hits: Vec<HitRow>,
    /// How many there are in all.
    pub total: u32,
    /// Nothing matched, so these are only the nearest.
    pub nearest: bool,
    /// What the filters could be set to, each with how many careers it would leave.
    pub facets: Facets,
    /// The pupil's own notes that have every word that was typed.
    pub notes: Vec<NoteHit>,
}

/// A note of the pupil's that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoteHit {
    /// What it is about.
    pub about: About,
    /// The title of the page it is about; absent for the pupil's own notes.
    pub title: Option<String>,
    /// The line in which the first word was found.
    pub line: String,
}

/// One result row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HitRow {
    /// The page.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The names of its industries (careers only).
    pub industries: Vec<String>,
    /// The SCQF level to get in (careers only; absent where nothing is asked).
    pub entry_level: Option<Level>,
    /// Why the row is here, strongest first.
    pub why: Vec<Why>,
    /// Whether it is on the list.
    pub bookmarked: bool,
    /// Whether it was set aside as "not for me".
    pub aside: bool,
}

/// What the filters could be set to.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Facets {
    /// Industries.
    pub industries: Vec<Facet>,
    /// Useful subjects.
    pub subjects: Vec<Facet>,
    /// Meta-skills.
    pub meta_skills: Vec<Facet>,
    /// SCQF levels, as numbers; each counts careers that can be started at that level or below.
    pub levels: Vec<LevelFacet>,
    /// Environments.
    pub environments: Vec<EnvironmentFacet>,
}

/// A value of a filter and how many careers it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Facet {
    /// The value.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Careers it leaves.
    pub count: u32,
}

/// A level and how many careers it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LevelFacet {
    /// The level.
    pub level: Level,
    /// Careers it leaves.
    pub count: u32,
}

/// An environment and how many careers it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EnvironmentFacet {
    /// The environment.
    pub environment: Environment,
    /// Careers it leaves.
    pub count: u32,
}

/// An industry and how many careers it has.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IndustryRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is, in a line.
    pub summary: String,
    /// How many careers it has.
    pub careers: u32,
}

/// Searches, filters and sorts.
pub(crate) fn search(app: &mut App, args: Search) -> Result<Results, Error> {
    let Search { text, filters, limit } = args;
    let text: String = text.chars().take(LONGEST).collect();
    let notes = if filters.is_empty() { notes_with(app, &text) } else { Vec::new() };
    let found = app.catalogue.search(&Query { text: text.clone(), filters: filters.clone(), limit: usize::MAX });
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let nearest = found.first().is_some_and(|hit| hit.why.iter().any(|why| why.field == catalogue::Field::Nearest));
    let facets = facets(app, &filters);
    let hits = found.into_iter().take(limit.into()).map(|hit| row(app, hit.target, hit.title, hit.summary, hit.why));
    Ok(Results { hits: hits.collect(), total, nearest, facets, notes, text })
}

/// The notes that have every word of a text, whatever the case of its letters.
fn notes_with(app: &App, text: &str) -> Vec<NoteHit> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let Some(first) = words.first().filter(|word| word.chars().count() > 1) else { return Vec::new() };
    let hit = |about: &About, note: &Note| {
        let text = note.heads().iter().map(|head| head.text.as_str()).collect::<Vec<_>>().join("\n");
        let small = text.to_lowercase();
        let line = text.lines().find(|line| line.to_lowercase().contains(first))?;
        words.iter().all(|word| small.contains(word)).then(|| NoteHit {
            about: about.clone(),
            title: notes::title(app, about),
            line: line.chars().take(LONGEST).collect(),
        })
    };
    app.kept().notes().filter_map(|(about, note)| hit(about, note)).collect()
}

/// The industries, each with how many careers it has.
pub(crate) fn industries(app: &mut App, (): ()) -> Result<Vec<IndustryRow>, Error> {
    let careers = |id: &Id| u32::try_from(app.catalogue.careers_in(id).len()).unwrap_or(u32::MAX);
    let rows = app.catalogue.industries().iter().map(|industry| IndustryRow {
        careers: careers(&industry.id),
        id: industry.id.clone(),
        name: industry.name.clone(),
        summary: industry.summary.clone(),
    });
    Ok(rows.filter(|row| row.careers > 0).collect())
}

/// The result row of a career that a page lists.
pub(crate) fn career_row(app: &App, row_of: &catalogue::Row) -> HitRow {
    let target = Target { kind: Kind::Career, id: row_of.id.clone() };
    row(app, target, row_of.title.clone(), row_of.summary.clone(), Vec::new())
}

fn row(app: &App, target: Target, title: String, summary: String, why: Vec<Why>) -> HitRow {
    let career = (target.kind == Kind::Career).then(|| app.catalogue.row(&target.id)).flatten();
    let name = |id: &Id| app.catalogue.industry(id).map(|industry| industry.name.clone());
    HitRow {
        industries: career.map(|row| row.industries.iter().filter_map(name).collect()).unwrap_or_default(),
        entry_level: career.and_then(|row| row.entry),
        bookmarked: app.kept().is_bookmarked(&target),
        aside: app.kept().aside().contains_key(&target),
        target,
        title,
        summary,
        why,
    }
}

fn facets(app: &App, filters: &Filters) -> Facets {
    let counts = app.catalogue.facets(filters);
    let facet = |id: &Id, name: &str, count: Option<&u32>| {
        count.map(|count| Facet { id: id.clone(), name: name.to_owned(), count: *count })
    };
    let catalogue = &app.catalogue;
    let industries = catalogue.industries().iter();
    let subjects = catalogue.subjects().iter();
    let skills = catalogue.skills().skills.iter();
    Facets {
        industries: industries.filter_map(|i| facet(&i.id, &i.name, counts.industries.get(&i.id))).collect(),
        subjects: subjects.filter_map(|s| facet(&s.id, &s.name, counts.subjects.get(&s.id))).collect(),
        meta_skills: skills.filter_map(|s| facet(&s.id, &s.name, counts.meta_skills.get(&s.id))).collect(),
        levels: counts.entry_at_most.into_iter().map(|(level, count)| LevelFacet { level, count }).collect(),
        environments: counts
            .environments
            .into_iter()
            .map(|(environment, count)| EnvironmentFacet { environment, count })
            .collect(),
    }
}
