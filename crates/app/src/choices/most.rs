//! Which one more subject does most for the list, and which careers no one subject helps.

use std::collections::BTreeMap;

use career::consequence::{self, Choices, Holding, Opening, unhelped};
use career::school::Breach;
use career::{Career, Id};
use serde::Serialize;
use ts_rs::TS;

use super::{WhichSheet, listed, sheet, weighed};
use crate::{App, Error};

/// The subjects that are told: past these, each does next to nothing.
const TOLD: usize = 10;

/// What one more subject would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Most {
    /// The subjects that do most, the best first.
    pub openings: Vec<Offered>,
    /// The careers on the list with no open way in that no one subject helps.
    pub nothing: Vec<Id>,
    /// The titles of the careers on the list, by id.
    pub titles: BTreeMap<String, String>,
}

/// One more subject.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Offered {
    /// What it does.
    pub opening: Opening,
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
        return Ok(Most { openings: Vec::new(), nothing: Vec::new(), titles });
    }
    let pages: Vec<&Career> = list.iter().filter_map(|one| one.page.as_deref()).collect();
    let (subjects, choices) = (app.catalogue.subjects(), weighed(app, &sheet));
    let openings = consequence::opens_most(&pages, subjects, &choices);
    let nothing = unhelped(&pages, subjects, &choices, &openings);
    let offered =
        openings.into_iter().take(TOLD).map(|opening| Offered { breach: breach(app, &choices, &opening), opening });
    Ok(Most { openings: offered.collect(), nothing, titles })
}

/// What the form has against one more subject that it has not against the sheet as it stands.
fn breach(app: &App, choices: &Choices, opening: &Opening) -> Option<Breach> {
    let form = app.kept().form.as_ref()?;
    let before = form.mark(choices).breaches;
    let mut with = choices.clone();
    with.plans.push(Holding { subject: opening.subject.clone(), level: opening.level, grade: None });
    form.mark(&with).breaches.into_iter().find(|breach| !before.contains(breach))
}
