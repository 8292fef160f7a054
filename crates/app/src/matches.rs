//! Which careers fit what the pupil said: in bands, by family, with what speaks for and against each.
//!
//! Nothing is hidden: every career of the catalogue is in a band, set aside, or counted as held back by a filter that
//! the pupil set.

mod why;

use std::collections::{BTreeMap, BTreeSet};

use career::matching::{Band, Match, Options, Outcome, Part, Person, Why};
use career::quiz::{self, Attempt, Doubt, Quiz, Theme, Unclear};
use career::{Environment, Id, Kind, Level, Pattern, Target};
use catalogue::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use why::why_match;
pub use why::{OneMatch, WhyMatch};

use crate::career::Named;
use crate::quizzes::{AttemptRow, count, row, standing};
use crate::{App, Error};

/// What the pupil narrows their matches to. Each part says what it holds back.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct FindMatches {
    /// Only careers that some way in starts at this SCQF level or lower, or at none.
    pub level: Option<Level>,
    /// Only careers with work out of doors, or only those without.
    pub outdoors: Option<bool>,
    /// Only careers with no shifts, nights or weeks away.
    pub no_shifts: bool,
}

/// How every career fits.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Matches {
    /// What it rests on.
    pub rests_on: RestsOn,
    /// Why there is no order at all, if there is none.
    pub unclear: Option<Unclear>,
    /// The bands that have careers, the best first. Careers in a band count as ties.
    pub bands: Vec<BandOfFamilies>,
    /// How many careers there are in all.
    pub total: u32,
    /// The levels that hold some careers back, the lowest first.
    pub levels: Vec<Level>,
    /// How many the filters hold back.
    pub hidden: u32,
    /// How many each filter holds back by itself; 0 where it is not set.
    pub held: Held,
    /// What was set aside.
    pub aside: Vec<Aside>,
}

/// What matches rest on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RestsOn {
    /// The attempt at the interests quiz, if there is one.
    pub interests: Option<AttemptRow>,
    /// The attempt at the skills quiz, if there is one.
    pub skills: Option<AttemptRow>,
    /// The subjects that the pupil likes and the catalogue has.
    pub likes: Vec<Named>,
    /// Parts that were given but tell nothing, and so were left out.
    pub left_out: Vec<LeftOut>,
    /// What makes the answers doubtful.
    pub doubts: Vec<Doubt>,
}

/// A part that was left out, and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeftOut {
    /// Which.
    pub part: Part,
    /// Why.
    pub unclear: Unclear,
}

/// How many careers each filter holds back by itself.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Held {
    /// The level.
    pub level: u32,
    /// Outdoors or not.
    pub outdoors: u32,
    /// No shifts.
    pub shifts: u32,
}

/// A band and its careers, family by family.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BandOfFamilies {
    /// The band.
    pub band: Band,
    /// How many careers are in it.
    pub count: u32,
    /// The families, that of the best career first.
    pub families: Vec<FamilyRow>,
}

/// A family of careers in a band.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FamilyRow {
    /// The industry; absent for careers that have none.
    pub id: Option<Id>,
    /// Its name; empty for careers that have none.
    pub name: String,
    /// Its careers in this band, the best first.
    pub careers: Vec<MatchRow>,
}

/// A career that fits, in a row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MatchRow {
    /// The career.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// The SCQF level to get in; absent where nothing is asked.
    pub entry: Option<Level>,
    /// How many in 100 small changes of the answers leave it in the first twenty.
    pub steady: u32,
    /// Another career fits exactly as well.
    pub tied: bool,
    /// What speaks for it most, in short.
    pub because: Vec<Because>,
    /// It is on the list.
    pub bookmarked: bool,
}

/// What speaks for a career, in short.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Because {
    /// A theme that the pupil likes more than most people, or less.
    Interest {
        /// Which.
        theme: Theme,
        /// They like it less, and the job has little of it.
        little: bool,
    },
    /// A meta-skill that they use often and the job leans on.
    Skill {
        /// Its name.
        name: String,
    },
    /// A school subject.
    Subject {
        /// Its name.
        name: String,
    },
}

/// A career that was set aside.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Aside {
    /// The career.
    pub id: Id,
    /// Its title; its id when the catalogue no longer has it.
    pub title: String,
    /// Why, in the pupil's words; may be empty.
    pub reason: String,
    /// Its band; absent where there is none, or the catalogue no longer has it.
    pub band: Option<Band>,
    /// The catalogue no longer has it.
    pub withdrawn: bool,
}

/// What the pupil said, as far as a match goes, and where they said it.
struct Said<'a> {
    person: Person,
    interests: Option<&'a Attempt>,
    skills: Option<&'a Attempt>,
    doubts: Vec<Doubt>,
}

fn said(app: &App) -> Said<'_> {
    let (interests, skills) = (standing(app, Quiz::Interests), standing(app, Quiz::Skills));
    let liking = interests.map(|attempt| quiz::interests(&attempt.sheet));
    let often = skills.map(|attempt| quiz::skills(&attempt.sheet));
    let known = |id: &&Id| app.catalogue.subject(id).is_some();
    let likes: BTreeSet<Id> = app.kept().likes.iter().filter(known).cloned().collect();
    let mut doubts: Vec<Doubt> = Vec::new();
    let all = liking.iter().flat_map(|said| &said.doubts).chain(often.iter().flat_map(|said| &said.doubts));
    all.for_each(|doubt| {
        if !doubts.contains(doubt) {
            doubts.push(*doubt);
        }
    });
    Said { person: Person::of(liking.as_ref(), often.as_ref(), likes), interests, skills, doubts }
}

/// How every career fits what the pupil said so far.
fn outcome(app: &App, person: &Person) -> Outcome {
    let aside = app.kept().aside().keys().filter(|target| target.kind == Kind::Career);
    let options = Options { aside: aside.map(|target| target.id.clone()).collect(), stability: true };
    app.ready.matcher(&app.catalogue).matches(person, &options)
}

/// How every career fits, in bands, by family.
pub(crate) fn matches(app: &mut App, args: FindMatches) -> Result<Matches, Error> {
    let said = said(app);
    let outcome = outcome(app, &said.person);
    let rows: BTreeMap<&Id, &Row> = app.catalogue.careers().iter().map(|row| (&row.id, row)).collect();
    let found: Vec<(&Match, &Row)> = outcome.order.iter().filter_map(|one| Some((one, *rows.get(&one.id)?))).collect();
    let held = |holds: &dyn Fn(&Row) -> bool| count(found.iter().filter(|(_, row)| holds(row)).count());
    let shown: Vec<_> = found.iter().filter(|(_, row)| !args.holds_back(row)).copied().collect();
    let mut ranks: BTreeMap<usize, u32> = BTreeMap::new();
    found.iter().for_each(|(one, _)| *ranks.entry(one.rank).or_default() += 1);
    let tied = |rank: usize| ranks.get(&rank).is_some_and(|with| *with > 1);
    Ok(Matches {
        bands: bands(app, &shown, &tied),
        total: count(rows.len()),
        levels: levels(&found),
        hidden: count(found.len() - shown.len()),
        held: Held {
            level: held(&|row| args.too_high(row)),
            outdoors: held(&|row| args.wrong_place(row)),
            shifts: held(&|row| args.wrong_hours(row)),
        },
        aside: aside(app, &outcome),
        unclear: outcome.unclear,
        rests_on: rests_on(app, &said, &outcome),
    })
}

/// The levels at which ways in begin, but for the highest: to ask for that holds nothing back.
fn levels(found: &[(&Match, &Row)]) -> Vec<Level> {
    let mut levels: BTreeSet<Level> = found.iter().filter_map(|(_, row)| row.entry).collect();
    levels.pop_last();
    levels.into_iter().collect()
}

impl FindMatches {
    fn holds_back(&self, row: &Row) -> bool {
        self.too_high(row) || self.wrong_place(row) || self.wrong_hours(row)
    }

    fn too_high(&self, row: &Row) -> bool {
        self.level.is_some_and(|most| row.entry.is_some_and(|entry| entry > most))
    }

    fn wrong_place(&self, row: &Row) -> bool {
        use Environment::{Land, Outdoors, Sea, Site};
        let outdoors = row.environments.iter().any(|place| matches!(place, Outdoors | Land | Sea | Site));
        self.outdoors.is_some_and(|wanted| wanted != outdoors)
    }

    fn wrong_hours(&self, row: &Row) -> bool {
        let shifts = |pattern: &Pattern| matches!(pattern, Pattern::Shifts | Pattern::Nights | Pattern::Away);
        self.no_shifts && row.pattern.iter().any(shifts)
    }
}

fn bands(app: &App, shown: &[(&Match, &Row)], tied: &dyn Fn(usize) -> bool) -> Vec<BandOfFamilies> {
    let mut bands: Vec<BandOfFamilies> = Vec::new();
    for (one, row) in shown {
        // The order goes down from band to band, so each band comes in one piece.
        if bands.last().is_none_or(|last| last.band != one.band) {
            bands.push(BandOfFamilies { band: one.band, count: 0, families: Vec::new() });
        }
        let Some(band) = bands.last_mut() else { continue };
        band.count += 1;
        let career = match_row(app, one, row, tied(one.rank));
        match band.families.iter_mut().find(|family| family.id == one.family) {
            Some(family) => family.careers.push(career),
            None => {
                let name = one.family.as_ref().and_then(|id| app.catalogue.industry(id));
                let name = name.map(|industry| industry.name.clone()).unwrap_or_default();
                band.families.push(FamilyRow { id: one.family.clone(), name, careers: vec![career] });
            }
        }
    }
    bands
}

fn match_row(app: &App, one: &Match, row: &Row, tied: bool) -> MatchRow {
    let speaks_for = one.reasons.iter().filter(|reason| reason.term > 0.0);
    MatchRow {
        id: row.id.clone(),
        title: row.title.clone(),
        summary: row.summary.clone(),
        entry: row.entry,
        steady: steady(Some(one)),
        tied,
        because: speaks_for.filter_map(|reason| because(app, &reason.why)).take(2).collect(),
        bookmarked: app.kept().is_bookmarked(&Target { kind: Kind::Career, id: row.id.clone() }),
    }
}

/// In how many of 100 small changes of the answers a career stays among the first twenty.
fn steady(one: Option<&Match>) -> u32 {
    let share = one.and_then(|one| one.stability).unwrap_or_default();
    (share * 100.0).round() as u32
}

fn because(app: &App, why: &Why) -> Option<Because> {
    match why {
        Why::Interest { theme, liking, usual, .. } => Some(Because::Interest { theme: *theme, little: liking < usual }),
        Why::Skill { leans: false, .. } | Why::Common => None,
        Why::Skill { skill, .. } => skill_name(app, skill).map(|name| Because::Skill { name }),
        Why::Subject { subject } => app.catalogue.subject(subject).map(|s| Because::Subject { name: s.name.clone() }),
    }
}

fn skill_name(app: &App, id: &Id) -> Option<String> {
    app.catalogue.skills().skills.iter().find(|skill| skill.id == *id).map(|skill| skill.name.clone())
}

fn aside(app: &App, outcome: &Outcome) -> Vec<Aside> {
    let careers = app.kept().aside().iter().filter(|(target, _)| target.kind == Kind::Career);
    let one = |(target, reason): (&Target, &String)| Aside {
        title: app.title(target),
        reason: reason.clone(),
        band: outcome.aside.iter().find(|one| one.id == target.id).map(|one| one.band),
        withdrawn: app.catalogue.row(&target.id).is_none(),
        id: target.id.clone(),
    };
    careers.map(one).collect()
}

fn rests_on(app: &App, said: &Said<'_>, outcome: &Outcome) -> RestsOn {
    let named = |id: &Id| app.catalogue.subject(id).map(|s| Named { id: s.id.clone(), name: s.name.clone() });
    RestsOn {
        interests: said.interests.map(row),
        skills: said.skills.map(row),
        likes: said.person.likes.iter().filter_map(named).collect(),
        left_out: outcome.left_out.iter().map(|(part, unclear)| LeftOut { part: *part, unclear: *unclear }).collect(),
        doubts: said.doubts.clone(),
    }
}
