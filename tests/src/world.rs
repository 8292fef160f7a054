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
        write_catalogue(&root().join("data"), &path);
        (folder, path)
    });
    path
}

/// A catalogue that one career has been withdrawn from, made in `folder`.
///
/// # Panics
/// When there is no such career.
#[must_use]
pub fn catalogue_without(career: &str, folder: &Path) -> PathBuf {
    let (data, path) = (copy_of_data(folder), folder.join("catalogue.sqlite"));
    std::fs::remove_file(data.join("careers").join(career).with_extension("md")).unwrap();
    write_catalogue(&data, &path);
    path
}

/// A catalogue of at least so many careers: those of `data/` again and again, each time with ids and titles of their
/// own. For measuring only.
///
/// # Panics
/// When `data/` cannot be read.
#[must_use]
pub fn catalogue_of(careers: usize, folder: &Path) -> PathBuf {
    let (data, path) = (copy_of_data(folder), folder.join("catalogue.sqlite"));
    let pages: Vec<PathBuf> =
        std::fs::read_dir(data.join("careers")).unwrap().map(|entry| entry.unwrap().path()).collect();
    for round in 1..careers.div_ceil(pages.len()) {
        for page in pages.iter().take(careers - round * pages.len()) {
            let id = page.file_stem().unwrap().to_str().unwrap();
            let text = std::fs::read_to_string(page).unwrap();
            let text = text.replacen("title = \"", &format!("title = \"No. {round} "), 1);
            std::fs::write(page.with_file_name(format!("{id}-{round}.md")), text).unwrap();
        }
    }
    write_catalogue(&data, &path);
    path
}

/// Writes a catalogue of what reads well in `data`, whatever the checker says of it: that is another test.
fn write_catalogue(data: &Path, path: &Path) {
    let (source, _) = catalogue::Source::read(data);
    catalogue::write(&source, path).unwrap();
}

fn copy_of_data(folder: &Path) -> PathBuf {
    let data = folder.join("data");
    std::fs::create_dir_all(folder).unwrap();
    let copied = Command::new("cp").arg("-r").arg(root().join("data")).arg(&data).status();
    assert!(copied.is_ok_and(|status| status.success()), "data/ cannot be copied");
    data
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
