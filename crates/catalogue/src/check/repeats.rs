//! Text that repeats: each page is written for its own job.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use career::{Block, Id};

use super::reading::{plain_words, sentences};
use crate::fault::{Fault, What};
use crate::source::{Page, Source};

/// The words of a run.
const RUN: usize = 5;
/// The most of a page's runs, in per cent, that any one other page may share.
const MOST_SHARED: usize = 15;
/// The most pages that one sentence may stand on.
const MOST_PAGES: usize = 3;
/// Sentences shorter than this, in words, are anybody's.
const SHORT: usize = 5;

pub(super) fn check(source: &Source, faults: &mut Vec<Fault>) {
    check_runs(&source.careers, faults);
    check_sentences(&source.careers, faults);
}

/// The pieces of a page's prose, small headings left out.
fn prose(page: &Page) -> impl Iterator<Item = &str> {
    let words = &page.career.words;
    words
        .sections()
        .into_iter()
        .flatten()
        .filter(|block| !matches!(block, Block::Heading { .. }))
        .flat_map(Block::texts)
        .chain(words.tasks.iter().map(String::as_str))
        .chain([page.career.facts.summary.as_str()])
}

fn runs(page: &Page) -> BTreeSet<String> {
    let mut runs = BTreeSet::new();
    for piece in prose(page) {
        let words: Vec<String> = plain_words(piece).collect();
        runs.extend(words.windows(RUN).map(|run| run.join(" ")));
    }
    runs
}

/// Two pages that share runs of words.
pub(crate) struct Pair<'p> {
    /// The page whose share is told.
    pub a: &'p Id,
    /// The other.
    pub b: &'p Id,
    /// How many of its runs the first shares, in per cent.
    pub percent: usize,
    /// The first shared run, in the order of letters.
    sample: String,
    /// The place of the first among the pages.
    page: usize,
}

/// Every two pages that share a run of words: the larger share of each two.
pub(crate) fn alike(pages: &[Page]) -> Vec<Pair<'_>> {
    let pairs = pairs(pages);
    pairs.into_iter().map(|[a, b]| if b.percent > a.percent { b } else { a }).collect()
}

fn pairs(pages: &[Page]) -> Vec<[Pair<'_>; 2]> {
    let runs: Vec<BTreeSet<String>> = pages.iter().map(runs).collect();
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (page, runs) in runs.iter().enumerate() {
        for run in runs {
            holders.entry(run).or_default().push(page);
        }
    }
    // An ordered map, so that the sample is the same on every PC.
    let mut shared: BTreeMap<(usize, usize), (usize, &str)> = BTreeMap::new();
    for (run, holders) in &holders {
        for (i, a) in holders.iter().enumerate() {
            for b in holders.iter().skip(i + 1) {
                let (count, sample) = shared.entry((*a, *b)).or_insert((0, run));
                *count += 1;
                *sample = (*sample).min(run);
            }
        }
    }
    let pair = |page: usize, other: usize, count: usize, sample: &str| {
        let (a, b) = (&pages.get(page)?.career.id, &pages.get(other)?.career.id);
        let percent = count * 100 / runs.get(page)?.len().max(1);
        Some(Pair { a, b, percent, sample: sample.to_owned(), page })
    };
    let both = |((a, b), (count, sample)): ((usize, usize), (usize, &str))| {
        Some([pair(a, b, count, sample)?, pair(b, a, count, sample)?])
    };
    shared.into_iter().filter_map(both).collect()
}

fn check_runs(pages: &[Page], faults: &mut Vec<Fault>) {
    for pair in pairs(pages).into_iter().flatten().filter(|pair| pair.percent > MOST_SHARED) {
        let Some(page) = pages.get(pair.page) else { continue };
        let percent = u32::try_from(pair.percent).unwrap_or(u32::MAX);
        let what = What::Alike { other: pair.b.clone(), percent, most: MOST_SHARED as u32, sample: pair.sample };
        faults.push(page.text.fault(page.sections.get(1).map_or(0, |section| section.at), what));
    }
}

fn check_sentences(pages: &[Page], faults: &mut Vec<Fault>) {
    let mut holders: BTreeMap<String, Vec<(&Page, &str)>> = BTreeMap::new();
    for page in pages {
        let mut here = BTreeSet::new();
        for sentence in prose(page).flat_map(sentences) {
            let words: Vec<String> = plain_words(sentence).collect();
            if words.len() >= SHORT && here.insert(words.join(" ")) {
                holders.entry(words.join(" ")).or_default().push((page, sentence));
            }
        }
    }
    for holders in holders.into_values().filter(|holders| holders.len() > MOST_PAGES) {
        let count = holders.len();
        for (page, sentence) in holders {
            let what = What::RepeatedSentence { sentence: sentence.to_owned(), pages: count, most: MOST_PAGES };
            faults.push(page.text.fault(place(page, sentence), what));
        }
    }
}

/// Where a sentence stands. In the file it may be broken over lines, so its first words decide.
fn place(page: &Page, sentence: &str) -> usize {
    let start: String = sentence.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    let source = &page.text.source;
    source.find(sentence).or_else(|| source.find(&start)).unwrap_or_default()
}
