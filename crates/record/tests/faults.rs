//! Files that are torn, altered, hostile or of another time: refused with the right reason, never read wrongly.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot set the scene has failed")]

mod common;

use std::fs;
use std::path::Path;

use common::{Seeded, device, folder, live, open, passphrase, written};
use record::{Error, Record, peek};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Opens what may not be a record, and says what it holds.
fn opened(path: &Path) -> Result<Vec<Value>, Error> {
    Record::open(path, None, device(1)).map(|record| live(&record))
}

/// A record that another program has changed.
fn tampered(path: &Path, sql: &str) -> Result<Vec<Value>, Error> {
    written(path, None, 4);
    let db = Connection::open(path).unwrap();
    db.execute_batch(sql).unwrap();
    db.close().unwrap();
    let outcome = opened(path);
    let _ = peek(path);
    outcome
}

#[test]
fn what_is_not_a_record_is_said_to_be_none() {
    let (folder, path) = folder();
    fs::write(&path, "Dear diary. ".repeat(1000)).unwrap();
    assert!(matches!(opened(&path), Err(Error::NotARecord)));
    assert!(matches!(peek(&path), Err(Error::NotARecord)));
    let other = folder.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (a); PRAGMA user_version = 1").unwrap();
    assert!(matches!(opened(&other), Err(Error::NotARecord)));
    assert!(matches!(opened(folder.path()), Err(Error::NotARecord)), "a folder");
    assert_eq!(common::names(folder.path()), ["mòrag.cairn", "other.db"]);
}

#[test]
fn a_record_cut_short_anywhere_is_refused() {
    let (folder, path) = folder();
    let mut record = Record::create(&path, None, device(1)).unwrap();
    record.append_all((0..60).map(|n| json!({"n": n, "text": "x".repeat(n * 20)}))).unwrap();
    record.close().unwrap();
    let whole = fs::read(&path).unwrap();
    let edges = [0, 1, 15, 16, 17, 99, 100, 101, 511, 512, 513, 1024, 4095, 4096, 4097, 8191, 8192, 8193];
    let mut seeded = Seeded(11);
    let samples = (0..120).map(|_| seeded.below(whole.len()));
    for length in edges.into_iter().chain([whole.len() - 1, whole.len() - 4096]).chain(samples) {
        let cut = folder.path().join("cut.cairn");
        fs::write(&cut, &whole[..length]).unwrap();
        let outcome = opened(&cut);
        assert!(matches!(outcome, Err(Error::Damaged | Error::NotARecord)), "{length}: {outcome:?}");
        assert_eq!(fs::read(&cut).unwrap().len(), length, "a torn file is left for whoever may mend it");
    }
}

#[test]
fn a_flipped_bit_is_refused_or_means_nothing_but_is_never_read_wrongly() {
    let (_scene, path) = folder();
    let mut record = Record::create(&path, None, device(1)).unwrap();
    record.append_all((0..40).map(|n| json!({"n": n, "text": "y".repeat(n * 9)}))).unwrap();
    record.append(&"z".repeat(9000)).unwrap();
    record.undo().unwrap();
    let whole = live(&record);
    record.close().unwrap();
    let bytes = fs::read(&path).unwrap();
    let mut seeded = Seeded(7);
    let header = (0..200).map(|bit| bit * 4);
    let samples: Vec<_> = header.chain((0..1200).map(|_| seeded.below(bytes.len() * 8))).collect();
    let mut other = open(&path);
    let (mut refused, entries) = (0, other.entries().len());
    for bit in &samples {
        let (_folder, flipped) = folder();
        let mut altered = bytes.clone();
        altered[bit / 8] ^= 1 << (bit % 8);
        fs::write(&flipped, &altered).unwrap();
        match opened(&flipped) {
            Ok(read) => assert_eq!(read, whole, "bit {bit}"),
            Err(_) => refused += 1,
        }
        let _ = peek(&flipped);
        let _ = other.merge_from(&flipped);
        assert_eq!(other.entries().len(), entries, "bit {bit}");
    }
    assert!(refused > samples.len() / 2, "only {refused} of {} were noticed", samples.len());
}

#[test]
fn a_damaged_key_slot_is_not_taken_for_a_wrong_passphrase() {
    let (folder, path) = folder();
    let lock = passphrase("one");
    written(&path, Some(&lock), 1);
    let bytes = fs::read(&path).unwrap();
    let start = bytes.windows(14).position(|w| w == b"age-encryption").unwrap();
    let mut seeded = Seeded(3);
    for _ in 0..60 {
        let flipped = folder.path().join("flipped.cairn");
        let mut altered = bytes.clone();
        altered[start + seeded.below(bytes.len().min(start + 240) - start)] ^= 1 << seeded.below(8);
        fs::write(&flipped, &altered).unwrap();
        let outcome = Record::open(&flipped, Some(&lock), device(1)).map(|_| ());
        assert!(matches!(outcome, Err(Error::Damaged)), "{outcome:?}");
    }
}

#[test]
fn a_record_of_a_newer_version_is_refused_and_left_alone() {
    let (_folder, path) = folder();
    let newer = tampered(&path, "PRAGMA user_version = 2; CREATE TABLE thing (a);");
    assert!(matches!(newer, Err(Error::Newer { version: 2 })));
    assert!(matches!(peek(&path), Err(Error::Newer { version: 2 })));
}

#[test]
fn an_entry_removed_moved_or_doubled_is_noticed() {
    for sql in [
        "DELETE FROM entry WHERE rowid = 2",
        "DELETE FROM entry",
        "UPDATE entry SET at = at + 1 WHERE rowid = 2",
        "UPDATE entry SET device = zeroblob(16) WHERE rowid = 2",
        "UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE rowid = 3) WHERE rowid = 2",
        "UPDATE entry SET id = (SELECT id FROM entry WHERE rowid = 3) WHERE rowid = 2",
        "INSERT INTO entry SELECT * FROM entry WHERE rowid = 2",
        "INSERT INTO entry SELECT * FROM entry WHERE rowid = 2; INSERT INTO entry SELECT * FROM entry WHERE rowid = 2",
        "UPDATE entry SET sealed = x'00'",
        "UPDATE entry SET sealed = zeroblob(30000000) WHERE rowid = 2",
        "UPDATE entry SET id = x'00' WHERE rowid = 2",
        "UPDATE entry SET at = 9223372036854775807 WHERE rowid = 2",
        "UPDATE entry SET at = -1 WHERE rowid = 2",
        "UPDATE record SET id = zeroblob(16)",
        "UPDATE record SET tally = zeroblob(64)",
        "DELETE FROM record",
        "INSERT INTO record SELECT * FROM record",
        "DELETE FROM slot",
        "UPDATE slot SET wrapped = zeroblob(32)",
        "UPDATE slot SET kind = 'passphrase'",
        "INSERT INTO slot (kind, wrapped, mark) SELECT 'recovery', wrapped, mark FROM slot",
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE slot",
        "ALTER TABLE entry ADD COLUMN more BLOB",
        "PRAGMA user_version = 0",
    ] {
        let (_folder, path) = folder();
        let outcome = tampered(&path, sql);
        assert!(matches!(outcome, Err(Error::Damaged)), "{sql}: {outcome:?}");
    }
}

#[test]
fn a_file_that_may_not_be_written_says_so() {
    let (_folder, path) = folder();
    written(&path, None, 1);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions.clone()).unwrap();
    assert!(matches!(opened(&path), Err(Error::ReadOnly)));
    assert_eq!(peek(&path).unwrap().entries, 1);
    #[allow(clippy::permissions_set_readonly_false, reason = "so that Windows can remove the folder")]
    permissions.set_readonly(false);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(open(&path).entries().len(), 1);
}

/// A disk of 256 KiB, where this user may mount one.
#[cfg(target_os = "linux")]
struct SmallDisk<'a>(&'a Path);

#[cfg(target_os = "linux")]
impl<'a> SmallDisk<'a> {
    fn mount(at: &'a Path) -> Option<Self> {
        Self::run("mount", &["-t", "tmpfs", "-o", "size=256k", "none"], at).then_some(Self(at))
    }

    fn make_read_only(&self) {
        assert!(Self::run("mount", &["-o", "remount,ro"], self.0));
    }

    fn run(program: &str, arguments: &[&str], at: &Path) -> bool {
        let output = std::process::Command::new(program).args(arguments).arg(at).output();
        output.is_ok_and(|output| output.status.success())
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        Self::run("umount", &[], self.0);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_and_in_a_read_only_folder_nothing_kept_is_lost() {
    let (folder, path) = folder();
    let Some(disk) = SmallDisk::mount(folder.path()) else { return };
    let mut record = Record::create(&path, None, device(1)).unwrap();
    let mut kept = 0;
    let full = loop {
        match record.append(&"x".repeat(5000)) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(full, Error::Full), "{full:?}");
    assert!(matches!(record.copy_to(&folder.path().join("copy.cairn")), Err(Error::Full)));
    assert_eq!(record.entries().len(), kept);
    record.close().unwrap();
    assert_eq!(common::names(folder.path()), ["mòrag.cairn"]);
    assert_eq!(open(&path).entries().len(), kept);
    disk.make_read_only();
    assert!(matches!(opened(&path), Err(Error::ReadOnly)));
    assert!(matches!(Record::create(&folder.path().join("new.cairn"), None, device(1)), Err(Error::ReadOnly)));
    assert_eq!(usize::try_from(peek(&path).unwrap().entries).unwrap(), kept);
}
