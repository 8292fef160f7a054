//! What a record costs, each beside the same work without it: `cargo bench -p record`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot set the scene has failed")]

use std::path::{Path, PathBuf};

use divan::Bencher;
use record::{Device, Passphrase, Record, peek};
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

const ENTRIES: usize = 10_000;

fn main() {
    divan::main();
}

fn device(number: u8) -> Device {
    Device::try_from(&[number; 16][..]).unwrap()
}

/// A change as the app writes it: a note of 20 to 500 letters.
fn change(number: usize) -> Value {
    json!({
        "change": "noted",
        "about": { "about": "page", "target": "career/clinical-perfusionist" },
        "after": [],
        "text": "heather and granite ".repeat(1 + number % 25),
    })
}

fn written(entries: usize, lock: Option<&Passphrase>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.cairn");
    let mut record = Record::create(&path, lock, device(1)).unwrap();
    record.append_all((0..entries).map(change)).unwrap();
    record.close().unwrap();
    (folder, path)
}

/// Every row of the same file, read as plain SQLite.
fn rows(path: &Path) -> usize {
    let db = Connection::open(path).unwrap();
    let mut all = db.prepare("SELECT id, device, at, sealed FROM entry ORDER BY at, device, id").unwrap();
    let rows = all.query_map([], |row| {
        let (id, device, at): (Vec<u8>, Vec<u8>, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok((id, device, at, row.get::<_, Vec<u8>>(3)?))
    });
    rows.unwrap().map(|row| row.unwrap()).collect::<Vec<_>>().len()
}

#[divan::bench]
fn open_10_000_entries(bencher: Bencher<'_, '_>) {
    let (_folder, path) = written(ENTRIES, None);
    bencher.bench_local(|| Record::open(&path, None, device(1)).unwrap());
}

#[divan::bench]
fn open_and_read_10_000_entries_as_json(bencher: Bencher<'_, '_>) {
    let (_folder, path) = written(ENTRIES, None);
    bencher.bench_local(|| {
        let record = Record::open(&path, None, device(1)).unwrap();
        record.live().map(|entry| entry.read::<Value>().unwrap()).filter(Value::is_object).count()
    });
}

#[divan::bench]
fn open_10_000_entries_baseline_plain_sqlite(bencher: Bencher<'_, '_>) {
    let (_folder, path) = written(ENTRIES, None);
    bencher.bench_local(|| rows(&path));
}

#[divan::bench]
fn what_undo_could_do_among_10_000_entries(bencher: Bencher<'_, '_>) {
    let (_folder, path) = written(ENTRIES, None);
    let record = Record::open(&path, None, device(1)).unwrap();
    bencher.bench_local(|| (record.undoable().is_some(), record.redoable().is_some()));
}

#[divan::bench]
fn peek_at_10_000_entries(bencher: Bencher<'_, '_>) {
    let (_folder, path) = written(ENTRIES, None);
    bencher.bench_local(|| peek(&path).unwrap());
}

#[divan::bench]
fn append_one(bencher: Bencher<'_, '_>) {
    let (_folder, path) = written(100, None);
    let mut record = Record::open(&path, None, device(1)).unwrap();
    let change = change(5);
    bencher.bench_local(|| record.append(&change).unwrap().id);
}

#[divan::bench]
fn append_one_baseline_plain_sqlite(bencher: Bencher<'_, '_>) {
    let (_folder, path) = written(100, None);
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "synchronous", "extra").unwrap();
    let mut insert = db.prepare("INSERT INTO entry SELECT id, device, at, sealed FROM entry WHERE rowid = 5").unwrap();
    bencher.bench_local(|| insert.execute([]).unwrap());
}

#[divan::bench(sample_count = 20)]
fn merge_two_of_10_000_entries(bencher: Bencher<'_, '_>) {
    let (folder, path) = written(ENTRIES / 2, None);
    let other = folder.path().join("other.cairn");
    std::fs::copy(&path, &other).unwrap();
    for (path, number) in [(&path, 1), (&other, 2)] {
        let mut record = Record::open(path, None, device(number)).unwrap();
        record.append_all((0..ENTRIES / 2).map(change)).unwrap();
    }
    let fresh = folder.path().join("fresh.cairn");
    let open = || {
        std::fs::copy(&path, &fresh).unwrap();
        Record::open(&fresh, None, device(1)).unwrap()
    };
    bencher.with_inputs(open).bench_local_values(|mut record| {
        assert_eq!(record.merge_from(&other).unwrap().added.len(), ENTRIES / 2);
    });
}

#[divan::bench(sample_count = 20)]
fn unlock(bencher: Bencher<'_, '_>) {
    let lock = Passphrase::new("three stones on the hill").unwrap();
    let (_folder, path) = written(1, Some(&lock));
    bencher.bench_local(|| Record::open(&path, Some(&lock), device(1)).unwrap());
}

/// The passphrase alone, at the work factors that were considered.
#[divan::bench(args = [14, 15, 16], sample_count = 20)]
fn unlock_baseline_age(bencher: Bencher<'_, '_>, work: u8) {
    let passphrase = || age::secrecy::SecretString::from("three stones on the hill");
    let mut recipient = age::scrypt::Recipient::new(passphrase());
    recipient.set_work_factor(work);
    let wrapped = age::encrypt(&recipient, &[7; 32]).unwrap();
    bencher.bench_local(|| {
        let mut identity = age::scrypt::Identity::new(passphrase());
        identity.set_max_work_factor(16);
        age::decrypt(&identity, &wrapped).unwrap()
    });
}
