//! `consequences`: what a pupil's subjects keep open, make harder or close on the way to a career.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use career::Id;
use career::consequence::{Choices, How, Need, Oddity, RouteVerdict, Verdict, consequences, oddities};
use catalogue::{Catalogue, Query};
use clap::Args;

use crate::{Ending, find};

#[derive(Args)]
pub(crate) struct Consequences {
    /// The subjects, as JSON: {"stage":"S4","has":[…],"takes":[{"subject":"biology","level":"national-5"}],"plans":[…]}.
    #[arg(long, value_name = "FILE")]
    subjects: PathBuf,
    /// The id of the career.
    #[arg(long, value_name = "ID")]
    career: String,
    /// As JSON: an array of {"route","index","kind","verdict","needs","reminders","missing","rule","other_ways"}.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(asked: &Consequences, catalogue: Option<PathBuf>, out: &mut impl Write) -> Result<(), Ending> {
    let choices = read(&asked.subjects)?;
    let catalogue = find::open(catalogue)?;
    let id = asked.career.parse::<Id>().ok();
    let page = id.map(|id| catalogue.career(&id)).transpose().map_err(|e| Ending::Stopped(e.to_string()))?;
    let Some(career) = page.flatten() else { return Err(no_career(&asked.career, &catalogue)) };
    for odd in oddities(catalogue.subjects(), &choices) {
        writeln!(io::stderr(), "cairn-cli: {}: {}", asked.subjects.display(), odd_text(&odd)).ok();
    }
    let ways = consequences(&career, catalogue.subjects(), &choices);
    if asked.json {
        let ways = serde_json::to_string(&ways).map_err(|e| Ending::Stopped(e.to_string()))?;
        return Ok(writeln!(out, "{ways}")?);
    }
    if ways.is_empty() {
        return Ok(writeln!(out, "{} has no ways in on its page.", career.facts.title)?);
    }
    ways.iter().try_for_each(|way| Ok(writeln!(out, "{}", way_text(way, &ways))?))
}

fn read(path: &Path) -> Result<Choices, Ending> {
    let name = path.display();
    let text = fs::read_to_string(path)
        .map_err(|e| Ending::Stopped(format!("{name}: {e}: name a file of subjects, written as JSON in UTF-8")))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| {
        let like =
            r#"{"stage":"S4","has":[{"subject":"biology","level":"national-5","grade":"B"}],"takes":[],"plans":[]}"#;
        Ending::Stopped(format!("{name}:{}:{}: {e}: write it like {like}", e.line(), e.column()))
    })
}

fn no_career(id: &str, catalogue: &Catalogue) -> Ending {
    let near = catalogue.search(&Query { text: id.replace('-', " "), limit: 20, ..Query::default() });
    let near = near.iter().filter(|hit| hit.target.kind == career::Kind::Career).take(3);
    let near: Vec<_> = near.map(|hit| hit.target.id.as_str()).collect();
    Ending::Stopped(format!("there is no career \"{id}\"; perhaps {}", near.join(", ")))
}

fn way_text(way: &RouteVerdict, all: &[RouteVerdict]) -> String {
    let verdict = match way.verdict {
        Verdict::Open => "open",
        Verdict::OpenIf => "open if",
        Verdict::Harder => "harder",
        Verdict::Closed => "closed",
    };
    let mut text = format!("{verdict:<8} {}", way.route);
    way.needs.iter().for_each(|need| text += &format!("\n           {}", need_text(need)));
    let others = way.other_ways.iter().filter_map(|index| all.get(usize::from(*index)));
    let others: Vec<_> = others.map(|other| other.route.as_str()).collect();
    if !others.is_empty() {
        text += &format!("\n           not closed: {}", others.join("; "));
    }
    text
}

fn need_text(need: &Need) -> String {
    let at = |grade: &Option<career::Grade>| grade.map_or_else(String::new, |grade| format!(" at {grade:?}"));
    let by = |by: &Option<career::Stage>| match by {
        Some(stage) => format!(", by {stage:?}"),
        None => ", and no school year is left for it".to_owned(),
    };
    match need {
        Need::Subject { subject, level, grade, how, by: year } => {
            let how = match how {
                How::OneMore => "",
                How::CrashHigher => " (with no National 5 first)",
                How::StepByStep => " (a level a year)",
                How::Elsewhere => " (not offered at school)",
            };
            format!("{subject}, {}{}{how}{}", word(level), at(grade), by(year))
        }
        Need::Grade { subject, level, has, grade, by: year } => {
            format!("{subject}, {} at {grade:?} instead of {has:?}{}", word(level), by(year))
        }
        Need::Passes { more, level, grade, by: year } => {
            format!("{more} more at {}{}{}", word(level), at(grade), by(year))
        }
        Need::OneOf { of, choices } => {
            let choices: Vec<_> = choices.iter().map(need_text).collect();
            format!("{of} of: {}", choices.join("; "))
        }
        Need::AllOf { needs } => needs.iter().map(need_text).collect::<Vec<_>>().join(" with "),
        Need::Award { level } => format!("an award at SCQF {}, after school", level.number()),
    }
}

/// A value by the word that its JSON has for it.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

fn odd_text(odd: &Oddity) -> String {
    match odd {
        Oddity::Unknown { subject } => format!("there is no subject \"{subject}\"; counted as a pass and no more"),
        Oddity::NotOffered { subject, level } => format!("{subject} is not offered at {}", word(level)),
        Oddity::Withdrawn { subject, level, until } => {
            format!("{subject} at {} is last offered in the session that begins in {until}", word(level))
        }
        Oddity::NothingBefore { subject, level } => {
            format!("{subject} at {} has nothing before it that leads there", word(level))
        }
        Oddity::Twice { subject, level } => format!("{subject} at {} is there twice", word(level)),
        Oddity::NoGrades { subject, level, grade } => {
            format!("{subject} at {} has no grades; the {grade:?} counts for nothing", word(level))
        }
        Oddity::NoYearLeft { subject, level } => {
            format!("{subject} at {} is planned, and no school year follows S6", word(level))
        }
    }
}
