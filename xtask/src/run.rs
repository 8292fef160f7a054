//! Starting the app, or touring it where there is nobody to see it.

use std::path::{Path, PathBuf};

use crate::shell::{Done, cargo, program, run as start, target};
use crate::{build, setup};

/// Where a tour leaves its pictures unless told.
pub fn default_tour() -> PathBuf {
    target().join("tour")
}

/// Starts the app from this repository; with no display, or when asked, tours it instead.
pub fn run(tour: Option<PathBuf>) -> Done {
    let tour = tour.or_else(|| no_display().then(default_tour));
    setup::to_build()?;
    if tour.is_some() {
        setup::to_drive()?;
    }
    build::app()?;
    match tour {
        Some(folder) => drive(&folder),
        None => start(
            program(&target().join("debug/cairn").to_string_lossy(), &[])
                .env("CAIRN_CATALOGUE", build::catalogue_path()),
        ),
    }
}

fn drive(folder: &Path) -> Done {
    let folder = std::path::absolute(folder)?;
    std::fs::create_dir_all(&folder)?;
    let shown = folder.to_string_lossy();
    start(&mut cargo(&["run", "--quiet", "--package", "tests", "--bin", "tour", "--", &shown]))?;
    eprintln!("\nThe tour is in {shown}: plan.pdf and a numbered picture of each screen.");
    Ok(())
}

fn no_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(target_os = "linux") && !set("DISPLAY") && !set("WAYLAND_DISPLAY")
}
