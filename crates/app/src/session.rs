//! Who is here, and everything that one window holds in memory.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use career::consequence::{ChoiceSheet, MINE};
use career::quiz::{Attempt, Quiz};
use career::{Change, Id, Kept, Preferences, Stage, Stamp, StepState, Target};
use catalogue::Catalogue;
use record::Record;
use serde::Serialize;
use ts_rs::TS;

use crate::ready::Ready;
use crate::shelf::Shelf;
use crate::{Answer, Error, Places, Topic};

/// Who is here and how their screen is set up.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Session {
    /// Who is here.
    pub who: Who,
    /// How the screen is set up.
    pub preferences: Preferences,
    /// There is something to undo.
    pub can_undo: bool,
    /// There is something to do again.
    pub can_redo: bool,
    /// Things on the list.
    pub listed: u32,
    /// Notes with words in them.
    pub noted: u32,
    /// Next steps still to do.
    pub steps: u32,
    /// Subjects on their own choice sheet for next year.
    pub planned: u32,
    /// How many their school's form asks them to choose; 0 where it does not say.
    pub to_choose: u32,
    /// How many of the two quizzes were begun.
    pub quizzing: u32,
    /// How many of them were gone through to the end.
    pub quizzed: u32,
    /// Careers in the catalogue.
    pub careers: u32,
    /// Why the record that the program was started with did not open, until somebody is here.
    pub trouble: Option<Error>,
}

/// Who is here.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Who {
    /// Nobody: the window shows how to begin.
    Nobody,
    /// Somebody who just looks; nothing of theirs is on disk.
    Looking,
    /// A record that was locked, waiting for its passphrase.
    Locked {
        /// Which; `open_record` takes it.
        record: String,
    },
    /// A pupil with their record open.
    Open {
        /// What they like to be called.
        nickname: String,
        /// Their year of school, if they said.
        stage: Option<Stage>,
        /// It needs a passphrase to open; otherwise anyone at this PC can read it.
        guarded: bool,
    },
}

/// How long a guarded record may lie open with nobody using it.
const IDLE: Duration = Duration::from_mins(10);

/// One window's worth of Cairn: the catalogue, and whoever is here.
pub struct App {
    pub(crate) catalogue: Catalogue,
    pub(crate) places: Places,
    pub(crate) here: Here,
    pub(crate) ready: Ready,
    kept: Kept,
    answer: Option<Answer>,
    touched: Vec<Topic>,
    used: Instant,
    idle: Duration,
    pub(crate) trouble: Option<Error>,
    pub(crate) shelf: Shelf,
}

impl App {
    /// Opens the catalogue. Nothing is written until somebody starts a record.
    ///
    /// # Errors
    /// [`Error::CatalogueMissing`], [`Error::CatalogueDamaged`], [`Error::CatalogueOther`].
    pub fn open(places: Places) -> Result<Self, Error> {
        Ok(Self {
            catalogue: Catalogue::open(&places.catalogue)?,
            places,
            here: Here::Nobody,
            ready: Ready::default(),
            kept: Kept::default(),
            answer: None,
            touched: Vec::new(),
            used: Instant::now(),
            idle: IDLE,
            trouble: None,
            shelf: Shelf::default(),
        })
    }

    /// Locks a guarded record that nobody has used for a while. True when it did.
    pub fn lock_if_idle(&mut self) -> bool {
        let guarded = matches!(&self.here, Here::Open(record) if record.is_locked());
        let idle = guarded && self.used.elapsed() >= self.idle;
        if idle {
            self.leave_locked();
        }
        idle
    }

    /// Sets how long a guarded record may lie open unused; ten minutes unless this says otherwise.
    pub fn lock_after(&mut self, idle: Duration) {
        self.idle = idle;
    }
}

/// What the features are built from.
impl App {
    /// Makes ready for a call: somebody is using the window.
    pub(crate) fn begin(&mut self, answer: Option<Answer>) {
        self.used = Instant::now();
        self.answer = answer;
        self.touched.clear();
    }

    pub(crate) fn take_touched(&mut self) -> Vec<Topic> {
        std::mem::take(&mut self.touched)
    }

    /// The file that the person chose; `None` when they changed their mind.
    pub(crate) fn answered_file(&mut self) -> Result<Option<PathBuf>, Error> {
        match self.answer.take() {
            Some(Answer::File(path)) => Ok(Some(path)),
            Some(Answer::No) => Ok(None),
            Some(Answer::Done) | None => Err(Error::Internal { reason: "the host asked for no file".to_owned() }),
        }
    }

    /// What the person here has kept. Empty for nobody and for a locked record.
    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Milliseconds since 1970, by this PC's clock.
    pub(crate) fn now(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }

    /// An id for something that the pupil adds.
    pub(crate) fn fresh_id(&self) -> Result<Id, Error> {
        let id = record::EntryId::random()?.to_string();
        Id::try_from(id).map_err(|error| Error::Internal { reason: error.to_string() })
    }

    /// The title of a page, or its id when the catalogue no longer has it.
    pub(crate) fn title(&self, target: &Target) -> String {
        self.catalogue.title(target).unwrap_or(target.id.as_str()).to_owned()
    }

    /// Keeps a change. When this returns, it is on the disk (or in memory, for somebody who just looks).
    pub(crate) fn keep(&mut self, change: Change, touches: &[Topic]) -> Result<Stamp, Error> {
        let change = change.checked()?;
        let stamp = match &mut self.here {
            Here::Nobody => return Err(Error::NobodyHere),
            Here::Locked(_) => return Err(Error::Locked),
            Here::Looking(looking) => looking.keep(change.clone()),
            Here::Open(record) if change.is_settled() => stamp(record.append_settled(&change)?),
            Here::Open(record) => stamp(record.append(&change)?),
        };
        self.kept.apply(stamp.clone(), change);
        self.touched.extend_from_slice(touches);
        Ok(stamp)
    }

    /// Takes back the last change, or brings it back.
    pub(crate) fn step_back(&mut self, way: Way) -> Result<(), Error> {
        let moved = match (&mut self.here, way) {
            (Here::Nobody, _) => return Err(Error::NobodyHere),
            (Here::Locked(_), _) => return Err(Error::Locked),
            (Here::Looking(looking), way) => looking.step(way),
            (Here::Open(record), Way::Undo) => record.undo()?.is_some(),
            (Here::Open(record), Way::Redo) => record.redo()?.is_some(),
        };
        self.fold();
        self.touch_all();
        if moved { Ok(()) } else { Err(Error::NothingToUndo) }
    }

    /// Puts somebody in front of the window.
    pub(crate) fn enter(&mut self, here: Here) {
        self.trouble = None;
        self.here = here;
        self.fold();
        self.touch_all();
    }

    /// Closes the record, keeps only where it is, and empties what was in memory.
    pub(crate) fn leave_locked(&mut self) {
        if let Here::Open(record) = std::mem::replace(&mut self.here, Here::Nobody) {
            let path = record.path().to_owned();
            // Everything kept is on the disk already; closing only gives the lock back.
            let _ = record.close();
            self.here = Here::Locked(path);
        }
        let preferences = std::mem::take(&mut self.kept).preferences;
        self.kept.preferences = preferences;
        self.touch_all();
    }

    /// Sets up the screen while there is no record to keep it in.
    pub(crate) fn prefer(&mut self, preferences: Preferences) {
        self.kept.preferences = preferences;
        self.touch(Topic::Session);
    }

    pub(crate) fn touch(&mut self, topic: Topic) {
        self.touched.push(topic);
    }

    fn touch_all(&mut self) {
        self.touched.extend(Topic::ALL);
    }

    /// Reads what was kept anew, from the record or from memory.
    pub(crate) fn fold(&mut self) {
        let preferences = self.kept.preferences.clone();
        self.kept = match &self.here {
            Here::Nobody | Here::Locked(_) => Kept::set_up(preferences),
            Here::Looking(looking) => Kept::fold(looking.done.iter().cloned()),
            // A change that a newer Cairn wrote does not read here; it stays in the record and is passed over.
            Here::Open(record) => {
                Kept::fold(record.live().filter_map(|entry| Some((stamp(entry), entry.read().ok()?))))
            }
        };
    }
}

/// Who is here.
pub(crate) enum Here {
    Nobody,
    Looking(Looking),
    Locked(PathBuf),
    Open(Box<Record>),
}

/// Back, or forward again.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    Undo,
    Redo,
}

/// What somebody who just looks has done: in memory, never on disk.
#[derive(Default)]
pub(crate) struct Looking {
    pub(crate) done: Vec<(Stamp, Change)>,
    undone: Vec<(Stamp, Change)>,
    count: u64,
}

impl Looking {
    fn keep(&mut self, change: Change) -> Stamp {
        self.count += 1;
        self.undone.clear();
        let stamp = Stamp { entry: format!("looking-{}", self.count), at: jiff::Timestamp::now().as_millisecond() };
        self.done.push((stamp.clone(), change));
        stamp
    }

    fn step(&mut self, way: Way) -> bool {
        let undoable = self.done.iter().rposition(|(_, change)| !change.is_settled());
        let moved = match way {
            Way::Undo => undoable.map(|place| self.done.remove(place)).map(|change| self.undone.push(change)),
            Way::Redo => self.undone.pop().map(|change| self.done.push(change)),
        };
        moved.is_some()
    }
}

/// What the UI calls a record's file.
pub(crate) fn name(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn stamp(entry: &record::Entry) -> Stamp {
    Stamp { entry: entry.id.to_string(), at: entry.written }
}

/// Who is here and how their screen is set up.
pub(crate) fn session(app: &mut App, (): ()) -> Result<Session, Error> {
    let kept = app.kept();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let quizzes = |far: &dyn Fn(&Attempt) -> bool| {
        count([Quiz::Interests, Quiz::Skills].into_iter().filter(|quiz| kept.attempts.of(*quiz).any(far)).count())
    };
    let (who, can_undo, can_redo) = match &app.here {
        Here::Nobody => (Who::Nobody, false, false),
        Here::Looking(looking) => {
            let can_undo = looking.done.iter().any(|(_, change)| !change.is_settled());
            (Who::Looking, can_undo, !looking.undone.is_empty())
        }
        Here::Locked(path) => (Who::Locked { record: name(path) }, false, false),
        Here::Open(record) => {
            let (nickname, guarded) = (kept.nickname.clone(), record.is_locked());
            let who = Who::Open { nickname, stage: kept.stage, guarded };
            (who, record.undoable().is_some(), record.redoable().is_some())
        }
    };
    Ok(Session {
        who,
        preferences: kept.preferences.clone(),
        can_undo,
        can_redo,
        listed: count(kept.shortlist().len()),
        noted: count(kept.notes().count()),
        steps: count(kept.steps().iter().filter(|step| step.state == StepState::ToDo).count()),
        planned: count(kept.sheets.one(MINE).map_or(0, ChoiceSheet::planned)),
        to_choose: kept.form.as_ref().and_then(|form| form.choices).map_or(0, u32::from),
        quizzing: quizzes(&|_| true),
        quizzed: quizzes(&|attempt| attempt.sheet.next().is_none()),
        careers: count(app.catalogue.careers().len()),
        trouble: app.trouble.clone(),
    })
}
