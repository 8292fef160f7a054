//! Finding things by what people type.
//!
//! The index is one of words, made when the catalogue is built and held in memory: which pages have a word, and in
//! which of their fields. It is not SQLite's FTS5, because forgiving spelling, following a word to its family
//! (teaching, teacher) and saying why a row is there all need the words themselves. What that costs beside plain FTS5
//! is measured in `benches/search.rs`.

mod coding;
mod expand;
mod index;
mod nearest;
mod rank;
mod words;

use career::Target;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use index::{Document, Index};
pub(crate) use words::fold;

use crate::page::{Filters, Row};
use rank::{Found, Ranking};

/// What somebody is looking for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Query {
    /// What they typed; anything goes. Empty lists every career that passes the filters, A–Z.
    #[serde(default)]
    pub text: String,
    /// What careers are narrowed to. While any is set, only careers are found.
    #[serde(default)]
    pub filters: Filters,
    /// The most hits to give.
    pub limit: usize,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// What it is.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// How well it fits: comparable within one search, above 0; 0 in an A–Z.
    pub score: f32,
    /// Why it is here, the strongest reason first; empty in an A–Z.
    pub why: Vec<Why>,
}

/// Why something was found: a field and what in it answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Why {
    /// Where the words stand.
    pub field: Field,
    /// The whole name that matched (another title, a search term, a subject, an industry); empty for prose.
    pub name: String,
    /// The words on the page that matched, in small letters and without accents.
    pub words: Vec<String>,
}

/// A part of a page that search looks in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The title.
    Title,
    /// Another name it goes by.
    OtherName,
    /// What people type when they look for it.
    SearchTerm,
    /// A word that people connect with it.
    Topic,
    /// The summary.
    Summary,
    /// The name of one of its industries.
    Industry,
    /// A skill special to it.
    Skill,
    /// A useful school subject.
    Subject,
    /// Its day-to-day tasks.
    Task,
    /// Anywhere else on the page.
    Text,
    /// Nowhere: nothing matched, and this title is spelled most like what was typed.
    Nearest,
}

impl Index {
    /// Finds what a query asks for among the index's pages. `rows` are its careers, in its own order.
    pub fn search(&self, rows: &[Row], query: &Query) -> Vec<Hit> {
        let filters = &query.filters;
        let passes = |page: u32| match rows.get(page as usize) {
            Some(row) => filters.pass(row),
            None => filters.is_empty(),
        };
        let terms = expand::expand(self, &query.text);
        if terms.is_empty() {
            let all = (0..).zip(rows).filter(|(_, row)| filters.pass(row)).take(query.limit);
            return all.filter_map(|(page, _)| self.hit(page, 0.0, Vec::new())).collect();
        }
        let mut ranking = Ranking::new(self, terms);
        let found = ranking.rank(passes);
        if found.is_empty() {
            return self.most_alike(query, passes);
        }
        let chosen = share(&found, query.limit, |found| (found.page as usize) < rows.len());
        chosen.into_iter().filter_map(|found| self.hit(found.page, found.score, ranking.why(found.page))).collect()
    }

    /// The pages whose titles look most like what was typed.
    fn most_alike(&self, query: &Query, passes: impl Fn(u32) -> bool) -> Vec<Hit> {
        let pages: Vec<u32> = (0..).zip(&self.entries).map(|(page, _)| page).filter(|page| passes(*page)).collect();
        let titles = pages.iter().filter_map(|page| Some(self.entries.get(*page as usize)?.title.as_str()));
        let nearest = nearest::nearest(&query.text, titles, query.limit.min(NEAREST));
        let why = || vec![Why { field: Field::Nearest, name: String::new(), words: Vec::new() }];
        let hit = |(place, alike): (usize, f32)| self.hit(*pages.get(place)?, alike, why());
        nearest.into_iter().filter_map(hit).collect()
    }

    fn hit(&self, page: u32, score: f32, why: Vec<Why>) -> Option<Hit> {
        let entry = self.entries.get(page as usize)?;
        Some(Hit {
            target: entry.target.clone(),
            title: entry.title.clone(),
            summary: entry.summary.clone(),
            score,
            why,
        })
    }
}

/// The most titles to offer when nothing matches.
const NEAREST: usize = 8;

/// The first `limit` of what was found, careers first; up to a quarter of the places go to other things of just that
/// name, so that a subject or a course is not crowded out by careers that merely mention it.
fn share(found: &[Found], limit: usize, is_career: impl Fn(&Found) -> bool) -> Vec<Found> {
    let careers = found.iter().filter(|one| is_career(one)).count();
    let named = found.iter().filter(|one| !is_career(one) && one.is_named()).count();
    let kept = named.min(limit / 4).max(limit.saturating_sub(careers)).min(found.len() - careers);
    let mut chosen: Vec<Found> = found.iter().copied().filter(&is_career).take(limit - kept).collect();
    chosen.extend(found.iter().copied().filter(|one| !is_career(one)).take(kept));
    chosen
}
