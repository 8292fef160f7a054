//! What Cairn's search is measured against, each set up as its manual says for a box that people type into.

use std::process::Command;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use serde::Deserialize;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::{Index, TantivyDocument};

use crate::{Document, FIRST, Outcome, Title};

/// SQLite's FTS5: Porter stemmer, columns weighed as ours are, any of the words.
pub(crate) fn fts5(documents: &[Document], asked: &[Title]) -> Outcome {
    let db = fts5_of(documents);
    let mut query = db.prepare(FTS5_QUERY).unwrap();
    let start = Instant::now();
    let mut find = |title: &Title| {
        let rows = query.query_map([any_word(&title.text)], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let found = asked.iter().map(&mut find).collect();
    Outcome { engine: "FTS5", found, took: start.elapsed() }
}

pub(crate) const FTS5_QUERY: &str =
    "SELECT id FROM page WHERE page MATCH ?1 ORDER BY bm25(page, 0, 7, 5, 4, 1) LIMIT 5";

pub(crate) fn fts5_of(documents: &[Document]) -> Connection {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE page USING fts5(id UNINDEXED, title, names, summary, body, \
         tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3')",
    )
    .unwrap();
    for one in documents {
        let values = [&one.id, &one.title, &one.names, &one.summary, &one.body];
        db.execute("INSERT INTO page VALUES (?1, ?2, ?3, ?4, ?5)", values).unwrap();
    }
    db
}

/// Each word quoted, so that nothing typed is read as FTS5's own language; the last may be a beginning.
pub(crate) fn any_word(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let quoted: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    if quoted.is_empty() { "\"\"".to_owned() } else { quoted.join(" OR ") + "*" }
}

/// tantivy: its English stemmer, the same weights, its own parser of queries.
pub(crate) fn tantivy(documents: &[Document], asked: &[Title]) -> Outcome {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("en_stem")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let text = TextOptions::default().set_indexing_options(indexing);
    let id = schema.add_text_field("id", STRING | STORED);
    let fields = ["title", "names", "summary", "body"].map(|name| schema.add_text_field(name, text.clone()));
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(1, 50_000_000).unwrap();
    for one in documents {
        let mut document = TantivyDocument::default();
        document.add_text(id, &one.id);
        for (field, text) in fields.iter().zip([&one.title, &one.names, &one.summary, &one.body]) {
            document.add_text(*field, text);
        }
        writer.add_document(document).unwrap();
    }
    writer.commit().unwrap();
    let searcher = index.reader().unwrap().searcher();
    let mut parser = QueryParser::for_index(&index, fields.to_vec());
    for (field, boost) in fields.iter().zip([7.0, 5.0, 4.0, 1.0]) {
        parser.set_field_boost(*field, boost);
    }
    let start = Instant::now();
    let find = |title: &Title| {
        let (query, _) = parser.parse_query_lenient(&title.text);
        let hits = searcher.search(&query, &TopDocs::with_limit(FIRST).order_by_score()).unwrap();
        let name = |document: TantivyDocument| document.get_first(id)?.as_str().map(str::to_owned);
        hits.into_iter().filter_map(|(_, place)| name(searcher.doc(place).unwrap())).collect()
    };
    let found = asked.iter().map(find).collect();
    Outcome { engine: "tantivy", found, took: start.elapsed() }
}

/// What `tests/peers/search.mjs` prints.
#[derive(Deserialize)]
struct Answer {
    found: Vec<Vec<String>>,
    milliseconds: f64,
}

/// MiniSearch or Fuse.js, in Node.
pub(crate) fn node(engine: &'static str, documents: &[Document], asked: &[Title]) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let (pages, titles) = (folder.path().join("documents.json"), folder.path().join("titles.json"));
    let texts: Vec<&String> = asked.iter().map(|title| &title.text).collect();
    std::fs::write(&pages, serde_json::to_vec(documents).unwrap()).unwrap();
    std::fs::write(&titles, serde_json::to_vec(&texts).unwrap()).unwrap();
    let script = tests::world::root().join("tests/peers/search.mjs");
    let run = Command::new("node").arg(script).arg(engine).arg(&pages).arg(&titles).output().unwrap();
    assert!(run.status.success(), "{engine}: {}", String::from_utf8_lossy(&run.stderr));
    let answer: Answer = serde_json::from_slice(&run.stdout).unwrap();
    Outcome { engine, found: answer.found, took: Duration::from_secs_f64(answer.milliseconds / 1e3) }
}
