//! Courses after school, who gives them, and the other pages that careers lean on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Block, Id, Level, Requirement};

/// The awards a course can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Award {
    /// National Certificate.
    Nc,
    /// National Progression Award.
    Npa,
    /// Foundation Apprenticeship.
    FoundationApprenticeship,
    /// Higher National Certificate.
    Hnc,
    /// Higher National Diploma.
    Hnd,
    /// Modern Apprenticeship.
    ModernApprenticeship,
    /// Technical Apprenticeship.
    TechnicalApprenticeship,
    /// Graduate Apprenticeship.
    GraduateApprenticeship,
    /// Professional Development Award.
    Pda,
    /// A degree without honours.
    OrdinaryDegree,
    /// An honours degree.
    HonoursDegree,
    /// A first degree that ends in a master's.
    IntegratedMasters,
    /// A graduate diploma or certificate, such as the PGDE that teachers take.
    PostgraduateDiploma,
    /// A master's degree.
    Masters,
    /// A doctorate.
    Doctorate,
}

/// A kind of course. Entry is what is usual; every page says "check with the provider".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Its stable id.
    pub id: Id,
    /// Its title, without the award.
    pub title: String,
    /// What it leads to.
    pub award: Award,
    /// The SCQF level of the award.
    pub level: Level,
    /// How long it usually takes, in words.
    pub length: String,
    /// What it is, in a sentence or two.
    pub what: String,
    /// What is usually asked for, in words.
    pub entry: String,
    /// What is usually asked for in school subjects, as something that can be checked.
    #[serde(default)]
    pub needs: Option<Requirement>,
    /// The careers it leads to.
    pub careers: Vec<Id>,
    /// The Scottish colleges and universities known to offer it; one that is not listed may offer it too.
    #[serde(default)]
    pub providers: Vec<Id>,
    /// Whether a relevant HNC or HND can lead into a later year; absent where not known.
    #[serde(default)]
    pub advanced_entry: Option<String>,
}

/// What sort of place a provider is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderKind {
    /// A college.
    College,
    /// A university.
    University,
    /// A specialist institution, such as a conservatoire.
    Specialist,
}

/// A Scottish college, university or specialist institution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Its stable id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What sort of place it is.
    pub kind: ProviderKind,
    /// The part of Scotland it serves.
    pub region: String,
    /// The towns where it has a campus.
    pub towns: Vec<String>,
    /// Its home page; shown as text, opened only when asked.
    pub home: String,
}

/// A part of working life, with a page that introduces it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Industry {
    /// Its stable id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is, in one line.
    pub summary: String,
    /// What working in it is like in Scotland. Prose under the front matter of its file.
    #[serde(default)]
    pub about: Vec<Block>,
}

/// A body that a page sends a reader to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its stable id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What to look for there, in one line.
    pub what: String,
    /// Its home page (`https`); shown as text, opened only when asked.
    pub home: String,
}

/// A word that a pupil may not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means, at reading age 10.
    pub means: String,
}
