//! The facts of one career: enough of each, and none that cannot be.

use std::collections::BTreeMap;

use career::{Basis, Facts, Interests, Pay, Window};
use jiff::Span;
use jiff::civil::Date;

use super::known::no_repeats;
use crate::fault::{Fault, Part, What};
use crate::source::{Page, Source, Text};

/// The editions of pay figures that are known. Each must have its line in `data/README.md`.
const PAY_SOURCES: [&str; 1] = ["ashe-2025"];

/// The shortest and longest summary, in characters.
const SUMMARY: (usize, usize) = (40, 200);

pub(super) fn check(page: &Page, faults: &mut Vec<Fault>) {
    let (text, facts) = (&page.text, &page.career.facts);
    check_amounts(page, faults);
    check_summary(text, facts, faults);
    check_pay(text, facts, faults);
    check_interests(text, &facts.interests, faults);
    check_skills(text, facts, faults);
    if let Some(hours) = facts.hours_a_week
        && (hours.least > hours.most || hours.most > 80 || hours.least == 0)
    {
        faults.push(text.fault_at("hours_a_week", What::HoursAWeek { least: hours.least, most: hours.most }));
    }
    for (field, value) in [("title", &facts.title), ("place", &facts.place)] {
        if value.trim().is_empty() {
            faults.push(text.fault_at(field, What::Empty { field }));
        }
    }
    no_repeats(&facts.also_known_as, "also_known_as", text, faults);
    no_repeats(&facts.search_terms, "search_terms", text, faults);
    no_repeats(&facts.meta_skills, "meta_skills", text, faults);
    no_repeats(&facts.industries, "industries", text, faults);
    no_repeats(&facts.useful_subjects, "useful_subjects", text, faults);
    no_repeats(&facts.related, "related", text, faults);
    no_repeats(&facts.organisations, "organisations", text, faults);
}

fn check_amounts(page: &Page, faults: &mut Vec<Fault>) {
    let (text, facts, words) = (&page.text, &page.career.facts, &page.career.words);
    let like: usize = words.like.iter().flat_map(career::Block::texts).map(|t| t.split_whitespace().count()).sum();
    let section = |heading: &str| page.sections.iter().find(|s| s.heading == heading).map(|s| s.at);
    let mut amount = |part, at: Result<&str, usize>, found: usize, least: usize, most: usize| {
        let what = match found {
            _ if found < least => What::Few { part, least, found },
            _ if found > most => What::Many { part, most, found },
            _ => return,
        };
        faults.push(match at {
            Ok(field) => text.fault_at(field, what),
            Err(offset) => text.fault(offset, what),
        });
    };
    let any = usize::MAX;
    // A heading that is missing has its own fault; its amounts are not counted against the page as well.
    if let Some(at) = section("What it's like") {
        amount(Part::WordsOfLike, Err(at), like, 120, any);
    }
    if let Some(at) = section("Tasks")
        && !words.tasks.is_empty()
    {
        amount(Part::Tasks, Err(at), words.tasks.len(), 5, any);
    }
    amount(Part::MetaSkills, Ok("meta_skills"), facts.meta_skills.len(), 6, 10);
    amount(Part::SpecialisedSkills, Ok("specialised.skills"), facts.specialised.skills.len(), 5, any);
    amount(Part::SearchTerms, Ok("search_terms"), facts.search_terms.len(), 6, any);
    amount(Part::Related, Ok("related"), facts.related.len(), 4, any);
    amount(Part::Industries, Ok("industries"), facts.industries.len(), 1, 3);
    amount(Part::UsefulSubjects, Ok("useful_subjects"), facts.useful_subjects.len(), 1, any);
    amount(Part::Environments, Ok("environments"), facts.environments.len(), 1, any);
    amount(Part::Organisations, Ok("organisations"), facts.organisations.len(), 1, any);
    amount(Part::Sources, Ok("sources"), facts.sources.len(), 1, any);
    amount(Part::Routes, Ok("routes"), facts.routes.len(), 1, any);
}

fn check_summary(text: &Text, facts: &Facts, faults: &mut Vec<Fault>) {
    let (least, most) = SUMMARY;
    let found = facts.summary.chars().count();
    if !(least..=most).contains(&found) {
        faults.push(text.fault_at("summary", What::SummaryLength { least, most, found }));
    }
}

fn check_pay(text: &Text, facts: &Facts, faults: &mut Vec<Fault>) {
    match (&facts.pay, &facts.no_pay) {
        (Some(_), Some(_)) => faults.push(text.fault_at("no_pay", What::PayTwice)),
        (None, None) => faults.push(text.fault_at("title", What::NoPayNorReason)),
        (None, Some(why)) if why.trim().is_empty() => {
            faults.push(text.fault_at("no_pay", What::Empty { field: "no_pay" }));
        }
        _ => {}
    }
    let Some(Pay { median, low, high, source, caveat }) = &facts.pay else { return };
    if !PAY_SOURCES.contains(&source.as_str()) {
        faults.push(text.fault_at("pay.source", What::PaySource { source: source.clone() }));
    }
    if caveat.trim().is_empty() {
        faults.push(text.fault_at("pay.caveat", What::Empty { field: "caveat" }));
    }
    if low.is_some_and(|low| low > *median) || high.is_some_and(|high| high < *median) {
        faults.push(text.fault_at("pay.median", What::PayOrder));
    }
}

fn check_interests(text: &Text, interests: &Interests, faults: &mut Vec<Fault>) {
    let Interests { realistic, investigative, artistic, social, enterprising, conventional, source } = interests;
    let ratings = [
        ("realistic", realistic),
        ("investigative", investigative),
        ("artistic", artistic),
        ("social", social),
        ("enterprising", enterprising),
        ("conventional", conventional),
    ];
    for (theme, found) in ratings {
        if !(1.0..=7.0).contains(found) {
            faults.push(text.fault_at(&format!("interests.{theme}"), What::Rating { theme, found: *found }));
        }
    }
    if source.trim().is_empty() {
        faults.push(text.fault_at("interests.source", What::Empty { field: "source" }));
    }
}

fn check_skills(text: &Text, facts: &Facts, faults: &mut Vec<Fault>) {
    let specialised = &facts.specialised;
    match (specialised.basis, &specialised.window) {
        (Basis::Vacancies, None) => {
            faults.push(text.fault_at("specialised.basis", What::Window { vacancies: true }));
        }
        (Basis::Editorial, Some(_)) => {
            faults.push(text.fault_at("specialised.window", What::Window { vacancies: false }));
        }
        _ => {}
    }
    if let Some(Window { place, from, to }) = &specialised.window {
        if !is_month(from) || !is_month(to) || from > to {
            let what = What::Months { from: from.clone(), to: to.clone() };
            faults.push(text.fault_at("specialised.window", what));
        }
        if place.trim().is_empty() {
            faults.push(text.fault_at("specialised.window.place", What::Empty { field: "place" }));
        }
    }
    for (i, skill) in specialised.skills.iter().enumerate() {
        if skill.means.trim().is_empty() {
            faults.push(text.fault_at(&format!("specialised.skills[{i}].means"), What::Empty { field: "means" }));
        }
    }
}

/// Whether a text is a month such as `2024-03`.
fn is_month(text: &str) -> bool {
    text.len() == 7 && format!("{text}-01").parse::<Date>().is_ok()
}

/// What only all pages together can show: titles that stand twice, and review dates far past all others. There is no
/// clock here, so a date is held against the newest other one; a year's grace lets a page be the first of its year.
pub(super) fn check_between(source: &Source, faults: &mut Vec<Fault>) {
    let mut titles: BTreeMap<String, &Page> = BTreeMap::new();
    for page in &source.careers {
        let title = &page.career.facts.title;
        if let Some(first) = titles.insert(title.trim().to_lowercase(), page) {
            let what = What::RepeatedTitle { title: title.clone(), other: first.career.id.to_string() };
            faults.push(page.text.fault_at("title", what));
        }
    }
    for (i, page) in source.careers.iter().enumerate() {
        let reviewed = page.career.facts.reviewed;
        let others = source.careers.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, p)| p.career.facts.reviewed);
        let Some(newest) = others.max() else { continue };
        if newest.checked_add(Span::new().days(366)).is_ok_and(|grace| reviewed > grace) {
            faults.push(page.text.fault_at("reviewed", What::FarReview { reviewed, newest }));
        }
    }
}
