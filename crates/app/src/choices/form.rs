//! The school's option form: set on the screen, begun from a preset, or read from a file that an adviser wrote.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use career::Change;
use career::school::OptionForm;
use catalogue::form::{self, FormFault, Format};
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

/// A file was read, had faults, or was none: the person changed their mind.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OpenedForm {
    /// The name of the file, without its folder; absent when they changed their mind.
    pub file: Option<String>,
    /// What must be put right in it; while there is anything, nothing has changed.
    pub faults: Vec<FormFault>,
}

/// Says what the school's form asks.
pub(crate) fn set_form(app: &mut App, args: SetForm) -> Result<(), Error> {
    app.keep(Change::Ruled { form: args.form }, TOUCHES).map(drop)
}

/// The usual forms.
pub(crate) fn usual_forms(_: &mut App, (): ()) -> Result<Vec<OptionForm>, Error> {
    Ok(form::usual())
}

/// Reads a form from a file that the person picks, and uses it if nothing in it must be put right.
pub(crate) fn open_form(app: &mut App, (): ()) -> Result<OpenedForm, Error> {
    let Some(path) = app.answered_file()? else { return Ok(OpenedForm { file: None, faults: Vec::new() }) };
    let bytes = bounded(&path)?;
    let table = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let format = if table { Format::Csv } else { Format::Toml };
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
    match form::read(&bytes, format, app.catalogue.subjects()) {
        Ok(form) => {
            app.keep(Change::Ruled { form: Some(form) }, TOUCHES)?;
            Ok(OpenedForm { file, faults: Vec::new() })
        }
        Err(faults) => Ok(OpenedForm { file, faults }),
    }
}

/// A file's bytes, and no more of them than show that it is too long for a form.
fn bounded(path: &Path) -> Result<Vec<u8>, Error> {
    let unread = |error: io::Error| Error::FormUnread { reason: error.to_string() };
    let mut bytes = Vec::new();
    let most = u64::try_from(form::MOST_BYTES).unwrap_or(u64::MAX);
    File::open(path).map_err(unread)?.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(unread)?;
    Ok(bytes)
}
