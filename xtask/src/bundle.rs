//! The package: making it, and trying it as the person who looks after the PCs would.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::as_root;
use crate::shell::{Done, Stopped, program, root, run, target};
use crate::{build, setup};

/// How the program in the package is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As people get it: small and fast, and long to compile.
    Release,
    /// As the tests have compiled it already: for trying the package itself.
    Dev,
}

/// Makes the `.deb` and says where it is.
pub fn bundle(profile: Profile) -> Done<PathBuf> {
    setup::to_build()?;
    build::ui()?;
    build::catalogue()?;
    let mut arguments = vec!["exec", "--", "tauri", "build", "--bundles", "deb"];
    if profile == Profile::Dev {
        arguments.push("--debug");
    }
    // Run from the top, where `tauri.conf.json` is; the tool itself is one of the UI's packages.
    let tauri = root().join("ui/node_modules/.bin").join(if cfg!(windows) { "tauri.cmd" } else { "tauri" });
    run(&mut program(&tauri.to_string_lossy(), arguments.get(3..).unwrap_or_default()))?;
    let folder = target().join(if profile == Profile::Dev { "debug" } else { "release" }).join("bundle/deb");
    let package = newest(&folder)?;
    eprintln!("\nThe package is {}", package.display());
    Ok(package)
}

/// Installs the package, starts the program from it, uninstalls it and looks for what is left.
pub fn test() -> Done {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let package = bundle(Profile::Dev)?;
    let listed = files(&package)?;
    for needed in
        ["/usr/bin/cairn", "/usr/lib/Cairn/catalogue.sqlite", ".desktop", "/mime/packages/cairn.xml", "128x128/apps/"]
    {
        expect(listed.iter().any(|file| file.contains(needed)), || format!("the package has no {needed}"))?;
    }
    run(&mut as_root(&["apt-get", "install", "-y", "-qq", &package.to_string_lossy()]))?;
    let tried = try_installed();
    let removed = run(&mut as_root(&["apt-get", "purge", "-y", "-qq", "cairn"]));
    tried?;
    removed?;
    let left: Vec<_> = listed.iter().filter(|file| Path::new(file).is_file()).collect();
    expect(left.is_empty(), || format!("uninstalling left {left:?}"))?;
    eprintln!("\nThe package installs, starts and leaves nothing behind: 1 passed, 0 failed");
    Ok(())
}

/// Starts the installed program as a person would, with a home of its own, and waits until its window shows a page.
fn try_installed() -> Done {
    run(&mut program("desktop-file-validate", &["/usr/share/applications/Cairn.desktop"]))?;
    run(&mut Command::new(target().join("debug/installed")))
}

fn files(package: &Path) -> Done<Vec<String>> {
    let listing = Command::new("dpkg-deb").arg("--fsys-tarfile").arg(package).output()?;
    let tar = target().join("package.tar");
    std::fs::write(&tar, listing.stdout)?;
    let names = Command::new("tar").arg("-tf").arg(&tar).output()?;
    let names = String::from_utf8_lossy(&names.stdout).into_owned();
    Ok(names.lines().map(|line| format!("/{}", line.trim_start_matches("./").trim_start_matches('/'))).collect())
}

fn newest(folder: &Path) -> Done<PathBuf> {
    let files = std::fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path());
    let packages = files.filter(|path| path.extension().is_some_and(|ending| ending == "deb"));
    packages
        .max_by_key(|path| path.metadata().and_then(|about| about.modified()).ok())
        .ok_or_else(|| Stopped::Other(format!("no .deb in {}", folder.display())))
}

fn expect(holds: bool, otherwise: impl FnOnce() -> String) -> Done {
    if holds { Ok(()) } else { Err(Stopped::Other(otherwise())) }
}
