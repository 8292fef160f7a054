//! Finding courses: search and filters that combine, each value with how many courses it leaves.

mod narrow;

use std::collections::BTreeSet;

use career::{Course, Kind, Target};
use catalogue::{Field, Hit, Query, Why};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::career::{CourseRow, course_row};
use crate::explore::LONGEST;
use crate::{App, Error};
use narrow::{CourseFacets, CourseFilter, CourseFilters, Shelf, asks_for};

/// The careers and subjects that a search finds whose courses are shown too.
const THROUGH: usize = 5;

/// Which courses to look for. All parts combine; an empty text with filters gives A–Z.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindCourses {
    /// What was typed; may be empty.
    pub text: String,
    /// What the person narrowed it to.
    #[serde(default)]
    pub filters: CourseFilters,
    /// The most rows to answer with.
    pub limit: u16,
}

/// The courses that were found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundCourses {
    /// What was looked for, so that words about the rows never tell of another search.
    pub text: String,
    /// The courses, best first (A–Z when nothing was typed).
    pub hits: Vec<CourseHit>,
    /// How many there are in all.
    pub total: u32,
    /// Nothing has what was typed, so these are only the nearest.
    pub nearest: bool,
    /// What the filters could be set to.
    pub facets: CourseFacets,
    /// How many more there would be if courses with no place on their page counted; 0 where no place is asked for.
    pub unplaced: u32,
    /// For each filter that is set: how many courses there would be without it.
    pub without: Vec<Without>,
}

/// How many courses there would be without one filter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Without {
    /// The filter.
    pub filter: CourseFilter,
    /// Courses without it.
    pub count: u32,
}

/// A course that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CourseHit {
    /// The course.
    pub course: CourseRow,
    /// What it is, in a sentence or two.
    pub what: String,
    /// Why it is here, strongest first; empty in an A–Z.
    pub why: Vec<Why>,
    /// It is here for what it leads to or asks for: the title of that career or subject.
    pub through: Option<Through>,
}

/// A career or a subject that brought a course along.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Through {
    /// Which.
    pub target: Target,
    /// Its title.
    pub title: String,
}

/// Searches and filters courses.
pub(crate) fn courses(app: &mut App, args: FindCourses) -> Result<FoundCourses, Error> {
    let FindCourses { text, filters, limit } = args;
    let text: String = text.chars().take(LONGEST).collect();
    let (found, nearest) = matching(app, &text);
    let shelf = Shelf::new(app.catalogue.providers());
    let passing = found.iter().filter(|found| shelf.passes(found.course, &filters));
    let hit = |found: &Found<'_>| CourseHit {
        course: course_row(app, found.course),
        what: found.course.what.clone(),
        why: found.why.clone(),
        through: found.through.clone(),
    };
    let all: Vec<&Course> = found.iter().map(|found| found.course).collect();
    let count = |filters: &CourseFilters| {
        let passing = all.iter().filter(|course| shelf.passes(course, filters));
        u32::try_from(passing.count()).unwrap_or(u32::MAX)
    };
    let total = count(&filters);
    let open = CourseFilters { unplaced: true, ..filters.clone() };
    let set = filters.set().into_iter();
    Ok(FoundCourses {
        hits: passing.take(limit.into()).map(hit).collect(),
        total,
        nearest,
        facets: narrow::facets(&app.catalogue, &all, &shelf, &filters),
        unplaced: if filters.asks_for_a_place() { count(&open) - total } else { 0 },
        without: set.map(|filter| Without { filter, count: count(&filters.without(filter)) }).collect(),
        text,
    })
}

/// A course that has what was typed, and why.
struct Found<'a> {
    course: &'a Course,
    why: Vec<Why>,
    through: Option<Through>,
}

/// The courses that have what was typed, best first: those of that name or about it, then those that the careers and
/// subjects of that name lead to. The last part of the answer tells that nothing has it, and these are the nearest.
fn matching<'a>(app: &'a App, text: &str) -> (Vec<Found<'a>>, bool) {
    let all = || app.catalogue.courses();
    let found = |course| Found { course, why: Vec::new(), through: None };
    if text.trim().is_empty() {
        return (all().iter().map(found).collect(), false);
    }
    let hits = app.catalogue.search(&Query { text: text.to_owned(), limit: usize::MAX, ..Query::default() });
    let of = |hit: &Hit| app.catalogue.course(&hit.target.id).filter(|_| hit.target.kind == Kind::Course);
    let direct = |about: fn(&Hit) -> bool| {
        let hits = hits.iter().filter(move |hit| about(hit));
        hits.filter_map(|hit| Some(Found { why: hit.why.clone(), ..found(of(hit)?) }))
    };
    let through = hits.iter().filter(|hit| is_named(hit)).take(THROUGH).flat_map(|hit| {
        let through = Some(Through { target: hit.target.clone(), title: hit.title.clone() });
        let led = all().iter().filter(|course| leads_from(course, &hit.target));
        led.map(move |course| Found { through: through.clone(), ..found(course) })
    });
    let mut seen = BTreeSet::new();
    let list: Vec<Found<'a>> = direct(|hit| !is_aside(hit))
        .chain(through)
        .chain(direct(is_aside))
        .filter(|found| seen.insert(&found.course.id))
        .collect();
    if list.is_empty() {
        return (all().iter().map(found).collect(), true);
    }
    let nearest = hits.iter().all(|hit| hit.why.iter().any(|why| why.field == Field::Nearest));
    (list, nearest)
}

/// Whether a page was found only by words that stand somewhere on it.
fn is_aside(hit: &Hit) -> bool {
    hit.why.iter().all(|why| why.field == Field::Text)
}

/// Whether a career or a subject was found by what it is called, and not by words that stand somewhere on its page.
fn is_named(hit: &Hit) -> bool {
    let by_name = |why: &Why| matches!(why.field, Field::Title | Field::OtherName | Field::SearchTerm | Field::Nearest);
    matches!(hit.target.kind, Kind::Career | Kind::Subject) && hit.why.iter().any(by_name)
}

fn leads_from(course: &Course, target: &Target) -> bool {
    match target.kind {
        Kind::Career => course.careers.contains(&target.id),
        _ => asks_for(course, &target.id),
    }
}
