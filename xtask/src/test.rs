//! Every test, lint and house rule, in the order that fails soonest.

use crate::shell::{Done, cargo, has, program, root, run};
use crate::{build, bundle, setup};

/// How much to test.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Breadth {
    /// Everything.
    All,
    /// What needs no window and no package.
    Quick,
}

/// Runs the tests.
pub fn test(breadth: Breadth) -> Done {
    setup::to_build()?;
    if breadth == Breadth::All {
        setup::to_drive()?;
    }
    run(&mut cargo(&["fmt", "--all", "--check"]))?;
    build::ui()?;
    let ui = root().join("ui");
    run(program("npm", &["run", "--silent", "check"]).current_dir(&ui))?;
    run(program("npm", &["test", "--silent"]).current_dir(&ui))?;
    run(&mut cargo(&["run", "--quiet", "--package", "cairn-cli", "--", "data", "check", "data"]))?;
    build::catalogue()?;
    // The package `tests` drives windows through Linux's own tools; it builds nowhere else.
    let left_out: &[&str] = match breadth {
        Breadth::Quick => &["--exclude", "tests", "--exclude", "cairn"],
        Breadth::All if cfg!(target_os = "linux") => &[],
        Breadth::All => &["--exclude", "tests"],
    };
    let of_all = |line: &[&str]| cargo(&[line, left_out].concat());
    run(of_all(&["clippy", "--workspace", "--all-targets", "--quiet"]).args(["--", "--deny", "warnings"]))?;
    run(of_all(&["doc", "--workspace", "--no-deps", "--quiet", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links"))?;
    if has("cargo-deny") {
        run(&mut cargo(&["deny", "--offline", "--workspace", "check", "licenses", "bans", "sources"]))?;
    }
    if left_out.is_empty() {
        // The window's tests start these programs; Cargo would not build them for a test of another package.
        run(&mut cargo(&["build", "--package", "cairn", "--package", "tests", "--bins"]))?;
    }
    run(&mut of_all(&["test", "--workspace"]))?;
    if breadth == Breadth::All { bundle::test() } else { Ok(()) }
}
