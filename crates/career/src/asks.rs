//! The rules of ways in and courses read from the subject's side: who asks for it, how firmly, at which levels.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Career, Course, Id, Requirement, Route, SchoolLevel};

/// How firmly a career or a course asks for a subject, the firmest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// Every way in asks for it.
    Always,
    /// At least one way in asks for it, and at least one does not.
    Sometimes,
    /// It is one of the subjects that will do.
    Choice,
    /// It helps; nothing asks for it.
    Helps,
}

/// A subject that a career or a course asks for or likes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubjectAsked {
    /// The subject.
    pub subject: Id,
    /// How firmly; where it is asked for in more than one way, the firmest.
    pub how: Asked,
    /// The levels it is asked for at so firmly, lowest first; empty where it helps at any level.
    pub levels: Vec<SchoolLevel>,
}

impl Requirement {
    /// Whether no choice of subjects without this one meets the rule.
    #[must_use]
    pub fn must_have(&self, subject: &Id) -> bool {
        match self {
            Self::All { all } => all.iter().any(|part| part.must_have(subject)),
            Self::Any { any, of } => any.iter().filter(|part| !part.must_have(subject)).count() < usize::from(*of),
            Self::Subject { subject: named, .. } => named == subject,
            Self::Passes { .. } => false,
        }
    }
}

impl Career {
    /// Every subject that a way in asks for or that helps, by id, each once.
    ///
    /// A head start at school and unpaid experience lead towards a job, not into it: "every way in" passes over them
    /// where the page has another.
    #[must_use]
    pub fn asks(&self) -> Vec<SubjectAsked> {
        let mut asked = Tally::default();
        let routes = &self.facts.routes;
        let ways: Vec<&Route> = self.ways_in().collect();
        for route in routes {
            route.needs.iter().for_each(|rule| {
                asked.rule(rule, |id| {
                    let always = ways.iter().all(|way| way.needs.as_ref().is_some_and(|rule| rule.must_have(id)));
                    if always { Asked::Always } else { Asked::Sometimes }
                });
            });
            let helps = route.helps.iter().flat_map(Requirement::subjects);
            helps.for_each(|(id, level)| asked.add(id, Asked::Helps, Some(level)));
        }
        self.facts.useful_subjects.iter().for_each(|id| asked.add(id, Asked::Helps, None));
        asked.told()
    }
}

impl Course {
    /// Every subject that it asks for, by id, each once.
    #[must_use]
    pub fn asks(&self) -> Vec<SubjectAsked> {
        let mut asked = Tally::default();
        self.needs.iter().for_each(|rule| asked.rule(rule, |_| Asked::Always));
        asked.told()
    }
}

/// What has been seen of each subject so far.
#[derive(Default)]
struct Tally(BTreeMap<Id, (Asked, Vec<SchoolLevel>)>);

impl Tally {
    /// The subjects that a rule names; `must` says how firm it is on one that nothing can stand in for.
    fn rule(&mut self, rule: &Requirement, must: impl Fn(&Id) -> Asked) {
        for (id, level) in rule.subjects() {
            self.add(id, if rule.must_have(id) { must(id) } else { Asked::Choice }, Some(level));
        }
    }

    fn add(&mut self, id: &Id, how: Asked, level: Option<SchoolLevel>) {
        let (firmest, levels) = self.0.entry(id.clone()).or_insert_with(|| (how, Vec::new()));
        if how < *firmest {
            (*firmest, *levels) = (how, Vec::new());
        }
        if how == *firmest {
            levels.extend(level);
        }
    }

    fn told(self) -> Vec<SubjectAsked> {
        let told = self.0.into_iter().map(|(subject, (how, mut levels))| {
            levels.sort_unstable();
            levels.dedup();
            SubjectAsked { subject, how, levels }
        });
        told.collect()
    }
}
