//! Starting, opening, looking, locking and finishing.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::str::FromStr;

use career::{Change, Kept, Preferences, Stamp};
use record::{Device, EntryId, Passphrase, Record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::save::write_whole;
use crate::session::{Here, Looking, Session, name, session};
use crate::{App, Error, FileKind};

/// The least characters of a passphrase. Shorter ones are guessed in seconds from a copy of the file.
pub(crate) const LEAST: usize = 8;

/// A record on this PC.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RecordHere {
    /// Which; `open_record` takes it.
    pub record: String,
    /// It needs a passphrase.
    pub guarded: bool,
    /// The nickname; told only for a record that anyone at this PC can read anyway.
    pub nickname: Option<String>,
    /// When it was last written: milliseconds since 1970.
    pub at: i64,
}

/// Starts a record.
#[derive(Deserialize, TS, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub struct StartRecord {
    /// What the pupil likes to be called.
    pub nickname: String,
    /// A passphrase to lock it with; absent for none.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// Opens a record that is on this PC.
#[derive(Deserialize, TS, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub struct OpenRecord {
    /// Which, as `records` told it.
    pub record: String,
    /// Its passphrase; absent when it has none.
    #[serde(default)]
    pub passphrase: Option<String>,
}

impl App {
    /// Shows the record that the program was started with, such as one that was double-clicked. A guarded one waits for
    /// its passphrase; one that does not open is told by [`Session::trouble`].
    pub fn start_with(&mut self, path: &Path) {
        self.trouble = show(self, path).err();
    }
}

/// The records on this PC, the latest first.
pub(crate) fn records(app: &mut App, (): ()) -> Result<Vec<RecordHere>, Error> {
    let Ok(folder) = fs::read_dir(app.places.records()) else { return Ok(Vec::new()) };
    let files = folder.filter_map(Result::ok).map(|entry| entry.path());
    let mut here: Vec<_> = files.filter(|path| is_record(path)).filter_map(|path| describe(app, &path)).collect();
    here.sort_by_key(|record| std::cmp::Reverse(record.at));
    Ok(here)
}

/// Starts a record; what was kept while just looking goes into it.
pub(crate) fn start_record(app: &mut App, args: StartRecord) -> Result<Session, Error> {
    let named = named(&args.nickname)?;
    let passphrase = args.passphrase.as_deref().map(passphrase).transpose()?;
    let folder = app.places.records();
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}.{}", EntryId::random()?, FileKind::Record.extension()));
    let mut record = Record::create(&path, passphrase.as_ref(), device(app)?)?;
    let found = if let Here::Looking(looking) = &app.here { looking.done.as_slice() } else { &[] };
    if let Err(error) = record.append_settled(&named).map(drop).and_then(|()| bring_in(&mut record, found)) {
        // A record that nobody was told of must not be found here later. What was kept while looking is still shown.
        drop(record);
        let _ = fs::remove_file(&path);
        return Err(error.into());
    }
    close(app);
    app.enter(Here::Open(Box::new(record)));
    session(app, ())
}

/// Keeps what was done while just looking. Notes name the revisions that they replace, which have other names here.
fn bring_in(record: &mut Record, found: &[(Stamp, Change)]) -> Result<(), record::Error> {
    let mut renamed = HashMap::new();
    for (stamp, change) in found {
        let mut change = change.clone();
        if let Change::Noted { after, .. } = &mut change {
            *after = after.iter().filter_map(|revision| renamed.get(revision).cloned()).collect();
        }
        let kept = if change.is_settled() { record.append_settled(&change) } else { record.append(&change) };
        renamed.insert(stamp.entry.clone(), kept?.id.to_string());
    }
    Ok(())
}

/// Opens a record that is on this PC, or the locked one that is waiting.
pub(crate) fn open_record(app: &mut App, args: OpenRecord) -> Result<Session, Error> {
    let path = match &app.here {
        Here::Locked(path) if name(path) == args.record => path.clone(),
        // The name is a file's, made by this program: anything else is a path that somebody tries to slip in.
        _ => match EntryId::from_str(&args.record) {
            Ok(name) => app.places.records().join(format!("{name}.{}", FileKind::Record.extension())),
            Err(_) => return Err(Error::NoSuchRecord),
        },
    };
    let passphrase = args.passphrase.as_deref().and_then(Passphrase::new);
    let record = Record::open(&path, passphrase.as_ref(), device(app)?)?;
    close(app);
    app.enter(Here::Open(Box::new(record)));
    session(app, ())
}

/// Opens a record from a file that the person picks. A guarded one is shown as locked, to be opened with its passphrase.
pub(crate) fn open_file(app: &mut App, (): ()) -> Result<Session, Error> {
    if let Some(path) = app.answered_file()? {
        show(app, &path)?;
    }
    session(app, ())
}

/// Opens a record, or shows it as locked when it is guarded.
pub(crate) fn show(app: &mut App, path: &Path) -> Result<(), Error> {
    let here = if record::peek(path)?.locked {
        Here::Locked(path.to_owned())
    } else {
        Here::Open(Box::new(Record::open(path, None, device(app)?)?))
    };
    close(app);
    app.enter(here);
    Ok(())
}

/// Looks around with nothing kept.
pub(crate) fn look(app: &mut App, (): ()) -> Result<Session, Error> {
    close(app);
    app.enter(Here::Looking(Looking::default()));
    session(app, ())
}

/// Locks the record; the same record can be opened again with its passphrase.
pub(crate) fn lock(app: &mut App, (): ()) -> Result<Session, Error> {
    app.leave_locked();
    session(app, ())
}

/// Closes the record and clears the screen for the next person.
pub(crate) fn finish(app: &mut App, (): ()) -> Result<Session, Error> {
    close(app);
    app.enter(Here::Nobody);
    app.prefer(Preferences::default());
    session(app, ())
}

/// A nickname that has something left once it is safe to keep: marks that nobody sees are no name.
pub(crate) fn named(nickname: &str) -> Result<Change, Error> {
    let named = Change::Named { nickname: nickname.to_owned() }.checked()?;
    if matches!(&named, Change::Named { nickname } if nickname.is_empty()) {
        return Err(Error::Empty { field: "nickname".to_owned() });
    }
    Ok(named)
}

/// A passphrase that is long enough to be one.
pub(crate) fn passphrase(text: &str) -> Result<Passphrase, Error> {
    let long_enough = text.chars().count() >= LEAST;
    Passphrase::new(text).filter(|_| long_enough).ok_or(Error::PassphraseTooShort { least: LEAST })
}

fn close(app: &mut App) {
    if let Here::Open(record) = std::mem::replace(&mut app.here, Here::Nobody) {
        // Everything kept is on the disk already; closing only gives the lock back.
        let _ = record.close();
    }
}

fn is_record(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == FileKind::Record.extension())
}

/// What the list says of a record. The nickname of an unguarded one is no secret: anyone here can open it. A file that
/// does not read is listed too, so that opening it can say why.
fn describe(app: &App, path: &Path) -> Option<RecordHere> {
    let record = name(path);
    EntryId::from_str(&record).ok()?;
    let Ok(peek) = record::peek(path) else {
        return Some(RecordHere { record, guarded: false, nickname: None, at: 0 });
    };
    let nickname = if peek.locked { None } else { nickname(app, path) };
    Some(RecordHere { record, guarded: peek.locked, nickname, at: peek.last.map_or(0, record::Moment::millis) })
}

fn nickname(app: &App, path: &Path) -> Option<String> {
    let record = Record::open(path, None, device(app).ok()?).ok()?;
    let changes = record.live().filter_map(|entry| entry.read::<Change>().ok());
    let stamp = Stamp { entry: String::new(), at: 0 };
    let named = changes.filter(|change| matches!(change, Change::Named { .. }));
    Some(Kept::fold(named.map(|change| (stamp.clone(), change))).nickname)
}

/// This PC's name for itself in the order of entries: kept in the data folder, never in a record.
fn device(app: &App) -> Result<Device, Error> {
    let path = app.places.data.join("device");
    let known = fs::read_to_string(&path).ok().and_then(|text| Device::from_str(text.trim()).ok());
    match known {
        Some(device) => Ok(device),
        None => {
            let device = Device::random()?;
            fs::create_dir_all(&app.places.data)?;
            write_whole(&path, device.to_string().as_bytes())?;
            Ok(device)
        }
    }
}
