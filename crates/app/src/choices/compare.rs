//! The pupil's own sheet and every "what if", side by side.

use career::Id;
use career::consequence::{Holding, Verdict};
use serde::Serialize;
use ts_rs::TS;

use super::{CareerStanding, Tally, sheet, standings, tally, weighed, what_ifs};
use crate::{App, Error};

/// All sheets, held against the careers on the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SideBySide {
    /// The pupil's own first, then the "what ifs" in the order they were begun.
    pub sheets: Vec<SheetColumn>,
    /// The careers on the list, in the pupil's order.
    pub rows: Vec<SideRow>,
}

/// One sheet of several.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetColumn {
    /// Its id; none for the pupil's own.
    pub id: Option<Id>,
    /// What they call it; empty for their own.
    pub name: String,
    /// What is planned on it.
    pub plans: Vec<Holding>,
    /// What is planned on it and not on their own.
    pub more: Vec<Holding>,
    /// What is planned on their own and not on it.
    pub less: Vec<Holding>,
    /// How many careers stand how.
    pub tally: Tally,
}

/// One career, on each sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SideRow {
    /// The career.
    pub career: Id,
    /// Its title.
    pub title: String,
    /// How it stands on each sheet, in their order; none where it has no way in.
    pub cells: Vec<Option<SideCell>>,
    /// It does not stand alike on all sheets.
    pub differs: bool,
}

/// One career on one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SideCell {
    /// How the usual way in stands.
    pub usual: Verdict,
    /// How many ways in are open.
    pub open: u32,
    /// How many ways in there are.
    pub ways: u32,
}

/// All sheets side by side. Empty until the pupil says which year they are in.
pub(crate) fn compare_sheets(app: &mut App, (): ()) -> Result<SideBySide, Error> {
    if app.kept().stage.is_none() {
        return Ok(SideBySide { sheets: Vec::new(), rows: Vec::new() });
    }
    let ids: Vec<_> = [None].into_iter().chain(what_ifs(app).into_iter().map(|sheet| Some(sheet.id))).collect();
    let (mut sheets, mut columns) = (Vec::new(), Vec::new());
    let own = weighed(app, &sheet(app, None)?).plans;
    for id in ids {
        let one = sheet(app, id.as_ref())?;
        let plans = weighed(app, &one).plans;
        let column = standings(app, &one)?;
        let without = |these: &[Holding], those: &[Holding]| {
            let lacks = |plan: &&Holding| !those.iter().any(|other| same(other, plan));
            these.iter().filter(lacks).cloned().collect()
        };
        sheets.push(SheetColumn {
            more: without(&plans, &own),
            less: without(&own, &plans),
            tally: tally(&column),
            name: one.name,
            id,
            plans,
        });
        columns.push(column);
    }
    Ok(SideBySide { sheets, rows: rows(&columns) })
}

/// The same course; a grade hoped for is no difference.
fn same(one: &Holding, other: &Holding) -> bool {
    (&one.subject, one.level) == (&other.subject, other.level)
}

fn rows(columns: &[Vec<CareerStanding>]) -> Vec<SideRow> {
    let careers = columns.first().into_iter().flatten().enumerate();
    let row = |(at, career): (usize, &CareerStanding)| {
        let cells: Vec<_> = columns.iter().map(|column| column.get(at).and_then(cell)).collect();
        let differs = cells.iter().any(|cell| Some(cell) != cells.first());
        SideRow { career: career.career.clone(), title: career.title.clone(), cells, differs }
    };
    careers.map(row).collect()
}

fn cell(career: &CareerStanding) -> Option<SideCell> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Some(SideCell {
        usual: career.verdict(career.usual)?,
        open: count(career.ways.iter().filter(|way| way.verdict == Verdict::Open).count()),
        ways: count(career.ways.len()),
    })
}
