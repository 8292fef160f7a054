//! The careers made ready to be matched, and the sum.

use super::bar::bars;
use super::chance::mixed;
use super::lean::{lean, means};
use super::outcome::{Band, Match, Outcome, Reason, Why};
use super::person::{Likings, Part, Person, Profile, liking};
use super::population::USUAL;
use super::{Options, steady};
use crate::Id;
use crate::quiz::{Theme, Unclear};

/// What each part weighs beside the others.
const WEIGHTS: [(Part, f64); 3] = [(Part::Interests, 1.0), (Part::Skills, 0.5), (Part::Subjects, 0.6)];
/// How much further scores reach with skills, and with subjects, for each part of their weight. Set on made-up sheets
/// so that about 8 careers in 100 are strong, whatever was answered.
const SKILLS_REACH: f64 = 0.9;
const SUBJECTS_REACH: f64 = 0.4;
/// How often most people use a skill, from 1 to 5: the middle, for want of figures.
const USUAL_SKILL: f64 = 3.0;
/// What the subject that a page names first tells, and what share of that its last tells less.
const FIRST_SUBJECT: f64 = 1.2;
const LAST_SUBJECT: f64 = 0.6;

/// The careers of a catalogue, ready to be matched.
#[derive(Clone, Debug)]
pub struct Matcher {
    pub(super) careers: Vec<Shape>,
    skills: Vec<Id>,
    subjects: Vec<Id>,
}

/// A career in the terms of the sum.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub id: Id,
    family: Option<Id>,
    ratings: [f64; 6],
    pub themes: [f64; 6],
    bar: f64,
    /// By the matcher's skills.
    pub skills: Vec<f64>,
    /// Which of the matcher's subjects help, and how much that tells: the most telling first.
    subjects: Vec<(usize, f64)>,
}

/// A person in the terms of the sum, weights and all. A part that is left out is all noughts.
pub(super) struct View {
    /// As they were given; what most people answer where they were not.
    pub likings: Likings,
    /// The weight of interests.
    pub interests: f64,
    /// How far each liking stands out, times that weight.
    pub themes: [f64; 6],
    /// The weight of skills.
    pub skill: f64,
    /// By the matcher's skills: how far from usual, times that weight.
    pub skills: Vec<f64>,
    /// The weight of subjects.
    subject: f64,
    /// By the matcher's subjects: whether it is liked.
    likes: Vec<bool>,
}

impl Matcher {
    /// Makes careers ready. Finding the bars takes about a fifth of a second for 1,000 careers: do it once.
    #[must_use]
    pub fn new(careers: &[Profile]) -> Self {
        let skills = names(careers, |career| &career.meta_skills);
        let subjects = names(careers, |career| &career.subjects);
        let usual = means(careers.iter().map(|career| career.interests.as_slice()), 6);
        let uses: Vec<Vec<f64>> = careers.iter().map(|career| skill_uses(&career.meta_skills, &skills)).collect();
        let usual_uses = means(uses.iter().map(Vec::as_slice), skills.len());
        let common = |subject: &Id| careers.iter().filter(|career| career.subjects.contains(subject)).count() as f64;
        let telling: Vec<f64> =
            subjects.iter().map(|subject| 1.0 - common(subject) / careers.len().max(1) as f64).collect();
        let shape = |(career, uses): (&Profile, &Vec<f64>)| {
            let named: Vec<bool> = uses.iter().map(|use_| *use_ > 0.0).collect();
            Shape {
                id: career.id.clone(),
                family: career.industries.first().cloned(),
                ratings: career.interests,
                themes: theme_lean(&career.interests, &usual),
                bar: 0.0,
                skills: lean(uses, &usual_uses, &named),
                subjects: subject_gains(&career.subjects, &subjects, &telling),
            }
        };
        let mut careers: Vec<Shape> = careers.iter().zip(&uses).map(shape).collect();
        let leanings: Vec<[f64; 6]> = careers.iter().map(|career| career.themes).collect();
        careers.iter_mut().zip(bars(&leanings)).for_each(|(career, bar)| career.bar = bar);
        Self { careers, skills, subjects }
    }

    /// How every career fits a person.
    #[must_use]
    pub fn matches(&self, person: &Person, options: &Options) -> Outcome {
        let (parts, left_out) = parts(person);
        if parts.is_empty() {
            let unclear = left_out.first().map_or(Unclear::TooFew, |(_, unclear)| *unclear);
            return Outcome { left_out, unclear: Some(unclear), ..Outcome::default() };
        }
        let (view, reach) = (self.view(person, &parts), reach(&parts));
        let steady = options.stability.then(|| steady::shares(self, person, &parts));
        let drawn = drawn(person);
        let mut found: Vec<(u64, Match)> = self
            .careers
            .iter()
            .enumerate()
            .map(|(at, career)| {
                let (score, reasons) = self.explain(&view, person, career);
                let stability = steady.as_ref().and_then(|shares| shares.get(at)).copied();
                let band = Band::of(score / reach);
                let id = career.id.clone();
                (tie(drawn, &id), Match { id, family: career.family.clone(), band, score, rank: 0, stability, reasons })
            })
            .collect();
        found.sort_by(|(tie_a, a), (tie_b, b)| b.score.total_cmp(&a.score).then(tie_a.cmp(tie_b)));
        let mut outcome = Outcome { left_out, ..Outcome::default() };
        let mut before = (0, f64::INFINITY);
        for (place, (_, mut one)) in (1..).zip(found) {
            if one.score < before.1 {
                before = (place, one.score);
            }
            one.rank = before.0;
            let list = if options.aside.contains(&one.id) { &mut outcome.aside } else { &mut outcome.order };
            list.push(one);
        }
        outcome
    }

    /// A person in the terms of the sum.
    pub(super) fn view(&self, person: &Person, parts: &[Part]) -> View {
        let weight = |part| weight(part, parts);
        let often = |skill: &Id| person.skills.get(skill).map_or(0.0, |often| often - USUAL_SKILL);
        let likings = person.interests.unwrap_or(Likings::of_means(USUAL));
        View {
            likings,
            interests: weight(Part::Interests),
            themes: liking(&likings.means, &likings.answered).map(|liking| liking * weight(Part::Interests)),
            skill: weight(Part::Skills),
            skills: self.skills.iter().map(|skill| often(skill) * weight(Part::Skills)).collect(),
            subject: weight(Part::Subjects),
            likes: self.subjects.iter().map(|subject| person.likes.contains(subject)).collect(),
        }
    }

    /// A career's score and the terms that it is the sum of, the strongest first.
    fn explain(&self, view: &View, person: &Person, career: &Shape) -> (f64, Vec<Reason>) {
        let mut reasons = Vec::with_capacity(12);
        let mut add = |term: f64, why: &dyn Fn() -> Why| {
            if term != 0.0 {
                reasons.push(Reason { why: why(), term });
            }
        };
        let themes =
            Theme::ALL.into_iter().zip(career.themes).zip(view.themes).zip(view.likings.means.into_iter().zip(USUAL));
        for ((((theme, lean), apart), (liking, usual)), rating) in themes.zip(career.ratings) {
            add(lean * apart, &|| Why::Interest { theme, liking, usual, career: rating });
        }
        for ((skill, lean), often) in self.skills.iter().zip(&career.skills).zip(&view.skills) {
            let of = || person.skills.get(skill).copied().unwrap_or(USUAL_SKILL);
            add(skill_term(*lean, *often), &|| Why::Skill { skill: skill.clone(), often: of(), leans: *lean >= 0.0 });
        }
        for (subject, term) in career.liked(view) {
            if let Some(subject) = self.subjects.get(subject) {
                add(term, &|| Why::Subject { subject: subject.clone() });
            }
        }
        add(-career.bar * view.interests, &|| Why::Common);
        let score = reasons.iter().map(|reason| reason.term).sum();
        reasons.sort_by(|a, b| b.term.abs().total_cmp(&a.term.abs()));
        (score, reasons)
    }
}

impl Shape {
    /// The subjects that are liked and help, with the term of each: the second tells half of what the first does.
    fn liked<'a>(&'a self, view: &'a View) -> impl Iterator<Item = (usize, f64)> + 'a {
        let hits = self.subjects.iter().filter(|(subject, _)| view.likes.get(*subject).copied().unwrap_or(false));
        hits.zip(1_u8..).map(|((subject, gain), nth)| (*subject, view.subject * gain / f64::from(nth)))
    }

    /// What of the score stays when themes and skills are answered anew.
    pub fn fixed(&self, view: &View) -> f64 {
        self.liked(view).map(|(_, term)| term).sum::<f64>() - self.bar * view.interests
    }
}

/// Which parts tell something, and which were given but do not.
pub(super) fn parts(person: &Person) -> (Vec<Part>, Vec<(Part, Unclear)>) {
    let mut parts = Vec::new();
    let mut left_out = Vec::new();
    match person.interests.map(|likings| likings.unclear()) {
        Some(None) => parts.push(Part::Interests),
        Some(Some(unclear)) => left_out.push((Part::Interests, unclear)),
        None => {}
    }
    let mut often = person.skills.values();
    match often.next() {
        Some(first) if often.all(|other| other == first) => left_out.push((Part::Skills, Unclear::Flat)),
        Some(_) => parts.push(Part::Skills),
        None => {}
    }
    if !person.likes.is_empty() {
        parts.push(Part::Subjects);
    }
    (parts, left_out)
}

/// What a part weighs when only these are there: the strongest of them has the weight one.
pub(super) fn weight(part: Part, parts: &[Part]) -> f64 {
    let there = || WEIGHTS.iter().filter(|(part, _)| parts.contains(part));
    let most = there().map(|(_, weight)| *weight).fold(0.0, f64::max);
    there().find(|(other, _)| *other == part).map_or(0.0, |(_, weight)| weight / most)
}

/// How far scores reach when these parts are there, beside interests alone: the more is said, the further apart
/// careers come, and bands must not fill up for it.
pub(super) fn reach(parts: &[Part]) -> f64 {
    1.0 + SKILLS_REACH * weight(Part::Skills, parts) + SUBJECTS_REACH * weight(Part::Subjects, parts)
}

/// What a skill adds. That a job has no word for something that somebody does often is not against it; that it leans
/// on something they seldom do is.
pub(super) fn skill_term(lean: f64, often: f64) -> f64 {
    if lean < 0.0 && often > 0.0 { 0.0 } else { lean * often }
}

fn names(careers: &[Profile], of: impl Fn(&Profile) -> &Vec<Id>) -> Vec<Id> {
    let mut names: Vec<Id> = careers.iter().flat_map(|career| of(career).iter().cloned()).collect();
    names.sort();
    names.dedup();
    names
}

fn theme_lean(ratings: &[f64; 6], usual: &[f64]) -> [f64; 6] {
    let most = ratings.iter().copied().fold(0.0, f64::max);
    let high: Vec<bool> = ratings.iter().map(|rating| *rating == most).collect();
    let mut themes = [0.0; 6];
    themes.iter_mut().zip(lean(ratings, usual, &high)).for_each(|(theme, lean)| *theme = lean);
    themes
}

/// How much a career leans on each skill: the first it names twice as much as the last, those it does not name not.
fn skill_uses(named: &[Id], skills: &[Id]) -> Vec<f64> {
    let place = |skill: &Id| named.iter().position(|name| name == skill);
    let use_of = |place: usize| 1.0 - 0.5 * place as f64 / named.len() as f64;
    skills.iter().map(|skill| place(skill).map_or(0.0, use_of)).collect()
}

/// What each useful subject tells: rare ones more, and those that the page names first.
fn subject_gains(useful: &[Id], subjects: &[Id], telling: &[f64]) -> Vec<(usize, f64)> {
    let place = |subject: &Id| useful.iter().position(|name| name == subject);
    let gain = |telling: f64, place: usize| {
        telling * FIRST_SUBJECT * (1.0 - LAST_SUBJECT * place as f64 / useful.len() as f64)
    };
    let mut gains: Vec<_> = subjects
        .iter()
        .zip(telling)
        .enumerate()
        .filter_map(|(at, (subject, telling))| Some((at, gain(*telling, place(subject)?))))
        .collect();
    gains.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    gains
}

/// A number that stands for all that a person said.
fn drawn(person: &Person) -> u64 {
    let likings = person.interests.iter().flat_map(|likings| likings.means).map(f64::to_bits);
    let skills = person.skills.iter().flat_map(|(skill, often)| [text(skill.as_str()), often.to_bits()]);
    let likes = person.likes.iter().map(|subject| text(subject.as_str()));
    likings.chain(skills).chain(likes).fold(1, |drawn, next| mixed(drawn ^ next))
}

/// Where a career stands among its ties. It is drawn from the answers, so that of twins none is always last.
fn tie(drawn: u64, id: &Id) -> u64 {
    mixed(drawn ^ text(id.as_str()))
}

fn text(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
