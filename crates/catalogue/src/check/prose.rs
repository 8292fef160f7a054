//! Words: British, for everyone, easy to read, and no web address where none belongs.

use std::ops::Range;

use career::{Block, Id};

use super::reading::{Aside, Reading, plain_words};
use crate::fault::{Fault, What};
use crate::source::{Page, Source, Text, WordLists};

/// The highest grade of a page, and of a summary: ages of about 14 and 12.
const PAGE: f64 = 9.0;
const SUMMARY: f64 = 7.0;

/// Fields whose words are not the writer's own, or are there to be found rather than read.
const NOT_PROSE: [&str; 15] = [
    "id",
    "home",
    "search_terms",
    "topics",
    "sources",
    "source",
    "related",
    "organisations",
    "industries",
    "useful_subjects",
    "careers",
    "providers",
    "subject",
    "with",
    "reviewed",
];

pub(super) fn check(source: &Source, faults: &mut Vec<Fault>) {
    let no_lists = WordLists::default();
    let lists = source.words.as_ref().map_or(&no_lists, |file| &file.value);
    let aside = set_aside(source, lists);
    for page in &source.careers {
        let body = page.sections.first().map_or(0, |section| section.body.start)..page.text.source.len();
        check_words(&page.text, Some(body), lists, faults);
        no_addresses(&page.text, faults);
        check_career(page, &aside, faults);
    }
    for file in &source.industries {
        let body = crate::source::front_and_body(&file.text.source).map(|(_, body)| body);
        let at = body.as_ref().map_or(0, |body| body.start);
        check_words(&file.text, body, lists, faults);
        no_addresses(&file.text, faults);
        let reading = read(&file.value.about, &aside);
        if reading.grade() > PAGE {
            let what = What::HardPage { grade: reading.grade(), most: PAGE, hardest: reading.hardest() };
            faults.push(file.text.fault(at, what));
        }
    }
    for (text, may_hold_addresses) in tables(source) {
        check_words(text, None, lists, faults);
        if !may_hold_addresses {
            no_addresses(text, faults);
        }
    }
}

/// The files beside the pages, and whether web addresses stand in them.
fn tables(source: &Source) -> Vec<(&Text, bool)> {
    let mut tables: Vec<(&Text, bool)> = source.courses.iter().map(|file| (&file.text, false)).collect();
    tables.extend(source.skills.iter().map(|file| (&file.text, false)));
    tables.extend(source.subjects.iter().map(|file| (&file.text, false)));
    tables.extend(source.qualifications.iter().map(|file| (&file.text, false)));
    tables.extend(source.glossary.iter().map(|file| (&file.text, false)));
    tables.extend(source.providers.iter().map(|file| (&file.text, true)));
    tables.extend(source.organisations.iter().map(|file| (&file.text, true)));
    tables
}

/// The words that weigh nothing in a reading grade: those listed, names of jobs and subjects, words of the glossary.
fn set_aside(source: &Source, lists: &WordLists) -> Aside {
    let mut aside: Aside = lists.hard_words_allowed.iter().flat_map(|word| plain_words(word)).collect();
    for page in &source.careers {
        let facts = &page.career.facts;
        aside.extend(plain_words(&facts.title));
        aside.extend(facts.also_known_as.iter().flat_map(|name| plain_words(name)));
    }
    let subjects = source.subjects.iter().flat_map(|file| &file.value).map(|subject| &subject.name);
    let terms = source.glossary.iter().flat_map(|file| &file.value).map(|term| &term.term);
    let bodies = source.organisations.iter().flat_map(|file| &file.value).map(|body| &body.name);
    aside.extend(subjects.chain(terms).chain(bodies).flat_map(|name| plain_words(name)));
    aside
}

/// The Flesch–Kincaid grade of each career's page.
pub(crate) fn grades(source: &Source) -> Vec<(&Id, f64)> {
    let no_lists = WordLists::default();
    let aside = set_aside(source, source.words.as_ref().map_or(&no_lists, |file| &file.value));
    source.careers.iter().map(|page| (&page.career.id, read_page(page, &aside).grade())).collect()
}

fn read_page(page: &Page, aside: &Aside) -> Reading {
    let words = &page.career.words;
    let mut reading = Reading::default();
    for section in words.sections() {
        add(&mut reading, section, aside);
    }
    words.tasks.iter().for_each(|task| reading.add(task, aside));
    reading
}

fn check_career(page: &Page, aside: &Aside, faults: &mut Vec<Fault>) {
    let (text, facts) = (&page.text, &page.career.facts);
    let reading = read_page(page, aside);
    if reading.grade() > PAGE {
        let at = page.sections.get(1).map_or(0, |section| section.at);
        let what = What::HardPage { grade: reading.grade(), most: PAGE, hardest: reading.hardest() };
        faults.push(text.fault(at, what));
    }
    let mut summary = Reading::default();
    summary.add(&facts.summary, aside);
    if summary.grade() > SUMMARY {
        let what = What::HardSummary { grade: summary.grade(), most: SUMMARY, hardest: summary.hardest() };
        faults.push(text.fault_at("summary", what));
    }
}

fn read(blocks: &[Block], aside: &Aside) -> Reading {
    let mut reading = Reading::default();
    add(&mut reading, blocks, aside);
    reading
}

/// Small headings are left out: they are not sentences.
fn add(reading: &mut Reading, blocks: &[Block], aside: &Aside) {
    for block in blocks.iter().filter(|block| !matches!(block, Block::Heading { .. })) {
        block.texts().for_each(|text| reading.add(text, aside));
    }
}

/// American and gendered words, in the prose below the facts and in every field that is prose.
fn check_words(text: &Text, body: Option<Range<usize>>, lists: &WordLists, faults: &mut Vec<Fault>) {
    let fields = text.strings.iter().filter(|leaf| !NOT_PROSE.contains(&leaf.key.as_str()));
    for part in fields.map(|leaf| leaf.place.clone()).chain(body) {
        let found = placed_words(text, part);
        for (i, (at, word)) in found.iter().enumerate() {
            if let Some(british) = lists.american.get(word) {
                faults.push(text.fault(*at, What::American { word: word.clone(), british: british.clone() }));
            }
            let pair = found.get(i + 1).map(|(_, next)| format!("{word} {next}"));
            let gendered = [Some(word.clone()), pair].into_iter().flatten();
            for word in gendered {
                if let Some(instead) = lists.gendered.get(&word) {
                    faults.push(text.fault(*at, What::Gendered { word, instead: instead.clone() }));
                }
            }
        }
    }
}

/// The words of part of a file in small letters, each with its place. Hyphened words are whole.
fn placed_words(text: &Text, part: Range<usize>) -> Vec<(usize, String)> {
    let start = part.start;
    let prose = text.source.get(part).unwrap_or_default();
    let mut words = Vec::new();
    let mut word: Option<(usize, String)> = None;
    for (at, c) in prose.char_indices() {
        match &mut word {
            Some((_, word)) if c.is_alphabetic() || c == '-' => word.extend(c.to_lowercase()),
            None if c.is_alphabetic() => word = Some((start + at, c.to_lowercase().collect())),
            _ => words.extend(word.take()),
        }
    }
    words.extend(word);
    words
}

fn no_addresses(text: &Text, faults: &mut Vec<Fault>) {
    let mut from = 0;
    while let Some(rest) = text.source.get(from..) {
        let Some(at) = ["http://", "https://", "www."].iter().filter_map(|mark| rest.find(mark)).min() else { return };
        let address: String = rest.get(at..).unwrap_or_default().chars().take_while(|c| !c.is_whitespace()).collect();
        let place = from + at;
        from = place + address.len();
        let address = address.trim_end_matches(['"', '.', ',', ')', ']']).to_owned();
        faults.push(text.fault(place, What::StrayAddress { address }));
    }
}
