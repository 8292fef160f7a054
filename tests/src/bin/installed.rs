//! Starts the installed program as a person would, and sees that it keeps to its own folder: `installed [PROGRAM]`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use tests::shown::Shown;

/// Where programs of a person leave things.
const KEPT_CLEAN: [&str; 4] = ["/root", "/home", "/var/lib", "/etc"];

fn main() {
    let program = std::env::args().nth(1).map_or_else(|| PathBuf::from("/usr/bin/cairn"), PathBuf::from);
    let home = tempfile::tempdir().unwrap();
    let before = SystemTime::now();
    let shown = Shown::start(&program, "Cairn", home.path());
    println!("{} shows its window after {:.2} s", program.display(), shown.took.as_secs_f64());
    drop(shown);
    let records = home.path().join("data/scot.cairn.desktop/records");
    assert!(!records.exists(), "a record was made though nobody started one");
    let written: Vec<String> = KEPT_CLEAN.iter().flat_map(|folder| written_since(folder, before)).collect();
    assert!(written.is_empty(), "the program wrote outside its home: {written:?}");
}

/// The files in a folder that bear the app's name and were written since.
fn written_since(folder: &str, moment: SystemTime) -> Vec<String> {
    let found = Command::new("find")
        .args([folder, "-xdev", "-iname", "*cairn*", "-type", "f", "-not", "-path", "*/dpkg/*"])
        .output()
        .unwrap();
    let lately = |path: &str| {
        let changed = Path::new(path).metadata().and_then(|about| about.modified());
        changed.is_ok_and(|changed| changed > moment)
    };
    String::from_utf8_lossy(&found.stdout).lines().filter(|path| lately(path)).map(str::to_owned).collect()
}
