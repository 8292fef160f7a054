//! Time and memory to a usable window, beside an empty one from the same engine.

use crate::shell::{Done, cargo, run};
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
