//! What there is to point at.

use std::collections::{BTreeMap, BTreeSet};

use career::{Id, Subject};

use crate::fault::{Fault, Table, What};
use crate::source::{Source, Text};

/// Every id and word that others may name. `None` for a list whose file did not parse: nothing is held against it.
pub(super) struct Known<'s> {
    lists: BTreeMap<&'static str, BTreeSet<&'s str>>,
    /// The subjects by id, for what they are offered at.
    pub subjects: BTreeMap<&'s Id, &'s Subject>,
}

fn name_of(table: Table) -> &'static str {
    match table {
        Table::Careers => "careers",
        Table::Industries => "industries",
        Table::Subjects => "subjects",
        Table::Courses => "courses",
        Table::Providers => "providers",
        Table::Organisations => "organisations",
        Table::Qualifications => "qualifications",
        Table::MetaSkills => "meta-skills",
        Table::SkillGroups => "skill groups",
        Table::SkillTerms => "skill terms",
        Table::Glossary => "glossary",
        Table::UnitGroups => "unit groups",
    }
}

impl<'s> Known<'s> {
    pub fn of(source: &'s Source) -> Self {
        let mut known = Self { lists: BTreeMap::new(), subjects: BTreeMap::new() };
        known.list(Table::Careers, source.career_ids.iter().map(Id::as_str));
        known.list(Table::Industries, source.industry_ids.iter().map(Id::as_str));
        if let Some(subjects) = &source.subjects {
            known.list(Table::Subjects, subjects.value.iter().map(|subject| subject.id.as_str()));
            known.subjects = subjects.value.iter().map(|subject| (&subject.id, subject)).collect();
        }
        if let Some(providers) = &source.providers {
            known.list(Table::Providers, providers.value.iter().map(|provider| provider.id.as_str()));
        }
        if let Some(organisations) = &source.organisations {
            known.list(Table::Organisations, organisations.value.iter().map(|body| body.id.as_str()));
        }
        if let Some(skills) = &source.skills {
            known.list(Table::MetaSkills, skills.value.skills.iter().map(|skill| skill.id.as_str()));
            known.list(Table::SkillGroups, skills.value.groups.iter().map(|group| group.id.as_str()));
            known.list(Table::SkillTerms, skills.value.terms.iter().map(|term| term.term.as_str()));
        }
        if let Some(groups) = &source.unit_groups {
            known.list(Table::UnitGroups, groups.value.iter().map(|group| group.code.as_str()));
        }
        known
    }

    fn list(&mut self, table: Table, names: impl Iterator<Item = &'s str>) {
        self.lists.insert(name_of(table), names.collect());
    }

    /// A fault at `path` of `text` when `name` is not in `table`.
    pub fn demand(&self, table: Table, name: &str, text: &Text, path: &str, faults: &mut Vec<Fault>) {
        let Some(list) = self.lists.get(name_of(table)) else { return };
        if !list.contains(name) {
            let nearest = nearest(name, list);
            faults.push(text.fault_at(path, What::Unknown { table, name: name.to_owned(), nearest }));
        }
    }
}

/// The name most like one that is not there, if any is like enough to be what was meant.
fn nearest(name: &str, list: &BTreeSet<&str>) -> Option<String> {
    let (distance, nearest) = list.iter().map(|other| (strsim::osa_distance(name, other), *other)).min()?;
    (distance <= 1 + name.len() / 6).then(|| nearest.to_owned())
}

/// A fault for each thing that stands twice in a list of `text`.
pub(super) fn no_repeats<T: PartialEq + std::fmt::Display>(
    list: &[T],
    field: &str,
    text: &Text,
    faults: &mut Vec<Fault>,
) {
    for (i, item) in list.iter().enumerate() {
        if list.iter().take(i).any(|earlier| earlier == item) {
            faults.push(text.fault_at(&format!("{field}[{i}]"), What::RepeatedItem { name: item.to_string() }));
        }
    }
}
