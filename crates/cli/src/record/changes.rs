//! Changes as text: JSON, one a line.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use career::{Change, Limit};
use serde_json::Value;

use super::stopped::plain;
use crate::Ending;

/// The most bytes that a line is read to: what no record would keep is not held in memory either.
const LONGEST: u64 = record::PAYLOAD_LIMIT as u64;

/// Reads changes and checks each. A bad line refuses all of them; lines without anything on them are passed over.
pub(super) fn read(input: &Path) -> Result<Vec<Change>, Ending> {
    let unread = |e: io::Error| Ending::Stopped(format!("{}: {e}: name a file of changes, or \"-\"", input.display()));
    let mut lines: Box<dyn BufRead> = match input.as_os_str().to_str() {
        Some("-") => Box::new(io::stdin().lock()),
        _ => Box::new(BufReader::new(File::open(input).map_err(unread)?)),
    };
    let (mut changes, mut line, mut number) = (Vec::new(), Vec::new(), 0_usize);
    while lines.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line).map_err(unread)? > 0 {
        number += 1;
        let bad = |why: &str| Ending::Stopped(format!("line {number}: {why}. Nothing was kept"));
        if line.len() as u64 > LONGEST {
            return Err(bad("longer than a record keeps"));
        }
        if !line.trim_ascii().is_empty() {
            changes.push(change(&line).map_err(|error| bad(&error.words()))?);
        }
        line.clear();
    }
    Ok(changes)
}

/// Why a line is no change that can be kept.
enum Bad {
    NotJson(serde_json::Error),
    NotAChange(serde_json::Error),
    Unknown(String),
    TooLong(Limit),
}

impl Bad {
    fn words(&self) -> String {
        match self {
            Self::NotJson(e) => {
                let why = e.to_string();
                // The parser's own line is always the first: it sees one line at a time.
                let why = why.split(" at line ").next().unwrap_or_default();
                format!("not JSON: {}, at column {}", plain(why), e.column())
            }
            Self::NotAChange(e) => format!("not a change: {}", plain(&e.to_string())),
            Self::Unknown(field) => format!("no change has the field \"{}\" there", plain(field)),
            Self::TooLong(limit) => too_long(limit),
        }
    }
}

fn change(line: &[u8]) -> Result<Change, Bad> {
    let written: Value = serde_json::from_slice(line).map_err(Bad::NotJson)?;
    // From the text again: a value has forgotten what was said twice.
    let change: Change = serde_json::from_slice(line).map_err(Bad::NotAChange)?;
    let understood = serde_json::to_value(&change).map_err(Bad::NotAChange)?;
    if let Some(field) = left_out(&written, &understood) {
        return Err(Bad::Unknown(field));
    }
    change.checked().map_err(Bad::TooLong)
}

/// The first field that was written and not understood: a slip of the pen would else lose what somebody meant.
fn left_out(written: &Value, understood: &Value) -> Option<String> {
    match (written, understood) {
        (Value::Object(written), Value::Object(understood)) => written.iter().find_map(|(name, value)| {
            understood.get(name).map_or_else(|| Some(name.clone()), |known| left_out(value, known))
        }),
        (Value::Array(written), Value::Array(understood)) => {
            written.iter().zip(understood).find_map(|(value, known)| left_out(value, known))
        }
        _ => None,
    }
}

/// Says that a text is longer than Cairn keeps.
pub(super) fn too_long(limit: &Limit) -> String {
    let Limit { field, most, given } = limit;
    format!("the {field} is too long: {given}, and {most} is the most")
}

/// How many there are of each kind of change, by its name in JSON; none for those that this Cairn does not know.
pub(super) fn kinds<'a>(entries: impl Iterator<Item = &'a record::Entry>) -> BTreeMap<Option<String>, usize> {
    let mut kinds = BTreeMap::new();
    for entry in entries {
        *kinds.entry(kind(entry)).or_default() += 1;
    }
    kinds
}

fn kind(entry: &record::Entry) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Name {
        change: String,
    }
    entry.read::<Change>().ok()?;
    entry.read::<Name>().ok().map(|name| name.change)
}
