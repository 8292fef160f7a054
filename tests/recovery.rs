//! The window brings its page back when the process behind it dies.
//!
//! A program of its own, and so a display of its own: a window is known by its title, and other tests show the same.

#![allow(clippy::unwrap_used, reason = "a failed test stops")]

use std::process::Command;

use tests::shown::Shown;
use tests::{wait, world};

/// As a person starts it: a driven window ends with its page. Once only, for WebKitGTK itself stops the program when a
/// page's process dies before it has said its number.
#[test]
fn a_page_whose_process_dies_comes_back() {
    const PAGE: &str = "WebKitWebProcess";
    let home = tempfile::tempdir().unwrap();
    let shown = Shown::start(&world::program("cairn"), "Cairn", home.path());
    let [first] = shown.processes(PAGE).try_into().unwrap();
    assert!(Command::new("kill").args(["-KILL", &first.to_string()]).status().unwrap().success());
    wait::run(wait::until(
        "a page of another process",
        async || matches!(shown.processes(PAGE)[..], [next] if next != first),
    ));
}
