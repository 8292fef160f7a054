//! A record from outside: what is kept, what undo does, and who may open it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot set the scene has failed")]

mod common;

use std::fs;

use common::{any_file_holds, device, folder, live, names, open, passphrase, written};
use record::{Error, Kind, PAYLOAD_LIMIT, Passphrase, Record, peek};
use serde_json::json;

#[test]
fn what_was_appended_is_there_when_the_record_opens_again() {
    let (_folder, path) = folder();
    let mut record = Record::create(&path, None, device(1)).unwrap();
    let first = record.append(&json!({"text": "שלום 🪨\u{0}"})).unwrap().id;
    record.append_settled(&"screen").unwrap();
    let (id, written) = (record.id(), record.entries().len());
    record.close().unwrap();

    let record = open(&path);
    assert_eq!((record.id(), record.entries().len()), (id, written));
    assert_eq!(record.entries()[0].id, first);
    assert_eq!(live(&record), [json!({"text": "שלום 🪨\u{0}"}), json!("screen")]);
    assert_eq!(record.entries()[1].kind, Kind::Settled);
}

#[test]
fn undo_goes_back_redo_comes_forward_and_a_new_change_ends_redo() {
    let (_folder, path) = folder();
    let mut record = Record::create(&path, None, device(1)).unwrap();
    assert_eq!((record.undo().unwrap(), record.redo().unwrap()), (None, None));
    let a = record.append(&"a").unwrap().id;
    let b = record.append(&"b").unwrap().id;
    record.append_settled(&"screen").unwrap();
    assert_eq!(record.undoable().map(|entry| entry.id), Some(b));
    assert_eq!(record.undo().unwrap(), Some(b));
    assert_eq!(record.undo().unwrap(), Some(a));
    assert_eq!(record.undo().unwrap(), None, "a settled change is never undone");
    assert_eq!(live(&record), ["screen"]);
    assert_eq!(record.redo().unwrap(), Some(a));
    assert_eq!(record.redoable().map(|entry| entry.id), Some(b));
    record.append(&"c").unwrap();
    assert_eq!(record.redo().unwrap(), None);
    record.close().unwrap();

    let mut record = open(&path);
    assert_eq!(live(&record), ["a", "screen", "c"]);
    record.undo().unwrap();
    assert_eq!(record.undo().unwrap(), Some(a), "undo passes over what is undone already");
}

#[test]
fn undo_is_of_this_device_only() {
    let (_folder, path) = folder();
    written(&path, None, 1);
    let mut record = Record::open(&path, None, device(2)).unwrap();
    assert!(record.undoable().is_none());
    assert_eq!(record.undo().unwrap(), None);
    record.append(&"mine").unwrap();
    assert_eq!(record.undoable().unwrap().read::<String>().unwrap(), "mine");
}

#[test]
fn a_locked_record_opens_for_its_passphrase_and_no_other() {
    let (folder, path) = folder();
    let right = passphrase("tri clachan air a' bheinn");
    written(&path, Some(&right), 3);
    let before = fs::read(&path).unwrap();
    assert!(matches!(Record::open(&path, None, device(1)), Err(Error::NeedsPassphrase)));
    assert!(matches!(Record::open(&path, Some(&passphrase("wrong")), device(1)), Err(Error::WrongPassphrase)));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(folder.path()), ["mòrag.cairn"]);
    let record = Record::open(&path, Some(&right), device(1)).unwrap();
    assert!(record.is_locked());
    assert_eq!(record.entries().len(), 3);
}

#[test]
fn an_accent_typed_in_two_parts_is_the_same_passphrase() {
    let (_folder, path) = folder();
    written(&path, Some(&passphrase("mo\u{300}rag")), 1);
    assert!(Record::open(&path, Some(&passphrase("mòrag")), device(1)).is_ok());
    assert!(Passphrase::new("").is_none());
    assert_eq!(format!("{:?}", passphrase("secret")), "Passphrase(..)");
}

#[test]
fn a_passphrase_is_set_changed_and_removed() {
    let (folder, path) = folder();
    written(&path, None, 2);
    let key: Vec<u8> =
        rusqlite::Connection::open(&path).unwrap().query_row("SELECT wrapped FROM slot", [], |row| row.get(0)).unwrap();
    assert!(any_file_holds(folder.path(), &key), "the key of an unlocked record is in its file");
    let (one, two) = (passphrase("one"), passphrase("two"));

    let mut record = open(&path);
    assert!(!record.is_locked());
    record.set_passphrase(Some(&one)).unwrap();
    assert!(record.is_locked());
    drop(record);
    assert!(!any_file_holds(folder.path(), &key), "locking wipes the key");
    assert!(matches!(Record::open(&path, None, device(1)), Err(Error::NeedsPassphrase)));

    let mut record = Record::open(&path, Some(&one), device(1)).unwrap();
    record.set_passphrase(Some(&two)).unwrap();
    drop(record);
    assert!(matches!(Record::open(&path, Some(&one), device(1)), Err(Error::WrongPassphrase)));

    let mut record = Record::open(&path, Some(&two), device(1)).unwrap();
    record.set_passphrase(None).unwrap();
    drop(record);
    assert_eq!(open(&path).entries().len(), 2);
    assert!(!peek(&path).unwrap().locked);
}

#[test]
fn a_crash_between_the_two_phases_leaves_both_ways_in() {
    let (_folder, path) = folder();
    let (old, new) = (passphrase("old"), passphrase("new"));
    written(&path, Some(&old), 1);
    let row = |path| -> (String, Vec<u8>, Vec<u8>) {
        let db = rusqlite::Connection::open(path).unwrap();
        let all = "SELECT kind, wrapped, mark FROM slot";
        db.query_row(all, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap()
    };
    let first = row(&path);
    let mut record = Record::open(&path, Some(&old), device(1)).unwrap();
    record.set_passphrase(Some(&new)).unwrap();
    record.close().unwrap();
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute("INSERT INTO slot (kind, wrapped, mark) VALUES (?, ?, ?)", first).unwrap();
    db.close().unwrap();
    assert!(Record::open(&path, Some(&old), device(1)).is_ok());
    assert!(Record::open(&path, Some(&new), device(1)).is_ok());
}

#[test]
fn the_second_opener_is_told_who_has_the_record() {
    let (folder, path) = folder();
    let record = Record::create(&path, None, device(1)).unwrap();
    let Err(Error::InUse { who: Some(who) }) = Record::open(&path, None, device(2)) else { panic!("opened twice") };
    assert_eq!(who.pid, std::process::id());
    assert!(who.since > 1_700_000_000_000);
    assert!(matches!(Record::create(&path, None, device(2)), Err(Error::InUse { .. })));
    assert_eq!(names(folder.path()), ["mòrag.cairn", "mòrag.cairn.lock"]);
    record.close().unwrap();
    assert_eq!(names(folder.path()), ["mòrag.cairn"]);
    assert!(Record::open(&path, None, device(2)).is_ok());
}

#[cfg(unix)]
#[test]
fn a_record_reached_by_another_name_is_still_in_use() {
    let (folder, path) = folder();
    let _record = Record::create(&path, None, device(1)).unwrap();
    let other = folder.path().join("other.cairn");
    std::os::unix::fs::symlink(&path, &other).unwrap();
    assert!(matches!(Record::open(&other, None, device(1)), Err(Error::InUse { .. })));
}

#[test]
fn what_a_crash_left_locks_nobody_out_and_is_cleared_away() {
    let (folder, path) = folder();
    written(&path, None, 1);
    fs::write(folder.path().join("mòrag.cairn.lock"), r#"{"pid":1,"host":"gone","since":0}"#).unwrap();
    // As SQLite leaves it when it is killed before the journal counts.
    fs::write(folder.path().join("mòrag.cairn-journal"), [0; 512]).unwrap();
    open(&path).close().unwrap();
    assert_eq!(names(folder.path()), ["mòrag.cairn"]);
}

#[test]
fn creating_never_replaces_a_file() {
    let (folder, path) = folder();
    fs::write(&path, "a letter home").unwrap();
    assert!(matches!(Record::create(&path, None, device(1)), Err(Error::AlreadyThere)));
    assert_eq!(fs::read(&path).unwrap(), b"a letter home");
    assert_eq!(names(folder.path()), ["mòrag.cairn"]);
    let nowhere = folder.path().join("no-folder").join("a.cairn");
    assert!(matches!(Record::create(&nowhere, None, device(1)), Err(Error::Missing)));
    assert!(matches!(Record::open(&folder.path().join("b.cairn"), None, device(1)), Err(Error::Missing)));
}

#[test]
fn what_a_torn_creation_left_is_cleared_away() {
    let (folder, path) = folder();
    for left in ["mòrag.cairn.part", "mòrag.cairn-journal", "mòrag.cairn-wal"] {
        fs::write(folder.path().join(left), "half").unwrap();
    }
    Record::create(&path, None, device(1)).unwrap().close().unwrap();
    assert_eq!(names(folder.path()), ["mòrag.cairn"]);
}

#[test]
fn a_payload_past_the_limit_is_refused_whole_and_one_at_the_limit_is_kept() {
    let (_folder, path) = folder();
    let mut record = Record::create(&path, None, device(1)).unwrap();
    let refused = record.append(&"x".repeat(10_000_000)).map(|entry| entry.id);
    assert!(matches!(refused, Err(Error::TooLarge { bytes: 10_000_002, limit: PAYLOAD_LIMIT })));
    assert!(record.entries().is_empty());
    record.append(&"x".repeat(PAYLOAD_LIMIT - 2)).unwrap();
    record.close().unwrap();
    assert_eq!(open(&path).entries()[0].payload().len(), PAYLOAD_LIMIT);
}

#[test]
fn many_changes_are_kept_all_or_none() {
    let (_folder, path) = folder();
    let mut record = Record::create(&path, None, device(1)).unwrap();
    assert!(record.append_all(["short", &"x".repeat(10_000_000)]).is_err());
    assert!(record.entries().is_empty());
    record.append_all(["a", "b", "c"]).unwrap();
    record.undo().unwrap();
    record.close().unwrap();
    assert_eq!(live(&open(&path)), ["a", "b"]);
}

#[test]
fn a_peek_tells_what_can_be_known_without_a_passphrase() {
    let (_folder, path) = folder();
    let lock = passphrase("one");
    let mut record = Record::create(&path, Some(&lock), device(1)).unwrap();
    assert_eq!(peek(&path).unwrap().last, None);
    let last = record.append(&"a").unwrap().at;
    let seen = peek(&path).unwrap();
    assert_eq!((seen.id, seen.locked, seen.entries, seen.last), (record.id(), true, 1, Some(last)));
    record.close().unwrap();
    assert_eq!(peek(&path).unwrap(), seen);
}

#[test]
fn nothing_of_a_locked_record_can_be_read_in_any_file() {
    let (folder, path) = folder();
    let lock = passphrase("waterfall passphrase");
    let mut record = Record::create(&path, Some(&lock), device(1)).unwrap();
    record.append(&json!({"change": "noted", "text": "planted-word-in-a-note"})).unwrap();
    record.undo().unwrap();
    record.copy_to(&folder.path().join("carried.cairn")).unwrap();
    for word in ["planted-word", "noted", "waterfall"] {
        assert!(!any_file_holds(folder.path(), word.as_bytes()), "{word}");
    }
    record.close().unwrap();
    assert!(!any_file_holds(folder.path(), b"planted-word"));
    written(&folder.path().join("open.cairn"), None, 1);
    assert!(!any_file_holds(folder.path(), b"change"), "payloads are sealed without a passphrase too");
}
