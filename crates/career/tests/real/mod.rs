//! The real careers and subjects of `data/`, read straight from their files.

#![allow(dead_code, reason = "each test and benchmark uses some of it")]

use std::fs;
use std::path::{Path, PathBuf};

use career::{Career, Facts, Subject, Words};
use serde::Deserialize;

pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every subject.
pub fn subjects() -> Vec<Subject> {
    #[derive(Deserialize)]
    struct File {
        subjects: Vec<Subject>,
    }
    let text = fs::read_to_string(top().join("data/subjects.toml")).unwrap();
    toml::from_str::<File>(&text).unwrap().subjects
}

/// One career, without its prose.
pub fn career(id: &str) -> Career {
    let text = fs::read_to_string(top().join(format!("data/careers/{id}.md"))).unwrap();
    let front = text.split("+++").nth(1).unwrap();
    let facts: Facts = toml::from_str(front).unwrap_or_else(|fault| panic!("{id}: {fault}"));
    Career { id: id.parse().unwrap(), facts, words: Words::default() }
}

/// Every career, in the order of their ids.
pub fn careers() -> Vec<Career> {
    let files = fs::read_dir(top().join("data/careers")).unwrap();
    let mut ids: Vec<_> = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    ids.sort();
    ids.iter().map(|id| career(id)).collect()
}
