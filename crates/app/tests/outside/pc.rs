//! A PC of its own for each test, with the real catalogue.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use app::{Answer, App, Error, Places};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A career that the real catalogue has.
pub const PERFUSIONIST: &str = "clinical-perfusionist";
/// A passphrase that is long enough.
pub const PASSPHRASE: &str = "stone heron kettle";

/// A PC, and one window on it.
pub struct Pc {
    folder: TempDir,
    /// The window.
    pub app: App,
}

/// The repository's `data/`.
pub fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// The catalogue, built once.
pub fn catalogue() -> &'static Path {
    static BUILT: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = BUILT.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("catalogue.sqlite");
        // Pages that are being written may have faults that the checker tells about: no use-case minds them.
        catalogue::write(&catalogue::Source::read(&source()).0, &path).unwrap();
        (folder, path)
    });
    path
}

impl Pc {
    /// A PC that nobody has used, with a window that nobody sits at.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(places(folder.path())).unwrap();
        Self { folder, app }
    }

    /// A PC where somebody has just started a record.
    pub fn started(passphrase: Option<&str>) -> Self {
        let mut pc = Self::new();
        pc.value("start_record", json!({ "nickname": "Isla", "passphrase": passphrase }));
        pc
    }

    /// A place on this PC.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of records.
    pub fn records(&self) -> PathBuf {
        places(self.folder.path()).records()
    }

    /// The one record's file.
    pub fn record(&self) -> PathBuf {
        let files = files(&self.records()).into_iter();
        files.filter(|path| path.extension().is_some_and(|ending| ending == "cairn")).min().expect("there is a record")
    }

    /// The one record's name, as `open_record` takes it.
    pub fn record_name(&self) -> String {
        self.record().file_stem().unwrap().to_string_lossy().into_owned()
    }

    /// Another window on this PC.
    pub fn window(&self) -> App {
        App::open(places(self.folder.path())).unwrap()
    }

    /// Another window on this PC, with another catalogue.
    pub fn window_on(&self, catalogue: &Path) -> Result<App, Error> {
        App::open(Places { catalogue: catalogue.to_owned(), ..places(self.folder.path()) })
    }

    /// Makes a call that works, and gives its value.
    #[track_caller]
    pub fn value(&mut self, name: &str, args: Value) -> Value {
        value(&mut self.app, name, args)
    }

    /// Makes a call that fails, and says why.
    #[track_caller]
    pub fn error(&mut self, name: &str, args: Value) -> Error {
        error(&mut self.app, name, args)
    }

    /// Makes a call for which the person picks a file.
    pub fn answered(&mut self, name: &str, args: Value, file: &Path) -> Result<Value, Error> {
        let answered = self.app.call(name, &args.to_string(), Some(Answer::File(file.to_owned())));
        answered.map(|json| read(&json)["value"].clone())
    }

    /// Saves a note about the perfusionist's page, in place of what stands, and gives its revision.
    pub fn note(&mut self, text: &str) -> String {
        let stands = self.value("note", json!({ "about": about() }));
        let after: Vec<_> = heads(&stands).iter().map(|head| head["revision"].clone()).collect();
        let saved = self.value("save_note", json!({ "about": about(), "after": after, "text": text }));
        saved["revision"].as_str().unwrap().to_owned()
    }
}

/// Makes a call that works, and gives its value.
#[track_caller]
pub fn value(app: &mut App, name: &str, args: Value) -> Value {
    let answered = app.call(name, &args.to_string(), None);
    read(&answered.unwrap_or_else(|error| panic!("{name} {args}: {error}")))["value"].clone()
}

/// Makes a call that fails, and says why.
#[track_caller]
pub fn error(app: &mut App, name: &str, args: Value) -> Error {
    match app.call(name, &args.to_string(), None) {
        Ok(json) => panic!("{name} {args} answered {json}"),
        Err(error) => error,
    }
}

/// JSON as it came.
pub fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// A career, as commands take it.
pub fn career(id: &str) -> Value {
    json!({ "kind": "career", "id": id })
}

/// What the note on the perfusionist's page is about.
pub fn about() -> Value {
    json!({ "about": "page", "target": career(PERFUSIONIST) })
}

/// The texts that stand of a note.
pub fn heads(note: &Value) -> &[Value] {
    note["heads"].as_array().unwrap()
}

/// Every file under a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn places(folder: &Path) -> Places {
    Places { catalogue: catalogue().to_owned(), data: folder.join("data") }
}
