//! What a career points at must be there, and a related career must point back.

use std::collections::BTreeMap;

use career::Id;

use super::known::Known;
use crate::fault::{Fault, Table, What};
use crate::source::{Page, Source};

pub(super) fn check_career(page: &Page, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let (text, facts) = (&page.text, &page.career.facts);
    let lists = [
        (Table::Industries, "industries", &facts.industries),
        (Table::Subjects, "useful_subjects", &facts.useful_subjects),
        (Table::Careers, "related", &facts.related),
        (Table::Organisations, "organisations", &facts.organisations),
    ];
    for (table, field, ids) in lists {
        for (i, id) in ids.iter().enumerate() {
            known.demand(table, id.as_str(), text, &format!("{field}[{i}]"), faults);
        }
    }
    for (i, term) in facts.meta_skills.iter().enumerate() {
        known.demand(Table::SkillTerms, term, text, &format!("meta_skills[{i}]"), faults);
    }
    known.demand(Table::UnitGroups, &facts.soc2020, text, "soc2020", faults);
    if let Some(registration) = &facts.registration {
        known.demand(Table::Organisations, registration.with.as_str(), text, "registration.with", faults);
    }
}

/// Related careers link both ways, and none to itself.
pub(super) fn check_between(source: &Source, faults: &mut Vec<Fault>) {
    let pages: BTreeMap<&Id, &Page> = source.careers.iter().map(|page| (&page.career.id, page)).collect();
    for page in &source.careers {
        let this = &page.career.id;
        for (i, other) in page.career.facts.related.iter().enumerate() {
            let what = if other == this {
                What::RelatedToItself
            } else if pages.get(other).is_some_and(|page| !page.career.facts.related.contains(this)) {
                What::NotLinkedBack { other: other.clone(), this: this.clone() }
            } else {
                continue;
            };
            faults.push(page.text.fault_at(&format!("related[{i}]"), what));
        }
    }
}
