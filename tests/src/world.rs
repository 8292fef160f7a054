//! A PC of its own for each test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

/// The top of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Where Cargo puts what it builds: the folder above the one that this program runs from.
#[must_use]
pub fn target() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let profile = program
        .ancestors()
        .find(|path| path.join("cairn-cli").exists() || path.ends_with("debug") || path.ends_with("release"));
    profile.and_then(Path::parent).unwrap().to_owned()
}

/// A program of the workspace, as built for development.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    let path = target().join("debug").join(name);
    assert!(path.is_file(), "{} is not built: run `cargo xtask test`", path.display());
    path
}

/// The catalogue, built from `data/` once for all tests of one program.
#[must_use]
pub fn catalogue() -> &'static Path {
    static BUILT: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = BUILT.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("catalogue.sqlite");
        catalogue::build(&root().join("data"), &path).unwrap();
        (folder, path)
    });
    path
}

/// A catalogue in which one career is no longer, made in `folder`.
///
/// # Panics
/// When it cannot be built without that career.
#[must_use]
pub fn catalogue_without(career: &str, folder: &Path) -> PathBuf {
    let (data, path) = (folder.join("data"), folder.join("catalogue.sqlite"));
    std::fs::create_dir_all(folder).unwrap();
    let copied = Command::new("cp").arg("-r").arg(root().join("data")).arg(&data).status();
    assert!(copied.is_ok_and(|status| status.success()));
    std::fs::remove_file(data.join("careers").join(format!("{career}.md"))).unwrap();
    for file in ["careers", "courses"].iter().flat_map(|part| std::fs::read_dir(data.join(part)).unwrap()) {
        let file = file.unwrap().path();
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.replace(&format!(", \"{career}\""), "").replace(&format!("\"{career}\", "), "");
        std::fs::write(&file, text).unwrap();
    }
    catalogue::build(&data, &path).unwrap_or_else(|faults| panic!("{faults:?}"));
    path
}

/// The UI as it was built when the first test of this program began, whatever is built meanwhile.
#[must_use]
pub fn ui() -> &'static Path {
    static KEPT: OnceLock<TempDir> = OnceLock::new();
    let kept = KEPT.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let built = root().join("ui/dist/.");
        let copied = Command::new("cp").arg("-r").arg(&built).arg(folder.path()).status();
        assert!(copied.is_ok_and(|status| status.success()), "there is no UI: run `cargo xtask test`");
        folder
    });
    kept.path()
}

/// A PC: folders that nobody else uses, gone when it is dropped.
#[derive(Debug)]
pub struct World {
    folder: TempDir,
    /// The catalogue that is installed on it.
    pub catalogue: PathBuf,
}

impl World {
    /// A PC that nobody has used yet.
    #[must_use]
    pub fn new() -> Self {
        let world = Self { folder: tempfile::tempdir().unwrap(), catalogue: catalogue().to_owned() };
        std::fs::create_dir(world.answers()).unwrap();
        world
    }

    /// A folder of this PC.
    #[must_use]
    pub fn folder(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where Cairn keeps records on it.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder("data")
    }

    /// Where files that the pupil saves go, and files that they open come from.
    #[must_use]
    pub fn answers(&self) -> PathBuf {
        self.folder("answers")
    }

    /// A file that the pupil saved, by the ending of its name.
    #[must_use]
    pub fn saved(&self, ending: &str) -> Option<PathBuf> {
        let files = std::fs::read_dir(self.answers()).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.extension().is_some_and(|e| e == ending)).min()
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}
