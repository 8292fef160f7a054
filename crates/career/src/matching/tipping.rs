//! The smallest change of answers that would move a career into another band.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matcher::{Matcher, parts, reach, skill_term};
use super::outcome::Band;
use super::person::{Likings, Part, Person, liking};
use crate::Id;
use crate::quiz::{INTERESTS, Sheet, Theme};

/// One answer put otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// The item of the interests quiz.
    pub item: Id,
    /// What was answered, from 1 to 5.
    pub from: u8,
    /// What would have to be, from 1 to 5.
    pub to: u8,
}

/// One or two answers that would move a career to the next band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tipping {
    /// Whether up or down.
    pub up: bool,
    /// The band it would move to.
    pub to: Band,
    /// The answers that would have to be others.
    pub changes: Vec<Changed>,
}

/// An answer that could be put otherwise.
#[derive(Clone, Copy)]
struct Given {
    item: &'static str,
    theme: usize,
    value: u8,
}

/// A given answer and what it would become.
type Move = (Given, u8);

impl Matcher {
    /// The smallest change of one or two interest answers that would move a career up a band, and down one: by the
    /// number of answers, then by how far they move. Either is absent where no two answers would do it.
    #[must_use]
    pub fn tipping(&self, person: &Person, sheet: &Sheet, career: &Id) -> Vec<Tipping> {
        let (parts, _) = parts(person);
        let Some(likings) = person.interests.filter(|_| parts.contains(&Part::Interests)) else { return Vec::new() };
        let Some(shape) = self.careers.iter().find(|shape| shape.id == *career) else { return Vec::new() };
        let view = self.view(person, &parts);
        let skills: f64 = shape.skills.iter().zip(&view.skills).map(|(lean, often)| skill_term(*lean, *often)).sum();
        let reach = reach(&parts);
        let rest = shape.fixed(&view) + skills;
        let band = |likings: &Likings| {
            let apart = liking(&likings.means, &likings.answered);
            let themes: f64 = shape.themes.iter().zip(apart).map(|(lean, liking)| lean * liking * view.interests).sum();
            Band::of((rest + themes) / reach)
        };
        let (now, given) = (band(&likings), given(sheet));
        let up = smallest(&given, |moves| band(&moved(likings, moves)) > now);
        let down = smallest(&given, |moves| band(&moved(likings, moves)) < now);
        let tipping = |(up, moves): (bool, Option<Vec<Move>>)| {
            let moves = moves?;
            let changed =
                |(given, to): &Move| Some(Changed { item: given.item.parse().ok()?, from: given.value, to: *to });
            let to = band(&moved(likings, &moves));
            Some(Tipping { up, to, changes: moves.iter().filter_map(changed).collect() })
        };
        [(true, up), (false, down)].into_iter().filter_map(tipping).collect()
    }
}

/// The answers of a sheet: of those that are alike in theme and value two stand for all.
fn given(sheet: &Sheet) -> Vec<Given> {
    let mut given: Vec<Given> = Vec::new();
    for item in &INTERESTS {
        let theme = Theme::ALL.iter().position(|theme| *theme == item.theme).unwrap_or_default();
        let Some(value) = sheet.value(item.id) else { continue };
        if given.iter().filter(|other| (other.theme, other.value) == (theme, value)).count() < 2 {
            given.push(Given { item: item.id, theme, value });
        }
    }
    given
}

/// The likings with some answers put otherwise.
fn moved(mut likings: Likings, moves: &[Move]) -> Likings {
    for (given, to) in moves {
        let answered = likings.answered.get(given.theme).copied().unwrap_or(1).max(1);
        if let Some(mean) = likings.means.get_mut(given.theme) {
            *mean += (f64::from(*to) - f64::from(given.value)) / f64::from(answered);
        }
    }
    likings
}

/// The fewest and then the smallest moves that do it: one, else two.
fn smallest(given: &[Given], does_it: impl Fn(&[Move]) -> bool) -> Option<Vec<Move>> {
    let moves: Vec<Move> =
        given.iter().flat_map(|one| (1..=5).filter(|to| *to != one.value).map(|to| (*one, to))).collect();
    let far = |moves: &[Move]| moves.iter().map(|(given, to)| given.value.abs_diff(*to)).sum::<u8>();
    let best = |candidates: &mut dyn Iterator<Item = Vec<Move>>| {
        let mut best: Option<Vec<Move>> = None;
        for candidate in candidates {
            if best.as_deref().is_none_or(|best| far(&candidate) < far(best)) && does_it(&candidate) {
                best = Some(candidate);
            }
        }
        best
    };
    best(&mut moves.iter().map(|one| vec![*one])).or_else(|| {
        let pairs = moves.iter().enumerate().flat_map(|(at, one)| {
            let others = moves.iter().skip(at + 1).filter(|(other, _)| other.item != one.0.item);
            others.map(|other| vec![*one, *other])
        });
        best(&mut { pairs })
    })
}
