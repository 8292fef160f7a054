//! Two attempts at the same quiz side by side.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{GroupScore, InterestResult, SkillResult, Theme, ThemeScore, error_of};
use crate::Id;

/// What became of a theme between two attempts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "InterestShift")]
pub struct Shift {
    /// The theme.
    pub theme: Theme,
    /// Its mean in the earlier attempt.
    pub before: f64,
    /// Its mean in the later one.
    pub after: f64,
    /// Whether the two differ by more than chance answers would, as a rule.
    pub changed: bool,
}

/// What became of a group of meta-skills between two attempts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct GroupShift {
    /// The group.
    pub group: Id,
    /// Its mean in the earlier attempt.
    pub before: f64,
    /// Its mean in the later one.
    pub after: f64,
    /// Whether the two differ by more than chance answers would, as a rule.
    pub changed: bool,
}

/// Two attempts side by side: every theme that both have answers to.
#[must_use]
pub fn compare(before: &InterestResult, after: &InterestResult) -> Vec<Shift> {
    let pair = |old: &ThemeScore| {
        let new = after.themes.iter().find(|new| new.theme == old.theme)?;
        let changed = differ((old.mean, old.error), (new.mean, new.error));
        Some(Shift { theme: old.theme, before: old.mean, after: new.mean, changed })
    };
    before.themes.iter().filter_map(pair).collect()
}

/// Two attempts side by side: every group that both have a mean of. Single meta-skills have too few answers to compare.
#[must_use]
pub fn compare_skills(before: &SkillResult, after: &SkillResult) -> Vec<GroupShift> {
    let pair = |old: &GroupScore| {
        let new = after.groups.iter().find(|new| new.group == old.group)?;
        let (before, after) = (old.mean?, new.mean?);
        let changed = differ((before, error_of(old.answered)), (after, error_of(new.answered)));
        Some(GroupShift { group: old.group.clone(), before, after, changed })
    };
    before.groups.iter().filter_map(pair).collect()
}

/// Whether two means, each with its standard error, are further apart than chance puts them.
fn differ(before: (f64, f64), after: (f64, f64)) -> bool {
    let error = (before.1 * before.1 + after.1 * after.1).sqrt();
    (after.0 - before.0).abs() > 2.0 * error
}
