//! What a pupil says outside the quizzes: the subjects they like, and when they last used a skill.

use career::{Change, Id, SubjectKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TOUCHES;
use crate::{App, Error};

/// A school subject that can be liked.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LikeRow {
    /// Its id.
    pub id: Id,
    /// Its name; its id when the catalogue no longer has it.
    pub name: String,
    /// The curriculum area; empty when the catalogue no longer has it.
    pub area: String,
    /// It is taught as a subject, not as a course for work.
    pub national: bool,
    /// The pupil said that they like it.
    pub on: bool,
    /// The catalogue no longer has it.
    pub withdrawn: bool,
}

/// Says that a subject is liked, or takes that back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LikeSubject {
    /// The subject.
    pub subject: Id,
    /// Liked, or not said.
    pub on: bool,
}

/// Says when a meta-skill was last used.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiveEvidence {
    /// The meta-skill.
    pub skill: Id,
    /// When and how, in the pupil's words; empty to take it back.
    pub text: String,
}

/// Every subject, and whether it is liked. One that is liked and no longer there is told too.
pub(crate) fn likes(app: &mut App, (): ()) -> Result<Vec<LikeRow>, Error> {
    let liked = &app.kept().likes;
    let here = app.catalogue.subjects().iter().map(|subject| LikeRow {
        id: subject.id.clone(),
        name: subject.name.clone(),
        area: subject.area.clone(),
        national: subject.kind == SubjectKind::National,
        on: liked.contains(&subject.id),
        withdrawn: false,
    });
    let gone = liked.iter().filter(|id| app.catalogue.subject(id).is_none()).map(|id| LikeRow {
        id: id.clone(),
        name: id.to_string(),
        area: String::new(),
        national: true,
        on: true,
        withdrawn: true,
    });
    Ok(here.chain(gone).collect())
}

/// Says that a subject is liked, or takes that back.
pub(crate) fn like_subject(app: &mut App, args: LikeSubject) -> Result<(), Error> {
    let LikeSubject { subject, on } = args;
    if on && app.catalogue.subject(&subject).is_none() {
        return Err(Error::Malformed { reason: format!("there is no subject {subject}") });
    }
    app.keep(Change::Liked { subject, on }, TOUCHES).map(drop)
}

/// Says when a meta-skill was last used. When this answers, the words are kept.
pub(crate) fn give_evidence(app: &mut App, args: GiveEvidence) -> Result<(), Error> {
    let GiveEvidence { skill, text } = args;
    if !app.catalogue.skills().skills.iter().any(|one| one.id == skill) {
        return Err(Error::Malformed { reason: format!("there is no meta-skill {skill}") });
    }
    app.keep(Change::Evidenced { skill, text }, TOUCHES).map(drop)
}
