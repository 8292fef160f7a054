//! Running other programs, and saying what runs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a command of the project stopped.
#[derive(Debug)]
pub enum Stopped {
    /// A program is not on this machine.
    Missing {
        /// Its name.
        program: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A program ran and failed.
    Failed {
        /// As it was called.
        line: String,
    },
    /// Something else, in words for a developer.
    Other(String),
}

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing { program, remedy } => write!(f, "{program} is not installed; {remedy}"),
            Self::Failed { line } => write!(f, "this failed: {line}"),
            Self::Other(what) => f.write_str(what),
        }
    }
}

impl From<std::io::Error> for Stopped {
    fn from(error: std::io::Error) -> Self {
        Self::Other(error.to_string())
    }
}

/// What every step of a command answers with.
pub type Done<T = ()> = Result<T, Stopped>;

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// Where Cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A program to run at the top of the repository.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    // On Windows npm is a script, which only its full name starts.
    let name = if cfg!(windows) && name == "npm" { "npm.cmd" } else { name };
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// Cargo itself, the very one that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    program(&cargo, arguments)
}

/// Says what runs, runs it and waits.
pub fn run(command: &mut Command) -> Done {
    let line = line(command);
    eprintln!("\n$ {line}");
    let status = command.status().map_err(|error| Stopped::Other(format!("{line}: {error}")))?;
    if status.success() { Ok(()) } else { Err(Stopped::Failed { line }) }
}

/// Whether a program is there.
pub fn has(name: &str) -> bool {
    let name = if cfg!(windows) && name == "npm" { "npm.cmd" } else { name };
    Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
