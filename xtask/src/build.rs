//! Building the parts: the UI, the catalogue, the generated types, the app.

use std::path::PathBuf;

use crate::setup;
use crate::shell::{Done, Stopped, cargo, has, program, root, run};

/// The UI, into `ui/dist`.
pub fn ui() -> Done {
    setup::ui()?;
    run(program("npm", &["run", "--silent", "build"]).current_dir(root().join("ui")))
}

/// Where the catalogue is built: where `tauri.conf.json` names it, wherever Cargo's own target folder is.
pub fn catalogue_path() -> PathBuf {
    root().join("target/catalogue.sqlite")
}

/// The catalogue.
pub fn catalogue() -> Done {
    let out = catalogue_path();
    std::fs::create_dir_all(root().join("target"))?;
    let out = out.to_string_lossy();
    run(&mut cargo(&["run", "--quiet", "--package", "cairn-cli", "--", "data", "build", "data", "-o", &out]))
}

/// The types that cross to the UI, into `ui/src/wire`.
pub fn wire() -> Done {
    run(cargo(&["test", "--quiet", "--package", "app", "--test", "wire"]).env("CAIRN_WIRE", "write"))
}

/// The app, ready to start from this repository.
pub fn app() -> Done {
    ui()?;
    catalogue()?;
    run(&mut cargo(&["build", "--package", "cairn"]))
}

/// Compiles the whole app for Windows. Nothing is run: that takes a Windows.
pub fn check_windows() -> Done {
    const TARGET: &str = "x86_64-pc-windows-gnu";
    const MISSING: &str = "x86_64-w64-mingw32-gcc";
    if !has(MISSING) {
        return Err(Stopped::Missing {
            program: MISSING.to_owned(),
            remedy: "install mingw-w64 (Debian: apt-get install mingw-w64)",
        });
    }
    let libraries =
        std::process::Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output()?;
    if !std::path::Path::new(String::from_utf8_lossy(&libraries.stdout).trim()).is_dir() {
        return Err(Stopped::Missing {
            program: TARGET.to_owned(),
            remedy: "run: rustup target add x86_64-pc-windows-gnu",
        });
    }
    ui()?;
    catalogue()?;
    run(&mut cargo(&["check", "--workspace", "--exclude", "tests", "--all-targets", "--target", TARGET]))
}
