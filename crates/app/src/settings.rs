//! How the record and the screen are set up, and undo.

use career::{Change, Preferences, Stage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::session::{Here, Way};
use crate::{App, Error, Topic, start};

/// Changes the nickname.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetNickname {
    /// The new one.
    pub nickname: String,
}

/// Says which year of school.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetStage {
    /// The year, or none.
    pub stage: Option<Stage>,
}

/// Sets, changes or takes away the passphrase.
#[derive(Deserialize, TS, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub struct SetPassphrase {
    /// The new one; absent to take it away.
    pub passphrase: Option<String>,
}

/// A copy of the record was written, or the person changed their mind.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SavedCopy {
    /// The name of the file, without its folder; absent when they changed their mind.
    pub file: Option<String>,
}

/// Sets up the screen. With nobody here it lasts until somebody is.
pub(crate) fn set_preferences(app: &mut App, preferences: Preferences) -> Result<(), Error> {
    if matches!(app.here, Here::Nobody | Here::Locked(_)) {
        app.prefer(preferences);
        return Ok(());
    }
    app.keep(Change::Preferred(preferences), &[Topic::Session]).map(drop)
}

/// Changes the nickname.
pub(crate) fn set_nickname(app: &mut App, args: SetNickname) -> Result<(), Error> {
    app.keep(start::named(&args.nickname)?, &[Topic::Session, Topic::Plan]).map(drop)
}

/// Says which year of school.
pub(crate) fn set_stage(app: &mut App, args: SetStage) -> Result<(), Error> {
    app.keep(Change::Staged { stage: args.stage }, &[Topic::Session, Topic::Plan]).map(drop)
}

/// Sets, changes or takes away the passphrase. The old one works until the new one has been proven.
pub(crate) fn set_passphrase(app: &mut App, args: SetPassphrase) -> Result<(), Error> {
    let passphrase = args.passphrase.as_deref().map(start::passphrase).transpose()?;
    open(app)?.set_passphrase(passphrase.as_ref())?;
    app.touch(Topic::Session);
    Ok(())
}

/// Undoes the last act.
pub(crate) fn undo(app: &mut App, (): ()) -> Result<(), Error> {
    app.step_back(Way::Undo)
}

/// Does it again.
pub(crate) fn redo(app: &mut App, (): ()) -> Result<(), Error> {
    app.step_back(Way::Redo)
}

/// Saves a copy of the record as a file of the person's own.
pub(crate) fn save_copy(app: &mut App, (): ()) -> Result<SavedCopy, Error> {
    let Some(path) = app.answered_file()? else { return Ok(SavedCopy { file: None }) };
    open(app)?.copy_to(&path)?;
    Ok(SavedCopy { file: path.file_name().map(|name| name.to_string_lossy().into_owned()) })
}

fn open(app: &mut App) -> Result<&mut record::Record, Error> {
    match &mut app.here {
        Here::Open(record) => Ok(record),
        Here::Locked(_) => Err(Error::Locked),
        Here::Nobody | Here::Looking(_) => Err(Error::NobodyHere),
    }
}
