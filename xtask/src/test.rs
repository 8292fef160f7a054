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
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"]))?;
    run(cargo(&["doc", "--workspace", "--no-deps", "--quiet", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings"))?;
    if has("cargo-deny") {
        run(&mut cargo(&["deny", "--offline", "--workspace", "check", "licenses", "bans", "sources"]))?;
    }
    if breadth == Breadth::Quick {
        return run(&mut cargo(&["test", "--workspace", "--exclude", "tests", "--exclude", "cairn"]));
    }
    // The window's tests start this program; Cargo would not build it for them.
    run(&mut cargo(&["build", "--package", "cairn", "--package", "tests", "--bins"]))?;
    run(&mut cargo(&["test", "--workspace"]))?;
    bundle::test()
}
