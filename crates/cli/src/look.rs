//! `search` and `show`.

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use career::{Block, Career, Id, Kind, Route};
use catalogue::{Catalogue, Field, Hit, Query};
use clap::Args;
use serde_json::{Value, json};

use crate::{Ending, find};

#[derive(Args)]
pub(crate) struct Search {
    /// The most hits to print.
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// As JSON: an array of {"kind","id","title","soc2020","score"}.
    #[arg(long)]
    json: bool,
    /// What to look for; "-" reads a query a line and prints a JSON array a line.
    #[arg(allow_hyphen_values = true)]
    query: String,
}

#[derive(Args)]
pub(crate) struct Show {
    /// The id of a career, subject, course or industry.
    id: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

pub(crate) fn search(search: &Search, catalogue: Option<PathBuf>, out: &mut impl Write) -> Result<(), Ending> {
    let catalogue = find::open(catalogue)?;
    let ask = |text: &str| catalogue.search(&Query { text: text.to_owned(), limit: search.limit, ..Query::default() });
    if search.query == "-" {
        let mut input = io::stdin().lock();
        let mut line = Vec::new();
        // Bytes, not lines of UTF-8: a list of queries with one bad byte still gets an answer a line.
        while input.read_until(b'\n', &mut line)? > 0 {
            let text = String::from_utf8_lossy(&line);
            writeln!(out, "{}", as_json(&catalogue, &ask(text.trim_end_matches(['\n', '\r']))))?;
            line.clear();
        }
        return Ok(());
    }
    let hits = ask(&search.query);
    if search.json {
        return Ok(writeln!(out, "{}", as_json(&catalogue, &hits))?);
    }
    if hits.iter().any(|hit| hit.why.iter().any(|why| why.field == Field::Nearest)) {
        writeln!(out, "Nothing matches. The nearest titles:")?;
    }
    for hit in &hits {
        writeln!(out, "{:<9} {:<36} {}", kind(hit.target.kind), hit.target.id, hit.title)?;
    }
    Ok(())
}

fn as_json(catalogue: &Catalogue, hits: &[Hit]) -> Value {
    let hit = |hit: &Hit| {
        let row = (hit.target.kind == Kind::Career).then(|| catalogue.row(&hit.target.id)).flatten();
        let soc2020: Vec<_> = row.iter().map(|row| &row.soc2020).collect();
        json!({
            "kind": hit.target.kind, "id": hit.target.id, "title": hit.title, "soc2020": soc2020, "score": hit.score,
        })
    };
    hits.iter().map(hit).collect()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Career => "career",
        Kind::Subject => "subject",
        Kind::Course => "course",
        Kind::Industry => "industry",
    }
}

pub(crate) fn show(show: &Show, catalogue: Option<PathBuf>, out: &mut impl Write) -> Result<(), Ending> {
    let catalogue = find::open(catalogue)?;
    let page = match show.id.parse::<Id>() {
        Ok(id) => page(&catalogue, &id, show.json)?,
        Err(_) => None,
    };
    if let Some(page) = page {
        return Ok(writeln!(out, "{page}")?);
    }
    let near = catalogue.search(&Query { text: show.id.replace('-', " "), limit: 3, ..Query::default() });
    let near: Vec<_> = near.iter().map(|hit| hit.target.id.as_str()).collect();
    writeln!(io::stderr(), "cairn-cli: there is no \"{}\"; perhaps {}", show.id, near.join(", ")).ok();
    Err(Ending::Faulty)
}

/// The page of an id, whatever it is of, as JSON or as text.
fn page(catalogue: &Catalogue, id: &Id, json: bool) -> Result<Option<String>, Ending> {
    let career = catalogue.career(id).map_err(|e| Ending::Stopped(e.to_string()))?;
    if let (Some(career), false) = (&career, json) {
        return Ok(Some(career_text(career)));
    }
    let value = career
        .map(serde_json::to_value)
        .or_else(|| catalogue.subject(id).map(serde_json::to_value))
        .or_else(|| catalogue.course(id).map(serde_json::to_value))
        .or_else(|| catalogue.industry(id).map(serde_json::to_value))
        .transpose()
        .map_err(|e| Ending::Stopped(e.to_string()))?;
    Ok(value.map(|value| if json { value.to_string() } else { facts_text(&value) }))
}

fn career_text(career: &Career) -> String {
    let (facts, words) = (&career.facts, &career.words);
    let tasks = [Block::List { items: words.tasks.clone() }];
    let sections: [(&str, &[Block]); 7] = [
        ("What it's like", &words.like),
        ("Tasks", &tasks),
        ("Hours", &words.hours),
        ("Environment", &words.environment),
        ("Travel", &words.travel),
        ("Getting in", &words.getting_in),
        ("Progression", &words.progression),
    ];
    let mut text = format!("{}\n\n{}\n", facts.title, facts.summary);
    for (heading, blocks) in sections {
        text += &format!("\n{heading}\n");
        blocks.iter().for_each(|block| text += &block_text(block));
    }
    text += "\nWays in\n";
    facts.routes.iter().for_each(|route| text += &route_text(route));
    text += &format!("\nReviewed {}.\n", facts.reviewed);
    facts.sources.iter().for_each(|source| text += &format!("{source}\n"));
    text.trim_end().to_owned()
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading { text } => format!("  {text}:\n"),
        Block::Paragraph { text } => format!("  {text}\n"),
        Block::List { items } => items.iter().map(|item| format!("  - {item}\n")).collect(),
    }
}

fn route_text(route: &Route) -> String {
    let level = route.entry.map_or_else(String::new, |level| format!(" (from SCQF {})", level.number()));
    let steps: Vec<_> = route.steps.iter().map(|step| step.what.as_str()).collect();
    format!("  - {}{level}: {}\n", route.title, steps.join(", then "))
}

/// The facts of a page that has few, a line each.
fn facts_text(value: &Value) -> String {
    let line = |(name, value): (&String, &Value)| match value {
        Value::Null => None,
        Value::String(text) => Some(format!("{}: {text}", name.replace('_', " "))),
        other => Some(format!("{}: {other}", name.replace('_', " "))),
    };
    value.as_object().into_iter().flatten().filter_map(line).collect::<Vec<_>>().join("\n")
}
