//! The list as a table for a spreadsheet: RFC 4180, in UTF-8 with the mark by which Excel knows it.
//!
//! Invariants:
//! - No cell is read as a formula: one that begins like a formula gets an apostrophe before it (OWASP, "CSV injection").
//! - Every cell is in quotes, so that a comma, a quote or a new line of the pupil's stays inside its cell.
//! - Taking that apostrophe away gives the text back: [`guarded`] says when there is one.

use std::borrow::Cow;

use crate::signs::visible;
use crate::{Plan, PlanCareer, PlanItem, Words};

/// How Excel knows UTF-8 from the code page of the PC.
const MARK: &str = "\u{FEFF}";

/// The signs that OWASP lists, and the wide forms that some programs take for them. Tabs and line ends are here because
/// some programs drop them from the front of a cell, and so bring what follows them to the front.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The columns, by the messages that head them.
const COLUMNS: [&str; 9] = [
    "paper-kind",
    "paper-name",
    "paper-why",
    "paper-level",
    "paper-pay",
    "paper-subjects",
    "paper-ways-in",
    "paper-remark",
    "paper-sources",
];

type Row = [String; COLUMNS.len()];

/// Makes the list into a table: a row for each career, then for each other thing on the list, then for each source that
/// careers share, because their licences ask that the facts do not travel without them.
#[must_use]
pub fn csv(plan: &Plan, words: &Words) -> String {
    let heads = COLUMNS.map(|column| words.say(column, &[]));
    let careers = plan.careers.iter().map(|career| career_row(career, words));
    let others = plan.others.iter().map(|other| other_row(other, words));
    let sources = plan.sources.iter().map(|source| source_row(source, words));
    let mut table = MARK.to_owned();
    for row in std::iter::once(heads).chain(careers).chain(others).chain(sources) {
        let cells = row.map(|cell| format!("\"{}\"", guarded(&visible(&cell)).replace('"', "\"\"")));
        table.push_str(&cells.join(","));
        table.push_str("\r\n");
    }
    table
}

fn career_row(career: &PlanCareer, words: &Words) -> Row {
    let level = |level: u8| words.say("paper-level-value", &[("level", level.to_string().as_str().into())]);
    let reviewed = match career.reviewed.as_str() {
        "" => String::new(),
        date => words.say("paper-reviewed", &[("date", date.into())]),
    };
    [
        words.say("fact-kind", &[("kind", "career".into())]),
        named(&career.title, words),
        career.reason.clone(),
        career.level.map(level).unwrap_or_default(),
        career.pay.clone().unwrap_or_default(),
        career.subjects.join(", "),
        career.ways_in.join("; "),
        if career.withdrawn { words.say("paper-withdrawn", &[]) } else { String::new() },
        format!("{} {reviewed}", career.source_line).trim().to_owned(),
    ]
}

fn other_row(other: &PlanItem, words: &Words) -> Row {
    let mut row = Row::default();
    let [kind, name, reason, ..] = &mut row;
    (*kind, *name, *reason) = (other.kind.clone(), named(&other.title, words), other.reason.clone());
    row
}

fn source_row(source: &str, words: &Words) -> Row {
    let mut row = Row::default();
    let [kind, name, ..] = &mut row;
    (*kind, *name) = (words.say("paper-sources", &[]), source.to_owned());
    row
}

fn named(title: &str, words: &Words) -> String {
    if title.trim().is_empty() { words.say("paper-untitled", &[]) } else { title.to_owned() }
}

/// The cell with an apostrophe before it when a spreadsheet could take it for a formula. A text that already has
/// apostrophes there gets one more, so that what the pupil wrote can always be told from what was added.
fn guarded(cell: &str) -> Cow<'_, str> {
    if begins_a_formula(cell.trim_start_matches('\'')) { format!("'{cell}").into() } else { cell.into() }
}

/// Whether a formula could start here, whatever blank or unseen signs stand before it.
fn begins_a_formula(cell: &str) -> bool {
    let unseen = |sign: char| {
        let blank = sign.is_whitespace() || sign.is_control();
        (blank || matches!(sign, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')) && !STARTS.contains(&sign)
    };
    cell.trim_start_matches(unseen).starts_with(STARTS)
}
