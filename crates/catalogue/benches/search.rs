//! Search as it is typed, beside plain FTS5 on the same documents. The careers (1,000, with 1,000 or 30,000 courses)
//! are generated: made-up words in real proportions, under real titles.
//!
//! Each sample answers one list of queries, of every sort that people type; divide by its length for one query.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot start must stop")]

#[path = "../tests/made/mod.rs"]
mod made;

use std::sync::OnceLock;

use catalogue::{Catalogue, Filters, Query, build};
use divan::Bencher;
use made::Made;
use rusqlite::Connection;

const QUERIES: [&str; 16] = [
    "n",
    "nu",
    "nur",
    "nurse",
    "veterinary nurse",
    "vetinary nurse",
    "elecrician",
    "lorry drver",
    "deep sea",
    "d",
    "wind turbine technician",
    "teaching",
    "i want to work with animals",
    "biology",
    "scientst",
    "xqzzy",
];

fn main() {
    divan::main();
}

fn built() -> &'static (Made, Catalogue) {
    static BUILT: OnceLock<(Made, Catalogue)> = OnceLock::new();
    BUILT.get_or_init(|| made_with(1_000))
}

fn large() -> &'static (Made, Catalogue) {
    static BUILT: OnceLock<(Made, Catalogue)> = OnceLock::new();
    BUILT.get_or_init(|| made_with(30_000))
}

fn made_with(courses: usize) -> (Made, Catalogue) {
    let made = Made::new(1_000, courses);
    let path = made.path("c.sqlite");
    build(made.dir(), &path).unwrap();
    let catalogue = Catalogue::open(&path).unwrap();
    (made, catalogue)
}

fn all(catalogue: &Catalogue) -> usize {
    let query = |text: &&str| Query { text: (*text).to_owned(), filters: Filters::default(), limit: 20 };
    QUERIES.iter().map(|text| catalogue.search(&query(text)).len()).sum()
}

#[divan::bench]
fn cairn_1000_careers(bencher: Bencher<'_, '_>) {
    let (_, catalogue) = built();
    bencher.bench_local(|| all(catalogue));
}

#[divan::bench(args = QUERIES)]
fn cairn_one_query(bencher: Bencher<'_, '_>, text: &str) {
    let (_, catalogue) = built();
    bencher.bench_local(|| catalogue.search(&Query { text: text.to_owned(), filters: Filters::default(), limit: 20 }));
}

#[divan::bench]
fn cairn_1000_careers_and_30000_courses(bencher: Bencher<'_, '_>) {
    let (_, catalogue) = large();
    bencher.bench_local(|| all(catalogue));
}

/// FTS5 as its manual has it: porter stemmer, weighted columns, the last word a prefix. It forgives no spelling and
/// gives no reasons.
#[divan::bench]
fn fts5_1000_careers(bencher: Bencher<'_, '_>) {
    let (_, catalogue) = built();
    let db = plain_fts5(catalogue);
    let mut query = db
        .prepare("SELECT id, title FROM page WHERE page MATCH ?1 ORDER BY bm25(page, 0, 7, 6, 5, 1) LIMIT 20")
        .unwrap();
    bencher.bench_local(|| {
        let rows = |text: &&str| {
            let text = text.split(' ').map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" ") + "*";
            let rows = query.query_map([text], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
            rows.unwrap().filter_map(Result::ok).count()
        };
        QUERIES.iter().map(rows).sum::<usize>()
    });
}

fn plain_fts5(catalogue: &Catalogue) -> Connection {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE page USING fts5(id UNINDEXED, title, names, summary, body, \
         tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3')",
    )
    .unwrap();
    for row in catalogue.careers() {
        let career = catalogue.career(&row.id).unwrap().unwrap();
        let names = [career.facts.also_known_as.join(" "), career.facts.search_terms.join(" ")].join(" ");
        let words = &career.words;
        let prose = words.sections().into_iter().flatten().flat_map(career::Block::texts);
        let body = prose.chain(words.tasks.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
        let values = [row.id.as_str(), &row.title, &names, &row.summary, &body];
        db.execute("INSERT INTO page VALUES (?1, ?2, ?3, ?4, ?5)", values).unwrap();
    }
    db
}

#[divan::bench]
fn facets(bencher: Bencher<'_, '_>) {
    let (_, catalogue) = built();
    bencher.bench_local(|| catalogue.facets(&Filters::default()));
}

#[divan::bench(sample_count = 20)]
fn open(bencher: Bencher<'_, '_>) {
    let path = built().0.path("c.sqlite");
    bencher.bench_local(|| Catalogue::open(&path).unwrap());
}

/// The whole check of 500 careers and 350 courses; the budget is five seconds.
#[divan::bench(sample_count = 5)]
fn check_500_careers(bencher: Bencher<'_, '_>) {
    let made = Made::new(500, 350);
    bencher.bench_local(|| catalogue::check(made.dir()).len());
}
