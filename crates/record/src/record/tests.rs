//! Faults and futures that can only be set up from inside.

use super::*;

fn device() -> Device {
    Device([1; 16])
}

#[test]
fn a_full_disk_keeps_what_was_kept_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("full.cairn");
    let mut record = Record::create(&path, None, device()).expect("a record");
    record.append(&"kept").expect("room");
    record.journal.allow_pages(1);
    let big = "x".repeat(9000);
    assert!(matches!(record.append(&big), Err(Error::Full)));
    assert!(matches!(record.undo(), Ok(Some(_))), "there is still room for small things");
    assert!(matches!(record.append_all([&big, &big]), Err(Error::Full)));
    assert_eq!(record.entries().len(), 2);
    record.journal.allow_pages(100);
    record.append(&big).expect("room again");
    record.close().expect("closed");
    assert_eq!(Record::open(&path, None, device()).expect("whole").entries().len(), 3);
}

#[test]
fn a_passphrase_that_cannot_be_written_leaves_the_old_way_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("full.cairn");
    let mut record = Record::create(&path, None, device()).expect("a record");
    record.journal.allow_pages(0);
    let long = Passphrase::new("long");
    // The slots' page has room for some; the disk is full for good before the page limit of slots is.
    while record.journal.add_slot(&Slot::wrap(&record.key, None).expect("a slot")).is_ok() {}
    assert!(matches!(record.set_passphrase(long.as_ref()), Err(Error::Full)));
    assert!(!record.is_locked());
    drop(record);
    assert!(Record::open(&path, None, device()).is_ok());
}

#[test]
fn the_rollback_journal_of_a_locked_record_holds_nothing_in_the_clear() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("locked.cairn");
    let lock = Passphrase::new("a passphrase");
    let mut record = Record::create(&path, lock.as_ref(), device()).expect("a record");
    for _ in 0..20 {
        record.append(&"planted-word").expect("room");
    }
    let seen = record.journal.while_writing(|| {
        let read = |file: std::io::Result<fs::DirEntry>| fs::read(file.expect("a file").path()).expect("bytes");
        fs::read_dir(folder.path()).expect("the folder").map(read).collect::<Vec<_>>()
    });
    assert_eq!(seen.len(), 3, "the record, its lock and its journal");
    assert!(seen.iter().all(|file| !file.is_empty()));
    let word = b"planted-word";
    assert!(!seen.iter().any(|file| file.windows(word.len()).any(|window| window == word)));
}

#[test]
fn an_entry_of_a_newer_kind_is_carried_and_counts_for_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new.cairn");
    let mut record = Record::create(&path, None, device()).expect("a record");
    record.append(&"old").expect("room");
    for envelope in [&[1, 99, 0, 0, 0, 0, 0, 0, 0, 7, 1, 2, 3][..], &[2, 1], &[77; 500]] {
        let (at, _) = record.clock.next().expect("a moment");
        let id = EntryId::random().expect("an id");
        let entry = Entry::from_envelope(id, device(), at, envelope.to_vec().into()).expect("kept");
        assert_eq!(entry.kind, Kind::Unknown);
        record.write(vec![entry]).expect("room");
    }
    let copy = folder.path().join("copy.cairn");
    record.copy_to(&copy).expect("a copy");
    assert_eq!(record.live().count(), 1);
    let copy = Record::open(&copy, None, device()).expect("whole");
    assert_eq!(copy.entries(), record.entries());
    assert_eq!(copy.entries()[3].envelope(), [77; 500]);
}

#[test]
fn an_erased_entry_wins_every_merge() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, other) = (folder.path().join("a.cairn"), folder.path().join("b.cairn"));
    let mut record = Record::create(&path, None, device()).expect("a record");
    let id = record.append(&"a secret").expect("room").id;
    record.copy_to(&other).expect("a copy");
    let (at, device) = (record.entries()[0].at, device());
    let erased = Entry::new(id, device, (at, 7), Kind::Erased, &[]);
    let row = record.key.seal_entry(record.id, &erased).expect("sealed");
    record.commit(&Batch { added: vec![], replaced: vec![row] }).expect("room");
    record.take_in(vec![erased]).expect("in memory");
    let mut copy = Record::open(&other, None, device).expect("whole");
    assert!(record.merge_from(&other).expect("merged").erased.is_empty());
    assert_eq!(copy.merge_from(&path).expect("merged").erased, [id]);
    assert_eq!(copy.entries(), record.entries());
    assert!(copy.entries()[0].payload().is_empty());
    drop(copy);
    assert_eq!(Record::open(&other, None, device).expect("whole").live().count(), 0);
}

#[test]
fn a_slot_of_a_kind_that_is_not_known_is_kept_and_carried() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, copy) = (folder.path().join("a.cairn"), folder.path().join("b.cairn"));
    let mut record = Record::create(&path, None, device()).expect("a record");
    let mark = crate::seal::mark(b"recovery\0wrapped in a new way").expect("a mark").to_vec();
    let slot = Slot { kind: "recovery".into(), wrapped: b"wrapped in a new way".to_vec().into(), mark };
    record.journal.add_slot(&slot).expect("room");
    let lock = Passphrase::new("a passphrase");
    record.set_passphrase(lock.as_ref()).expect("room");
    record.copy_to(&copy).expect("a copy");
    let copy = Record::open(&copy, lock.as_ref(), device()).expect("whole");
    let kinds: Vec<_> = copy.journal.slots().expect("slots").into_iter().map(|slot| slot.kind).collect();
    assert_eq!(kinds, ["recovery", "passphrase"]);
}

#[test]
fn a_record_can_move_between_threads() {
    fn moves<T: Send>() {}
    moves::<Record>();
}
