//! What the project needs on a machine, and putting it there.

use std::process::{Command, Stdio};

use crate::shell::{Done, Stopped, has, program, root, run};

/// What a Debian or Ubuntu needs to build the app.
const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev"];

/// What it needs besides, to drive the window and Chromium and to look at what they leave.
const TO_DRIVE: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "at-spi2-core",
    "chromium",
    "chromium-driver",
    "poppler-utils",
    "desktop-file-utils",
    "shared-mime-info",
    "procps",
    "strace",
    "x11-utils",
];

/// Everything for every command.
pub fn everything() -> Done {
    to_build()?;
    to_drive()
}

/// What it takes to build and start the app.
pub fn to_build() -> Done {
    node()?;
    system(TO_BUILD)
}

/// What it takes to drive the app with nobody at the screen.
pub fn to_drive() -> Done {
    system(TO_DRIVE)
}

/// The packages of the UI, as its lock file has them.
pub fn ui() -> Done {
    let installed = root().join("ui/node_modules/.package-lock.json");
    let newer = |a: &std::path::Path, b: &std::path::Path| {
        Some(a.metadata().ok()?.modified().ok()? >= b.metadata().ok()?.modified().ok()?)
    };
    if newer(&installed, &root().join("ui/package-lock.json")) == Some(true) {
        return Ok(());
    }
    run(program("npm", &["ci", "--no-audit", "--no-fund"]).current_dir(root().join("ui")))
}

fn node() -> Done {
    if has("node") && has("npm") {
        return Ok(());
    }
    Err(Stopped::Missing {
        program: "Node".to_owned(),
        remedy: "install Node 20.19 or later, with npm, from nodejs.org",
    })
}

/// Installs the system packages that are missing, after saying which. Elsewhere than on Debian the README says what to
/// install by hand.
fn system(packages: &[&str]) -> Done {
    if !cfg!(target_os = "linux") || !has("dpkg-query") {
        return Ok(());
    }
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!(
        "These system packages are needed and not here:\n  {}\nInstalling them now with apt-get.",
        missing.join(" ")
    );
    // A list of packages that is old or absent makes the install fail; a refresh that fails may still do.
    let _ = run(&mut as_root(&["apt-get", "update", "-qq"]));
    let mut install =
        vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends"];
    install.extend(missing);
    run(&mut as_root(&install))
}

fn installed(package: &str) -> bool {
    let status = Command::new("dpkg-query").args(["-W", "-f=${Status}", package]).stderr(Stdio::null()).output();
    status.is_ok_and(|output| output.stdout.ends_with(b"ok installed"))
}

/// The same line, through `sudo` for those who are not root.
pub fn as_root(line: &[&str]) -> Command {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    match line.split_first() {
        Some((first, rest)) if root => program(first, rest),
        _ => program("sudo", line),
    }
}
