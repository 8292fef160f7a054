//! What the tests of the record share.
#![allow(clippy::unwrap_used, dead_code, reason = "a test that cannot set the scene has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use record::{Device, Passphrase, Record};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder of its own, and the path of a record in it.
pub fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mòrag.cairn");
    (folder, path)
}

/// The device of this number, always the same.
pub fn device(number: u8) -> Device {
    Device::try_from(&[number; 16][..]).unwrap()
}

pub fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

/// A record with so many changes, closed.
pub fn written(path: &Path, lock: Option<&Passphrase>, changes: usize) {
    let mut record = Record::create(path, lock, device(1)).unwrap();
    record.append_all((0..changes).map(|n| json!({ "change": "n", "n": n }))).unwrap();
    record.close().unwrap();
}

pub fn open(path: &Path) -> Record {
    Record::open(path, None, device(1)).unwrap()
}

/// The changes that count, as JSON.
pub fn live(record: &Record) -> Vec<Value> {
    record.live().map(|entry| entry.read().unwrap()).collect()
}

/// The names of all files in the folder.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Whether any file in the folder holds these bytes.
pub fn any_file_holds(folder: &Path, bytes: &[u8]) -> bool {
    names(folder)
        .iter()
        .any(|name| fs::read(folder.join(name)).unwrap().windows(bytes.len()).any(|window| window == bytes))
}

/// Numbers that look random and are the same in every run.
pub struct Seeded(pub u64);

impl Seeded {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}
