//! What is measured from outside: time and memory to a usable window, and how well search finds.

use crate::shell::{Done, cargo, program, root, run};
use crate::{build, setup};

/// Measures both windows in one run and prints the ratios.
pub fn start() -> Done {
    setup::to_build()?;
    setup::to_drive()?;
    build::ui()?;
    build::catalogue()?;
    run(&mut cargo(&["build", "--release", "--package", "cairn"]))?;
    run(&mut cargo(&["build", "--release", "--package", "tests", "--features", "empty-window", "--bins"]))?;
    run(&mut cargo(&["run", "--release", "--package", "tests", "--features", "empty-window", "--bin", "bench-start"]))
}

/// Measures search on real job titles, beside engines that others use.
pub fn search(titles: &str) -> Done {
    setup::to_build()?;
    build::catalogue()?;
    run(program("npm", &["ci", "--silent"]).current_dir(root().join("tests/peers")))?;
    let bench = ["run", "--release", "--package", "tests", "--features", "search-peers", "--bin", "bench-search", "--"];
    run(cargo(&bench).arg(titles))
}
