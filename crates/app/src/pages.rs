//! The pages that careers lean on: subjects, courses, industries and the glossary.

use std::collections::BTreeMap;

use career::{
    Asked, Course, Id, Industry, Kind, Provider, SchoolLevel, Subject, SubjectAsked, SubjectKind, Target, Term,
};
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
    /// Careers that ask for it or like it: the firmest first, then A–Z.
    pub careers: Vec<AskingCareer>,
    /// Courses that ask for it: the firmest first, then A–Z.
    pub courses: Vec<AskingCourse>,
    /// Subjects that follow on.
    pub leads_to: Vec<Named>,
    /// The pupil said that they like it.
    pub liked: bool,
    /// What this pupil did with it.
    pub mine: Mine,
}

/// A career that asks for a subject or likes it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AskingCareer {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// How firmly it asks.
    pub how: Asked,
    /// The levels it asks at so firmly, lowest first; empty where the subject helps at any level.
    pub levels: Vec<SchoolLevel>,
    /// Whether it is on the list.
    pub bookmarked: bool,
    /// Whether it was set aside as "not for me".
    pub aside: bool,
}

/// A course that asks for a subject.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AskingCourse {
    /// The course.
    pub course: CourseRow,
    /// How firmly it asks.
    pub how: Asked,
    /// The levels it asks at so firmly, lowest first.
    pub levels: Vec<SchoolLevel>,
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
    /// Courses of a higher level that lead to some of the same careers, the lowest first.
    pub further: Vec<CourseRow>,
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
    let follows = |id: &Id| named(app, Target { kind: Kind::Subject, id: id.clone() });
    Ok(SubjectPage {
        careers: asking_careers(app, &subject.id),
        courses: asking_courses(app, &subject.id),
        leads_to: subject.leads_to.iter().filter_map(follows).collect(),
        liked: app.kept().likes.contains(&subject.id),
        mine: mine(app, &target),
        subject,
    })
}

fn asking_careers(app: &App, subject: &Id) -> Vec<AskingCareer> {
    let asking = |row: &catalogue::Row| {
        let SubjectAsked { how, levels, .. } = row.asks.iter().find(|asked| asked.subject == *subject)?.clone();
        let target = Target { kind: Kind::Career, id: row.id.clone() };
        Some(AskingCareer {
            bookmarked: app.kept().is_bookmarked(&target),
            aside: app.kept().aside().contains_key(&target),
            id: target.id,
            title: row.title.clone(),
            summary: row.summary.clone(),
            how,
            levels,
        })
    };
    let mut careers: Vec<_> = app.catalogue.careers().iter().filter_map(asking).collect();
    careers.sort_by_key(|career| career.how);
    careers
}

fn asking_courses(app: &App, subject: &Id) -> Vec<AskingCourse> {
    let asking = |course: &Course| {
        let asked = course.asks().into_iter().find(|asked| asked.subject == *subject)?;
        Some(AskingCourse { course: course_row(app, course), how: asked.how, levels: asked.levels })
    };
    let mut courses: Vec<_> = app.catalogue.courses().iter().filter_map(asking).collect();
    courses.sort_by_key(|course| course.how);
    courses
}

/// Courses of a higher level that lead to some of the same careers, the lowest first.
fn further(app: &App, course: &Course) -> Vec<CourseRow> {
    let shares = |other: &&Course| other.careers.iter().any(|career| course.careers.contains(career));
    let higher = app.catalogue.courses().iter().filter(|other| other.level > course.level);
    let mut further: Vec<&Course> = higher.filter(shares).collect();
    further.sort_by_key(|other| other.level);
    further.into_iter().map(|other| course_row(app, other)).collect()
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
        further: further(app, &course),
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
