//! What a sheet says, and what it is too early to say.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Answer, CARDS, INTERESTS, Quiz, SKILLS, Sheet, Theme};
use crate::Id;

/// How far a theme's mean of eight answers lies from the pupil's true liking, as a rule: one standard error, on the
/// scale of 1 to 5. Source: our simulation, items that correlate .33 (`examples/simulate.rs`).
const ERROR_OF_EIGHT: f64 = 0.35;

/// A theme whose mean is within so many standard errors of a difference from the highest shares the top with it.
/// Chosen by simulation, so that the true top theme is in the shown group at least 95 times in 100.
const TOP_ERRORS: f64 = 1.35;

/// Themes nearer together than this, from the highest to the lowest, tell nothing: the scale is 1 to 5.
const FLAT: f64 = 0.5;

/// The fewest answers in every theme that make a result.
const FEWEST_A_THEME: usize = 2;

/// The fewest timed answers from which a pace is told, and the pace below which nobody reads, in milliseconds.
const FAST: (usize, u32) = (8, 1_000);

/// The fewest answers from which a pattern is told.
const PATTERN: usize = 10;

/// Why there is no clear result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Unclear {
    /// Everything was answered about the same.
    Flat,
    /// Too little was answered.
    TooFew,
}

/// What makes a result doubtful. It is told kindly and hides nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// Half of the answers came faster than anybody reads.
    TooFast,
    /// Nearly all answers are the same.
    Uniform,
    /// Some items have not been answered.
    Part,
    /// Only the cards of the short start have been answered, or little more.
    Short,
}

/// What a sheet says of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ThemeScore {
    /// The theme.
    pub theme: Theme,
    /// The mean of the answers, from 1 to 5.
    pub mean: f64,
    /// How many answers it is the mean of.
    pub answered: u8,
    /// How far the mean may be off: one standard error.
    pub error: f64,
    /// Whether it is in the top group. Themes in the group are ties, whatever their means.
    pub top: bool,
}

/// What an interests sheet says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct InterestResult {
    /// The themes that were answered at all, in their usual order.
    pub themes: Vec<ThemeScore>,
    /// Why there is no top group, if there is none.
    pub unclear: Option<Unclear>,
    /// What makes the result doubtful.
    pub doubts: Vec<Doubt>,
    /// How many items were answered.
    pub answered: usize,
    /// How many items there are.
    pub asked: usize,
    /// Answers to items that are no longer asked; they count for nothing.
    pub unknown: Vec<Id>,
}

/// How often somebody does what a meta-skill is made of. Three answers are too few to rank skills by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SkillBand {
    /// Not often yet.
    Starting,
    /// Now and then.
    Growing,
    /// Often.
    Strong,
}

/// What a sheet says of one meta-skill: a band, for thinking about, never a place in an order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SkillScore {
    /// The meta-skill, by its id.
    pub skill: Id,
    /// Its band; `None` where fewer than two of its three items were answered.
    pub band: Option<SkillBand>,
    /// The mean of the answers, from 1 to 5, for matching; `None` likewise.
    pub mean: Option<f64>,
}

/// What a sheet says of a group of four meta-skills.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct GroupScore {
    /// The group, by its id.
    pub group: Id,
    /// The mean of the answers, from 1 to 5; `None` where fewer than half were given.
    pub mean: Option<f64>,
    /// How many answers it is the mean of.
    pub answered: u8,
    /// Whether it is, or ties with, the highest.
    pub top: bool,
}

/// What a skills sheet says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SkillResult {
    /// The three groups, in their usual order.
    pub groups: Vec<GroupScore>,
    /// The twelve meta-skills, in their usual order within the groups.
    pub skills: Vec<SkillScore>,
    /// Why no group stands out, if none does.
    pub unclear: Option<Unclear>,
    /// What makes the result doubtful.
    pub doubts: Vec<Doubt>,
    /// How many items were answered.
    pub answered: usize,
    /// How many items there are.
    pub asked: usize,
    /// Answers to items that are no longer asked; they count for nothing.
    pub unknown: Vec<Id>,
}

impl SkillResult {
    /// The meta-skills that were answered, as the matcher takes them.
    #[must_use]
    pub fn means(&self) -> BTreeMap<Id, f64> {
        self.skills.iter().filter_map(|score| Some((score.skill.clone(), score.mean?))).collect()
    }
}

/// The standard error of a mean of so many interest answers, on the scale of 1 to 5.
#[must_use]
pub fn error_of(answers: u8) -> f64 {
    ERROR_OF_EIGHT * (8.0 / f64::from(answers.max(1))).sqrt()
}

/// What an interests sheet says. A sheet of the other quiz says nothing here: all its items are unknown.
#[must_use]
pub fn interests(sheet: &Sheet) -> InterestResult {
    let sheet = &of_quiz(sheet, Quiz::Interests);
    let score = |theme: Theme| {
        let given = INTERESTS.iter().filter(|item| item.theme == theme).filter_map(|item| sheet.value(item.id));
        let (mean, answered) = mean(given)?;
        Some(ThemeScore { theme, mean, answered, error: error_of(answered), top: false })
    };
    let mut themes: Vec<_> = Theme::ALL.into_iter().filter_map(score).collect();
    let scored = themes.iter().filter(|score| usize::from(score.answered) >= FEWEST_A_THEME).count();
    let unclear = if scored < Theme::ALL.len() {
        Some(Unclear::TooFew)
    } else {
        is_flat(themes.iter().map(|score| score.mean)).then_some(Unclear::Flat)
    };
    if unclear.is_none() {
        mark_top(&mut themes);
    }
    let answered = answered(sheet);
    let mut doubts = doubts(sheet, answered, INTERESTS.len());
    if answered < 2 * CARDS {
        doubts.push(Doubt::Short);
    }
    let unknown = sheet.unknown().into_iter().cloned().collect();
    InterestResult { themes, unclear, doubts, answered, asked: INTERESTS.len(), unknown }
}

/// What a skills sheet says. A sheet of the other quiz says nothing here: all its items are unknown.
#[must_use]
pub fn skills(sheet: &Sheet) -> SkillResult {
    let sheet = &of_quiz(sheet, Quiz::Skills);
    let mut groups: Vec<GroupScore> = Vec::new();
    let mut skills: Vec<SkillScore> = Vec::new();
    for group in distinct(SKILLS.iter().map(|item| item.group)) {
        let items = || SKILLS.iter().filter(|item| item.group == group);
        let given = mean(items().filter_map(|item| sheet.value(item.id)));
        let enough = given.filter(|(_, answered)| usize::from(*answered) * 2 >= items().count());
        let answered = given.map_or(0, |(_, answered)| answered);
        groups.extend(id(group).map(|group| GroupScore {
            group,
            mean: enough.map(|(mean, _)| mean),
            answered,
            top: false,
        }));
        for skill in distinct(items().map(|item| item.skill)) {
            let given = mean(items().filter(|item| item.skill == skill).filter_map(|item| sheet.value(item.id)));
            let mean = given.filter(|(_, answered)| *answered >= 2).map(|(mean, _)| mean);
            skills.extend(id(skill).map(|skill| SkillScore { skill, band: mean.map(band), mean }));
        }
    }
    let all: Option<Vec<f64>> = groups.iter().map(|group| group.mean).collect();
    let highest = all.iter().flatten().copied().fold(0.0, f64::max);
    for group in &mut groups {
        let margin = TOP_ERRORS * std::f64::consts::SQRT_2 * error_of(group.answered);
        group.top = all.is_some() && group.mean.is_some_and(|mean| highest - mean <= margin);
    }
    let answered = answered(sheet);
    SkillResult {
        unclear: all.is_none().then_some(Unclear::TooFew),
        doubts: doubts(sheet, answered, SKILLS.len()),
        unknown: sheet.unknown().into_iter().cloned().collect(),
        asked: SKILLS.len(),
        answered,
        groups,
        skills,
    }
}

/// Whether means from 1 to 5 are too near together to tell anything.
pub(crate) fn is_flat(means: impl Iterator<Item = f64>) -> bool {
    let (low, high) = means.fold((5.0_f64, 1.0_f64), |(low, high), mean| (low.min(mean), high.max(mean)));
    high - low <= FLAT
}

fn mark_top(themes: &mut [ThemeScore]) {
    let Some(first) = themes.iter().copied().reduce(|a, b| if b.mean > a.mean { b } else { a }) else { return };
    for score in themes {
        let error = (first.error * first.error + score.error * score.error).sqrt();
        score.top = first.mean - score.mean <= TOP_ERRORS * error;
    }
}

/// The same sheet as one of this quiz: what is not of it turns up as unknown.
fn of_quiz(sheet: &Sheet, quiz: Quiz) -> Sheet {
    Sheet { quiz, ..sheet.clone() }
}

fn answered(sheet: &Sheet) -> usize {
    sheet.quiz.items().filter(|id| sheet.value(id).is_some()).count()
}

fn doubts(sheet: &Sheet, answered: usize, asked: usize) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let mut millis: Vec<u32> = sheet.quiz.items().filter_map(|id| sheet.millis.get(id)).copied().collect();
    millis.sort_unstable();
    if millis.len() >= FAST.0 && millis.get(millis.len() / 2).is_some_and(|middle| *middle < FAST.1) {
        doubts.push(Doubt::TooFast);
    }
    let same = |answer: Answer| sheet.quiz.items().filter(|id| sheet.answers.get(*id) == Some(&answer)).count();
    let most = (1..=5).map(Answer::Of).chain([Answer::More, Answer::Less]).map(same).max().unwrap_or(0);
    if answered >= PATTERN && most * 10 >= answered * 9 {
        doubts.push(Doubt::Uniform);
    }
    if answered < asked {
        doubts.push(Doubt::Part);
    }
    doubts
}

fn band(mean: f64) -> SkillBand {
    if mean >= 3.5 {
        SkillBand::Strong
    } else if mean >= 2.25 {
        SkillBand::Growing
    } else {
        SkillBand::Starting
    }
}

/// The mean of some answers and how many there are; `None` of none.
fn mean(values: impl Iterator<Item = u8>) -> Option<(f64, u8)> {
    let (sum, count) = values.fold((0_u32, 0_u8), |(sum, count), value| (sum + u32::from(value), count + 1));
    (count > 0).then(|| (f64::from(sum) / f64::from(count), count))
}

fn distinct(names: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut seen = Vec::new();
    names.for_each(|name| {
        if !seen.contains(&name) {
            seen.push(name);
        }
    });
    seen
}

/// A name of the table as an id. The tests hold that each is one.
fn id(name: &str) -> Option<Id> {
    name.parse().ok()
}
