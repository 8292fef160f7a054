//! Every format that was ever released must open for ever: `golden/format-N.cairn` holds a record of each.
//!
//! The files are never written again. `golden/format-1.cairn` has the passphrase below; `docs/record-format.md` tells
//! how to read it, and `golden/format-1-open.cairn` is the same record with its key in the clear.
#![allow(clippy::unwrap_used, reason = "a test that cannot set the scene has failed")]

mod common;

use std::fs;
use std::path::Path;

use common::{device, folder, live, passphrase};
use record::{Kind, Passphrase, Record, peek};
use serde_json::json;

fn check(golden: &str, lock: Option<&Passphrase>) {
    let (_folder, path) = folder();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(golden), &path).unwrap();
    assert_eq!(peek(&path).unwrap().locked, lock.is_some());
    let mut record = Record::open(&path, lock, device(1)).unwrap();
    assert_eq!(record.id().to_string(), fs::read_to_string(ids()).unwrap().trim());
    let settled = json!({ "change": "preferred", "theme": "dark" });
    let named = json!({ "change": "named", "nickname": "Mòrag" });
    assert_eq!(live(&record), [named, settled, json!({ "change": "noted", "text": "🪨 שלום" })]);
    let kinds: Vec<_> = record.entries().iter().map(|entry| entry.kind).collect();
    let (undone, undo) = (record.entries()[3].id, record.entries()[4].id);
    assert_eq!(
        kinds,
        [
            Kind::Change,
            Kind::Settled,
            Kind::Change,
            Kind::Change,
            Kind::Undo { of: undone },
            Kind::Undo { of: undo },
            Kind::Undo { of: undone },
        ]
    );
    assert!(record.entries().iter().all(|entry| entry.written == 1_795_000_000_000));
    assert_eq!(record.redo().unwrap(), Some(undone), "and it can still be written");
}

fn ids() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/format-1.id")
}

#[test]
fn a_locked_record_of_format_1_opens() {
    check("format-1.cairn", Some(&passphrase("three stones on the hill")));
}

#[test]
fn an_open_record_of_format_1_opens() {
    check("format-1-open.cairn", None);
}
