//! What lists, filters and counts need to know of a career, without its page.

use std::collections::BTreeMap;

use career::matching::Profile;
use career::{Career, Environment, Id, Level, Pattern, Skills, SubjectAsked};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A career as a list shows and filters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Row {
    /// Its stable id.
    pub id: Id,
    /// What the job is called.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// One to three industries, the most important first.
    pub industries: Vec<Id>,
    /// The lowest SCQF level that a way in asks for; `None` where one asks for nothing.
    pub entry: Option<Level>,
    /// Where the work happens.
    pub environments: Vec<Environment>,
    /// When the hours fall.
    pub pattern: Vec<Pattern>,
    /// How much the job leans on each of the six themes, from 1 to 7, in their usual order.
    pub interests: [f64; 6],
    /// The meta-skills behind the words on the page, the most important first, each once.
    pub meta_skills: Vec<Id>,
    /// School subjects that help.
    pub subjects: Vec<Id>,
    /// School subjects that a way in asks for, and those that help, by id.
    pub asks: Vec<SubjectAsked>,
    /// Its unit group in SOC 2020, four digits.
    pub soc2020: String,
}

impl Row {
    /// The row of a career; `skills` is the term table that turns its words into meta-skills.
    #[must_use]
    pub fn of(career: &Career, skills: &Skills) -> Self {
        let facts = &career.facts;
        let mut meta_skills: Vec<Id> = Vec::new();
        for word in &facts.meta_skills {
            for term in skills.terms.iter().filter(|term| term.term == *word) {
                for skill in std::iter::once(&term.skill).chain(&term.second) {
                    if !meta_skills.contains(skill) {
                        meta_skills.push(skill.clone());
                    }
                }
            }
        }
        Self {
            id: career.id.clone(),
            title: facts.title.clone(),
            summary: facts.summary.clone(),
            industries: facts.industries.clone(),
            entry: career.entry_level(),
            environments: facts.environments.clone(),
            pattern: facts.pattern.clone(),
            interests: facts.interests.figures(),
            meta_skills,
            subjects: facts.useful_subjects.clone(),
            asks: career.asks(),
            soc2020: facts.soc2020.clone(),
        }
    }

    /// What a match needs to know of the career.
    #[must_use]
    pub fn profile(&self) -> Profile {
        Profile {
            id: self.id.clone(),
            interests: self.interests,
            meta_skills: self.meta_skills.clone(),
            subjects: self.subjects.clone(),
            industries: self.industries.clone(),
        }
    }
}

/// What a list of careers is narrowed to. Parts that are `None` do not narrow; the others must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Filters {
    /// In this industry.
    pub industry: Option<Id>,
    /// This school subject helps.
    pub subject: Option<Id>,
    /// Some way in starts at this SCQF level or lower, or asks for nothing.
    pub entry_at_most: Option<Level>,
    /// The page leans on this meta-skill.
    pub meta_skill: Option<Id>,
    /// The work happens here.
    pub environment: Option<Environment>,
}

impl Filters {
    /// Whether nothing is narrowed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a career passes every part.
    #[must_use]
    pub fn pass(&self, row: &Row) -> bool {
        let in_list = |wanted: &Option<Id>, list: &[Id]| wanted.as_ref().is_none_or(|id| list.contains(id));
        in_list(&self.industry, &row.industries)
            && in_list(&self.subject, &row.subjects)
            && in_list(&self.meta_skill, &row.meta_skills)
            && self.environment.is_none_or(|place| row.environments.contains(&place))
            && self.entry_at_most.is_none_or(|most| row.entry.is_none_or(|entry| entry <= most))
    }
}

/// How many careers each value of each filter would leave, with the other filters as they stand.
///
/// A value that is absent would leave none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Facets {
    /// By industry.
    pub industries: BTreeMap<Id, u32>,
    /// By useful school subject.
    pub subjects: BTreeMap<Id, u32>,
    /// By SCQF level: the careers that can be started at that level or lower, for every level 1–12.
    pub entry_at_most: BTreeMap<Level, u32>,
    /// By meta-skill.
    pub meta_skills: BTreeMap<Id, u32>,
    /// By environment.
    pub environments: BTreeMap<Environment, u32>,
}

impl Facets {
    /// Counts `rows` under `filters`. Each filter is counted as though it were not set itself, so that a choice
    /// already made can be changed for any other that leads somewhere.
    #[must_use]
    pub fn count(rows: &[Row], filters: &Filters) -> Self {
        let mut facets = Self::default();
        let without = |clear: fn(&mut Filters)| {
            let mut others = filters.clone();
            clear(&mut others);
            rows.iter().filter(move |row| others.pass(row))
        };
        without(|f| f.industry = None).for_each(|row| tally(&mut facets.industries, &row.industries));
        without(|f| f.subject = None).for_each(|row| tally(&mut facets.subjects, &row.subjects));
        without(|f| f.meta_skill = None).for_each(|row| tally(&mut facets.meta_skills, &row.meta_skills));
        without(|f| f.environment = None).for_each(|row| tally(&mut facets.environments, &row.environments));
        for row in without(|f| f.entry_at_most = None) {
            let lowest = row.entry.map_or(1, Level::number);
            tally(&mut facets.entry_at_most, (lowest..=12).filter_map(|n| Level::try_from(n).ok()).collect::<Vec<_>>());
        }
        facets
    }
}

fn tally<K: Ord + Clone>(counts: &mut BTreeMap<K, u32>, values: impl AsRef<[K]>) {
    for value in values.as_ref() {
        *counts.entry(value.clone()).or_default() += 1;
    }
}

/// How much the catalogue holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names are the documentation; each is a count")]
pub struct Stats {
    pub careers: usize,
    pub industries: usize,
    pub subjects: usize,
    pub courses: usize,
    pub providers: usize,
    /// The unit groups of SOC 2020 that have at least one career.
    pub unit_groups: usize,
    pub organisations: usize,
    pub qualifications: usize,
    pub meta_skills: usize,
    pub skill_terms: usize,
    pub glossary: usize,
    /// All ways in on all pages.
    pub routes: usize,
    /// The words of prose on all career pages.
    pub words: usize,
}
