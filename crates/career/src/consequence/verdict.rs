//! The verdict on each way into a career, with what is needed, the rule it comes from and the ways that stay open.

use serde::Serialize;
use ts_rs::TS;

use super::choices::Choices;
use super::weigh::{Scale, weigh_route};
use super::weighed::Weighed;
use crate::{Career, Grade, Id, Level, Requirement, Route, RouteKind, SchoolLevel, Stage, Subject};

/// How a way in stands, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Everything that it asks for is had, taken or planned.
    Open,
    /// What is missing fits into the school years left in the usual way.
    OpenIf,
    /// What is missing can still be done, by more than is usual: a last-year chain, or many courses at once.
    Harder,
    /// What is missing cannot be done in the school years left. Other ways in, and later life, are not closed.
    Closed,
}

/// How a missing subject can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// By one more subject in one school year.
    OneMore,
    /// By a Higher with no National 5 before it.
    CrashHigher,
    /// By two levels or more, a school year each.
    StepByStep,
    /// It is not offered at school, or no longer.
    Elsewhere,
}

/// One thing that a way in asks for and the pupil neither has, takes nor plans. `by` is the school year at whose end
/// it can first be had; none where no school year is left for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "need", rename_all = "kebab-case")]
#[ts(rename = "SubjectNeed")]
pub enum Need {
    /// A subject at a level.
    Subject {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
        /// The grade asked for; any pass, if none.
        grade: Option<Grade>,
        /// How it can be had.
        how: How,
        /// When it can first be had.
        by: Option<Stage>,
    },
    /// A better grade in something they have: sit it again.
    Grade {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
        /// The grade they have.
        has: Grade,
        /// The grade asked for.
        grade: Grade,
        /// When it can first be sat again.
        by: Option<Stage>,
    },
    /// More passes at a level, in any subjects. Subjects that are needed by name count among them.
    Passes {
        /// How many more.
        more: u8,
        /// The level.
        level: SchoolLevel,
        /// The grade asked for; any pass, if none.
        grade: Option<Grade>,
        /// When they can first be had.
        by: Option<Stage>,
    },
    /// Some of these, the nearest first.
    OneOf {
        /// How many of them.
        of: u8,
        /// The choices.
        choices: Vec<Need>,
    },
    /// Every one of these; only as a choice of a `OneOf`.
    AllOf {
        /// The parts.
        needs: Vec<Need>,
    },
    /// An award above what schools offer, such as an HNC or a degree: this way in is for later.
    Award {
        /// The SCQF level of the award.
        level: Level,
    },
}

/// What a verdict counts on: the pass or the grade that must still come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reminder", rename_all = "kebab-case")]
pub enum Reminder {
    /// In a subject that they take or plan, or have with a grade not told.
    Subject {
        /// The subject.
        subject: Id,
        /// The level.
        level: SchoolLevel,
        /// The grade asked for; any pass, if none.
        grade: Option<Grade>,
    },
    /// In so many of the subjects at a level.
    Passes {
        /// How many must still come.
        passes: u8,
        /// The level.
        level: SchoolLevel,
        /// The grade asked for; any pass, if none.
        grade: Option<Grade>,
    },
}

/// The rule that a verdict comes from, as the career's page has it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Rule {
    /// The SCQF level that the way in starts from; none where nothing is asked.
    pub entry: Option<Level>,
    /// What it asks for in school subjects. Where none, one award at the entry level will do.
    pub needs: Option<Requirement>,
}

/// How one way into a career stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RouteVerdict {
    /// The name of the way in.
    pub route: String,
    /// Its place among the career's ways in, from 0.
    pub index: u8,
    /// What kind of way in it is.
    pub kind: RouteKind,
    /// How it stands.
    pub verdict: Verdict,
    /// What it still takes; empty exactly when it is open.
    pub needs: Vec<Need>,
    /// What the pupil must still pass, and how well, of what they take and plan.
    pub reminders: Vec<Reminder>,
    /// The fewest further school courses that it takes; none where school cannot give what is missing.
    pub missing: Option<u16>,
    /// The rule it comes from.
    pub rule: Rule,
    /// Where this way is closed: the ways into the job that are not, best first, by their places.
    pub other_ways: Vec<u8>,
}

/// Weighs each way into a career against a pupil's subjects, in the order of its page.
#[must_use]
pub fn consequences(career: &Career, subjects: &[Subject], choices: &Choices) -> Vec<RouteVerdict> {
    verdicts(career, &Scale::new(subjects, choices))
}

/// The same for a list of careers, in its order; much quicker than one by one.
#[must_use]
pub fn consequences_for(careers: &[&Career], subjects: &[Subject], choices: &Choices) -> Vec<Vec<RouteVerdict>> {
    let scale = Scale::new(subjects, choices);
    careers.iter().map(|career| verdicts(career, &scale)).collect()
}

/// The way into the job that stands best: of those that stand alike, the one that comes first on the page. Head starts
/// at school and unpaid experience count only where a page has nothing else.
#[must_use]
pub fn best_way(ways: &[RouteVerdict]) -> Option<&RouteVerdict> {
    let into = ways.iter().filter(|way| leads_in(way)).min_by_key(|way| (way.verdict, way.index));
    into.or_else(|| ways.iter().min_by_key(|way| (way.verdict, way.index)))
}

/// Head starts at school and unpaid experience lead towards a job, not into it.
pub(super) fn leads_in(way: &RouteVerdict) -> bool {
    !matches!(way.kind, RouteKind::School | RouteKind::Volunteering)
}

/// Weighs each way into a career against where a pupil stands.
pub(super) fn verdicts(career: &Career, scale: &Scale<'_>) -> Vec<RouteVerdict> {
    let routes = (0..).zip(&career.facts.routes);
    let mut verdicts: Vec<_> = routes.map(|(index, route)| verdict(index, route, scale)).collect();
    let mut open: Vec<_> = verdicts.iter().filter(|way| leads_in(way)).map(|way| (way.verdict, way.index)).collect();
    open.retain(|(verdict, _)| *verdict != Verdict::Closed);
    open.sort_unstable();
    for closed in verdicts.iter_mut().filter(|way| way.verdict == Verdict::Closed) {
        closed.other_ways = open.iter().map(|(_, index)| *index).collect();
    }
    verdicts
}

fn verdict(index: u8, route: &Route, scale: &Scale<'_>) -> RouteVerdict {
    let Weighed { usual, last, needs, reminders } = weigh_route(route, scale);
    let room = Room::of(scale.standing.years_left);
    let verdict = match (usual, last) {
        _ if needs.is_empty() => Verdict::Open,
        (Some(courses), _) if courses <= room.usual => Verdict::OpenIf,
        (_, Some(courses)) if courses <= room.most => Verdict::Harder,
        _ if route.kind == RouteKind::ChangingCareer => Verdict::Harder,
        _ => Verdict::Closed,
    };
    RouteVerdict {
        route: route.title.clone(),
        index,
        kind: route.kind,
        verdict,
        needs,
        reminders,
        missing: last,
        rule: Rule { entry: route.entry, needs: route.needs.clone() },
        other_ways: Vec::new(),
    }
}

/// How many courses the school years left have room for, beside what the sheet may hold already. The sheet itself does
/// not take room: else one more subject could close a way in.
struct Room {
    usual: u16,
    most: u16,
}

impl Room {
    /// Eight courses in S4, five in S5; two more in S6 are usual, five the most.
    const fn of(years_left: u8) -> Self {
        match years_left {
            0 => Self { usual: 0, most: 0 },
            1 => Self { usual: 2, most: 5 },
            2 => Self { usual: 5, most: 10 },
            _ => Self { usual: 13, most: 18 },
        }
    }
}
