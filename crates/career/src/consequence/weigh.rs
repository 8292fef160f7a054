//! Weighs a rule against where a pupil stands: how many courses it still takes, what they are, what must still be passed.
//!
//! A course more on the sheet can only lower each count, and counts are only ever added, or the smallest or largest
//! taken: that is why no verdict gets worse by it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::choices::Choices;
use super::passes::Passes;
use super::standing::{LEVELS, Met, Standing};
use super::verdict::{How, Need, Reminder};
use super::weighed::Weighed;
use crate::{Grade, Id, Level, Requirement, Route, SchoolLevel, Subject};

/// What rules are weighed on: where a pupil stands, and the numbers of passes weighed so far, because a hundred routes
/// ask for the same few.
pub(super) struct Scale<'a> {
    /// Where the pupil stands.
    pub standing: Standing<'a>,
    passes: RefCell<BTreeMap<Passes, Weighed>>,
}

impl<'a> Scale<'a> {
    /// Reads a sheet against the subjects that there are.
    pub(super) fn new(subjects: &'a [Subject], choices: &'a Choices) -> Self {
        Self { standing: Standing::new(subjects, choices), passes: RefCell::default() }
    }

    fn passes(&self, passes: Passes) -> Weighed {
        self.passes.borrow_mut().entry(passes).or_insert_with(|| passes.weigh(&self.standing)).clone()
    }
}

/// Weighs what a route asks for: its rule, or one award at its entry level where it has none; and an award from after
/// school where it starts that high.
pub(super) fn weigh_route(route: &Route, scale: &Scale<'_>) -> Weighed {
    let entry = route.entry.map(Level::number);
    let mut weighed = match (&route.needs, entry) {
        (Some(rule), _) => weigh(rule, scale),
        (None, Some(level)) => school_level(level).map_or_else(
            || Weighed::met(Vec::new()),
            |level| scale.passes(Passes { passes: 1, level, grade: None, awards: true }),
        ),
        (None, None) => Weighed::met(Vec::new()),
    };
    if let Some(level) = route.entry.filter(|level| level.number() >= 7 && !holds_at(*level, scale)) {
        weighed.needs.push(Need::Award { level });
    }
    weighed
}

/// The school level to ask one award at, for an entry level with no rule; none where that is no school matter.
fn school_level(entry: u8) -> Option<SchoolLevel> {
    LEVELS.into_iter().find(|level| level.scqf().number() == entry && *level <= SchoolLevel::Higher)
}

/// Whether something on the sheet stands at an SCQF level that schools seldom reach.
fn holds_at(level: Level, scale: &Scale<'_>) -> bool {
    let Some(level) = LEVELS.into_iter().find(|school| school.scqf() >= level) else { return false };
    scale.standing.ladders().any(|(_, ladder)| matches!(ladder.meets(level, None), Met::Yes | Met::OncePassed(_)))
}

fn weigh(rule: &Requirement, scale: &Scale<'_>) -> Weighed {
    match rule {
        Requirement::All { all } => weigh_all(all, scale),
        Requirement::Any { any, of } => weigh_any(any, usize::from(*of), scale),
        Requirement::Subject { subject, level, grade } => weigh_subject(subject, *level, *grade, scale),
        Requirement::Passes { passes, level, grade } => {
            scale.passes(Passes { passes: *passes, level: *level, grade: *grade, awards: false })
        }
    }
}

/// All of some rules. A subject asked for by name counts towards a number of passes at its level or below, so that the
/// larger of the two counts, not their sum.
fn weigh_all(all: &[Requirement], scale: &Scale<'_>) -> Weighed {
    let passes_level = |rule: &Requirement| match rule {
        Requirement::Passes { level, .. } => Some(*level),
        _ => None,
    };
    let counted = all.iter().filter_map(passes_level).max();
    let (mut passes, mut among, mut beside) = ([Some(0); 2], [Some(0); 2], [Some(0); 2]);
    let mut whole = Weighed::default();
    for rule in all {
        let part = weigh(rule, scale);
        let counts = [part.usual, part.last];
        match (passes_level(rule), counted) {
            (Some(_), _) => passes = both(passes, counts, u16::max),
            (None, Some(counted)) if highest(rule) >= Some(counted) => among = both(among, counts, u16::saturating_add),
            _ => beside = both(beside, counts, u16::saturating_add),
        }
        whole.needs.extend(part.needs);
        whole.reminders.extend(part.reminders);
    }
    [whole.usual, whole.last] = both(both(passes, among, u16::max), beside, u16::saturating_add);
    whole
}

fn both(one: [Option<u16>; 2], other: [Option<u16>; 2], join: fn(u16, u16) -> u16) -> [Option<u16>; 2] {
    let [(a, b), (c, d)] = [(one[0], other[0]), (one[1], other[1])];
    [a.zip(b), c.zip(d)].map(|pair| pair.map(|(a, b)| join(a, b)))
}

/// The highest level at which a rule names a subject.
fn highest(rule: &Requirement) -> Option<SchoolLevel> {
    rule.subjects().into_iter().map(|(_, level)| level).max()
}

fn weigh_any(any: &[Requirement], of: usize, scale: &Scale<'_>) -> Weighed {
    let (mut met, mut unmet): (Vec<_>, Vec<_>) = any.iter().map(|rule| weigh(rule, scale)).partition(Weighed::is_met);
    met.sort_by_key(|part| part.reminders.len());
    met.truncate(of);
    let still = of - met.len();
    let reminders = met.into_iter().flat_map(|part| part.reminders).collect();
    if still == 0 {
        return Weighed::met(reminders);
    }
    unmet.sort_by_key(Weighed::distance);
    let count = |of_part: fn(&Weighed) -> Option<u16>| {
        let mut counts: Vec<_> = unmet.iter().filter_map(of_part).collect();
        counts.sort_unstable();
        (counts.len() >= still).then(|| counts.iter().take(still).sum())
    };
    let (usual, last) = (count(|part| part.usual), count(|part| part.last));
    // What cannot be had at school is no choice, unless there is nothing else to show.
    if last.is_some() {
        unmet.retain(|part| part.last.is_some());
    }
    let mut choices: Vec<_> = unmet.into_iter().map(|part| as_one(part.needs)).collect();
    let needs = match choices.len() {
        n if n <= still => std::mem::take(&mut choices),
        _ => vec![Need::OneOf { of: u8::try_from(still).unwrap_or(u8::MAX), choices }],
    };
    Weighed { usual, last, needs, reminders }
}

fn as_one(mut needs: Vec<Need>) -> Need {
    match (needs.len(), needs.pop()) {
        (1, Some(need)) => need,
        (_, last) => Need::AllOf { needs: needs.into_iter().chain(last).collect() },
    }
}

fn weigh_subject(id: &Id, level: SchoolLevel, asked: Option<Grade>, scale: &Scale<'_>) -> Weighed {
    let standing = &scale.standing;
    let ladder = standing.ladder(id);
    let subject = || id.clone();
    let need = match ladder.map_or(Met::No, |ladder| ladder.meets(level, asked)) {
        Met::Yes => return Weighed::met(Vec::new()),
        Met::OncePassed(at) => {
            let grade = asked.filter(|_| at == level);
            return Weighed::met(vec![Reminder::Subject { subject: subject(), level: at, grade }]);
        }
        Met::TooLow(has) => {
            let again = ladder.is_some_and(|ladder| ladder.offered(level));
            let by = standing.year(1).filter(|_| again);
            Need::Grade { subject: subject(), level, has, grade: asked.unwrap_or(Grade::C), by }
        }
        Met::No => {
            let reach = ladder.and_then(|ladder| ladder.reach(level));
            let by = reach.and_then(|reach| standing.year(reach.sessions));
            let how = match reach {
                None => How::Elsewhere,
                Some(reach) if reach.crash && reach.courses == 1 => How::CrashHigher,
                Some(reach) if reach.courses == 1 => How::OneMore,
                Some(_) => How::StepByStep,
            };
            Need::Subject { subject: subject(), level, grade: asked, how, by }
        }
    };
    let still = ladder.and_then(|ladder| ladder.distance(level, asked));
    let within = |years| still.filter(|(sessions, _, _)| *sessions <= years).map(|(_, courses, _)| courses);
    Weighed {
        usual: within(standing.usual_years(level)),
        last: within(standing.years_left),
        needs: vec![need],
        reminders: Vec::new(),
    }
}
