//! A career's page.

use std::collections::BTreeMap;

use career::{About, Career, Course, Id, Kind, Level, Organisation, Requirement, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::notes::NoteView;
use crate::{App, Error, notes};

/// Which career.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneCareer {
    /// Its id.
    pub id: Id,
}

/// Everything a career's page shows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CareerPage {
    /// The career.
    pub career: Career,
    /// The SCQF level to get in; absent where one way asks for nothing.
    pub entry_level: Option<Level>,
    /// Its industries.
    pub industries: Vec<Named>,
    /// Related careers.
    pub related: Vec<Named>,
    /// Useful subjects.
    pub subjects: Vec<Named>,
    /// Its meta-skill words, each with what it means and the skill it belongs to.
    pub meta_skills: Vec<SkillOnPage>,
    /// Where to look next.
    pub organisations: Vec<Organisation>,
    /// The name of the body that keeps the register, if there is one.
    pub register: Option<String>,
    /// Courses that lead here.
    pub courses: Vec<CourseRow>,
    /// The names of the subjects that the routes ask for, by id.
    pub subject_names: BTreeMap<String, String>,
    /// What this pupil did with it.
    pub mine: Mine,
}

/// A page that can be gone to.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Named {
    /// Its id.
    pub id: Id,
    /// Its name or title.
    pub name: String,
}

/// A skill word on a page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SkillOnPage {
    /// The word.
    pub term: String,
    /// What it means.
    pub what: String,
    /// The id of the meta-skill it belongs to.
    pub skill: Id,
    /// The name of that meta-skill.
    pub skill_name: String,
}

/// A course, in a row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CourseRow {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What it leads to.
    pub award: career::Award,
    /// The SCQF level of that.
    pub level: Level,
    /// How long it usually takes.
    pub length: String,
    /// The names of the providers known to offer it.
    pub providers: Vec<String>,
    /// Whether it is on the list.
    pub bookmarked: bool,
}

/// What this pupil did with a page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Mine {
    /// It is on the list.
    pub bookmarked: bool,
    /// Why, in their words; empty until they say.
    pub reason: String,
    /// It was set aside, with the reason they gave (maybe empty).
    pub aside: Option<String>,
    /// Their note on it.
    pub note: NoteView,
}

/// A career's page.
pub(crate) fn career(app: &mut App, args: OneCareer) -> Result<CareerPage, Error> {
    let target = Target { kind: Kind::Career, id: args.id };
    let career = app.catalogue.career(&target.id)?.ok_or(Error::NoSuchPage { target: target.clone() })?;
    let catalogue = &app.catalogue;
    let facts = &career.facts;
    let named = |kind: Kind, ids: &[Id]| -> Vec<Named> {
        ids.iter().filter_map(|id| named(app, Target { kind, id: id.clone() })).collect()
    };
    let needs = facts.routes.iter().flat_map(|route| route.needs.iter().chain(&route.helps));
    Ok(CareerPage {
        entry_level: career.entry_level(),
        industries: named(Kind::Industry, &facts.industries),
        related: named(Kind::Career, &facts.related),
        subjects: named(Kind::Subject, &facts.useful_subjects),
        meta_skills: facts.meta_skills.iter().filter_map(|term| skill(app, term)).collect(),
        organisations: facts.organisations.iter().filter_map(|id| catalogue.organisation(id)).cloned().collect(),
        register: facts
            .registration
            .as_ref()
            .and_then(|registration| catalogue.organisation(&registration.with))
            .map(|body| body.name.clone()),
        courses: catalogue.courses_for(&career.id).into_iter().map(|course| course_row(app, course)).collect(),
        subject_names: subject_names(app, needs),
        mine: mine(app, &target),
        career,
    })
}

/// What this pupil did with a page.
pub(crate) fn mine(app: &App, target: &Target) -> Mine {
    let kept = app.kept();
    let bookmark = kept.shortlist().into_iter().find(|bookmark| bookmark.target == *target);
    Mine {
        bookmarked: bookmark.is_some(),
        reason: bookmark.map(|bookmark| bookmark.reason.clone()).unwrap_or_default(),
        aside: kept.aside().get(target).cloned(),
        note: notes::view(app, &About::Page { target: target.clone() }),
    }
}

/// A course in a row.
pub(crate) fn course_row(app: &App, course: &Course) -> CourseRow {
    let offers = |id: &Id| app.catalogue.providers().iter().find(|provider| provider.id == *id);
    CourseRow {
        id: course.id.clone(),
        title: course.title.clone(),
        award: course.award,
        level: course.level,
        length: course.length.clone(),
        providers: course.providers.iter().filter_map(offers).map(|provider| provider.name.clone()).collect(),
        bookmarked: app.kept().is_bookmarked(&Target { kind: Kind::Course, id: course.id.clone() }),
    }
}

/// The names of every subject that some requirements ask for, by id.
pub(crate) fn subject_names<'a>(app: &App, needs: impl Iterator<Item = &'a Requirement>) -> BTreeMap<String, String> {
    let name = |id: &Id| app.catalogue.subject(id).map(|subject| (id.to_string(), subject.name.clone()));
    needs.flat_map(Requirement::subjects).filter_map(|(id, _)| name(id)).collect()
}

/// A page that can be gone to, if the catalogue has it.
pub(crate) fn named(app: &App, target: Target) -> Option<Named> {
    let name = app.catalogue.title(&target)?.to_owned();
    Some(Named { id: target.id, name })
}

fn skill(app: &App, word: &str) -> Option<SkillOnPage> {
    let skills = app.catalogue.skills();
    let term = skills.terms.iter().find(|term| term.term == word)?;
    let skill = skills.skills.iter().find(|skill| skill.id == term.skill)?;
    Some(SkillOnPage {
        term: term.term.clone(),
        what: term.what.clone(),
        skill: skill.id.clone(),
        skill_name: skill.name.clone(),
    })
}
