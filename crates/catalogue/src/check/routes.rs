//! Ways in, and rules that somebody can really meet.

use career::{Requirement, Route};

use super::known::Known;
use crate::fault::{Fault, Part, Table, What};
use crate::source::{Page, Text};

pub(super) fn check_career(page: &Page, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let text = &page.text;
    let mut main = false;
    for (i, route) in page.career.facts.routes.iter().enumerate() {
        let path = format!("routes[{i}]");
        check_steps(text, &path, route, faults);
        if let Some(needs) = &route.needs {
            check_rule(text, &format!("{path}.needs"), needs, known, faults);
        }
        for (j, rule) in route.helps.iter().enumerate() {
            check_rule(text, &format!("{path}.helps[{j}]"), rule, known, faults);
        }
        if route.main && main {
            faults.push(text.fault_at(&format!("{path}.main"), What::ManyMain));
        }
        main |= route.main;
    }
}

fn check_steps(text: &Text, path: &str, route: &Route, faults: &mut Vec<Fault>) {
    if route.title.trim().is_empty() {
        faults.push(text.fault_at(&format!("{path}.title"), What::Empty { field: "title" }));
    }
    if route.steps.is_empty() {
        let what = What::Few { part: Part::Steps, least: 1, found: 0 };
        faults.push(text.fault_at(&format!("{path}.steps"), what));
    }
    let mut before = 0;
    for (i, step) in route.steps.iter().enumerate() {
        let Some(level) = step.level else { continue };
        let after = level.number();
        if after < before {
            faults.push(text.fault_at(&format!("{path}.steps[{i}].level"), What::StepsDown { before, after }));
        }
        before = after;
    }
}

/// Faults a rule that names a subject that is not there or not offered so high, or asks for more than it offers.
pub(super) fn check_rule(text: &Text, path: &str, rule: &Requirement, known: &Known<'_>, faults: &mut Vec<Fault>) {
    match rule {
        Requirement::All { all } => check_parts(text, path, "all", all, known, faults),
        Requirement::Any { any, of } => {
            check_parts(text, path, "any", any, known, faults);
            if *of == 0 {
                faults.push(text.fault_at(&format!("{path}.of"), What::EmptyRule));
            } else if usize::from(*of) > any.len() && !any.is_empty() {
                let what = What::OfTooMany { of: *of, choices: any.len() };
                faults.push(text.fault_at(&format!("{path}.of"), what));
            }
        }
        Requirement::Subject { subject, level, .. } => {
            known.demand(Table::Subjects, subject.as_str(), text, &format!("{path}.subject"), faults);
            let Some(found) = known.subjects.get(subject) else { return };
            // "Or any higher level" is part of the rule, so a level below the highest offered can always be met;
            // the level itself must still be one that a pupil can sit, or the page misleads.
            let offered: Vec<_> = found.offers.iter().map(|offer| offer.level).collect();
            if !offered.contains(level) {
                let what = What::NotOffered { subject: subject.clone(), level: *level, offered };
                faults.push(text.fault_at(&format!("{path}.level"), what));
            }
        }
        Requirement::Passes { passes: 0, .. } => {
            faults.push(text.fault_at(&format!("{path}.passes"), What::EmptyRule));
        }
        Requirement::Passes { .. } => {}
    }
}

fn check_parts(
    text: &Text,
    path: &str,
    field: &str,
    parts: &[Requirement],
    known: &Known<'_>,
    faults: &mut Vec<Fault>,
) {
    if parts.is_empty() {
        faults.push(text.fault_at(&format!("{path}.{field}"), What::EmptyRule));
    }
    for (i, part) in parts.iter().enumerate() {
        check_rule(text, &format!("{path}.{field}[{i}]"), part, known, faults);
    }
}
