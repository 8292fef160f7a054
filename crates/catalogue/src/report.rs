//! What an editor looks at to see where the data is thin.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use career::{Id, Level, RouteKind};

use crate::check::{alike, grades};
use crate::fault::Fault;
use crate::page::Row;
use crate::source::Source;

/// How many careers a list of the worst names.
const WORST: usize = 30;

/// Where the data is thin, old, hard to read or alike.
#[derive(Clone, Debug)]
pub struct Report {
    /// Every unit group of SOC 2020: its code, its title, the titles of its careers.
    pub unit_groups: Vec<(String, String, Vec<String>)>,
    /// Each industry and how many careers it has.
    pub industries: Vec<(String, usize)>,
    /// How many careers start at each SCQF level; `None` is those that have a way in with nothing asked.
    pub levels: Vec<(Option<Level>, usize)>,
    /// How many careers have a way in of each kind.
    pub routes: Vec<(RouteKind, usize)>,
    /// The careers that nobody has read against their sources for longest, each with that day.
    pub oldest: Vec<(String, String)>,
    /// The careers that are hardest to read, each with its Flesch–Kincaid grade.
    pub hardest: Vec<(String, f64)>,
    /// The pairs of careers whose words are most alike, each with the share of five-word runs in per cent.
    pub alike: Vec<(String, String, usize)>,
    /// Careers that no course leads to.
    pub without_course: Vec<String>,
    /// Subjects that no career finds useful.
    pub unused_subjects: Vec<String>,
    /// What the checker says.
    pub faults: Vec<Fault>,
}

impl Report {
    /// Reads and checks `dir`. Works on data with faults, too: whatever parses is reported.
    #[must_use]
    pub fn of(dir: &Path) -> Self {
        let (source, faults) = crate::check::read_and_check(dir);
        let titles: BTreeMap<&Id, &str> =
            source.careers.iter().map(|page| (&page.career.id, page.career.facts.title.as_str())).collect();
        let title = |id: &Id| titles.get(id).copied().unwrap_or(id.as_str()).to_owned();
        let mut hardest: Vec<_> = grades(&source).into_iter().map(|(id, grade)| (title(id), grade)).collect();
        hardest.sort_by(|a, b| b.1.total_cmp(&a.1));
        hardest.truncate(WORST);
        let mut alike: Vec<_> =
            alike(&source.careers).into_iter().map(|pair| (title(pair.a), title(pair.b), pair.percent)).collect();
        alike.sort_by_key(|(.., percent)| std::cmp::Reverse(*percent));
        alike.truncate(WORST);
        Self {
            unit_groups: unit_groups(&source),
            industries: industries(&source),
            levels: levels(&source),
            routes: routes(&source),
            oldest: oldest(&source),
            hardest,
            alike,
            without_course: without_course(&source),
            unused_subjects: unused_subjects(&source),
            faults,
        }
    }
}

fn unit_groups(source: &Source) -> Vec<(String, String, Vec<String>)> {
    let groups = source.unit_groups.iter().flat_map(|file| &file.value);
    let careers = |code: &str| {
        let facts = source.careers.iter().map(|page| &page.career.facts);
        facts.filter(|facts| facts.soc2020 == code).map(|facts| facts.title.clone()).collect()
    };
    groups.map(|group| (group.code.clone(), group.title.clone(), careers(&group.code))).collect()
}

fn industries(source: &Source) -> Vec<(String, usize)> {
    let count = |id| source.careers.iter().filter(|page| page.career.facts.industries.contains(id)).count();
    source.industries.iter().map(|file| (file.value.name.clone(), count(&file.value.id))).collect()
}

fn levels(source: &Source) -> Vec<(Option<Level>, usize)> {
    let mut levels: BTreeMap<Option<Level>, usize> = BTreeMap::new();
    let no_skills = career::Skills::default();
    for page in &source.careers {
        *levels.entry(Row::of(&page.career, &no_skills).entry).or_default() += 1;
    }
    levels.into_iter().collect()
}

fn routes(source: &Source) -> Vec<(RouteKind, usize)> {
    let mut routes: BTreeMap<RouteKind, usize> = BTreeMap::new();
    for page in &source.careers {
        let kinds: BTreeSet<_> = page.career.facts.routes.iter().map(|route| route.kind).collect();
        kinds.into_iter().for_each(|kind| *routes.entry(kind).or_default() += 1);
    }
    routes.into_iter().collect()
}

fn oldest(source: &Source) -> Vec<(String, String)> {
    let facts = source.careers.iter().map(|page| &page.career.facts);
    let mut dates: Vec<_> = facts.map(|facts| (facts.title.clone(), facts.reviewed.to_string())).collect();
    dates.sort_by(|a, b| a.1.cmp(&b.1));
    dates.truncate(WORST);
    dates
}

fn without_course(source: &Source) -> Vec<String> {
    let led_to: BTreeSet<&Id> =
        source.courses.iter().flat_map(|file| &file.value).flat_map(|course| &course.careers).collect();
    let alone = source.careers.iter().filter(|page| !led_to.contains(&page.career.id));
    alone.map(|page| page.career.facts.title.clone()).collect()
}

fn unused_subjects(source: &Source) -> Vec<String> {
    let used: BTreeSet<&Id> = source.careers.iter().flat_map(|page| &page.career.facts.useful_subjects).collect();
    let subjects = source.subjects.iter().flat_map(|file| &file.value);
    subjects.filter(|subject| !used.contains(&subject.id)).map(|subject| subject.name.clone()).collect()
}
