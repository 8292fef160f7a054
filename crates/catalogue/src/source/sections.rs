//! The parts of a Markdown file: TOML between two `+++` lines, then prose under `## ` headings.

use std::ops::Range;

use career::{Block, Words, parse_blocks};

use super::text::Text;
use crate::fault::{Fault, What};

/// The headings of a career's file, in the order they are written in.
pub(crate) const HEADINGS: [&str; 7] =
    ["What it's like", "Tasks", "Hours", "Environment", "Travel", "Getting in", "Progression"];

/// Prose under one heading.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// The heading's words.
    pub heading: String,
    /// Where the heading's line starts.
    pub at: usize,
    /// The bytes of the prose below it.
    pub body: Range<usize>,
}

/// The bytes of the front matter and of what follows it; `None` without both `+++` lines.
pub(crate) fn front_and_body(source: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut offset = 0;
    let mut front = None;
    for line in source.split_inclusive('\n') {
        let end = offset + line.len();
        match (line.trim_end() == "+++", front) {
            (true, None) if offset == 0 || source.get(..offset)? == "\u{feff}" => front = Some(end),
            (true, Some(start)) => return Some((start..offset, end..source.len())),
            (false, None) => return None,
            _ => {}
        }
        offset = end;
    }
    None
}

/// Parts prose by its `## ` headings. What stands before the first has an empty heading.
pub(crate) fn sections(source: &str, body: Range<usize>) -> Vec<Section> {
    let mut sections = vec![Section { heading: String::new(), at: body.start, body: body.start..body.end }];
    let mut offset = body.start;
    for line in source.get(body.clone()).unwrap_or_default().split_inclusive('\n') {
        let end = offset + line.len();
        if let Some(heading) = line.strip_prefix("## ") {
            if let Some(last) = sections.last_mut() {
                last.body.end = offset;
            }
            let heading = heading.trim().replace('\u{2019}', "'");
            sections.push(Section { heading, at: offset, body: end..body.end });
        }
        offset = end;
    }
    sections
}

/// The heading above this one that should stand below it; the same order on every page lets a reader skim.
fn comes_before(sections: &[Section], at: usize) -> Option<String> {
    let place = |section: &Section| HEADINGS.iter().position(|heading| *heading == section.heading);
    let here = sections.get(at).and_then(place);
    // One that stands again below has its own fault.
    let stands_again = |section: &&Section| sections.iter().skip(at).any(|later| later.heading == section.heading);
    let above = sections.iter().take(at).filter(|section| !stands_again(section));
    above.into_iter().find(|section| place(section) > here).map(|section| section.heading.clone())
}

/// The prose of a career from its sections, with a fault for each heading that is missing, unknown, twice there or out
/// of order.
pub(crate) fn words(text: &Text, sections: &[Section], faults: &mut Vec<Fault>) -> Words {
    let mut words = Words::default();
    let prose = |section: &Section| text.source.get(section.body.clone()).unwrap_or_default();
    for (i, section) in sections.iter().enumerate() {
        let twice = sections.iter().take(i).any(|earlier| earlier.heading == section.heading);
        let heading = section.heading.clone();
        if heading.is_empty() && prose(section).trim().is_empty() {
            continue;
        } else if heading.is_empty() {
            faults.push(text.fault(section.at, What::StrayText));
        } else if !HEADINGS.contains(&heading.as_str()) {
            faults.push(text.fault(section.at, What::UnknownHeading { heading }));
        } else if let Some(before) = comes_before(sections, i).filter(|_| !twice) {
            faults.push(text.fault(section.at, What::HeadingOrder { heading, before }));
        } else if twice {
            faults.push(text.fault(section.at, What::RepeatedHeading { heading }));
        }
        let blocks = parse_blocks(prose(section));
        match section.heading.as_str() {
            "What it's like" => words.like = blocks,
            "Tasks" => match blocks.as_slice() {
                [Block::List { items }] => words.tasks.clone_from(items),
                _ => faults.push(text.fault(section.at, What::NotOneList)),
            },
            "Hours" => words.hours = blocks,
            "Environment" => words.environment = blocks,
            "Travel" => words.travel = blocks,
            "Getting in" => words.getting_in = blocks,
            "Progression" => words.progression = blocks,
            _ => {}
        }
    }
    for heading in HEADINGS {
        let there = sections.iter().find(|section| section.heading == heading);
        if there.is_none_or(|section| prose(section).trim().is_empty()) {
            let at = there.map_or(text.source.len(), |section| section.at);
            faults.push(text.fault(at, What::MissingHeading { heading }));
        }
    }
    words
}
