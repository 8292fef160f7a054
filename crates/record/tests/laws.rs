//! Laws of undo, of the clock and of merging, over random histories.
#![allow(clippy::unwrap_used, reason = "a test that cannot set the scene has failed")]

mod common;

use std::fs;
use std::path::Path;

use common::{device, folder, live, open, written};
use proptest::prelude::*;
use record::{EntryId, Error, Merged, Record};

/// What a pupil may do, and how far the PC's clock has moved since, in milliseconds.
#[derive(Clone, Debug)]
enum Act {
    Append,
    Settle,
    Undo,
    Redo,
}

const YEARS: i64 = 10 * 365 * 86_400_000;

fn acts(most: usize) -> impl Strategy<Value = Vec<(Act, i64)>> {
    let act = prop_oneof![4 => Just(Act::Append), 1 => Just(Act::Settle), 3 => Just(Act::Undo), 2 => Just(Act::Redo)];
    let clock = prop_oneof![3 => 0..2_000i64, 1 => -YEARS..YEARS, 1 => prop::sample::select(vec![i64::MIN, i64::MAX])];
    prop::collection::vec((act, clock), 0..most)
}

fn perform(record: &mut Record, acts: &[(Act, i64)]) {
    for (number, (act, clock)) in acts.iter().enumerate() {
        let clock = *clock;
        record.read_clock_from(move || 1_790_000_000_000i64.saturating_add(clock));
        match act {
            Act::Append => drop(record.append(&number).unwrap()),
            Act::Settle => drop(record.append_settled(&number).unwrap()),
            Act::Undo => drop(record.undo().unwrap()),
            Act::Redo => drop(record.redo().unwrap()),
        }
    }
}

/// What undo and redo mean, said simply: two piles.
fn modelled(acts: &[(Act, i64)]) -> Vec<usize> {
    let (mut settled, mut done, mut undone) = (vec![], vec![], vec![]);
    for (number, (act, _)) in acts.iter().enumerate() {
        match act {
            Act::Append => {
                done.push(number);
                undone.clear();
            }
            Act::Settle => settled.push(number),
            Act::Undo => undone.extend(done.pop()),
            Act::Redo => done.extend(undone.pop()),
        }
    }
    done.extend(settled);
    done.sort_unstable();
    done
}

/// A copy of the record on another PC, where more was done.
fn copied(from: &Path, to: &Path, on: u8, acts: &[(Act, i64)]) {
    fs::copy(from, to).unwrap();
    let mut record = Record::open(to, None, device(on)).unwrap();
    perform(&mut record, acts);
    record.close().unwrap();
}

fn merged(into: &Path, others: &[&Path], as_path: &Path) -> Record {
    fs::copy(into, as_path).unwrap();
    let mut record = open(as_path);
    for other in others {
        record.merge_from(other).unwrap();
    }
    record.close().unwrap();
    open(as_path)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn undo_and_redo_are_two_piles_however_wrong_the_clock(acts in acts(24)) {
        let (_folder, path) = folder();
        let mut record = Record::create(&path, None, device(1)).unwrap();
        perform(&mut record, &acts);
        let expected = modelled(&acts);
        prop_assert_eq!(&live(&record), &expected);
        let ends = record.undoable().map(|e| e.id);
        record.close().unwrap();
        let record = open(&path);
        prop_assert_eq!(live(&record), expected);
        prop_assert_eq!(record.undoable().map(|e| e.id), ends);
    }

    #[test]
    fn every_entry_is_later_than_all_before_it(acts in acts(24)) {
        let (_folder, path) = folder();
        let mut record = Record::create(&path, None, device(1)).unwrap();
        let mut last = None;
        for act in acts {
            let before = record.entries().len();
            perform(&mut record, &[act]);
            if let Some(entry) = record.entries().get(before) {
                prop_assert!(Some(entry.at) > last);
                last = Some(entry.at);
            }
        }
    }

    #[test]
    fn merging_is_commutative_associative_and_idempotent(a in acts(10), b in acts(10), c in acts(10)) {
        let (folder, path) = folder();
        let at = |name: &str| folder.path().join(name);
        written(&path, None, 3);
        let (pa, pb, pc) = (at("a"), at("b"), at("c"));
        copied(&path, &pa, 1, &a);
        copied(&path, &pb, 2, &b);
        copied(&path, &pc, 3, &c);

        let ab = merged(&pa, &[&pb], &at("ab"));
        let ba = merged(&pb, &[&pa], &at("ba"));
        prop_assert_eq!(ab.entries(), ba.entries());
        prop_assert_eq!(live(&ab), live(&ba));

        let abc = merged(&at("ab"), &[&pc], &at("ab-c"));
        let bc = merged(&pb, &[&pc], &at("bc"));
        let a_bc = merged(&pa, &[&at("bc")], &at("a-bc"));
        prop_assert_eq!(abc.entries(), a_bc.entries());
        prop_assert_eq!(live(&abc), live(&a_bc));
        drop(bc);

        let again = merged(&at("ab-c"), &[&pa, &pb, &pc, &at("ab-c"), &at("bc")], &at("again"));
        prop_assert_eq!(again.entries(), abc.entries());

        let mut all: Vec<EntryId> = [&pa, &pb, &pc].iter().flat_map(|p| ids(&open(p))).collect();
        all.sort_unstable();
        all.dedup();
        let mut kept = ids(&abc);
        kept.sort_unstable();
        prop_assert_eq!(kept, all, "no entry is lost and none is made up");
    }
}

fn ids(record: &Record) -> Vec<EntryId> {
    record.entries().iter().map(|entry| entry.id).collect()
}

#[test]
fn a_change_after_a_merge_is_later_than_what_came_in_from_a_clock_years_ahead() {
    let (folder, path) = folder();
    written(&path, None, 1);
    let ahead = folder.path().join("ahead");
    fs::copy(&path, &ahead).unwrap();
    let mut other = Record::open(&ahead, None, device(2)).unwrap();
    other.read_clock_from(|| 4_000_000_000_000);
    let theirs = other.append(&"ahead").unwrap().at;
    other.close().unwrap();
    let mut record = open(&path);
    record.read_clock_from(|| 1_790_000_000_000);
    record.merge_from(&ahead).unwrap();
    let mine = record.append(&"mine").unwrap();
    assert!(mine.at > theirs);
    assert_eq!(mine.written, 1_790_000_000_000, "what is shown is this PC's clock, not the one that is ahead");
}

#[test]
fn a_merge_says_what_it_brought_and_undo_travels() {
    let (folder, path) = folder();
    written(&path, None, 2);
    let away = folder.path().join("away");
    fs::copy(&path, &away).unwrap();
    let mut other = open(&away);
    let undone = other.undo().unwrap().unwrap();
    let new = other.append(&"new").unwrap().id;
    other.close().unwrap();
    let mut record = open(&path);
    let merged = record.merge_from(&away).unwrap();
    assert_eq!(merged.added.len(), 2);
    assert_eq!(merged.added[1], new);
    assert!(record.live().all(|entry| entry.id != undone));
    assert_eq!(record.merge_from(&away).unwrap(), Merged::default());
    assert_eq!(record.merge_from(&path).unwrap(), Merged::default(), "a record merges with itself");
}

#[test]
fn a_merge_needs_the_same_record_and_a_whole_file_or_changes_nothing() {
    let (folder, path) = folder();
    written(&path, None, 2);
    let other = folder.path().join("other");
    written(&other, None, 2);
    let mut record = open(&path);
    assert!(matches!(record.merge_from(&other), Err(Error::OtherRecord { .. })));
    let missing = record.merge_from(&folder.path().join("missing"));
    assert!(matches!(missing, Err(Error::Other(why)) if matches!(*why, Error::Missing)));
    let bytes = fs::read(&path).unwrap();
    fs::write(&other, &bytes[..bytes.len() - 1]).unwrap();
    let torn = record.merge_from(&other);
    assert!(matches!(&torn, Err(Error::Other(why)) if matches!(**why, Error::Damaged)), "{torn:?}");
    assert_eq!(record.entries().len(), 2);
}

#[test]
fn copies_merge_whatever_their_passphrases_and_keep_their_own() {
    let (folder, path) = folder();
    written(&path, None, 1);
    let away = folder.path().join("away");
    fs::copy(&path, &away).unwrap();
    let mut other = open(&away);
    let lock = common::passphrase("locked at home");
    other.set_passphrase(Some(&lock)).unwrap();
    other.append(&"from home").unwrap();
    let mut record = open(&path);
    assert_eq!(record.merge_from(&away).unwrap().added.len(), 1, "even while it is open elsewhere");
    assert!(!record.is_locked());
    other.merge_from(&path).unwrap();
    other.close().unwrap();
    assert!(Record::open(&away, Some(&lock), device(1)).unwrap().is_locked());
}

#[test]
fn a_copy_is_the_record_and_never_replaces_one_that_holds_more() {
    let (folder, path) = folder();
    written(&path, None, 3);
    let carried = folder.path().join("carried.cairn");
    let mut record = open(&path);
    record.copy_to(&carried).unwrap();
    record.append(&"more").unwrap();
    record.copy_to(&carried).unwrap();
    let mut away = Record::open(&carried, None, device(2)).unwrap();
    assert_eq!(away.entries(), record.entries());
    assert!(matches!(record.copy_to(&carried), Err(Error::InUse { .. })));
    away.append(&"away").unwrap();
    away.close().unwrap();
    assert!(matches!(record.copy_to(&carried), Err(Error::Unmerged { entries: 1 })));
    record.merge_from(&carried).unwrap();
    record.copy_to(&carried).unwrap();
    assert!(matches!(record.copy_to(&path), Err(Error::InUse { .. })), "a record is not copied onto itself");
    let other = folder.path().join("other.cairn");
    written(&other, None, 1);
    assert!(matches!(record.copy_to(&other), Err(Error::OtherRecord { .. })));
    record.close().unwrap();
    assert_eq!(common::names(folder.path()), ["carried.cairn", "mòrag.cairn", "other.cairn"]);
}
