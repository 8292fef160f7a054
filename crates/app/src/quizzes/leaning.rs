//! For a career's page: what it leans on, what the pupil already does, and what to work on.

use career::quiz::{self, Quiz, SkillBand};
use career::{Id, Kind, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AttemptRow, row, standing};
use crate::{App, Error};

/// Which career.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneLeaning {
    /// The career.
    pub id: Id,
}

/// The meta-skills that a career leans on, beside what the pupil said of them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Leaning {
    /// The meta-skills, the most important first.
    pub skills: Vec<Leaned>,
    /// The answers that the bands rest on; absent until there are any.
    pub attempt: Option<AttemptRow>,
}

/// A meta-skill that a career leans on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Leaned {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// How often the pupil does it; absent where they have not said enough.
    pub band: Option<SkillBand>,
    /// When they last used it, in their words; empty until they say.
    pub evidence: String,
}

/// What a career leans on, beside what the pupil said.
pub(crate) fn leaning(app: &mut App, args: OneLeaning) -> Result<Leaning, Error> {
    let career = app.catalogue.row(&args.id);
    let career = career.ok_or(Error::NoSuchPage { target: Target { kind: Kind::Career, id: args.id } })?;
    let attempt = standing(app, Quiz::Skills);
    let said = attempt.map(|attempt| quiz::skills(&attempt.sheet).skills).unwrap_or_default();
    let leaned = |id: &Id| {
        let skill = app.catalogue.skills().skills.iter().find(|skill| skill.id == *id)?;
        Some(Leaned {
            id: skill.id.clone(),
            name: skill.name.clone(),
            what: skill.what.clone(),
            band: said.iter().find(|score| score.skill == skill.id).and_then(|score| score.band),
            evidence: app.kept().evidence.get(id).cloned().unwrap_or_default(),
        })
    };
    Ok(Leaning { skills: career.meta_skills.iter().filter_map(leaned).collect(), attempt: attempt.map(row) })
}
