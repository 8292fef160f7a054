//! What could be carried on next year: the quickest way to fill a sheet.

use std::collections::BTreeMap;

use super::choices::{Choices, Holding};
use crate::{Id, SchoolLevel, Stage, Subject};

/// For each subject that is had or taken, the next level up, where it is offered and not on the sheet already. In the
/// order of the catalogue's subjects; nothing in S6.
#[must_use]
pub fn carry_on(subjects: &[Subject], choices: &Choices) -> Vec<Holding> {
    if choices.stage == Stage::S6 {
        return Vec::new();
    }
    let mut highest: BTreeMap<&Id, SchoolLevel> = BTreeMap::new();
    for held in choices.has.iter().chain(&choices.takes) {
        let level = highest.entry(&held.subject).or_insert(held.level);
        *level = held.level.max(*level);
    }
    let planned = |subject: &Subject| choices.plans.iter().any(|plan| plan.subject == subject.id);
    let next = |subject: &Subject| {
        let had = highest.get(&subject.id)?;
        let above = subject.offers.iter().filter(|offer| offer.until.is_none() && offer.level > *had);
        let level = above.map(|offer| offer.level).min()?;
        Some(Holding { subject: subject.id.clone(), level, grade: None })
    };
    subjects.iter().filter(|subject| !planned(subject)).filter_map(next).collect()
}
