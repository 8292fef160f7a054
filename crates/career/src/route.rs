//! The ways into a career, and what each asks for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Grade, Id, Level, SchoolLevel};

/// The kinds of way in. Every kind that is real for a career is on its page: none is first-class, none an afterthought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RouteKind {
    /// A start made at school: a Skills for Work course, an NPA or a Foundation Apprenticeship.
    School,
    /// A college course: NC, HNC, HND.
    College,
    /// A job with training to SCQF 5–7.
    ModernApprenticeship,
    /// A job with training to SCQF 8–9.
    TechnicalApprenticeship,
    /// A job with a degree, SCQF 9–11.
    GraduateApprenticeship,
    /// A degree.
    University,
    /// A job that trains you as you go.
    Work,
    /// Unpaid experience that leads on.
    Volunteering,
    /// A way in for people who have done something else first.
    ChangingCareer,
}

/// How hard it is to get a place. `Unknown` is an honest answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Competition {
    /// Most people who meet the entry rules get in.
    Low,
    /// More people apply than there are places.
    Medium,
    /// Far more people apply than there are places.
    High,
    /// Not known.
    #[default]
    Unknown,
}

/// One way into a career, told as steps up the SCQF.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// What kind of way in it is.
    pub kind: RouteKind,
    /// A name that tells it from the page's other routes, such as "Degree, then a trainee post".
    pub title: String,
    /// The most usual way in. At most one route of a page says so.
    #[serde(default)]
    pub main: bool,
    /// The SCQF level a pupil needs to start this route; absent where nothing is asked.
    #[serde(default)]
    pub entry: Option<Level>,
    /// The steps, lowest first.
    pub steps: Vec<Step>,
    /// What it asks for in school subjects, as something that can be checked.
    #[serde(default)]
    pub needs: Option<Requirement>,
    /// What helps but is not asked for.
    #[serde(default)]
    pub helps: Vec<Requirement>,
    /// How hard it is to get a place.
    #[serde(default)]
    pub competition: Competition,
    /// Anything else to know, in a sentence or two.
    #[serde(default)]
    pub note: Option<String>,
}

/// One step on a route.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Where it stands on the SCQF; absent for a step that has no level, such as a driving licence.
    #[serde(default)]
    pub level: Option<Level>,
    /// What to do, in a few words.
    pub what: String,
    /// How long it takes, what to know, in a few more.
    #[serde(default)]
    pub detail: Option<String>,
}

/// What a route or a course asks for in qualifications: a rule that a program can check and a person can read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged, deny_unknown_fields)]
pub enum Requirement {
    /// Every one of these.
    All {
        /// The parts.
        all: Vec<Requirement>,
    },
    /// At least `of` of these (one, unless it says more).
    Any {
        /// The choices.
        any: Vec<Requirement>,
        /// How many of them; 1 unless it says more.
        #[serde(default = "one")]
        of: u8,
    },
    /// One subject at a level, or any higher level.
    Subject {
        /// The subject.
        subject: Id,
        /// The lowest level that will do.
        level: SchoolLevel,
        /// The lowest grade usually asked for; any pass, if absent.
        #[serde(default)]
        grade: Option<Grade>,
    },
    /// A number of passes at a level, in any subjects.
    Passes {
        /// How many.
        passes: u8,
        /// The lowest level that will do.
        level: SchoolLevel,
        /// The lowest grade usually asked for; any pass, if absent.
        #[serde(default)]
        grade: Option<Grade>,
    },
}

fn one() -> u8 {
    1
}

impl Requirement {
    /// Every subject that the rule names, with the level it names it at.
    #[must_use]
    pub fn subjects(&self) -> Vec<(&Id, SchoolLevel)> {
        match self {
            Self::All { all: parts } | Self::Any { any: parts, .. } => parts.iter().flat_map(Self::subjects).collect(),
            Self::Subject { subject, level, .. } => vec![(subject, *level)],
            Self::Passes { .. } => Vec::new(),
        }
    }
}
