//! School subjects.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, SchoolLevel};

/// What sort of course a school subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SubjectKind {
    /// A National, Higher or Advanced Higher course.
    National,
    /// A Skills for Work course.
    SkillsForWork,
    /// A National Progression Award.
    Npa,
    /// A Foundation Apprenticeship framework.
    FoundationApprenticeship,
}

/// A subject that schools offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its stable id, such as `human-biology`.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Other names people use.
    #[serde(default)]
    pub also_known_as: Vec<String>,
    /// What sort of course it is.
    pub kind: SubjectKind,
    /// The curriculum area it belongs to, by its usual name.
    pub area: String,
    /// What you do in it, in a sentence or two.
    pub what: String,
    /// The levels it is offered at, lowest first.
    pub offers: Vec<Offer>,
    /// Often started at Higher with no National 5 first (a "crash Higher").
    #[serde(default)]
    pub crash: bool,
    /// Subjects that follow on from it, besides its own next level.
    #[serde(default)]
    pub leads_to: Vec<Id>,
}

/// A subject at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The level.
    pub level: SchoolLevel,
    /// The first school session it was offered in, as the year it began; absent where not known.
    #[serde(default)]
    pub from: Option<u16>,
    /// The last school session it is offered in; absent while it is still offered.
    #[serde(default)]
    pub until: Option<u16>,
}
