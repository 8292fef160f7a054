//! Time and memory until Cairn's window is up with its page loaded, with a catalogue of 1,000 careers (made by
//! repeating those of `data/`), beside an empty Tauri window that is shown at the same moment of its life.
//!
//! Both windows stay hidden until their page has loaded, so a window that is up is one that has loaded.

#![allow(clippy::unwrap_used, reason = "a tool for developers says what is wrong by failing")]

use std::path::{Path, PathBuf};

use tests::shown::Shown;
use tests::world;

/// How often each is started.
const RUNS: usize = 11;

/// Careers in the catalogue.
const CAREERS: usize = 1_000;

struct Measured {
    milliseconds: f64,
    mebibytes: f64,
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let cairn = installed(folder.path());
    let empty = world::target().join("release/empty-window");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // One after the other, so that a busy moment of the machine falls on both.
    for _ in 0..RUNS {
        theirs.push(measure(&empty, "Empty"));
        ours.push(measure(&cairn, "Cairn"));
    }
    let (ours, theirs) = (median(&ours), median(&theirs));
    println!("medians of {RUNS} starts; Cairn with a made catalogue of {CAREERS} careers");
    println!("empty window  {:6.0} ms  {:6.1} MiB", theirs.milliseconds, theirs.mebibytes);
    println!("Cairn         {:6.0} ms  {:6.1} MiB", ours.milliseconds, ours.mebibytes);
    println!(
        "ratio         {:6.2}     {:6.2}      (budget 1.25)",
        ours.milliseconds / theirs.milliseconds,
        ours.mebibytes / theirs.mebibytes
    );
}

/// The release program as it lies when installed: with the catalogue in the folder beside.
fn installed(folder: &Path) -> PathBuf {
    let (bin, lib) = (folder.join("usr/bin"), folder.join("usr/lib/Cairn"));
    std::fs::create_dir_all(&bin).unwrap();
    std::fs::create_dir_all(&lib).unwrap();
    std::fs::copy(world::target().join("release/cairn"), bin.join("cairn")).unwrap();
    let made = world::catalogue_of(CAREERS, &folder.join("made"));
    std::fs::rename(made, lib.join("catalogue.sqlite")).unwrap();
    bin.join("cairn")
}

fn measure(program: &Path, title: &str) -> Measured {
    let home = tempfile::tempdir().unwrap();
    let shown = Shown::start(program, title, home.path());
    let memory = u32::try_from(shown.memory()).unwrap();
    Measured { milliseconds: shown.took.as_secs_f64() * 1000.0, mebibytes: f64::from(memory) / 1024.0 }
}

fn median(all: &[Measured]) -> Measured {
    let middle = |of: fn(&Measured) -> f64| {
        let mut values: Vec<f64> = all.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap()
    };
    Measured { milliseconds: middle(|one| one.milliseconds), mebibytes: middle(|one| one.mebibytes) }
}
