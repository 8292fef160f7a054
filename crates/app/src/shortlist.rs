//! The pupil's list: what is on it, why, in what order, and what they set aside.

use career::{About, Bookmark, Change, Kind, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, Error, Topic};

/// The list and what was set aside.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Shortlist {
    /// In the pupil's own order.
    pub items: Vec<ListItem>,
    /// "Not for me".
    pub aside: Vec<AsideItem>,
}

/// Something on the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListItem {
    /// What.
    pub target: Target,
    /// Its title; its id when the catalogue no longer has it.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// Why, in the pupil's words; empty until they say.
    pub reason: String,
    /// When it was put there: milliseconds since 1970.
    pub at: i64,
    /// It has a note.
    pub noted: bool,
    /// The catalogue no longer has it.
    pub withdrawn: bool,
}

/// Something set aside.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AsideItem {
    /// What.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// Why, in the pupil's words; may be empty.
    pub reason: String,
}

/// Puts something on the list, or takes it off.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetBookmark {
    /// What.
    pub target: Target,
    /// On, or off.
    pub on: bool,
}

/// Says why something is on the list.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiveReason {
    /// What.
    pub target: Target,
    /// Why; empty to take it back.
    pub reason: String,
}

/// Puts the list in order.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutInOrder {
    /// Everything on the list, first choice first.
    pub order: Vec<Target>,
}

/// Says "not for me", or takes it back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// What.
    pub target: Target,
    /// Aside, or back.
    pub on: bool,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// The list and what was set aside.
pub(crate) fn shortlist(app: &mut App, (): ()) -> Result<Shortlist, Error> {
    let aside = app.kept().aside().iter().map(|(target, reason)| AsideItem {
        title: app.title(target),
        target: target.clone(),
        reason: reason.clone(),
    });
    Ok(Shortlist { items: items(app), aside: aside.collect() })
}

/// Everything on the list, in the pupil's order.
pub(crate) fn items(app: &App) -> Vec<ListItem> {
    app.kept().shortlist().into_iter().map(|bookmark| item(app, bookmark)).collect()
}

fn item(app: &App, bookmark: &Bookmark) -> ListItem {
    let target = &bookmark.target;
    let about = About::Page { target: target.clone() };
    ListItem {
        title: app.title(target),
        summary: summary(app, target).unwrap_or_default(),
        reason: bookmark.reason.clone(),
        at: bookmark.at,
        noted: app.kept().note(&about).is_some_and(|note| !note.is_empty()),
        withdrawn: app.catalogue.title(target).is_none(),
        target: target.clone(),
    }
}

fn summary(app: &App, target: &Target) -> Option<String> {
    let catalogue = &app.catalogue;
    match target.kind {
        Kind::Career => catalogue.row(&target.id).map(|row| row.summary.clone()),
        Kind::Subject => catalogue.subject(&target.id).map(|subject| subject.what.clone()),
        Kind::Course => catalogue.course(&target.id).map(|course| course.what.clone()),
        Kind::Industry => catalogue.industry(&target.id).map(|industry| industry.summary.clone()),
    }
}

/// What any act on the list makes stale.
const TOUCHES: &[Topic] = &[Topic::Shortlist, Topic::Session];

/// Puts something on the list, or takes it off.
pub(crate) fn bookmark(app: &mut App, args: SetBookmark) -> Result<(), Error> {
    if args.on && app.catalogue.title(&args.target).is_none() {
        return Err(Error::NoSuchPage { target: args.target });
    }
    app.keep(Change::Bookmarked { target: args.target, on: args.on }, TOUCHES).map(drop)
}

/// Says why something is on the list.
pub(crate) fn give_reason(app: &mut App, args: GiveReason) -> Result<(), Error> {
    app.keep(Change::Reasoned { target: args.target, reason: args.reason }, TOUCHES).map(drop)
}

/// Puts the list in order.
pub(crate) fn put_in_order(app: &mut App, args: PutInOrder) -> Result<(), Error> {
    let mut order = args.order;
    order.retain(|target| app.kept().is_bookmarked(target));
    app.keep(Change::Ordered { order }, TOUCHES).map(drop)
}

/// Says "not for me", or takes it back.
pub(crate) fn set_aside(app: &mut App, args: SetAside) -> Result<(), Error> {
    let SetAside { target, on, reason } = args;
    app.keep(Change::SetAside { target, on, reason }, TOUCHES).map(drop)
}
