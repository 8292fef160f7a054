//! The files of the repository, and how a broken rule is told.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// A text file of the repository.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path from the top of the repository, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl File {
    /// A file that is made up, to show that a rule bites.
    pub fn sample(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// What stands between the last dot and the end of its name.
    pub fn ending(&self) -> &str {
        Path::new(&self.path).extension().and_then(|ending| ending.to_str()).unwrap_or_default()
    }

    /// Its name without the ending.
    pub fn stem(&self) -> &str {
        Path::new(&self.path).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// Names a place in it.
    pub fn at(&self, line: usize, what: impl std::fmt::Display) -> String {
        format!("{}:{line}: {what}", self.path)
    }

    /// Names every line that a test finds something in.
    pub fn lines_with(&self, test: impl Fn(&str) -> Option<String>) -> Vec<String> {
        lines_with(self, &self.text, test)
    }
}

/// Names every line of another reading of a file (such as its code without strings) that a test finds something in.
pub fn lines_with(file: &File, text: &str, test: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let lines = text.lines().enumerate();
    lines.filter_map(|(at, line)| test(line).map(|what| file.at(at + 1, what))).collect()
}

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every text file that is, or is about to be, in the repository.
pub fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root())
            .output()
            .expect("git lists the files of the repository");
        assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
        let paths = String::from_utf8(listed.stdout).unwrap();
        let read =
            |path: &str| Some(File { path: path.to_owned(), text: std::fs::read_to_string(root().join(path)).ok()? });
        let mut all: Vec<_> = paths.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect();
        all.sort_by(|one, other| one.path.cmp(&other.path));
        all.dedup_by(|one, other| one.path == other.path);
        assert!(all.len() > 100, "only {} files were found", all.len());
        all
    })
}

/// The files under a folder with one of these endings.
pub fn under(folder: &str, endings: &[&str]) -> Vec<&'static File> {
    let all = files().iter();
    all.filter(|file| file.path.starts_with(folder) && endings.contains(&file.ending())).collect()
}

/// Fails, listing everything that breaks a rule.
pub fn keep(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "\n{rule}\n  {}\n", broken.join("\n  "));
}

/// Fails unless a rule finds something in a sample that breaks it, and nothing in one that does not.
pub fn bites(rule: impl Fn(&File) -> Vec<String>, bad: &[(&str, &str)], good: &[(&str, &str)]) {
    for (path, text) in bad {
        assert!(!rule(&File::sample(path, text)).is_empty(), "the rule lets this through: {path}\n{text}");
    }
    for (path, text) in good {
        let found = rule(&File::sample(path, text));
        assert!(found.is_empty(), "the rule is too strict: {found:?}\n{text}");
    }
}
