//! `kill -9` at random moments loses nothing that was said to be kept.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set the scene has failed")]

mod common;

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use common::{Seeded, folder, names, open};
use record::EntryId;

/// Built by `cargo test` beside this test.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let built = test.parent().and_then(Path::parent).unwrap();
    built.join("examples").join("append_forever").with_extension(std::env::consts::EXE_EXTENSION)
}

/// Lets the program keep so many entries, kills it at once, and gives all that it said it had kept.
fn killed_after(path: &Path, entries: usize) -> Vec<EntryId> {
    let mut child = Command::new(program())
        .arg(path)
        .stdout(Stdio::piped())
        .spawn()
        .expect("run `cargo test -p record`, which builds the example");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said: Vec<String> = lines.by_ref().take(entries).map(|line| line.unwrap()).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    said.extend(lines.map(|line| line.unwrap()));
    assert!(said.len() >= entries, "the program ended by itself");
    // The last line may be cut off by the kill; an id that is whole was kept.
    said.iter().filter_map(|line| line.parse().ok()).collect()
}

/// Kills the program twenty times over one record, and gives how many entries it had confirmed.
fn twenty_kills(seeded: &mut Seeded) -> usize {
    let (folder, path) = folder();
    let mut confirmed = Vec::new();
    for _ in 0..20 {
        confirmed.extend(killed_after(&path, seeded.below(12)));
        if path.exists() {
            let record = open(&path);
            let kept: HashSet<_> = record.entries().iter().map(|entry| entry.id).collect();
            assert!(confirmed.iter().all(|id| kept.contains(id)));
        }
    }
    assert_eq!(names(folder.path()), ["mòrag.cairn"], "the next opener clears away what a crash leaves");
    confirmed.len()
}

/// Ten records, so that torn creations are among the moments and no record grows slow to open.
#[test]
fn two_hundred_kills_lose_no_entry_that_was_confirmed() {
    let mut seeded = Seeded(2026);
    let confirmed: usize = (0..10).map(|_| twenty_kills(&mut seeded)).sum();
    assert!(confirmed > 500, "only {confirmed} entries were put at risk");
}
