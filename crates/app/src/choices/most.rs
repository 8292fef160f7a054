//! Which one more subject does most for the list, and which careers no one subject helps.

use std::collections::BTreeMap;

use career::consequence::{self, Choices, Holding, Opening, carry_on, unhelped};
use career::school::Breach;
use career::{Career, Id};
use serde::Serialize;
use ts_rs::TS;

use super::{WhichSheet, listed, sheet, weighed};
use crate::{App, Error};

/// The effects that are told: past these, each is next to nothing.
const TOLD: usize = 6;

/// What one more subject would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Most {
    /// What one more subject would do, the most first.
    pub effects: Vec<Effect>,
    /// The careers on the list with no open way in that no one subject helps.
    pub nothing: Vec<Id>,
    /// The titles of the careers on the list, by id.
    pub titles: BTreeMap<String, String>,
}

/// What any one of some subjects would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Effect {
    /// The subjects that do just this: first those that fit the school's form, and of these what they could carry on.
    pub courses: Vec<Offered>,
    /// The careers with a way in that stands better for it.
    pub opens: Vec<Id>,
    /// The careers with a way in that asks for it by name.
    pub asked: Vec<Id>,
    /// The careers with a way in that takes fewer further courses for it.
    pub nearer: Vec<Id>,
}

/// One more subject.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Offered {
    /// The subject, at the level that it can be taken at next year.
    pub course: Holding,
    /// What the school's form would have against it, if anything.
    pub breach: Option<Breach>,
}

/// Which one more subject, taken next year, does most for the list. Slow beside the other commands: asked for only when
/// the pupil wants to know.
pub(crate) fn opens_most(app: &mut App, args: WhichSheet) -> Result<Most, Error> {
    let sheet = sheet(app, args.sheet.as_ref())?;
    let list = listed(app)?;
    let titles = list.iter().map(|one| (one.target.id.to_string(), app.title(&one.target))).collect();
    if app.kept().stage.is_none() {
        return Ok(Most { effects: Vec::new(), nothing: Vec::new(), titles });
    }
    let pages: Vec<&Career> = list.iter().filter_map(|one| one.page.as_deref()).collect();
    let (subjects, choices) = (app.catalogue.subjects(), weighed(app, &sheet));
    let openings = consequence::opens_most(&pages, subjects, &choices);
    let nothing = unhelped(&pages, subjects, &choices, &openings);
    let effects = effects(openings, &carry_on(subjects, &choices));
    let offered = |courses: Vec<Holding>| -> Vec<Offered> {
        let one = |course| Offered { breach: breach(app, &choices, &course), course };
        let mut offered: Vec<_> = courses.into_iter().map(one).collect();
        offered.sort_by_key(|one| one.breach.is_some());
        offered
    };
    let effect =
        |(courses, Opening { opens, asked, nearer, .. })| Effect { courses: offered(courses), opens, asked, nearer };
    Ok(Most { effects: effects.into_iter().take(TOLD).map(effect).collect(), nothing, titles })
}

/// Subjects that do just the same stand together, in the place of the first.
fn effects(openings: Vec<Opening>, carried: &[Holding]) -> Vec<(Vec<Holding>, Opening)> {
    let mut effects: Vec<(Vec<Holding>, Opening)> = Vec::new();
    let same = |one: &Opening, other: &Opening| {
        (&one.opens, &one.asked, &one.nearer) == (&other.opens, &other.asked, &other.nearer)
    };
    for opening in openings {
        let course = Holding { subject: opening.subject.clone(), level: opening.level, grade: None };
        match effects.iter_mut().find(|(_, other)| same(&opening, other)) {
            Some((courses, _)) => courses.push(course),
            None => effects.push((vec![course], opening)),
        }
    }
    for (courses, _) in &mut effects {
        courses.sort_by_key(|course| !carried.contains(course));
    }
    effects
}

/// What the form has against one more subject that it has not against the sheet as it stands.
fn breach(app: &App, choices: &Choices, course: &Holding) -> Option<Breach> {
    let form = app.kept().form.as_ref()?;
    let before = form.mark(choices).breaches;
    let mut with = choices.clone();
    with.plans.push(course.clone());
    form.mark(&with).breaches.into_iter().find(|breach| !before.contains(breach))
}
