//! What a list of courses can be narrowed to, and how many courses each value would leave.

use std::collections::{BTreeMap, BTreeSet};

use career::{Award, Course, Id, Level, Provider, ProviderKind};
use catalogue::Catalogue;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::explore::{Facet, LevelFacet};

/// What a list of courses is narrowed to. Parts that are not set do not narrow; the others must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct CourseFilters {
    /// At one of these SCQF levels; empty for any.
    pub levels: Vec<Level>,
    /// Leads to this award.
    pub award: Option<Award>,
    /// Somewhere that serves this part of Scotland offers it.
    pub region: Option<String>,
    /// This sort of place offers it.
    pub place: Option<ProviderKind>,
    /// This college or university offers it.
    pub provider: Option<Id>,
    /// Leads to this career.
    pub career: Option<Id>,
    /// Asks for this school subject.
    pub subject: Option<Id>,
    /// Courses with no place on their page pass whatever the place is: they may be offered there too.
    pub unplaced: bool,
}

/// A part of [`CourseFilters`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CourseFilter {
    /// The SCQF levels.
    Levels,
    /// The award.
    Award,
    /// The part of Scotland.
    Region,
    /// The sort of place.
    Place,
    /// The college or university.
    Provider,
    /// The career.
    Career,
    /// The school subject.
    Subject,
}

/// What the filters could be set to, each value with how many courses it leaves. A value that is set is always there.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct CourseFacets {
    /// SCQF levels, lowest first.
    pub levels: Vec<LevelFacet>,
    /// Awards.
    pub awards: Vec<AwardFacet>,
    /// Parts of Scotland, A–Z.
    pub regions: Vec<RegionFacet>,
    /// Sorts of place.
    pub places: Vec<PlaceFacet>,
    /// Colleges and universities, A–Z.
    pub providers: Vec<ProviderFacet>,
    /// Careers, A–Z.
    pub careers: Vec<Facet>,
    /// School subjects, A–Z.
    pub subjects: Vec<Facet>,
}

/// An award and how many courses it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AwardFacet {
    /// The award.
    pub award: Award,
    /// Courses it leaves.
    pub count: u32,
}

/// A part of Scotland and how many courses it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RegionFacet {
    /// Its name.
    pub region: String,
    /// Courses it leaves.
    pub count: u32,
}

/// A sort of place and how many courses it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlaceFacet {
    /// The sort.
    pub place: ProviderKind,
    /// Courses it leaves.
    pub count: u32,
}

/// A college or university and how many courses it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProviderFacet {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What sort of place it is.
    pub kind: ProviderKind,
    /// Courses it leaves.
    pub count: u32,
}

impl CourseFilters {
    /// The filters that are set.
    pub(super) fn set(&self) -> Vec<CourseFilter> {
        let set = [
            (CourseFilter::Levels, !self.levels.is_empty()),
            (CourseFilter::Award, self.award.is_some()),
            (CourseFilter::Region, self.region.is_some()),
            (CourseFilter::Place, self.place.is_some()),
            (CourseFilter::Provider, self.provider.is_some()),
            (CourseFilter::Career, self.career.is_some()),
            (CourseFilter::Subject, self.subject.is_some()),
        ];
        set.into_iter().filter_map(|(filter, is_set)| is_set.then_some(filter)).collect()
    }

    /// The same with one filter taken away.
    pub(super) fn without(&self, filter: CourseFilter) -> Self {
        let mut filters = self.clone();
        match filter {
            CourseFilter::Levels => filters.levels.clear(),
            CourseFilter::Award => filters.award = None,
            CourseFilter::Region => filters.region = None,
            CourseFilter::Place => filters.place = None,
            CourseFilter::Provider => filters.provider = None,
            CourseFilter::Career => filters.career = None,
            CourseFilter::Subject => filters.subject = None,
        }
        filters
    }

    pub(super) fn asks_for_a_place(&self) -> bool {
        self.region.is_some() || self.place.is_some() || self.provider.is_some()
    }
}

/// The places that offer courses, by id.
pub(super) struct Shelf<'a>(BTreeMap<&'a Id, &'a Provider>);

impl<'a> Shelf<'a> {
    pub(super) fn new(providers: &'a [Provider]) -> Self {
        Self(providers.iter().map(|provider| (&provider.id, provider)).collect())
    }

    fn of(&self, course: &'a Course) -> impl Iterator<Item = &'a Provider> {
        course.providers.iter().filter_map(|id| self.0.get(id).copied())
    }

    /// Whether a course passes every filter that is set. One and the same place must pass all that are about places.
    pub(super) fn passes(&self, course: &'a Course, filters: &CourseFilters) -> bool {
        (filters.levels.is_empty() || filters.levels.contains(&course.level))
            && filters.award.is_none_or(|award| course.award == award)
            && filters.career.as_ref().is_none_or(|career| course.careers.contains(career))
            && filters.subject.as_ref().is_none_or(|subject| asks_for(course, subject))
            && (!filters.asks_for_a_place()
                || (filters.unplaced && course.providers.is_empty())
                || self.of(course).any(|provider| has(provider, filters)))
    }
}

/// Whether a place is one that was asked for.
fn has(provider: &Provider, filters: &CourseFilters) -> bool {
    filters.region.as_ref().is_none_or(|region| provider.region == *region || is_everywhere(&provider.region))
        && filters.place.is_none_or(|place| provider.kind == place)
        && filters.provider.as_ref().is_none_or(|id| provider.id == *id)
}

/// Whether a place serves every part of Scotland: its region's name begins so, as with one that teaches from home.
fn is_everywhere(region: &str) -> bool {
    region.starts_with("All of Scotland")
}

/// Whether a course asks for a subject, or takes it as one of a choice.
pub(super) fn asks_for(course: &Course, subject: &Id) -> bool {
    course.needs.as_ref().is_some_and(|rule| rule.subjects().iter().any(|(id, _)| *id == subject))
}

/// Counts each value of each filter with the other filters as they stand, so that a choice already made can be changed
/// for any other that leads somewhere.
pub(super) fn facets<'a>(
    catalogue: &'a Catalogue,
    courses: &[&'a Course],
    shelf: &Shelf<'a>,
    filters: &CourseFilters,
) -> CourseFacets {
    let passing = |filter: CourseFilter| {
        let others = filters.without(filter);
        courses.iter().copied().filter(move |course| shelf.passes(course, &others))
    };
    let places = |filter: CourseFilter| {
        let others = filters.without(filter);
        passing(filter)
            .map(move |course| shelf.of(course).filter(|provider| has(provider, &others)).collect::<Vec<_>>())
    };
    // Where courses with no place are let in, they come with whatever place is chosen.
    let bare = |filter: CourseFilter| {
        let bare = passing(filter).filter(|course| filters.unplaced && course.providers.is_empty());
        u32::try_from(bare.count()).unwrap_or(u32::MAX)
    };
    let levels = tally(passing(CourseFilter::Levels).map(|course| [course.level]), filters.levels.iter().copied());
    let awards = tally(passing(CourseFilter::Award).map(|course| [course.award]), filters.award);
    let mut regions = regions(catalogue, places(CourseFilter::Region), filters);
    regions.iter_mut().for_each(|one| one.count += bare(CourseFilter::Region));
    let mut kinds = tally(places(CourseFilter::Place).map(|all| all.into_iter().map(|one| one.kind)), filters.place);
    kinds.values_mut().for_each(|count| *count += bare(CourseFilter::Place));
    let mut providers =
        tally(places(CourseFilter::Provider).map(|all| all.into_iter().map(|one| &one.id)), filters.provider.as_ref());
    providers.values_mut().for_each(|count| *count += bare(CourseFilter::Provider));
    let careers = tally(passing(CourseFilter::Career).map(|course| &course.careers), filters.career.as_ref());
    let asked = |course: &'a Course| course.needs.iter().flat_map(|rule| rule.subjects()).map(|(id, _)| id);
    let subjects = tally(passing(CourseFilter::Subject).map(asked), filters.subject.as_ref());
    let named = |id: &Id, name: &str, counts: &BTreeMap<&Id, u32>| {
        counts.get(id).map(|count| Facet { id: id.clone(), name: name.to_owned(), count: *count })
    };
    CourseFacets {
        levels: levels.into_iter().map(|(level, count)| LevelFacet { level, count }).collect(),
        awards: awards.into_iter().map(|(award, count)| AwardFacet { award, count }).collect(),
        regions,
        places: kinds.into_iter().map(|(place, count)| PlaceFacet { place, count }).collect(),
        providers: catalogue.providers().iter().filter_map(|one| provider_facet(one, &providers)).collect(),
        careers: catalogue.careers().iter().filter_map(|row| named(&row.id, &row.title, &careers)).collect(),
        subjects: catalogue.subjects().iter().filter_map(|one| named(&one.id, &one.name, &subjects)).collect(),
    }
}

fn provider_facet(provider: &Provider, counts: &BTreeMap<&Id, u32>) -> Option<ProviderFacet> {
    let count = *counts.get(&provider.id)?;
    Some(ProviderFacet { id: provider.id.clone(), name: provider.name.clone(), kind: provider.kind, count })
}

/// Counts parts of Scotland. A place that serves every part counts for each, so that a number is what a press leaves.
fn regions<'a>(
    catalogue: &'a Catalogue,
    courses: impl Iterator<Item = Vec<&'a Provider>>,
    filters: &CourseFilters,
) -> Vec<RegionFacet> {
    let all: BTreeSet<&str> = catalogue.providers().iter().map(|provider| provider.region.as_str()).collect();
    let served = |providers: Vec<&'a Provider>| {
        let everywhere = providers.iter().any(|provider| is_everywhere(&provider.region));
        let own: Vec<&str> = providers.iter().map(|provider| provider.region.as_str()).collect();
        let serves = move |region: &&str| own.contains(region) || everywhere;
        all.iter().copied().filter(serves).collect::<Vec<_>>()
    };
    let counts = tally(courses.map(served), filters.region.as_deref());
    counts.into_iter().map(|(region, count)| RegionFacet { region: region.to_owned(), count }).collect()
}

/// How many courses have each value, a course counting once for each. Values that are `set` are there whatever is left.
fn tally<K: Ord, V: IntoIterator<Item = K>>(
    courses: impl Iterator<Item = V>,
    set: impl IntoIterator<Item = K>,
) -> BTreeMap<K, u32> {
    let mut counts: BTreeMap<K, u32> = set.into_iter().map(|value| (value, 0)).collect();
    for values in courses {
        for value in values.into_iter().collect::<BTreeSet<_>>() {
            *counts.entry(value).or_default() += 1;
        }
    }
    counts
}
