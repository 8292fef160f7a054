//! A number of passes at a level, in any subjects.

use super::standing::{Ladder, Met, Standing};
use super::verdict::{Need, Reminder};
use super::weighed::Weighed;
use crate::{Grade, SchoolLevel, SubjectKind};

/// The most Highers with nothing before them that count towards a number of passes.
const CRASH_HIGHERS: usize = 2;

/// A number of passes at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Passes {
    /// How many.
    pub passes: u8,
    /// The lowest level that will do.
    pub level: SchoolLevel,
    /// The grade asked for; any pass, if none.
    pub grade: Option<Grade>,
    /// Whether every award at the level counts, and not only whole courses.
    pub awards: bool,
}

impl Passes {
    /// Weighs it against where a pupil stands.
    pub(super) fn weigh(&self, standing: &Standing<'_>) -> Weighed {
        let &Self { passes, level, grade, .. } = self;
        let (mut sure, mut coming) = (0_u8, 0_u8);
        for (_, ladder) in standing.ladders().filter(|(_, ladder)| self.counts(ladder)) {
            match ladder.meets(level, grade) {
                Met::Yes => sure = sure.saturating_add(1),
                Met::OncePassed(_) => coming = coming.saturating_add(1),
                Met::TooLow(_) | Met::No => {}
            }
        }
        let more = passes.saturating_sub(sure.saturating_add(coming));
        let counted_on = passes.saturating_sub(sure).min(coming);
        let reminder = (counted_on > 0).then_some(Reminder::Passes { passes: counted_on, level, grade });
        let reminders = reminder.into_iter().collect();
        if more == 0 {
            return Weighed::met(reminders);
        }
        let within = |years| self.fewest_courses(more, years, standing);
        let by = (1..=standing.years_left).find(|years| within(*years).is_some());
        Weighed {
            usual: within(standing.usual_years(level)),
            last: within(standing.years_left),
            needs: vec![Need::Passes { more, level, grade, by: by.and_then(|years| standing.year(years)) }],
            reminders,
        }
    }

    /// Whether a subject counts. A National Progression Award is smaller than a course, and awards without grades
    /// cannot meet a grade.
    fn counts(&self, ladder: &Ladder) -> bool {
        match ladder.kind {
            None | Some(SubjectKind::National) => true,
            Some(SubjectKind::FoundationApprenticeship | SubjectKind::SkillsForWork) => self.grade.is_none(),
            Some(SubjectKind::Npa) => self.awards,
        }
    }

    /// The fewest courses that bring so many more passes within so many years. Only Nationals are offered for it.
    fn fewest_courses(&self, more: u8, years: u8, standing: &Standing<'_>) -> Option<u16> {
        let (mut courses, mut crash) = (Vec::new(), Vec::new());
        for (_, ladder) in standing.ladders().filter(|(_, ladder)| ladder.kind == Some(SubjectKind::National)) {
            if matches!(ladder.meets(self.level, self.grade), Met::Yes | Met::OncePassed(_)) {
                continue;
            }
            match ladder.distance(self.level, self.grade).filter(|(sessions, _, _)| *sessions <= years) {
                Some((_, count, true)) => crash.push(count),
                Some((_, count, false)) => courses.push(count),
                None => {}
            }
        }
        crash.sort_unstable();
        courses.extend(crash.into_iter().take(CRASH_HIGHERS));
        courses.sort_unstable();
        let enough = courses.len() >= usize::from(more);
        enough.then(|| courses.iter().take(usize::from(more)).sum())
    }
}
