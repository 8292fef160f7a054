//! What is odd on a choice sheet: said plainly, and nothing is refused for it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use super::choices::{Choices, Holding};
use crate::{Grade, Id, SchoolLevel, Stage, Subject, SubjectKind};

/// One odd thing on a choice sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(tag = "oddity", rename_all = "kebab-case")]
pub enum Oddity {
    /// The catalogue has no such subject. It still counts as a pass, as it does on a certificate.
    Unknown {
        /// The subject's id.
        subject: Id,
    },
    /// The subject is not offered at this level.
    NotOffered {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
    },
    /// The subject at this level is on its way out: it is still worth what it was, and may not be offered again.
    Withdrawn {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
        /// The year in which its last session begins.
        until: u16,
    },
    /// Nothing on the sheet leads up to it, and it is not one that is often started there.
    NothingBefore {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
    },
    /// It is put down twice.
    Twice {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
    },
    /// It has no grades, so that the one put down counts for nothing.
    NoGrades {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
        /// The grade put down.
        grade: Grade,
    },
    /// It is planned, and no school year follows this one.
    NoYearLeft {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
    },
}

/// Everything odd on a choice sheet, each once, in the same order for the same sheet.
#[must_use]
pub fn oddities(subjects: &[Subject], choices: &Choices) -> Vec<Oddity> {
    let known: BTreeMap<_, _> = subjects.iter().map(|subject| (&subject.id, subject)).collect();
    let mut odd = BTreeSet::new();
    for holding in choices.all() {
        match known.get(&holding.subject) {
            Some(subject) => odd.extend(of_course(subject, holding)),
            None => odd.extend([Oddity::Unknown { subject: holding.subject.clone() }]),
        }
    }
    let next = |list: &[Holding]| list.iter().map(|held| (held.subject.clone(), held.level)).collect::<Vec<_>>();
    for (subject, level) in [&choices.has, &choices.takes, &choices.plans].into_iter().flat_map(|list| repeats(list)) {
        odd.insert(Oddity::Twice { subject, level });
    }
    if choices.stage == Stage::S6 {
        let late = next(&choices.plans).into_iter();
        odd.extend(late.map(|(subject, level)| Oddity::NoYearLeft { subject, level }));
    }
    for holding in choices.takes.iter().chain(&choices.plans) {
        let Some(subject) = known.get(&holding.subject) else { continue };
        if follows_nothing(subject, holding, subjects, choices) {
            odd.insert(Oddity::NothingBefore { subject: subject.id.clone(), level: holding.level });
        }
    }
    odd.into_iter().collect()
}

/// What is odd about taking this course at all.
fn of_course(subject: &Subject, holding: &Holding) -> Option<Oddity> {
    let (id, level) = (subject.id.clone(), holding.level);
    let Some(offer) = subject.offers.iter().find(|offer| offer.level == level) else {
        return Some(Oddity::NotOffered { subject: id, level });
    };
    if let Some(until) = offer.until {
        return Some(Oddity::Withdrawn { subject: id, level, until });
    }
    let graded = subject.kind == SubjectKind::National && level >= SchoolLevel::National5;
    holding.grade.filter(|_| !graded).map(|grade| Oddity::NoGrades { subject: id, level, grade })
}

fn repeats(list: &[Holding]) -> Vec<(Id, SchoolLevel)> {
    let mut seen = BTreeSet::new();
    let again = list.iter().filter(|held| !seen.insert((&held.subject, held.level)));
    again.map(|held| (held.subject.clone(), held.level)).collect()
}

/// Whether a Higher or an Advanced Higher is put down with nothing below it on the sheet, and is not often started so.
fn follows_nothing(subject: &Subject, holding: &Holding, subjects: &[Subject], choices: &Choices) -> bool {
    let level = holding.level;
    let starts_here = subject.offers.iter().map(|offer| offer.level).min() == Some(level);
    let may_start = match level {
        SchoolLevel::AdvancedHigher => false,
        SchoolLevel::Higher => subject.crash || starts_here,
        _ => true,
    };
    let leads = |held: &Holding| {
        held.subject == subject.id
            || subjects.iter().any(|from| from.id == held.subject && from.leads_to.contains(&subject.id))
    };
    let just_below = |held: &Holding| held.level < level && held.level.scqf().number() + 1 >= level.scqf().number();
    let same = |held: &Holding| held.subject == subject.id && held.level >= level;
    let before = choices.all().any(|held| just_below(held) && leads(held)) || choices.has.iter().any(same);
    !may_start && !before
}
