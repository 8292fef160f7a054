//! A school's option form: how many subjects, which of them everybody takes, and which are taught at the same time.
//!
//! Invariants: a form only ever says things about a sheet, and nothing on a sheet is refused for it; the same form and
//! sheet give the same answer. Schools differ, so that nothing here is a rule of Cairn's own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::consequence::{Choices, Holding};
use crate::text::{Limit, clean, single_line, within};
use crate::{Id, SchoolLevel, Stage};

/// The most columns that a form has.
pub const MOST_COLUMNS: usize = 20;
/// The most courses in one column, and the most that everybody takes.
pub const MOST_COURSES: usize = 80;
/// The most subjects that a form asks a pupil to choose.
pub const MOST_CHOICES: u8 = 20;

/// A school's option form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OptionForm {
    /// What the school calls it; may be empty.
    #[serde(default)]
    pub name: String,
    /// The school year that is chosen for, where it says.
    #[serde(default)]
    pub year: Option<Stage>,
    /// How many subjects each pupil takes, those that everybody takes among them; none where it does not say.
    #[serde(default)]
    pub choices: Option<u8>,
    /// What everybody takes.
    #[serde(default)]
    pub must: Vec<FormCourse>,
    /// What is taught at the same time: one course of each column at most. No columns: no clashes.
    #[serde(default)]
    pub columns: Vec<FormColumn>,
}

/// A subject on a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct FormCourse {
    /// The subject.
    pub subject: Id,
    /// The level; any, if none.
    #[serde(default)]
    pub level: Option<SchoolLevel>,
}

/// Courses that are taught at the same time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormColumn {
    /// What the form calls it, such as "A".
    pub name: String,
    /// The courses, in the form's order.
    pub courses: Vec<FormCourse>,
}

/// One way in which what is planned does not fit a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "breach", rename_all = "kebab-case")]
pub enum Breach {
    /// The form is for another year than the one that comes next.
    OtherYear {
        /// The year that it is for.
        form: Stage,
    },
    /// More is planned than the form has room for.
    TooMany {
        /// How many are planned.
        planned: u8,
        /// How many it asks for.
        most: u8,
    },
    /// Everybody takes it, and it is not planned.
    Must {
        /// The subject.
        subject: Id,
        /// The level; any, if none.
        level: Option<SchoolLevel>,
    },
    /// These cannot all be had: they stand in fewer columns than there are of them.
    SameColumn {
        /// The subjects.
        subjects: Vec<Id>,
        /// The names of all columns that they stand in.
        columns: Vec<String>,
    },
    /// The form does not have it.
    NotOnForm {
        /// The subject.
        subject: Id,
        /// The level it is planned at.
        level: SchoolLevel,
    },
}

/// How what is planned stands on a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Marked {
    /// How many subjects are planned.
    pub planned: u8,
    /// Where it does not fit.
    pub breaches: Vec<Breach>,
    /// What is planned from each column, in the form's order of columns.
    pub columns: Vec<Option<Holding>>,
}

impl FormCourse {
    /// Whether this is the course that is planned.
    #[must_use]
    pub fn is(&self, holding: &Holding) -> bool {
        self.subject == holding.subject && self.level.is_none_or(|level| level == holding.level)
    }
}

impl FormColumn {
    fn has(&self, holding: &Holding) -> bool {
        self.courses.iter().any(|course| course.is(holding))
    }
}

impl OptionForm {
    /// Holds what is planned for next year against the form. A subject that stands in several columns is put in
    /// whichever lets most of the plan fit.
    #[must_use]
    pub fn mark(&self, choices: &Choices) -> Marked {
        let plans: Vec<&Holding> = choices.plans.iter().collect::<BTreeSet<_>>().into_iter().collect();
        let mut timetable = Timetable::new(self, &plans);
        let clashes: Vec<Breach> = (0..plans.len()).filter_map(|plan| timetable.place(plan)).collect();
        let next = choices.stage.next();
        let other_year = self.year.filter(|year| next != Some(*year)).map(|form| Breach::OtherYear { form });
        let planned = u8::try_from(plans.len()).unwrap_or(u8::MAX);
        let too_many = self.choices.filter(|most| planned > *most).map(|most| Breach::TooMany { planned, most });
        let unmet = self.must.iter().filter(|must| !plans.iter().any(|plan| must.is(plan)));
        let must = unmet.map(|must| Breach::Must { subject: must.subject.clone(), level: must.level });
        let strange = plans.iter().filter(|plan| !self.has(plan));
        let strange = strange.map(|plan| Breach::NotOnForm { subject: plan.subject.clone(), level: plan.level });
        Marked {
            planned,
            breaches: other_year.into_iter().chain(too_many).chain(must).chain(clashes).chain(strange).collect(),
            columns: timetable.taken.iter().map(|taken| taken.and_then(|at| plans.get(at)).copied().cloned()).collect(),
        }
    }

    /// Whether a course can be had by this form. One without columns says nothing about that.
    fn has(&self, plan: &Holding) -> bool {
        self.columns.is_empty()
            || self.columns.iter().any(|column| column.has(plan))
            || self.must.iter().any(|must| must.is(plan))
    }

    /// The form with its text made safe to keep.
    ///
    /// # Errors
    /// [`Limit`] when there is more of it than any school's form has.
    pub(crate) fn checked(mut self) -> Result<Self, Limit> {
        self.name = clean(&self.name);
        single_line(&mut self.name);
        within("form", &self.name)?;
        self.choices = self.choices.map(|choices| choices.min(MOST_CHOICES));
        few("columns", self.columns.len(), MOST_COLUMNS)?;
        few("courses", self.must.len(), MOST_COURSES)?;
        for column in &mut self.columns {
            column.name = clean(&column.name);
            single_line(&mut column.name);
            within("column", &column.name)?;
            few("courses", column.courses.len(), MOST_COURSES)?;
        }
        Ok(self)
    }
}

fn few(field: &'static str, given: usize, most: usize) -> Result<(), Limit> {
    if given > most { Err(Limit { field, most, given }) } else { Ok(()) }
}

/// What is planned, put into columns one by one: each new plan may move those before it to another of their columns.
struct Timetable<'a> {
    form: &'a OptionForm,
    plans: &'a [&'a Holding],
    /// Which plan has each column.
    taken: Vec<Option<usize>>,
}

impl<'a> Timetable<'a> {
    fn new(form: &'a OptionForm, plans: &'a [&'a Holding]) -> Self {
        Self { form, plans, taken: vec![None; form.columns.len()] }
    }

    /// Finds room for a plan; where there is none, says between which subjects the choice is.
    fn place(&mut self, plan: usize) -> Option<Breach> {
        let mut tried = BTreeSet::new();
        if self.columns_of(plan).is_empty() || self.seat(plan, &mut tried) {
            return None;
        }
        // Every column that was tried is taken, by a plan that has no other column: these are one too many together.
        let rivals = tried.iter().filter_map(|column| self.taken.get(*column).copied().flatten()).chain([plan]);
        let subjects: BTreeSet<_> = rivals.filter_map(|at| self.plans.get(at)).map(|plan| &plan.subject).collect();
        let names = tried.iter().filter_map(|column| self.form.columns.get(*column));
        Some(Breach::SameColumn {
            subjects: subjects.into_iter().cloned().collect(),
            columns: names.map(|column| column.name.clone()).collect(),
        })
    }

    fn seat(&mut self, plan: usize, tried: &mut BTreeSet<usize>) -> bool {
        for column in self.columns_of(plan) {
            if !tried.insert(column) {
                continue;
            }
            let there = self.taken.get(column).copied().flatten();
            if there.is_none_or(|other| self.seat(other, tried)) {
                if let Some(place) = self.taken.get_mut(column) {
                    *place = Some(plan);
                }
                return true;
            }
        }
        false
    }

    fn columns_of(&self, plan: usize) -> Vec<usize> {
        let Some(plan) = self.plans.get(plan) else { return Vec::new() };
        let columns = self.form.columns.iter().enumerate();
        columns.filter(|(_, column)| column.has(plan)).map(|(at, _)| at).collect()
    }
}
