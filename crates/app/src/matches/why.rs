//! Why one career stands where it does, in the pupil's own answers.

use std::cmp::Reverse;

use career::matching::{Band, Match, Reason, Tipping, Why};
use career::quiz::{Answer, INTERESTS, SKILLS, Sheet, Unclear};
use career::{Id, Kind, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Said, outcome, said, skill_name, steady};
use crate::career::Named;
use crate::{App, Error};

/// The most answers that are told with one reason.
const MOST: usize = 3;

/// Which career.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneMatch {
    /// The career.
    pub id: Id,
}

/// Why a career stands where it does.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhyMatch {
    /// The career.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// Its band; absent where nothing is clear yet.
    pub band: Option<Band>,
    /// Why nothing is clear, if nothing is.
    pub unclear: Option<Unclear>,
    /// How many in 100 small changes of the answers leave it in the first twenty.
    pub steady: u32,
    /// Careers that fit exactly as well.
    pub tied: Vec<Named>,
    /// What speaks for and against it, the strongest first. The terms add up to the score.
    pub points: Vec<Point>,
    /// The smallest changes of the interest answers that would move it to another band.
    pub tipping: Vec<Tipping>,
    /// It was set aside, with the reason given (maybe empty).
    pub aside: Option<String>,
    /// It is on the list.
    pub bookmarked: bool,
}

/// One reason, with the answers that it comes from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Point {
    /// The term of the score.
    pub reason: Reason,
    /// The name of the meta-skill or subject; absent for others.
    pub name: Option<String>,
    /// The answers that say most here, a few of them.
    pub answers: Vec<Given>,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Given {
    /// The item.
    pub item: String,
    /// What was said.
    pub answer: Answer,
}

/// Why a career stands where it does.
pub(crate) fn why_match(app: &mut App, args: OneMatch) -> Result<WhyMatch, Error> {
    let target = Target { kind: Kind::Career, id: args.id };
    let row = app.catalogue.row(&target.id).ok_or(Error::NoSuchPage { target: target.clone() })?;
    let said = said(app);
    let found = outcome(app, &said.person);
    let all = || found.order.iter().chain(&found.aside);
    let one = all().find(|one| one.id == target.id);
    let tied = all().filter(|other| one.is_some_and(|one| other.rank == one.rank && other.id != one.id));
    let named =
        |other: &Match| app.catalogue.row(&other.id).map(|row| Named { id: row.id.clone(), name: row.title.clone() });
    let matcher = app.ready.matcher(&app.catalogue);
    let tipping = said.interests.map(|attempt| matcher.tipping(&said.person, &attempt.sheet, &target.id));
    Ok(WhyMatch {
        id: row.id.clone(),
        title: row.title.clone(),
        summary: row.summary.clone(),
        band: one.map(|one| one.band),
        unclear: found.unclear,
        steady: steady(one),
        tied: tied.filter_map(named).collect(),
        points: one.map(|one| one.reasons.iter().map(|reason| point(app, &said, reason)).collect()).unwrap_or_default(),
        tipping: tipping.unwrap_or_default(),
        aside: app.kept().aside().get(&target).cloned(),
        bookmarked: app.kept().is_bookmarked(&target),
    })
}

fn point(app: &App, said: &Said<'_>, reason: &Reason) -> Point {
    let (name, answers) = match &reason.why {
        Why::Interest { theme, liking, usual, .. } => {
            let items = INTERESTS.iter().filter(|item| item.theme == *theme).map(|item| item.id);
            (None, said.interests.map(|attempt| telling(&attempt.sheet, items, liking >= usual)))
        }
        Why::Skill { skill, often, .. } => {
            let items = SKILLS.iter().filter(|item| item.skill == skill.as_str()).map(|item| item.id);
            (skill_name(app, skill), said.skills.map(|attempt| telling(&attempt.sheet, items, *often >= 3.0)))
        }
        Why::Subject { subject } => (app.catalogue.subject(subject).map(|subject| subject.name.clone()), None),
        Why::Common => (None, None),
    };
    Point { reason: reason.clone(), name, answers: answers.unwrap_or_default() }
}

/// The answers that say most of it: the highest where the liking is high, else the lowest.
fn telling<'a>(sheet: &Sheet, items: impl Iterator<Item = &'a str>, high: bool) -> Vec<Given> {
    let mut given: Vec<(u8, Given)> = items
        .filter_map(|item| Some((item, *sheet.answers.get(item)?)))
        .filter_map(|(item, answer)| Some((answer.value()?, Given { item: item.to_owned(), answer })))
        .collect();
    given.sort_by_key(|(value, _)| if high { Reverse(*value) } else { Reverse(6 - *value) });
    given.truncate(MOST);
    given.into_iter().map(|(_, given)| given).collect()
}
