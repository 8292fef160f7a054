//! What is in a record: counted, or all of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use record::{Entry, Kind, Peek, Record};
use serde_json::{Map, Value, json};

use super::changes;
use crate::Ending;

/// What is inside, counted.
pub(super) struct Inside {
    /// Changes by kind, undone ones among them.
    changes: BTreeMap<String, usize>,
    /// Changes that do not count, because they were undone.
    undone: usize,
    /// Undos, and undos of undos.
    undos: usize,
    /// Changes whose payloads were erased.
    erased: usize,
    /// Of a kind that only a newer Cairn knows.
    pub(super) unknown: usize,
}

impl Inside {
    pub(super) fn of(record: &Record) -> Self {
        let entries = record.entries();
        let of = |test: fn(&Entry) -> bool| entries.iter().filter(|entry| test(entry)).count();
        let mut kinds = changes::kinds(entries.iter().filter(|entry| entry.is_change()));
        let strange = kinds.remove(&None).unwrap_or_default();
        Self {
            changes: kinds.into_iter().filter_map(|(kind, count)| Some((kind?, count))).collect(),
            undone: of(Entry::is_change) - record.live().count(),
            undos: of(|entry| matches!(entry.kind, Kind::Undo { .. })),
            erased: of(|entry| entry.kind == Kind::Erased),
            unknown: strange + of(|entry| entry.kind == Kind::Unknown),
        }
    }
}

/// What is known of a record, as JSON.
pub(super) fn about(peek: &Peek, inside: Option<&Inside>) -> Value {
    let inside = inside.map(|Inside { changes, undone, undos, erased, unknown }| {
        json!({ "changes": changes, "undone": undone, "undos": undos, "erased": erased, "unknown": unknown })
    });
    json!({
        "record": peek.id.to_string(),
        "format": peek.format,
        "locked": peek.locked,
        "entries": peek.entries,
        "last": peek.last.map(record::Moment::millis),
        "inside": inside,
    })
}

/// What is known of a record, for people.
pub(super) fn write_about(peek: &Peek, inside: Option<&Inside>, out: &mut impl Write) -> Result<(), Ending> {
    writeln!(out, "record   {}", peek.id)?;
    writeln!(out, "format   {}", peek.format)?;
    writeln!(out, "locked   {}", if peek.locked { "yes" } else { "no: anyone who has the file can read it" })?;
    writeln!(out, "entries  {}", peek.entries)?;
    let last = peek.last.and_then(|last| jiff::Timestamp::from_millisecond(last.millis()).ok());
    writeln!(out, "last     {}", last.map_or_else(|| "never".to_owned(), |last| last.to_string()))?;
    let Some(inside) = inside else {
        let more = if peek.locked {
            "The passphrase shows more: --unlock asks for it."
        } else {
            "More can be told when no other program has it open, and where it may be written."
        };
        return Ok(writeln!(out, "\n{more}")?);
    };
    writeln!(out)?;
    for (kind, count) in &inside.changes {
        writeln!(out, "{count:>7}  {kind}")?;
    }
    let Inside { undone, undos, erased, unknown, .. } = inside;
    writeln!(out, "\n{undone:>7}  of these undone\n{undos:>7}  undos and redos\n{erased:>7}  erased")?;
    Ok(writeln!(out, "{unknown:>7}  of a newer Cairn")?)
}

/// Every entry, in the record's order. docs/record-format.md describes it.
pub(super) fn everything(record: &Record) -> Value {
    let live: BTreeSet<_> = record.live().map(|entry| entry.id).collect();
    let entries: Vec<_> = record.entries().iter().map(|entry| told(entry, live.contains(&entry.id))).collect();
    json!({
        "record": record.id().to_string(),
        "format": record::FORMAT,
        "locked": record.is_locked(),
        "entries": entries,
    })
}

fn told(entry: &Entry, counts: bool) -> Value {
    let mut told = Map::new();
    let mut say = |name: &str, value: Value| told.insert(name.to_owned(), value);
    say("id", json!(entry.id.to_string()));
    say("device", json!(entry.device.to_string()));
    say("at", json!(entry.at.millis()));
    say("written", json!(entry.written));
    match entry.kind {
        Kind::Change | Kind::Settled => {
            let kind = if entry.kind == Kind::Settled { "settled" } else { "change" };
            say("kind", json!(kind));
            say("counts", json!(counts));
            say("change", entry.read().unwrap_or_default());
        }
        Kind::Undo { of } => {
            say("kind", json!("undo"));
            say("of", json!(of.to_string()));
        }
        Kind::Erased => drop(say("kind", json!("erased"))),
        Kind::Unknown => drop(say("kind", json!("unknown"))),
    }
    Value::Object(told)
}
