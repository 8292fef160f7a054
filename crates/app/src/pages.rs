//! The pages that careers lean on: subjects, courses, industries and the glossary.

use std::collections::BTreeMap;

use career::{Course, Id, Industry, Kind, Provider, Requirement, SchoolLevel, Subject, SubjectKind, Target, Term};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::career::{CourseRow, Mine, Named, course_row, mine, named, subject_names};
use crate::explore::{HitRow, career_row};
use crate::{App, Error};

/// Which page.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnePage {
    /// Its id.
    pub id: Id,
}

/// Which organisation's or provider's home page to open in the person's own browser.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// The organisation or provider. The address is looked up in the catalogue: none comes from the UI.
    pub organisation: Id,
}

/// A subject's page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SubjectPage {
    /// The subject.
    pub subject: Subject,
    /// Careers that it is useful for.
    pub careers: Vec<HitRow>,
    /// Courses that ask for it.
    pub courses: Vec<CourseRow>,
    /// Subjects that follow on.
    pub leads_to: Vec<Named>,
    /// What this pupil did with it.
    pub mine: Mine,
}

/// A course's page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CoursePage {
    /// The course.
    pub course: Course,
    /// Who is known to offer it.
    pub providers: Vec<Provider>,
    /// Where it leads.
    pub careers: Vec<HitRow>,
    /// The names of the subjects that it asks for, by id.
    pub subject_names: BTreeMap<String, String>,
    /// What this pupil did with it.
    pub mine: Mine,
}

/// An industry's page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IndustryPage {
    /// The industry.
    pub industry: Industry,
    /// Its careers, A–Z.
    pub careers: Vec<HitRow>,
    /// What this pupil did with it.
    pub mine: Mine,
}

/// A subject, in a row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SubjectRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What sort of course it is.
    pub kind: SubjectKind,
    /// The curriculum area.
    pub area: String,
    /// The levels it is offered at.
    pub levels: Vec<SchoolLevel>,
    /// How many careers it is useful for.
    pub careers: u32,
    /// Whether it is on the list.
    pub bookmarked: bool,
}

/// A subject's page.
pub(crate) fn subject(app: &mut App, args: OnePage) -> Result<SubjectPage, Error> {
    let target = Target { kind: Kind::Subject, id: args.id };
    let subject = app.catalogue.subject(&target.id).cloned();
    let subject = subject.ok_or_else(|| Error::NoSuchPage { target: target.clone() })?;
    let asks = |rule: &Requirement| rule.subjects().iter().any(|(id, _)| **id == subject.id);
    let courses = app.catalogue.courses().iter().filter(|course| course.needs.as_ref().is_some_and(asks));
    let follows = |id: &Id| named(app, Target { kind: Kind::Subject, id: id.clone() });
    Ok(SubjectPage {
        careers: app.catalogue.careers_using(&subject.id).into_iter().map(|row| career_row(app, row)).collect(),
        courses: courses.map(|course| course_row(app, course)).collect(),
        leads_to: subject.leads_to.iter().filter_map(follows).collect(),
        mine: mine(app, &target),
        subject,
    })
}

/// A course's page.
pub(crate) fn course(app: &mut App, args: OnePage) -> Result<CoursePage, Error> {
    let target = Target { kind: Kind::Course, id: args.id };
    let course = app.catalogue.course(&target.id).cloned();
    let course = course.ok_or_else(|| Error::NoSuchPage { target: target.clone() })?;
    let offers = |provider: &&Provider| course.providers.contains(&provider.id);
    let careers = course.careers.iter().filter_map(|id| app.catalogue.row(id));
    Ok(CoursePage {
        providers: app.catalogue.providers().iter().filter(offers).cloned().collect(),
        careers: careers.map(|row| career_row(app, row)).collect(),
        subject_names: subject_names(app, course.needs.iter()),
        mine: mine(app, &target),
        course,
    })
}

/// An industry's page.
pub(crate) fn industry(app: &mut App, args: OnePage) -> Result<IndustryPage, Error> {
    let target = Target { kind: Kind::Industry, id: args.id };
    let industry = app.catalogue.industry(&target.id).cloned();
    let industry = industry.ok_or_else(|| Error::NoSuchPage { target: target.clone() })?;
    Ok(IndustryPage {
        careers: app.catalogue.careers_in(&industry.id).into_iter().map(|row| career_row(app, row)).collect(),
        mine: mine(app, &target),
        industry,
    })
}

/// All subjects, for browsing.
pub(crate) fn subjects(app: &mut App, (): ()) -> Result<Vec<SubjectRow>, Error> {
    let row = |subject: &Subject| SubjectRow {
        id: subject.id.clone(),
        name: subject.name.clone(),
        kind: subject.kind,
        area: subject.area.clone(),
        levels: subject.offers.iter().map(|offer| offer.level).collect(),
        careers: u32::try_from(app.catalogue.careers_using(&subject.id).len()).unwrap_or(u32::MAX),
        bookmarked: app.kept().is_bookmarked(&Target { kind: Kind::Subject, id: subject.id.clone() }),
    };
    Ok(app.catalogue.subjects().iter().map(row).collect())
}

/// Words explained.
pub(crate) fn glossary(app: &mut App, (): ()) -> Result<Vec<Term>, Error> {
    Ok(app.catalogue.glossary().to_vec())
}

/// The person's browser was opened by the host, when [`App::asks`] told it the address; there is nothing left to do.
pub(crate) fn visit(app: &mut App, args: Visit) -> Result<(), Error> {
    address(app, &args.organisation).map(|_| ())
}

/// The home page of an organisation or provider, from the catalogue.
pub(crate) fn address(app: &App, id: &Id) -> Result<String, Error> {
    let organisation = app.catalogue.organisation(id).map(|body| &body.home);
    let provider = || app.catalogue.providers().iter().find(|body| body.id == *id).map(|body| &body.home);
    organisation.or_else(provider).cloned().ok_or_else(|| Error::Malformed { reason: format!("no body {id}") })
}
