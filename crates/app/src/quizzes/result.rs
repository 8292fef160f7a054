//! What an attempt says, and two attempts side by side.

use career::Id;
use career::quiz::{
    self, Attempt, Doubt, InterestResult, Quiz, Shift, SkillBand, SkillResult, Theme, Unclear, compare, compare_skills,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AttemptRow, attempt, count, row};
use crate::{App, Error};

/// Which attempt's result.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneResult {
    /// The attempt.
    pub attempt: Id,
}

/// What an attempt says.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuizResult {
    /// The attempt.
    pub attempt: AttemptRow,
    /// It is the last one at this quiz.
    pub latest: bool,
    /// The other attempts at this quiz that tell something, the latest first: to compare with.
    pub others: Vec<AttemptRow>,
    /// What makes it doubtful.
    pub doubts: Vec<Doubt>,
    /// Why nothing stands out, if nothing does.
    pub unclear: Option<Unclear>,
    /// How many answers are to items that are no longer asked.
    pub unknown: u32,
    /// Of the interests quiz: the six themes.
    pub interests: Option<InterestResult>,
    /// Of the skills quiz: the three groups.
    pub groups: Vec<GroupRow>,
}

/// A group of meta-skills and what was said of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GroupRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// The mean of the answers, from 1 to 5; absent where too few were given.
    pub mean: Option<f64>,
    /// Whether it is, or ties with, the highest.
    pub top: bool,
    /// Its meta-skills, in their usual order: never ranked.
    pub skills: Vec<SkillRow>,
}

/// A meta-skill and what was said of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SkillRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// Its band; absent where too little was answered.
    pub band: Option<SkillBand>,
    /// When the pupil last used it, in their words; empty until they say.
    pub evidence: String,
}

/// Which two attempts to put side by side.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareAttempts {
    /// The earlier one.
    pub before: Id,
    /// The later one, at the same quiz.
    pub after: Id,
}

/// Two attempts side by side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Comparison {
    /// The earlier one.
    pub before: AttemptRow,
    /// The later one.
    pub after: AttemptRow,
    /// The top group of the earlier one, if it has one.
    pub top_before: Vec<Theme>,
    /// The top group of the later one.
    pub top_after: Vec<Theme>,
    /// Every theme that both have answers to.
    pub themes: Vec<Shift>,
    /// Every group of meta-skills that both have a mean of.
    pub groups: Vec<GroupPair>,
    /// Every meta-skill with its bands.
    pub skills: Vec<SkillPair>,
}

/// A group of meta-skills in two attempts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GroupPair {
    /// Its name.
    pub name: String,
    /// Its mean in the earlier attempt, from 1 to 5.
    pub before: f64,
    /// Its mean in the later one.
    pub after: f64,
    /// Whether the two differ by more than chance answers would.
    pub changed: bool,
}

/// A meta-skill in two attempts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SkillPair {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its band in the earlier attempt.
    pub before: Option<SkillBand>,
    /// Its band in the later one.
    pub after: Option<SkillBand>,
}

/// What an attempt says.
pub(crate) fn quiz_result(app: &mut App, args: OneResult) -> Result<QuizResult, Error> {
    let one = attempt(app, &args.attempt)?;
    let quiz = one.sheet.quiz;
    let attempts = &app.kept().attempts;
    let others = attempts.of(quiz).rev().filter(|other| other.id != one.id).map(row).filter(|other| other.tells);
    let result = QuizResult {
        attempt: row(one),
        latest: attempts.latest(quiz).is_some_and(|latest| latest.id == one.id),
        others: others.collect(),
        doubts: Vec::new(),
        unclear: None,
        unknown: 0,
        interests: None,
        groups: Vec::new(),
    };
    Ok(match quiz {
        Quiz::Interests => {
            let said = quiz::interests(&one.sheet);
            let (doubts, unclear, unknown) = (said.doubts.clone(), said.unclear, count(said.unknown.len()));
            QuizResult { doubts, unclear, unknown, interests: Some(said), ..result }
        }
        Quiz::Skills => {
            let said = quiz::skills(&one.sheet);
            let (unclear, unknown) = (said.unclear, count(said.unknown.len()));
            QuizResult { groups: groups(app, &said), doubts: said.doubts, unclear, unknown, ..result }
        }
    })
}

/// The three groups with their names, their meta-skills and the evidence for each.
fn groups(app: &App, said: &SkillResult) -> Vec<GroupRow> {
    let words = app.catalogue.skills();
    let evidence = &app.kept().evidence;
    let skills = |group: &Id| {
        let of_group = words.skills.iter().filter(|skill| skill.group == *group);
        let row = |skill: &career::MetaSkill| SkillRow {
            band: said.skills.iter().find(|score| score.skill == skill.id).and_then(|score| score.band),
            evidence: evidence.get(&skill.id).cloned().unwrap_or_default(),
            id: skill.id.clone(),
            name: skill.name.clone(),
            what: skill.what.clone(),
        };
        of_group.map(row).collect()
    };
    let row = |group: &career::SkillGroup| {
        let score = said.groups.iter().find(|score| score.group == group.id);
        GroupRow {
            mean: score.and_then(|score| score.mean),
            top: score.is_some_and(|score| score.top),
            skills: skills(&group.id),
            id: group.id.clone(),
            name: group.name.clone(),
            what: group.what.clone(),
        }
    };
    words.groups.iter().map(row).collect()
}

/// Two attempts at the same quiz side by side.
pub(crate) fn compare_attempts(app: &mut App, args: CompareAttempts) -> Result<Comparison, Error> {
    let (before, after) = (attempt(app, &args.before)?, attempt(app, &args.after)?);
    let side_by_side = Comparison {
        before: row(before),
        after: row(after),
        top_before: Vec::new(),
        top_after: Vec::new(),
        themes: Vec::new(),
        groups: Vec::new(),
        skills: Vec::new(),
    };
    match (before.sheet.quiz, after.sheet.quiz) {
        (Quiz::Interests, Quiz::Interests) => Ok(interests(side_by_side, before, after)),
        (Quiz::Skills, Quiz::Skills) => Ok(skills(app, side_by_side, before, after)),
        _ => Err(Error::Malformed { reason: "these are attempts at two quizzes".to_owned() }),
    }
}

fn interests(side_by_side: Comparison, before: &Attempt, after: &Attempt) -> Comparison {
    let top = |said: &InterestResult| said.themes.iter().filter(|score| score.top).map(|score| score.theme).collect();
    let (before, after) = (quiz::interests(&before.sheet), quiz::interests(&after.sheet));
    let themes = compare(&before, &after);
    Comparison { top_before: top(&before), top_after: top(&after), themes, ..side_by_side }
}

fn skills(app: &App, side_by_side: Comparison, before: &Attempt, after: &Attempt) -> Comparison {
    let words = app.catalogue.skills();
    let (before, after) = (quiz::skills(&before.sheet), quiz::skills(&after.sheet));
    let shifts = compare_skills(&before, &after);
    let pair = |group: &career::SkillGroup| {
        let shift = shifts.iter().find(|shift| shift.group == group.id)?;
        let (before, after, changed) = (shift.before, shift.after, shift.changed);
        Some(GroupPair { name: group.name.clone(), before, after, changed })
    };
    let band = |said: &SkillResult, skill: &Id| {
        said.skills.iter().find(|score| score.skill == *skill).and_then(|score| score.band)
    };
    let both = |skill: &career::MetaSkill| SkillPair {
        before: band(&before, &skill.id),
        after: band(&after, &skill.id),
        id: skill.id.clone(),
        name: skill.name.clone(),
    };
    let groups = words.groups.iter().filter_map(pair).collect();
    Comparison { groups, skills: words.skills.iter().map(both).collect(), ..side_by_side }
}
