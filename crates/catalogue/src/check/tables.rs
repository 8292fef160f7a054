//! The files beside the careers: ids that stand once, and references that lead somewhere.

use std::collections::BTreeSet;

use career::{Course, Offer, Subject};

use super::known::{Known, no_repeats};
use super::routes::check_rule;
use crate::fault::{Fault, Part, Table, What};
use crate::source::{File, Source, Text};

pub(super) fn check(source: &Source, known: &Known<'_>, faults: &mut Vec<Fault>) {
    check_industries(source, faults);
    check_skills(source, known, faults);
    if let Some(file) = &source.subjects {
        once(file, Table::Subjects, "subjects", "id", |subject| subject.id.as_str(), faults);
        for (i, subject) in file.value.iter().enumerate() {
            check_subject(&file.text, &format!("subjects[{i}]"), subject, known, faults);
        }
    }
    if let Some(file) = &source.qualifications {
        once(file, Table::Qualifications, "qualifications", "id", |q| q.id.as_str(), faults);
        for (i, qualification) in file.value.iter().enumerate() {
            if !qualification.levels.is_sorted_by(|a, b| a < b) {
                faults.push(file.text.fault_at(&format!("qualifications[{i}].levels"), What::NotLowestFirst));
            }
        }
    }
    if let Some(file) = &source.providers {
        once(file, Table::Providers, "providers", "id", |provider| provider.id.as_str(), faults);
        for (i, provider) in file.value.iter().enumerate() {
            home(&file.text, &format!("providers[{i}].home"), &provider.home, faults);
            if provider.towns.is_empty() {
                let what = What::Few { part: Part::Towns, least: 1, found: 0 };
                faults.push(file.text.fault_at(&format!("providers[{i}].towns"), what));
            }
        }
    }
    if let Some(file) = &source.organisations {
        once(file, Table::Organisations, "organisations", "id", |body| body.id.as_str(), faults);
        for (i, body) in file.value.iter().enumerate() {
            home(&file.text, &format!("organisations[{i}].home"), &body.home, faults);
        }
    }
    if let Some(file) = &source.glossary {
        once(file, Table::Glossary, "terms", "term", |term| term.term.as_str(), faults);
    }
    if let Some(file) = &source.unit_groups {
        once(file, Table::UnitGroups, "groups", "code", |group| group.code.as_str(), faults);
    }
    check_courses(source, known, faults);
}

/// A fault for each id that an earlier thing in the same file has.
fn once<T>(
    file: &File<Vec<T>>,
    table: Table,
    list: &str,
    field: &str,
    name: impl Fn(&T) -> &str,
    faults: &mut Vec<Fault>,
) {
    repeated(&file.text, table, list, field, file.value.iter().map(name), faults);
}

fn repeated<'a>(
    text: &Text,
    table: Table,
    list: &str,
    field: &str,
    names: impl Iterator<Item = &'a str>,
    faults: &mut Vec<Fault>,
) {
    let mut seen = BTreeSet::new();
    for (i, name) in names.enumerate() {
        if !seen.insert(name) {
            let what = What::RepeatedId { table, name: name.to_owned() };
            faults.push(text.fault_at(&format!("{list}[{i}].{field}"), what));
        }
    }
}

fn home(text: &Text, path: &str, address: &str, faults: &mut Vec<Fault>) {
    let host = address.strip_prefix("https://").unwrap_or_default();
    if !host.contains('.') || host.contains(char::is_whitespace) || host.contains('@') {
        faults.push(text.fault_at(path, What::NotHttps { address: address.to_owned() }));
    }
}

fn check_industries(source: &Source, faults: &mut Vec<Fault>) {
    for file in &source.industries {
        let industry = &file.value;
        for (field, value) in [("name", &industry.name), ("summary", &industry.summary)] {
            if value.trim().is_empty() {
                faults.push(file.text.fault_at(field, What::Empty { field }));
            }
        }
        if industry.about.is_empty() {
            let what = What::Empty { field: "the prose below the facts" };
            faults.push(file.text.fault(file.text.source.len(), what));
        }
    }
}

fn check_skills(source: &Source, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let Some(File { text, value: skills }) = &source.skills else { return };
    repeated(text, Table::SkillGroups, "groups", "id", skills.groups.iter().map(|g| g.id.as_str()), faults);
    repeated(text, Table::MetaSkills, "skills", "id", skills.skills.iter().map(|s| s.id.as_str()), faults);
    repeated(text, Table::SkillTerms, "terms", "term", skills.terms.iter().map(|t| t.term.as_str()), faults);
    for (i, skill) in skills.skills.iter().enumerate() {
        known.demand(Table::SkillGroups, skill.group.as_str(), text, &format!("skills[{i}].group"), faults);
    }
    for (i, term) in skills.terms.iter().enumerate() {
        known.demand(Table::MetaSkills, term.skill.as_str(), text, &format!("terms[{i}].skill"), faults);
        if let Some(second) = &term.second {
            known.demand(Table::MetaSkills, second.as_str(), text, &format!("terms[{i}].second"), faults);
        }
    }
}

fn check_subject(text: &Text, path: &str, subject: &Subject, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if subject.offers.is_empty() {
        let what = What::Few { part: Part::Offers, least: 1, found: 0 };
        faults.push(text.fault_at(&format!("{path}.offers"), what));
    }
    let level = |offer: &Offer| offer.level;
    if !subject.offers.is_sorted_by(|a, b| level(a) < level(b)) {
        faults.push(text.fault_at(&format!("{path}.offers"), What::NotLowestFirst));
    }
    for (i, next) in subject.leads_to.iter().enumerate() {
        known.demand(Table::Subjects, next.as_str(), text, &format!("{path}.leads_to[{i}]"), faults);
    }
    no_repeats(&subject.leads_to, &format!("{path}.leads_to"), text, faults);
}

fn check_courses(source: &Source, known: &Known<'_>, faults: &mut Vec<Fault>) {
    // Ids stand once over all the files of courses, not only within one.
    let mut seen = BTreeSet::new();
    for File { text, value: courses } in &source.courses {
        for (i, course) in courses.iter().enumerate() {
            let path = format!("courses[{i}]");
            if !seen.insert(&course.id) {
                let what = What::RepeatedId { table: Table::Courses, name: course.id.to_string() };
                faults.push(text.fault_at(&format!("{path}.id"), what));
            }
            check_course(text, &path, course, known, faults);
        }
    }
}

fn check_course(text: &Text, path: &str, course: &Course, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if course.careers.is_empty() {
        let what = What::Few { part: Part::Careers, least: 1, found: 0 };
        faults.push(text.fault_at(&format!("{path}.careers"), what));
    }
    for (table, field, ids) in
        [(Table::Careers, "careers", &course.careers), (Table::Providers, "providers", &course.providers)]
    {
        for (i, id) in ids.iter().enumerate() {
            known.demand(table, id.as_str(), text, &format!("{path}.{field}[{i}]"), faults);
        }
        no_repeats(ids, &format!("{path}.{field}"), text, faults);
    }
    if let Some(needs) = &course.needs {
        check_rule(text, &format!("{path}.needs"), needs, known, faults);
    }
}
