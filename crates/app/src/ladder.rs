//! The route ladder: where a pupil stands on the SCQF, and every way into a career from there.

use career::consequence::{Holding, MINE};
use career::{Grade, Id, Kind, Level, Route, Stage, Target};
use serde::Serialize;
use ts_rs::TS;

use crate::career::{Named, OneCareer, named};
use crate::{App, Error};

/// What the ladder of a career is drawn from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Ladder {
    /// The career.
    pub career: Named,
    /// Its ways in, in the order of its page.
    pub routes: Vec<Route>,
    /// Where the pupil stands.
    pub place: Place,
}

/// Where a pupil stands on the SCQF.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Place {
    /// Their year of school, if they said.
    pub stage: Option<Stage>,
    /// The level; absent before the first qualifications, and where nothing is known.
    pub level: Option<Level>,
    /// What the level rests on.
    pub by: PlacedBy,
    /// The subjects that they have or take at that level.
    pub subjects: Vec<Named>,
}

/// What a pupil's place rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlacedBy {
    /// What they have passed, by their choice sheet.
    Has,
    /// What they take this year, by their choice sheet.
    Takes,
    /// Their year of school alone: what most pupils of that year work towards.
    Stage,
    /// Nothing: they have not said.
    Nothing,
}

/// What the ladder of a career is drawn from.
pub(crate) fn ladder(app: &mut App, args: OneCareer) -> Result<Ladder, Error> {
    let target = Target { kind: Kind::Career, id: args.id };
    let career = app.catalogue.career(&target.id)?.ok_or(Error::NoSuchPage { target })?;
    Ok(Ladder {
        career: Named { id: career.id, name: career.facts.title },
        routes: career.facts.routes,
        place: place(app),
    })
}

/// Where the pupil here stands: at the highest level they have passed, or take, or their year works towards.
fn place(app: &App) -> Place {
    let kept = app.kept();
    let stage = kept.stage;
    let sheet = kept.sheets.one(MINE).map(|sheet| sheet.choices(stage.unwrap_or(Stage::S4)));
    let (has, takes) = sheet.map(|choices| (choices.has, choices.takes)).unwrap_or_default();
    let at = |level: Level, holdings: &[Holding], by: PlacedBy| Place {
        stage,
        level: Some(level),
        by,
        subjects: subjects(app, holdings.iter().filter(|one| one.level.scqf() == level).map(|one| &one.subject)),
    };
    let passed: Vec<Holding> = has.into_iter().filter(|one| one.grade.is_none_or(|grade| grade <= Grade::C)).collect();
    match (highest(&passed), highest(&takes), stage) {
        (Some(level), _, _) => at(level, &passed, PlacedBy::Has),
        (None, Some(level), _) => at(level, &takes, PlacedBy::Takes),
        (None, None, Some(year)) => {
            Place { stage, level: works_towards(year), by: PlacedBy::Stage, subjects: Vec::new() }
        }
        (None, None, None) => Place { stage, level: None, by: PlacedBy::Nothing, subjects: Vec::new() },
    }
}

fn highest(holdings: &[Holding]) -> Option<Level> {
    holdings.iter().map(|one| one.level.scqf()).max()
}

fn subjects<'a>(app: &App, ids: impl Iterator<Item = &'a Id>) -> Vec<Named> {
    ids.filter_map(|id| named(app, Target { kind: Kind::Subject, id: id.clone() })).collect()
}

/// The SCQF level that most pupils of a year work towards; none in the years before the first qualifications.
fn works_towards(stage: Stage) -> Option<Level> {
    let number = match stage {
        Stage::S1 | Stage::S2 | Stage::S3 => return None,
        Stage::S4 => 5,
        Stage::S5 | Stage::S6 => 6,
    };
    Level::try_from(number).ok()
}
