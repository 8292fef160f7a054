//! Where a pupil stands: for each subject and level, whether they have it, will have it, or how far away it is.

use std::collections::BTreeMap;

use super::choices::{Choices, Held, Holding};
use crate::{Grade, Id, SchoolLevel, Stage, Subject, SubjectKind};

/// Every level, lowest first; the place of a level in here is its rung.
pub(super) const LEVELS: [SchoolLevel; 5] = [
    SchoolLevel::National3,
    SchoolLevel::National4,
    SchoolLevel::National5,
    SchoolLevel::Higher,
    SchoolLevel::AdvancedHigher,
];

/// How far away a subject at a level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reach {
    /// The sessions from now at whose end it can be had; 0 for this one.
    pub sessions: u8,
    /// The courses still to be added to the sheet, itself among them.
    pub courses: u8,
    /// Whether it is started with nothing before it, at a level that usually follows another.
    pub crash: bool,
}

/// Whether something is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// It is on their certificate.
    Yes,
    /// It will be, once they pass what they take or plan at this level. Also: they have it, with a grade not told.
    OncePassed(SchoolLevel),
    /// It is not; they have it with this grade, which is too low.
    TooLow(Grade),
    /// It is not.
    No,
}

/// One subject: what the pupil has of it at each level, and how far away the rest is.
#[derive(Clone, Debug, Default)]
pub(super) struct Ladder {
    /// What sort of subject; none for one that the catalogue does not know.
    pub kind: Option<SubjectKind>,
    held: [Held; 5],
    reach: [Option<Reach>; 5],
    /// Which levels can still be started, or sat again.
    offered: [bool; 5],
}

impl Ladder {
    fn held(&self, level: SchoolLevel) -> Held {
        self.held.get(level as usize).copied().unwrap_or_default()
    }

    /// How far away a pass at a level is; `None` where it cannot be taken.
    pub(super) fn reach(&self, level: SchoolLevel) -> Option<Reach> {
        self.reach.get(level as usize).copied().flatten()
    }

    /// Whether the subject can be started, or sat again, at a level. One with a last session counts as gone: no clock
    /// runs here.
    pub(super) fn offered(&self, level: SchoolLevel) -> bool {
        self.offered.get(level as usize).copied().unwrap_or_default()
    }

    /// Awards for work and Nationals up to 4 are passed or not; the rest have grades.
    fn graded(&self, level: SchoolLevel) -> bool {
        level >= SchoolLevel::National5 && matches!(self.kind, None | Some(SubjectKind::National))
    }

    /// Whether the subject is had at a level with a grade, or at any higher level with a pass. An Advanced Higher at C
    /// carries more UCAS points than a Higher at A.
    pub(super) fn meets(&self, level: SchoolLevel, asked: Option<Grade>) -> Met {
        let above = || LEVELS.into_iter().filter(|above| *above > level);
        if above().any(|above| self.held(above).is_pass()) {
            return Met::Yes;
        }
        let here = self.held(level);
        let asked = asked.filter(|_| self.graded(level));
        let known = here.grade.is_some_and(|grade| grade <= asked.unwrap_or(Grade::C) || !self.graded(level));
        if known || (here.passed && asked.is_none()) {
            return Met::Yes;
        }
        if here.passed || here.coming.is_some() {
            return Met::OncePassed(level);
        }
        let coming = above().find(|above| self.held(*above).coming.is_some());
        coming.map(Met::OncePassed).or(here.grade.map(Met::TooLow)).unwrap_or(Met::No)
    }

    /// The sessions and further courses until the subject is had with a grade, and whether that is a crash course;
    /// `None` where it cannot be.
    pub(super) fn distance(&self, level: SchoolLevel, asked: Option<Grade>) -> Option<(u8, u16, bool)> {
        match self.meets(level, asked) {
            Met::TooLow(_) => self.offered(level).then_some((1, 1, false)),
            _ => self.reach(level).map(|reach| (reach.sessions, u16::from(reach.courses), reach.crash)),
        }
    }

    /// The session at whose end a pass at a level, or above it, is there by what is on the sheet.
    fn there_after(&self, level: SchoolLevel) -> Option<u8> {
        let at_least = || LEVELS.into_iter().filter(|other| *other >= level).map(|other| self.held(other));
        let passed = at_least().any(|held| held.is_pass() || (held.grade.is_some() && level < SchoolLevel::National5));
        if passed { Some(0) } else { at_least().filter_map(|held| held.coming).min() }
    }
}

/// Where a pupil stands in every subject.
pub(super) struct Standing<'a> {
    ladders: BTreeMap<&'a Id, Ladder>,
    /// The school year they are in.
    pub stage: Stage,
    /// The school years with exams that follow this one.
    pub years_left: u8,
}

impl<'a> Standing<'a> {
    /// Reads a sheet against the subjects that there are.
    pub(super) fn new(subjects: &'a [Subject], choices: &'a Choices) -> Self {
        let mut ladders: BTreeMap<_, Ladder> = BTreeMap::new();
        for subject in subjects {
            let ladder = ladders.entry(&subject.id).or_default();
            ladder.kind = Some(subject.kind);
            for offer in subject.offers.iter().filter(|offer| offer.until.is_none()) {
                ladder.offered.get_mut(offer.level as usize).into_iter().for_each(|open| *open = true);
            }
        }
        let mut put = |holding: &'a Holding, note: &dyn Fn(&mut Held)| {
            let ladder = ladders.entry(&holding.subject).or_default();
            ladder.held.get_mut(holding.level as usize).into_iter().for_each(note);
        };
        for holding in &choices.has {
            put(holding, &|held| match holding.grade {
                Some(grade) => held.grade = Some(held.grade.map_or(grade, |other| other.min(grade))),
                None => held.passed = true,
            });
        }
        for (session, list) in [(0, &choices.takes), (1, &choices.plans)] {
            for holding in list {
                put(holding, &|held| held.coming = Some(held.coming.map_or(session, |other| other.min(session))));
            }
        }
        let mut standing = Self { ladders, stage: choices.stage, years_left: years_left(choices.stage) };
        standing.climb(subjects);
        standing
    }

    /// Fills in how far away everything is, level by level, because each level may follow the one below it.
    fn climb(&mut self, subjects: &'a [Subject]) {
        let mut before: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
        for subject in subjects {
            subject.leads_to.iter().for_each(|next| before.entry(next).or_default().push(&subject.id));
        }
        for (rung, level) in LEVELS.into_iter().enumerate() {
            let below = rung.checked_sub(1).and_then(|below| LEVELS.get(below)).copied();
            let reached: Vec<_> = subjects
                .iter()
                .map(|subject| {
                    let from = before.get(&subject.id).into_iter().flatten().copied().chain([&subject.id]);
                    let from = from.filter_map(|id| self.ladders.get(id)?.reach(below?)).min();
                    (&subject.id, self.ladders.get(&subject.id).and_then(|own| step(subject, own, level, from)))
                })
                .collect();
            for (id, reach) in reached {
                if let Some(slot) = self.ladders.get_mut(id).and_then(|ladder| ladder.reach.get_mut(rung)) {
                    *slot = reach;
                }
            }
        }
        // A level that is not offered is had by the one above it.
        for ladder in self.ladders.values_mut() {
            let mut above = None;
            for reach in ladder.reach.iter_mut().rev() {
                *reach = reach.or(above);
                above = *reach;
            }
        }
    }

    /// One subject, where the pupil or the catalogue knows it.
    pub(super) fn ladder(&self, subject: &Id) -> Option<&Ladder> {
        self.ladders.get(subject)
    }

    /// Every subject.
    pub(super) fn ladders(&self) -> impl Iterator<Item = (&'a Id, &Ladder)> {
        self.ladders.iter().map(|(id, ladder)| (*id, ladder))
    }

    /// The sessions in which a level is usually reached: a year is kept in hand where there is more than one, but an
    /// Advanced Higher belongs to S6.
    pub(super) fn usual_years(&self, level: SchoolLevel) -> u8 {
        match (level, self.years_left) {
            (SchoolLevel::AdvancedHigher, left) | (_, left @ 0..=1) => left,
            (_, left) => left - 1,
        }
    }

    /// The school year that ends so many sessions from now; none past S6.
    pub(super) fn year(&self, sessions: u8) -> Option<Stage> {
        match (sessions <= self.years_left).then(|| self.years_left - sessions)? {
            0 => Some(Stage::S6),
            1 => Some(Stage::S5),
            2 => Some(Stage::S4),
            _ => Some(self.stage),
        }
    }
}

/// How far away a subject is at a level, given how far the nearest thing is that leads to it there.
fn step(subject: &Subject, own: &Ladder, level: SchoolLevel, from: Option<Reach>) -> Option<Reach> {
    if let Some(sessions) = own.there_after(level) {
        return Some(Reach { sessions, courses: 0, crash: false });
    }
    if !own.offered(level) {
        return None;
    }
    let again = own.held(level).grade.map(|_| Reach { sessions: 1, courses: 1, crash: false });
    let first = level <= SchoolLevel::National5 || (level == SchoolLevel::Higher && starts_at(subject, level));
    let crash = level == SchoolLevel::Higher && subject.crash;
    let start = (first || crash).then_some(Reach { sessions: 1, courses: 1, crash });
    let next = from.map(|from| Reach { sessions: from.sessions + 1, courses: from.courses + 1, crash: from.crash });
    again.into_iter().chain(start).chain(next).min()
}

/// Whether a level is the lowest that the subject is offered at.
fn starts_at(subject: &Subject, level: SchoolLevel) -> bool {
    subject.offers.iter().map(|offer| offer.level).min() == Some(level)
}

/// The school years with exams (S4 to S6) that follow a stage.
const fn years_left(stage: Stage) -> u8 {
    match stage {
        Stage::S1 | Stage::S2 | Stage::S3 => 3,
        Stage::S4 => 2,
        Stage::S5 => 1,
        Stage::S6 => 0,
    }
}
