//! A pupil's choice sheets: what they have, take and think of taking, and the copies on which they try "what if".

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Choices, Holding};
use crate::{Grade, Id, SchoolLevel, Stage};

/// The id of the sheet that says how things are; every other is a "what if".
pub const MINE: &str = "mine";

/// Where on a sheet a subject stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "SheetPart")]
pub enum Part {
    /// Passed already, or sat.
    Has,
    /// Taken this school year.
    Takes,
    /// Thought of for next year.
    Plans,
}

/// One choice sheet. A subject may stand on it at several levels, at each of them once in each part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceSheet {
    /// What the pupil calls it; empty for [`MINE`].
    pub name: String,
    /// When it was begun: milliseconds since 1970.
    pub begun: i64,
    picked: BTreeMap<(Part, Id, SchoolLevel), Option<Grade>>,
}

impl ChoiceSheet {
    /// The sheet as [`super::consequences`] weighs it.
    #[must_use]
    pub fn choices(&self, stage: Stage) -> Choices {
        let part = |wanted: Part| {
            let of_part = self.picked.iter().filter(move |((part, ..), _)| *part == wanted);
            of_part
                .map(|((_, subject, level), grade)| Holding { subject: subject.clone(), level: *level, grade: *grade })
                .collect()
        };
        Choices { stage, has: part(Part::Has), takes: part(Part::Takes), plans: part(Part::Plans) }
    }

    /// How many subjects are planned on it for next year.
    #[must_use]
    pub fn planned(&self) -> usize {
        self.picked.keys().filter(|(part, ..)| *part == Part::Plans).count()
    }

    /// Whether nothing stands on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.picked.is_empty()
    }
}

/// One press on a sheet.
pub(crate) struct Press {
    /// The subject, its level, and its grade where known.
    pub holding: Holding,
    /// On the sheet, or off.
    pub on: bool,
    /// What it takes the place of.
    pub instead: Option<Holding>,
}

/// All the sheets of one pupil, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheets(BTreeMap<Id, ChoiceSheet>);

impl Sheets {
    pub(crate) fn pick(&mut self, sheet: Id, part: Part, press: Press, at: i64) {
        let picked = &mut self.begun(sheet, at).picked;
        if let Some(Holding { subject, level, .. }) = press.instead {
            picked.remove(&(part, subject, level));
        }
        let Holding { subject, level, grade } = press.holding;
        if press.on {
            picked.insert((part, subject, level), grade);
        } else {
            picked.remove(&(part, subject, level));
        }
    }

    fn begun(&mut self, sheet: Id, at: i64) -> &mut ChoiceSheet {
        self.0.entry(sheet).or_insert_with(|| ChoiceSheet { begun: at, ..ChoiceSheet::default() })
    }

    /// Puts all that stands on another sheet in the place of what stood on this one, which keeps its name.
    pub(crate) fn put_over(&mut self, sheet: Id, of: &Id, at: i64) {
        let picked = self.0.get(of).map(|sheet| sheet.picked.clone()).unwrap_or_default();
        self.begun(sheet, at).picked = picked;
    }

    /// Makes a sheet as a copy of another. One that is there already only takes the name: after a merge, a press that
    /// was made twice must not undo what came between.
    pub(crate) fn copy(&mut self, sheet: Id, of: &Id, name: String, at: i64) {
        let picked = self.0.get(of).map(|sheet| sheet.picked.clone()).unwrap_or_default();
        let made = self.0.entry(sheet).or_insert_with(|| ChoiceSheet { begun: at, picked, ..ChoiceSheet::default() });
        made.name = name;
    }

    pub(crate) fn discard(&mut self, sheet: &Id) {
        self.0.remove(sheet);
    }

    /// One sheet, if anything was ever put on it.
    #[must_use]
    pub fn one(&self, id: &str) -> Option<&ChoiceSheet> {
        self.0.iter().find(|(sheet, _)| sheet.as_str() == id).map(|(_, sheet)| sheet)
    }

    /// The "what if" sheets, in the order they were begun.
    #[must_use]
    pub fn what_ifs(&self) -> Vec<(&Id, &ChoiceSheet)> {
        let mut sheets: Vec<_> = self.0.iter().filter(|(id, _)| id.as_str() != MINE).collect();
        sheets.sort_by_key(|(id, sheet)| (sheet.begun, *id));
        sheets
    }
}
