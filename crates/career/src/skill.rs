//! The twelve meta-skills of Skills 4.0, and the words that pages use for them.
//!
//! The names of the skills and groups are those of *Skills 4.0* (Skills Development Scotland, 2018); every
//! definition in `data/` is our own.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// All skill words of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Skills {
    /// The three groups.
    pub groups: Vec<SkillGroup>,
    /// The twelve meta-skills.
    pub skills: Vec<MetaSkill>,
    /// The term table: the words on pages, each leading to a meta-skill.
    pub terms: Vec<SkillTerm>,
}

/// One of the three groups: self-management, social intelligence, innovation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SkillGroup {
    /// Its stable id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is, in our own words.
    pub what: String,
}

/// One of the twelve meta-skills.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MetaSkill {
    /// Its stable id.
    pub id: Id,
    /// The group it belongs to.
    pub group: Id,
    /// Its name.
    pub name: String,
    /// What it is, in our own words.
    pub what: String,
}

/// A word or phrase that pages use, such as "attention to detail", and the meta-skill it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SkillTerm {
    /// The word on the page; pages name terms by this.
    pub term: String,
    /// The meta-skill it mostly belongs to.
    pub skill: Id,
    /// A second meta-skill it touches, if any.
    #[serde(default)]
    pub second: Option<Id>,
    /// What it means, in a sentence that a pupil can use.
    pub what: String,
}
