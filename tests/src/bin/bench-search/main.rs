//! How often a real job title finds its kind of work: `bench-search TITLES [EVERY]`.
//!
//! TITLES has a title and the SOC 2020 unit group it belongs to on each line, parted by a tab. For each title whose
//! group has a career, a search is right when a career of that group is among its first five. The same documents and
//! titles go to plain FTS5, tantivy, MiniSearch and Fuse.js, set up as their manuals say. EVERY takes one title in so
//! many (3 unless said), for the slowest of them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a tool for developers says what is wrong by failing")]

mod keystrokes;
mod peers;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use catalogue::{Catalogue, Query};
use serde::Serialize;

/// How many hits count.
const FIRST: usize = 5;

/// A career as every engine gets it.
#[derive(Serialize)]
struct Document {
    id: String,
    title: String,
    names: String,
    summary: String,
    body: String,
}

/// A real title and its unit group.
struct Title {
    text: String,
    group: String,
}

/// What an engine did with all the titles.
struct Outcome {
    engine: &'static str,
    /// The ids found for each title, at most [`FIRST`].
    found: Vec<Vec<String>>,
    took: Duration,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let titles = arguments.next().unwrap_or_else(|| panic!("bench-search TITLES [EVERY]"));
    let every = arguments.next().map_or(3, |every| every.parse().unwrap());
    let catalogue = Catalogue::open(&tests::world::target().join("catalogue.sqlite")).unwrap();
    let groups: BTreeSet<&str> = catalogue.careers().iter().map(|row| row.soc2020.as_str()).collect();
    let all = read_titles(&titles);
    let asked: Vec<Title> =
        all.into_iter().step_by(every).filter(|title| groups.contains(title.group.as_str())).collect();
    let documents = documents(&catalogue);
    println!(
        "{} careers of {} unit groups; {} real titles of these groups",
        documents.len(),
        groups.len(),
        asked.len()
    );
    println!("{:<12} {:>13} {:>9} {:>14}", "engine", "in first five", "first", "a title");
    for outcome in [
        ours(&catalogue, &asked),
        peers::fts5(&documents, &asked),
        peers::tantivy(&documents, &asked),
        peers::node("minisearch", &documents, &asked),
        peers::node("fuse.js", &documents, &asked),
    ] {
        report(&catalogue, &asked, &outcome);
    }
    keystrokes::report(&asked);
}

fn read_titles(path: &str) -> Vec<Title> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let title = |line: &str| {
        let (text, group) = line.split_once('\t')?;
        Some(Title { text: text.to_owned(), group: group.trim().to_owned() })
    };
    text.lines().skip(1).filter_map(title).collect()
}

fn documents(catalogue: &Catalogue) -> Vec<Document> {
    let document = |row: &catalogue::Row| {
        let career = catalogue.career(&row.id).unwrap().unwrap();
        let words = &career.words;
        let prose = words.sections().into_iter().flatten().flat_map(career::Block::texts);
        Document {
            id: row.id.to_string(),
            title: row.title.clone(),
            names: [career.facts.also_known_as, career.facts.search_terms].concat().join(" · "),
            summary: row.summary.clone(),
            body: prose
                .chain(words.tasks.iter().map(String::as_str))
                .chain(career.facts.topics.iter().map(String::as_str))
                .collect::<Vec<_>>()
                .join(" "),
        }
    };
    catalogue.careers().iter().map(document).collect()
}

fn ours(catalogue: &Catalogue, asked: &[Title]) -> Outcome {
    let start = Instant::now();
    let find = |title: &Title| {
        let hits = catalogue.search(&Query { text: title.text.clone(), limit: FIRST, ..Query::default() });
        hits.into_iter().map(|hit| hit.target.id.to_string()).collect()
    };
    let found = asked.iter().map(find).collect();
    Outcome { engine: "Cairn", found, took: start.elapsed() }
}

fn report(catalogue: &Catalogue, asked: &[Title], outcome: &Outcome) {
    let group = |id: &String| id.parse().ok().and_then(|id| Some(catalogue.row(&id)?.soc2020.as_str()));
    let right = |most: usize| {
        let pairs = asked.iter().zip(&outcome.found);
        pairs.filter(|(title, found)| found.iter().take(most).any(|id| group(id) == Some(&title.group))).count()
    };
    let share = |most| 100.0 * right(most) as f64 / asked.len() as f64;
    let each = outcome.took / u32::try_from(asked.len()).unwrap();
    println!(
        "{:<12} {:>11.1} % {:>7.1} % {:>12.3} ms",
        outcome.engine,
        share(FIRST),
        share(1),
        each.as_secs_f64() * 1e3
    );
}
