//! What comes before what. Everything that can be tuned about the order is here and in `expand`'s `sure`.

use career::Kind;

use super::expand::Term;
use super::index::{Entry, FIELDS, Fields, Index, bit, fields_of};
use super::{Field, Why};

/// How much a word counts for where it stands. The proportions are those of the English careers service's own search
/// (title 7, other titles 6, overview 5, category 4, hidden titles 3), with prose below them.
fn weight(field: Field) -> f32 {
    match field {
        Field::Title => 7.0,
        Field::OtherName => 6.0,
        Field::SearchTerm => 5.0,
        Field::Topic => 4.0,
        Field::Summary => 4.0,
        Field::Industry => 3.0,
        Field::Skill => 2.0,
        Field::Subject => 2.0,
        Field::Task => 2.0,
        Field::Text => 1.0,
        Field::Nearest => 0.0,
    }
}

/// How much a whole name counts when the query is that name and nothing else.
fn name_weight(field: Field) -> f32 {
    match field {
        Field::Title => 60.0,
        Field::OtherName => 52.0,
        Field::SearchTerm => 45.0,
        _ => 0.0,
    }
}

/// What a query that is exactly a title, or exactly another name, gains besides: far above all else.
const EXACT: f32 = 100.0;
/// What further fields with the same word add, as a share of their weights.
const MORE_FIELDS: f32 = 0.25;
/// How hard a page is held to having every word: its score is multiplied by the share it has, to this power.
const COVERAGE: i32 = 1;
/// A page that lacks a word stays, when others have them all, only where one of its names is at least so alike...
const ALIKE: f32 = 0.3;
/// ...or where fewer than so many have them all: a list of two helps nobody.
const FEW: usize = 8;
/// A subject, course or industry is what somebody looks for, and not just where a word stands, from so alike on.
const NAMED: f32 = 0.6;
/// Pages that are compared name by name; the rest keep the order of their words.
const COMPARED: usize = 256;

/// The fields that a beginning of one or two letters is looked for in.
fn name_fields() -> Fields {
    bit(Field::Title) | bit(Field::OtherName) | bit(Field::SearchTerm)
}

/// A page that has some word of the query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// Its place in the index.
    pub page: u32,
    pub score: f32,
    /// The share of the query's words that it has, by their weight.
    coverage: f32,
    /// How alike the best of its names is to the query.
    alike: f32,
}

impl Found {
    /// Whether it is what was looked for by name.
    pub fn is_named(&self) -> bool {
        self.alike >= NAMED
    }
}

/// A query against one index.
pub(super) struct Ranking<'i> {
    index: &'i Index,
    terms: Vec<Term>,
    /// How rare each term is.
    rarity: Vec<f32>,
    /// For every word of the index, the term that it answers and how surely.
    answers: Vec<Option<(usize, f32)>>,
}

impl<'i> Ranking<'i> {
    pub fn new(index: &'i Index, terms: Vec<Term>) -> Self {
        let mut answers: Vec<Option<(usize, f32)>> = vec![None; index.words.len()];
        for (number, term) in terms.iter().enumerate() {
            for (place, sure) in &term.meanings {
                if let Some(answer) = answers.get_mut(*place as usize)
                    && answer.is_none_or(|(_, known)| known < *sure)
                {
                    *answer = Some((number, *sure));
                }
            }
        }
        Self { index, terms, rarity: Vec::new(), answers }
    }

    /// Every page that has a word of the query and passes `keep`, best first.
    pub fn rank(&mut self, keep: impl Fn(u32) -> bool) -> Vec<Found> {
        let scored = self.score_words();
        let mut found: Vec<Found> = scored.into_iter().filter(|found| keep(found.page)).collect();
        found.sort_by(|a, b| order(self.index, a, b));
        for one in found.iter_mut().take(COMPARED) {
            let (alike, gain) = self.compare_names(one.page);
            one.alike = alike;
            one.score += gain;
        }
        found.sort_by(|a, b| order(self.index, a, b));
        if found.iter().any(|one| one.coverage > 0.999) {
            let mut kept = 0;
            found.retain(|one| {
                let keep = one.coverage > 0.999 || one.alike >= ALIKE || kept < FEW;
                kept += usize::from(keep);
                keep
            });
        }
        found
    }

    /// Adds up words: for each page and term the surest answer, weighed by its fields and by how rare the term is.
    fn score_words(&mut self) -> Vec<Found> {
        let pages = self.index.entries.len();
        let weights: Vec<f32> = (0..1 << FIELDS.len()).map(weight_of).collect();
        let (mut scores, mut coverage) = (vec![0.0_f32; pages], vec![0.0_f32; pages]);
        let mut best = vec![0.0_f32; pages];
        let mut touched: Vec<u32> = Vec::new();
        for term in &self.terms {
            touched.clear();
            let only = if term.names_only { name_fields() } else { Fields::MAX };
            for (place, sure) in &term.meanings {
                let Some(word) = self.index.words.get(*place as usize) else { continue };
                for (page, fields) in self.index.postings(word) {
                    let weight = weights.get(usize::from(fields & only)).copied().unwrap_or_default() * sure;
                    let Some(best) = best.get_mut(*page as usize) else { continue };
                    if weight > 0.0 && *best == 0.0 {
                        touched.push(*page);
                    }
                    *best = best.max(weight);
                }
            }
            let rarity = (1.0 + pages as f32 / (1 + touched.len()) as f32).ln();
            self.rarity.push(rarity);
            for page in &touched {
                let page = *page as usize;
                if let (Some(score), Some(share), Some(best)) =
                    (scores.get_mut(page), coverage.get_mut(page), best.get_mut(page))
                {
                    *score += rarity * std::mem::take(best);
                    *share += rarity;
                }
            }
        }
        let all: f32 = self.rarity.iter().sum();
        let pages = scores.iter().zip(&coverage).zip(0..).filter(|((score, _), _)| **score > 0.0);
        pages
            .map(|((score, share), page)| {
                let coverage = share / all;
                Found { page, score: score * coverage.powi(COVERAGE), coverage, alike: 0.0 }
            })
            .collect()
    }

    /// How alike the best of a page's names is to the whole query, and what that gains it.
    fn compare_names(&self, page: u32) -> (f32, f32) {
        let Some(entry) = self.index.entries.get(page as usize) else { return (0.0, 0.0) };
        let (mut most_alike, mut gain) = (0.0_f32, 0.0_f32);
        for (field, name) in &entry.names {
            let weight = name_weight(*field);
            if weight == 0.0 {
                continue;
            }
            let alike = self.likeness(*name);
            let exact = if alike > 0.97 && *field != Field::SearchTerm { EXACT } else { 0.0 };
            most_alike = most_alike.max(alike);
            gain = gain.max(weight * alike * alike + exact);
        }
        (most_alike, gain)
    }

    /// How alike a name is to the query, 0 to 1: the share of the query it answers against the share of it that the
    /// query answers, both weighed by how rare the words are.
    fn likeness(&self, name: u32) -> f32 {
        let Some(name) = self.index.names.get(name as usize) else { return 0.0 };
        let (mut answered, mut unasked) = (vec![0.0_f32; self.terms.len()], 0.0);
        for word in &name.words {
            match self.answers.get(*word as usize).copied().flatten() {
                Some((term, sure)) => {
                    if let Some(answer) = answered.get_mut(term) {
                        *answer = sure.max(*answer);
                    }
                }
                None => unasked += self.plainness(*word),
            }
        }
        let shared: f32 = answered.iter().zip(&self.rarity).map(|(sure, rarity)| sure * rarity).sum();
        let asked: f32 = self.rarity.iter().sum();
        if shared == 0.0 { 0.0 } else { 2.0 * shared / (asked + unasked + shared.min(asked)) }
    }

    /// How much a word of a name that nobody asked for takes off: rare words say more, so they take off more.
    fn plainness(&self, word: u32) -> f32 {
        let count = self.index.words.get(word as usize).map_or(1, |word| word.count);
        (1.0 + self.index.entries.len() as f32 / (1 + count) as f32).ln()
    }

    /// Why a page is there: its names that answer, the best first, then its prose.
    pub fn why(&self, page: u32) -> Vec<Why> {
        let Some(entry) = self.index.entries.get(page as usize) else { return Vec::new() };
        let mut names: Vec<(f32, Why)> = self.names_that_answer(entry);
        names.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut why: Vec<Why> = names.into_iter().map(|(_, why)| why).take(3).collect();
        why.extend(self.prose_that_answers(page));
        why
    }

    fn names_that_answer(&self, entry: &Entry) -> Vec<(f32, Why)> {
        let answer = |(field, place): &(Field, u32)| {
            let name = self.index.names.get(*place as usize)?;
            let answering = name.words.iter().filter(|w| self.answers.get(**w as usize).is_some_and(Option::is_some));
            let words: Vec<String> = answering.filter_map(|word| self.word(*word)).collect();
            let worth = self.likeness(*place) * name_weight(*field).max(weight(*field));
            (!words.is_empty()).then(|| (worth, Why { field: *field, name: name.text.to_string(), words }))
        };
        entry.names.iter().filter_map(answer).collect()
    }

    fn prose_that_answers(&self, page: u32) -> Vec<Why> {
        let mut why: Vec<Why> = Vec::new();
        let answering = self.answers.iter().zip(0..).filter(|(answer, _)| answer.is_some());
        for (_, place) in answering {
            let Some(word) = self.index.words.get(place as usize) else { continue };
            let postings = self.index.postings(word);
            let Ok(at) = postings.binary_search_by_key(&page, |(page, _)| *page) else { continue };
            let fields = postings.get(at).map_or(0, |(_, fields)| *fields);
            for field in
                fields_of(fields).filter(|f| matches!(f, Field::Topic | Field::Summary | Field::Task | Field::Text))
            {
                let word = word.text.to_string();
                match why.iter_mut().find(|known| known.field == field) {
                    Some(known) => known.words.push(word),
                    None => why.push(Why { field, name: String::new(), words: vec![word] }),
                }
            }
        }
        why.sort_by_key(|why| why.field);
        why
    }

    fn word(&self, place: u32) -> Option<String> {
        self.index.words.get(place as usize).map(|word| word.text.to_string())
    }
}

/// Careers before other things; then the better score; then the order of the index, so that ties always fall alike.
fn order(index: &Index, a: &Found, b: &Found) -> std::cmp::Ordering {
    let other = |found: &Found| index.entries.get(found.page as usize).is_none_or(|e| e.target.kind != Kind::Career);
    other(a).cmp(&other(b)).then(b.score.total_cmp(&a.score)).then(a.page.cmp(&b.page))
}

/// The weight of a word that stands in a set of fields: its best one, and a share of the others.
fn weight_of(fields: Fields) -> f32 {
    let (mut best, mut all) = (0.0_f32, 0.0_f32);
    for field in fields_of(fields) {
        best = best.max(weight(field));
        all += weight(field);
    }
    best + MORE_FIELDS * (all - best)
}
