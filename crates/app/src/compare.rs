//! Careers, or courses, side by side.

use std::collections::BTreeSet;

use career::{Id, Kind, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::career::{CareerPage, Named, OneCareer, career, named};
use crate::pages::{CoursePage, OnePage, course};
use crate::{App, Error};

/// The most that stand side by side: more than four cannot be read across, on a small screen or on paper.
const MOST: usize = 4;

/// Which pages to compare.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// Their ids, in the order of the columns. One that is there twice counts once, and the fifth and later wait.
    pub ids: Vec<Id>,
}

/// Careers side by side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedCareers {
    /// Their pages, at most four.
    pub pages: Vec<CareerPage>,
    /// What else was asked about and what could be added.
    pub beside: Beside,
}

/// Courses side by side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedCourses {
    /// Their pages, at most four.
    pub pages: Vec<CoursePage>,
    /// What else was asked about and what could be added.
    pub beside: Beside,
}

/// What does not stand side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct Beside {
    /// Asked about, and no longer in the catalogue.
    pub gone: Vec<Id>,
    /// Asked about after the fourth.
    pub waiting: Vec<Named>,
    /// On the pupil's list, in their order.
    pub listed: Vec<Named>,
    /// Near to those that stand: related careers, or courses that lead to the same careers.
    pub alike: Vec<Named>,
    /// Every other one, A–Z.
    pub others: Vec<Named>,
}

/// Careers side by side.
pub(crate) fn compare_careers(app: &mut App, args: Compare) -> Result<ComparedCareers, Error> {
    let asked = Asked::of(app, Kind::Career, args.ids);
    let ids = asked.standing.iter().cloned();
    let pages = ids.map(|id| career(app, OneCareer { id })).collect::<Result<Vec<_>, _>>()?;
    let alike = pages.iter().flat_map(|page| page.related.iter().map(|one| one.id.clone())).collect();
    let all = app.catalogue.careers().iter().map(|row| row.id.clone()).collect();
    Ok(ComparedCareers { beside: asked.beside(app, alike, all), pages })
}

/// Courses side by side.
pub(crate) fn compare_courses(app: &mut App, args: Compare) -> Result<ComparedCourses, Error> {
    let asked = Asked::of(app, Kind::Course, args.ids);
    let ids = asked.standing.iter().cloned();
    let pages = ids.map(|id| course(app, OnePage { id })).collect::<Result<Vec<_>, _>>()?;
    let careers: BTreeSet<&Id> = pages.iter().flat_map(|page| &page.course.careers).collect();
    let near = app.catalogue.courses().iter().filter(|one| one.careers.iter().any(|id| careers.contains(id)));
    let alike = near.map(|one| one.id.clone()).collect();
    let all = app.catalogue.courses().iter().map(|one| one.id.clone()).collect();
    Ok(ComparedCourses { beside: asked.beside(app, alike, all), pages })
}

/// What was asked about, sorted out.
struct Asked {
    kind: Kind,
    standing: Vec<Id>,
    waiting: Vec<Id>,
    gone: Vec<Id>,
}

impl Asked {
    fn of(app: &App, kind: Kind, ids: Vec<Id>) -> Self {
        let mut seen = BTreeSet::new();
        let once = ids.into_iter().filter(|id| seen.insert(id.clone()));
        let (mut standing, gone): (Vec<Id>, Vec<Id>) =
            once.partition(|id| app.catalogue.title(&Target { kind, id: id.clone() }).is_some());
        let waiting = standing.split_off(standing.len().min(MOST));
        Self { kind, standing, waiting, gone }
    }

    /// Says what waits and what could be added, each once: from the list, from what is near, from all there is.
    fn beside(self, app: &App, alike: Vec<Id>, all: Vec<Id>) -> Beside {
        let mut seen: BTreeSet<Id> = self.standing.into_iter().collect();
        let mut name = |ids: Vec<Id>| -> Vec<Named> {
            let fresh = ids.into_iter().filter(|id| seen.insert(id.clone()));
            fresh.filter_map(|id| named(app, Target { kind: self.kind, id })).collect()
        };
        let listed = app.kept().shortlist().into_iter().filter(|one| one.target.kind == self.kind);
        let listed = listed.map(|one| one.target.id.clone()).collect();
        Beside {
            gone: self.gone,
            waiting: name(self.waiting),
            listed: name(listed),
            alike: name(alike),
            others: name(all),
        }
    }
}
