//! Copies of a sheet on which a pupil tries "what if".

use career::{Change, Id};
use serde::Deserialize;
use ts_rs::TS;

use super::{TOUCHES, mine, sheet};
use crate::{App, Error};

/// A copy of a sheet, to try things on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopySheet {
    /// The sheet to copy; the pupil's own, if none.
    #[serde(default)]
    pub of: Option<Id>,
    /// What to call the copy.
    pub name: String,
}

/// Another name for a "what if".
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NameSheet {
    /// Which.
    pub sheet: Id,
    /// Its new name.
    pub name: String,
}

/// Which "what if".
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneWhatIf {
    /// Which.
    pub sheet: Id,
}

/// Begins a "what if" as a copy of a sheet. Answers with its id.
pub(crate) fn copy_sheet(app: &mut App, args: CopySheet) -> Result<Id, Error> {
    sheet(app, args.of.as_ref())?;
    let of = args.of.map_or_else(mine, Ok)?;
    let id = app.fresh_id()?;
    app.keep(Change::Copied { sheet: id.clone(), of, name: called(args.name)?, over: false }, TOUCHES)?;
    Ok(id)
}

/// Calls a "what if" something else.
pub(crate) fn name_sheet(app: &mut App, args: NameSheet) -> Result<(), Error> {
    sheet(app, Some(&args.sheet))?;
    let of = args.sheet.clone();
    app.keep(Change::Copied { sheet: args.sheet, of, name: called(args.name)?, over: false }, TOUCHES).map(drop)
}

/// Throws a "what if" away; undo brings it back.
pub(crate) fn discard_sheet(app: &mut App, args: OneWhatIf) -> Result<(), Error> {
    sheet(app, Some(&args.sheet))?;
    app.keep(Change::Discarded { sheet: args.sheet }, TOUCHES).map(drop)
}

/// Makes what stands on a "what if" the pupil's own sheet. The "what if" stays.
pub(crate) fn use_sheet(app: &mut App, args: OneWhatIf) -> Result<(), Error> {
    sheet(app, Some(&args.sheet))?;
    let change = Change::Copied { sheet: mine()?, of: args.sheet, name: String::new(), over: true };
    app.keep(change, TOUCHES).map(drop)
}

/// A name with something in it.
fn called(name: String) -> Result<String, Error> {
    let blank = name.trim().is_empty();
    if blank { Err(Error::Empty { field: "name".to_owned() }) } else { Ok(name) }
}
