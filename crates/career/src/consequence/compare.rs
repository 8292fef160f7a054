//! What one change of subjects does to a whole list of careers.

use serde::Serialize;
use ts_rs::TS;

use super::choices::{Choices, Holding};
use super::standing::{LEVELS, Standing};
use super::verdict::{Need, RouteVerdict, Verdict, leads_in, verdicts};
use super::weigh::Scale;
use crate::{Career, Id, SchoolLevel, Subject};

/// A way in whose verdict changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Shift {
    /// The place of the way in on its career's page, from 0.
    pub index: u8,
    /// How it stood.
    pub from: Verdict,
    /// How it stands.
    pub to: Verdict,
}

/// What one more subject does for a list of careers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Opening {
    /// The subject.
    pub subject: Id,
    /// The level it can be taken at next year.
    pub level: SchoolLevel,
    /// The careers with a way in that stands better for it.
    pub opens: Vec<Id>,
    /// The careers with a way in that asks for it by name.
    pub asked: Vec<Id>,
    /// The careers with a way in that takes fewer further courses for it.
    pub nearer: Vec<Id>,
}

/// The ways into one career that changed from one sheet to another, in the order of its page.
#[must_use]
pub fn what_changes(before: &[RouteVerdict], after: &[RouteVerdict]) -> Vec<Shift> {
    let pairs = before.iter().zip(after).filter(|(old, new)| old.verdict != new.verdict);
    pairs.map(|(old, new)| Shift { index: new.index, from: old.verdict, to: new.verdict }).collect()
}

/// Which one more subject, taken next year, does most for a list of careers; the best first. A subject that does
/// nothing for any of them is left out.
#[must_use]
pub fn opens_most(careers: &[&Career], subjects: &[Subject], choices: &Choices) -> Vec<Opening> {
    let scale = Scale::new(subjects, choices);
    let before: Vec<_> = careers.iter().map(|career| (*career, verdicts(career, &scale))).collect();
    let mut openings: Vec<_> = next_year(&scale.standing)
        .into_iter()
        .map(|(subject, level)| opening(subject, level, &before, subjects, choices))
        .filter(|opening| !(opening.opens.is_empty() && opening.asked.is_empty() && opening.nearer.is_empty()))
        .collect();
    let rank = |opening: &Opening| (opening.opens.len(), opening.asked.len(), opening.nearer.len());
    openings.sort_by_key(|opening| std::cmp::Reverse(rank(opening)));
    openings
}

/// Which careers no one more subject helps, though no way into the job is open yet. Other things may: a grade, a way
/// in from after school, several subjects at once.
#[must_use]
pub fn helped_by_nothing(careers: &[&Career], subjects: &[Subject], choices: &Choices) -> Vec<Id> {
    unhelped(careers, subjects, choices, &opens_most(careers, subjects, choices))
}

/// As [`helped_by_nothing`], for somebody who has asked [`opens_most`] the same already.
#[must_use]
pub fn unhelped(careers: &[&Career], subjects: &[Subject], choices: &Choices, openings: &[Opening]) -> Vec<Id> {
    let scale = Scale::new(subjects, choices);
    let helped = |id: &Id| openings.iter().any(|opening| opening.opens.contains(id) || opening.nearer.contains(id));
    let open = |career: &Career| verdicts(career, &scale).iter().any(|way| leads_in(way) && is_open(way));
    let waiting = careers.iter().filter(|career| !open(career) && !helped(&career.id));
    waiting.map(|career| career.id.clone()).collect()
}

fn is_open(way: &RouteVerdict) -> bool {
    way.verdict == Verdict::Open
}

/// Every course that can be added next year: one a subject and level, Nationals and awards alike.
fn next_year<'a>(standing: &Standing<'a>) -> Vec<(&'a Id, SchoolLevel)> {
    if standing.years_left == 0 {
        return Vec::new();
    }
    let near = |(id, level): &(&Id, SchoolLevel)| {
        let reach = standing.ladder(id).and_then(|ladder| ladder.reach(*level));
        reach.is_some_and(|reach| (reach.sessions, reach.courses) == (1, 1))
    };
    let all = standing.ladders().flat_map(|(id, _)| LEVELS.map(|level| (id, level)));
    all.filter(near).collect()
}

fn opening(
    subject: &Id,
    level: SchoolLevel,
    before: &[(&Career, Vec<RouteVerdict>)],
    subjects: &[Subject],
    choices: &Choices,
) -> Opening {
    let mut with = choices.clone();
    with.plans.push(Holding { subject: subject.clone(), level, grade: None });
    let scale = Scale::new(subjects, &with);
    let mut opening =
        Opening { subject: subject.clone(), level, opens: Vec::new(), asked: Vec::new(), nearer: Vec::new() };
    for (career, old) in before {
        let new = verdicts(career, &scale);
        let mut note = |list: fn(&mut Opening) -> &mut Vec<Id>, test: fn(&RouteVerdict, &RouteVerdict) -> bool| {
            if old.iter().zip(&new).any(|(old, new)| test(old, new)) {
                list(&mut opening).push(career.id.clone());
            }
        };
        note(|opening| &mut opening.opens, |old, new| new.verdict < old.verdict);
        note(
            |opening| &mut opening.nearer,
            |old, new| new.missing.unwrap_or(u16::MAX) < old.missing.unwrap_or(u16::MAX),
        );
        if old.iter().any(|way| way.needs.iter().any(|need| names(need, subject, level))) {
            opening.asked.push(career.id.clone());
        }
    }
    opening
}

/// Whether what is missing names a subject, at this level or below.
fn names(need: &Need, subject: &Id, level: SchoolLevel) -> bool {
    match need {
        Need::Subject { subject: named, level: least, .. } | Need::Grade { subject: named, level: least, .. } => {
            named == subject && *least <= level
        }
        Need::OneOf { choices: parts, .. } | Need::AllOf { needs: parts } => {
            parts.iter().any(|part| names(part, subject, level))
        }
        Need::Passes { .. } | Need::Award { .. } => false,
    }
}
