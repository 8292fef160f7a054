//! How long each key takes while somebody types: every beginning of every title, with 1,000 careers.

use std::time::{Duration, Instant};

use catalogue::{Catalogue, Query};

use crate::{Title, documents, peers};

/// Careers in the catalogue: those of `data/`, again and again.
const CAREERS: usize = 1_000;
/// One title in so many.
const EVERY: usize = 10;

pub(crate) fn report(asked: &[Title]) {
    let folder = tempfile::tempdir().unwrap();
    let catalogue = Catalogue::open(&tests::world::catalogue_of(CAREERS, folder.path())).unwrap();
    let typed: Vec<String> = asked.iter().step_by(EVERY).flat_map(|title| beginnings(&title.text)).collect();
    let db = peers::fts5_of(&documents(&catalogue));
    let mut query = db.prepare(peers::FTS5_QUERY).unwrap();
    let ours = typed.iter().map(|text| {
        let query = Query { text: text.clone(), limit: 20, ..Query::default() };
        time(|| catalogue.search(&query).len())
    });
    let ours = percentiles(ours.collect());
    let mut fts5 = |text: &String| {
        let text = peers::any_word(text);
        time(|| query.query_map([&text], |row| row.get::<_, String>(0)).unwrap().count())
    };
    let fts5 = percentiles(typed.iter().map(&mut fts5).collect());
    println!("\n{} keys typed, {} careers   median      99th", typed.len(), catalogue.careers().len());
    for (name, [median, last]) in [("Cairn", ours), ("FTS5", fts5)] {
        println!("{name:<24} {:>9.3} ms {:>9.3} ms", median.as_secs_f64() * 1e3, last.as_secs_f64() * 1e3);
    }
}

fn beginnings(text: &str) -> Vec<String> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.filter_map(|end| text.get(..end)).map(str::to_owned).collect()
}

fn time(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

/// The median and the 99th percentile.
fn percentiles(mut all: Vec<Duration>) -> [Duration; 2] {
    all.sort_unstable();
    [50, 99].map(|percent| all.get(all.len() * percent / 100).copied().unwrap_or_default())
}
