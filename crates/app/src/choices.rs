//! The choice sheet: what a pupil has, takes and thinks of taking, and what that keeps open.
//!
//! Invariants: nothing that is put on a sheet is refused for being odd; a sheet that is looked at is never changed by
//! looking; every verdict carries its rule.

mod compare;
mod form;
mod most;
mod what_if;

use std::sync::Arc;

use career::consequence::{
    ChoiceSheet, Choices, Holding, MINE, Oddity, Part, RouteVerdict, Verdict, best_way, carry_on, consequences_for,
    oddities, what_changes,
};
use career::school::{Marked, OptionForm};
use career::{Career, Change, Grade, Id, Kind, RouteKind, SchoolLevel, Stage, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use self::compare::{SideBySide, compare_sheets};
pub(crate) use self::form::{OpenedForm, SetForm, open_form, set_form, usual_forms};
pub(crate) use self::most::{Most, opens_most};
pub(crate) use self::what_if::{CopySheet, NameSheet, OneWhatIf, copy_sheet, discard_sheet, name_sheet, use_sheet};
use crate::{App, Error, Topic};

/// The most subjects in one part of a sheet: many more than anybody has, few enough to weigh at once.
const MOST_SUBJECTS: usize = 60;

/// Which sheet.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichSheet {
    /// A "what if"; the pupil's own sheet, if none.
    #[serde(default)]
    pub sheet: Option<Id>,
}

/// A choice sheet and what it keeps open.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoicesPage {
    /// The school year they are in; until they say, nothing is weighed.
    pub stage: Option<Stage>,
    /// The school year they choose for; none in S6.
    pub next: Option<Stage>,
    /// What they call this sheet; none for their own.
    pub name: Option<String>,
    /// The "what ifs", in the order they were begun.
    pub what_ifs: Vec<SheetName>,
    /// What they have passed, or sat.
    pub has: Vec<Holding>,
    /// What they take this year.
    pub takes: Vec<Holding>,
    /// What they think of for next year.
    pub plans: Vec<Holding>,
    /// What they could carry on with next year.
    pub carry_on: Vec<Holding>,
    /// What is odd on the sheet.
    pub oddities: Vec<Oddity>,
    /// What their school's form asks, where they said.
    pub form: Option<OptionForm>,
    /// How next year stands on that form.
    pub marked: Option<Marked>,
    /// How the careers on their list stand, in their order.
    pub careers: Vec<CareerStanding>,
    /// The same as figures.
    pub tally: Tally,
}

/// A "what if" sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetName {
    /// Its id.
    pub id: Id,
    /// What they call it.
    pub name: String,
}

/// How the ways into one career stand.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CareerStanding {
    /// The career.
    pub career: Id,
    /// Its title; its id when the catalogue no longer has it.
    pub title: String,
    /// The catalogue no longer has it, so that nothing can be weighed.
    pub withdrawn: bool,
    /// The place of the way in that most people take; the best, where the page names none; none where it has no way in.
    pub usual: Option<u8>,
    /// The place of the way in that stands best.
    pub best: Option<u8>,
    /// Every way in, in the order of its page.
    pub ways: Vec<RouteVerdict>,
}

/// How many careers stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Tally {
    /// Careers that were weighed.
    pub careers: u32,
    /// Those whose usual way in is open.
    pub open: u32,
    /// Those whose usual way in is open, if.
    pub open_if: u32,
    /// Those whose usual way in is harder.
    pub harder: u32,
    /// Those whose usual way in is closed.
    pub closed: u32,
    /// Those with any way into the job that is open.
    pub any_open: u32,
}

/// A subject for a sheet, or off it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PickSubject {
    /// A "what if"; the pupil's own sheet, if none.
    #[serde(default)]
    pub sheet: Option<Id>,
    /// Where on the sheet.
    pub part: Part,
    /// The subject.
    pub subject: Id,
    /// Its level.
    pub level: SchoolLevel,
    /// Its grade, where known.
    #[serde(default)]
    pub grade: Option<Grade>,
    /// On the sheet, or off.
    pub on: bool,
    /// What it takes the place of, in the same part.
    #[serde(default)]
    pub instead: Option<Holding>,
}

/// A way in that a press opened or closed, or brought nearer to either.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Moved {
    /// The career.
    pub career: Id,
    /// Its title.
    pub title: String,
    /// The way in.
    pub route: String,
    /// What kind of way in it is.
    pub kind: RouteKind,
    /// How it stood.
    pub from: Verdict,
    /// How it stands.
    pub to: Verdict,
}

/// A career to be weighed on a sheet, on the list or not.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WaysIn {
    /// A "what if"; the pupil's own sheet, if none.
    #[serde(default)]
    pub sheet: Option<Id>,
    /// The career.
    pub career: Id,
}

/// A sheet and what it keeps open.
pub(crate) fn choices(app: &mut App, args: WhichSheet) -> Result<ChoicesPage, Error> {
    let sheet = sheet(app, args.sheet.as_ref())?;
    let stage = app.kept().stage;
    let careers = if stage.is_some() { standings(app, &sheet)? } else { Vec::new() };
    let choices = weighed(app, &sheet);
    let subjects = app.catalogue.subjects();
    let form = app.kept().form.clone();
    Ok(ChoicesPage {
        stage,
        next: stage.and_then(Stage::next),
        name: args.sheet.map(|_| sheet.name.clone()),
        what_ifs: what_ifs(app),
        carry_on: carry_on(subjects, &choices),
        oddities: if stage.is_some() { oddities(subjects, &choices) } else { Vec::new() },
        marked: form.as_ref().filter(|_| stage.is_some()).map(|form| form.mark(&choices)),
        form,
        tally: tally(&careers),
        careers,
        has: choices.has,
        takes: choices.takes,
        plans: choices.plans,
    })
}

/// How the ways into one career stand on a sheet.
pub(crate) fn ways_in(app: &mut App, args: WaysIn) -> Result<CareerStanding, Error> {
    let sheet = sheet(app, args.sheet.as_ref())?;
    let target = Target { kind: Kind::Career, id: args.career };
    let career = app.shelf.career(&app.catalogue, &target.id)?;
    let career = career.ok_or(Error::NoSuchPage { target: target.clone() })?;
    let ways = consequences_for(&[&career], app.catalogue.subjects(), &weighed(app, &sheet)).pop();
    Ok(standing(app, &target, Some(&career), ways.unwrap_or_default()))
}

/// Puts a subject on a sheet, or takes it off, and says what that moved on the list.
pub(crate) fn pick(app: &mut App, args: PickSubject) -> Result<Vec<Moved>, Error> {
    let old = sheet(app, args.sheet.as_ref())?;
    let PickSubject { part, subject, level, grade, on, instead, .. } = args;
    let holding = Holding { subject, level, grade };
    if on && instead.is_none() && is_full(part_of(&weighed(app, &old), part), &holding) {
        return Err(Error::TooLong { field: "sheet".to_owned(), most: MOST_SUBJECTS, given: MOST_SUBJECTS + 1 });
    }
    let id = args.sheet.clone().map_or_else(mine, Ok)?;
    app.keep(Change::Picked { sheet: id, part, holding, on, instead }, TOUCHES)?;
    if app.kept().stage.is_none() {
        return Ok(Vec::new());
    }
    let before = standings(app, &old)?;
    let new = sheet(app, args.sheet.as_ref())?;
    let after = standings(app, &new)?;
    Ok(before.iter().zip(&after).flat_map(|(before, after)| moved(before, after)).collect())
}

/// What any act on a sheet makes stale.
const TOUCHES: &[Topic] = &[Topic::Choices, Topic::Session];

fn mine() -> Result<Id, Error> {
    MINE.parse().map_err(|error: career::NotAnId| Error::Internal { reason: error.to_string() })
}

/// A sheet as it stands. The pupil's own is there from the start; a "what if" is there once it is begun.
fn sheet(app: &App, which: Option<&Id>) -> Result<ChoiceSheet, Error> {
    let sheets = &app.kept().sheets;
    match which {
        None => Ok(sheets.one(MINE).cloned().unwrap_or_default()),
        Some(id) if id.as_str() == MINE => Err(Error::NoSuchSheet),
        Some(id) => sheets.one(id.as_str()).cloned().ok_or(Error::NoSuchSheet),
    }
}

fn what_ifs(app: &App) -> Vec<SheetName> {
    let sheets = app.kept().sheets.what_ifs().into_iter();
    sheets.map(|(id, sheet)| SheetName { id: id.clone(), name: sheet.name.clone() }).collect()
}

/// A sheet as it is weighed. Until the pupil says which year they are in, the year changes nothing that is shown.
fn weighed(app: &App, sheet: &ChoiceSheet) -> Choices {
    sheet.choices(app.kept().stage.unwrap_or(Stage::S4))
}

fn part_of(choices: &Choices, part: Part) -> &[Holding] {
    match part {
        Part::Has => &choices.has,
        Part::Takes => &choices.takes,
        Part::Plans => &choices.plans,
    }
}

/// A career on the list.
struct Listed {
    target: Target,
    /// Its page; none where the catalogue no longer has one.
    page: Option<Arc<Career>>,
}

/// Whether a part has no room for one more. What is there already may always change its grade.
fn is_full(part: &[Holding], new: &Holding) -> bool {
    let there = part.iter().any(|one| (&one.subject, one.level) == (&new.subject, new.level));
    !there && part.len() >= MOST_SUBJECTS
}

/// The careers on the list, in the pupil's order.
fn listed(app: &mut App) -> Result<Vec<Listed>, Error> {
    let list = app.kept().shortlist().into_iter().map(|bookmark| bookmark.target.clone());
    let careers: Vec<_> = list.filter(|target| target.kind == Kind::Career).collect();
    let mut pages = Vec::with_capacity(careers.len());
    for target in careers {
        let page = app.shelf.career(&app.catalogue, &target.id)?;
        pages.push(Listed { target, page });
    }
    Ok(pages)
}

/// How the careers on the list stand on a sheet.
fn standings(app: &mut App, sheet: &ChoiceSheet) -> Result<Vec<CareerStanding>, Error> {
    let list = listed(app)?;
    let pages: Vec<&Career> = list.iter().filter_map(|one| one.page.as_deref()).collect();
    let mut weighed = consequences_for(&pages, app.catalogue.subjects(), &weighed(app, sheet)).into_iter();
    let mut ways = |one: &Listed| one.page.as_ref().and_then(|_| weighed.next()).unwrap_or_default();
    Ok(list.iter().map(|one| standing(app, &one.target, one.page.as_deref(), ways(one))).collect())
}

fn standing(app: &App, target: &Target, page: Option<&Career>, ways: Vec<RouteVerdict>) -> CareerStanding {
    let best = best_way(&ways).map(|way| way.index);
    let main = page.and_then(|page| page.facts.routes.iter().position(|route| route.main));
    CareerStanding {
        career: target.id.clone(),
        title: app.title(target),
        withdrawn: page.is_none(),
        usual: main.and_then(|place| u8::try_from(place).ok()).or(best),
        best,
        ways,
    }
}

impl CareerStanding {
    /// How a way in stands, by its place.
    fn verdict(&self, place: Option<u8>) -> Option<Verdict> {
        self.ways.iter().find(|way| Some(way.index) == place).map(|way| way.verdict)
    }
}

fn tally(careers: &[CareerStanding]) -> Tally {
    let mut tally = Tally::default();
    for career in careers {
        let Some(usual) = career.verdict(career.usual) else { continue };
        tally.careers += 1;
        match usual {
            Verdict::Open => tally.open += 1,
            Verdict::OpenIf => tally.open_if += 1,
            Verdict::Harder => tally.harder += 1,
            Verdict::Closed => tally.closed += 1,
        }
        tally.any_open += u32::from(career.verdict(career.best) == Some(Verdict::Open));
    }
    tally
}

fn moved(before: &CareerStanding, after: &CareerStanding) -> Vec<Moved> {
    let shifts = what_changes(&before.ways, &after.ways).into_iter();
    let way = |index: u8| after.ways.iter().find(|way| way.index == index);
    shifts
        .filter_map(|shift| {
            let way = way(shift.index)?;
            Some(Moved {
                career: after.career.clone(),
                title: after.title.clone(),
                route: way.route.clone(),
                kind: way.kind,
                from: shift.from,
                to: shift.to,
            })
        })
        .collect()
}
